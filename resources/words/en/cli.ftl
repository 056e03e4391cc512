# What a question and its answer look like under a verdict

cli-question = { "  " }{ $title }: { $grade }. { $sentence }
cli-firmness = { "  " }{ $sentence }
cli-footprints = { $n ->
    [one] { $n } footprint.
   *[other] { $n } footprints.
 }
cli-standing-none-remedy = Choose another day with --as-at, or another kind.

# The commands, in --help

cli-description = Does this partnership’s boundary fit the economy it says it serves? Without a command, the window opens.
cli-list = list what is known
cli-list-description = Lists partnerships, indicators and the rest of what is known, with the ids that other commands take. With a project, what it brings stands among them.
cli-report = write the findings for a partnership
cli-report-description = Compares one partnership with the economy it says it serves, and says the answer. With --out, writes a report to read, a map, its flags as a table, and all findings as JSON. Ends with 0 where all went well. Ends with 1 where your own file has problems, which every output tells. Ends with 2 where the file cannot be used.
cli-statement = write a statement of two pages on a boundary
cli-statement-description = Writes the statement that a funder or committee reads, with its map, its annex and all findings. Names carry the partnership and the day. All files are written, or none. Ends with 0 where all went well. Ends with 1 where your own file has problems. Ends with 2 where nothing could be done.
cli-map = who commutes in, on a sheet of A4 or A3
cli-map-description = Draws who commutes in on a sheet of its own, with title, legend, scale, north, credits and day. The names of the places that are most tied stand on it, and none lies on another.
cli-monitor = the answers issued again, with what changed since and why
cli-monitor-description = Writes a page with the answers, what changed since an issue before, why, and officers’ notes. Also writes the JSON file that the next issue goes on from. Both are written, or none.
cli-profile = every indicator of a footprint among its peers, as a page and a table
cli-profile-description = Writes a page and a table with every indicator of a footprint, in three themes. Each has its interval and how it stands among peers, or why that cannot be told.
cli-atlas = one page for each district, or for each partnership of a kind
cli-atlas-description = Writes one HTML page that prints a sheet for each place: a map, three sentences and four charts. Ctrl+C stops it, and nothing is left behind.
cli-verify = say whether the figures of a statement still hold
cli-verify-description = Recomputes every figure of a statement by its id. Names those that were altered, taken out, or no longer hold. Ends with 0 where all hold, with 1 where some do not. Ends with 2 where the file cannot be verified.
cli-flags = flags, verdicts and a ledger of all partnerships of a kind
cli-flags-description = Raises the flags of all partnerships of a kind. Writes them with the verdict of each, and a ledger of memberships.
cli-areas = functional areas, worked out from a flows file
cli-areas-description = Groups zones into functional areas from commuting flows. Writes the area of each zone, what each area holds, and what was left out and why. Also writes the data and criteria used. A folder is written whole or not at all.
cli-containment = self-containment of groups of zones, from a flows file
cli-containment-description = Prints the size and self-containment of each group of zones. Supply side: the share of its employed residents who work inside. Demand side: the share of its jobs filled from inside.
cli-compare = how far two divisions of the same zones agree
cli-compare-description = Compares two divisions of the same zones and prints every measure of their agreement as JSON. With --flows it also says how much commuting each keeps inside its areas. It parts that into scale, contiguity and placement.
cli-check = report on a boundary file: level, codes, coordinate system, problems
cli-check-description = Prints as JSON what a boundary file is: format, layer, coordinate system, level and year, codes, invalid shapes. Says everything that you should look at. Changes nothing. Ends with 0 where it is usable, 1 where it is usable with problems, 2 where it is not.
cli-check-table = report what is in a table of indicators, and whether it can be used
cli-check-table-description = Prints as JSON what a table of indicators holds: its header row, areas, periods, figures, confidence intervals and codes. Says everything that you should look at. Changes nothing. Ends with 0 where it is usable, 1 where it is usable with problems, 2 where it is not.
cli-convert = write a clean copy of a boundary file or of a table of indicators
cli-convert-description = Reads a file as check or check-table does, and writes a clean copy. Shapes are repaired and keep the codes of the file. A table has codes of today, and one row for each area, period and indicator. The command says what it repaired and assumed. Ends with 0, 1 or 2 as those do.
cli-data = official data from their publishers: list, get, check, use
cli-data-description = Lists official boundaries, commuting and figures. Gets them from their publishers, or takes files that you brought. Everything is checked before it is kept. Only “get” asks the network. What is used, every new project begins with. Ends with 0 where all went well, 1 where something is wrong with a set, 2 where nothing came.
cli-data-no-set = No set was named.
cli-data-choose = Name one or more of { $sets }; or { $groups }, or all.
cli-data-unknown = There is no set “{ $name }”.
cli-data-no-file = No file was named.
cli-data-name-file = Name the files that you downloaded.
cli-data-here = { $id }: { $set } is in { $file }.
cli-data-failed = { $id }: { $set } did not come. { $what } By hand:
cli-data-line = { "  " }{ $sentence }
cli-data-checked = { $id }: { $changed ->
    [yes] changed since it was checked: { $files }. Get it again.
   *[no] as it was when it was checked.
 }
