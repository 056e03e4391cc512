# Names beside codes, and totals that are known.

tables-as-chosen = The codes count, as you chose. Correct the names.
tables-name-row = row { $row }: { $code } is { $district }, the name is { $name }
tables-names = { COUNT($rows) ->
    [one] 1 code contradicts the name beside it: { $rows }. Nothing of this row counts.
   *[other] { COUNT($rows) } codes contradict the names beside them: { $rows }. Nothing of these rows counts.
 }
tables-names-most = { COUNT($rows) ->
    [one] 1 code contradicts the name beside it: { $rows }.
   *[other] { COUNT($rows) } codes contradict the names beside them: { $rows }.
 }
tables-names-strange = { COUNT($rows) ->
    [one] The name beside 1 code is of no area that is known: { $rows }. The code counts.
   *[other] The names beside { COUNT($rows) } codes are of no areas that are known: { $rows }. The codes count.
 }
tables-names-strange-remedy = Check whether code and figures are of the same area. A part of a district is not the district.
tables-names-meant = Say for each which area is meant, or correct the file.
tables-names-apart = The columns seem to be sorted apart. Correct the file, or choose the column that is right.
tables-column = column “{ $column }”
tables-column-cells = column “{ $column }”, { $cells }
tables-quoted = “{ $text }”
tables-by-code = { $area }, by its code
tables-by-name = { $area }, by its name
tables-neither = neither: put it aside
tables-as-it-stands = { $area }, as it stands
tables-another-area = another area: put it aside
tables-known-residents = residents
tables-known-employed_residents = employed residents
tables-known-jobs = jobs
tables-known-hectares = hectares
tables-far-row = row { $row }: { $entry } has { $has }, and { $district } { $known }
tables-unlike = { $far ->
    [one] “{ $series }” does not match the known { $what }. Of { $areas } areas, 1 has far more or fewer.
   *[other] “{ $series }” does not match the known { $what }. Of { $areas } areas, { $far } have far more or fewer.
 }
tables-unlike-remedy = Check whom it counts, and whether its codes or names stand in the right rows.
tables-shuffled = The figures of “{ $series }” are those of the known { $what }, but they stand beside other areas: { $rows }. { $counts ->
    [no] Nothing of it counts until that is mended, or you say that it is right.
   *[yes] It counts as you said.
 }
tables-shuffled-remedy = Put each figure beside its own code or name: perhaps one column was sorted without the others. Or say that the figures are right (--believe-figures, or under its indicators).
tables-moved = The { $part ->
    [denominator] denominators
    [numerator] numerators
   *[value] figures
 } of “{ $series }” stand beside other areas: in rows { $first } to { $last } each fits the one { $rows ->
    [one] a row
   *[other] { $rows } rows
 } { $where ->
    [above] above
   *[below] below
 }. { $counts ->
    [no] Nothing of it counts until that is mended, or you say that it is right.
   *[yes] It counts as you said.
 }
tables-moved-year = The figures of “{ $series }” of { $period } go with those of other years only beside other areas. In rows { $first } to { $last } each fits the one { $rows ->
    [one] a row
   *[other] { $rows } rows
 } { $where ->
    [above] above
   *[below] below
 }. { $counts ->
    [no] Nothing of it counts until that is mended, or you say that it is right.
   *[yes] It counts as you said.
 }
tables-moved-remedy = Move the figures back: perhaps one cell was deleted or added without its row. Or say that they are right (--believe-figures, or under its indicators).
tables-moved-beside = In the same rows stand the figures of { $series }, which may have moved, too. { $counts ->
    [no] Nothing of them counts until you have looked.
   *[yes] They count as you said.
 }
tables-commas = Every figure of “{ $series }” has three digits behind one comma. Read as { $read ->
    [decimals] decimals
   *[thousands] thousands
 }, they cannot be right: { $rows }. { $counts ->
    [no] Nothing of it counts until you say that they are.
   *[yes] It counts as you said.
 }
