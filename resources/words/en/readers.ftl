# Reading in a process apart

readers-the-file = The file
readers-apart-unreadable = { $subject } could not be read: it is damaged, cut off or of another kind.
readers-apart-too-slow = { $subject } took longer than { $seconds } seconds of computing to read, and reading was stopped.
readers-apart-waited = { $subject } gave nothing to read for { $seconds } seconds, and reading was stopped.
readers-apart-killed = The system ended the reading of { $subject }: there is probably too little memory left.
readers-apart-large-or-damaged = Reading { $subject } failed after it had taken { $memory } of memory. It is too large to be read here, or damaged.
readers-apart-died = { $subject } is damaged in a way that made the reading program fail; nothing was loaded.
readers-apart-too-much = { $subject } holds too many different words to be listed.
readers-apart-no-memory = { $subject } needs more memory to read than is allowed.
readers-apart-no-room = { $subject } was read, but there is no room for its content: the disk of temporary files is full.
readers-apart-not-whole = { $subject } was read, but its content did not arrive whole.
readers-save-again = Save it again in the program it came from, or ask for another copy.
readers-give-smaller = Give a smaller file.
readers-give-smaller-or-again = Give a smaller file, or ask for another copy.
readers-close-others = Close other programs, or give a smaller file.
readers-copy-here = Copy it to this computer, and give the copy.
readers-give-smaller-or-generalised = Give a smaller or more generalised file.
readers-make-room-in = Make room in { $folder }.

# Files of any kind

readers-empty = { $file } is empty.
readers-cut-off = { $file } is cut off or damaged.
readers-cut-off-or-locked = { $file } is cut off, protected or damaged.
readers-parquet-rows = { $file } is cut off or damaged: it says that it holds { $rows } rows, a part of it { $parts }.
readers-packed-cut-off = { $file } is cut off or damaged: its compressed content ends too early.
readers-is-folder = { $path } is a folder, not a file.
readers-no-file = { $path } is { $kind ->
    [pipe] a pipe
    [socket] a socket
   *[device] a device
 }, not a file: it was not opened.
readers-folder-too-full = { $folder } holds more than { $most } files.
readers-folder-closed = { $folder } cannot be opened.
readers-too-large = { $file } has { $size }; at most { $most } are read.
readers-too-large-together = { $file } and what belongs to it have { $size }; at most { $most } are read.
readers-blank-lines = { $file } has more than { $most } blank lines.
readers-delete-blank-lines = Delete the blank lines, and give it again.
readers-give-file = Give the file itself.
readers-save-to-file = Save what it gives into a file, and give that.
readers-check-rights = Check your rights to it.
readers-download-again = Download it again.
readers-download-or-save = Download or save it again.
readers-download-or-copy = Download or copy it again.
readers-download-or-export = Download or export it again.
readers-download-file = Download the file itself.
readers-in-file = { $file }: { $problem }

# Text, its encoding and its quotation marks

readers-no-text = { $file } is not a text table.
readers-not-utf8 = The file is not in UTF-8 (line { $line }); it was read as { $encoding }.
readers-not-utf8-unsure = The file is not in UTF-8 (line { $line }); it was read as { $encoding }. Its accented letters make no sense in that: names with accents may be damaged.
readers-quotes-as-letters = A quotation mark in row { $row } is not closed where its cell ends; all of them were read as letters.
readers-quote-over-rows = { $file }: a quotation mark in row { $first } is closed only in row { $last }, or never. The rows between would be one cell.
readers-quote-never-closed = { $file }: a quotation mark in line { $line } is never closed: { $text }
readers-close-quote = Close or remove the quotation mark, or save the table again as CSV.
readers-look-for-quote = Look for a quotation mark that is never closed, or save the table again as CSV.
readers-text-too-large = { $file } has more than { $most } MB. No more is read of such a table.
readers-text-too-large-unpacked = { $file } has more than { $most } MB once it is unpacked. No more is read of such a table.
readers-line-too-long = { $file }, line { $line }, is longer than { $most } MB: it is no row of a table.
readers-text-too-many-cells = { $file } has more than { $most } cells.
readers-line-too-wide = { $file }, line { $line }, has { $columns } columns; at most { $most } are read.
readers-line-unreadable = { $file }, line { $line }, cannot be read: { $problem }.
readers-keep-columns = Keep the columns that you need.
readers-keep-rows = Keep the rows that you need.
readers-keep-rows-and-columns = Keep the rows and columns that you need.

# Tables

readers-no-rows = { $file } has a header but no rows.
readers-flows-without-count = { $file } has no column that counts people; its columns are: { $columns }.
readers-count-rows = Where each row is one person, count the rows of each pair first; or name the column. (--columns RESIDENCE,WORKPLACE,PEOPLE)
readers-no-column = { $file } has no column { $missing }; its columns are: { $columns }.
readers-several-columns = { $role ->
    [zone] { $file } has several columns that may hold the zones: { $columns }.
   *[area] { $file } has several columns that may hold the areas: { $columns }.
 }
readers-rename-others = Keep the one that is meant, and remove or rename the others.
readers-area-told-once = Groups stand only in the first of their rows, or above them. They were taken for the rows below.
readers-several-zones = { $cells ->
    [one] 1 cell holds several zones. Each was read.
   *[other] { $cells } cells hold several zones. Each was read.
 }
readers-rows-ended = { $rows ->
    [one] By the column “{ $column }” of { $file }, 1 row is of a member that left. It counts all the same. Remove it if it should not.
   *[other] By the column “{ $column }” of { $file }, { $rows } rows are of members that left. They count all the same. Remove those that should not.
 }
