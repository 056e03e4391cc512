# What each kind of flag means: its title, when it is raised, why it matters, what clears it.

flag-overlap-title = Overlap
flag-overlap-rule = A district lies in more than one footprint of the same kind on the same day.
flag-overlap-why = People and firms there answer to two bodies with the same task, and money may be counted twice.
flag-overlap-clears = Each district belongs to one body of the kind.

flag-gap-title = Gap
flag-gap-rule = A district of the chosen extent lies in no footprint of the kind on that day.
flag-gap-why = Nobody there has the task that the partnership has next door.
flag-gap-clears = Every district of the extent belongs to a body of the kind.

flag-island-title = Left between
flag-island-rule = A block of districts in no footprint of the kind lies between footprints. It is small for a body of its own.
flag-island-why = It must join a neighbour, or stand alone at a size that government does not expect to work.
flag-island-clears = The block joins a neighbouring footprint.

flag-supply_containment-title = Workers leave
flag-supply_containment-rule = Too few of the footprint’s employed residents work inside it.
flag-supply_containment-why = What decides their working lives lies outside, so a plan for the footprint misses much of their labour market.
flag-supply_containment-clears = The footprint takes in the places they commute to.

flag-demand_containment-title = Jobs filled from outside
flag-demand_containment-rule = Too few of the footprint’s jobs are filled by its own residents.
flag-demand_containment-why = Its employers depend on people for whose homes, skills and transport the partnership does not speak.
flag-demand_containment-clears = The footprint takes in the places their workers come from.

flag-base_matters-title = Depends on whom is counted
flag-base_matters-rule = The level of self-containment changes when people who work at home are counted too.
flag-base_matters-why = Two honest analysts can reach two answers, so any figure must say whom it counts.
flag-base_matters-clears = Both ways of counting give the same level.

flag-area_split-title = Labour market cut
flag-area_split-rule = The largest share of a labour market that any footprint of the kind holds is too small. Amber at most where under 5% of the footprint’s residents live. Information where it holds under a quarter of such a labour market.
flag-area_split-why = No single body can act for the labour market as a whole.
flag-area_split-clears = One footprint of the kind holds most of the area.

flag-core_excluded-title = Core left out
flag-core_excluded-rule = The footprint holds much of a labour market, but not the district with the largest share of its jobs. Amber where under 5% of the footprint’s residents live.
flag-core_excluded-why = The suburbs are inside and the jobs outside: the partnership steers the edge of an economy.
flag-core_excluded-clears = The district with the jobs comes in, with the rest of its labour market.

flag-hinterland_excluded-title = Hinterland left out
flag-hinterland_excluded-rule = Districts outside send a large share of their employed residents into the footprint.
flag-hinterland_excluded-why = Their people are part of this economy but have no part in its decisions.
flag-hinterland_excluded-clears = The districts come in, each with the rest of its labour market, or take part in another role.

flag-weak_member-title = Weak member
flag-weak_member-rule = A member sends few workers into the rest of the footprint, and more into another footprint of the kind. The member with most of the jobs is left out.
flag-weak_member-why = Its ties lead elsewhere: it may be a member for other reasons than its economy.
flag-weak_member-clears = The member joins the footprint that its workers go to, or its ties to this one grow.

flag-many_economies-title = Many economies
flag-many_economies-rule = The effective number of labour markets in the footprint is high.
flag-many_economies-why = One strategy has to serve several labour markets with different needs.
flag-many_economies-clears = The footprint takes in fewer labour markets, or plans for each of them.

flag-district_split-title = District divided
flag-district_split-rule = The largest labour market holds too little of a member district.
flag-district_split-why = No line along districts can put it right; figures for the district mix two economies.
flag-district_split-clears = Nothing that a footprint of whole districts can do; use figures for smaller areas there.

flag-low_agreement-title = No better than chance
flag-low_agreement-rule = The footprint matches labour markets no better than contiguous groups of districts drawn at random.
flag-low_agreement-why = What agreement there is comes from its size and shape, not from its economy.
flag-low_agreement-clears = The agreement rises above the lowest twentieth of random groups of the same size.