tables-commas-remedy = Write figures with a point before decimals, and no commas. Or say that they are right (--believe-figures, or under its indicators).
tables-as-chosen-figures = The figures count, as you chose.
tables-exchanged = The figures of “{ $series }” of { $first } and { $second } seem to be exchanged.
tables-exchanged-remedy = Compare a few figures of both with their source, and correct the headers.
tables-thousandfold = { $cells } figures of “{ $series }” are a thousandth of what the others are for each resident.
tables-thousandfold-remedy = Perhaps they are in thousands and the others are not. Write all figures in one unit.
tables-wrong-figure = a figure is wrong: put the area aside
tables-slip = { COUNT($rows) ->
    [one] 1 figure of “{ $series }” is far from those of the same area beside it: { $rows }. Nothing of this area counts until you say that it is right.
   *[other] { COUNT($rows) } figures of “{ $series }” are far from those of the same area beside them: { $rows }. Nothing of these areas counts until you say that they are right.
 }
tables-slip-row = row { $row }: { $entry } has { $has } for { $period }, and { $alike ->
    [yes] { $low }
   *[no] { $low } to { $high }
 } for the periods beside it
tables-far-figures-remedy = Compare these figures with the source: a point or a zero may be wrong.
tables-slip-period = “{ $series }” seems to have another unit for { $period }: { $rows }. Nothing of it counts until you say that it is right.
tables-slip-period-remedy = Write all periods in one unit. Or say that the figures are right (--believe-figures, or under its indicators).
tables-outlier = { COUNT($rows) ->
    [one] 1 figure of “{ $series }” is far from those of all other areas: { $rows }.
   *[other] { COUNT($rows) } figures of “{ $series }” are far from those of all other areas: { $rows }.
 }