readers-areas-of-column = The areas of { $file } are those of the column “{ $column }”. Not used: { $others }.
readers-share-unused = The column “{ $column }” of { $file } is not used here: each zone counts whole.
readers-its-columns = Its columns are: { $columns }.
readers-no-table = { $file } is not a table: its rows differ in length.
readers-no-table-at = { $file } is not a table: at line { $line } the rows differ in length.
readers-too-many-features = { $file } holds { $features } features, more than any set of areas; at most { $most } are read.
readers-too-many-corners = The shapes of { $file } would have { $corners } corners; at most { $most } are read.
readers-json-no-table = { $file } is JSON, not a table.
readers-header-too-long = { $file } is not a table: its first line has { $characters } characters.
readers-row-over-header = { $file }, line { $line }: the row has more cells than the header has columns.
readers-name-columns-plain-counts = Name every column, and write counts without thousands separators.
readers-row-cut-off = { $file } is cut off in line { $line }: that row has { $filled } of { $usual } cells, and no line end.
readers-no-line-end = The last row has no line end. If the file was cut off there, its last figure is too small.
readers-no-line-end-at = The last row (line { $line }) has no line end. If the file was cut off there, its last figure is too small.
readers-parquet-too-many-cells = { $file } has { $rows } rows of { $columns } columns; at most { $most } cells are read.
readers-cell-missing = { $role ->
    [zone] { $file }, line { $line }: the code of the zone is missing.
    [area] { $file }, line { $line }: the area is missing.
    [weight] { $file }, line { $line }: the weight is missing.
   *[name] { $file }, line { $line }: the name is missing.
 }
readers-fill-or-remove = Fill it in or remove the row.
readers-correct-cell = Correct the cell.

readers-lines = Lines in the file: { $lines } ({ $parts }).
readers-lines-of = Lines of { $file }: { $lines } ({ $parts }).
readers-lines-part = { $kind ->
    [read] { $lines } read
    [above] { $lines ->
        [one] 1 header
       *[other] { $lines } titles and header
     }
    [totals] { $lines ->
        [one] 1 total left out
       *[other] { $lines } totals left out
     }
    [repeated] { $lines } repeated and left out
    [held] { $lines } without a count
    [notes] { $lines ->
        [one] 1 note under the table
       *[other] { $lines } notes under the table
     }
    [blank] { $lines } blank
   *[continued] { $lines } within a cell
 }

# Tables that come with the program

readers-bundled-no-column = { $file } has no column { $missing }.
readers-restore-table = Restore the table as it was shipped.
readers-cell-not = { $file }, line { $line }, column { $column }: “{ $cell }” is not { $wanted }.
readers-cell-date = a date such as 2016-06-17, 2016-06 or 2016
readers-cell-text = some text
readers-cell-code = an area code such as E08000025 or TLG31
readers-cell-number = a finite number
readers-cell-whole-number = a whole number
readers-cell-count = a count of zero or more
readers-cell-share = a share above 0 and up to 1
readers-cell-one-of = one of { $allowed }

# Areas of zones: lookups, divisions, weights and names

readers-give-lookup = Give a CSV with the columns zone (code of a district) and area, and if need be area_name and share. Or give a published lookup such as LAD24CD, TTWA11CD, TTWA11NM.
readers-rows-without-area = { $rows ->
    [one] 1 row of { $file } names no area: its zone belongs to none.
   *[other] { $rows } rows of { $file } name no area: their zones belong to none.
 }
readers-cell-too-long = { $file } is not a table: one of its cells has { $characters } characters.
readers-no-zone-in-area = { $file } has no zone that belongs to an area.
readers-no-share-of-runs = { $file }, line { $line }: “{ $cell }” is not a share of runs from 0 to 1.
readers-no-share-of-zone = { $file }, line { $line }: “{ $cell }” is not a share or weight above zero.
readers-write-plain-share = Write a plain number, and leave out areas that a zone has no part in.
readers-give-zone-and-area = Give a table with the columns zone and area.
readers-give-zone-and-weight = Give a table with the columns zone and weight.
readers-give-name-and-code = Give a table with the columns name and code; an empty code leaves the name out.
readers-first-line-as-header = { $file }: the first line was taken as the header, { $taken }.
readers-as-header-of = { $role ->
    [zone] “{ $text }” as that of the zone
    [area] “{ $text }” as that of the area
    [weight] “{ $text }” as that of the weight
    [name] “{ $text }” as that of the name
   *[code] “{ $text }” as that of the code
 }
readers-zone-in-two-areas = { $file }, line { $line }: { $zone } is in two areas, { $one } and { $other }.
readers-keep-row-per-zone = Keep one row for each zone.
readers-no-number = { $file }, line { $line }, column { $column }: “{ $cell }” is not a number.
readers-weight-below-zero = { $file }, line { $line }, column { $column }: “{ $cell }” is below zero.
readers-weight-too-large = { $file }, line { $line }, column { $column }: “{ $cell }” is more than anything weighs.
readers-weights-are = Weights are numbers of zero or more.
readers-weight-twice = { $file }, line { $line }: { $zone } has a weight already.
readers-code-twice = { $file }, line { $line }: { $name } has a code already.
readers-keep-one-of-them = Keep one of them.
readers-weights-all-zero = { $file }: all weights are zero.
readers-give-weights = Give weights above zero.
readers-name-weights = Name the column of weights.

# Boundary files

readers-give-boundaries = Give a GeoPackage, Shapefile (also zipped), GeoJSON, TopoJSON, FlatGeobuf, KML, KMZ, GML or GeoParquet. A MapInfo file, an Esri geodatabase or a CSV with shapes as text will do, too.
readers-give-plain-boundaries = Give a GeoPackage (.gpkg), a Shapefile (.shp with its .shx and .dbf) or a GeoJSON (.geojson).
readers-ask-for-boundaries = Ask for the boundaries as GeoPackage, Shapefile or GeoJSON.
readers-no-boundary-file = { $file } is not a boundary file that can be read here.
readers-not-read = { $what ->
    [pointer] { $file } is only a pointer to a file that is kept elsewhere (Git LFS).
    [sevenzip] { $file } is an archive of a kind that is not unpacked here (7z).
    [rar] { $file } is an archive of a kind that is not unpacked here (RAR).
   *[pdf] { $file } is a PDF.
 }
readers-office-document = { $file } is an Office document, not a boundary file.
readers-no-boundary-in-folder = { $folder } is a folder that holds no boundary file.
readers-no-boundary-in-archive = { $file } holds no boundary file.
readers-several-files = { $inside ->
    [folder] The folder holds { $files } boundary files; { $read } was read.
   *[archive] The archive holds { $files } boundary files; { $read } was read.
 }
