
project-damaged-or-changed-by = { $where } is damaged, or was changed by another program.
project-open-earlier-version-it = Open an earlier version of it, or a copy.
project-it-no-version = it has no version
project-saved-by-newer-version = { $where } was saved by a newer version of Sub-region Explorer.
project-open-it-with-version = Open it with that version, or install it here.
project-it-holds = it holds { $repr }
project-it-holds-values-not = it holds values that are not known, or lacks some
project-it-too-long = it is too long
project-it-no-project = it is no project
project-cannot-written = { $target } cannot be written: { $why }.
project-or-choose-another-place = { $remedy }, or choose another place.
project-tables-do-not-hold = its tables do not hold what they should
project-parts-no-names-their = the parts of { $path } have no names of their own
project-too-large-to-project = { $path } is too large to be a project.
project-choose-file-sub-region = Choose a file that Sub-region Explorer has saved.
project-it-empty-saving-broken = It is empty: saving was broken off, or the disk was full.
project-choose-file-it-saved = Choose a file that it has saved.
project-disk-full = the disk is full
project-make-room-on-disk = Make room on the disk
project-disk-or-share-failed = the disk or share failed
project-check-it = Check that it is there
project-inside-it-not-what = { $part } inside it is not what was put there
project-device-or-pipe = a device or a pipe
project-not-project = { $path } is { $kind }, not a project.
project-choose-file-ends-in = Choose a file that ends in .subregion.
project-saved-by-newer-version-sub = { $path } was saved by a newer version of Sub-region Explorer.
project-tables = its tables are { $found }
project-name-open-in-another = { "{" }name{ "}" } is open in another window, or its folder cannot be written to.
project-window-not-closed-last = The window was not closed last time. { $came_back }
project-what-open-here = what was open here
project-one = the one of { $saved }
project-newest-version-in-damaged = The newest version in { $path } is damaged: { $stands_in } was opened. Save it again.
project-this-not-saved-yet = { $came_back } This is not saved yet.
project-newest-version-in-damaged-one = The newest version in { $path } is damaged: the one of { $saved } was opened.
project-steps-cannot-kept-save = Steps cannot be kept: { $problem }. Save the project elsewhere, or make room on the disk.
project-new-project = New project
project-save-it-under-another = { $format } Save it under another name.
project-saved-elsewhere-since-file = { $file } was saved elsewhere since; File, History lists its versions.
project-undone-one-1-step = { $undone ->
    [one] 1 step
   *[other] { $undone } steps
 } that had been saved { $undone ->
    [one] is
   *[other] are
 } undone.
project-taken-one-1-step = { $taken ->
    [one] 1 step
   *[other] { $taken } steps
 }{ $since } came back, the last: { $label }.
project-data-inside-more-than = The data inside { $path } are more than any project has: they are left there.
project-what-open-here-as = { $message } What was open is here as it was left; save it again.
project-changed-since-copy-in = { $path } has changed since: the copy in the project is used.
project-changed-since-project-saved = { $path } has changed since the project was saved: its figures may differ.
project-do-without = Do without { $names }
project-no-longer-in-bundled = { $path } is no longer in { $parent }: the bundled data stand in.
project-open = Open { $path }
project-what-open-last = What was open last
project-cannot-read-any-more = { $where } cannot be read any more.
project-steps-cannot-kept-in = Steps cannot be kept in { $parent }.
project-they-last-until-window = They last until the window is closed.
project-damaged-steps-cannot-read = { $path } is damaged: its steps cannot be read.
project-this-project-open-in = This project is open in another window.
project-steps-cannot-kept-in-disk = Steps cannot be kept in { $parent }: the disk is full.
project-make-room-on-it = Make room on it, or save the project elsewhere.
