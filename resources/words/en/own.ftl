# Footprints and functional areas of the user’s own.

own-whole = { COUNT($districts) ->
    [one] 1 district lies inside: { $districts }.
   *[other] { COUNT($districts) } districts lie inside: { $districts }.
 }
own-part-counted = In part, counted, with at least half of their addresses inside: { $districts }.
own-part-left-out = In part, not counted: { $districts }.
own-share = { $district } ({ $share })
own-small-areas = { $file }: { $number } of its { $zones } zones are { $kind }; functional areas are compared with districts.
own-small-areas-remedy = Add a column with the district of each, such as LAD21CD, or give a lookup by district.
own-small-oa = census output areas
own-small-lsoa = lower layer super output areas
own-small-msoa = middle layer super output areas
own-small-data_zone = data zones
own-small-intermediate_zone = intermediate zones
own-small-ward = wards
own-small-ni = small areas of Northern Ireland
own-no-district = { $file }: none of its codes is a district of any year since 2011.
own-divided-rows = Districts in more than one functional area were shared out by the number of rows of { $column }: { $districts }.
own-merged-alike = Shares are of districts that have merged since, which count alike, however many people live in each: { $districts }. Give people as weights instead.
own-divided-alike = Districts in more than one functional area were shared out alike, because the file gives no shares or weights: { $districts }.
own-scaled = Shares that do not add up to 1 were scaled to do so: { $districts }.
own-shares-beyond = Shares that add up to more than { $whole } were scaled down: { $districts }.
own-in-part = Districts of today count whole, though only a part of each lies in an area: { $rows }.
own-in-part-row = { $district } (without { $missing })
own-uncovered = The functional areas of { $file } leave { $missing } of { $districts } districts uncovered.
own-areas = { $kind ->
    [ttwa] { $year ->
        [none] travel-to-work areas from { $file }
       *[other] travel-to-work areas { $year } from { $file }
    }
   *[areas] { $year ->
        [none] functional areas from { $file }
       *[other] functional areas { $year } from { $file }
    }
 }
own-areas-title = { CAPITAL($areas) }
own-note = Brought to districts of { $vintage }; districts that the file does not divide count whole.
own-vintage = delineated from { $flows }, { $base }
own-vintage-flows = a flows file
own-vintage-base = base not told
own-run-problem = Of the flows behind these areas: { $what }
own-criteria = Criteria: { $criteria }.
own-criterion = { $name ->
    [method] method
    [min_size] minimum size
    [min_containment] minimum self-containment
    [target_size] target size
   *[target_containment] target self-containment
 } { $value }

# The menu of data.

own-menu-table = Open &table of indicators …
own-menu-table-tip = Read indicators from CSV, Excel, OpenDocument or an export of Nomis
own-menu-edit = &Edit this indicator …
own-menu-edit-tip = Correct how the table of the indicator on the map is read, and what is known of its indicators
own-menu-aside = &Remove this table
own-menu-aside-tip = Take the table of the indicator on the map out of the project
own-menu-data = &Your own data …
own-menu-data-tip = See tables, layers, boundaries and flows of your own, remove them, open them again at the next start
own-menu-catalogue = &Catalogue …
own-menu-catalogue-tip = See every known dataset, and which footprints each of them covers
own-menu-postgis = Connect to Post&GIS …
own-menu-postgis-tip = Load layers and tables of a PostGIS database, which is only read
own-file-tables = Tables of indicators
own-job-read = Reading { $file }
own-job-clean = Cleaning { $file }
own-job-check = Checking { $file }
own-job-open = Opening { $file }
own-step-areas = Use { $file } as functional areas
own-step-remove = Remove { $file }
own-step-keep = Keeping a clean copy
own-step-districts = Finding the districts inside
own-area = Area { $number }
own-footprint-added = { $footprint } is now among the partnerships.
own-footprints-added = { $number ->
    [one] 1 footprint is now among the partnerships.
   *[other] { $number } footprints are now among the partnerships.
 }
own-footprints-where = They stand under “Footprint of your own”; the details tell which districts each covers.
own-shapes-nowhere = { COUNT($shapes) ->
    [one] One shape holds no addresses of any district, and was left out: { $shapes }.
   *[other] { COUNT($shapes) } shapes hold no addresses of any district, and were left out: { $shapes }.
 }
