# The workshop: what is kept of it, and what is handed on.

workshop-no-title = The session has no title.
workshop-give-title = Give it one with --title, such as “Staffordshire workshop”.
workshop-none = This project has no workshop yet.
workshop-prepare-first = Begin one with “workshop new”, or with Workshop → Prepare in the window.
workshop-several = This project holds entries of several workshops.
workshop-one-session = Open the file of one workshop.
workshop-table-no-name = The table has no name.
workshop-table-name = Give the name that stands on its sheet, such as 1.
workshop-fewer-than-none = { $count } is fewer than nobody.
workshop-count-again = Look at the sheet again and correct it.
workshop-says-nothing = The comment says nothing.
workshop-write-comment = Write what was said.
workshop-too-long = The comment has { $count } characters; { $most } are kept at most.
workshop-keep-beside = Put it beside the record as a document, and note here that it exists.
workshop-no-consent = A name was given, and this session keeps roles only.
workshop-give-role = Give the role instead, or agree on names first: see Workshop → Prepare.
workshop-vote-on-nothing = The vote does not say what it is on.
workshop-vote-uncounted = The vote has no number of people.
workshop-name-subject = Name the plan, or write the question.
workshop-voted = Table { $table } has voted on { $subject } in round { $round } already.
workshop-correct-it = To correct the vote, say so; both are kept. On the command line this is --correct.
workshop-too-many-votes = Table { $table } counts { $count } votes, and { $people } sit there.
workshop-marked-twice = { COUNT($districts) ->
    [one] { $districts } is marked twice on one sheet.
   *[other] These districts are marked twice on one sheet: { $districts }.
 }
workshop-mark-once = Mark each district once: in, out or unsure.
workshop-no-table = No table is called “{ $table }”.
workshop-its-tables = The tables are { $tables }.
workshop-lay-tables = Add the tables first.
workshop-no-round = There is no round { $round }.
workshop-its-rounds = { $rounds ->
    [one] The session has one round.
   *[other] The session has rounds 1 to { $rounds }.
 }

# Rows of a table from outside.

workshop-give-rows = Give a table with one row for each comment, vote or mark.
workshop-no-sort = The columns of { $file } are of nothing that a workshop keeps.
workshop-unknown-columns = { COUNT($columns) ->
    [one] { $file } has the column { $columns }, which is not known here.
   *[other] { $file } has columns that are not known here: { $columns }.
 }
workshop-columns-tables = Tables have the columns { $columns }.
workshop-columns-comments = Comments have the columns { $columns }.
workshop-columns-votes = Votes have the columns { $columns }.
workshop-columns-sheets = Marks have the columns { $columns }.
workshop-columns-decisions = Decisions have the columns { $columns }.
workshop-row-wrong = Row { $line }: { $reason }
workshop-rows-wrong = { $rows ->
    [one] One row of { $file } cannot be taken.
   *[other] { $rows } rows of { $file } cannot be taken.
 }
workshop-rows-more = { $rows ->
    [one] One more row is wrong.
   *[other] { $rows } more rows are wrong.
 }
workshop-none-taken = Nothing was taken from the file: correct it and add it again.
workshop-no-count = “{ $cell }” under { $column } is no whole number.
workshop-no-word = “{ $cell }” under { $column } is not known; write { $words }.
workshop-about-unknown = “{ $name }” is no district, plan or flag.
workshop-about-remedy = Write the name or code of a district or plan, or leave it empty.
workshop-taken = { $rows ->
    [one] 1 row read from { $file }
   *[other] { $rows } rows read from { $file }
 }: { $new } new, { $held } held already.

# The command.

workshop-begun = The workshop “{ $title }” was begun in { $file }.
workshop-merged = { $files ->
    [one] One file
   *[other] { $files } files
 } merged: { $entries } entries, of which { $new } are new to the first.