cli-data-bundled = New projects begin with the bundled data again.
cli-data-removed = { $id }: { $how ->
    [never] was not here.
   *[gone] removed; what rested on it rests on what was there before.
 }
cli-data-nothing-to-use = No official set that could be used is here.
cli-data-get-first = Get lad-2025-bgc or census-2021 first, or bring them with “data add”.
cli-data-used = { $what ->
    [boundaries] Boundaries: { $file ->
        [none] the bundled ones
       *[other] { $file }
     }
   *[flows] Commuting: { $file ->
        [none] the bundled estimate
       *[other] { $file }
     }
 }
cli-data-table-there = Your own table of addresses is { $file }. Delete it to go back to the bundled one.
cli-null = make the bundled table of random groups of districts anew
cli-null-description = Draws contiguous groups of districts of every size in two ways, with fixed seeds. Works out what each keeps of the bundled commuting, and writes them into one file. Other flows are compared with the same groups.
cli-self-test = check this installation
cli-self-test-description = Checks whether everything works on this computer: files, folders, map libraries, findings, screen, window. Says what to do about each fault. Ends with 0 where nothing is wrong, else with 1.
cli-self-test-line = { $status ->
    [well] Works:    { $title }. { $told }
    [note] To know:  { $title }. { $told }
   *[fault] Wrong:    { $title }. { $told }
 }
cli-self-test-remedy = { "          " }{ $remedy }
cli-self-test-faults = { $faults ->
    [0] Everything works.
    [one] One thing is wrong.
   *[other] { $faults } things are wrong.
 }
cli-self-test-no-check = There is no check “{ $name }”.
cli-self-test-choose = Choose among { $checks }.

# Their options, in --help

cli-help-data-sets = ids of sets or groups, or “all”; for add, files
cli-help-data-to = folder in which the sets are kept; your own data folder without it
cli-help-data-use = let new projects begin with what came
cli-help-data-bundled = with use: begin with the bundled data again
cli-help-data-table = another table of sets and addresses
cli-help-self-test-json = print the results as JSON
cli-help-self-test-only = make this check only; can be repeated

