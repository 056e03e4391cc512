# state: draft
# Yr hyn a ddarllenir, lle nad oes ffeil iddo

project-the-project = Y prosiect
project-a-step = Cam
project-untitled = Di-deitl

# Ffeiliau nad ydynt yn brosiect, neu na ellir eu darllen

project-damaged = Mae { $project } wedi’i ddifrodi, neu fe’i newidiwyd gan raglen arall.
project-damaged-remedy = Agorwch fersiwn cynharach ohono, neu gopi.
project-newer = Cadwyd { $project } gan fersiwn mwy newydd o Sub-region Explorer.
project-newer-remedy = Agorwch ef â’r fersiwn hwnnw, neu gosodwch hwnnw yma.
project-is-folder = Ffolder yw { $file }, nid prosiect.
project-is-device = Dyfais neu bibell yw { $file }, nid prosiect.
project-choose-ending = Dewiswch ffeil sy’n gorffen â .subregion.
project-foreign = Nid yw { $file } yn brosiect Sub-region Explorer.
project-empty = Nid yw { $file } yn brosiect Sub-region Explorer. Mae’n wag: torrwyd ar draws ei chadw, neu roedd y ddisg yn llawn.
project-too-large = Mae { $file } yn rhy fawr i fod yn brosiect.
project-choose-saved = Dewiswch ffeil y mae Sub-region Explorer wedi’i chadw.

# Ffeiliau na ellir eu hysgrifennu

project-unwritten-full = Ni ellir ysgrifennu { $file }: mae’r ddisg yn llawn.
project-unwritten = Ni ellir ysgrifennu { $file }: methodd y ddisg neu’r gyfran rwydwaith.
project-unwritten-remedy = Gwiriwch ei bod yno, neu dewiswch le arall.
project-held = Mae { $file } ar agor mewn ffenestr arall, neu ni ellir ysgrifennu i’w ffolder.
project-held-remedy = Cadwch hi o dan enw arall.

# Dyddlyfr y camau

project-no-journal = Ni ellir cadw camau yn { $folder }.
project-no-journal-remedy = Maent yn para nes bydd y ffenestr wedi’i chau.
project-journal-full = Ni ellir cadw camau yn { $folder }: mae’r ddisg yn llawn.
project-journal-full-remedy = Gwnewch le arni, neu cadwch y prosiect yn rhywle arall.
project-journal-damaged = Mae { $file } wedi’i difrodi: ni ellir darllen ei chamau.
project-open-elsewhere = Mae’r prosiect hwn ar agor mewn ffenestr arall.
project-last-unread = Ni ellir darllen mwyach yr hyn a oedd ar agor ddiwethaf.
project-steps-not-kept = Ni ellir cadw camau: { $reason }. Cadwch y prosiect yn rhywle arall, neu gwnewch le ar y ddisg.

# Sut yr agorwyd prosiect

project-not-closed = Ni chaewyd y ffenestr y tro diwethaf.
project-steps-undone = { $steps ->
    [one] Dadwnaed 1 cam a oedd wedi’i gadw.
    [two] Dadwnaed { $steps } gam a oedd wedi’u cadw.
    [few] Dadwnaed { $steps } cham a oedd wedi’u cadw.
    [many] Dadwnaed { $steps } cham a oedd wedi’u cadw.
   *[other] Dadwnaed { $steps } cam a oedd wedi’u cadw.
 }
project-steps-back = { $steps ->
    [one] Daeth 1 cam yn ôl, yr olaf: { $last }.
    [two] Daeth { $steps } gam yn ôl, yr olaf: { $last }.
    [few] Daeth { $steps } cham yn ôl, yr olaf: { $last }.
    [many] Daeth { $steps } cham yn ôl, yr olaf: { $last }.
   *[other] Daeth { $steps } cam yn ôl, yr olaf: { $last }.
 }
