# Numbers with what they count.

unit-pieces = { $n ->
    [one] { $n } piece
   *[other] { $n } pieces
 }
unit-districts = { $n ->
    [one] { $n } district
   *[other] { $n } districts
 }
unit-sides = { $n ->
    [one] { $n } side
   *[other] { $n } sides
 }
unit-codes = { $n ->
    [one] { $n } code
   *[other] { $n } codes
 }
unit-years = { $n ->
    [one] { $n } year
   *[other] { $n } years
 }
unit-people = { $n ->
    [one] { $n } person
   *[other] { $n } people
 }
unit-jobs = { $n ->
    [one] { $n } job
   *[other] { $n } jobs
 }
unit-areas = { $n ->
    [one] { $n } area
   *[other] { $n } areas
 }
unit-functional_areas = { $n ->
    [one] { $n } functional area
   *[other] { $n } functional areas
 }
unit-ranks = { $n ->
    [one] { $n } rank
   *[other] { $n } ranks
 }
unit-breaks = { $n ->
    [one] { $n } break
   *[other] { $n } breaks
 }
unit-million = { $n } million
unit-pounds = £{ $n }
unit-figure = { $key ->
    [million] £{ $n } million
    [score] { $n }
    [ratio] { $n }
   *[other] { $n } { $unit }
 }
unit-partners = { $n ->
    [one] { $n } partner
   *[other] { $n } partners
 }

unit-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
 }

unit-megabytes = { $n } MB
unit-gigabytes = { $n } GB
unit-kilobytes = { $n } kB
