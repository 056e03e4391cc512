# Headings of tables and what their columns mean; cells that are words.

table-range = { $low } to { $high }
table-relation = { $relation ->
    [same] the same area
    [inside] wholly inside
    [contains] covers all of it
    [cut] cut
   *[outside] outside
 }
table-place = { $place ->
    [inside] inside
    [in_part] in a district that belongs in part
    [further_site] main site outside, a further one inside
    [cut] its area is cut
    [outside] outside
    [not_known] not known
   *[not_counted] does not count
 }
table-confidence = { $confidence ->
    [high] high
    [medium] medium
    [low] low
   *[yours] yours
 }
table-firm = { $firm ->
    [firm] Firm
   *[close_call] Close call
 }

# Districts.

table-districts-code = Code
table-districts-name = Name
table-districts-value = { $indicator } ({ $unit })
table-districts-lower95 = Lower 95% limit
table-districts-upper95 = Upper 95% limit
table-districts-period = Period
table-districts-status = Status
table-districts-population = Residents
table-districts-region = Region
table-districts-role = Role in the footprint
table-districts-functional_area = Functional area

# The league table of a kind of partnership.

table-league-partnership_name = Partnership
table-league-economy = Economy
table-league-economy-tip = Does the boundary fit the economy?
table-league-economy_firm = How firm
table-league-economy_firm-tip = Whether the answer about the economy is firm or a close call
table-league-margin = Margin
table-league-margin-tip = Smallest relative move of a number that would change the answer about the economy
table-league-percentile = Keep fewer
table-league-percentile-tip = Of contiguous groups of its size, the share that keep less of their commuting
table-league-percentile_band = Band
table-league-percentile_band-tip = The same by the way the groups are drawn and their seeds
table-league-whole = In whole areas
table-league-whole-tip = Residents in labour markets of which it holds at least three quarters
table-league-hinterland = From outside
table-league-hinterland-tip = Jobs filled from districts left out that send it many workers
table-league-institutions = Institutions
table-league-institutions-tip = Does it fit the boundaries of institutions?
table-league-institutions_firm = Institutions: how firm
table-league-institutions_firm-tip = Whether the answer about institutions is firm or a close call
table-league-red = Red
table-league-red-tip = Red flags
table-league-amber = Amber
table-league-amber-tip = Amber flags
table-league-cannot_tell = Cannot tell
table-league-cannot_tell-tip = Questions that the data cannot answer
table-league-supply = Residents kept
table-league-supply-tip = Supply side: share of employed residents who work inside
table-league-demand = Jobs filled
table-league-demand-tip = Demand side: share of jobs filled from inside
table-league-population = Residents
table-league-population-tip = Residents of the footprint
table-league-districts = Districts
table-league-districts-tip = Districts of the footprint
table-league-as_at = As at
table-league-as_at-tip = Day of the footprint
table-league-partnership = Id

# The ledger: every district in every partnership.

table-ledger-district_name = District
table-ledger-partnership_name = Partnership
table-ledger-kind_name = Kind
table-ledger-role = Role
table-ledger-share = Share of it
table-ledger-share-tip = How much of the district belongs
table-ledger-counted = Counted
table-ledger-counted-tip = Whether the district counts to the footprint
table-ledger-footprints = Of all kinds
table-ledger-footprints-tip = Partnerships of all kinds that the district is in
table-ledger-footprints_of_kind = Of this kind
table-ledger-footprints_of_kind-tip = Partnerships of the row’s kind that the district is in
table-ledger-remark = Remark
table-ledger-remark-tip = Why it does not count, or that the district is in none or in several
table-ledger-as_at = As at
table-ledger-as_at-tip = Day of the memberships
table-ledger-district = Code
table-ledger-partnership = Id
table-ledger-several = in { $n } of this kind
table-ledger-none = in no { $kind }
table-ledger-choice-every = Every membership
table-ledger-choice-gaps = Districts in none of the kind
table-ledger-choice-several = Districts in two or more of a kind