project-steps-back-since = { $steps ->
    [one] Daeth 1 cam ar ôl y cadw diwethaf yn ôl, yr olaf: { $last }.
    [two] Daeth { $steps } gam ar ôl y cadw diwethaf yn ôl, yr olaf: { $last }.
    [few] Daeth { $steps } cham ar ôl y cadw diwethaf yn ôl, yr olaf: { $last }.
    [many] Daeth { $steps } cham ar ôl y cadw diwethaf yn ôl, yr olaf: { $last }.
   *[other] Daeth { $steps } cam ar ôl y cadw diwethaf yn ôl, yr olaf: { $last }.
 }
project-not-saved-yet = Nid yw hyn wedi’i gadw eto.
project-newest-damaged = Mae’r fersiwn diweddaraf yn { $file } wedi’i ddifrodi: agorwyd un hŷn.
project-newest-damaged-of = Mae’r fersiwn diweddaraf yn { $file } wedi’i ddifrodi: agorwyd yr un hwn: { $day }, { $time }.
project-newest-damaged-here = Mae’r fersiwn diweddaraf yn { $file } wedi’i ddifrodi: agorwyd yr hyn a oedd ar agor yma.
project-save-again = Cadwch ef eto.
project-left-as-it-was = Mae’r hyn a oedd ar agor yma fel y’i gadawyd; cadwch ef eto.
project-saved-elsewhere = Cadwyd { $file } yn rhywle arall ers hynny; mae Ffeil, Hanes yn rhestru ei fersiynau.
project-file-gone = Nid yw { $file } yn { $folder } mwyach: defnyddir y data a gynhwysir yn lle hynny.
project-file-changed = Mae { $file } wedi newid ers cadw’r prosiect: gall ei ffigurau fod yn wahanol.
project-file-changed-copy = Mae { $file } wedi newid ers hynny: defnyddir y copi yn y prosiect.
project-too-much-inside = Mae’r data y tu mewn i { $file } yn fwy nag sydd gan unrhyw brosiect: gadewir nhw yno.

# Camau a gymerir lle agorir neu lle cedwir prosiect

project-new = Prosiect newydd
project-open = Agor { $file }
project-do-without = Gwneud heb { $files }
project-bring-back = Dod yn ôl â: { $step }
project-as-at = Fel ar { $day }
project-as-at-latest = Fel ar y diwrnod diweddaraf
project-changed-on-command-line = Newidiwyd ar y llinell orchymyn
project-beginning = Dechrau

# Y ddewislen: prosiectau a ffeiliau.

project-menu-new = Prosiect &newydd
project-menu-new-tip = Dechrau gyda’r rhagosodiadau; cedwir yr hyn sydd ar agor yn awr
project-menu-open = Ag&or prosiect …
project-menu-open-tip = Agor yr hyn a gadwyd
project-menu-save = &Cadw’r prosiect
project-menu-save-tip = Ysgrifennu popeth mewn un ffeil
project-menu-save-as = Cadw’r prosiect f&el …
project-menu-save-as-tip = Ysgrifennu popeth mewn ffeil arall
project-menu-qgis = Cadw copi ar gyfer &QGIS …
project-menu-qgis-tip = Ysgrifennu haenau, arddulliau a ffynonellau mewn un GeoPackage
project-menu-history = Hane&s …
project-menu-history-tip = Edrych ar gamau a fersiynau a gadwyd, a dod â nhw yn ôl
project-menu-recent = Agor un di&weddar
project-menu-recent-data = Da&ta diweddar
project-menu-boundaries = Agor &ffiniau …
project-menu-boundaries-tip = Defnyddio siapiau GeoPackage, Shapefile neu GeoJSON
project-menu-flows = Agor &llifoedd cymudo …
project-menu-flows-tip = Defnyddio ffeil lifoedd y cyfrifiad yn lle’r amcangyfrif
project-menu-bundled = Defnyddio’r &data a gynhwysir eto
project-menu-bundled-tip = Rhoi eich ffeiliau eich hun o’r neilltu
project-menu-report = Cadw adrodd&iad …
project-menu-report-tip = Ysgrifennu adroddiad, map, baneri a chanfyddiadau mewn ffolder ar eu pen eu hunain
project-menu-official = Cael &data swyddogol …
project-menu-official-tip = Cael ffiniau swyddogol, cymudo’r cyfrifiad a ffigurau gan eu cyhoeddwyr, neu o ffeiliau a ddaethoch gyda chi
project-use-bundled = Defnyddio’r data a gynhwysir
project-use-bundled-flows = Defnyddio’r cymudo a gynhwysir
project-use-bundled-areas = Defnyddio’r ardaloedd gweithredol a gynhwysir