flag-coverage_edge-title = Economy beyond the data
flag-coverage_edge-rule = Many employed residents of a member work abroad or offshore, where the data do not follow them.
flag-coverage_edge-why = The labour market goes on beyond the edge of the data, and self-containment is known for its visible part only.
flag-coverage_edge-clears = Figures from across the border are added.

flag-nation_border-title = Across a national border
flag-nation_border-rule = A labour market that the footprint meets lies across a border between nations.
flag-nation_border-why = Two governments decide over one labour market.
flag-nation_border-clears = Nothing that the footprint can do; an agreement across the border helps.

flag-region_border-title = Across a regional border
flag-region_border-rule = A labour market that the footprint meets lies across a border between ITL1 regions.
flag-region_border-why = Regional statistics and programmes cut the labour market.
flag-region_border-clears = Nothing that the footprint can do; use figures by district.

flag-not_contiguous-title = In pieces
flag-not_contiguous-rule = The footprint falls into pieces that neither a shared edge nor a listed bridge, tunnel or ferry joins.
flag-not_contiguous-why = Its parts have no border in common, so neither transport nor services can be planned as one.
flag-not_contiguous-clears = The districts between the pieces come in.

flag-scale-title = Scale
flag-scale-rule = The footprint has fewer residents than government expects of a body at this scale.
flag-scale-why = Government may withhold powers and money, and the body may be too small for its task.
flag-scale-clears = It joins with neighbours, or government accepts the size.

flag-shape-title = Unusual shape
flag-shape-rule = The footprint is among the tenth of its kind with the least compact shapes.
flag-shape-why = A long or ragged shape can mean that places in between were left out. Coast or rivers can explain it, too.
flag-shape-clears = Nothing needs to be done where coast or rivers explain the shape.

flag-institution_outside-title = Partner outside
flag-institution_outside-rule = Partners have their main site, and every further one that is known, or their own area, outside the footprint.
flag-institution_outside-why = A partner whose ground lies elsewhere cannot speak for this footprint alone.
flag-institution_outside-clears = The district of its site comes in, or its part is agreed in writing.

flag-institution_misfit-title = Public body cut
flag-institution_misfit-rule = The footprint cuts the areas of a family of public bodies: police, health, fire, skills, counties or authorities.
flag-institution_misfit-why = The partnership needs bodies whose own areas lie half outside it, so plans, budgets and figures do not match.
flag-institution_misfit-clears = The footprint holds each body’s area whole, lies wholly inside it, or holds none of it.

flag-unstable_area-title = Unsettled labour market
flag-unstable_area-rule = The labour market changes in many of the runs with slightly other settings.
flag-unstable_area-why = Where its line runs depends on the method, so a misfit against it is no strong evidence.
flag-unstable_area-clears = The labour market keeps its members whatever the settings.

flag-area_invalid-title = Not a labour market by its own test
flag-area_invalid-rule = A labour market itself misses the criteria of size and self-containment.
flag-area_invalid-why = To miss a poor target says little against the footprint.
flag-area_invalid-clears = Another set of functional areas is used, or the area is merged with its neighbour.

flag-rank_changes-title = Rank depends on the boundary
flag-rank_changes-rule = The indicator’s rank among peers moves by more than its uncertainty when measured on its labour markets instead.
flag-rank_changes-why = Whether the place looks strong or weak is an effect of its boundary.
flag-rank_changes-clears = Both boundaries lead to the same place among peers.

flag-vintage-title = Codes of another year
flag-vintage-rule = A file’s codes are not those of the footprint’s districts: older ones were converted, unknown ones could not be used.
flag-vintage-why = Districts were merged and redrawn; a figure may stand for other land than it names.
flag-vintage-clears = All files use districts of April 2025.

flag-data_gap-title = Figures missing
flag-data_gap-rule = An indicator is not published for the districts of the footprint, or for too few of them.
flag-data_gap-why = A figure for the footprint would stand for a part of it only.
flag-data_gap-clears = The indicator is published for at least nine tenths of its people.

flag-uncertain-title = Too uncertain
flag-uncertain-rule = An indicator’s confidence interval is too wide to say where a member district stands.
flag-uncertain-why = A rank or a trend read from such figures may be chance.
flag-uncertain-clears = A larger sample, several years together, or a figure for the whole footprint is used.

