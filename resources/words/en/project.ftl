# What is read, where it has no file

project-the-project = The project
project-a-step = A step
project-untitled = Untitled

# Files that are no project, or cannot be read

project-damaged = { $project } is damaged, or was changed by another program.
project-damaged-remedy = Open an earlier version of it, or a copy.
project-newer = { $project } was saved by a newer version of Sub-region Explorer.
project-newer-remedy = Open it with that version, or install it here.
project-is-folder = { $file } is a folder, not a project.
project-is-device = { $file } is a device or a pipe, not a project.
project-choose-ending = Choose a file that ends in .subregion.
project-foreign = { $file } is not a project of Sub-region Explorer.
project-empty = { $file } is not a project of Sub-region Explorer. It is empty: saving was broken off, or the disk was full.
project-too-large = { $file } is too large to be a project.
project-choose-saved = Choose a file that Sub-region Explorer has saved.

# Files that cannot be written

project-unwritten-full = { $file } cannot be written: the disk is full.
project-unwritten = { $file } cannot be written: the disk or share failed.
project-unwritten-remedy = Check that it is there, or choose another place.
project-held = { $file } is open in another window, or its folder cannot be written to.
project-held-remedy = Save it under another name.

# The journal of steps

project-no-journal = Steps cannot be kept in { $folder }.
project-no-journal-remedy = They last until the window is closed.
project-journal-full = Steps cannot be kept in { $folder }: the disk is full.
project-journal-full-remedy = Make room on it, or save the project elsewhere.
project-journal-damaged = { $file } is damaged: its steps cannot be read.
project-open-elsewhere = This project is open in another window.
project-last-unread = What was open last cannot be read any more.
project-steps-not-kept = Steps cannot be kept: { $reason }. Save the project elsewhere, or make room on the disk.

# How a project was opened

project-not-closed = The window was not closed last time.
project-steps-undone = { $steps ->
    [one] 1 step that had been saved is undone.
   *[other] { $steps } steps that had been saved are undone.
 }
project-steps-back = { $steps ->
    [one] 1 step came back, the last: { $last }.
   *[other] { $steps } steps came back, the last: { $last }.
 }
project-steps-back-since = { $steps ->
    [one] 1 step after the last save came back, the last: { $last }.
   *[other] { $steps } steps after the last save came back, the last: { $last }.
 }
project-not-saved-yet = This is not saved yet.
project-newest-damaged = The newest version in { $file } is damaged: an older one was opened.
project-newest-damaged-of = The newest version in { $file } is damaged: the one of { $day }, { $time } was opened.
project-newest-damaged-here = The newest version in { $file } is damaged: what was open here was opened.
project-save-again = Save it again.
project-left-as-it-was = What was open is here as it was left; save it again.
project-saved-elsewhere = { $file } was saved elsewhere since; File, History lists its versions.
project-file-gone = { $file } is no longer in { $folder }: the bundled data are used instead.
project-file-changed = { $file } has changed since the project was saved: its figures may differ.
project-file-changed-copy = { $file } has changed since: the copy in the project is used.
project-too-much-inside = The data inside { $file } are more than any project has: they are left there.

# Steps that are taken where a project is opened or saved

project-new = New project
project-open = Open { $file }
project-do-without = Do without { $files }
project-bring-back = Bring back: { $step }
project-as-at = As at { $day }
project-as-at-latest = As at the latest day
project-changed-on-command-line = Changed on the command line
project-beginning = Beginning

# The menu: projects and files.

project-menu-new = &New project
project-menu-new-tip = Begin with the defaults; what is open now is kept
project-menu-open = &Open project …
project-menu-open-tip = Open what was saved
project-menu-save = &Save project
project-menu-save-tip = Write everything into one file
project-menu-save-as = Save project &as …
project-menu-save-as-tip = Write everything into another file
project-menu-qgis = Save a copy for Q&GIS …
project-menu-qgis-tip = Write layers, styles and sources into one GeoPackage
project-menu-history = &History …
project-menu-history-tip = Look at steps and saved versions, and bring them back
project-menu-recent = Open recen&t
project-menu-recent-data = Recent &data
project-menu-boundaries = Open &boundaries …
project-menu-boundaries-tip = Use the shapes of a GeoPackage, Shapefile or GeoJSON
project-menu-flows = Open commuting &flows …
project-menu-flows-tip = Use a census flows file in place of the estimate
project-menu-bundled = &Use the bundled data again
project-menu-bundled-tip = Put your own files aside
project-menu-report = Save &report …
project-menu-report-tip = Write report, map, flags and findings into a folder of their own
project-menu-official = Get &official data …
project-menu-official-tip = Get official boundaries, census commuting and figures from their publishers, or from files that you brought
project-use-bundled = Use the bundled data
project-use-bundled-flows = Use the bundled commuting
project-use-bundled-areas = Use the bundled functional areas

# Files that are opened or saved