# Councils and public bodies, partners, institutions.

table-body-family = Family
table-body-family-tip = Police, health, fire, skills, county councils; combined authorities are shown and decide nothing
table-body-name = Council or body
table-body-name-tip = Constituent councils, and public bodies whose area meets the footprint
table-body-relation = Its area and the footprint
table-body-relation-tip = The same area, the body wholly inside, the footprint wholly inside it, or cut
table-body-people = Residents in both
table-body-people-tip = Residents of the footprint who live in its area
table-body-of_body = Of its residents
table-body-of_body-tip = Share of the body’s residents who live in the footprint
table-body-of_footprint = Of the footprint’s
table-body-of_footprint-tip = Share of the footprint’s residents who live in the body’s area
table-body-doubt = Not certain
table-body-doubt-tip = What is not certain of the row
table-body-council = councils
table-partner-name = Partner
table-partner-name-tip = Documented, or added by you
table-partner-role = Role
table-partner-role-tip = What it does in the partnership
table-partner-place = Where it is
table-partner-place-tip = Its main site or its own area: inside, outside, cut
table-partner-relation = Its own area
table-partner-relation-tip = How its own area lies to the footprint, where it has one
table-partner-confidence = How sure
table-partner-confidence-tip = How sure it is that it takes part
table-partner-kind = Kind
table-partner-kind-tip = What kind of institution or body it is
table-partner-source = Source
table-partner-source-tip = Where it is documented
table-partner-removed = taken out by you
table-member-name = Institution
table-member-kind = Kind
table-member-site = Main site
table-member-site-doubt = { $district } (not certain)

# Functional areas that were worked out.

table-area-area = Area
table-area-area-tip = Named after its district with most jobs
table-area-criteria = Criteria
table-area-criteria-tip = Whether it is large and self-contained enough
table-area-districts = Districts
table-area-districts-tip = Districts in it
table-area-residents = Employed
table-area-residents-tip = Employed residents of the area
table-area-jobs = Jobs
table-area-jobs-tip = People who work in the area, wherever they live
table-area-supply = Supply
table-area-supply-tip = Share of its employed residents who work inside (supply-side self-containment)
table-area-demand = Demand
table-area-demand-tip = Share of its jobs that are filled from inside (demand-side self-containment)
table-area-validity = Validity
table-area-validity-tip = How far it meets the criteria of size and self-containment together; from 1 on it meets them
table-link-area = Area
table-link-area-tip = The area that the district belongs to, and those it is linked to most
table-link-linkage = Linkage
table-link-linkage-tip = Strength of the commuting in both directions, against the size of both
table-link-residents = Of its employed residents
table-link-residents-tip = Share of the district’s employed residents who work there
table-link-jobs = Of its jobs
table-link-jobs-tip = Share of the district’s jobs that are filled from there
table-run-run = Run with
table-run-areas = Areas
table-run-missed = Missed
table-run-same = Same area

# Two divisions.

table-overlap-first = First
table-overlap-second = Second
table-overlap-both = In both
table-overlap-of_first = Share of first
table-overlap-of_second = Share of second
table-overlap-jaccard = Jaccard
table-split-division = Division
table-split-division-tip = The division, and on which commuting it is judged
table-split-kept = Kept inside
table-split-kept-tip = Share of commuters who work in the area where they live
table-split-scale = Scale
table-split-scale-tip = What areas of these sizes keep if they are spread over the land at random
table-split-contiguity = Contiguity
table-split-contiguity-tip = What areas in one piece keep beyond that: random contiguous divisions with areas of the same sizes
table-split-placement = Placement
table-split-placement-tip = What these areas keep beyond random contiguous ones: the part that comes from where the lines run
table-split-random = Random divisions keep
table-split-random-tip = What nine in ten random contiguous divisions keep
table-split-areas = Areas
table-split-areas-tip = How many areas take part