flag-series_break-title = Series broken
flag-series_break-rule = How an indicator is measured changed between its two periods.
flag-series_break-why = A change between them may come from the new method and not from the place.
flag-series_break-clears = You compare periods on one side of the break.

# The questions of the verdict whose thresholds can be changed.

flag-verdict_containment-title = Holds together: self-containment
flag-verdict_containment-rule = The smaller of supply-side and demand-side self-containment. Under the lower bound it does not hold together.
flag-verdict_containment-why = ONS accepts two thirds on both sides where a group of places has 25,000 workers or more.
flag-verdict_containment-clears = More of the residents work inside, or more of the jobs are filled from inside.

flag-verdict_percentile-title = Holds together: groups that keep fewer
flag-verdict_percentile-rule = Of contiguous groups of districts of its size, the share that keep less of their commuting.
flag-verdict_percentile-why = Self-containment rises with size by itself; only what few others of the size reach speaks for the boundary.
flag-verdict_percentile-clears = The footprint keeps more than most groups of its size.

flag-verdict_alone-title = Holds together: nothing to compare with
flag-verdict_alone-rule = Self-containment where there are no groups of its size. Under the lower bound the footprint does not hold together.
flag-verdict_alone-why = A whole nation or a pan-regional body has nothing of its size beside it.
flag-verdict_alone-clears = More of the residents work inside, or more of the jobs are filled from inside.

flag-verdict_whole-title = Is whole: labour markets held
flag-verdict_whole-rule = Share of the residents who live in labour markets that the footprint holds nearly whole.
flag-verdict_whole-why = A boundary through a labour market leaves part of its economy to others.
flag-verdict_whole-clears = The districts that complete its labour markets come in.

flag-verdict_hinterland-title = Is whole: workers from districts left out
flag-verdict_hinterland-rule = Workers from districts left out that send it many of their residents, against its jobs.
flag-verdict_hinterland-why = People whose working lives depend on the footprint have no part in it.
flag-verdict_hinterland-clears = The districts that send most come in, or take part in another role.

flag-verdict_core-title = Is whole: core left out
flag-verdict_core-rule = Share of the residents in labour markets of which it holds a quarter or more, but not the main district.
flag-verdict_core-why = The place that their working lives turn on is outside.
flag-verdict_core-clears = The district with the most jobs comes in.

# How a flag is put together, and the data it rests on.

flag-message = { $sentence } ({ $basis }.)
flag-message-probable = { $sentence } Probable: the number is an estimate and near the threshold. ({ $basis }.)
flag-basis = { CAPITAL($data) }. { $bounds }
flag-basis-data = { CAPITAL($data) }
flag-flows = { $vintage }, { $base }
flag-flows-estimated = estimated commuting, { $vintage }, { $base }
flag-areas = { $caution ->
    [estimated] { $areas }, estimated
    [approximate] { $areas }, approximate
    [estimated-approximate] { $areas }, estimated and approximate
   *[none] { $areas }
 }

# The levels.

flag-level = { $level ->
    [red] Red
    [amber] Amber
    [info] Information
    [cannot_tell] Cannot tell
   *[clear] Clear
 }
flag-side-economy = The economy
flag-side-institutions = Institutions
flag-side-data = What the data allow to say

# Commuting: what the footprint keeps, and whom it leaves outside.

flag-district-share = { $district } ({ $share })
flag-supply_containment = Only { $share } of the employed residents of { $footprint } work inside it.
flag-supply_containment-cannot-tell = Cannot tell how many of the employed residents of { $footprint } work inside it: the flows do not cover { $districts }.
flag-demand_containment = Only { $share } of the jobs in { $footprint } are filled by people who live there.
flag-demand_containment-cannot-tell = Cannot tell how many of the jobs in { $footprint } its residents fill: the flows do not cover { $districts }.
flag-base_matters = The answer for { $footprint } depends on whether people who work at home are counted. { $sides }
flag-base_matters-supply_containment = Of employed residents, { $fixed } work inside, or { $home } with them ({ $before ->
    [red] red
    [amber] amber
    [info] information
   *[clear] clear
 } becomes { $after ->
    [red] red
    [amber] amber
    [info] information
   *[clear] clear
 }).