workshop-log-digest = Hash of the merged log: { $digest }
workshop-other-session = { $file } is of another workshop: “{ $title }” on { $day ->
    [none] an unknown day
   *[other] { $day }
 }.
workshop-merge-same = Merge files of one workshop only.
workshop-no-log = { $file } holds no workshop.
workshop-settle = Open the file and settle which counts: both are kept until then.
workshop-names-removed = { $count ->
    [one] 1 name was left out.
   *[other] { $count } names were left out.
 }
workshop-names-in-text = What people wrote is as they wrote it: look for names in comments, dissent and hosts yourself.

# The record.

workshop-record-title = Record of the workshop: { $title }
workshop-part-session = Who was there
workshop-part-shown = What was shown
workshop-part-said = What was said, by place
workshop-part-votes = Votes
workshop-part-agreement = Where the tables agree
workshop-part-decisions = What was decided
workshop-part-open = What is still open
workshop-part-kept = How this was kept
workshop-held = It was held on { $day }{ $place ->
    [none] .
   *[other] {" "}at { $place }.
 }
workshop-about-body = The talk was about the footprint of this body: { $body }{ $day ->
    [none] , as it stands today.
   *[other] , as it stood on { $day }.
 }
workshop-present = { $people } people sat at { $tables ->
    [one] one table.
   *[other] { $tables } tables.
 }
workshop-nobody = No table was laid, so that nobody was counted.
workshop-data = The data that were shown have the fingerprint { $digest }.
workshop-names-kept = Names are given by consent: { $consent }
workshop-roles-only = People are named by role only.
workshop-comments = { $count ->
    [one] One comment was made: { $stances }.
   *[other] { $count } comments were made: { $stances }.
 }
workshop-stances-for = { $count } for
workshop-stances-against = { $count } against
workshop-stances-unsure = { $count } unsure
workshop-stances-fact = { $count ->
    [one] 1 that states a fact
   *[other] { $count } that state facts
 }
workshop-stance-for = for
workshop-stance-against = against
workshop-stance-unsure = unsure
workshop-stance-fact = states a fact
workshop-about-whole = the question as a whole
workshop-name-role = { $name }, { $role }
workshop-no-role = role not given
workshop-from = table { $table }, round { $round }
workshop-vote-result = { $subject }, round { $round }: { $yes } yes, { $no } no, { $unsure } unsure, { $abstain } abstained; { $counted } of { $people } people were counted.
workshop-by-hands = by show of hands
workshop-by-paper = on paper
workshop-by-screen = on screen
workshop-districts-all_in = All tables that marked them want these in: { $districts }.
workshop-districts-mostly_in = Two thirds or more of the tables want these in: { $districts }.
workshop-districts-split = The tables are split over these: { $districts }.
workshop-districts-mostly_out = Two thirds or more of the tables want these out: { $districts }.
workshop-sheets-in = { $sheets } of { $tables } tables handed in a sheet.
workshop-agreed = So the room agrees on this footprint, marked by at least half of these tables: { $districts }.
workshop-nothing-agreed = At least half of these tables agree on no district.
workshop-level-all_in = all in
workshop-level-mostly_in = mostly in
workshop-level-split = split
workshop-level-mostly_out = mostly out
workshop-of-tables = { $tables ->
    [one] { $inside } of 1 table
   *[other] { $inside } of { $tables } tables
 }
workshop-of = { $inside } of { $tables }
workshop-decided-agreed = { $plan } was agreed{ $who ->
    [none] {""}
   *[other] {" "}by { $who }
 }{ $when ->
    [none] .
   *[other] {" "}({ $when }).
 }
workshop-decided-reservations = { $plan } was agreed with reservations{ $who ->
    [none] {""}
   *[other] {" "}by { $who }
 }{ $when ->
    [none] .
   *[other] {" "}({ $when }).
 }
workshop-decided-not_agreed = { $plan } was not agreed{ $who ->
    [none] {""}
   *[other] {" "}by { $who }
 }{ $when ->
    [none] .
   *[other] {" "}({ $when }).
 }