readers-choose-layer = Choose one of the layers: { $layers }.
readers-no-layers = { $file } holds no layer.
readers-no-such-layer = { $file } has no layer “{ $layer }”.
readers-its-layers = Its layers are: { $layers }.
readers-too-many-columns = { $file } has { $columns } columns; boundary files have a few dozen.
readers-keep-code-and-name = Keep the code, the name and what you need of the rest, at most { $most } columns.
readers-unreadable-as = { $file } could not be read as { $kind }.
readers-damaged-file = Download or save it again; the file is damaged, cut off, or of another format than its name says.
readers-encoding-wrong = The text is not in the encoding that the file says; it was read as { $encoding }.
readers-text-put-right = Text was written in one encoding and read in another. { $cells ->
    [one] 1 cell was put right: “{ $was }” is “{ $now }”.
   *[other] { $cells } cells were put right: “{ $was }” is “{ $now }”.
 }
readers-text-lost = { $cells ->
    [one] In 1 cell of text, characters are lost (�).
   *[other] In { $cells } cells of text, characters are lost (�).
 }
readers-text-lost-remedy = Save the file again in UTF-8 from the program that made it.
readers-encoding-assumed = { $encoding } (no .cpg: assumed, as the text is not UTF-8)
readers-encoding-recognised = { $encoding } (no .cpg: recognised from the text)
readers-look-at-names = Look at the names.

# Archives

readers-from-archive = The table read is { $name }, from inside the archive.
readers-from-archive-beside = The table read is { $name }, from inside the archive. Not read: { $others }.
readers-archive-of-tables = { $file } holds { $tables } tables: { $names }.
readers-archive-of-workbook = { $file } holds { $name }, which is read only by itself.
readers-archive-without-table = { $file } is an archive that holds no table.
readers-unpack-table = Unpack it yourself and give the table that is meant.
readers-archive-in-archive = { $file } holds a further archive ({ $packed }), which is not unpacked here.
readers-archive-damaged = { $file } is a damaged archive.
readers-archive-same-name = { $file } holds two files of one name: { $name }.
readers-archive-locked = { $file } is locked with a password.
readers-archive-no-room = { $file } cannot be unpacked: the disk for temporary files is full.
readers-archive-too-large = { $file } unpacks to more than { $most } GB, far more than any boundary set.
readers-archive-too-many = { $file } holds { $files } files, more than any boundary set.
readers-archive-writes-outside = { $file } tries to write outside its folder (“{ $name }”); it was not unpacked.
readers-unpack-yourself = Unpack it yourself and open the boundary file inside.
readers-download-or-unpack = Download it again, or unpack it yourself and open the boundary file inside.
readers-make-room-or-unpack = Make room on it, or unpack the file yourself where there is room.

# Shapefiles and MapInfo files

readers-part-needed = { $ending ->
    [map] { $part } is missing: without it, { $file } has no shapes.
    [id] { $part } is missing: without it, { $file } has no shapes.
   *[other] { $part } is missing: without it, { $file } has no codes and no names.
 }
readers-put-part-beside = Put it beside { $file }, or download the whole set again.
readers-rows-fewer-than-shapes = { $table } has { $rows ->
    [one] 1 row
   *[other] { $rows } rows
 } for { $shapes } shapes in { $file }: it is cut off, or belongs to another file.
readers-put-table-beside = Put the right { $table } beside { $file }, or download the whole set again.
readers-part-lacking = { $file } is { $state ->
    [missing] missing
   *[damaged] damaged
 }: { $ending ->
    [dbf] its shapes have no codes and no names.
    [shx] its index was made again.
   *[prj] its coordinate system is not known.
 }
readers-put-part-beside-shp = Put a whole one beside the .shp.
readers-put-table-beside-shp = Put a whole { $table } beside the .shp.
readers-shp-missing = { $file } is missing: without it a shapefile has no shapes, only a table.
readers-put-shp-beside = Put the .shp beside the other parts, or download the whole set again.
readers-shp-cut-off = { $file } is cut off: it is shorter than its own header says.
readers-dbf-cut-off = { $table } is cut off: it holds { $there } of the { $rows } rows that its header tells.
readers-download-or-copy-set = Download or copy the whole set again.

# JSON and XML

readers-json-damaged = Its JSON is damaged, so that features may be missing: { $features } could be read.
readers-json-damaged-shapes = Its JSON is damaged, so that shapes may be missing: { $shapes } could be read.
readers-json-cut-off = { $file } is cut off: it ends in the middle.
readers-json-of-error = { $file } holds an error message of the service it came from: { $message }.
readers-json-error-unreadable = it cannot be read
readers-features-run-together = It names { $shapes } shapes in { $features } features: some features may have run into each other.
readers-set-cut-off = The service that it came from has more than these { $features } features (exceededTransferLimit): the set is cut off.
readers-set-cut-off-of = The service that it came from has { $there } features and gave { $features }: the set is cut off.
readers-set-cut-off-pages = The service that it came from has more pages after these { $features } features: the set is cut off.
readers-kml-links-only = { $file } holds no areas, only the address of data kept elsewhere (NetworkLink).
readers-kml-links-only-remedy = Download the data that it names, and open those.
readers-download-rest = Download the rest, page by page, or the whole file.
readers-web-page = { $file } is a web page or XML, not a GeoJSON.
readers-download-file-not-page = Download the file itself, not the page about it.
readers-no-geojson = { $file } is not a GeoJSON: it begins with “{ $start }”.
readers-save-as-geojson = Save it as GeoJSON in the encoding UTF-8.
readers-try-again-later = Try again later.
readers-no-whole-feature = { $lines ->
    [one] { $file } holds no whole feature in its 1 line.
   *[other] { $file } holds no whole feature in its { $lines } lines.
 }
readers-no-xml = { $file } is not XML, or is damaged.
readers-xml-damaged = { $file } is damaged or cut off in line { $line }.
readers-xml-defines-words = { $file } defines words of its own (a document type), which can be used for attacks; it was not read.
readers-save-as-geopackage = Save it as GeoPackage or GeoJSON in the program it came from.

# Tables with shapes

