# What is not as it was where a project was saved

opening-other-version = It was saved by version { $saved_by }; this is { $here }.
opening-other-pack = It was saved with { $then }; here { $here } is in use.
opening-no-pack = no pack but the bundled data
opening-other-data = Data that come with the program are not the same: { $tables }.
opening-economy = Economy: { $then } when it was saved, { $here } here.
opening-institutions = Institutions: { $then } when it was saved, { $here } here.
opening-no-answer = no answer
opening-flags = Flags: { $then } when it was saved, { $here } here.
opening-flags-of = { $red } red and { $amber } amber
opening-all-the-same = The answers and the number of flags are the same.

# What a project names and nobody knows here

opening-no-partnership = The partnership { $id } is not known here.
opening-no-indicator = The indicator { $id } is not known here.
opening-no-period = { $indicator } has no { $period } here. Its latest figures are shown.
opening-plan-twice = Another plan has the id { $id }, so “{ $plan }” is left out.
opening-plan-unknown = “{ $plan }” is without districts that are not known here: { $districts }.
opening-plan-former = Districts of “{ $plan }” are of earlier years, and became others: { $districts }.
opening-plan-several = Districts of “{ $plan }” lay in several footprints, and stay in the first: { $districts }.
opening-no-region = The region { $code } is not known here.
opening-no-preset = The set of thresholds { $id } is not known here.
opening-leave-out = Leave out what is not known here