cli-group-window = window
cli-group-project = project
cli-group-table = how a table of indicators is read
cli-help-partnership = id or name of the partnership to open with
cli-help-indicator = id or title of the indicator to open with
cli-help-project = project to open with; its name alone is enough
cli-help-language = language of everything that is said: en, or cy for Welsh (a draft)
cli-help-portable = keep settings and data beside the program, as on a memory stick
cli-help-screenshot = draw the window into a PNG file and quit
cli-help-size = size of the window, such as 1600x1000
cli-help-scale = pixels a point in the PNG, such as 2
cli-help-method = method of working out areas (documented is the default)
cli-help-preset = named criteria; each can be changed below
cli-help-min-size = employed residents that an area must have
cli-help-min-containment = self-containment enough for a large area
cli-help-target-size = employed residents of a large area
cli-help-target-containment = self-containment asked of a small area
cli-help-contiguous = keep areas in one piece; a boundary file
cli-help-sensitivity = run around the criteria and on resampled counts, too
cli-help-resamples = resampled runs (20)
cli-help-other-flows = a further run on these, as of another year
cli-help-other-base = a further run with this base
cli-help-seed = what chance begins with (1)
cli-help-scheduler = Dask scheduler that the runs are sent to
cli-help-out = folder for areas.csv and the other files
cli-help-layer = layer; the first without it
cli-help-crs = coordinate system, such as EPSG:27700, if the file is wrong
cli-help-codes = column that holds the area codes
cli-help-names = column that holds the names
cli-help-contradicted = what to do about rows that contradict their codes: leave them out, believe the codes, or believe the shapes
cli-help-sheet = sheet of a workbook; the first with areas by default
cli-help-header-row = row that names the columns, from 1
cli-help-key-column = column of areas, counted from 1
cli-help-period = period shown, such as 2023/24; of your own table, that of figures that name none
cli-help-level = level of the rows, where the table leaves in doubt whether they are districts
cli-help-area = area that a name or code of the table stands for, or none to leave it out; can be repeated
cli-help-unit = unit of an indicator of the table, where its header leaves in doubt what it is; can be repeated
cli-help-first = table with the columns zone and area
cli-help-second = another division of the same zones; without it, the areas of the project
cli-help-weights = weight of each zone; without it, each zone counts one
cli-help-weight-column = column of the weights, where there are several
cli-help-believe-weights = use the weights although they contradict what is known of the districts
cli-help-believe-figures = indicator of your own table whose figures are right although known ones stand beside other areas
cli-help-believe-codes = use the codes of groups or areas although the names beside them are those of other districts
cli-help-beta = weight of completeness in the V-measure (default 1)
cli-help-random-seed = what drawing them begins with (1)
cli-help-compare-out = JSON to write; without it, to standard output
cli-help-groups = table with the columns zone and group; without it, the areas of the project
cli-help-containment-out = CSV to write; without it, to standard output
cli-help-kind = kind of partnership, such as combined_authority
cli-help-flags-out = folder for flags.csv, verdicts.csv, ledger.csv
cli-help-flags-indicator = id or title of the indicator looked at
cli-help-as-at = day of the footprints, such as 2019-12-31; today by default
cli-help-flows = commuting flows in place of the bundled estimate
cli-help-areas = functional areas in place of travel-to-work areas 2011
cli-help-flow-names = names in the flows and the codes meant (columns name, code; an empty code leaves the name out)
cli-help-flows-to-read = commuting flows: CSV, TSV, XLSX or Parquet
cli-help-base = whom to count: a fixed workplace (default), also work at home, also no fixed place
cli-help-orientation = what the rows of a matrix are
cli-help-columns = headers of residence, workplace and people
cli-help-believe-flows = use the flows although their totals or codes contradict the census
cli-help-json = print JSON instead of tab-separated columns
cli-help-action = build: draw the groups and write the table
cli-help-null-out = file to write; the bundled one by default
cli-help-project-to-begin = project (.subregion) to begin with; the other options change it
cli-help-save = write the resulting project into this .subregion file
cli-help-copies = put copies of your own files into the saved project
cli-help-boundaries = shapes of the zones, for --random; those of districts are known
cli-help-random-contradicted = what to do about shapes that contradict their codes: leave them out, or believe the codes
cli-help-report-partnership = id or name; that of the project without it
cli-help-report-out = folder for findings.json, flags.csv, map.png, report.html
cli-help-statement-words = TOML file with the author’s own words: author, status, why, considered and letters
cli-help-subject-footprint = which footprint, where a plan has several
cli-help-subject-out = folder for what is written; it is made if it is not there
cli-help-atlas-kind = a kind of partnership, such as combined_authority; all districts by default
cli-help-atlas-district = a district, by name or code; may be given several times
cli-help-atlas-region = only the districts of a region, by its ITL1 code or name
cli-help-map-paper = paper: a4 or a3
cli-help-map-portrait = upright; on its side by default
cli-help-map-format = pdf, png or svg
cli-help-monitor-since = JSON file of the issue before, or a findings.json
cli-help-monitor-notes = TOML file with officers’ notes: [[note]] with text, date, place and source
cli-help-statement-format = formats of the statement, parted by commas: docx, html, pdf, and its summary card: svg, pptx
cli-help-verify-file = statement as DOCX or HTML
cli-help-report-json = print the findings as JSON to standard output
cli-help-report-indicator = id or title of the indicator on the map
cli-help-table = table of your own, with the indicator to show
cli-help-region = look for gaps in this region instead of that of the footprint
cli-help-report-as-at = day of the footprint, such as 2019-12-31
cli-help-partner = institution or public body, by id or name, that is a partner too; can be repeated
cli-help-without-partner = documented partner to leave out; can be repeated
cli-help-report-boundaries = boundaries in place of the bundled ones
cli-help-draws = draw this many random groups for each way and seed
cli-help-report-seed = first seed of groups that are drawn; 1 by default
cli-help-threshold-preset = thresholds: own, ttwa, lep-review-2018 or white-paper-2024
cli-help-threshold = own threshold of a flag; can be repeated
cli-help-file = CSV, TSV, Excel, OpenDocument or Parquet
cli-help-layer-file = { $or_table ->
    [yes] boundary file, a zip of it, or a table of indicators
   *[no] boundary file, or a zip of it
 }