readers-table-with-shapes = a table with shapes
readers-no-shape-column = { $file } has no column with shapes as text, such as POLYGON ((…)).
readers-give-shapes = Check tables of figures with check-table; give boundaries as GeoPackage, GeoJSON or a zipped Shapefile.
readers-no-areas-below-header = { $file } has no rows below its header.
readers-give-area-rows = Give a table with one area a row.
readers-points-not-areas = { $file } holds points, not areas.
readers-give-areas-not-centres = Give the areas themselves, not their centres.
readers-parquet-not-there = { $file } is a Parquet file. The add-on that reads and writes those is not installed.
readers-parquet-install = Install pyarrow with pip, or use a GeoPackage (.gpkg) for shapes and CSV for tables.
readers-parquet-add = Unpack the add-on “parquet” into { $folders }, and start again. Or use a GeoPackage (.gpkg) for shapes and CSV for tables.
readers-look-for-quote-or-break = Look for a missing quotation mark or line break there, or save the table again.

# Features that are left out, and why

readers-left-out = { $count } of { $features ->
    [one] 1 feature
   *[other] { $features } features
 } { $why } and { $count ->
    [one] was
   *[other] were
 } left out.
readers-check-left-out = Check whether these areas are needed.
readers-nothing-to-do = Do nothing, unless these were meant to be there.
readers-why-no-polygon = have no polygon
readers-why-no-area = have no area
readers-why-no-coordinates = have coordinates that are not numbers
readers-why-outside = lie outside the United Kingdom
readers-why-no-feature = are not whole features
readers-why-beyond = stand in it beyond the number that the file gives of itself
readers-why-announced = are announced by the file and not in it
readers-why-broken-line = are in broken lines
readers-why-unreadable = could not be read
readers-why-unreadable-or-elsewhere = could not be read, or are in other layers
readers-why-no-arcs = are drawn by arcs that are missing or damaged
readers-why-run-together = have run into another row
readers-why-no-row = have no row in { $table }
readers-why-deleted = are marked as deleted in { $table }
readers-why-no-shape-in = have a row in { $table } and no shape in { $file }
readers-where = { $what ->
    [line] { COUNT($numbers) ->
        [one] line { $numbers }
       *[other] lines { $numbers }
     }
   *[row] { COUNT($numbers) ->
        [one] row { $numbers }
       *[other] rows { $numbers }
     }
 }
readers-where-rows = rows { $first } to { $last }

# Shapes and their coordinates

readers-checking-shapes = Checking the shapes
readers-placing-shapes = Placing the shapes
readers-layer-empty = The layer is empty: it has a header and no features.
readers-no-shape-with-area = { $file } holds no shape that has an area.
readers-no-polygon-used = It holds no polygon that can be used.
readers-points-only = { $points ->
    [one] It holds no polygon that can be used, only 1 point.
   *[other] It holds no polygon that can be used, only { $points } points.
 }
readers-lines-only = { $lines ->
    [one] It holds no polygon that can be used, only 1 line.
   *[other] It holds no polygon that can be used, only { $lines } lines.
 }
readers-points-and-lines-only = It holds no polygon that can be used, only { $points ->
    [one] 1 point
   *[other] { $points } points
 } and { $lines ->
    [one] 1 line
   *[other] { $lines } lines
 }.
readers-give-areas = Give the areas themselves, not centres or lines.
readers-closed = { $shapes ->
    [one] Closed: the outline of 1 shape.
   *[other] Closed: the outline of { $shapes } shapes.
 }
readers-repaired = { $shapes ->
    [one] Repaired: 1 shape ({ $repairs }).
   *[other] Repaired: { $shapes } shapes ({ $repairs }).
 }
readers-untangled = outlines untangled by GEOS (make_valid): { $faults }
readers-fault = { $count } { $fault }
readers-longitude-a-turn-on = All longitudes are 360 degrees too large. They were brought back.
readers-latitude-first = Latitude and longitude are in the wrong order. They were swapped.
readers-northing-first = Northing stands before easting. They were swapped.
readers-look-at-map = Look at the map.
readers-look-at-map-and-name = Look at the map; if it lies wrong, name the coordinate system.
readers-look-at-map-or-irish = Look at the map; for areas of Northern Ireland on the Irish grid name the coordinate system { $system }.
readers-system-guessed = { $by ->
    [file] The file says { $system }, which its coordinates cannot be in. { $guess } was assumed from its coordinates.
    [format] The file names no coordinate system, and its coordinates are not those of its format ({ $system }). { $guess } was assumed from its coordinates.
   *[nothing] The file names no coordinate system. { $guess } was assumed from its coordinates.
 }
readers-system-unknown = { $by ->
    [file] The file says { $system }, which its coordinates cannot be in. They (from { $west }, { $south }) fit none that is usual for the United Kingdom.
    [format] The file names no coordinate system, and its coordinates are not those of its format ({ $system }). They (from { $west }, { $south }) fit none that is usual for the United Kingdom.
   *[nothing] The file names no coordinate system. Its coordinates (from { $west }, { $south }) fit none that is usual for the United Kingdom.
 }
readers-name-system = Name the coordinate system, or save the file again with it (for a Shapefile, add the .prj).
readers-not-in-system = The coordinates (from { $west }, { $south }) cannot be in { $system }, which was asked for.
readers-not-in-system-but = The coordinates (from { $west }, { $south }) cannot be in { $system }, which was asked for. They look like those of { $guess }.
readers-name-true-system = Name the system that they are in, or leave it to be found.
readers-no-system = “{ $asked }” is not a coordinate system.
readers-give-system = Give one such as EPSG:27700 or EPSG:4326.
readers-outside-kingdom = The shapes, in { $system }, lie outside the United Kingdom.

# Shapes of the zones of a flows file

readers-zones-from-layer = Shapes from { $file }, layer { $layer }, by its column { $column }.
readers-zones-no-codes = { $file } holds no column of codes.
readers-give-zone-shapes = Give the polygons of the zones, with a column of their codes.
readers-zones-none-known = { $file } has no shape for any zone of the flows.
readers-codes-of-flows = Its codes must be those of the flows, such as { $examples }.
readers-zones-no-polygon = { $file } holds no polygon of these zones.
readers-zones-repaired = { $shapes ->
    [one] The outline of 1 shape crossed itself and was repaired.
   *[other] Outlines of { $shapes } shapes crossed themselves and were repaired.
 }
readers-zones-others = { $rows ->
    [one] 1 row is of no zone of the flows and was passed over: { $codes }.
   *[other] { $rows } rows are of no zone of the flows and were passed over: { $codes }.
 }
