# Divisions of the country that can be compared, and what weighs districts.

division-heading = { CAPITAL($title) }
division-ttwa = travel-to-work areas 2011
division-itl1 = regions (ITL1)
division-itl2 = ITL2 areas
division-itl3 = ITL3 areas
division-country = nations
division-names = { $file }: { $what }
division-in-two = { $division }: { $zone } is in two areas, { $one } and { $other }.
division-named = { $names ->
    [one] 1 zone was matched by the name of its district.
   *[other] { $names } zones were matched by the names of their districts.
 }
division-recoded = { $codes ->
    [one] 1 zone was matched by a code of another year.
   *[other] { $codes } zones were matched by codes of another year.
 }
division-merged = Districts that merged were brought to those of the other file: { $districts }.
division-names-strange = { COUNT($rows) ->
    [one] The name beside 1 code is of no area that is known: { $rows }. The code counts.
   *[other] The names beside { COUNT($rows) } codes are of no areas that are known: { $rows }. The codes count.
 }
division-cell-row = “{ $zone }”: { $code } is { $district }, the name is { $name }
division-names-remedy = Nothing of the file is used. Correct the codes or the names.
division-believe = To use the codes all the same, add --believe-codes.
division-use-codes = Use the &codes anyway
division-file = areas of { $file }
division-none = There are no { $kinds } on { $day }.
division-other-day = Choose another day, such as { $day }.
division-other = Choose another division.
division-shared = In more than one of the { $kinds }, so counted in equal parts: { $districts }.
division-weight-population = residents
division-weight-employed_residents = employed residents
division-weight-jobs = jobs
division-weight-address_points = postcodes (for address points)
division-weight-area = square kilometres
division-weight-districts = districts
