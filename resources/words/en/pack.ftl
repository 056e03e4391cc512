# Packs: data that travel in one signed file.

pack-named = { $name } { $version } ({ $digest })
pack-foreign = This file is no pack of data.
pack-foreign-remedy = Choose a file that was written by Data, Make a pack.
pack-newer-form = This pack was made by a newer version of the program, { $program }.
pack-newer-form-remedy = Install that version, or ask for a pack made with this one.
pack-damaged-description = What the pack says of its files cannot be read.
pack-ask-again = Ask whoever made it for another pack. What was in use stays so.
pack-gone = The installed pack in “{ $folder }” is no longer whole.
pack-install-again = Install the pack again.
pack-file-other = “{ $file }” in the pack is not the file that was signed.
pack-file-lacks = “{ $file }” is not in the pack, though it was signed with it.
pack-file-added = “{ $file }” is in the pack, and was not signed with it.
pack-copy-again = Copy the pack anew from where it came from. What was in use stays so.
pack-not-used = The pack that was chosen is not used. { $why }
pack-bundled-used = The bundled data are used in its place.
pack-tables-older = Tables of { $pack } are older than those of this program, which are used in their place.
pack-key-name = A key needs the name of your organisation.
pack-key-name-remedy = Give a name of up to 100 letters.
pack-key-there = There is a key on this computer already.
pack-key-there-remedy = Sign with it. To begin anew, move { $file } to a safe place first.
pack-no-key = There is no key to sign the pack with.
pack-no-key-remedy = Make the key of your organisation first: Data, Keys, or “pack keys make NAME”.
pack-key-damaged = “{ $file }” holds no key that packs can be signed with.
pack-key-damaged-own = Put your copy of the key back, or make a new one and hand it out.
pack-key-damaged-other = Ask for the file of the key again.
pack-keys-unread = The list of trusted keys cannot be read.
pack-keys-unread-remedy = Remove trusted.json from the folder of keys, and trust each key again.
pack-key-unknown = { $keys ->
    [0] No trusted key is called “{ $name }”.
   *[other] { $keys } keys are called “{ $name }”.
 }
pack-key-unknown-remedy = Give the name, or the first letters and figures of the fingerprint.
pack-key-revoked = The key of { $name }, which signed this pack, was revoked on { $day }.
pack-key-revoked-remedy = Ask for a pack signed with a key that you trust. What was in use stays so.
pack-key-foreign = This pack is signed by “{ $name }”, whose key you do not trust yet: { $fingerprint }.
pack-key-foreign-remedy = Ask { $name } by telephone to read you this fingerprint. Trust the key if it is the same.
pack-too-many = The pack holds { $files } files; { $most } at most are allowed.
pack-unsafe = The pack holds a file that would not stay in its folder: “{ $file }”.
pack-unsafe-remedy = Nothing was unpacked. Do not use this file, and tell whoever sent it.
pack-bomb = “{ $file }” in the pack unpacks to far more than it should.
pack-too-large = The pack unpacks to more than { $most } MB.
pack-not-whole = “{ $file }” is no pack, or only a part of one was copied.
pack-damaged = The pack is damaged in “{ $file }”.
pack-unsigned = “{ $file }” is not signed.
pack-unsigned-remedy = Ask whoever made it to sign it: only signed packs are used.
pack-badly-signed = The signature of “{ $file }” does not fit what it says.
pack-badly-signed-remedy = It was changed after it was signed. Ask for it again.
pack-same-version = Another pack “{ $name }” of version { $version } is in use.
pack-same-version-remedy = Ask for the pack under a new version.
pack-older = “{ $name }” { $version } is older than { $used }, which is in use.
pack-older-remedy = Install it only if you want to step back, and say so.
pack-no-room = { $folder } has { $free } MB left; the pack needs { $needed } MB.
pack-unusable = The pack cannot be used here. { $why }
pack-column-lacks = “{ $file }” in the pack has no column “{ $column }”.
pack-column-lacks-remedy = The pack was made by version { $program }. Ask for one made with this version.
pack-column-new = “{ $file }” has columns that this version does not know and leaves out: { $columns }.
pack-districts-lack = “{ $file }” in the pack does not hold all districts.
pack-installed = { $pack } of { $maker } is installed, { $files ->
    [one] 1 file
   *[other] { $files } files
 }. It is used from the next start.
pack-boundaries-unusable = “{ $file }” cannot go into the pack: its boundaries are not usable.
pack-boundaries-remedy = “check { $file }” says why.
pack-flows-form = “{ $file }” is in a form that does not go into packs.
pack-flows-form-remedy = Save the commuting flows as CSV or Parquet first.
pack-name-wrong = A pack cannot be called “{ $name }”.
pack-name-wrong-remedy = Use small letters, figures and hyphens, 60 at most.
pack-version-wrong = “{ $version }” is no version.
pack-version-wrong-remedy = Use whole numbers with dots between them, such as 2026.12.1.
pack-none-named = No installed pack is called “{ $name }”.
pack-choose = Choose { $packs }.
pack-step-signature = Checking the signature
pack-step-file = Reading { $file }
pack-step-trial = Reading everything once
pack-step-gather = Gathering the data
pack-step-shapes = Writing shapes
pack-step-boundaries = Reading { $file }
pack-step-hashes = Describing each file
pack-step-answers = { $footprint }, with { $pack }
pack-answers-ended = The footprints could not be looked at with { $pack }.
pack-changed-economy = Economy: “{ $then }” becomes “{ $now }”.
pack-changed-institutions = Institutions: “{ $then }” becomes “{ $now }”.
pack-changed-gained = { $n ->
    [one] 1 flag comes
   *[other] { $n } flags come
 }: { $flags }.
pack-changed-lost = { $n ->
    [one] 1 flag goes
   *[other] { $n } flags go
 }: { $flags }.
pack-compared = From { $before } to { $after }, the findings of { $n } of { $footprints } footprints change, and the verdicts of { $verdicts }.
pack-compared-counted = Commuting of { $n } footprints is counted instead of estimated.
pack-attribution-ons = Source: Office for National Statistics licensed under the Open Government Licence v3.0. Contains OS data © Crown copyright and database right.
pack-attribution-line = { $title }: { $publisher }; { $licence }.{ $attribution ->
    [none] { "" }
   *[other] { " " }{ $attribution }
 }
pack-readme = This is a pack of data for Sub-region Explorer. It can be read without it.
    
    datapackage.json lists every file: what it is, who published it, on which terms, and its SHA-256. It follows the form of Data Packages.
    tables holds CSV, some of it with gzip. boundaries, approximate and commuting hold GeoPackage, GeoJSON and CSV.
    ATTRIBUTION.txt says whom to name. LICENSES holds the texts of licences.
    
    signature.bin signs datapackage.json with Ed25519; key.pem is the public key. OpenSSL checks it so:
    openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in datapackage.json -sigfile signature.bin
pack-figures-other = Newer figures were got for other tables than these, and are not used. Choose “Use now” in Get official data.