cli-help-convert-out = file to write: .gpkg, .geojson, .fgb, .shp, .parquet for shapes; .csv, .xlsx, .parquet for a table
cli-help-random = { $of_what ->
    [area] compare each area with this many random contiguous groups of the same size (200 or more)
    [division] with --flows, compare each division with this many random contiguous groups of the same size (200 or more)
   *[group] compare each group with this many random contiguous groups of the same size (200 or more)
 }

# What an option must be

cli-usage = { CAPITAL($message) }.
cli-usage-remedy = See: { $command } --help
cli-wanted-number = give a number
cli-wanted-whole-number = give a whole number such as 20
cli-wanted-size = give width and height in pixels, 200 to 8000, such as 1600x1000
cli-wanted-scale = give a number from 0.5 to 4, such as 2
cli-wanted-area = give a name and a code, such as Dudly=E08000027
cli-wanted-unit = give an indicator and its unit, such as Area=km²
cli-wanted-columns = name three columns with commas between, such as home,work,people
cli-wanted-project-file = give a name that ends in .subregion

# The option that does what a remedy says

cli-with-option = { $remedy } ({ $option })
cli-option-weight-column = --weight-column NAME
cli-option-orientation = --orientation workplace-rows or --orientation residence-rows
cli-option-columns = --columns RESIDENCE,WORKPLACE,PEOPLE
cli-option-names = --names CSV, a table with the columns name and code

# What every command says

cli-words = Some words of this program are missing or wrong: “…” or English stands in their place. Install the program again. If that does not help, send this to the maintainers: { $problems }.
cli-complaint = subregion-explorer: { $sentence }
cli-stopped = Stopped. No part of a report was left behind.
cli-wrote = Wrote { $file }
cli-beside = To look at before { $file } is used:
cli-beside-nothing = There is nothing to look at in { $file }.
cli-where = Where: { $where }.
cli-some-zones = { $zones ->
    [one] 1 zone ({ $listed })
   *[other] { $zones } zones ({ $listed })
 }
cli-nothing-common = { $first } and { $second } have no zone in common.
cli-nobody-common = { $first } and { $second } have no zone with employed residents in common.

# Options that need another one

cli-add-boundaries = Add --boundaries FILE.
cli-add-flows = Add --flows FILE.
cli-add-random = Add --random 200.
cli-add-save = Add --save FILE.
cli-add-sensitivity = Add --sensitivity.
cli-add-weights = Add --weights FILE.
cli-believe-weights-without = --believe-weights is about weights from a file, and there is none.
cli-believe-codes-without = --believe-codes is about groups or areas from a file, and there are none.
cli-add-areas = Add --areas with a file, or leave it out.
cli-boundaries-without-random = --boundaries says which zones touch, for random groups, and there are none.
cli-contradicted-without-shapes = --contradicted is about shapes from a file, and there is none.
cli-copies-without-save = --copies is about a project that is saved, and none is.
cli-compare-no-flows = Options about flows and random divisions matter only with flows, and there are none.
cli-other-flows-without-runs = --other-flows and --other-base are for the runs of --sensitivity, and there are none.
cli-scheduler-without-runs = --scheduler is for the runs of --sensitivity, and there are none.
cli-random-zero = 0 random groups are too few: nothing can be compared with them.
cli-beta-not-above-zero = β must be a number above zero.
cli-beta-remedy = Give --beta 1 for the usual V-measure.

