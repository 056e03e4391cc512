
catalogue-can-built = can be built
catalogue-only-at-itl = only at ITL
catalogue-not-at-all = not at all
catalogue-once-their-boundaries-open = , once their boundaries are open as an extra layer
catalogue-from = From { $levels }: { $dataset }{ $needed }.
catalogue-only-footprint-cuts = Only for { $said }, which the footprint cuts.{ $dataset }
catalogue-add-them-up = add them up
catalogue-sum-numerators-over-sum = sum numerators over sum denominators
catalogue-footprint-no-district = The footprint has no district.
catalogue-gives-figures-such-bodies = { $publisher } gives figures for such bodies.
catalogue-footprint-one-district-figures = The footprint is one district, and there are figures for districts.
catalogue-only-from-records = Only from records of { $levels }: { $access }.{ $dataset }
catalogue-districts = its districts
catalogue-figures-cannot-put-together = Figures of { $whose } cannot be put together ({ $kind }).{ $dataset }
catalogue-footprint-made-whole = The footprint is made of { $touched } whole { $said }.
catalogue-only-footprint-none = Only for { $said }, of which the footprint is none.{ $dataset }
catalogue-only-figures-several-cannot = Only for { $said }; figures of several cannot be put together.{ $dataset }
catalogue-recognising-areas = Recognising areas
catalogue-comparing-shapes-with-their = Comparing the shapes with their codes
catalogue-contradict-areas-their-codes = contradict the areas of their codes
catalogue-you-decided-so-correct = You decided so; correct the file if they are needed.
catalogue-handing-over = Handing over
catalogue-reading-file = Reading the file
catalogue-looking-gaps-overlaps = Looking for gaps and overlaps
catalogue-name-file-speaks-no = The name of the file speaks of “{ $kind }”: no codes of districts were looked up by the names in { $field }.
catalogue-rename-file-if-areas = Rename the file if its areas are what the names say, or add a column with their codes.
catalogue-layer-no-column = The layer has no column “{ $field }”.
catalogue-columns = Its columns are: { $columns }.
catalogue-combined-authorities = combined authorities
catalogue-combined-county-authorities = combined county authorities
catalogue-footprints-your-own = footprints of your own
catalogue-employed-residents = employed residents
catalogue-postcodes-address-points = postcodes (for address points)
catalogue-square-kilometres = square kilometres
catalogue-travel-to-work-areas = travel-to-work areas 2011
catalogue-areas = areas of { $path }
catalogue-no-on = There are no { $kind } on { $as_at }.
catalogue-in-more-than-one = In more than one of the { $kind }, so counted in equal parts: { $said }.
catalogue-choose-another-day-such = Choose another day, such as { $told }.
catalogue-choose-another-division = Choose another division.
catalogue-city-london = city of london
catalogue-whole-it = the whole of it
catalogue-lad-ttwa-2011-csv = lad_ttwa_2011.csv: the shares of { $index } do not add up to 1.
catalogue-correct-rows = Correct its rows.
catalogue-not-district-april-2025 = { $name }: { $unknown } is not a district of April 2025.
catalogue-correct-row = Correct the row.
catalogue-in-median-districts-counts = In the median of { $both } districts { $file } counts { $number } times as many people as the census has { $whom }
catalogue-residences-workplaces-seem-to = Residences and workplaces seem to be exchanged: the other way round the totals are closer to the known ones
catalogue-codes-seem-to-stand = Codes seem to stand for other districts: { $rows }{ $more }.
catalogue-line-name = line { $line }: { $zone } is { $zone_2 }, the name is { $each }
catalogue-employed-residents-with-fixed = employed residents with a fixed workplace
catalogue-it-may-count-moves = it may count moves of home, one way of travelling, or a sample
catalogue-turn-matrix-round-orientation = Turn the matrix round (orientation).
catalogue-name-columns-other-way = Name the columns the other way round.
catalogue-people = has the people of { $like }
catalogue-commutes-as = commutes as { $like }
catalogue-code = { $said } code{ $is_several ->
    [yes] s contradict the names beside them
   *[no]  contradicts the name beside it
 }: { $said_2 }{ $more }.
