# How much commuting a division keeps, split into scale, contiguity and placement.

split-kept = { CAPITAL($division) } keep { $kept } of { $people } commuters in the area where they live. The sizes of areas and { $zones ->
    [districts] districts
   *[zones] zones
 } alone explain { $scale } of that. That each area is in one piece explains { $contiguity }, and where the lines run { $placement }.
split-points = { $n } points
split-random = { $draws } random divisions of the same { $zones ->
    [districts] { $n } districts
   *[zones] { $n } zones
 } into { $areas } contiguous areas of the same sizes keep { $mean } on average. Nine in ten of them keep { $low } to { $high } (seed { $seed }; sizes are missed by { $missed }).
split-no-better = Lines drawn at random do as well in more than one case of twenty.
split-left-out = { $zones ->
    [districts] { $n ->
        [one] The commuting data do not cover 1 of its districts, which takes no part.
       *[other] The commuting data do not cover { $n } of its districts, which take no part.
     }
   *[zones] { $n ->
        [one] The commuting data do not cover 1 of its zones, which takes no part.
       *[other] The commuting data do not cover { $n } of its zones, which take no part.
     }
 }
split-unknown = No division can be told: the commuting data have no employed residents in its districts.