own-shapes-nowhere-remedy = Check where they lie on the map, and whether the coordinate system is right.

# A boundary file before it is used.

own-boundary-title = Open { $file }
own-boundary-report = Report on the file
own-boundary-checking = Checking the shapes, their codes and their neighbours …
own-boundary-cleaning = Cleaning the shapes …
own-boundary-refused = { $file } cannot be used
own-boundary-layer = &Layer
own-boundary-layer-tip = Choose which layer of the file to read
own-boundary-system = Coordinate &system
own-boundary-system-tip = Choose the coordinate system, where the file does not say or says it wrong
own-boundary-systems = { $code ->
    [file] As the file says
    [EPSG-27700] British National Grid (EPSG:27700)
    [EPSG-4326] Longitude and latitude, WGS 84 (EPSG:4326)
    [EPSG-3857] Web Mercator (EPSG:3857)
    [EPSG-29903] Irish Grid (EPSG:29903)
   *[EPSG-2157] Irish Transverse Mercator (EPSG:2157)
 }
own-boundary-codes = &Codes
own-boundary-codes-tip = Choose the column with area codes
own-boundary-names = &Names
own-boundary-names-tip = Choose the column with names
own-boundary-recognised = { $column } (recognised)
own-boundary-not-recognised = None recognised
own-boundary-decision = Con&tradictions
own-boundary-decision-tip = Decide what to do about rows whose shape or name contradicts their code
own-boundary-decide = Please decide …
own-boundary-use = &Use as
own-boundary-use-tip = Choose what to use the file for
own-boundary-name = Na&me
own-boundary-name-hint = Name of the footprint
own-boundary-name-tip = Name the footprint as the list of partnerships will show it
own-boundary-accept = &Use it
own-use-districts = District boundaries
own-use-districts-tip = Draw and measure with these shapes instead of the approximate ones, everywhere
own-use-footprint = A footprint
own-use-footprint-tip = Turn all shapes together into districts, whole and in part, and look at them as a partnership
own-use-footprints = A footprint for each shape
own-use-footprints-tip = Turn each shape into districts, whole and in part, under its own name
own-use-areas = Functional areas
own-use-areas-tip = Hold footprints against these areas instead of the travel-to-work areas
own-use-layer = An extra layer
own-use-layer-tip = Draw the outlines over the map, and colour the areas by tables that have figures of them
own-picture = Picture of the shapes in the file
own-picture-reading = Reading …
own-picture-empty = No shapes to draw
own-picture-none = No picture

# A file of flows before it is used.

own-flows-title = Commuting flows: { $file }
own-flows-told = What was recognised
own-flows-line = •  { $line }
own-flows-whom = Whom to count
own-flows-columns = Columns
own-flows-columns-label = &Columns
own-flows-columns-hint = as the headers say
own-flows-columns-tip = Type the headers of residence, workplace and people, such as: home, work, count
own-flows-orientation = Way round of the matrix
own-flows-orientation-label = &Way round
own-flows-orientation-file = As the file says
own-flows-believe = Use the &file anyway, although it contradicts the census
own-flows-believe-tip = What contradicts the census stands first above; every use of the flows says so
own-flows-unreadable = This file cannot be read. Check that it opens in another program.
own-flows-say-rows = Say above what the rows of the matrix are.
own-flows-use = &Use these flows
own-flows-use-state = { $state ->
    [ready] Use these flows in place of the estimate
    [contradicts] The file contradicts the census: decide first
   *[zones] Every zone must be a district first: say below which each is
 }

# Official boundaries.


# The list of the user’s own data.

own-data = Your own data
own-data-tip = Delete takes a row away
own-data-how = What you remove here stays where it is on your disk; undo brings it back.
own-data-none = There is nothing of your own yet. Open a file, or drop one on the window.
own-data-reopen = &Open these again at the next start
own-data-reopen-tip = Open tables, layers and flows again, with the choices made about them
own-data-remove = &Remove
own-data-remove-tip = Take the chosen row away (Delete)
own-data-sheet = { $file }, { $sheet }
own-data-table = Table { $table }
own-data-table-of = { $indicators ->
    [one] Table { $table }: 1 indicator of { $levels }
   *[other] Table { $table }: { $indicators } indicators of { $levels }
 }