flag-base_matters-demand_containment = Of jobs, { $fixed } are filled from inside, or { $home } with them ({ $before ->
    [red] red
    [amber] amber
    [info] information
   *[clear] clear
 } becomes { $after ->
    [red] red
    [amber] amber
    [info] information
   *[clear] clear
 }).
flag-base_matters-cannot-tell = Cannot tell whether the answer depends on people who work at home: these flows hold no count of them. The census table ODWP01EW does.
flag-hinterland_excluded = { COUNT($districts) ->
    [one] 1 district outside { $footprint } sends it { $bound } or more of its employed residents, but has no part in it: { $districts }.
   *[other] { COUNT($districts) } districts outside { $footprint } send it { $bound } or more of their employed residents, but have no part in it: { $districts }.
 }
flag-hinterland_excluded-taking-part-title = Hinterland in another role
flag-hinterland_excluded-taking-part = Some districts that send { $footprint } many workers take part in it without being full members: { $roles }.
flag-hinterland_excluded-role = { $districts } { $role ->
    [in_part] as { COUNT($districts) ->
        [one] a member in part
       *[other] members in part
     }
    [non_constituent] as { COUNT($districts) ->
        [one] a non-constituent member
       *[other] non-constituent members
     }
   *[observer] as { COUNT($districts) ->
        [one] an observer
       *[other] observers
     }
 }
flag-hinterland_excluded-cannot-tell = { COUNT($districts) ->
    [one] Cannot tell how many people commute into { $footprint } from a bordering or linked district: the flows do not cover { $districts }.
   *[other] Cannot tell how many people commute into { $footprint } from { COUNT($districts) } bordering or linked districts: the flows do not cover { $districts }.
 }
flag-weak_member = Of the employed residents of { $district }, a member, { $here } work in the rest of { $footprint } and { $there } in { $other }.
flag-weak_member-cannot-tell = Cannot tell where the people of { $district } work: the flows do not cover it.
flag-coverage_edge = Of the employed residents of { $district }, { $share } work abroad or offshore, where these data do not follow them.
flag-coverage_edge-cannot-tell = Cannot tell how many of the employed residents of { $district } work abroad: there is no figure.
flag-coverage_edge-data = census of 2021 (England and Wales) or 2011 (Scotland and Northern Ireland)

# The figures themselves, and the rank among peers.

flag-vintage = { COUNT($codes) ->
    [one] 1 code in { $what } stands for no district of any year since 2011, so what it holds is missing: { $codes }.
   *[other] { COUNT($codes) } codes in { $what } stand for no district of any year since 2011, so what they hold is missing: { $codes }.
 }
flag-vintage-flows = the commuting flows
flag-vintage-areas = the functional areas
flag-vintage-indicator = the figures of { $indicator }
flag-vintage-converted = { COUNT($districts) ->
    [one] 1 older code of the footprint in { $what } was converted to a district of April 2025: { $districts }.
   *[other] { COUNT($districts) } older codes of the footprint in { $what } were converted to districts of April 2025: { $districts }.
 }{ $recoded ->
    [yes] { " " }Recoded districts had their boundary changed, so they do not cover quite the same land.
   *[no] { "" }
 }
flag-vintage-older-code = { $district } ({ $code })
flag-data_gap = { $indicator }, { $year }: figures cover { $share } of the footprint ({ $whom }), so none can be given for the whole. They are missing for { $districts }.
flag-data_gap-none = { $indicator }, { $year }: no district of the footprint has a figure.
flag-data_gap-cannot-tell = Cannot tell for what share of { $footprint } there are figures of { $indicator }.
flag-data_gap-residents = residents
flag-uncertain = { COUNT($districts) ->
    [one] { $indicator }, { $year }, is too uncertain to say where this district stands: { $districts }. In { $worst } it lies anywhere from { $low } to { $high }.
   *[other] { $indicator }, { $year }, is too uncertain to say where these districts stand: { $districts }. In { $worst } it lies anywhere from { $low } to { $high }.
 }
