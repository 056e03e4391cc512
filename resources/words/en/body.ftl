# Bodies, their members and their partners.

body-role-constituent = { $form ->
    [title] Constituent member
   *[one] constituent member
 }
body-role-member = { $form ->
    [title] Member
   *[one] member
 }
body-role-non_constituent = { $form ->
    [title] Non-constituent member
   *[one] non-constituent member
 }
body-role-observer = { $form ->
    [title] Observer
   *[one] observer
 }
body-part = only { $share } of it belongs
body-part-unknown = only a part belongs, and its size is not documented
body-proposal = { $body } is a proposal and no established body: { $note }.
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