own-data-layer = Layer { $layer }
own-data-footprint = Footprint { $footprint }
own-data-from = From { $file }
own-data-boundaries = Boundaries of districts { $file }
own-data-flows = Commuting flows { $file }
own-data-areas = Functional areas { $file }

# A PostGIS database.

own-postgis = Connect to a PostGIS database
own-postgis-host = Host
own-postgis-port = Port
own-postgis-server = Host and port
own-postgis-database = Database
own-postgis-database-label = &Database
own-postgis-user = User
own-postgis-user-label = &User
own-postgis-password = Password
own-postgis-password-label = &Password
own-postgis-keep = Keep the password in the s&ystem’s keyring
own-postgis-no-keyring = This system has no keyring that can keep it
own-postgis-not-kept = The keyring did not take the password, so type it again next time.
own-postgis-connect = Co&nnect
own-postgis-connecting = Connecting to { $place }
own-postgis-only-read = This program only reads the database, and never writes to it.
own-postgis-fill-in = Fill in host, database and user.
own-postgis-relations = Layers and tables of the database
own-postgis-column-name = Name
own-postgis-column-kind = Kind
own-postgis-column-size = Size
own-postgis-kind = { $shape ->
    [table] table
    [shapes] layer of shapes
   *[other] layer of { $shape }
 }
own-postgis-about = about { $rows }
own-postgis-found = { $number ->
    [one] 1 layer or table. Choose it to see its first rows.
   *[other] { $number } layers and tables. Choose one to see its first rows.
 }
own-postgis-looking = Looking at the first rows
own-postgis-rows = First rows
own-postgis-first = { $rows ->
    [one] The first row.
   *[other] The first { $rows } rows.
 }
own-postgis-load = &Load …
own-postgis-load-tip = Copy the layer or table, and look at it before it is used
own-postgis-copying = Copying { $relation }
own-postgis-copied = Copied into { $file }.
own-postgis-stopped = You stopped it; nothing was loaded. Choose a layer or table to try again.

# A table of indicators before it is used.

own-table-open = Open table of indicators
own-table-title = Open table: { $file }
own-table-sheet = Sheet
own-table-sheet-label = &Sheet
own-table-sheet-tip = Choose the sheet of the workbook
own-table-whole-file = (the whole file)
own-table-header = Header row
own-table-header-label = &Header row
own-table-header-tip = Give the row that names the columns, as a person counts, or click its number in the preview
own-table-find-header = find it
own-table-key = Column of areas
own-table-key-label = A&reas in
own-table-key-tip = Choose the column with the codes or names of areas
own-table-nameless = column { $number }
own-table-period = Period
own-table-period-label = &Period
own-table-period-tip = Say of which time the figures are, where the table does not
own-table-period-hint = such as 2021 or 2021/22
own-table-tab-found = What was &found
own-table-tab-areas = &Areas
own-table-tab-columns = &Columns and codes
own-table-tab-indicators = &Indicators
own-table-boundaries = Open &boundaries …
own-table-boundaries-tip = Open boundaries of your own for the small areas, and take them as an extra layer
own-table-use = &Use
own-table-use-tip = Add the indicators that are ticked, and show the first on the map
own-table-afresh = Rea&d again
own-table-afresh-tip = Put all corrections aside
own-table-recalled = Read in the same way as the last table of this shape. “Read again” ignores that one.
own-table-refused = The table cannot be used. “What was found” says why.
own-table-stopped = Reading was stopped. “Read again” starts over.
own-table-level = { $drawn ->
    [own] Figures of { $areas } are drawn on boundaries of your own. Open them as an extra layer.
    [some] Figures of { $areas } are drawn on { $areas } built from districts. Only a district that is one itself gets a figure.
   *[none] Figures of { $areas } are drawn on { $areas } built from districts. No district gets a figure of its own.
 }
own-table-no-level = None of its areas is of a level that can be drawn. Choose another column of areas.
own-table-no-period = Say of which period its figures are.
own-table-none-ticked = No indicator is ticked. Tick those to use under “Indicators”.
own-table-preview = First rows of the table
own-table-preview-about = The header row and the column of areas are marked.
own-table-take-row = Click to take this row for the header
own-table-take-column = Click to take this column for the areas