flag-series_break = { $indicator }: { $earlier } and { $later } cannot be compared without care ({ $why }).
flag-series_break-with-care = { $indicator }: its publisher compares { $earlier } and { $later } with care ({ $why }).
flag-rank_changes = On { $indicator }, { $year }, { $footprint } ranks { $rank } of { $peers } with { $value }. Its labour markets would rank { $areas_rank } with { $areas_value }. Uncertainty does not explain the difference: rank { $best } to { $worst } against { $areas_best } to { $areas_worst }.
flag-rank_changes-cannot-tell = Cannot tell whether the rank of { $footprint } on { $indicator }, { $year }, depends on its boundary. Its uncertainty is not published for every district of the footprint and of its labour markets.
flag-rank_changes-data = { $indicator }; { $areas }

# Labour markets: whether the footprint holds whole ones, and one of them.

flag-areas-weighted = { $areas }, weighted by { $weight }
flag-areas-unplaced = no functional area ({ $areas }) covers { $districts }, or there is no figure for { $weight } there
flag-few-there = { $finding } Only { $share } of the residents of { $footprint } live there.
flag-area-share = { $area } ({ $share })
flag-part-share = { $share } live in { $part }
flag-area_split = { CAPITAL($footprint) } holds { $share } of the people of the { $area } labour market. No { $kinds } holds more of it than { $holder }, with { $largest }.
flag-area_split-alone = { CAPITAL($footprint) } holds { $share } of the people of the { $area } labour market; the others live outside it.
flag-area_split-none = No labour market is cut.
flag-area_split-cannot-tell = Cannot tell whether { $footprint } cuts labour markets: { $why }.
flag-core_excluded = { CAPITAL($footprint) } holds { $share } of the people of the { $area } labour market, but not { $core }. That is the district with most of its jobs.
flag-core_excluded-largest = { CAPITAL($footprint) } holds { $share } of the people of the { $area } labour market, but not { $core }. That is the district with the largest share of its jobs ({ $jobs }).
flag-core_excluded-cannot-tell = Cannot tell whether { $footprint } leaves out the core of a labour market: { $why }.
flag-many_economies = The residents of { $footprint } live in several labour markets: { $areas }.
flag-many_economies-nobody = Cannot tell how many labour markets { $footprint } takes in: nobody is known to live in its districts.
flag-many_economies-cannot-tell = Cannot tell how many labour markets { $footprint } takes in: { $why }.
flag-district_split = { CAPITAL($district) } is itself divided: its largest labour market, { $area }, holds { $share } of it.
flag-district_split-cannot-tell = Cannot tell whether labour markets divide some members of { $footprint }: { $why }.
flag-nation_border = The { $area } labour market lies across nations: of its people, { $parts }.
flag-nation_border-cannot-tell = Cannot tell whether labour markets of { $footprint } lie across nations: { $why }.
flag-region_border = The { $area } labour market lies across regions: of its people, { $parts }.
flag-region_border-cannot-tell = Cannot tell whether labour markets of { $footprint } lie across regions: { $why }.
flag-low_agreement = { CAPITAL($footprint) } matches labour markets no better than chance. Of { $groups } random groups of neighbouring districts of about its size, { $share } match them better.
flag-low_agreement-data = { $areas }; { $groups } random contiguous groups, seed { $seed }
flag-unstable_area = The { $area } labour market changes in { $share } of the runs with other settings.
flag-unstable_area-cannot-tell = Cannot tell how settled the { $area } labour market is: none of its districts was tried with other settings.
flag-area_invalid = On these flows the { $area } labour market itself misses the criteria of size and self-containment. It reaches { $validity } of what they ask for.
flag-area_invalid-data = { $areas }; { $flows }

# Members: districts in two footprints of the kind, in none, or left between.

flag-members-on = members on { $day }
flag-members-on-weighted = members on { $day }, weighted by { $weight }
flag-overlap = { COUNT($districts) ->
    [one] 1 district of { $footprint } ({ $districts }), home to { $share } of its residents, also lies in { COUNT($others) ->
        [one] another { $kind }
       *[other] other { $kinds }
     }: { $others }.
   *[other] { COUNT($districts) } districts of { $footprint } ({ $districts }), home to { $share } of its residents, also lie in { COUNT($others) ->
        [one] another { $kind }
       *[other] other { $kinds }
     }: { $others }.
 }