workshop-dissent = Dissent: { $dissent }
workshop-no-dissent = No dissent was noted.
workshop-round-open = { $entries ->
    [one] Round { $round } was not closed: one vote or sheet of it is kept and not shown.
   *[other] Round { $round } was not closed: { $entries } votes and sheets of it are kept and not shown.
 }
workshop-disputed = { $what } was changed on several laptops: { $versions } versions are kept, and nobody has said which counts.
workshop-entry-meeting = The session
workshop-entry-table = A table
workshop-entry-comment = A comment
workshop-entry-speaker = A name
workshop-entry-vote = A vote
workshop-entry-sheet = A sheet
workshop-entry-decision = A decision
workshop-entry-roundend = The end of a round
workshop-entry-shown = A picture
workshop-corrections = { $count ->
    [one] One entry was corrected; the earlier one is kept.
   *[other] { $count } entries were corrected; the earlier ones are kept.
 }
workshop-taken-back = { $count ->
    [one] One entry was taken back; it is kept.
   *[other] { $count } entries were taken back; they are kept.
 }
workshop-no-votes = No round was closed, and no vote was taken.
workshop-kept-digest = The hash of all entries is { $digest }.
workshop-kept-how = Every entry is in log.csv, corrected ones included. Two laptops that hold the same entries give the same hash.
workshop-picture-arrival = Welcome
workshop-picture-overview = Overview
workshop-picture-agreement = Agreement
workshop-picture-record = Record
workshop-picture-flag = { $flag }{ $area ->
    [none] {""}
   *[other] : { $area }
 }
workshop-picture-plan = Plan: { $plan }
workshop-picture-what-if = What if: { $districts }
workshop-head-table = Table
workshop-head-host = Host
workshop-head-people = People
workshop-head-sectors = Sectors
workshop-head-time = Time
workshop-head-picture = Picture
workshop-head-sentence = What stood below it
workshop-head-about = About
workshop-head-said = What was said
workshop-head-stance = Stance
workshop-head-role = Role
workshop-head-from = From
workshop-head-subject = Plan or question
workshop-head-round = Round
workshop-head-yes = Yes
workshop-head-no = No
workshop-head-unsure = Unsure
workshop-head-abstain = Abstained
workshop-head-method = How
workshop-head-district = District
workshop-head-level = Agreement
workshop-head-inside = In
workshop-head-outside = Out
workshop-head-tables = Want it in
workshop-table-of-tables = The tables
workshop-table-of-shown = Pictures in the order in which they were first shown
workshop-table-of-said = Comments, word for word
workshop-table-of-votes = Votes of each table
workshop-table-of-agreement = Districts, the most contested first
workshop-table-about-tables = { $rows ->
    [one] One table with its host and people.
   *[other] { $rows } tables with their hosts and people.
 }
workshop-table-about-shown = { $rows ->
    [one] One picture, with its time and sentence.
   *[other] { $rows } pictures, with time and sentence.
 }
workshop-table-about-said = { $rows ->
    [one] One comment, with what it is about and the speaker's role.
   *[other] { $rows } comments, with what they are about and the speakers' roles.
 }
workshop-table-about-votes = { $rows ->
    [one] One vote of one table.
   *[other] { $rows } votes, one for each table, round and question.
 }
workshop-table-about-agreement = { $rows ->
    [one] One district with what the tables say of it.
   *[other] { $rows } districts with what the tables say of each.
 }
workshop-file-there = { $file } is there already.
workshop-other-file = Give another name; nothing is written over it.

# Sheets for the tables.

