# state: draft
# Yr hyn a wirir mewn gosodiad

check-files = Ffeiliau
check-write = Ffolderi
check-apart = Darllen ar wahân
check-gdal = Ffeiliau map
check-proj = Cyfesurynnau
check-geos = Siapiau
check-parquet = Parquet
check-findings = Canfyddiadau
check-screen = Sgrin
check-window = Ffenestr
check-certificates = Tystysgrifau

# Yr hyn a ddaeth ohono

check-files-well = Mae pob un o’r { $files } ffeil fel y’i pecynnwyd.
check-files-no-list = Nid oes rhestr o ffeiliau i’w cymharu â hi: nid pecyn yw hwn.
check-files-other = { $files ->
    [one] Mae ffeil ar goll, neu nid hi yw’r un a becynnwyd: { $names }.
   *[other] Mae { $files } ffeil ar goll, neu nid hwy yw’r rhai a becynnwyd: { $names }.
 }
check-write-well = Gellir ysgrifennu yn y rhain: { $folders }.
check-write-closed = Ni ellir ysgrifennu yn y rhain: { $folders }.
check-write-open = Gofynnwch i’r sawl sy’n gofalu am y cyfrifiadur hwn am ganiatâd i ysgrifennu yno. Nid yw’r rhaglen yn cadw dewisiadau tan hynny.
check-reckoned = { $what }: mae’n rhoi’r canlyniadau hysbys.
check-reckoned-otherwise = { $what }: mae’n rhoi canlyniad gwahanol i’r un hysbys: { $result }.
check-parquet-absent = Ni ellir darllen nac ysgrifennu ffeiliau Parquet: nid yw’r ychwanegiad yno. Mae popeth arall yn gweithio hebddo.
check-findings-well = { $stored ->
    [yes] Gwnaed adroddiad o { $files } ffeil; nifer y baneri: { $flags }, yr un rhai ag a storiwyd.
   *[no] Gwnaed adroddiad o { $files } ffeil; nifer y baneri: { $flags }. Nid oes rhai wedi’u storio i’w cymharu â nhw.
 }
check-findings-other = Gwnaed adroddiad, ond nid ei ganfyddiadau ef yw’r rhai a storiwyd.
check-screen-well = Mae Qt { $qt } yn lluniadu drwy { $platform } ar { $size }, â { $typefaces } o wynebau teip.
check-screen-size = { $width } × { $height } pwynt
check-screen-offscreen = Mae Qt { $qt } yn gweithio, ac nid oes sgrin yma: ni all ffenestr agor.
check-screen-none = Ni all Qt agor sgrin yma.
check-screen-reports = Mae gorchmynion megis “report” yn gweithio heb sgrin.
check-screen-no-library = Mae llyfrgelloedd y system y mae ar y ffenestr eu hangen ar goll: { $libraries }.
check-screen-install = Gosodwch { $packages }, neu gofynnwch i’r sawl sy’n gofalu am y cyfrifiadur hwn wneud hynny.
check-screen-no-typeface = Nid oes wynebau teip: blwch gwag fyddai pob llythyren.
check-window-well = Lluniwyd y ffenestr gyda’i map a’i chanfyddiadau.
check-window-none = Ni ellid llunio’r ffenestr.
check-certificates-well = Ymddiriedir mewn { $certificates } awdurdod ar gyfer lawrlwytho. Ni lawrlwythwyd dim.
check-certificates-none = Nid oes tystysgrifau, felly ni ellir lawrlwytho ffiniau. Mae popeth arall yn gweithio.
check-stopped = Stopiodd y gwirio hanner ffordd.
check-ended = Daeth y broses a’i profodd i ben cyn rhoi canlyniad.
check-install-again = Gosodwch y rhaglen eto. Os nad yw hynny’n helpu, anfonwch yr adroddiad hwn at y cynhalwyr.

# Ffenestr Cymorth → Gwirio’r gosodiad hwn

check-menu = &Gwirio’r gosodiad hwn
check-menu-tip = A yw popeth yn gweithio ar y cyfrifiadur hwn, a beth i’w wneud lle nad ydyw
check-title = Gwirio’r gosodiad hwn
check-going-on = Yn gwirio: { $what } …
check-done = { $faults ->
    [0] Mae popeth yn gweithio.
    [one] Mae un peth o’i le. Mae beth i’w wneud wedi’i nodi oddi tano.
    [two] Mae { $faults } beth o’i le. Mae beth i’w wneud wedi’i nodi o dan bob un.
    [few] Mae { $faults } pheth o’i le. Mae beth i’w wneud wedi’i nodi o dan bob un.
    [many] Mae { $faults } pheth o’i le. Mae beth i’w wneud wedi’i nodi o dan bob un.
   *[other] Mae { $faults } peth o’i le. Mae beth i’w wneud wedi’i nodi o dan bob un.
 }
check-head = { $status ->
    [well] { $title }: yn gweithio
    [note] { $title }: gwerth gwybod
   *[fault] { $title }: o’i le
 }
check-copy = Copïo’r adroddiad
check-copy-tip = Copïo popeth, gyda manylion technegol, i’w anfon at bwy bynnag sy’n eich helpu