readers-zones-no-shape = { $zones ->
    [one] 1 zone has no shape there and so no neighbours: { $codes }.
   *[other] { $zones } zones have no shape there and so no neighbours: { $codes }.
 }

# Services on the web

readers-asking-service = Asking the service what it holds
readers-service-progress = { $here } of { $features } features
readers-joining-pages = Putting the pages together
readers-looking-for-set = Looking for the set among the services
readers-service-out-of-reach = The service at { $host } cannot be reached.
readers-service-not-trusted = What answers at { $host } may not be that service: its certificate is not trusted here.
readers-service-expired = The certificate of { $host } has expired, or the clock of this computer is wrong.
readers-check-clock = Check the date of this computer, or try again when the publisher has renewed it.
readers-name-certificates = Ask who runs your network for the certificate file of your organisation, and name it in the variable SSL_CERT_FILE.
readers-service-refuses-http = The service at { $host } refuses (HTTP { $code }); its address may have changed.
readers-service-refuses = The service refuses: { $reason }.
readers-service-refuses-silently = The service refuses, and does not say why.
readers-service-no-data = The service answers with something else than data.
readers-service-no-count = The service does not say how many features it holds.
readers-service-other-count = The service says it holds { $told } features and gave { $given }.
readers-service-repeats = The service gives the same features twice instead of the next ones.
readers-try-later-or-by-hand = Try again later, or download the file by hand.
readers-no-service-address = “{ $address }” is not the address of a service.
readers-correct-address = Correct your copy of the table official_data.csv.
readers-page-instead = A web page came from { $host } in place of the data.
readers-page-instead-remedy = A proxy or a sign-in page of your network may stand between. Open the address in a browser, or download the file by hand.
readers-archive-member = { $number ->
    [0] { $file } holds no file { $wanted }.
   *[other] { $file } holds { $number } files { $wanted }: { $names }.
 }
readers-archive-member-remedy = Its publisher may have changed it. Unpack it by hand and drop the right file here.
readers-proxy-name = The proxy of your network asks for a name and a password.
readers-proxy-name-remedy = Ask who runs your network, or download the file by hand.
readers-broken-off = The connection to { $host } broke off.
readers-broken-off-remedy = Start again: what has come is kept.
readers-file-too-large = The file is larger than { $most } MB, which is more than this set should have.
readers-no-room = { $folder } has { $free } MB free; { $needed } MB are needed.
readers-file-progress = { $here } of { $whole } MB
readers-table-progress = { $rows ->
    [0] Asking for the first rows
   *[other] { $here } of { $rows } rows
 }
readers-table-other-rows = The service changed its table while it was being downloaded.
readers-table-other-count = The service says it holds { $told } rows and gave { $given }.
readers-looking-on-page = Looking for the file on its publisher’s page
readers-page-no-file = { $number ->
    [0] { $page } links to no such file any more.
   *[other] { $page } links to { $number } files that could be meant.
 }
readers-page-remedy = It links to { $files }. Download the right one by hand and drop it here.
readers-page-remedy-none = Open the page in a browser and look for the file.

# PostGIS

readers-postgis-not-installed = The part that reads databases is not installed.
readers-postgis-install = Install it in the folder of the application with: .venv/bin/python -m pip install --editable '.[postgis]'; then start again.
readers-postgis-not-packed = This copy of the application was made without it. Ask for one with it, or export the layer to a GeoPackage.
readers-answered-otherwise = { $place } did not answer as it should: { $reason }.
readers-did-not-answer = { $place } did not answer as it should, and gave no reason.
readers-check-connection = Check host, port, database, user and password.
readers-only-reading = { $place }: only reading is allowed.
readers-choose-relation = Choose a table or a view that only reads.
readers-copying = Copying { $relation }
readers-copying-shapes = { $shapes ->
    [one] Copying 1 shape
   *[other] Copying { $shapes } shapes
 }
readers-relation-empty = { $relation } has no rows.
readers-relation-too-large = { $relation } has more than { $rows } rows or { $size } MB.
readers-choose-other-layer = Choose another layer.
readers-make-view = Make a view of the rows that you need.

# Workbooks and their sheets

readers-give-table = Give a table as CSV, TSV, Excel (.xlsx, .xls), OpenDocument (.ods) or Parquet.
readers-format-semicolons = CSV (semicolons)
readers-format-bars = CSV (bars)
readers-format-workbook = Workbook
readers-format-xlsx = Excel workbook
readers-format-xlsm = Excel workbook with macros (not run)
readers-format-xls = Excel 97 workbook
readers-format-xlsb = Excel binary workbook
readers-format-ods = OpenDocument spreadsheet
readers-no-workbook = { $file } is not a workbook, or it is cut off or damaged.
readers-no-workbook-or-locked = { $file } is not a workbook, or it is cut off, protected or damaged.
readers-workbook-unreadable = { $file } cannot be read.
readers-save-without-password = It may be protected with a password: open it, save it without one, and try again.
readers-workbook-of-web = { $file } is called a workbook but holds a web page.
readers-marked-up = { $file } is a web page or XML, and no table.
readers-open-in-spreadsheet = Open it in a spreadsheet and save it as .xlsx or .csv.
readers-save-from-spreadsheet = Save the table again as .xlsx or .csv from a spreadsheet.
readers-unpacks-too-large = { $file } would unpack to { $unpacked } MB from { $packed } MB: it was not opened.
readers-workbook-entities = { $file } declares XML entities, which no spreadsheet does: it was not opened.
readers-breaks-off-at = { $file } is damaged: its content breaks off at line { $line }, character { $character }.
readers-breaks-off-at-once = { $file } is damaged: its content breaks off at its beginning.
readers-no-sheets = { $file } holds no sheet.
readers-too-many-sheets = { $file } has { $sheets } sheets; up to { $most } are read.
readers-keep-sheets = Keep the sheets that you need.
readers-no-sheet-with-table = { $file } has no sheet with a table.
readers-no-sheet = { $file } has no sheet “{ $sheet }”.
readers-its-sheets = { COUNT($sheets) ->
    [0] It has no sheets.
   *[other] Its sheets are: { $sheets }.
 }