project-file-project = Projects
project-file-geopackage = GeoPackage
project-file-boundaries = Boundaries
project-open-title = Open project
project-open-boundaries = Open boundaries
project-open-flows = Open commuting flows
project-save-title = Save project
project-qgis-title = Save a copy for QGIS
project-job-open = Opening { $file }
project-job-save = Saving { $file }
project-job-look = Looking at { $file }
project-qgis-written = { $file } is written.
project-qgis-means = Drag it into QGIS: its layers come with their styles. The table “sources” says where every figure comes from.
project-copies = Put copies of your own files into the project?
project-copies-means = { $files ->
    [one] It uses 1 file of your own ({ $size }).
   *[other] It uses { $files } files of your own ({ $size }).
 } With copies inside, others can open the project without the originals. Without, it names them only.
project-copies-yes = Put copies &inside
project-copies-no = Only &name them
project-replace = { $file } is there already. Replace it?
project-unsaved = { $steps ->
    [one] { $project }: 1 step not saved, the last: { $last }
   *[other] { $project }: { $steps } steps not saved, the last: { $last }
 }
project-unsaved-entries = { $project }: what was said at the workshop is not saved
project-unsaved-tip = Go on where it was left
project-nothing-recent = Nothing was opened yet
project-not-as-here = { $project } was saved where something is not as it is here.
project-dropped = { $files } files were dropped, and one is opened: { $file }.
project-dropped-remedy = Drop the others one at a time; each is shown before it is used.
project-cannot-open = { $file } is nothing that can be opened here.
project-cannot-open-remedy = Open boundaries, tables of indicators or commuting flows. The menus File and Data name the sorts of file.
project-no-boundaries-inside = { $folder } is a folder without boundaries in it.
project-no-boundaries-inside-remedy = Drop the file itself on the window, or choose it in the menus File and Data.
project-coordinate-system = Coordinate system: { $crs }.

# Saving a report

project-report-title = { $kind ->
    [statement] Save statement
    [profile] Save profile
    [atlas] Save atlas
    [monitor] Save monitor
    [card] Save summary card
    [map] Save map of who commutes in
   *[report] Save report
 }
project-reports-folder = Sub-region reports
project-report-folder-label = &Folder
project-report-folder-tip = Name a folder for these files alone; one that is not there yet is made
project-report-told = What happens to this folder
project-report-where = Where the folder goes
project-report-does = { $does ->
    [none] Type or choose a folder.
    [file] { $folder } is a file, not a folder. Give the folder another name.
    [taken] { $kind ->
        [statement] { $folder } holds a statement already ({ $files }). Replace it, or keep both?
        [report] { $folder } holds a report already ({ $files }). Replace it, or keep both?
       *[other] { $folder } holds { $files } already. Replace, or keep both?
     }
    [added] The folder is there. { $files } are put beside what it holds; nothing is replaced.
   *[new] A new folder is made there for { $files }.
 }
project-report-browse = &Browse …
project-report-browse-tip = Choose where the folder goes
project-report-write = &Save
project-report-write-tip = Write the files into this folder
project-report-replace = &Replace
project-report-replace-tip = Write over the files that are there
project-report-beside = &Keep both: save in { $folder }
project-report-beside-tip = Leave the files that are there as they are
project-report-saved = The report is in { $folder }.
project-report-files = Read report.html; map.png, flags.csv and findings.json lie beside it.

# History

project-history = History
project-history-rows = Steps and saved versions
project-history-chosen = What is chosen
project-history-opens = Bring back
project-history-back = &Bring back
project-history-back-tip = Go on with it, as a new step
project-history-step = Step
project-history-step-tip = What was done, the newest first
project-history-when = When
project-history-when-tip = When it was done
project-history-state = Where it stands
project-history-state-tip = Whether it is part of what is open, was taken back or left for another way, or was saved
project-history-stands = { $state ->
    [here] you are here
    [taken_back] taken back
    [saved] saved in the file
   *[part] { "" }
 }
project-history-nothing = Choose a step or a saved version to look at it.
project-history-working = Finding what it led to …
project-history-refused = It cannot be shown: { $why }
project-history-today = Today, { $time }
project-history-day = { $day }, { $time }
project-history-same = Its choices are those of what is open.
project-history-differs = Other than what is open: { $choices }.
project-history-choice = { $choice ->
    [partnership] partnership
    [indicator] indicator
    [region] region
    [period] year
    [as_at] day
    [flows] commuting flows
    [flow_reading] how flows are read
    [boundaries] boundaries
    [areas] functional areas
    [areas_asked] how functional areas are found
    [areas_believed] codes that names contradict
    [preset] set of thresholds
    [limits] thresholds
    [tables] own tables
    [layers] own layers
    [footprints] own footprints
    [map_style] colours
    [draws] random groups
    [partners] partners
    [plans] plans
    [plan] plan in hand
    [words] own words
   *[other] other choices
 }

# A statement in two languages.

project-statement-both = In English and in &Welsh
project-statement-both-tip = Write the statement twice from the same findings, each in a folder of its own. The Welsh is a draft.