tables-outlier-row = row { $row }: { $entry } has { $has } ({ $period }), the others { $low } to { $high }
tables-outlier-row-each = row { $row }: { $entry } has { $has } ({ $period }). That is { $each } for each 1,000 residents; the others have { $low } to { $high }
tables-not-its-parts = “{ $series }” is the sum of { $parts } in most rows, but not in { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-relation-row = row { $row }: { $entry } ({ $period }) has { $has }, and they make { $makes }
tables-relation-remedy = Compare these rows with the source: one of the figures is wrong.
tables-not-whole = { $parts } make 100% in most rows, but not in { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-not-whole-row = row { $row }: { $entry } ({ $period }) { $makes }%
tables-not-the-rate = “{ $series }” is the rate of “{ $upper }” to { $both ->
    [yes] both that and “{ $lower }”
   *[no] “{ $lower }”
 } in most rows, but not in { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-not-given-rate = “{ $series }” is the rate of its numerator to its denominator in most rows, but not in { COUNT($rows) ->
    [one] 1
   *[other] { COUNT($rows) }
 }: { $rows }.
tables-of-wider = { $areas ->
    [one] “{ $series }” has one figure for all districts of a wider area: { $rows }. { $counts ->
        [no] It seems to be that of the wider area. Nothing of “{ $series }” counts until you say that it is right.
       *[yes] It seems to be that of the wider area.
     }
   *[other] “{ $series }” has one figure for all districts of { $areas } wider areas: { $rows }. { $counts ->
        [no] They seem to be those of the wider areas. Nothing of it counts until you say that it is right.
       *[yes] They seem to be those of the wider areas.
     }
 }
tables-of-wider-row = { $area } { $figure }
tables-of-wider-remedy = Give figures of each district. Or say that the figures are right (--believe-figures, or under its indicators).
tables-in-order = The figures of “{ $series }” stand in order of size, beside areas in order of their codes or names.
tables-in-order-remedy = Perhaps one column was sorted without the others. Compare a few figures with their source.
tables-more-than-land = “{ $series }” has more { $unit } than its areas have land: { $rows }.
tables-far = { COUNT($rows) ->
    [one] 1 area has far more or fewer { $what } than known: { $rows }.
   *[other] { COUNT($rows) } areas have far more or fewer { $what } than known: { $rows }.
 }
tables-far-remedy = Nothing of these rows counts. Check whether codes are mixed up, and say for each which area is meant.
tables-not-the-sum = “{ $series }” contradicts itself: { $rows }.
tables-not-the-sum-row = row { $row }: { $entry } has { $has }, and its { $districts } districts { $how ->
    [sum] { $low } together
   *[between] between { $low } and { $high }
 }
tables-not-the-sum-remedy = Compare these rows and those of their districts with the source.
tables-published = The figures of “{ $series }” are those published as “{ $title }” for { $period }. But some are far off, or stand beside other areas: { $rows }. These rows count only once you say which area is meant.
tables-published-remedy = Compare these rows with the source: figures may have changed places, or have another unit.
tables-published-times = “{ $series }” has { $times } times the published figures of “{ $title }” for { $period }.
tables-published-times-remedy = Check its unit, and say it in the header.
tables-of-one-published = “{ $series }” has about a hundredth of the known figures of “{ $title }”. { $counts ->
    [no] Nothing of it counts until you say its unit.
   *[yes] It counts as you said.
 }
tables-whole = “{ $series }” adds up to { $times } times the known { $what }.
tables-whole-remedy = Check whom it counts, and in which unit.

# Units that a header tells, against what is known.

tables-unit = { $counts ->
    [no] “{ $series }” seems not to be in { $unit }: { $rows }. Its figures fit { $fits }. Nothing of it counts until its unit is said.
   *[yes] “{ $series }” seems not to be in { $unit }, as you said: { $rows }. Its figures fit { $fits }. It counts as you said.
 }
tables-unit-remedy = Say its unit (--unit, or under its indicators), or correct the header.
tables-unit-hectares = hectares
tables-unit-km2 = square kilometres
tables-unit-acres = acres
tables-unit-miles2 = square miles
tables-unit-m2 = square metres
tables-unit-per_hectare = people per hectare
tables-unit-per_km2 = people per square kilometre
tables-unit-per_acre = people per acre
tables-unit-per_mile2 = people per square mile
tables-unit-ones = single units
tables-unit-thousands = thousands
tables-unit-millions = millions
tables-unit-pounds = pounds
tables-unit-pounds_thousand = thousands of pounds
tables-unit-pounds_million = millions of pounds
tables-unit-pounds_billion = billions of pounds
tables-unit-pounds_hour = pounds an hour
tables-unit-pounds_week = pounds a week
tables-unit-pounds_month = pounds a month
tables-unit-pounds_year = pounds a year
tables-unit-per_cent = percentages
tables-unit-of_one = shares of one

# Rows that may be of something else than districts.

tables-may-be-settlements = “{ $column }” may be of towns and cities, which are not the districts called so: { $entries } entries. No area got their figures.
tables-no-word = { $entries ->
    [one] “{ $column }” is no word for districts, though one of its entries is the name of one. No area got its figures.
   *[other] “{ $column }” is no word for districts, though { $entries } of its entries are names of some. No area got their figures.
 }
tables-beside-members = { $entries ->
    [one] { $columns } stand beside areas of another level ({ $level }), though one of the names is that of a district. No area got its figures.
   *[other] { $columns } stand beside areas of another level ({ $level }), though { $entries } of the names are those of districts. No area got their figures.
 }
tables-no-word-remedy = If the rows are of districts, say so. Otherwise accept the areas that are meant, or choose another column of areas.
tables-few-known = { $known ->
    [one] Only 1 of { $names } names is that of a known area ({ $examples }).
   *[other] Only { $known } of { $names } names are those of known areas ({ $examples }).
 } The rows are probably of other areas or places, so no area got their figures.
tables-few-known-remedy = If they are districts, say so. Otherwise accept the areas that are meant, or choose another column of areas.
tables-of-level = { $area }, { $level }
tables-places = The { $rows } rows are of places, not of areas. No area got their figures.
tables-add-up = Add up the figures of each area first. If the rows are of districts, say so.
tables-of-others = The rows are of the { $entries } entries of “{ $column }” ({ $level }). They carry only { $areas ->
    [0] a word beside that of their area
    [one] the code or name of 1 area
   *[other] the code or name of one of { $areas } areas
 }, so no area got their figures.
tables-may-be-of-others = Each area has one entry of “{ $column }”; its figures may be of that entry alone.

# What the user of a table should look at.

tables-row = row { $row }
tables-misaligned = Most rows of { $file } have more cells than its header has names, as where commas separate thousands. No figure can be told from the next.
tables-misaligned-remedy = Write numbers without commas or in quotation marks, and name every column.
tables-only-totals = All rows of { $file } are totals. None is of an area.
tables-no-areas = { $file }: no column holds codes or names of areas that are known.
tables-no-areas-remedy = Add a column with ONS codes such as E08000025, or say which column holds the areas.
tables-left-out = { COUNT($rows) ->
    [one] 1 row was left out: { $rows }.
   *[other] { COUNT($rows) } rows were left out: { $rows }.
 }
tables-left-out-row = row { $row } ({ $text }), because { $why }
tables-left-out-remedy = Look at these rows. Correct the file, or choose another header row or column of areas.
tables-short = { COUNT($rows) ->
    [one] 1 row has fewer cells than the header: { $rows }. What is not there is missing.
   *[other] { COUNT($rows) } rows have fewer cells than the header: { $rows }. What is not there is missing.
 }
tables-short-remedy = Check whether a cell is left out within them, so that figures stand in the wrong column.
tables-unknown = { COUNT($areas) ->
    [one] 1 area is not known: { $areas }.
   *[other] { COUNT($areas) } areas are not known: { $areas }.
 }
tables-unknown-remedy = Accept the area that is meant for each, or leave them out.
tables-nearest = { $entry } (the nearest: { $nearest })
tables-several = { COUNT($names) ->
    [one] 1 name means several areas: { $names }.
   *[other] { COUNT($names) } names mean several areas: { $names }.
 }
tables-several-remedy = Choose which is meant.
tables-level = Most areas of this table are of another level than districts: { $level }.
tables-level-remedy = Where districts make them up, the map draws them as whole districts. Otherwise, open boundaries of that level. No district gets their figures.
tables-none-drawn = None of its areas is of a level that can be drawn: { $levels }.
tables-none-drawn-remedy = Choose another column of areas. Such figures can be converted, but not shown.
tables-old-itl = { COUNT($codes) ->
    [one] 1 ITL or NUTS code is not among those of 2025: { $codes }.
   *[other] { COUNT($codes) } ITL or NUTS codes are not among those of 2025: { $codes }.
 }
tables-old-itl-remedy = They are kept. Open boundaries of their year to show them.
tables-twice = { COUNT($areas) ->
    [one] 1 area stands in the table more than once: { $areas }.
   *[other] { COUNT($areas) } areas stand in the table more than once: { $areas }.
 }
tables-twice-row = { $code } ({ $keys })
tables-twice-remedy = Keep one row for each area.
tables-no-header = No row names the columns.
tables-no-header-where = above the first area
tables-no-header-remedy = Say which row is the header, or add one.
tables-not-listed = { $what ->
    [sheets] { $rest } more sheets are not listed.
    [periods] { $rest } more periods are not listed.
    [suppressed] { $rest } more marks beside figures are not listed.
    [unmatched] { $rest } more areas that are not known are not listed.
    [ambiguous] { $rest } more names of several areas are not listed.
    [other_level] { $rest } more areas of other levels are not listed.
    [left_out] { $rest } more rows that were left out are not listed.
   *[other] { $rest } more lines above and below the table are not listed.
 }
tables-same-header = { $columns } columns have the same header, “{ $header }”.
tables-same-header-remedy = Give each a header of its own, and choose the one that is meant.
tables-columns = columns { $columns }
tables-no-figures = The table holds areas but no figures. It cannot be shown on the map or converted.
tables-no-figures-remedy = Choose the column of figures, if there is one.
tables-with-words = { COUNT($columns) ->
    [one] A column was not read, because more than figures, or times, stand in its cells: { $columns }.
   *[other] Columns were not read, because more than figures, or times, stand in their cells: { $columns }.
 }
tables-with-words-one = “{ $column }” ({ $cell })
tables-with-words-remedy = Put figures alone into the cells, and their unit into the header.
tables-years-as-months = Spreadsheets make months of financial years. These were read as years: { $months }.
tables-years-as-months-one = { $month } as { $year }
tables-years-as-months-remedy = Compare them with the source. Write financial years as text.
tables-headers-as-days = Among the headers stand days, as spreadsheets make of groups such as 5-9: { $groups }.
tables-groups-as-days = Among the groups of “{ $column }” stand days, as spreadsheets make of groups such as 5-9: { $groups }.
tables-groups-as-days-remedy = Find out which groups these are, and write them as text.
tables-no-period = The table gives no period.
tables-no-period-remedy = Say of which year the figures are.
tables-time-not-read = What stands under “{ $column }” cannot be read as a time.
tables-time-not-read-remedy = Write years as 2021 or 2021/22, months as 2021-03 and days as 2021-03-31.
tables-undated = Others name a period, these do not: { $columns }.
tables-odd-period = { $figures ->
    [one] 1 figure has no period that can be read.
   *[other] { $figures } figures have no period that can be read.
 }
tables-odd-period-row = row { $row }: “{ $text }”
tables-odd-period-remedy = Correct the period.
tables-second = A second table stands beside this one; it was not read.
tables-second-where = from column { $column } on
tables-second-remedy = Put it into a sheet of its own. Or choose its column of areas (--key-column), to read it instead.
tables-errors-only = The title says that these numbers tell how uncertain figures are. They are not the figures.
tables-errors-only-remedy = Choose the sheet or the file with the figures themselves.
tables-unreadable = { $cells ->
    [one] 1 cell holds neither a figure nor a known code. It counts as missing.
   *[other] { $cells } cells hold neither a figure nor a known code. They count as missing.
 }
tables-unreadable-remedy = Correct them, or say what the code means.
tables-merged = { $cells ->
    [one] 1 figure stands in one cell for several areas. It was left out.
   *[other] { $cells } figures stand in one cell for several areas. They were left out.
 }
tables-merged-remedy = Give each area a figure of its own, in a cell of its own.
tables-marked-periods = Marked in the file: { $periods }.
tables-marked-period = { $period } ({ $meaning })
tables-in-short = The figures of “{ $column }” are written in short ({ $figure }). They were read in full, and are rounded.
tables-in-powers = Figures of “{ $column }” are written as { $figure }. The program that wrote them rounded them.
tables-in-powers-remedy = Export the figures again, written in full.
tables-one-or-two = { $cells ->
    [one] 1 cell of “{ $column }” may hold one figure or two, by its spaces. It counts as missing.
   *[other] { $cells } cells of “{ $column }” may hold one figure or two, by their spaces. They count as missing.
 }
tables-one-or-two-remedy = Write each figure in a cell of its own, without spaces.
tables-lines = The rows of { $file } are lines of text, as pasted from a page. Spaces do not tell where a figure ends.
tables-lines-remedy = Part the lines into cells, as by Text to Columns in a spreadsheet. Or get the table as a file.
tables-otherwise = { $short ->
    [yes] { $cells ->
        [one] 1 figure of “{ $column }” is written in full, and the others in short. It counts as missing.
       *[other] { $cells } figures of “{ $column }” are written in full, and the others in short. They count as missing.
     }
   *[no] { $cells ->
        [one] 1 figure of “{ $column }” is written in short, and the others in full. It counts as missing.
       *[other] { $cells } figures of “{ $column }” are written in short, and the others in full. They count as missing.
     }
 }
tables-otherwise-remedy = Write all figures of the column in one way.
tables-odd-format = { $cells ->
    [one] 1 cell of “{ $column }” has another format than the others, or is formatted as a percentage that it cannot be.
   *[other] { $cells } cells of “{ $column }” have another format than the others, or are formatted as percentages that they cannot be.
 }
tables-odd-format-remedy = Check which are percentages: those that differ from the others are an indicator of their own.
tables-same = { $figures ->
    [one] 1 figure stands more than once for the same area, period and indicator.
   *[other] { $figures } figures stand more than once for the same area, period and indicator.
 }
tables-same-row = { $entry } (row { $row })
tables-same-remedy = Choose the column that tells them apart, or keep one of each. Above tables that stand one under the other, write of whom each is.
tables-stand-ins = { $cells ->
    [one] 1 figure lies far from all others and may stand for a missing one.
   *[other] { $cells } figures lie far from all others and may stand for missing ones.
 }
tables-stand-in-row = row { $row }: { $value }
tables-stand-ins-remedy = Leave the cells of missing figures empty.
tables-hundredths = { $cells ->
    [one] 1 figure of “{ $series }” is a hundredth of the size of the others. It seems to be a share of one.
   *[other] { $cells } figures of “{ $series }” are a hundredth of the size of the others. They seem to be shares of one.
 }
tables-hundredths-remedy = Write all of them as percentages.
tables-all-of-one = All figures of “{ $series }” lie between { $least } and { $most }. They may be shares of one under a header of percentages.
tables-all-of-one-remedy = Check its unit. Write shares of one as percentages, or correct the header.
tables-mostly-over-all = { $cells } figures of “{ $series }” are over 100%: they seem to be no percentages.
tables-mostly-over-all-remedy = Check its unit. Correct the header if they are counts.
tables-marked = { $cells } figures of “{ $series }” have one decimal more than the others: marks of notes may stand behind them.
tables-marked-remedy = Compare them with the source, and leave marks of notes out.
tables-parts = “{ $column }” says that the rows are of different groups: { $kinds }. One area’s figure cannot be compared with the next.
tables-parts-remedy = Give each area all groups, or keep the rows of one group.
tables-in-units = “{ $series }” has figures in several units: { $units }. Each unit is an indicator of its own.
tables-in-units-remedy = Write all figures in one unit.
tables-over-all = { $cells ->
    [one] 1 figure of “{ $series }” is over 100%, and the others are not.
   *[other] { $cells } figures of “{ $series }” are over 100%, and the others are not.
 }
tables-over-all-remedy = Check them in the source.
tables-codes-beside = “{ $beside }” and “{ $column }” mean different districts in { COUNT($rows) ->
    [one] 1 row
   *[other] { COUNT($rows) } rows
 }: { $rows }.
tables-code-beside-row = { $code } beside { $beside }
tables-codes-beside-remedy = Check which is right, and choose the column of areas.
tables-former-counties = { COUNT($rows) ->
    [one] 1 code is of a county that has ended: { $rows }.
   *[other] { COUNT($rows) } codes are of counties that have ended: { $rows }.
 }
tables-former-county-row = row { $row }: { $code } is the county { $county }, which ended on { $day }. { $how ->
    [less] Today’s { $today } has only a part of its area
   *[same] Its area is today’s { $today }
 }
tables-former-county-today = { $name } ({ $code })
tables-former-counties-remedy = These rows count as the counties of then. If their figures are of today’s districts, write the codes of these.
tables-superseded = Not used, because the table holds the districts that they became: { $districts }.
tables-outside = { $figures ->
    [one] 1 figure lies outside the confidence interval given with it.
   *[other] { $figures } figures lie outside the confidence interval given with them.
 }
tables-outside-remedy = Check the columns of the interval.
tables-borders-moved = { $figures ->
    [one] 1 figure is
   *[other] { $figures } figures are
 } of { COUNT($districts) ->
    [one] a district
   *[other] { COUNT($districts) } districts
 } of Northern Ireland before April 2015, when borders moved: { $districts }.
tables-refused = { COUNT($districts) ->
    [one] Figures ({ $figures }) of 1 earlier district could not be brought to those of today: { $districts }.
   *[other] { $figures } figures of { COUNT($districts) } earlier districts could not be brought to those of today: { $districts }.
 }
tables-incomplete = { COUNT($districts) ->
    [one] Figures ({ $figures }) of 1 earlier district are only a part of its district of today: { $districts }.
   *[other] { $figures } figures of { COUNT($districts) } earlier districts are only parts of districts of today: { $districts }.
 }
tables-incomplete-remedy = The map leaves them out. Add the figures of the other districts that merged with them.
tables-refused-moved = The map leaves them out. Use figures of the districts of today.
tables-refused-remedy = The map leaves them out. Give numerators and denominators. If the figures are counts, say so.

# The report on a table, and what became of its areas.

tables-verdict = { $problems ->
    [0] The table can be used.
    [one] The table can be used; 1 thing to look at.
   *[other] The table can be used; { $problems } things to look at.
 }
tables-verdict-not = { $what } { $remedy }
tables-join-entry = In the table
tables-join-became = What became of it
tables-join-code = Code
tables-join-name = Name
tables-join-nearest = not known; the nearest:
tables-join-unknown = not known
tables-join-chosen = chosen
tables-join-aside = left out by choice
tables-join-several = several areas
tables-join-no-list = no list is held: { $level }
tables-join-converted = { $how } ({ $figures ->
    [one] 1 figure
   *[other] { $figures } figures
 })
tables-join-one-area = several rows for one area
tables-join-without = district without a figure
tables-became-taken_over = taken over
tables-became-added_up = added up
tables-became-combined = combined through numerators and denominators
tables-became-superseded = superseded: the table holds the district of today as well
tables-became-nothing = nothing to combine: no figures
tables-became-refused_borders = refused: the borders were others than today’s
tables-became-refused_twice = refused: a district stands more than once
tables-became-refused_parts = { $missing ->
    [one] refused: 1 of its parts has no figure
   *[other] refused: { $missing } of its parts have no figure
 }
tables-became-refused_rates = refused: rates need the numerators and denominators of all parts
tables-became-refused_kind = refused: { $why }
tables-problem = { $what } Where: { $where }.

# Tables of the user’s own as indicators.

tables-no-licence = licence not stated: your own file
tables-which-period = { $file } does not say which period its figures are for.
tables-which-period-remedy = Say it, such as 2021.
tables-nothing-drawn = { $file } has no figure for an area that can be drawn, in a known period.
tables-nothing-drawn-remedy = Choose its column of areas, its figures and its period.
tables-own-publisher = Your own file
tables-interval = confidence interval in the table, read as 95%
tables-no-interval = not published in the table
tables-sheet-of = { $file }, sheet “{ $sheet }”
tables-read-from = read from { $place }
tables-read-from-guessed = read from { $place }; its kind was recognised from its title and unit
tables-no-row = There is no row { $number }: the table has { $most }.
tables-no-row-remedy = Choose a row that it has.
tables-no-column = There is no column { $number }: the table has { $most }.
tables-no-column-remedy = Choose a column that it has.
tables-sheet = sheet “{ $sheet }”
tables-none = { $file } holds no table of areas: no row has an area and a figure.
tables-none-in = { $file } holds no table of areas in its sheet “{ $sheet }”: no row has an area and a figure.
tables-none-remedy = Give a table with a column of area codes or names and a column of figures.
tables-none-remedy-sheets = Give a table with a column of area codes or names and a column of figures. Its sheets are: { $sheets }.
tables-of-flows = { $places } indicators are called after districts: this may be a table of who travels from where to where.
tables-of-flows-remedy = If so, open it as flows: --flows, or File → Open commuting flows.
tables-not-a-period = “{ $text }” is not a period.
tables-not-a-period-remedy = Write a year such as 2021, or 2021/22, or Mar 2021.
tables-sums = { COUNT($sums) ->
    [one] Left out, because it is a sum of others: { $sums }.
   *[other] Left out, because they are sums of others: { $sums }.
 }
tables-counties = { COUNT($counties) ->
    [one] 1 row is of another sort of area; no district gets its figures: { $counties }.
   *[other] { COUNT($counties) } rows are of other sorts of areas; no district gets their figures: { $counties }.
 }
tables-of-two-ends = Each row is of two places, one in “{ $column }” and one in “{ $beside }”. Which of them its figures are of is not said.
tables-of-two-ends-remedy = If they are people between both, open the file as flows (--flows). Otherwise choose the column of areas (--key-column).
tables-of-one-end = All figures are of “{ $place }” in “{ $beside }”: they say nothing of anybody else in the areas of “{ $column }”.
tables-of-one-end-remedy = Say so wherever you show them.
tables-of-neighbours = “{ $column }” holds areas to compare with, not those of the rows. No area got their figures.
tables-not-explained = not explained in the file
tables-turned = Areas stand side by side in this sheet; it was turned over.
tables-once-labels = Labels stand only in the first row of each group; they were taken for those below: { $columns }.
tables-once = Each area stands only in the first of its rows; it was taken for those below.
tables-too-many-indicators = { $file } gives { $indicators } indicators; at most { $most } are read.
tables-years-below = Row { $row } (“{ $text }”) stands above the first area and holds only years: no area got them as figures.
tables-under = { $tables } tables stand one under the other; they count as one.
tables-not-read = Columns of numbers that were not read as figures: { $columns }.
tables-addresses = Nearly every row has an address of its own: { $columns }. Its figures may be of that place, and not of the whole area.
tables-addresses-remedy = If rows are offices, stations or other sites, add them up for each area first, or say so beside them.
tables-points = Nearly every row has a point of its own: { $columns }. Check whether its figures are of the whole area.
tables-answers-not-read = Columns of true or false, or of yes or no, were read as words and give no figures: { $columns }.
tables-marked-years = What stands behind these years was read as the mark of a footnote: { $columns }.
tables-split = Rows that repeat an area were told apart by: { $columns }.
tables-dates-month-first = Days in this file are written with the month first, and were read so.
tables-dates-read = { $told ->
    [title] “{ $date }” was read as { $day }: only so is it of the time that the file names.
   *[custom] “{ $date }” was read as { $day }, with the day first. Nothing in the file says whether the month stands first.
 }
tables-period-title = The title of the table gave the period.
tables-period-sheet = The name of the sheet gave the period.
tables-mostly-bare = More rows with figures are without an area ({ $rows }, the first of them row { $row }) than with one. The figure beside an area may be only a part of it.
tables-mostly-bare-remedy = Repeat area and labels in each row. In a pivot table, choose to repeat all item labels.
tables-no-key = { COUNT($rows) ->
    [one] 1 row names a district, but nothing in the column of areas: { $rows }. It was left out.
   *[other] { COUNT($rows) } rows name a district, but nothing in the column of areas: { $rows }. They were left out.
 }
tables-no-key-row = row { $row }, { $name }
tables-no-key-remedy = Write the code or name in the column of areas, or choose another column of areas.
tables-bare = Rows with figures but without an area were left out: { $rows }, the first of them row { $row }.
tables-last-line = The file ends without the end of a line. Check whether its last row, { $row }, is whole.
tables-same-in-all = All rows say the same of what they are of; the figures may be of that part alone: { $columns }.
tables-filtered = The file says that its figures were filtered: “{ $filters }”. They are of that part alone.
tables-sheets = The file has { COUNT($sheets) } sheets: { $sheets }. Only “{ $read }” was read.
tables-assumed = Taken for counts, because all figures are whole numbers: { $series }.
tables-below-zero = { COUNT($rows) ->
    [one] 1 figure is below zero, which { $what } cannot be: { $rows }.
   *[other] { COUNT($rows) } figures are below zero, which { $what } cannot be: { $rows }.
 }
tables-at-zero = { COUNT($rows) ->
    [one] 1 figure is zero, and no district is without { $what }: { $rows }.
   *[other] { COUNT($rows) } figures are zero, and no district is without { $what }: { $rows }.
 }
tables-below-zero-row = row { $row }: { $value }
tables-below-zero-remedy = Correct the file; leave a figure that is not known empty.