catalogue-correct-file-or-say = Correct the file, or say in a table of names (--names) which district each of these codes stands for.
catalogue-it-holds-people-who = it holds people who work at home or have no fixed place
catalogue-it-seems-to-hold = it seems to hold others as well
catalogue-in-live-work-by = in { $code } { $loc } live and { $loc_2 } work by the file, by the census { $loc_3 } and { $loc_4 }
catalogue-correct-codes-in-file = Correct the codes in the file.
catalogue-count-them-base-all = Count them (base all), or give a file that parts them, such as ODWP01EW as published.
catalogue-check-what-file-counts = Check what the file counts.
catalogue-rows-told-to-s = The rows were told to be { $side }s by their totals, which are close to the known ones.
catalogue-zones-no-districts-united = Its zones are no districts of the United Kingdom.
catalogue-to-use-file-all = To use the file all the same, say so: --believe-flows.
catalogue-say-places-meant-or = Say which places are meant, or leave them out.
catalogue-users-own-file = the user's own file
catalogue-as-agreed-with-owner = as agreed with its owner
catalogue-1 = 1 { $what } is
catalogue-s = { $wrong } { $what }s are
catalogue-could = “{ $one }” could be { $names }
catalogue-no-district-any-year = { $name }: { $are } no district of any year since 2011: { $shown }.
catalogue-office-national-statistics = Office for National Statistics
catalogue-licence-not-stated-users = licence not stated: the user's own file
catalogue-not-published-in-table = not published in the table
catalogue-read-from = read from { $path }{ $sheet }{ $told }
catalogue-confidence-interval-in-table = confidence interval in the table, read as 95%
catalogue-sheet = , sheet “{ $sheet }”
catalogue-kind-recognised-from-title = ; its kind was recognised from its title and unit
catalogue-does-not-say-period = { $file } does not say which period its figures are for.
catalogue-say-it-such-as = Say it, such as 2021.
catalogue-no-figure-area-can = { $file } has no figure for an area that can be drawn, in a known period.
catalogue-choose-column-areas-figures = Choose its column of areas, its figures and its period.
catalogue-not-stated-look-breaks = not stated: look for breaks in the notes of the table
catalogue-users-own-file-2 = The user's own file
catalogue-unit-not-stated = unit not stated
catalogue-upper-tier-authorities = upper-tier authorities
catalogue-travel-to-work-areas-2 = travel-to-work areas
catalogue-lsoas-or-data-zones = LSOAs or data zones
catalogue-msoas-or-intermediate-zones = MSOAs or intermediate zones
catalogue-constituent-member = constituent member
catalogue-member-board = member of the board
catalogue-research-partner = research partner
catalogue-non-constituent-member = non-constituent member
catalogue-added-by-you = added by you
catalogue-nhs-trust = NHS trust
catalogue-institutions-csv-names-not = institutions.csv: { $institution } names { $the_key }, which is not known.
catalogue-partnership-institutions-csv-not = partnership_institutions.csv: { $the_key } is not known.
catalogue-indicator-your-own = An indicator of your own
catalogue-table-being-read = its table is being read
catalogue-reading-boundaries = Reading boundaries
catalogue-reading = Reading { $path }
catalogue-reading-commuting-flows = Reading commuting flows
catalogue-reading-functional-areas = Reading functional areas
catalogue-indicator-shown-in-none = The indicator that was shown is in none of the project's tables any more.
catalogue-choose-another = Choose another.
catalogue-your-own = your own
catalogue-not-held = not held
catalogue-areas-own = areas of its own
catalogue-small-areas-lsoa = small areas (LSOA)
catalogue-small-areas-msoa = small areas (MSOA)
catalogue-to = { $years } to { $years_2 }
catalogue-range-districts = the range of the districts
catalogue-other-level = other level
catalogue-nearest = The nearest: { $nearest }.
catalogue-list-them-with-subregion = List them with: subregion-explorer list { $what }s.
catalogue-no-called = There is no { $what } called “{ $text }”.
catalogue-east-england = East of England
catalogue-several-s-called = Several { $what }s are called “{ $text }”.
catalogue-give-one-these-ids = Give one of these ids: { $keys }.
catalogue-no-longer-at-address = { $wanted } is no longer at its address, { $service }.
catalogue-nearest-server-lists-correct = The nearest that its server lists: { $near }. Correct the address in official_boundaries.csv, or download the file by hand.
catalogue-on-computer-with-connection = On a computer with a connection, open { $portal }.
catalogue-search-choose-set = Search for “{ $title }” and choose the set “{ $upper }” ({ $detail }).
catalogue-download-it-as-geopackage = Download it as GeoPackage, GeoJSON or Shapefile.
catalogue-bring-file-here-open = Bring the file here and open it with File, Open boundaries; a zip need not be unpacked.
catalogue-count-one-1-area = { $count ->
    [one] 1 area
   *[other] { $count } areas
 }, downloaded on { $downloaded }; { $licence }.
