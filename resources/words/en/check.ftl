# What is checked of an installation

check-files = Files
check-write = Folders
check-apart = Reading apart
check-gdal = Map files
check-proj = Coordinates
check-geos = Shapes
check-parquet = Parquet
check-findings = Findings
check-screen = Screen
check-window = Window
check-certificates = Certificates

# What came of it

check-files-well = All { $files } files are as they were packaged.
check-files-no-list = There is no list of files to hold them against: this is not a package.
check-files-other = { $files ->
    [one] A file is missing, or is not the one that was packaged: { $names }.
   *[other] { $files } files are missing, or are not those that were packaged: { $names }.
 }
check-write-well = These can be written to: { $folders }.
check-write-closed = These cannot be written to: { $folders }.
check-write-open = Ask who looks after this computer for leave to write there. The program keeps no choices until then.
check-reckoned = { $what } gives the results that are known.
check-reckoned-otherwise = { $what } gives another result than is known: { $result }.
check-parquet-absent = Parquet files cannot be read or written: the add-on is not there. All else works without it.
check-findings-well = { $stored ->
    [yes] A report of { $files } files was made; its { $flags } flags are those that were stored.
   *[no] A report of { $files } files was made, with { $flags } flags. None are stored to hold them against.
 }
check-findings-other = A report was made, but its findings are not those that were stored.
check-screen-well = Qt { $qt } draws through { $platform } on { $size }, with { $typefaces } typefaces.
check-screen-size = { $width } × { $height } points
check-screen-offscreen = Qt { $qt } works, and there is no screen here: no window can open.
check-screen-none = Qt cannot open a screen here.
check-screen-reports = Commands such as “report” work without a screen.
check-screen-no-library = Libraries of the system that the window needs are missing: { $libraries }.
check-screen-install = Install { $packages }, or ask whoever looks after this computer to.
check-screen-no-typeface = There are no typefaces: every letter would be an empty box.
check-window-well = The window was drawn with its map and findings.
check-window-none = The window could not be drawn.
check-certificates-well = { $certificates } authorities are trusted for downloads. Nothing was downloaded.
check-certificates-none = There are no certificates, so boundaries cannot be downloaded. All else works.
check-stopped = The check stopped halfway.
check-ended = The process that tried it ended before it gave a result.
check-install-again = Install the program again. If that does not help, send this report to the maintainers.

# The window of Help → Check this installation

check-menu = &Check this installation
check-menu-tip = Whether everything works on this computer, and what to do where it does not
check-title = Check this installation
check-going-on = Checking { $what }…
check-done = { $faults ->
    [0] Everything works.
    [one] One thing is wrong. What to do stands below it.
   *[other] { $faults } things are wrong. What to do stands below each.
 }
check-head = { $status ->
    [well] { $title }: works
    [note] { $title }: worth knowing
   *[fault] { $title }: wrong
 }
check-copy = Copy the report
check-copy-tip = Copy everything, with technical details, to send to whoever helps you