workshop-sheets-title = Sheets for the tables: { $title }
workshop-sheet-question = Which districts belong with { $body }? Tick one box for each; leave it empty if you did not talk about it.
workshop-sheet-table = Table { $table }, round { $round }
workshop-mark-in = In
workshop-mark-out = Out
workshop-mark-unsure = Unsure
workshop-sheet-note = Bold: in the footprint today.{ $left ->
    [0] {""}
    [one] {" "}One more district is not listed: write it below.
   *[other] {" "}{ $left } more districts are not listed: write them below.
 }
workshop-sheet-comments = What should be kept of your talk?
workshop-no-tables = No table was laid, so there is no sheet to print.

# What a room is shown: at most eighteen words below each picture.

workshop-arrival = Welcome. We talk about { $body }.
workshop-arrival-notes = Title, day, place and house rules stand here while people arrive.
workshop-overview = The economy { $economy ->
    [fits] fits
    [fits_in_part] fits in part
    [does_not_fit] does not fit
   *[other] cannot be told
 }. Institutions { $institutions ->
    [fits] fit
    [fits_in_part] fit in part
    [does_not_fit] do not fit
   *[other] cannot be told
 }.
workshop-misfit-title = { $number } of { $flags }: { $flag }
workshop-flag-areas = { $flag }{ $where ->
    [none] .
   *[other] : { $areas }.
 }
workshop-flag-area_split = { $share } of the people of the { $area } labour market live inside the line.
workshop-flag-district_split = { $share } of { $district } is in the { $area } labour market, the rest in others.
workshop-flag-scale = { $residents } people live here.
workshop-flag-weak_member = Of working people in { $district }, { $here } work in the other members, { $there } in { $other }.
workshop-flag-demand_containment = Only { $share } of the jobs here are filled by people who live here.
workshop-flag-supply_containment = Only { $share } of the people with work who live here work here.
workshop-flag-share = { $flag }: { $areas }, { $share }.
workshop-plan-sentence = It draws { $footprints }.
workshop-plan-notes = Nobody has said what this plan is for.
workshop-agreement-sentence = { $together ->
    [0] The tables agree on no district to take in
    [one] The tables agree on 1 district to take in
   *[other] The tables agree on { $together } districts to take in
 }{ $split ->
    [0] .
   *[other] , and are split over { $districts }.
 }
workshop-agreement-notes = Two thirds of the tables that marked a district make “mostly”.
workshop-what-if = { $way ->
    [add] Add { $districts }
    [drop] Drop { $districts }
   *[swap] Change { $districts }
 }: residents who work inside { $supply_before } → { $supply }; jobs filled inside { $demand_before } → { $demand }.
workshop-what-if-title = What if?

# The windows.

workshop-menu-prepare = &Prepare a workshop …
workshop-menu-prepare-tip = Title, tables, pictures, sheets and files for a workshop, in order
workshop-menu-present = P&resent
workshop-menu-present-tip = Show the room one picture at a time; Esc leaves
workshop-menu-sheets = Print tables’ &sheets …
workshop-menu-sheets-tip = One sheet of A3 for each table, with numbered districts and boxes to tick
workshop-menu-merge = &Merge other laptops’ files …
workshop-menu-merge-tip = Take what other files of this workshop hold; nothing of this one is lost
workshop-menu-record = Write the re&cord …
workshop-menu-record-tip = Who was there, what was shown, said, voted and decided, as a page, a document and tables
workshop-audience = What the room sees
workshop-operator = Notes and capture
workshop-what-if-field = What if? Type a district’s name and press Enter
workshop-key-line = Heavy line: the footprint
workshop-key-line-before = Heavy line: as it was before
workshop-key-plan = Filled: { $plan }
workshop-key-districts = Lined out: what this is about
workshop-key-level-all_in = Filled: all in
workshop-key-level-mostly_in = Lines: mostly in
workshop-key-level-split = Crosses: split
workshop-key-level-mostly_out = Dots: mostly out
workshop-key-also = Also on the map: { $names }
workshop-key-before = Shown as it was before
workshop-undone = Taken back.
workshop-no-agreement = No round is closed yet, so nothing is shown of where the tables agree.
workshop-close-a-round = Close a round first.
workshop-keep = &Keep
workshop-keep-tip = Keep it now; it is on the disk at once (Ctrl+Enter)
workshop-correct = Keep as a correct&ion
workshop-correct-tip = Let this vote correct the one that the table gave; both are kept
workshop-head-name = Name
workshop-head-plan = Plan
workshop-head-status = Decision
workshop-head-dissent = Dissent
workshop-head-who = Decided by
workshop-head-when = When
workshop-head-number = Number
workshop-head-mark = Mark
workshop-marks = Marks of the sheet: I in, O out, U unsure, Space for none
workshop-status-agreed = agreed
workshop-status-reservations = agreed with reservations
workshop-status-not_agreed = not agreed
workshop-page-comment = Comment
workshop-page-vote = Vote
workshop-page-sheet = Sheet
workshop-page-decision = Decision
workshop-place = { $at } of { $pictures }: { $title }
workshop-next = Next: { $title }
workshop-last = This is the last picture.
workshop-kept = Kept. { $entries ->
    [one] The log holds 1 entry.
   *[other] The log holds { $entries } entries.
 }