readers-sheet-too-wide = The sheet “{ $sheet }” of { $file } has { $columns } columns; at most { $most } are read.
readers-sheet-too-sparse = The sheet “{ $sheet }” of { $file } spans { $cells } cells; at most { $most } are read.
readers-xls-too-sparse = A sheet of { $file } spans { $cells } cells; at most { $most } are read.
readers-delete-far-cells = Delete the cells far from the table, or save the table alone.
readers-sheet-repeats = The sheet “{ $sheet }” of { $file } repeats its cells until it has { $rows } rows and { $cells } cells. At most { $most_rows } and { $most_cells } are read.
readers-delete-cells-around = Delete the cells below and beside the table, or save the table alone.
readers-sheet-too-much-text = The texts in the sheet “{ $sheet }” of { $file } would take { $size } MB: it was not read.
readers-delete-long-texts = Delete the columns with long texts, or save the table alone.
readers-holds-shapes = { $file } holds shapes, not a table of indicators.
readers-open-as-boundaries = Open it as boundaries.
readers-too-many-cells = { $file } has { $rows } rows and { $columns } columns: more than { $most } cells.
readers-too-much-text = { $file } would take { $size } MB: it was not read.

# Tables of figures

readers-too-many-figures = The table has { $figures } figures; at most { $most } are read at once.
readers-leave-out-or-split = Leave out columns or rows that are not needed, or split it into several files.
readers-row-cell = row { $row }: “{ $cell }”
readers-row-figure = row { $row }: { $figure }
readers-rows = Rows: { $rows }; read: { $read }; titles and headers: { $titles }; notes: { $notes }; left out: { $left_out }.
readers-row-no-area = it names no area
readers-row-apart = it stands apart from the table
readers-row-unlike = its area is not known and it is unlike the rows of areas
readers-row-breaks-off = the file breaks off within this row
readers-row-struck = it is struck through
readers-row-too-wide = it has { $cells } cells, the header { $header }
readers-row-no-table = no row has an area and a figure

# What stands in the place of a figure, or beside one

readers-symbol-unreliable = unreliable, or held back: the sample is small
readers-symbol-sample-zero = not available: the sample is zero or disclosive
readers-symbol-too-small = less than the smallest figure that is published
readers-symbol-nil = missing, or nil or negligible
readers-symbol-disclosive-or-missing = not available or disclosive
readers-symbol-not-available = not available
readers-symbol-not-applicable-or-missing = not applicable or not available
readers-symbol-missing-or-not-applicable = not available or not applicable
readers-symbol-missing-or-held-back = not available or held back
readers-symbol-held-back-or-notes = held back or see the notes
readers-symbol-confidential = confidential: held back so that nobody can be identified
readers-symbol-not-applicable = not applicable
readers-symbol-low-reliability = low reliability
readers-symbol-cut-off = not shown: below a cut-off
readers-symbol-suppressed = suppressed
readers-symbol-below-smallest = below the smallest figure that is shown
readers-symbol-bound = held back: only a bound is given
readers-symbol-break = break in the series
readers-symbol-estimated = estimated
readers-symbol-forecast = forecast
readers-symbol-provisional = provisional
readers-symbol-revised = revised
readers-symbol-no-number = not a number
readers-symbol-missing = missing
readers-symbol-disclosive = disclosive
readers-symbol-formula-nothing = not available: a formula found nothing
readers-symbol-formula-lost = a formula lost its cell
readers-symbol-formula-text = a formula met text
readers-symbol-formula-zero = a formula divided by zero
readers-symbol-formula-unknown = a formula that was not understood
readers-symbol-formula-no-result = a formula without a result

# Commuting flows: layouts and columns

readers-give-flows = Give the census table ODWP01EW as published, a matrix of workplaces and residences, or a table of pairs. A table of pairs has the columns residence, workplace (area codes) and people (a count).
readers-give-layout-or-columns = Give the census table ODWP01EW as published, a matrix of workplaces and residences, or a table of pairs. A table of pairs has the columns residence, workplace (area codes) and people (a count). Or name the three columns: where people live, where they work, and how many.
readers-name-columns = Name the three columns: where people live, where they work, and how many.
readers-odwp = Census 2021 origin-destination data, ODWP01EW
readers-wu03 = Location of usual residence and place of work, WU03
readers-flows-from = Commuting flows from { $file }
readers-layout-census = This is the census table ODWP01EW (Census 2021, England and Wales).
readers-layout-pairs = This is a table with a row for each pair of residence and workplace.
readers-layout-matrix = { $orientation ->
    [workplace-rows] This is a matrix: each row is a workplace, each column a residence (recognised by { $told }).
   *[residence-rows] This is a matrix: each row is a residence, each column a workplace (recognised by { $told }).
 }
readers-orientation = { $orientation ->
    [workplace-rows] Each row is a workplace, each column a residence
   *[residence-rows] Each row is a residence, each column a workplace
 }
readers-by-you = you
readers-by-totals = known totals
readers-by-rows = the rows such as “{ $example }”
readers-by-columns = the columns such as “{ $example }”
readers-by-header = the header “{ $header }” of its rows
readers-by-title = “{ $title }” above its columns
readers-no-orientation = { $orientation } is not an orientation.
readers-give-one-of = Give one of: { $choices }.
readers-matrix-both-ways = { $file } is a matrix that does not say whether its rows are workplaces or residences.
readers-say-rows = Say what its rows are.
readers-columns-as-named = The columns were taken as you named them.
readers-columns-without-header = The file has no header: its columns were taken as residence, workplace and people, in this order.
readers-columns-by-header = By the headers “{ $residence }” is the residence and “{ $workplace }” is the workplace; “{ $people }” counts the people.
readers-columns-in-order = The headers do not say which end is which: { $taken }, in the order of the columns. Turn them if that is wrong.
readers-column-left = The column { $taken } is what the other headers leave.
readers-column-as = { $end ->
    [residence] “{ $column }” as the residence
    [workplace] “{ $column }” as the workplace
   *[people] “{ $column }” as the count of people
 }
readers-column-unclear = { $end ->
    [residence] { $file } does not say which column is the residence: { $columns }.
    [workplace] { $file } does not say which column is the workplace: { $columns }.
   *[people] { $file } does not say which column is the count of people: { $columns }.
 }