# Commuting flows, and which zones touch

cli-flows-none = There are no commuting flows to read.
cli-flows-none-remedy = Add --flows FILE, or --project FILE of a project that has some.
cli-flows-one-way = The bundled commuting is an estimate that is read in one way only.
cli-flows-mixed-years = They stay zones of their own.
cli-flows-among-districts = { COUNT($zones) ->
    [one] One zone among the districts is no district, and stands for itself: { $zones }.
   *[other] { COUNT($zones) } zones among the districts are no districts, and each stands for itself: { $zones }.
 }
cli-flows-idle = These names are not in the flows, so they change nothing in { $file }: { $names }.
cli-flows-idle-in-project = These names are not in the flows, so they change nothing in the project: { $names }.
cli-touching-not-known = { $unmatched ->
    [one] Which zones touch is not known: 1 of { $zones } is no district.
   *[other] Which zones touch is not known: { $unmatched } of { $zones } are no districts.
 }
cli-touching-not-known-remedy = Give their shapes with --boundaries FILE.
cli-touching-earlier = { $zones ->
    [one] 1 zone is a district of an earlier year and has the neighbours of the district of today.
   *[other] { $zones } zones are districts of earlier years and have the neighbours of the district of today.
 }
cli-touching-alone = { $zones ->
    [one] 1 zone touches no other: { $listed }. It is an island, or a gap parts it from its neighbours.
   *[other] { $zones } zones touch no other: { $listed }. They are islands, or gaps part them from their neighbours.
 }
cli-touching-unmatched = { $zones ->
    [one] 1 zone is no district and is in no random group: { $listed }.
   *[other] { $zones } zones are no districts and are in no random group: { $listed }.
 }

# areas

cli-areas-found = { $zones ->
    [one] 1 zone
   *[other] { $zones } zones
 } in { $areas ->
    [one] 1 area
   *[other] { $areas } areas
 } after { $iterations ->
    [one] 1 iteration.
   *[other] { $iterations } iterations.
 }
cli-areas-invalid = { $areas ->
    [one] 1 area misses the criteria: see area_statistics.csv.
   *[other] { $areas } areas miss the criteria: see area_statistics.csv.
 }
cli-areas-zero = { $zones ->
    [one] 1 zone could not take part, with { $people } people: see zero.csv.
   *[other] { $zones } zones could not take part, with { $people } people: see zero.csv.
 }
cli-areas-unassigned = { $zones ->
    [one] 1 zone stayed without an area: { $listed }.
   *[other] { $zones } zones stayed without an area: { $listed }.
 }
cli-areas-above = { $above ->
    [one] 1 area of { $areas } is more self-contained on both sides than { $share } of random groups.
   *[other] { $above } areas of { $areas } are more self-contained on both sides than { $share } of random groups.
 } These are { $groups } contiguous groups of the same size (seed { $seed }): see chance.csv.
cli-areas-stability = { $sentence } See stability.csv.
cli-all-areas-together = All areas together
cli-areas-none = { $zones ->
    [one] No area of { $people } people in 1 zone meets these criteria.
   *[other] No area of { $people } people in { $zones } zones meets these criteria.
 }

# compare

cli-areas-of = The areas of { $division }
cli-compare-only-in = Only in { $division }, so left out: { $zones }.
cli-compare-unweighted = Without a weight, so left out: { $zones }.
cli-compare-unused-weights = In neither division, so their weights are not used: { $zones }.
cli-compare-one-division = There is only one division.
cli-compare-one-division-remedy = Name another, or --project FILE of a project that has areas.
cli-compare-nothing-common-remedy = The first has zones such as { $first }, the second such as { $second }.
cli-compare-no-weight = No zone that both divisions have weighs anything.
cli-compare-no-weight-remedy = Give weights above zero for the zones of both.

