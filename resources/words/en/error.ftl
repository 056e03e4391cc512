# What went wrong with a file, and what to do

error-cannot-read = { $path } cannot be read: { $reason }.
error-cannot-open = { $path } cannot be opened: { $reason }.
error-cannot-write = { $path } cannot be written: { $reason }.
error-no-such-file = { $path } does not exist.

error-reason-full = the disk is full
error-reason-open-elsewhere = another program has it open
error-reason-not-allowed = you are not allowed to
error-reason-missing = it does not exist
error-reason-folder = it is a folder, not a file
error-reason-file = it is a file, not a folder

error-ask-owner = Ask its owner for leave to read it, or close it in the program that has it open.
error-check-name = Check the name and the folder.
error-make-room = Make room on the disk.
error-make-room-or-elsewhere = Make room on the disk, or choose another place.
error-close-or-elsewhere = Close it in other programs, or choose another place.
error-choose-another-place = Choose another place.

error-no-output = Standard output cannot be written: { $reason }.
error-send-elsewhere = Send it to another place.

error-no-passing-folder = There is no folder that can be written to for temporary files.
error-name-passing-folder = Name one that you may write to in the variable TMPDIR (TEMP on Windows), and start again.

# What came with the program

error-bundled = { $kind ->
    [table] The bundled table { $name } could not be read.
    [boundaries] The bundled boundary file { $name } could not be read.
   *[other] The bundled file { $name } could not be read.
 }
error-install-again = Install the program again: one of its files is missing or damaged.

error-damaged-library = { COUNT($files) ->
    [0] A library of the program cannot be loaded.
    [one] A library of the program cannot be loaded: { $files }.
   *[other] Libraries of the program cannot be loaded: { $files }.
 }

# What the system lacks

error-no-library = A library of the system that the window needs is missing: { $library }.
error-install-package = Install the package { $package }, or ask who looks after this computer to: sudo apt-get install { $package }
error-ask-for-library = Ask who looks after this computer for the package that has { $library }. Reports work without it.

# Work that was stopped

error-cancelled = The work was stopped.
error-nothing-changed = Nothing was changed.