workshop-minutes = {" "}minutes
workshop-round-minutes = Minutes of the round
workshop-start-clock = Start the &clock
workshop-start-clock-tip = Let the room see how much time is left in this round
workshop-stop-clock = Stop the &clock
workshop-time-up = Time is up
workshop-close-round = Close the &round
workshop-close-round-tip = Show how the tables voted in this round; until then it is hidden
workshop-open-round = Open round { $round } again
workshop-prepare-window = Prepare a workshop
workshop-prepare-meeting = The session
workshop-prepare-tables = Tables
workshop-prepare-pictures = Pictures
workshop-meeting-title = Title
workshop-meeting-day = Day
workshop-meeting-day-tip = The day of the workshop.
workshop-meeting-place = Place
workshop-meeting-rounds = Rounds
workshop-meeting-rules = House rules, one a line
workshop-meeting-questions = Questions to vote on, one a line
workshop-meeting-consent = What people agree to
workshop-keep-names = Keep names of speakers, with their consent
workshop-consent-usual = I agree that my name is kept with what I say in this workshop.
workshop-how-many-tables = Tables
workshop-how-many-people = People at each
workshop-lay = &Lay them
workshop-lay-tip = Add so many tables; those that are there stay as they are
workshop-pictures-note = Ticked pictures are shown, in this order. Drag them, or use the buttons.
workshop-picture-line = { $title }: { $sentence }
workshop-picture-up = Move &up
workshop-picture-up-tip = Show the chosen picture earlier
workshop-picture-down = Move &down
workshop-picture-down-tip = Show the chosen picture later
workshop-print-sheets = Print &sheets …
workshop-print-sheets-tip = One sheet of A3 for each table
workshop-rehearse = Re&hearse
workshop-rehearse-tip = Show the pictures as the room will see them; Esc leaves
workshop-sticks = Copies for s&ticks …
workshop-sticks-tip = Save one copy of the project for each table, to be merged later
workshop-merge-files = &Merge …
workshop-merge-files-tip = Take what other files of this workshop hold
workshop-write-record = Write the re&cord …
workshop-write-record-tip = Who was there, what was said, voted and decided
workshop-prepared = Kept.
workshop-missing-title = Still missing: a title.
workshop-missing-tables = Still missing: tables.
workshop-missing-people = Nobody is counted at any table yet.
workshop-missing-file = The project has no file yet: save it before the day.
workshop-missing-nothing = All is prepared: print the sheets, rehearse, and copy the files.
workshop-sheets-file = Sheets for the tables.pdf
workshop-record-folder = Record of the workshop
workshop-copies-folder = Copies for the tables
workshop-copy-file = { $project }, table { $table }
workshop-pdf = PDF
workshop-projects = Projects
workshop-job-sheets = Writing the sheets
workshop-job-record = Writing the record
workshop-job-copies = Writing the copies
workshop-sheets-saved = The sheets were written.
workshop-record-saved = The record was written.
workshop-copies-saved = The copies were written.
workshop-merged-here = { $files ->
    [one] One file was merged
   *[other] { $files } files were merged
 }: { $new ->
    [0] it held nothing new.
    [one] 1 entry is new.
   *[other] { $new } entries are new.
 }