# containment

cli-containment-no-groups = There are no groups of zones.
cli-containment-no-groups-remedy = Add --groups CSV, or --project FILE of a project that has areas.
cli-containment-nothing-common-remedy = The groups have zones such as { $groups }, the flows such as { $flows }.
cli-containment-ungrouped = In no group, so outside of all: { $zones }.
cli-containment-unknown = In the groups but not in the flows: { $zones }.
cli-containment-partial = { COUNT($groups) ->
    [one] 1 group is counted without some of its zones: { $groups }.
   *[other] { COUNT($groups) } groups are counted without some of their zones: { $groups }.
 }
cli-containment-part = { $group } ({ $has } of { $of } zones)
cli-containment-chance = Compared with { $groups } random contiguous groups of the same size (seed { $seed }).
cli-all-groups-together = All groups together

# convert

cli-convert-itself = { $file } is the file itself.
cli-convert-itself-remedy = Give another name for the clean copy.

# null

cli-null-wrote = Wrote { $file }: { $groups } groups.

# Projects

cli-copies-inside = Copies inside: { $files }.
cli-files-named = { $files ->
    [one] It names 1 file of your own; --copies puts copies inside.
   *[other] It names { $files } files of your own; --copies puts copies inside.
 }
cli-save-over-another = { $file } is there already, and is not the project that --project names: it was not replaced.
cli-save-over-unreadable = { $file } is there already and cannot be read: it was not replaced.
cli-save-elsewhere = Save under another name.

# report

cli-report-no-partnership = No partnership is named.
cli-report-no-partnership-remedy = Name one, or give --project FILE.
cli-report-no-such-partner = “{ $asked }” is no documented partner.
cli-report-partners = Its partners: { $partners }.
cli-report-partner = { $name } ({ $id })
cli-report-no-partners = No partner of it is documented.
cli-statement-no-format = “{ $asked }” is no format of a statement.
cli-footprint-of-no-plan = Only plans have several footprints.
cli-footprint-of-no-plan-remedy = Leave out --footprint, or name a plan that “plan list” shows.
cli-plan-footprints = { $n ->
    [0] { $plan } has no footprint of that name.
   *[other] { $plan } has several footprints.
 }