readers-quoted = “{ $text }”
readers-column-twice = { $file } has more than one column { $column }.
readers-no-such-column = { $file } has no column { $column }.
readers-three-columns = Residence, workplace and people are three columns.
readers-study = { $file } counts people who travel to study, not people who travel to work: “{ $telling }”.
readers-migration = { $file } counts people who moved home (migration), not people who travel to work: “{ $telling }”.
readers-give-flows-to-work = Give commuting flows, such as the census table ODWP01EW.
readers-give-commuting = Give commuting flows, such as the census table ODWP01EW in place of ODMG01EW.

# Commuting flows: counts

readers-count-missing = { $file }, line { $line }, column { $column }: the count is missing; the file may be cut off.
readers-in-powers = Counts are written as { $figure }. The program that wrote them rounded them.
readers-held-back = { $pairs ->
    [one] 1 pair has no count of people but { $marks }. It was left out: its people are not known.
   *[other] { $pairs } pairs have no count of people but { $marks }. They were left out: their people are not known.
 }
readers-held-mark = “{ $mark }” ({ $pairs })
readers-held-blank = a blank cell ({ $pairs })
readers-matrix-blank = { $cells ->
    [one] 1 cell is blank: nobody is counted there.
   *[other] { $cells } cells are blank: nobody is counted there.
 }
readers-count-below-zero = { $file }, line { $line }, column { $column }: { $cell } is below zero.
readers-count-too-many = { $file }, line { $line }, column { $column }: { $cell } is more people than there are.
readers-write-plain-counts = Write counts as plain numbers, without thousands separators; leave out pairs with no people.
readers-fill-or-download = Fill it in, or download or export the file again.
readers-correct-count = Correct the count.
readers-zone-missing = { $file }, line { $line }: an area code is missing.
readers-matrix-no-number = { $file }, line { $line }, row { $row }, column { $column }: “{ $cell }” is not a number.
readers-matrix-below-zero = { $file }, line { $line }, row { $row }, column { $column }: “{ $cell }” is below zero.
readers-write-plain-cells = Write counts as plain numbers, without thousands separators; leave cells without people blank.
readers-matrix-row-no-name = { $file }, line { $line }: the row has no name.
readers-give-row-name = Give it the name or code of its zone.
readers-export-again = Export the table again.
readers-matrix-totals = Rows and columns of totals were left out.
readers-totals-rounded = { $totals ->
    [one] 1 total differs
   *[other] { $totals } totals differ
 } from the counts by { $most } at most, as rounded counts do.
readers-totals-held = { $totals ->
    [one] 1 total is more than its counts
   *[other] { $totals } totals are more than their counts
 }, of which some are held back or blank.
readers-totals-beyond = Its totals hold { $people } beyond the counts, as where a table is only given in part. They were not used.
readers-totals-fixed = Its totals count those with a fixed workplace only.
readers-totals-left-out = { $rows ->
    [one] 1 row of totals was left out.
   *[other] { $rows } rows of totals were left out.
 }
readers-footnotes = { $lines ->
    [one] 1 line under the table was read as a footnote.
   *[other] { $lines } lines under the table were read as footnotes.
 }
readers-commas-thousands = Commas in the counts were read as thousands separators.
readers-commas-decimal = Commas in the counts were read as decimal points.
readers-spaces-thousands = Spaces in the counts were read as thousands separators.
readers-dots-thousands = Dots in the counts were read as thousands separators.
readers-no-counts = { $kind ->
    [shares] { $file } tells shares of people, not how many they are: “{ $heading }”.
   *[thousands] { $file } counts people in thousands: “{ $heading }”.
 }
readers-write-people = Give the number of people of each pair, written out.
readers-sums-among = { $file } has several rows for each pair, told apart by “{ $heading }” ({ $parts }), and their sum is among them.
readers-times-among = { $file } has several rows for each pair, of different times: “{ $heading }” ({ $parts }).
readers-sum-of-rows = { $file } has several rows for each pair, of which one is the sum of the others.
readers-keep-one-part = Keep the rows of one of them.
readers-pairs-added-up = { $pairs ->
    [one] 1 repeated pair was added up.
   *[other] { $pairs } repeated pairs were added up.
 }
readers-too-many-rows = { $file } has more than { $most } rows. No more are read.
readers-give-larger-zones = Give larger zones, or leave out pairs without people.

# Commuting flows: whom they count

readers-counted = { $people } people between { $zones ->
    [one] 1 zone
   *[other] { $zones } zones
 } in { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
 } are counted.
readers-counted-base = { $people } people between { $zones ->
    [one] 1 zone
   *[other] { $zones } zones
 } in { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
 } are counted: { $base }.
readers-headline = { $people } people between { $zones ->
    [one] 1 zone
   *[other] { $zones } zones
 }
readers-headline-of = { $people } people between { $zones ->
    [one] 1 zone
   *[other] { $zones } zones
 }, { $vintage }
readers-base-choice = { CAPITAL($base) }: { $people }
readers-not-counted = Not counted: { $people } { $who }.
readers-people-of-zones = people who live or work in places that you left out: { $zones }
readers-base-not-parted = The file does not say who works at home or has no fixed place: everyone in it is counted.
readers-base-home-or-none = The census table puts people who work at home and people without a fixed place together, on the diagonal. They cannot be told apart, and both are counted where they live.
readers-base-where-they-live = People who are counted without a place of work are taken to work where they live.
readers-no-indicator = { $file } has no rows with place-of-work indicator { $indicator }.
readers-choose-indicator = Choose another indicator.

# Commuting flows: zones

readers-names-chosen = By your choice the file’s names stand for places: { $names }.
readers-name-for-code = “{ $zone }” for { $code }
readers-names-not-compared = { COUNT($columns) ->
    [one] The names in the column { $columns } go with the codes of neither end, so they were not compared with them.
   *[other] The names in the columns { $columns } go with the codes of neither end, so they were not compared with them.
 }
readers-names-of-neither = { COUNT($columns) ->
    [one] The names in the column { $columns } do not go with the codes beside them. Correct the codes or the names.
   *[other] The names in the columns { $columns } do not go with the codes beside them. Correct the codes or the names.
 }