catalogue-last-changed-by-publisher = Last changed by its publisher on { $edited }.
catalogue-expected-look-at-report = { $expected } were expected: look at the report before you use it.
catalogue-small-areas-northern-ireland = small areas of Northern Ireland
catalogue-census-output-areas = census output areas
catalogue-lower-layer-super-output = lower layer super output areas
catalogue-middle-layer-super-output = middle layer super output areas
catalogue-data-zones = data zones
catalogue-intermediate-zones = intermediate zones
catalogue-by-number-rows = by the number of rows of { $smaller }
catalogue-alike-because-file-gives = alike, because the file gives no shares or weights
catalogue-districts-in-more-than = Districts in more than one functional area were shared out { $by }: { $divided }.
catalogue-functional-areas-leave-districts = The functional areas of { $path } leave { $codes } of { $codes_2 } districts uncovered.
catalogue-functional-areas = functional areas
catalogue-brought-to-districts-districts = Brought to districts of { $vintage }; districts that the file does not divide count whole.
catalogue-as-in-file = as in the file
catalogue-delineated-from = delineated from { $value }, { $value_2 }
catalogue-none-codes-district-any = { $path }: none of its codes is a district of any year since 2011.
catalogue-zones-functional-areas-compared = { $path }: { $number } of its { $zones } zones are { $kind }; functional areas are compared with districts.
catalogue-add-column-with-district = Add a column with the district of each, such as LAD21CD, or give a lookup by district.
catalogue-shares-do-not-add = Shares that do not add up to 1 were scaled to do so: { $odd }.
catalogue-from-2 = from { $path }
catalogue-district-lies = district lies
catalogue-districts-lie = districts lie
catalogue-others = { $names } and { $left } others
catalogue-footprint-your-own-from = A footprint of your own, from { $source }.
catalogue-districts-by-best-fit = districts by best fit: those with at least half of their addresses inside
catalogue-inside = { $whole } { $lie } inside: { $whole_2 }.
catalogue-counted-with-at-least = counted, with at least half of their addresses inside
catalogue-not-counted = not counted
catalogue-addresses = { $share } of its addresses
catalogue-in-part = In part, { $words }: { $names }.
catalogue-left-out-because-others = Left out, because { $totals ->
    [one] it is a sum
   *[other] they are sums
 } of others: { $totals_2 }.
catalogue-buckinghamshire-thames-valley = Buckinghamshire Thames Valley
catalogue-greater-cambridge-greater-peterborough = Greater Cambridge and Greater Peterborough
catalogue-greater-cambridge-greater-peterborough-2 = Greater Cambridge Greater Peterborough
catalogue-hull-east-riding = Hull and East Riding
catalogue-york-north-yorkshire-east = York, North Yorkshire and East Riding
catalogue-sheet-2 = sheet “{ $sheet }”
catalogue-holds-no-table-areas = { $path } holds no table of areas{ $is_where ->
    [yes]  in its { $where }
   *[no] { "" }
 }: no row has an area and a figure.
catalogue-give-table-with-column = Give a table with a column of area codes or names and a column of figures.{ $others }
catalogue-not-period = “{ $text }” is not a period.
catalogue-write-year-such-as = Write a year such as 2021, or 2021/22, or Mar 2021.
catalogue-column = column { $at }
catalogue-areas-stand-side-by = Areas stand side by side in this sheet; it was turned over.
catalogue-each-area-stands-only = Each area stands only in the first of its rows; it was taken for those below.
catalogue-tables-stand-one-under = { $blocks } tables stand one under the other; they were put together.
catalogue-rows-repeat-area-told = Rows that repeat an area were told apart by: { $split_by }.
catalogue-period-taken-from-title = The period was taken from the title of the table.
catalogue-period-taken-from-name = The period was taken from the name of the sheet.
catalogue-rows-with-figures-but = Rows with figures but without an area were left out: { $bare }, the first of them row { $row }.
catalogue-file-ends-without-end = The file ends without the end of a line: look whether its last row, { $rows }, is whole.
catalogue-file-others-one-1 = The file has { $others ->
    [one] 1 sheet
   *[other] { $others } sheets
 }: { $others_2 }.