cli-plan-footprints-remedy = Choose one by --footprint: { $footprints }.
cli-atlas-either = An atlas is of partnerships of a kind or of districts.
cli-atlas-either-remedy = Give --kind, or --district and --region.
cli-statement-formats = Choose from { $formats }.
cli-statement-no-institution = “{ $asked }” is neither a partner nor a public body there.
cli-statement-letters-twice = Two letters are of { $institution }.
cli-statement-letters-unshown = The statement has no row for letters of { $institutions }: they are not in it.
cli-statement-no-plan = “{ $asked }” is no plan of this project.
cli-statement-plans = Its plans are: { $names }.
cli-statement-give-plan = Give --project FILE of a project that holds the plan, or leave it out.
cli-statement-institutions = They are { $names }.
cli-verify-own-files = The statement rests on files of its author’s own: { $files }.
cli-verify-own-files-remedy = Give --project FILE with the project that holds them.
cli-verify-not-known-remedy = Verify it with the program and the data that wrote it.
cli-plan = plans: what if the line ran elsewhere
cli-plan-description = Lists, shows, edits, compares and betters plans: named footprints over districts. A plan begins from a partnership, an option of a reorganisation, a region, or a plan of a project.
cli-plan-list = list the plans of the project, the options of reorganisations, and places of the innovation fund
cli-plan-show = measure a plan
cli-plan-edit = add, take out and move districts, and measure before and after
cli-plan-compare = set two to four plans side by side
cli-plan-new = begin a plan from a partnership, an option, a region, functional areas, districts or nothing
cli-help-plan-from = partnership, strategic authority, option, place of the innovation fund, region or plan to begin from
cli-help-plan-from-areas = begin with the functional areas of the districts named by --within
cli-help-plan-district = begin with one footprint of this district, by code or name; may be given again
cli-help-plan-groups = begin with the footprints of a table of districts and footprints
cli-help-plan-new-footprint = footprint in which nothing lies yet; may be given again
cli-help-plan-drop-footprint = footprint to take away; its districts lie in none then; may be given again
cli-help-plan-within = district, or region, partnership, option or plan, whose districts the plan divides; may be given again
cli-help-plan-front = show what keeps most for as few residents, districts and people moved
cli-help-plan = id or name of a plan, an option, a partnership or a region
cli-help-plan-out = folder for comparison.json, comparison.csv, comparison.html and maps.png
cli-help-plan-seed = first seed of random groups and of the search
cli-help-plan-add = district to add to the footprint, by code or name; may be given again
cli-help-plan-remove = district to take out of its footprint; may be given again
cli-help-plan-lock = district to lock where it lies; may be given again
cli-help-plan-unlock = district to unlock; may be given again
cli-help-plan-move = district to move to a footprint; may be given again
cli-help-plan-footprint = footprint of the plan; may be left out where there is one
cli-help-plan-as = name of the new plan
cli-help-plan-who = who made it
cli-help-plan-why = what it is for, in words
cli-plan-suggest = suggest a better footprint or a division, each with its reason and cost
cli-help-plan-keep = district that stays in; may be given again
cli-help-plan-never = district that never comes in; may be given again
cli-help-plan-population = residents from and to, such as 500000,1500000; either may be left out
cli-help-plan-changes = districts added or dropped at most, 0 for any number; every single one where nothing is given
cli-help-plan-parts = divide the extent into so many footprints
cli-help-plan-measure = what is made best: gain over chance with wholeness, or plain self-containment
cli-wanted-population = give residents as LOW,HIGH, such as 500000,1500000
cli-help-plan-clear = kind of flag to clear, such as hinterland_excluded: the change that would
cli-pack = make, check and install packs of data
cli-pack-description = Packs carry all data in one signed file, to computers without a network. “list packs” lists those that are installed.
cli-pack-make = write everything held into one signed file
cli-pack-check = check whether a pack is whole and signed by somebody who is trusted
cli-pack-install = check a pack and use it from the next start
cli-pack-use = use another installed pack from the next start
cli-pack-keys = list the keys that are trusted, or make, trust and revoke them
cli-pack-keys_make = make the key of your organisation, once
cli-pack-keys_trust = trust the key in a file, so that packs signed with it are installed
cli-pack-keys_revoke = trust a key no more
cli-help-pack-to = file to write
cli-help-pack-name = what the pack is called; packs of one name follow each other
cli-help-pack-version = its version; the day without it
cli-help-pack-title = what the pack holds, in words
cli-help-pack-boundaries = official boundaries to put in; can be repeated
cli-help-pack-flows = a file of census commuting to put in; can be repeated
cli-help-pack-file = the file of a pack
cli-help-pack-step-back = install it though a newer version is in use
cli-help-pack-use = name of an installed pack, or “bundled” for the bundled data alone
cli-help-key-name = name of your organisation
cli-help-key-to = file for the public key, to hand out; standard output without it
cli-help-key-file = file of a public key
cli-help-key-as = what to call whoever has it
cli-help-key-revoke = name of the key, or the beginning of its fingerprint
cli-pack-made = { $pack } is made, { $files ->
    [one] 1 file
   *[other] { $files } files
 }.
cli-pack-sound = { $pack } is whole and signed by { $name }, { $files ->
    [one] 1 file
   *[other] { $files } files
 }.
cli-pack-used = { $pack } is used from the next start.
cli-pack-bundled = The bundled data alone are used from the next start.
cli-key-made = The key of { $name } is made: { $fingerprint }. Keep a copy of the folder { $folder } in a safe place.
cli-key-trusted = The key of { $name } is trusted: { $fingerprint }.
cli-key-revoked = The key of { $name } is revoked: { $fingerprint }.
cli-pack-changes = say what another pack changes: verdicts, and flags that come and go
cli-pack-answers = write the answers of each footprint as lines of JSON
cli-pack-changed = { $name }: { $changes }
cli-help-pack-before = the pack to compare from; what is in use without it
cli-help-pack-after = the pack to compare with; what is used from the next start without it
cli-help-pack-partnership = look at this partnership only

