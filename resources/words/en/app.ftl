

app-choose-another-place = Choose another place.
app-disk-full = the disk is full
app-another-program-it-open = another program has it open
app-you-not-allowed-to = you are not allowed to
app-it-does-not-exist = it does not exist
app-it-folder-not-file = it is a folder, not a file
app-ask-owner-leave-to = Ask its owner for leave to read it, or close it in the program that holds it.
app-make-room-on-it = Make room on it.
app-check-name-folder = Check the name and the folder.
app-cannot-opened = { $path } cannot be opened: { $problem }.
app-bundled-could-not-read = The bundled { $kind } { $name } could not be read.
app-install-application-again-file = Install the application again: a file of it is missing or damaged.
app-it-file-not-folder = it is a file, not a folder
app-make-room-on-disk = Make room on the disk, or choose another place.
app-cannot-written = { $path } cannot be written: { $reason }.
app-work-cancelled = The work was cancelled.
app-nothing-changed = Nothing was changed.
app-cannot-read = { $path } cannot be read: { $problem }.
app-does-not-exist = { $path } does not exist.
app-close-it-in-other = Close it in other programs, or choose another place.

app-when-it-saved-here = { $title }: { $was } when it was saved, { $now } here.
app-no-answer = no answer
app-it-saved-by-version = It was saved by version { $program }; this is { $version }.
app-data-come-with-program = Data that come with the program are not the same: { $others }.
app-flags-red-amber-when = Flags: { $red } red and { $amber } amber when it was saved, { $red_2 } and { $amber_2 } here.
app-answers-number-flags-same = The answers and the number of flags are the same.
app-partnership-not-known-here = The partnership { $partnership } is not known here.
app-indicator-not-known-here = The indicator { $indicator } is not known here.
app-region-not-known-here = The region { $region } is not known here.
app-set-thresholds-not-known = The set of thresholds { $preset } is not known here.
app-leave-out-what-not = Leave out what is not known here

