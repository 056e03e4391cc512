# Bodies, their members and their partners.

body-role-constituent = constituent member
body-role-constituent-title = Constituent member
body-role-member = member
body-role-member-title = Member
body-role-non_constituent = non-constituent member
body-role-non_constituent-title = Non-constituent member
body-role-observer = observer
body-role-observer-title = Observer
body-part = only { $share } of it belongs
body-part-unknown = only a part belongs, and its size is not documented
body-proposal = { $body } is a proposal, not an established body: { $note }.
body-doubt = What is recorded of { $body } is not certain: { $note }.
body-doubt-source = What is recorded of { $body } is not certain: its source is weak.
body-line = { $file }, line { $line }
body-unknown = { $where }: { $code } is not known.
body-correct = Correct the row.
body-partner-constituent = constituent member
body-partner-board_member = member of the board
body-partner-convener = convener
body-partner-research_partner = research partner
body-partner-non_constituent = non-constituent member
body-partner-added = added by you