# The command "workshop".

cli-workshop = workshops: what tables said, how they voted, what was decided
cli-workshop-description = Begins the session of a workshop in a file, and adds what tables wrote. Merges the files of several laptops, and hands the record on. Nothing that was said is ever taken away; a correction keeps what it corrects.
cli-workshop-new = begin the session of a workshop in a new file
cli-workshop-add = add comments, votes, marks, tables or decisions from CSV files or workbooks
cli-workshop-close = close rounds, so that their votes and marks may be shown
cli-workshop-sheets = print a sheet of A3 for each table, with numbered districts and boxes to tick
cli-workshop-scan = read scans or photographs of sheets; what is not plain is left to a person
cli-workshop-merge = put the files of several laptops together, in any order
cli-workshop-record = write the record as a page, a Word document and tables
cli-help-workshop-file = the project that keeps the workshop
cli-help-workshop-files = projects of one workshop; plans and data of the first are kept
cli-help-workshop-title = what the session is called
cli-help-workshop-partnership = whose footprint is talked about: id or name
cli-help-workshop-day = the day of the workshop
cli-help-workshop-place = where it is held
cli-help-workshop-rounds = how many rounds are planned (usually 3)
cli-help-workshop-question = a question to vote on beside plans; may be repeated
cli-help-workshop-consent = what people agree to before their names are kept; without it, only roles are
cli-help-workshop-tables = how many tables to lay, called 1, 2 and so on
cli-help-workshop-people = how many people sit at each of them
cli-help-workshop-rows = tables to add; what they hold is known by their columns
cli-help-workshop-correct = let a second vote of a table correct the first; both are kept
cli-help-workshop-round = number of the round
cli-help-workshop-out = the project to write
cli-help-workshop-remove-names = leave names out of what is written
cli-help-workshop-pictures = scans of sheets (PNG, JPEG, TIFF)
cli-help-workshop-sheets-out = the PDF to write
cli-help-workshop-sheets-round = the round that the sheets are of (usually 1)
cli-help-workshop-record-out = folder for the record

cli-help-statement-languages = issue it in several languages from one document, each in a folder of its own, such as cy,en
cli-statement-no-language = There are no words in this language: { $asked }.
cli-statement-languages = Choose among: { $languages }.

# Words for translators.

cli-translation = hand what the program says to a translator, and take it back
cli-translation-description = Writes every message of a language into one XLIFF file, with its English, what it is for and its state. Takes such a file back, message by message.
cli-translation-export = write all messages of a language into one file for a translator
cli-translation-import = take back a file from a translator
cli-translation-state = say how much of a language is translated and checked
cli-help-translation-code = code of the language, such as cy
cli-help-translation-out = XLIFF file to write
cli-help-translation-file = XLIFF file that came back
cli-help-translation-to = folder of message files to write into; that of the program unless given
cli-translation-code = “{ $code }” is no code of a language to translate into.
cli-translation-code-remedy = Give two or three small letters, such as cy for Welsh.
cli-translation-no-file = { $file } is no file of translated messages.
cli-translation-no-file-remedy = Give an XLIFF 1.2 file as “words export” writes it, for one language.
cli-translation-refused = Not taken: { $message }. { $reason }
cli-translation-unknown = English has no such message.
cli-translation-moved = The English has changed since the file was written. Export it again.
cli-translation-twice = It stands in the file in { $ways } different ways. Keep one of them.
cli-translation-broken = Its braces or variants are not complete. Copy them from the English.
cli-translation-asks = It asks for “{ $name }”, which the English does not have.
cli-translation-taken = { $files ->
    [0] No message file has changed
    [one] { $files } message file was written
   *[other] { $files } message files were written
 } in { $folder }; { $refused ->
    [0] every message was taken.
    [one] { $refused } message was not taken.
   *[other] { $refused } messages were not taken.
 }
cli-translation-progress = Translated: { $translated } of { $every } messages. Checked by a person: { $checked }.