flag-gap = { COUNT($districts) ->
    [one] 1 district of { $regions } is in no { $kinds }: { $districts }.
   *[other] { COUNT($districts) } districts of { $regions } are in no { $kinds }: { $districts }.
 }
flag-island = { COUNT($districts) ->
    [one] { CAPITAL($districts) } lies between footprints, in no { $kinds }. It has { $residents } residents, and { $footprint } is a neighbour.
   *[other] { CAPITAL($districts) } lie between footprints, in no { $kinds }. They have { $residents } residents, and { $footprint } is a neighbour.
 }
flag-island-none = No district is left between.
flag-island-cannot-tell = { COUNT($districts) ->
    [one] { CAPITAL($districts) } lies between footprints, in no { $kinds }. Its number of residents is not known. { CAPITAL($footprint) } is a neighbour.
   *[other] { CAPITAL($districts) } lie between footprints, in no { $kinds }. Their number of residents is not known. { CAPITAL($footprint) } is a neighbour.
 }

# The footprint itself: pieces, size, shape.

flag-lines = approximate bundled boundaries
flag-lines-and-links = approximate bundled boundaries and listed links
flag-lines-official = official boundaries
flag-lines-and-links-official = official boundaries, bundled ones across water, and listed links
flag-population = residents of 2020 to 2022
flag-not_contiguous = { COUNT($districts) ->
    [one] { CAPITAL($footprint) } falls into { $pieces } pieces: { $districts } is cut off from the rest.
   *[other] { CAPITAL($footprint) } falls into { $pieces } pieces: { $districts } are cut off from the rest.
 }
flag-scale = { CAPITAL($footprint) } has { $residents } residents.
flag-scale-compared = { CAPITAL($footprint) } has { $residents } residents. What government expects of other bodies is given for comparison only.
flag-scale-cannot-tell = Cannot tell how many residents { $footprint } has: there is no figure for { $districts }.
flag-shape = { CAPITAL($footprint) } has one of the least compact shapes among { $footprints } footprints of its kind: only { $share } are less compact.
flag-shape-least = { CAPITAL($footprint) } has one of the least compact shapes among { $footprints } footprints of its kind: none is less compact.

# Institutions: partners outside, and public bodies that are cut.

flag-sites = main sites and areas of partners as recorded
flag-partner-district = { $partner } ({ $district })
flag-institution_outside = { $partners ->
    [one] The only partner of { $footprint } lies outside: { $outside }.
   *[other] { COUNT($outside) ->
        [one] 1 of { $partners } partners of { $footprint } lies outside: { $outside }.
       *[other] { COUNT($outside) } of { $partners } partners of { $footprint } lie outside: { $outside }.
     }
 }
flag-institution_outside-cannot-tell = { COUNT($partners) ->
    [one] Cannot tell whether { $partners } is inside { $footprint }. { $why }
   *[other] Cannot tell whether { $partners } are inside { $footprint }. { $why }
 }
flag-institution_misfit-one = { CAPITAL($footprint) } cuts the only { $family ->
    [police] police force
    [health] health body
    [fire] fire service
    [skills] skills area
    [county] county council
   *[authority] combined authority
 } that meets it: { $parts }.
flag-institution_misfit-all = { CAPITAL($footprint) } cuts { $bodies ->
    [2] both
   *[other] all { $bodies }
 } { $family ->
    [police] police forces
    [health] health bodies
    [fire] fire services
    [skills] skills areas
    [county] county councils
   *[authority] combined authorities
 } that meet it: { $parts }.
flag-institution_misfit-some = { CAPITAL($footprint) } cuts { $cut } of the { $bodies } { $family ->
    [police] police forces
    [health] health bodies
    [fire] fire services
    [skills] skills areas
    [county] county councils
   *[authority] combined authorities
 } that meet it: { $parts }.
flag-institution_misfit-beside = { COUNT($bodies) ->
    [one] { $finding } { CAPITAL($bodies) } lines up with it.
   *[other] { $finding } { CAPITAL($bodies) } line up with it.
 }
