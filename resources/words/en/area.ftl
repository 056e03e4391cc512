# Functional areas that were worked out: what came of it, and why a district is where it is.

area-set-name = Functional areas
area-set-title = Functional areas { $vintage } ({ $method }, { $least }–{ $most }, { $low } to { $high })
area-estimated = estimated
area-counted = { $base } ({ $vintage })
area-met = met
area-missed = missed
area-link-own = { $area } (its area)

# What came of it.

area-outcome = { $areas ->
    [one] { $districts } districts in 1 functional area, from { $flows }.
   *[other] { $districts } districts in { $areas } functional areas, from { $flows }.
 }
area-outcome-missed = { $areas ->
    [one] 1 of them misses the criteria and is marked.
   *[other] { $areas } of them miss the criteria and are marked.
 }
area-outcome-zero = { $n ->
    [one] { $districts } could not take part: the commuting data do not cover it on both sides.
   *[other] { $districts } could not take part: the commuting data do not cover them on both sides.
 }
area-outcome-unassigned = { $districts } found no area.

# Why a district is in its area.

area-zero-reason = { $reason ->
    [no_residents] no employed residents
    [no_jobs] no jobs
   *[only_self] only a flow to itself
 }
area-zero = { $district } is in no area: it has { $reason } in the commuting data.
area-unknown = { $district } is not in the commuting data.
area-none = { $district } is in no area: it exchanges commuters with none.
area-alone = { $district } is an area of its own.
area-alone-link = { $district } is an area of its own. Its strongest link is to { $rival }.
area-placed = { $district } is in the { $area } area: { $share } of its employed residents work in the other districts there.
area-placed-only = { $district } is in the { $area } area: { $share } of its employed residents work in the other districts there. It is linked to no other area.
area-next-weaker = Its next link, to { $rival }, is weaker ({ $strength } against { $own }).
area-next-stronger = Its link to { $rival } is stronger now ({ $strength } against { $own }). It was placed when the areas were different, or the other area would have become less valid with it.
area-reserved = { $times ->
    [one] { $district } went to the reserve list once, in step { $step }: { $reason }.
   *[other] { $district } went to the reserve list { $times } times, last in step { $step }: { $reason }.
 }

# What an area is.

area-size = { $districts ->
    [one] The { $area } area has 1 district, { $residents } employed residents and { $jobs } jobs.
   *[other] The { $area } area has { $districts } districts, { $residents } employed residents and { $jobs } jobs.
 } Of those residents, { $supply } work inside; { $demand } of the jobs are filled from inside.
area-meets = It meets the criteria, which ask { $asked } on both sides of an area of its size.
area-misses = It misses the criteria: { $lacks }.
area-lack-size = { $least } employed residents are the least
area-lack-kept = { $asked } is asked on both sides, and it reaches { $kept }
area-lack-together = size and self-containment together fall short
area-waited = { $districts } waited on the reserve list before joining it.
area-chance = { $area } keeps { $supply } of its employed residents and fills { $demand } of its jobs from inside. That is more than { $supply_rank } and { $demand_rank } of { $groups } random groups of neighbouring districts of its size (seed { $seed }).