# Ffeiliau a agorir neu a gedwir

project-file-project = Prosiectau
project-file-geopackage = GeoPackage
project-file-boundaries = Ffiniau
project-open-title = Agor prosiect
project-open-boundaries = Agor ffiniau
project-open-flows = Agor llifoedd cymudo
project-save-title = Cadw’r prosiect
project-qgis-title = Cadw copi ar gyfer QGIS
project-job-open = Yn agor { $file }
project-job-save = Yn cadw { $file }
project-job-look = Yn edrych ar { $file }
project-qgis-written = Ysgrifennwyd { $file }.
project-qgis-means = Llusgwch hi i QGIS: daw ei haenau gyda’u harddulliau. Mae’r tabl “sources” yn dweud o ble y daw pob ffigur.
project-copies = Rhoi copïau o’ch ffeiliau eich hun yn y prosiect?
project-copies-means = { $files ->
    [one] Mae’n defnyddio 1 ffeil o’ch eiddo ({ $size }).
   *[other] Mae’n defnyddio { $files } ffeil o’ch eiddo ({ $size }).
 } Gyda chopïau y tu mewn, gall eraill agor y prosiect heb y rhai gwreiddiol. Hebddynt, dim ond eu henwi y mae.
project-copies-yes = Rhoi copïau y tu &mewn
project-copies-no = Dim ond eu &henwi
project-replace = Mae { $file } yno eisoes. Ei disodli?
project-unsaved = { $steps ->
    [one] { $project }: 1 cam heb ei gadw, yr olaf: { $last }
    [two] { $project }: { $steps } gam heb eu cadw, yr olaf: { $last }
    [few] { $project }: { $steps } cham heb eu cadw, yr olaf: { $last }
    [many] { $project }: { $steps } cham heb eu cadw, yr olaf: { $last }
   *[other] { $project }: { $steps } cam heb eu cadw, yr olaf: { $last }
 }
project-unsaved-entries = { $project }: nid yw’r hyn a ddywedwyd yn y gweithdy wedi’i gadw
project-unsaved-tip = Mynd ymlaen o’r lle y’i gadawyd
project-nothing-recent = Nid agorwyd dim eto
project-not-as-here = Cadwyd { $project } lle nad yw rhywbeth fel y mae yma.
project-dropped = Gollyngwyd { $files } ffeil, ac agorir un: { $file }.
project-dropped-remedy = Gollyngwch y lleill fesul un; dangosir pob un cyn ei defnyddio.
project-cannot-open = Nid yw { $file } yn rhywbeth y gellir ei agor yma.
project-cannot-open-remedy = Agorwch ffiniau, tablau dangosyddion neu lifoedd cymudo. Mae’r dewislenni Ffeil a Data yn enwi’r mathau o ffeil.
project-no-boundaries-inside = Ffolder heb ffiniau ynddi yw { $folder }.
project-no-boundaries-inside-remedy = Gollyngwch y ffeil ei hun ar y ffenestr, neu dewiswch hi yn y dewislenni Ffeil a Data.
project-coordinate-system = System gyfesurynnau: { $crs }.

# Cadw adroddiad

project-report-title = { $kind ->
    [statement] Cadw datganiad
    [profile] Cadw proffil
    [atlas] Cadw atlas
    [monitor] Cadw monitor
    [card] Cadw cerdyn crynhoi
    [map] Cadw map o bwy sy’n cymudo i mewn
   *[report] Cadw adroddiad
 }