readers-not-covered = { COUNT($zones) ->
    [one] 1 of { $every } zones lies in a nation whose residents the file does not count: { $zones }.
   *[other] { COUNT($zones) } of { $every } zones lie in nations whose residents the file does not count: { $zones }.
 }
readers-nobody-works-in = By this file no one works in { COUNT($zones) } of { $every } zones: { $zones }.
readers-nobody-lives-in = By this file no one lives in { COUNT($zones) } of { $every } zones: { $zones }.
readers-one-way = Of { $zones } zones, hardly any two have people both ways. One half of the table may be gone.
readers-one-way-of-travel = “{ $heading }” counts people who travel in one way only. Give all who travel to work.
readers-some-people = “{ $heading }” counts only some of those who travel to work. Give all of them.
readers-some-people-by = All rows are of “{ $part }” by the column “{ $heading }”: only some of those who travel to work. Give all of them.
readers-study-too = “{ $telling }”: the file counts people who travel to study, too. Give those who travel to work.
readers-areas-alike = Some areas differ only in how they are written: { $areas }. Each counts as its own.
readers-areas-and-names = Codes and names of areas contradict each other: { $areas }. These areas are called by their codes.
readers-area-of-names = { $area } is called { $names }
readers-name-of-areas = { $name } is the name of { $areas }
readers-nobody-leaves = By this file nobody leaves any of the { $zones } zones to work: its pairs of different zones may be gone.
readers-nobody-stays = By this file nobody works in the zone where they live, in any of { $zones } zones. Its pairs within a zone may be gone.
readers-zones-alike = Zones that write the same number differently stay apart: { $zones }.

readers-rows-without-shape = { $rows ->
    [one] 1 row of { $table } has no shape: the file holds { $shapes } shapes.
   *[other] { $rows } rows of { $table } have no shape: the file holds { $shapes } shapes.
 }

# What a spreadsheet shows and its values do not

readers-hidden-rows = The spreadsheet hides { COUNT($rows) ->
    [one] a row. It was read: { $rows }.
   *[other] { COUNT($rows) } rows. They were read: { $rows }.
 }
readers-hidden-columns = The spreadsheet hides { COUNT($columns) ->
    [one] a column. It was read: { $columns }.
   *[other] { COUNT($columns) } columns. They were read: { $columns }.
 }
readers-sheets-alike = Of the workbook the sheet “{ $sheet }” was read, but another has the same columns. Not read: { $others }. Keep the sheet that is meant.
readers-other-sheets = Of the workbook the sheet “{ $sheet }” was read. Not read: { $others }.
readers-hidden-sheets = The workbook hides { COUNT($sheets) ->
    [one] a sheet
   *[other] { COUNT($sheets) } sheets
 }: { $sheets }. { $read ->
    [yes] A hidden sheet was read.
   *[other] No hidden sheet was read.
 }
readers-shown-cells = { COUNT($cells) ->
    [one] 1 cell shows text in place of its number. The text was read: { $cells }.
   *[other] { COUNT($cells) } cells show text in place of their numbers. The text was read: { $cells }.
 }
readers-shown-cell = { $cell } ({ $text })
readers-cells-blank = { COUNT($cells) ->
    [one] 1 cell holds a number that its format hides: { $cells }. It was left out.
   *[other] { COUNT($cells) } cells hold numbers that their formats hide: { $cells }. They were left out.
 }
readers-cells-blank-remedy = If they may be used, give these cells a usual format.
readers-struck-rows = { COUNT($cells) ->
    [one] 1 row is struck through: { $cells }. It was left out.
   *[other] { COUNT($cells) } rows are struck through: { $cells }. They were left out.
 }
readers-struck-figures = { COUNT($cells) ->
    [one] 1 cell holds a figure that is struck through: { $cells }. It was left out.
   *[other] { COUNT($cells) } cells hold figures that are struck through: { $cells }. They were left out.
 }
readers-struck-remedy = If they count, take away the line through them.
readers-struck-texts = { COUNT($cells) ->
    [one] 1 cell holds text that is struck through: { $cells }. It was read.
   *[other] { COUNT($cells) } cells hold text that is struck through: { $cells }. They were read.
 }
readers-struck-texts-remedy = If their rows do not count, delete them.
readers-struck-parts = { COUNT($cells) ->
    [one] 1 cell is struck through in part. The rest was read: { $cells }.
   *[other] { COUNT($cells) } cells are struck through in part. The rest was read: { $cells }.
 }
readers-struck-parts-remedy = Check in a spreadsheet that the rest is what counts.
readers-raised = { COUNT($cells) ->
    [one] 1 cell has a raised sign that points to a note. It was left out: { $cells }.
   *[other] { COUNT($cells) } cells have raised signs that point to notes. They were left out: { $cells }.
 }
readers-comments = { COUNT($cells) ->
    [one] 1 cell has a comment. The figures were read without it: { $cells }.
   *[other] { COUNT($cells) } cells have comments. The figures were read without them: { $cells }.
 }
readers-cells-conditions = By a condition, some cells may show text in place of their numbers: { $cells }. What they hold was read.
readers-cells-conditions-remedy = Check in a spreadsheet that none of them was held back.
readers-formats-unread = How this workbook shows its cells is not known: percentages, and figures held back.
readers-formats-unread-remedy = Save it as .xlsx.
readers-formulas-empty = { COUNT($cells) ->
    [one] 1 formula has no result in the file, so that its cell is empty: { $cells }.
   *[other] { COUNT($cells) } formulas have no result in the file, so that their cells are empty: { $cells }.
 }
readers-formulas-empty-remedy = Open the file in a spreadsheet and save it, so that they are worked out.
readers-formulas-wrong = { COUNT($cells) ->
    [one] 1 formula went wrong, so that its cell holds no figure: { $cells }.
   *[other] { COUNT($cells) } formulas went wrong, so that their cells hold no figure: { $cells }.
 }
readers-formulas-wrong-remedy = Mend the formulas in a spreadsheet, and save the file.
readers-cells-scaled = { COUNT($cells) ->
    [one] 1 cell shows another size or unit by its format than it holds: { $cells }. What it holds was read.
   *[other] { COUNT($cells) } cells show another size or unit by their format than they hold: { $cells }. What they hold was read.
 }
readers-cells-scaled-remedy = Check the unit, and say it.
