# Where one district stands.

district-belongs = { $partnerships ->
    [one] On { $day }, { $district } belongs to 1 of the partnerships known here.
   *[other] On { $day }, { $district } belongs to { $partnerships } of the partnerships known here.
 }
district-would-fit = It is in no { $kinds }, and would fit { $best } best.
district-elsewhere = By commuting it would fit better elsewhere: in { $footprints }.
district-kept = { $supply } of its employed residents work in { $district } itself. People who live there fill { $demand } of its jobs.
district-kept-not-known = Cannot tell: the flows do not count the people who live in { $district }.
district-kinds = { CAPITAL($kinds) }

# Its place in a partnership.

district-role = { $role ->
    [constituent] constituent member
    [member] member
    [non_constituent] non-constituent member
   *[observer] observer
 }
district-role-proposed = { $role ->
    [constituent] proposed constituent member
    [member] proposed member
    [non_constituent] proposed non-constituent member
   *[observer] proposed observer
 }
district-role-part = { $role }, a part of it
district-role-share = { $role }, { $share } of it

# Steps of the work.

district-step-memberships = Looking up memberships
district-step-commuting = Adding up commuting
district-step-fits = Comparing footprints that it would fit

# Where it fits by commuting, and why.

district-not-covered = Cannot tell where { $district } fits: the flows do not count the people who live there.
district-tied-to-none = { CAPITAL($district) } is in none of the { $kinds }, and none takes { $bound } of its employed residents.
district-in-none = { CAPITAL($district) } is in none of the { $kinds }.
district-taken = { $taken } of its employed residents work in { $other }, and { $filled } of its jobs are filled from there.
district-taken-best = { $taken } of its employed residents work in { $other }, and { $filled } of its jobs are filled from there. It would fit there best.
district-few-elsewhere = No other footprint takes { $bound } of its employed residents: nothing fits better.
district-other-not-covered = Cannot tell whether it would fit there: the flows do not cover all of { $other }.
district-other-keeps-less = { CAPITAL($other) } would be less self-contained with it than without it: nothing fits better.
district-apart = But { $district } does not border { $other }.
district-alone = { CAPITAL($own) } is { $district } alone. Of its employed residents, { $kept } also work in it.
district-mostly = { CAPITAL($own) } is mostly { $district } ({ $part } of its employed residents). Of all its employed residents, { $kept } also work in it.
district-no-other = No other footprint takes { $bound } of the employed residents of { $district }.
district-there = Of the employed residents of { $district }, { $there } work in { $other }.
district-there-fits = Of the employed residents of { $district }, { $there } work in { $other }. It fits where it is.
district-there-better = Of the employed residents of { $district }, { $there } work in { $other }. By commuting it would fit there.
district-here = Of the employed residents of { $district }, { $here } work in other districts of { $own }. No other footprint of the kind takes { $bound } of them. It fits where it is.
district-here-there = Of the employed residents of { $district }, { $here } work in other districts of { $own }, and { $there } in { $other }.
district-here-fits = Of the employed residents of { $district }, { $here } work in other districts of { $own }, and { $there } in { $other }. By commuting it fits best where it is.
district-here-alike = Of the employed residents of { $district }, { $here } work in other districts of { $own }, and { $there } in { $other }. By commuting it fits both about as well.
district-here-better = Of the employed residents of { $district }, { $here } work in other districts of { $own }, but { $there } in { $other }. By commuting it would fit better there.
district-several = { CAPITAL($district) } is in { COUNT($footprints) } footprints at once among the { $kinds }: { $footprints }.
district-without = Without { $district }, { $own } would keep { $supply } of its employed residents (now { $supply_now }). It would fill { $demand } of its jobs from inside (now { $demand_now }).
district-with = With { $district }, { $other } would keep { $supply } of its employed residents (now { $supply_now }). It would fill { $demand } of its jobs from inside (now { $demand_now }).
district-with-not-covered = Cannot tell what { $other } would keep with { $district }: the flows do not cover all of it.
