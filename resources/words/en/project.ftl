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
project-foreign = { $file } is no project of Sub-region Explorer.
project-empty = { $file } is no project of Sub-region Explorer. It is empty: saving was broken off, or the disk was full.
project-too-large = { $file } is too large to be a project.
project-choose-saved = Choose a file that Sub-region Explorer has saved.

# Files that cannot be written

project-unwritten-full = { $file } cannot be written: the disk is full.
project-unwritten-full-remedy = Make room on the disk, or choose another place.
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
project-file-gone = { $file } is no longer in { $folder }: the bundled data stand in.
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