workshop-to-settle = { $entries ->
    [one] One entry was changed on several laptops: both versions are kept, and somebody must say which counts.
   *[other] { $entries } entries were changed on several laptops: all versions are kept, and somebody must say which count.
 }
workshop-save-first = The project is not saved.
workshop-save-first-remedy = Save it first: the copies are of its file.
workshop-menu-settle = Se&ttle what differs …
workshop-menu-settle-tip = Say which counts, where two laptops changed one entry
workshop-settle-window = Settle what differs
workshop-settle-told = { $left ->
    [0] Nothing differs: every entry counts once.
    [one] One entry was changed on two laptops. Choose the version that counts; the others are kept.
   *[other] { $left } entries were changed on two laptops. Choose the version that counts; the others are kept.
 }
workshop-settle-this = This one &counts
workshop-settle-this-tip = Let the chosen version count; the others stay in the log
workshop-settle-versions = Versions of the entry
workshop-version-withdrawn = taken back
workshop-version-meeting = { $title }, { $rounds } rounds
workshop-version-table = Table { $table }: { $people } people, { $host }
workshop-version-comment = Table { $table }, { $stance }: { $text }
workshop-version-speaker = { $name }
workshop-version-vote = Table { $table }, { $subject }: { $yes } yes, { $no } no, { $unsure } unsure, { $abstain } abstained
workshop-version-sheet = Table { $table }, round { $round }: { $marks } marks
workshop-version-decision = { $plan }: { $status }
workshop-version-roundend = { $closed ->
    [yes] Round { $round } is closed
   *[no] Round { $round } is open
 }
workshop-version-made = { $version } ({ $made })
workshop-menu-nameless = Save a copy without &names …
workshop-menu-nameless-tip = A file of its own in which no speaker is named; what people wrote is left as it is
workshop-nameless-file = { $project } without names
workshop-job-nameless = Writing the copy without names
workshop-nameless-saved = The copy without names was written. Look for names in what people wrote yourself.
workshop-menu-agreed = Make a p&lan of what is agreed
workshop-menu-agreed-tip = A plan of the districts that most tables want in, to be measured like any other
workshop-plan-of = { $title }: agreed
workshop-nothing-to-plan = The tables agree on no district in a closed round.

# Scans of sheets.

workshop-scan-no-add-on = Codes cannot be read here: the add-on zxing-cpp is not installed.
workshop-scan-add-on = Install it with “pip install zxing-cpp”, or type the sheet in: a row takes one key.
workshop-scan-skewed = The sheet does not lie flat in { $file }.
workshop-scan-flat = Scan the sheet flat at 150 dots an inch or more, with its code in sight, or type it in.
workshop-scan-too-large = { $file } is too large for a scan of a sheet.
workshop-scan-no-picture = { $file } is no picture that can be read.
workshop-scan-no-code = No code of a sheet was found in { $file }.
workshop-scan-other = { $file } is a sheet of another workshop.
workshop-scan-numbers = { $file } was printed with other numbers than those of today.
workshop-scan-type = Type it in from the paper: its numbers stand for other districts now.
workshop-scan-row = { $number } { $district }
workshop-scan-unsure = Look at the sheet of table { $table } yourself for these rows: { $rows }.
workshop-scanned = { $file }: table { $table }, round { $round }, { $marks ->
    [one] 1 mark
   *[other] { $marks } marks
 } taken.
