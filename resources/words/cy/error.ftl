# state: draft
# Yr hyn a aeth o’i le gyda ffeil, a beth i’w wneud

error-cannot-read = Ni ellir darllen { $path }: { $reason }.
error-cannot-open = Ni ellir agor { $path }: { $reason }.
error-cannot-write = Ni ellir ysgrifennu { $path }: { $reason }.
error-no-such-file = Nid yw { $path } yn bod.

error-reason-full = mae’r ddisg yn llawn
error-reason-open-elsewhere = mae ar agor mewn rhaglen arall
error-reason-not-allowed = nid oes gennych hawl
error-reason-missing = nid yw’n bod
error-reason-folder = ffolder ydyw, nid ffeil
error-reason-file = ffeil ydyw, nid ffolder

error-ask-owner = Gofynnwch i’w pherchennog am ganiatâd i’w darllen, neu caewch hi yn y rhaglen lle mae ar agor.
error-check-name = Gwiriwch yr enw a’r ffolder.
error-make-room = Gwnewch le ar y ddisg.
error-make-room-or-elsewhere = Gwnewch le ar y ddisg, neu dewiswch le arall.
error-close-or-elsewhere = Caewch hi mewn rhaglenni eraill, neu dewiswch le arall.
error-choose-another-place = Dewiswch le arall.

error-no-output = Ni ellir ysgrifennu’r allbwn safonol: { $reason }.
error-send-elsewhere = Anfonwch ef i le arall.

error-no-passing-folder = Nid oes ffolder y gellir ysgrifennu ffeiliau dros dro ynddo.
error-name-passing-folder = Enwch un y cewch ysgrifennu ynddo yn y newidyn TMPDIR (TEMP ar Windows), a dechreuwch eto.

# Yr hyn a ddaeth gyda’r rhaglen

error-bundled = { $kind ->
    [table] Ni ellid darllen y tabl { $name } a gynhwysir.
    [boundaries] Ni ellid darllen y ffeil ffiniau { $name } a gynhwysir.
   *[other] Ni ellid darllen y ffeil { $name } a gynhwysir.
 }
error-install-again = Gosodwch y rhaglen eto: mae un o’i ffeiliau ar goll neu wedi’i difrodi.

error-damaged-library = { COUNT($files) ->
    [0] Ni ellir llwytho un o lyfrgelloedd y rhaglen.
    [one] Ni ellir llwytho un o lyfrgelloedd y rhaglen: { $files }.
   *[other] Ni ellir llwytho rhai o lyfrgelloedd y rhaglen: { $files }.
 }

# Yr hyn nad oes gan y system

error-no-library = Mae un o lyfrgelloedd y system y mae ar y ffenestr ei hangen ar goll: { $library }.
error-install-package = Gosodwch y pecyn { $package }, neu gofynnwch i’r sawl sy’n gofalu am y cyfrifiadur hwn wneud: sudo apt-get install { $package }
error-ask-for-library = Gofynnwch i’r sawl sy’n gofalu am y cyfrifiadur hwn am y pecyn sy’n cynnwys { $library }. Mae adroddiadau’n gweithio hebddo.

# Gwaith a stopiwyd

error-cancelled = Stopiwyd y gwaith.
error-nothing-changed = Ni newidiwyd dim.