project-reports-folder = Adroddiadau is-ranbarth
project-report-folder-label = &Ffolder
project-report-folder-tip = Enwch ffolder ar gyfer y ffeiliau hyn yn unig; gwneir un nad yw yno eto
project-report-told = Yr hyn sy’n digwydd i’r ffolder hwn
project-report-where = Lle mae’r ffolder yn mynd
project-report-does = { $does ->
    [none] Teipiwch neu dewiswch ffolder.
    [file] Ffeil yw { $folder }, nid ffolder. Rhowch enw arall i’r ffolder.
    [taken] { $kind ->
        [statement] Mae datganiad yn { $folder } eisoes ({ $files }). Ei ddisodli, neu gadw’r ddau?
        [report] Mae adroddiad yn { $folder } eisoes ({ $files }). Ei ddisodli, neu gadw’r ddau?
       *[other] Mae’r rhain yn { $folder } eisoes: { $files }. Eu disodli, neu gadw’r cyfan?
     }
    [added] Mae’r ffolder yno. Rhoddir y rhain wrth ochr yr hyn sydd ynddo: { $files }. Ni ddisodlir dim.
   *[new] Gwneir ffolder newydd yno ar gyfer y rhain: { $files }.
 }
project-report-browse = &Pori …
project-report-browse-tip = Dewis i ble mae’r ffolder yn mynd
project-report-write = &Cadw
project-report-write-tip = Ysgrifennu’r ffeiliau yn y ffolder hwn
project-report-replace = &Disodli
project-report-replace-tip = Ysgrifennu dros y ffeiliau sydd yno
project-report-beside = Cadw’&r ddau: yn { $folder }
project-report-beside-tip = Gadael y ffeiliau sydd yno fel y maent
project-report-saved = Mae’r adroddiad yn { $folder }.
project-report-files = Darllenwch report.html; mae map.png, flags.csv a findings.json wrth ei ymyl.

# Hanes

project-history = Hanes
project-history-rows = Camau a fersiynau a gadwyd
project-history-chosen = Yr hyn a ddewiswyd
project-history-opens = Dod yn ôl ag ef
project-history-back = &Dod yn ôl ag ef
project-history-back-tip = Mynd ymlaen gydag ef, fel cam newydd
project-history-step = Cam
project-history-step-tip = Yr hyn a wnaed, y diweddaraf yn gyntaf
project-history-when = Pryd
project-history-when-tip = Pryd y’i gwnaed
project-history-state = Ble mae’n sefyll
project-history-state-tip = A yw’n rhan o’r hyn sydd ar agor, a dynnwyd ef yn ôl, a adawyd ef am ffordd arall, neu a gadwyd ef
project-history-stands = { $state ->
    [here] rydych chi yma
    [taken_back] wedi’i dynnu’n ôl
    [saved] cadwyd yn y ffeil
   *[part] { "" }
 }
project-history-nothing = Dewiswch gam neu fersiwn a gadwyd i edrych arno.
project-history-working = Yn canfod yr hyn y gwnaeth arwain ato …
project-history-refused = Ni ellir ei ddangos: { $why }
project-history-today = Heddiw, { $time }
project-history-day = { $day }, { $time }
project-history-same = Yr un yw ei ddewisiadau â’r hyn sydd ar agor.
project-history-differs = Yn wahanol i’r hyn sydd ar agor: { $choices }.
project-history-choice = { $choice ->
    [partnership] partneriaeth
    [indicator] dangosydd
    [region] rhanbarth
    [period] blwyddyn
    [as_at] diwrnod
    [flows] llifoedd cymudo
    [flow_reading] sut y darllenir llifoedd
    [boundaries] ffiniau
    [areas] ardaloedd gweithredol
    [areas_asked] sut y ceir ardaloedd gweithredol
    [areas_believed] codau y mae enwau’n eu gwrth-ddweud
    [preset] set o drothwyon
    [limits] trothwyon
    [tables] eich tablau eich hun
    [layers] eich haenau eich hun
    [footprints] eich olion traed eich hun
    [map_style] lliwiau
    [draws] grwpiau ar hap
    [partners] partneriaid
    [plans] cynlluniau
    [plan] cynllun dan sylw
    [words] eich geiriau eich hun
   *[other] dewisiadau eraill
 }

project-statement-both = Yn Saesneg ac yn &Gymraeg
project-statement-both-tip = Ysgrifennu’r datganiad ddwywaith o’r un canfyddiadau, pob un mewn ffolder ei hun. Drafft yw’r Gymraeg.
