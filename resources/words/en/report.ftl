# The report as a page.

report-page-title = { $footprint }: does the boundary fit the economy?
report-question = Does this partnership’s boundary fit the economy it says it serves?
report-footprint = { $kind }, footprint as at { $day }.
report-membership = Membership: { $source } (confidence: { $confidence ->
    [high] high
    [medium] medium
   *[low] low
 }).
report-side = { $side }: { $answer }
report-grade = { $question }: { $grade }.
report-how-firm = How firm.
report-undrawn = Functional areas are drawn as whole districts. These meet the footprint but are the largest part of no district, so they have no outline: { $areas }.

# Flags.

report-flags-heading = What does not line up
report-no-flags = No rule raised a flag.
report-level = { $level ->
    [red] Red: “{ $title }”.
    [amber] Amber: “{ $title }”.
    [info] Information: “{ $title }”.
   *[cannot_tell] Cannot tell: “{ $title }”.
 }
report-level-probable = { $level ->
    [red] Red, probable: “{ $title }”.
    [amber] Amber, probable: “{ $title }”.
    [info] Information, probable: “{ $title }”.
   *[cannot_tell] Cannot tell, probable: “{ $title }”.
 }
report-findings-caption = { $n ->
    [one] { $n } finding, on the whole footprint
   *[other] { $n } findings, the worst first
 }
report-finding = No.
report-level-heading = Level
report-what = Finding
report-answers-heading = How the answers come about
report-rules-heading = Rules and evidence
report-finding-about = Finding { $n } rests on: { $basis }. Areas: { $areas }.
report-why = Why it matters: { $why } Clears when: { $clears }
report-evidence = { COUNT($numbers) ->
    [one] Evidence for finding { $numbers }
   *[other] Evidence for findings { $numbers }
 }
report-rule = Rule: { $rule }
report-threshold = Threshold: { $bounds }.
report-people = People affected: { $people }.
report-claim = Claim
report-number = Number
report-dataset = Dataset
report-caution = ({ $caution })
report-area = { $area } ({ $code })
report-clear = Looked for and not found: { $kinds }.
report-not-checked = Not checked
report-not-checked-kind = { $kind }: { $why }.

# Commuting, functional areas, districts.

report-supply = Employed residents who work inside (supply side)
report-demand = Jobs filled from inside (demand side)
report-base = Base: { $base }. { $title }, { $vintage }.
report-base-estimated = Base: { $base }. { $title }, { $vintage } (estimated).
report-areas-heading = Functional areas that meet the footprint
report-functional-area = Functional area
report-code = Code
report-of-area = Of the area’s residents, in the footprint
report-of-footprint = Of the footprint’s residents, in the area
report-in-both = Residents in both
report-by-residents = By residents; { $areas }.
report-districts-heading = Districts
report-district = District
report-role = Role
report-indicator = { $indicator }, { $year } ({ $unit })
report-not-counted = { $role } – not counted: { $why }
report-interval = ({ $low } to { $high })
report-no-data = no data
report-not-known = not known
report-whole = For the footprint as a whole: { $figure }
report-combine = In brackets: 95% confidence interval where published. How values may be combined: { $how }.
report-combined = { $value } (95% interval { $low } to { $high }); { $method }; coverage { $coverage }.
report-combined-no-interval = { $value } (its uncertainty is not published); { $method }; coverage { $coverage }.
report-combined-caution = Read it with caution: its error is a fifth of it or more.
report-combined-refused = No figure for the whole: { $why }.
report-combined-range = Its districts range from { $low } to { $high }.

# Peers.

report-peers-heading = Among its peers
report-peer = Peer, region or nation
report-against = The footprint against it
report-against-way = { $way ->
    [higher] higher
    [lower] lower
    [none] no figure
   *[cannot_tell] cannot tell
 }
report-profile-heading = What stands out
report-profile-how = Over all bundled indicators, in their latest period. Each lies further from the middle of the peers than chance explains. The furthest stands first, and there are five at most.

# Institutions.

report-institutions-heading = Institutions
report-councils = Councils
report-bodies = Public bodies
report-name = Name
report-kind = Kind
report-relation = Its area and the footprint
report-people-inside = Of its people, inside
report-people-both = People in both
report-district-council = District council
report-county-council = County council
report-partners = Partners
report-partner = Partner
report-place = Where it is
report-source = Source
report-source-doubt = { $source } (not certain)

# Notes and sources.

report-notes-heading = What was left out, converted or assumed
report-sources-heading = Sources
report-sources-caption = Datasets behind every number
report-publisher = Publisher
report-vintage = Vintage
report-licence = Licence
report-copyright = Contains National Statistics data © Crown copyright and database right. Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright and database right.
report-written = Written by Sub-region Explorer { $version } on { $day }.

# The footprint among groups of its size.

report-chance = Self-containment of { $groups } contiguous groups of districts of its size: nine in ten lie between { $low } and { $high }. This footprint keeps { $kept }.
report-chance-here = this footprint
report-chance-axis = Share of commuting that groups of its size keep (the smaller side)
report-pack = Data in use: { $pack }. The letters and figures in brackets begin the SHA-256 of all of them.
