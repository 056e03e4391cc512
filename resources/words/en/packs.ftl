# The window of packs and keys.

packs-title = Packs and keys
packs-menu-make = &Make a pack …
packs-menu-make-tip = Write everything held into one signed file, for computers without a network
packs-menu-install = &Install a pack …
packs-menu-install-tip = Check a pack of data and use it from the next start
packs-menu-packs = Packs and &keys …
packs-menu-packs-tip = See which packs are installed, what another one changes, and whose keys are trusted
packs-tab-packs = Packs
packs-tab-changes = What would change
packs-tab-keys = Keys
packs-what = A pack carries boundaries, commuting flows and tables to computers without a network. Only packs signed by somebody whom you trust are used.
packs-list-tip = Packs that are installed here, and the data that come with the program
packs-item = { $pack }{ $state ->
    [both] , in use
    [now] , in use until the next start
    [next] , used from the next start
   *[none] { "" }
 }
packs-item-tip = Choose one to read about it, to use it, or to see what it would change
packs-about-name = About the pack
packs-head = { $pack }
packs-about = Made on { $made } by { $maker }; { $files ->
    [one] 1 file
   *[other] { $files } files
 }, { $size } MB.
packs-program = the makers of this program
packs-districts = Boundaries of districts: { $title }.
packs-commuting = Counted commuting: { $title }.
packs-no-commuting = No counted commuting: the estimate stays in use.
packs-layers = Boundaries to open: { $titles }.
packs-open = &Open boundaries of it …
packs-open-tip = Open wards, ITL areas and other boundaries that the pack carries, as any file
packs-open-which = Which boundaries?
packs-use = &Use from the next start
packs-use-tip = Use this pack, or the bundled data alone, when the program starts next
packs-used = { $pack } is used from the next start.
packs-install = &Install a pack …
packs-install-tip = Pick the file of a pack; it is checked before anything changes
packs-compare = &What would change
packs-compare-tip = Look at footprints with what is in use and with this pack, and list what differs
packs-make = &Make the pack …
packs-make-tip = Say where the file goes, and write everything held into it
packs-making = To make a pack: everything held goes in, with licences and hashes. Your own tables and projects stay out.
packs-name = Name
packs-name-tip = Small letters, figures and hyphens; packs of one name follow each other
packs-version = Version
packs-version-tip = Whole numbers with dots between them; the day without any
packs-with-own = &Put in the boundaries and flows of this project
packs-with-own-tip = The official files that you have opened in this project go into the pack too
packs-made = { $pack } is made: { $file }, { $files ->
    [one] 1 file
   *[other] { $files } files
 } in { $size } MB.
packs-job-make = Making a pack
packs-job-install = Installing { $file }
packs-job-compare = Looking at footprints with both
packs-stopped = Stopped. What was in use stays so.
packs-stop = &Stop
packs-stop-tip = Stop what is going on; what was in use stays so
packs-restart = Start &again now
packs-restart-tip = Close the program and start it with the pack that you have chosen; your project is there again
packs-progress = Progress
packs-trust-install = Trust this key and install
packs-step-back = Step back to the older pack
packs-leave = Leave it
packs-changes-what = Every footprint is looked at with what is in use and with the chosen pack. This takes some minutes, and can be stopped.
packs-only-this = Only the &partnership shown
packs-only-this-tip = Look at the partnership on the map alone
packs-copy = &Copy
packs-copy-tip = Put what changes on the clipboard
packs-only-before = { $name } is not in the chosen pack.
packs-only-after = { $name } is only in the chosen pack.
packs-files = Packs of data
packs-keys-what = Packs are signed with a key that your organisation makes once. Hand out the public key; read its fingerprint to others by telephone.
packs-keys-tip = Keys that are or were trusted, each with its fingerprint
packs-key = { $name }: { $fingerprint }, { $state ->
    [own] yours, made on { $day }
    [revoked] revoked on { $day }
   *[trusted] trusted since { $day }
 }
packs-key-make = &Make your key …
packs-key-make-tip = Make the key that your organisation signs packs with
packs-key-whose = Name of your organisation
packs-key-made = The key of { $name } is made: { $fingerprint }. Keep a copy of the folder of keys in a safe place.
packs-key-save = &Save the public key …
packs-key-save-tip = Write the public key into a file, for those who are to trust your packs
packs-key-saved = The public key stands in { $file }.
packs-key-trust = &Trust a key …
packs-key-trust-tip = Pick the file of a public key; packs signed with it can be installed
packs-key-trusted = The key of { $name } is trusted: { $fingerprint }.
packs-key-revoke = &Revoke
packs-key-revoke-tip = Trust this key no more: packs that it signed are not installed
packs-key-is-revoked = The key of { $name } is revoked.
packs-key-files = Keys
