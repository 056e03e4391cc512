# Plans: what if the line ran elsewhere.

plan-option-status = { $status ->
    [consulted] consulted on until { $day }
    [decided] decided on { $day }
    [rejected] not chosen on { $day }
   *[order_made] order made on { $day }
 }
plan-findings = This is what the plan “{ $plan }” draws, and not what stands today.
plan-no-member = { CAPITAL($body) } has no district on { $day }.
plan-other-day = Choose another day with --as-at.
plan-unknown-codes = { COUNT($codes) ->
    [one] { $codes } is not the code of a district of April 2025.
   *[other] These are not codes of districts of April 2025: { $codes }.
 }
plan-no-place = No partnership of { $place } is known here.
plan-take-region = Begin with a region or with codes of districts instead.
plan-no-codes = No district is named.
plan-outside-extent = { COUNT($districts) ->
    [one] { $districts } lies outside what { $plan } divides.
   *[other] { $districts } lie outside what { $plan } divides.
 }
plan-inside-extent = Choose a district inside it, or begin a plan over a wider extent.
plan-already-in = { $district } is in { $footprint } already.
plan-already-in-here = Choose another district.
plan-already-in-elsewhere = Move it instead: a district lies in one footprint of a plan at most.
plan-in-none = { $district } is in no footprint of { $plan }.
plan-add-it = Choose a district that is in one.
plan-locked = { COUNT($districts) ->
    [one] { $districts } is locked and stays where it is.
   *[other] { $districts } are locked and stay where they are.
 }
plan-unlock-first = Unlock it first.
plan-emptied = { $footprint } would be left without a district.
plan-emptied-remedy = Add another district first, or take the footprint away.
plan-no-footprint = The plan has no footprint called “{ $name }”.
plan-which-footprint = { $plan } has several footprints, and none is named.
plan-its-footprints = Its footprints are { $footprints }.
plan-name-taken = A footprint cannot be called “{ $name }”.
plan-other-name = Give a name that no footprint of the plan has.
plan-step-add = Add { $districts } to { $footprint }
plan-step-remove = Take { $districts } out of { $footprint }
plan-step-move = Move { $districts } to { $footprint }
plan-step-lock = Lock { $districts }
plan-step-unlock = Unlock { $districts }
plan-step-footprint = Add the footprint { $footprint }
plan-step-no-footprint = Take the footprint { $footprint } away
