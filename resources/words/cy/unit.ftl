# state: draft
# Rhifau gyda’r hyn maent yn ei gyfrif. Unigol yw’r enw ar ôl rhif.

unit-pieces = { $n ->
    [two] { $n } ddarn
   *[other] { $n } darn
 }
unit-districts = { $n ->
   *[other] { $n } awdurdod lleol
 }
unit-sides = { $n ->
   *[other] { $n } ochr
 }
unit-codes = { $n ->
    [two] { $n } god
    [few] { $n } chod
    [many] { $n } chod
   *[other] { $n } cod
 }
unit-years = { $n ->
    [one] { $n } flwyddyn
    [two] { $n } flynedd
   *[other] { $n } blynedd
 }
unit-people = { $n ->
    [one] { $n } person
    [two] { $n } berson
    [few] { $n } pherson
    [many] { $n } pherson
   *[other] { $n } o bobl
 }
unit-jobs = { $n ->
   *[other] { $n } swydd
 }
unit-areas = { $n ->
   *[other] { $n } ardal
 }
unit-functional_areas = { $n ->
   *[other] { $n } ardal weithredol
 }
unit-ranks = { $n ->
   *[other] { $n } safle
 }
unit-breaks = { $n ->
    [two] { $n } doriad
    [few] { $n } thoriad
    [many] { $n } thoriad
   *[other] { $n } toriad
 }
unit-million = { $n } miliwn
unit-pounds = £{ $n }
unit-figure = { $key ->
    [million] £{ $n } miliwn
    [score] { $n }
    [ratio] { $n }
    [years] { $n } o flynyddoedd
    [minutes] { $n } o funudau
   *[other] { $n } { $unit }
 }
unit-partners = { $n ->
    [two] { $n } bartner
    [few] { $n } phartner
    [many] { $n } phartner
   *[other] { $n } partner
 }
unit-rows = { $n ->
    [two] { $n } res
   *[other] { $n } rhes
 }
unit-megabytes = { $n } MB
unit-gigabytes = { $n } GB
unit-kilobytes = { $n } kB