# What was found in it.

own-table-list-problems = To look at
own-table-list-notes = Notes
own-table-none = none
own-table-fact-format = Format
own-table-fact-areas = Areas
own-table-fact-keys = { $kind ->
    [unknown] not known in “{ $column }”; { $known } known
    [codes] codes in “{ $column }”; { $known } known
   *[names] names in “{ $column }”; { $known } known
 }
own-table-fact-others = { $keys }, { $others } of which no list is held
own-table-fact-rows = Rows
own-table-fact-periods = Periods
own-table-no-periods = no period
own-table-periods-none = not told
own-table-periods = { $source ->
    [column] { $periods } ({ $number }), from a column
    [header] { $periods } ({ $number }), from the header
    [above-the-table] { $periods } ({ $number }), from what stands above the table
    [lines-between-the-rows] { $periods } ({ $number }), from lines between the rows
    [title] { $periods } ({ $number }), from the title
    [name-of-the-sheet] { $periods } ({ $number }), from the name of the sheet
    [chosen] { $periods } ({ $number }), from your choice
   *[other] { $periods } ({ $number })
 }
own-table-fact-figures = Figures
own-table-fact-columns = { $columns }, { $indicators }
own-table-counted-columns = { $number ->
    [one] 1 column
   *[other] { $number } columns
 }
own-table-counted-indicators = { $number ->
    [one] 1 indicator
   *[other] { $number } indicators
 }
own-table-fact-intervals = Confidence intervals
own-table-fact-named = { $named } ({ $columns })
own-table-fact-codes = Codes
own-table-fact-code = { $code } = { $meaning } ({ $cells })

# Its areas.

own-table-join = Join report
own-table-aside = Put aside
own-table-nearest = Accept the &nearest of each
own-table-nearest-tip = Take each area that is not known for the one whose name or code is most like it
own-table-districts = The rows are of &districts
own-table-districts-tip = Take the rows for districts although the table leaves doubt
own-table-copy = Cop&y as table
own-table-copy-tip = Copy the whole join report, to paste into a spreadsheet
own-table-group-not_known = Not known ({ $number })
own-table-group-ambiguous = Names of several areas, or doubtful ({ $number })
own-table-group-converted = Earlier districts ({ $number })
own-table-group-without = Districts without a figure ({ $number })
own-table-group-other = Areas of other levels ({ $number })
own-table-group-chosen = Chosen by you ({ $number })
own-table-area = { $code } { $area }
own-table-stands-for = stands for
own-table-left-out = left out
own-table-no-similar = no similar name
own-table-like = like { $area }
own-table-choose = choose which is meant
own-table-known = { $areas ->
    [one] 1 area is known.
   *[other] { $areas } areas are known.
 }
own-table-known-level = { $known } Most are of the level: { $level }.
own-table-vintage = { $vintage ->
    [mixed] Their codes or names are of several years at once.
   *[other] Their codes or names are of { $vintage }.
 }

# Its columns and codes.

own-table-columns = Columns
own-table-column-name = Column
own-table-column-role = Taken for
own-table-column-unit = Unit
own-table-codes = Codes in place of figures
own-table-code-code = Code
own-table-code-meaning = Meaning
own-table-code-figures = Figures
own-table-code-hidden = Hidden
own-table-role-of = What { $column } is taken for
own-table-role = { $role ->
    [key] Areas
    [value] Figures
    [lower] Lower limit
    [upper] Upper limit
    [margin] Margin ±
    [both-bounds] Both limits
    [standard-error] Standard error
    [variation] Variation (CV, %)
    [flag] Codes
    [period] Periods
    [month] Month or quarter
    [series] Indicator
    [unit] Unit
    [numerator] Numerator
    [denominator] Denominator
    [name] Names
    [level] Level
    [note] Notes
    [other] Other
   *[none] { "" }
 }

# Its indicators.