catalogue-taken-counts-because-all = Taken for counts, because all figures are whole numbers: { $assumed }{ $value }.
catalogue-no-table = There is no { $what } { $number }: the table has { $most }.
catalogue-choose-it = Choose a { $what } that it has.
catalogue-column-2 = column { $key_column }
catalogue-not-explained-in-file = not explained in the file
catalogue-combined-authority = Combined authority
catalogue-combined-county-authority = Combined county authority
catalogue-local-enterprise-partnership = Local enterprise partnership
catalogue-local-policy-innovation-partnership = Local policy innovation partnership
catalogue-pan-regional-partnership = Pan-regional partnership
catalogue-city-region-deal = City region deal
catalogue-growth-deal = Growth deal
catalogue-corporate-joint-committee = Corporate joint committee
catalogue-regional-skills-partnership = Regional skills partnership
catalogue-local-skills-improvement-plan = Local skills improvement plan area
catalogue-public-services-board = Public services board
catalogue-integrated-care-board = Integrated care board
catalogue-police-force-area = Police force area
catalogue-sub-national-transport-body = Sub-national transport body
catalogue-research-partnership = Research partnership
catalogue-county-council = County council
catalogue-fire-rescue-service = Fire and rescue service
catalogue-health-board = Health board
catalogue-local-health-board = Local health board
catalogue-health-social-care-trust = Health and social care trust
catalogue-cluster-integrated-care-boards = Cluster of integrated care boards
catalogue-regional-transport-partnership = Regional transport partnership
catalogue-regional-economic-partnership = Regional economic partnership
catalogue-enterprise-agency = Enterprise agency
catalogue-cross-border-partnership = Cross-border partnership
catalogue-proposed-strategic-authority = Proposed strategic authority
catalogue-footprint-your-own = Footprint of your own
catalogue-what-recorded-not-certain = What is recorded of { $name } is not certain: { $value }.
catalogue-only-part-belongs-size = only a part belongs, and its size is not documented
catalogue-only-it-belongs = only { $share }% of it belongs
catalogue-proposal-no-established-body = { $name } is a proposal and no established body: { $note }.
catalogue-not-known = { $name }: { $the_key } is not known.
catalogue-line = { $name }, line { $line }
catalogue-functional-area = Functional area
catalogue-postcode-district = Postcode district
catalogue-postcode-district-lies-in = Postcode district { $code } lies in { $parts } and { $parts_2 } (share of its postcodes).
catalogue-postcode-district-lies-in-2 = Postcode district { $code } lies in { $shares }.
catalogue-not-on-map-because = Not on the map, because no site is known: { $listed }.
catalogue-and = { $names } and { $names_2 }
catalogue-open-government-licence-v3 = Open Government Licence v3.0
catalogue-census-2021-taken-during = Census 2021 was taken during a lockdown: fewer people travelled to a workplace than in other years.
catalogue-district-boundaries-derived-from = District boundaries derived from postcode locations
catalogue-sub-region-explorer-from = Sub-region Explorer, from the ONS Postcode Directory, GSHHG and Natural Earth
catalogue-coastline-gnu-lgpl-v3 = { $ogl }; coastline GNU LGPL v3 or later; Northern Ireland public domain
catalogue-lookup-districts-to-itl = Lookup of districts to ITL areas and countries
catalogue-travel-to-work-areas-2011 = Travel-to-work areas 2011, as shares of districts
catalogue-office-national-statistics-national = Office for National Statistics, National Records of Scotland, NISRA; shares added up from small areas
catalogue-partnerships-public-bodies-with = Partnerships, public bodies with an area, and their members
catalogue-compiled-from-bodies-own = Compiled from the bodies' own publications, legislation, government lists and ONS lookups named in each row
catalogue-december-2026-with-dates = December 2026, with dates of earlier members
catalogue-resident-population = Resident population
catalogue-office-national-statistics-national-records = Office for National Statistics; National Records of Scotland; NISRA
catalogue-mid-2020-england-wales = mid-2020 (England and Wales), 2022 (Scotland), 2021 (Northern Ireland)
catalogue-employed-residents-jobs-with = Employed residents and jobs with a fixed workplace
catalogue-census-2021-england-wales = Census 2021 (England and Wales), Census 2011 (Scotland and Northern Ireland)
catalogue-estimated-commuting-between-districts = Estimated commuting between districts
catalogue-sub-region-explorer-gravity = Sub-region Explorer, a gravity model fitted to census totals
catalogue-census-2021-totals-england = Census 2021 totals (England and Wales), Census 2011 totals (Scotland and Northern Ireland)
catalogue-institutions-their-main-sites = Institutions, their main sites, and documented partners
catalogue-compiled-from-registers-learning = Compiled from registers of learning providers and NHS bodies, the reviews of local research partnerships and the institutions' own publications, named in each row
catalogue-fixed-links-ferries-between = Fixed links and ferries between districts
catalogue-compiled-this-project = Compiled for this project
catalogue-approximate-boundaries-derived-from = Approximate boundaries derived from postcode locations; not official.
catalogue-travel-to-work-areas-made = Travel-to-work areas are made of small areas. Each district is shared out by the residents of its small areas in mid-2020 (England, Wales and Scotland), and by their number in Northern Ireland.
catalogue-against-census-2021-in = Against Census 2021 in England and Wales, the self-containment of combined authorities is off by 0.9 percentage points on average and 2.3 at worst; single flows can be further off, and Scotland and Northern Ireland could not be checked. The census matrix itself is used when a flows file is given. { $lockdown }
catalogue-main-site-stands-institution = A main site stands for the institution; campuses are held where they were found. Partners that are not recorded may still be partners.
catalogue-taken-over = taken over
catalogue-added-up = added up
catalogue-combined-through-numerators-denominators = combined through numerators and denominators
catalogue-superseded-table-holds-district = superseded: the table holds the district of today as well
catalogue-refused-borders-others-than = refused: the borders were others than today's
catalogue-nothing-to-combine-no = nothing to combine: no figures
catalogue-refused-district-stands-more = refused: a district stands more than once
catalogue-refused-parts-without-figure = refused: { $missing } of its parts without a figure
catalogue-refused-rates-need-numerators = refused: rates need the numerators and denominators of all parts
catalogue-codes-taken-as-you = The codes were taken, as you have chosen; correct the names.
catalogue-s-s-mid-year = (?:\s*[,(–-]*\s*(?:mid[- ]?year|all ages|all persons|persons|total|number|count|estimates?|thousands?|000s?|'000s?)\s*\)?)*
catalogue-say-each-area-meant = Say for each which area is meant, or correct the file.
catalogue-area-name = area name
catalogue-la-name = la name
catalogue-local-authority = local authority
catalogue-columns-seem-to-sorted = The columns seem to be sorted apart: correct the file, or choose the column that is right.
catalogue-code-most-yes-no = { $listed } code{ $is_several ->
    [yes] s contradict the names beside them
   *[no]  contradicts the name beside it
 }: { $listed_2 }.{ $is_most ->
    [yes] { "" }
   *[no]  Nothing of these rows is used.
 }
catalogue-column-3 = column “{ $header }”
catalogue-row = row { $row }: { $the_key } has { $row_2 }, and { $code } { $its }
catalogue-does-not-go-with = “{ $series }” does not go with the { $what } that are known: { $far } of { $of } areas have far more or fewer.
catalogue-look-whom-it-counts = Look whom it counts, and whether its codes or names stand in the right rows.
catalogue-by-code = { $code }, by its code
catalogue-by-name = { $other }, by its name
catalogue-neither-put-it-aside = neither: put it aside
catalogue-area-far-more-or = { $doubted } area{ $doubted ->
    [one]  has
   *[other] s have
 } far more or fewer { $what } than known: { $values }. Nothing of these rows is used.
catalogue-look-whether-codes-mixed = Look whether codes are mixed up; say for each which area is meant.
catalogue-comes-to-times-known = “{ $series }” comes to { $scaled } times the { $what } that are known.
catalogue-look-whom-it-counts-in = Look whom it counts, and in which unit.
catalogue-row-name = row { $row }: { $pair } is { $held }, the name is { $pair_2 }
catalogue-as-it-stands = { $code }, as it stands
catalogue-another-area-put-it = another area: put it aside
catalogue-head-hour-job-filled = head|hour|job|filled job|capita|person|worker|household|1,?000|10,?000|100,?000|km|hectare
catalogue-count-people-jobs-businesses = Count (people, jobs, businesses, …)
catalogue-rate-or-share = Rate or share (%)
catalogue-ratio-per-head-per = Ratio (per head, per hour, …)
catalogue-median-or-mean = Median or mean
catalogue-index-number-rank-or = Index number, rank or score
catalogue-sum-money = Sum of money
catalogue-not-known-2 = Not known
catalogue-counts-add-up = counts add up
catalogue-only-through-numerators-denominators = only through numerators and denominators
catalogue-never-combined-medians-not = never combined: medians are not additive
catalogue-never-combined-index-numbers = never combined: index numbers are not additive
catalogue-sums-money-add-up = sums of money add up
catalogue-never-combined-it-not = never combined: it is not known what kind of figure it is
catalogue-no-word-districts-though = “{ $header }” is no word for districts, though { $doubted } of its entries are names of some: no area was given their figures.
catalogue-say-rows-districts-if = Say that the rows are of districts if they are, accept the areas that are meant, or choose another column of areas.
catalogue-only-names-those-areas = Only { $known } of { $counted } names are those of areas that are known ({ $examples }): the rows are probably of another kind of area or place, and no area was given their figures.
catalogue-say-they-districts-accept = Say that they are districts, accept the areas that are meant, or choose another column of areas.
catalogue-full-name = full name
catalogue-site-name = site name
catalogue-location-name = location name
catalogue-rows-places-not-areas = The { $number } rows are of places, not of areas: no area was given their figures.
catalogue-add-up-figures-each = Add up the figures of each area first, or say that the rows are of districts if they are.
catalogue-rows-entries-carrying-only = The rows are of the { $distinct } entries of “{ $header }” ({ $kind }), carrying only the code or name of one of { $number } areas: no area was given their figures.
catalogue-column-4 = column “{ $key_column }”
catalogue-give-numerators-denominators-or = Give numerators and denominators, or say that the figures are counts, if they are.
catalogue-nearest-2 = { $the_key } (the nearest: { $options })
catalogue-most-rows-more-cells = Most rows of { $file } have more cells than its header names, as where thousands are separated by commas: no figure can be told from the next.
catalogue-write-numbers-without-commas = Write numbers without commas or in quotation marks, and name every column.
catalogue-no-column-holds-codes = { $file }: no column holds codes or names of areas that are known.
catalogue-add-column-with-ons = Add a column with ONS codes such as E08000025, or say which column holds the areas.
catalogue-row-left-out = { $left } row{ $left ->
    [one]  was
   *[other] s were
 } left out: { $value }.
catalogue-look-at-these-rows = Look at these rows, and correct the file or choose another header row or column of areas.
catalogue-row-fewer-cells-than = { $short } row{ $short ->
    [one]  has
   *[other] s have
 } fewer cells than the header: { $value }. What is not there is missing.
catalogue-look-whether-cell-left = Look whether a cell is left out within them, so that figures stand in the wrong column.
catalogue-area-not-known = { $number } area{ $number ->
    [one]  is
   *[other] s are
 } not known: { $value }.
catalogue-accept-area-meant-each = Accept the area that is meant for each, or leave them out.
catalogue-name-several-areas = { $number } name{ $number ->
    [one]  means
   *[other] s mean
 } several areas: { $several }.
catalogue-choose-meant = Choose which is meant.
catalogue-most-areas-this-table = Most areas of this table are of another level than districts: { $level }.
catalogue-they-drawn-as-whole = They are drawn as whole districts where districts make them up, else on boundaries of that level that you open; no district gets their figures.
catalogue-itl-or-nuts-codes = { $old } ITL or NUTS codes are not among those of 2025: { $old_2 }.
catalogue-they-kept-but-cannot = They are kept, but cannot be shown until boundaries of their year are opened.
catalogue-area-in-table-more = { $doubled } area{ $doubled ->
    [one]  stands
   *[other] s stand
 } in the table more than once: { $told }.
catalogue-keep-one-row-each = Keep one row for each area.
catalogue-no-row-names-columns = No row names the columns.
catalogue-above-first-area = above the first area
catalogue-say-row-header-or = Say which row is the header, or add one.
catalogue-table-holds-areas-but = The table holds areas but no figures: it can be written and looked up, not shown on the map.
catalogue-choose-column-figures-if = Choose the column of figures, if there is one.
catalogue-second-table-stands-beside = A second table stands beside this one; it was not read.
catalogue-from-column-on = from column { $second_from } on
catalogue-put-it-into-sheet = Put it into a sheet of its own.
catalogue-title-says-these-numbers = The title says that these numbers tell how uncertain figures are; they are not the figures.
catalogue-choose-sheet-or-file = Choose the sheet or the file with the figures themselves.
catalogue-cell-neither-figure-nor = { $cells } cell{ $cells ->
    [one]  holds
   *[other] s hold
 } neither a figure nor a known code: missing.
catalogue-column-5 = column “{ $header }”, { $cells }
catalogue-correct-them-or-say = Correct them, or say what the code means.
catalogue-cell-another-format-than = { $cells } cell{ $value } of “{ $header }” { $is_several ->
    [yes] are
   *[no] is
 } of another format than the others, or formatted as a per cent that it cannot be.
catalogue-look-per-cents-those = Look which are per cents: those that differ from the others are an indicator of their own.
catalogue-figure-stands = figure stands
catalogue-figures-stand = figures stand
catalogue-figures-earlier-districts-could = { $value } figures of { $old } earlier districts could not be brought to those of today: { $old_2 }.
catalogue-they-left-out-map = They are left out of the map. { $is_moved ->
    [yes] Their borders were others: use figures of today.
   *[no] { $remedy }
 }
catalogue-no-period-given = No period is given.
catalogue-say-year-figures = Say of which year the figures are.
catalogue-row-2 = { $the_key } (row { $row })
catalogue-more-than-once-same = { $figures } more than once for the same area, period and indicator.
catalogue-choose-column-tells-them = Choose the column that tells them apart, or keep one of each.
catalogue-row-3 = row { $row }
catalogue-sum-one-1-figure = { $sum ->
    [one] 1 figure lies
   *[other] { $sum } figures lie
 } outside the confidence interval given with it.
catalogue-look-at-columns-interval = Look at the columns of the interval.
catalogue-row-4 = row { $row }: “{ $text }”
catalogue-odd-one-1-figure = { $odd ->
    [one] 1 figure has
   *[other] { $odd } figures have
 } no period that can be read.
catalogue-correct-period = Correct the period.
catalogue-in-table = In the table
catalogue-what-became-it = What became of it
catalogue-not-usable = not usable
catalogue-usable-with-problems = usable with problems
catalogue-table-can-used = The table can be used.
catalogue-table-can-used-thing = The table can be used; { $number } thing{ $value } to look at.
catalogue-several-areas = several areas
catalogue-no-list-held = no list is held: { $level }
catalogue-several-rows-one-area = several rows for one area
catalogue-not-known-nearest = not known; the nearest:
catalogue-not-known-3 = not known
catalogue-left-out-by-choice = left out by choice
catalogue-district-without-figure = district without a figure
catalogue-to-use-weights-all = To use the weights all the same, say so: --believe-weights.
catalogue-whether-shapes-those-their = Whether the shapes are those of their codes could not be told: the codes in
catalogue-more = ; and { $wrong } more
catalogue-not-known-here = { $unknown } { $column } are not known here.
catalogue-give-boundaries-zones = Give the boundaries of the zones.
catalogue-areas-codes = { $file }: { $several } { $wrong ->
    [one] contradicts
   *[other] contradict
 } the areas of the codes: { $rows }
catalogue-correct-file-or-decide = Correct the file, or decide: leave these zones without neighbours (--contradicted leave-out), or use the rows as they stand (--contradicted codes).
catalogue-no-neighbours = have no neighbours
catalogue-used-as-they-stand = are used as they stand
catalogue-contradict-areas-their-codes-as = { $file }: { $several } that contradict the areas of their codes { $what }, as you decided: { $rows }
catalogue-names-those-other-areas = { $file }: { $differ } of { $of } names are those of other areas than the codes beside them.