own-indicators = Indicators of the table
own-indicators-tip = Tick those to use; choose one to describe it
own-indicator-title = &Title
own-indicator-title-tip = Name it as maps, charts and reports will
own-indicator-believe = &Figures stand beside the right areas
own-indicator-believe-tip = Use the figures although known ones stand beside other areas; every use says so
own-indicator-unit = U&nit
own-indicator-unit-tip = Give its unit, such as %, £ or number
own-indicator-kind = &Kind
own-indicator-kind-tip = Say what kind of figure it is
own-indicator-denominator = Deno&minator
own-indicator-denominator-tip = Say what a rate is a share of, such as residents 16 to 64
own-indicator-source = S&ource
own-indicator-source-tip = Name the dataset it comes from
own-indicator-publisher = Publish&er
own-indicator-publisher-tip = Name who publishes it
own-indicator-licence = &Licence
own-indicator-licence-tip = Name the licence, such as Open Government Licence v3.0
own-indicator-access = Access
own-indicator-access-tip = Say how others get it: open, on request, commercial, secure
own-indicator-breaks = Breaks
own-indicator-breaks-tip = Say where the series breaks, such as: new question in 2022
own-indicator-theme = Theme
own-indicator-theme-tip = Choose economy, community or environment
own-indicator-better = Better
own-indicator-better-tip = Say which way is better, for words such as above and below
own-indicator-better-none = Neither more nor less is better
own-indicator-better-more = More is better
own-indicator-better-less = Less is better
own-indicator-not-stated = not stated
own-indicator-not-in-table = not stated in the table
own-indicator-combining = For several areas together: { $how }.
own-indicator-assumed = Assumed, because all its figures are whole numbers.
own-indicator-about = { $figures ->
    [one] 1 figure, { $missing } missing, { $intervals } with interval; { $periods }
   *[other] { $figures } figures, { $missing } missing, { $intervals } with interval; { $periods }
 }

# Official data.

own-official-title = Get official data
own-official-what = Nothing but the request for a set leaves this computer, and only when you press Get. Everything is checked before it is used. You can also drop files here that you downloaded elsewhere.
own-official-sets = Official sets
own-official-sets-tip = Tick what you want; Space ticks and unticks
own-official-column-set = Set
own-official-column-size = About, MB
own-official-column-here = Here since
own-official-group-boundaries = Boundaries
own-official-group-commuting = Commuting
own-official-group-population = Residents
own-official-group-indicators = New figures of indicators
own-official-item-tip = { $set }. { $publisher }.
own-official-here = ✓ { $day }
own-official-about = About the set, and what came
own-official-progress = Progress
own-official-use-box = &Use them in place of the bundled data as soon as they are here
own-official-use-box-tip = This project and every new one then rest on official boundaries and counted commuting; undo goes back
own-official-get = { $sets ->
    [0] &Get
    [one] &Get 1 set ({ $size } MB)
   *[other] &Get { $sets } sets ({ $size } MB)
 }
own-official-get-tip = Get the ticked sets from their publishers; what was stopped goes on where it ended
own-official-stop = &Stop
own-official-stop-tip = Stop; what has come is kept for the next time
own-official-add = &Add files …
own-official-add-tip = Take files that you downloaded elsewhere; which sets they are is recognised
own-official-files = Add official data
own-official-look = &Look at …
own-official-look-tip = Look at this set, and choose what to use it for
own-official-use = Use &now
own-official-use-tip = Let this project and every new one rest on the sets that are here
own-official-remove = &Remove …
own-official-remove-tip = Remove this set from this computer, with what has come of it so far
own-official-remove-title = Remove { $set }?
own-official-remove-what = Its files go. What rests on it rests on the bundled data, or on the pack in use, again. You can get it again.
own-official-remove-now = Remove it
own-official-removed = { $set } is gone.
own-official-removing = Removing a set
own-official-without = Do without a removed set
own-official-using = Making the sets ready
own-official-job = { $sets ->
    [one] Getting 1 set
   *[other] Getting { $sets } sets
 }
own-official-job-files = { $files ->
    [one] Looking at 1 file
   *[other] Looking at { $files } files
 }
own-official-failed = Something went wrong. Try again, or get the set by hand.
own-official-stopped = You stopped. What is whole is kept, and the rest goes on from there when you press Get again.
own-official-came = { $set } is here
own-official-refused = { $set } did not come
own-official-by-hand = Without a connection
own-official-address = Address: { $address } ({ $note }).
own-official-other-file = Open it with File, Open boundaries or Open commuting flows.
own-official-step = Use official data
own-official-in-use = Official data are in use
own-official-in-use-already = New projects begin with them. This project has files of its own, which stay.
