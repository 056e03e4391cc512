# state: draft
# Eich olion traed, eich ardaloedd gweithredol a’ch ffeiliau eich hun.
# Termau: haen (layer), dalen (sheet), llyfr gwaith (workbook), taenlen (spreadsheet), pennawd (header), rhes y penawdau (header row),
# parth (zone), tabl cyswllt (lookup), system gyfesurynnau (coordinate system), nodwedd (feature), amlinelliad (outline),
# adroddiad cysylltu (join report), pennyn (header of a Shapefile), cyfwng hyder (confidence interval), sylfaen (base), y data a gynhwysir (bundled data),
# llunio (draw), tynnu (remove), rhoi o’r neilltu (put aside), gadael allan (leave out), cael (get), cylch allweddi (keyring).

own-whole = { COUNT($districts) ->
    [one] Mae 1 awdurdod lleol yn gorwedd y tu mewn: { $districts }.
   *[other] Mae { COUNT($districts) } awdurdod lleol yn gorwedd y tu mewn: { $districts }.
 }
own-part-counted = Yn rhannol, ac wedi’u cyfrif, gan fod o leiaf hanner eu cyfeiriadau y tu mewn: { $districts }.
own-part-left-out = Yn rhannol, a heb eu cyfrif: { $districts }.
own-share = { $district } ({ $share })
own-small-areas = { $file }: mae { $number } o’r { $zones } o barthau ynddi o’r math hwn: { $kind }. Cymherir ardaloedd gweithredol ag awdurdodau lleol.
own-small-areas-remedy = Ychwanegwch golofn ag awdurdod lleol pob un, megis LAD21CD, neu rhowch dabl cyswllt fesul awdurdod lleol.
own-small-oa = ardaloedd cynnyrch y cyfrifiad
own-small-lsoa = ardaloedd cynnyrch ehangach haen is
own-small-msoa = ardaloedd cynnyrch ehangach haen ganol
own-small-data_zone = parthau data
own-small-intermediate_zone = parthau canolradd
own-small-ward = wardiau
own-small-ni = ardaloedd bach Gogledd Iwerddon
own-no-district = { $file }: nid oes yr un o’i chodau’n awdurdod lleol mewn unrhyw flwyddyn ers 2011.
own-divided-rows = Rhannwyd awdurdodau lleol sydd mewn mwy nag un ardal weithredol yn ôl nifer rhesi’r golofn { $column }: { $districts }.
own-merged-alike = Cyfrannau o awdurdodau lleol sydd wedi uno ers hynny yw’r rhain. Maent yn cyfrif yn gyfartal, faint bynnag o bobl sy’n byw ym mhob un: { $districts }. Rhowch nifer y bobl fel pwysau yn lle hynny.
own-divided-alike = Rhannwyd awdurdodau lleol sydd mewn mwy nag un ardal weithredol yn gyfartal, am nad yw’r ffeil yn rhoi cyfrannau na phwysau: { $districts }.
own-scaled = Cafodd cyfrannau nad ydynt yn adio i 1 eu graddio fel eu bod yn gwneud hynny: { $districts }.
own-shares-beyond = Cafodd cyfrannau sy’n adio i fwy na { $whole } eu graddio i lawr: { $districts }.
own-in-part = Mae awdurdodau lleol heddiw yn cyfrif yn gyfan, er mai rhan o bob un sydd mewn ardal: { $rows }.
own-in-part-row = { $district } (heb { $missing })
own-uncovered = Nid yw’r ardaloedd gweithredol yn y ffeil { $file } yn cwmpasu { $missing } o’r { $districts } awdurdod lleol.
own-areas = { $kind ->
    [ttwa] { $year ->
        [none] ardaloedd teithio i’r gwaith o’r ffeil { $file }
       *[other] ardaloedd teithio i’r gwaith { $year } o’r ffeil { $file }
    }
   *[areas] { $year ->
        [none] ardaloedd gweithredol o’r ffeil { $file }
       *[other] ardaloedd gweithredol { $year } o’r ffeil { $file }
    }
 }
own-areas-title = { CAPITAL($areas) }
own-note = Wedi’u trosi i awdurdodau lleol { $vintage }; mae awdurdodau lleol nad yw’r ffeil yn eu rhannu’n cyfrif yn gyfan.
own-vintage = wedi’u pennu o’r canlynol: { $flows }, { $base }
own-vintage-flows = ffeil lifoedd
own-vintage-base = sylfaen heb ei nodi
own-run-problem = O’r llifoedd y tu ôl i’r ardaloedd hyn: { $what }
own-criteria = Meini prawf: { $criteria }.
own-criterion = { $name ->
    [method] dull
    [min_size] maint lleiaf
    [min_containment] hunangynhwysedd lleiaf
    [target_size] maint targed
   *[target_containment] hunangynhwysedd targed
 } { $value }

# Y ddewislen data.

own-menu-table = Agor &tabl dangosyddion …
own-menu-table-tip = Darllen dangosyddion o CSV, Excel, OpenDocument neu allforyn Nomis
own-menu-edit = &Golygu’r dangosydd hwn …
own-menu-edit-tip = Cywiro sut y darllenir tabl y dangosydd sydd ar y map, a’r hyn sy’n hysbys am ei ddangosyddion
own-menu-aside = Tynn&u’r tabl hwn
own-menu-aside-tip = Tynnu tabl y dangosydd sydd ar y map o’r prosiect
own-menu-data = &Eich data eich hun …
own-menu-data-tip = Gweld eich tablau, haenau, ffiniau a llifoedd eich hun, eu tynnu, eu hagor eto wrth gychwyn y tro nesaf
own-menu-catalogue = &Catalog …
own-menu-catalogue-tip = Gweld pob set ddata hysbys, a pha olion traed y mae pob un yn eu cwmpasu
own-menu-postgis = Cysylltu â PostG&IS …
own-menu-postgis-tip = Llwytho haenau a thablau o gronfa ddata PostGIS, na wneir dim ond ei darllen
own-file-tables = Tablau dangosyddion
own-job-read = Yn darllen { $file }
own-job-clean = Yn glanhau { $file }
own-job-check = Yn gwirio { $file }
own-job-open = Yn agor { $file }
own-step-areas = Defnyddio { $file } fel ardaloedd gweithredol
own-step-remove = Tynnu { $file }
own-step-keep = Yn cadw copi glân
own-step-districts = Yn canfod yr awdurdodau lleol y tu mewn
own-area = Ardal { $number }
own-footprint-added = Mae’r ôl troed hwn bellach ymhlith y partneriaethau: { $footprint }.
own-footprints-added = { $number ->
    [one] Mae 1 ôl troed bellach ymhlith y partneriaethau.
   *[other] Mae { $number } ôl troed bellach ymhlith y partneriaethau.
 }
own-footprints-where = Maent o dan “Eich ôl troed eich hun”; mae’r manylion yn dweud pa awdurdodau lleol y mae pob un yn eu cwmpasu.
own-shapes-nowhere = { COUNT($shapes) ->
    [one] Nid yw un siâp yn dal cyfeiriadau unrhyw ardal, ac fe’i gadawyd allan: { $shapes }.
   *[other] Nid yw { COUNT($shapes) } siâp yn dal cyfeiriadau unrhyw ardal, ac fe’u gadawyd allan: { $shapes }.
 }
own-shapes-nowhere-remedy = Gwiriwch ble maent ar y map, ac a yw’r system gyfesurynnau’n gywir.

# Ffeil ffiniau cyn ei defnyddio.

own-boundary-title = Agor { $file }
own-boundary-report = Adroddiad ar y ffeil
own-boundary-checking = Yn gwirio’r siapiau, eu codau a’u cymdogion …
own-boundary-cleaning = Yn glanhau’r siapiau …
own-boundary-refused = Ni ellir defnyddio { $file }
own-boundary-layer = &Haen
own-boundary-layer-tip = Dewis pa haen o’r ffeil i’w darllen
own-boundary-system = &System gyfesurynnau
own-boundary-system-tip = Dewis y system gyfesurynnau, lle nad yw’r ffeil yn ei nodi neu’n ei nodi’n anghywir
own-boundary-systems = { $code ->
    [file] Fel y dywed y ffeil
    [EPSG-27700] Grid Cenedlaethol Prydain (EPSG:27700)
    [EPSG-4326] Hydred a lledred, WGS 84 (EPSG:4326)
    [EPSG-3857] Web Mercator (EPSG:3857)
    [EPSG-29903] Grid Iwerddon (EPSG:29903)
   *[EPSG-2157] Mercator Ardraws Iwerddon (EPSG:2157)
 }
own-boundary-codes = &Codau
own-boundary-codes-tip = Dewis y golofn â chodau ardaloedd
own-boundary-names = &Enwau
own-boundary-names-tip = Dewis y golofn ag enwau
own-boundary-recognised = { $column } (adnabuwyd)
own-boundary-not-recognised = Ni adnabuwyd yr un
own-boundary-decision = &Gwrthddywediadau
own-boundary-decision-tip = Penderfynu beth i’w wneud am resi y mae eu siâp neu eu henw’n gwrth-ddweud eu cod
own-boundary-decide = Penderfynwch …
own-boundary-use = &Defnyddio fel
own-boundary-use-tip = Dewis i ba ddiben y defnyddir y ffeil
own-boundary-name = E&nw
own-boundary-name-hint = Enw’r ôl troed
own-boundary-name-tip = Enwi’r ôl troed fel y bydd y rhestr o bartneriaethau’n ei ddangos
own-boundary-accept = De&fnyddio
own-use-districts = Ffiniau awdurdodau lleol
own-use-districts-tip = Llunio a mesur â’r siapiau hyn yn lle’r brasamcan, ym mhobman
own-use-footprint = Ôl troed
own-use-footprint-tip = Troi’r holl siapiau gyda’i gilydd yn awdurdodau lleol, cyfan a rhannol, ac edrych arnynt fel partneriaeth
own-use-footprints = Ôl troed ar gyfer pob siâp
own-use-footprints-tip = Troi pob siâp yn awdurdodau lleol, cyfan a rhannol, o dan ei enw ei hun
own-use-areas = Ardaloedd gweithredol
own-use-areas-tip = Cymharu olion traed â’r ardaloedd hyn yn lle’r ardaloedd teithio i’r gwaith
own-use-layer = Haen ychwanegol
own-use-layer-tip = Llunio’r amlinellau dros y map, a lliwio’r ardaloedd yn ôl tablau sydd â ffigurau ar eu cyfer
own-picture = Llun o’r siapiau yn y ffeil
own-picture-reading = Yn darllen …
own-picture-empty = Dim siapiau i’w llunio
own-picture-none = Dim llun

# Ffeil lifoedd cyn ei defnyddio.

own-flows-title = Llifoedd cymudo: { $file }
own-flows-told = Yr hyn a adnabuwyd
own-flows-line = •  { $line }
own-flows-whom = Pwy i’w cyfrif
own-flows-columns = Colofnau
own-flows-columns-label = &Colofnau
own-flows-columns-hint = fel y dywed y penawdau
own-flows-columns-tip = Teipiwch benawdau’r man preswylio, y man gwaith a’r bobl, megis: home, work, count
own-flows-orientation = Cyfeiriad y matrics
own-flows-orientation-label = Cyf&eiriad
own-flows-orientation-file = Fel y dywed y ffeil
own-flows-believe = Defnyddio’r &ffeil beth bynnag, er ei bod yn gwrth-ddweud y cyfrifiad
own-flows-believe-tip = Saif yr hyn sy’n gwrth-ddweud y cyfrifiad gyntaf uchod; mae pob defnydd o’r llifoedd yn dweud hynny
own-flows-unreadable = Ni ellir darllen y ffeil hon. Gwiriwch ei bod yn agor mewn rhaglen arall.
own-flows-say-rows = Dywedwch uchod beth yw rhesi’r matrics.
own-flows-use = &Defnyddio’r llifoedd hyn
own-flows-use-state = { $state ->
    [ready] Defnyddio’r llifoedd hyn yn lle’r amcangyfrif
    [contradicts] Mae’r ffeil yn gwrth-ddweud y cyfrifiad: penderfynwch yn gyntaf
   *[zones] Rhaid i bob parth fod yn awdurdod lleol yn gyntaf: dywedwch isod pa un yw pob un
 }

# Rhestr eich data eich hun.

own-data = Eich data eich hun
own-data-tip = Mae Delete yn tynnu rhes
own-data-how = Erys yr hyn a dynnwch yma lle mae ar eich disg; mae dadwneud yn dod ag ef yn ôl.
own-data-none = Nid oes dim o’ch eiddo eich hun yma eto. Agorwch ffeil, neu gollyngwch un ar y ffenestr.
own-data-reopen = &Agor y rhain eto wrth gychwyn y tro nesaf
own-data-reopen-tip = Agor tablau, haenau a llifoedd eto, gyda’r dewisiadau a wnaed amdanynt
own-data-remove = &Tynnu
own-data-remove-tip = Tynnu’r rhes a ddewiswyd (Delete)
own-data-sheet = { $file }, { $sheet }
own-data-table = Tabl: { $table }
own-data-table-of = { $indicators ->
    [two] Tabl: { $table } ({ $indicators } ddangosydd ar gyfer { $levels })
   *[other] Tabl: { $table } ({ $indicators } dangosydd ar gyfer { $levels })
 }
own-data-layer = Haen: { $layer }
own-data-footprint = Ôl troed: { $footprint }
own-data-from = O’r ffeil { $file }
own-data-boundaries = Ffiniau awdurdodau lleol: { $file }
own-data-flows = Llifoedd cymudo: { $file }
own-data-areas = Ardaloedd gweithredol: { $file }

# Cronfa ddata PostGIS.

own-postgis = Cysylltu â chronfa ddata PostGIS
own-postgis-host = Gwesteiwr
own-postgis-port = Porth
own-postgis-server = Gwesteiwr a phorth
own-postgis-database = Cronfa ddata
own-postgis-database-label = &Cronfa ddata
own-postgis-user = Defnyddiwr
own-postgis-user-label = &Defnyddiwr
own-postgis-password = Cyfrinair
own-postgis-password-label = C&yfrinair
own-postgis-keep = Cadw’r cyfrinair yng nghylch &allweddi’r system
own-postgis-no-keyring = Nid oes gan y system hon gylch allweddi a all ei gadw
own-postgis-not-kept = Ni dderbyniodd y cylch allweddi’r cyfrinair, felly teipiwch ef eto y tro nesaf.
own-postgis-connect = Cysyll&tu
own-postgis-connecting = Yn cysylltu â’r canlynol: { $place }
own-postgis-only-read = Dim ond darllen y gronfa ddata y mae’r rhaglen hon, heb fyth ysgrifennu iddi.
own-postgis-fill-in = Llenwch y gwesteiwr, y gronfa ddata a’r defnyddiwr.
own-postgis-relations = Haenau a thablau’r gronfa ddata
own-postgis-column-name = Enw
own-postgis-column-kind = Math
own-postgis-column-size = Maint
own-postgis-kind = { $shape ->
    [table] tabl
    [shapes] haen o siapiau
   *[other] haen: { $shape }
 }
own-postgis-about = tua { $rows }
own-postgis-found = { $number ->
    [one] 1 haen neu dabl. Dewiswch yr un honno i weld y rhesi cyntaf.
   *[other] { $number } o haenau a thablau. Dewiswch un i weld y rhesi cyntaf.
 }
own-postgis-looking = Yn edrych ar y rhesi cyntaf
own-postgis-rows = Rhesi cyntaf
own-postgis-first = { $rows ->
    [one] Y rhes gyntaf.
    [two] Y { $rows } res gyntaf.
   *[other] Y { $rows } rhes gyntaf.
 }
own-postgis-load = &Llwytho …
own-postgis-load-tip = Copïo’r haen neu’r tabl, ac edrych arno cyn ei ddefnyddio
own-postgis-copying = Yn copïo { $relation }
own-postgis-copied = Copïwyd i’r ffeil { $file }.
own-postgis-stopped = Stopiwyd gennych chi; ni lwythwyd dim. Dewiswch haen neu dabl i roi cynnig arall arni.

# Tabl dangosyddion cyn ei ddefnyddio.

own-table-open = Agor tabl dangosyddion
own-table-title = Agor tabl: { $file }
own-table-sheet = Dalen
own-table-sheet-label = &Dalen
own-table-sheet-tip = Dewis dalen y llyfr gwaith
own-table-whole-file = (y ffeil gyfan)
own-table-header = Rhes y penawdau
own-table-header-label = Rhes y &penawdau
own-table-header-tip = Rhoi’r rhes sy’n enwi’r colofnau, gan gyfrif o 1, neu glicio ar ei rhif yn y rhagolwg
own-table-find-header = dod o hyd iddi
own-table-key = Colofn yr ardaloedd
own-table-key-label = Ard&aloedd yn
own-table-key-tip = Dewis y golofn â chodau neu enwau ardaloedd
own-table-nameless = colofn { $number }
own-table-period = Cyfnod
own-table-period-label = C&yfnod
own-table-period-tip = Dweud i ba gyfnod y mae’r ffigurau’n perthyn, lle nad yw’r tabl yn gwneud hynny
own-table-period-hint = megis 2021 neu 2021/22
own-table-tab-found = Yr hyn a &gafwyd
own-table-tab-areas = Ardal&oedd
own-table-tab-columns = &Colofnau a chodau
own-table-tab-indicators = Da&ngosyddion
own-table-boundaries = Agor &ffiniau …
own-table-boundaries-tip = Agor eich ffiniau eich hun ar gyfer yr ardaloedd bach, a’u cymryd fel haen ychwanegol
own-table-use = D&efnyddio
own-table-use-tip = Ychwanegu’r dangosyddion sydd wedi’u ticio, a dangos y cyntaf ar y map
own-table-afresh = Darllen e&to
own-table-afresh-tip = Rhoi pob cywiriad o’r neilltu
own-table-recalled = Wedi’i ddarllen yn yr un modd â’r tabl diwethaf o’r siâp hwn. Mae “Darllen eto” yn anwybyddu hwnnw.
own-table-refused = Ni ellir defnyddio’r tabl. Mae “Yr hyn a gafwyd” yn dweud pam.
own-table-stopped = Stopiwyd y darllen. Mae “Darllen eto” yn dechrau o’r newydd.
own-table-level = { $drawn ->
    [own] Llunnir ffigurau ar gyfer { $areas } ar eich ffiniau eich hun. Agorwch y rheini fel haen ychwanegol.
    [some] Llunnir ffigurau ar gyfer { $areas } ar ardaloedd a adeiladwyd o awdurdodau lleol. Dim ond awdurdod lleol sydd ei hun yn ardal o’r fath sy’n cael ffigur.
   *[none] Llunnir ffigurau ar gyfer { $areas } ar ardaloedd a adeiladwyd o awdurdodau lleol. Ni chaiff yr un awdurdod lleol ei ffigur ei hun.
 }
own-table-no-level = Nid oes yr un o’i ardaloedd ar lefel y gellir ei llunio. Dewiswch golofn arall ar gyfer yr ardaloedd.
own-table-no-period = Dywedwch i ba gyfnod y mae ei ffigurau’n perthyn.
own-table-none-ticked = Nid oes dangosydd wedi’i dicio. Ticiwch y rhai i’w defnyddio o dan “Dangosyddion”.
own-table-preview = Rhesi cyntaf y tabl
own-table-preview-about = Mae rhes y penawdau a cholofn yr ardaloedd wedi’u marcio.
own-table-take-row = Cliciwch i gymryd y rhes hon ar gyfer y penawdau
own-table-take-column = Cliciwch i gymryd y golofn hon ar gyfer yr ardaloedd

# Yr hyn a gafwyd ynddo.

own-table-list-problems = I edrych arnynt
own-table-list-notes = Nodiadau
own-table-none = dim
own-table-fact-format = Fformat
own-table-fact-areas = Ardaloedd
own-table-fact-keys = { $kind ->
    [unknown] ddim yn hysbys yn “{ $column }”; hysbys: { $known }
    [codes] codau yn “{ $column }”; hysbys: { $known }
   *[names] enwau yn “{ $column }”; hysbys: { $known }
 }
own-table-fact-others = { $keys }; heb restr ar eu cyfer: { $others }
own-table-fact-rows = Rhesi
own-table-fact-periods = Cyfnodau
own-table-no-periods = dim cyfnod
own-table-periods-none = heb eu nodi
own-table-periods = { $source ->
    [column] { $periods } ({ $number }), o golofn
    [header] { $periods } ({ $number }), o’r pennawd
    [above-the-table] { $periods } ({ $number }), o’r hyn sydd uwchben y tabl
    [lines-between-the-rows] { $periods } ({ $number }), o linellau rhwng y rhesi
    [title] { $periods } ({ $number }), o’r teitl
    [name-of-the-sheet] { $periods } ({ $number }), o enw’r ddalen
    [chosen] { $periods } ({ $number }), o’ch dewis chi
   *[other] { $periods } ({ $number })
 }
own-table-fact-figures = Ffigurau
own-table-fact-columns = { $columns }, { $indicators }
own-table-counted-columns = { $number ->
    [one] 1 golofn
    [two] { $number } golofn
    [many] { $number } cholofn
   *[other] { $number } colofn
 }
own-table-counted-indicators = { $number ->
    [two] { $number } ddangosydd
   *[other] { $number } dangosydd
 }
own-table-fact-intervals = Cyfyngau hyder
own-table-fact-named = { $named } ({ $columns })
own-table-fact-codes = Codau
own-table-fact-code = { $code } = { $meaning } ({ $cells })

# Ei ardaloedd.

own-table-join = Adroddiad cysylltu
own-table-aside = Rhoi o’r neilltu
own-table-nearest = Derbyn yr ago&saf i bob un
own-table-nearest-tip = Cymryd bod pob ardal nad yw’n hysbys yr un y mae ei henw neu ei chod debycaf iddi
own-table-districts = A&wdurdodau lleol yw’r rhesi
own-table-districts-tip = Cymryd mai awdurdodau lleol yw’r rhesi er bod y tabl yn gadael amheuaeth
own-table-copy = Copïo fel ta&bl
own-table-copy-tip = Copïo’r adroddiad cysylltu cyfan, i’w ludo mewn taenlen
own-table-group-not_known = Ddim yn hysbys ({ $number })
own-table-group-ambiguous = Enwau sawl ardal, neu rai amheus ({ $number })
own-table-group-converted = Awdurdodau lleol blaenorol ({ $number })
own-table-group-without = Awdurdodau lleol heb ffigur ({ $number })
own-table-group-other = Ardaloedd ar lefelau eraill ({ $number })
own-table-group-chosen = Dewiswyd gennych chi ({ $number })
own-table-area = { $code } { $area }
own-table-stands-for = yn sefyll dros
own-table-left-out = wedi’i gadael allan
own-table-no-similar = dim enw tebyg
own-table-like = tebyg: { $area }
own-table-choose = dewiswch pa un a olygir
own-table-known = { $areas ->
    [one] Mae 1 ardal yn hysbys.
   *[other] Mae { $areas } ardal yn hysbys.
 }
own-table-known-level = { $known } Lefel y rhan fwyaf: { $level }.
own-table-vintage = { $vintage ->
    [mixed] Mae eu codau neu eu henwau’n perthyn i sawl blwyddyn ar unwaith.
   *[other] Cyfnod eu codau neu eu henwau: { $vintage }.
 }

# Ei golofnau a’i godau.

own-table-columns = Colofnau
own-table-column-name = Colofn
own-table-column-role = Cymerwyd fel
own-table-column-unit = Uned
own-table-codes = Codau yn lle ffigurau
own-table-code-code = Cod
own-table-code-meaning = Ystyr
own-table-code-figures = Ffigurau
own-table-code-hidden = Cuddiwyd
own-table-role-of = Fel beth y cymerir y golofn hon: { $column }
own-table-role = { $role ->
    [key] Ardaloedd
    [value] Ffigurau
    [lower] Terfyn isaf
    [upper] Terfyn uchaf
    [margin] Ymyl ±
    [both-bounds] Y ddau derfyn
    [standard-error] Gwall safonol
    [variation] Amrywiad (CV, %)
    [flag] Codau
    [period] Cyfnodau
    [month] Mis neu chwarter
    [series] Dangosydd
    [unit] Uned
    [numerator] Rhifiadur
    [denominator] Enwadur
    [name] Enwau
    [level] Lefel
    [note] Nodiadau
    [other] Arall
   *[none] { "" }
 }

# Ei ddangosyddion.

own-indicators = Dangosyddion y tabl
own-indicators-tip = Ticiwch y rhai i’w defnyddio; dewiswch un i’w ddisgrifio
own-indicator-title = &Teitl
own-indicator-title-tip = Ei enwi fel y bydd mapiau, siartiau ac adroddiadau’n gwneud
own-indicator-believe = Mae’r ff&igurau wrth ochr yr ardaloedd cywir
own-indicator-believe-tip = Defnyddio’r ffigurau er bod rhai hysbys wrth ochr ardaloedd eraill; dywed pob defnydd hynny
own-indicator-unit = &Uned
own-indicator-unit-tip = Rhoi ei uned, megis %, £ neu nifer
own-indicator-kind = &Math
own-indicator-kind-tip = Dweud pa fath o ffigur ydyw
own-indicator-denominator = &Enwadur
own-indicator-denominator-tip = Dweud o beth y mae cyfradd yn gyfran, megis trigolion 16 i 64 oed
own-indicator-source = &Ffynhonnell
own-indicator-source-tip = Enwi’r set ddata y daw ohoni
own-indicator-publisher = Cyh&oeddwr
own-indicator-publisher-tip = Enwi pwy sy’n ei gyhoeddi
own-indicator-licence = T&rwydded
own-indicator-licence-tip = Enwi’r drwydded, megis Trwydded Llywodraeth Agored v3.0
own-indicator-access = M&ynediad
own-indicator-access-tip = Dweud sut mae eraill yn ei gael: agored, ar gais, masnachol, diogel
own-indicator-breaks = Tor&iadau
own-indicator-breaks-tip = Dweud ble mae’r gyfres yn torri, megis: cwestiwn newydd yn 2022
own-indicator-theme = Them&a
own-indicator-theme-tip = Dewis economi, cymuned neu amgylchedd
own-indicator-better = &Gwell
own-indicator-better-tip = Dweud pa ffordd sydd orau, ar gyfer geiriau megis uwchlaw ac islaw
own-indicator-better-none = Nid yw mwy na llai yn well
own-indicator-better-more = Gorau po fwyaf
own-indicator-better-less = Gorau po leiaf
own-indicator-not-stated = heb ei nodi
own-indicator-not-in-table = heb ei nodi yn y tabl
own-indicator-combining = Ar gyfer sawl ardal gyda’i gilydd: { $how }.
own-indicator-assumed = Tybiwyd hyn, am mai rhifau cyfan yw ei ffigurau i gyd.
own-indicator-about = { $figures ->
    [one] 1 ffigur; ar goll: { $missing }; â chyfwng: { $intervals }; { $periods }
   *[other] { $figures } ffigur; ar goll: { $missing }; â chyfwng: { $intervals }; { $periods }
 }

# Data swyddogol.

own-official-title = Cael data swyddogol
own-official-what = Nid oes dim ond y cais am set yn gadael y cyfrifiadur hwn, a hynny dim ond pan bwyswch Cael. Gwirir popeth cyn ei ddefnyddio. Gallwch hefyd ollwng yma ffeiliau a lawrlwythwyd gennych mewn man arall.
own-official-sets = Setiau swyddogol
own-official-sets-tip = Ticiwch yr hyn rydych ei eisiau; mae Space yn ticio ac yn dad-dicio
own-official-column-set = Set
own-official-column-size = Tua, MB
own-official-column-here = Yma ers
own-official-group-boundaries = Ffiniau
own-official-group-commuting = Cymudo
own-official-group-population = Trigolion
own-official-group-indicators = Ffigurau newydd ar gyfer dangosyddion
own-official-item-tip = { $set }. { $publisher }.
own-official-here = ✓ { $day }
own-official-about = Ynghylch y set, a’r hyn a ddaeth
own-official-progress = Cynnydd
own-official-use-box = &Defnyddio’r rhain yn lle’r data a gynhwysir cyn gynted ag y byddant yma
own-official-use-box-tip = Yna bydd y prosiect hwn a phob un newydd yn seiliedig ar ffiniau swyddogol a chymudo wedi’i gyfrif; mae dadwneud yn mynd yn ôl
own-official-get = { $sets ->
    [0] &Cael
   *[other] &Cael { $sets } set ({ $size } MB)
 }
own-official-get-tip = Cael y setiau a diciwyd gan eu cyhoeddwyr; mae’r hyn a stopiwyd yn parhau o’r man lle daeth i ben
own-official-stop = &Stopio
own-official-stop-tip = Stopio; cedwir yr hyn sydd wedi dod ar gyfer y tro nesaf
own-official-add = &Ychwanegu ffeiliau …
own-official-add-tip = Cymryd ffeiliau a lawrlwythwyd gennych mewn man arall; adnabyddir pa setiau ydynt
own-official-files = Ychwanegu data swyddogol
own-official-look = &Edrych ar …
own-official-look-tip = Edrych ar y set hon, a dewis i ba ddiben y’i defnyddir
own-official-use = Defnyddio yn &awr
own-official-use-tip = Gadael i’r prosiect hwn a phob un newydd fod yn seiliedig ar y setiau sydd yma
own-official-remove = &Tynnu …
own-official-remove-tip = Tynnu’r set hon o’r cyfrifiadur hwn, gyda’r hyn a ddaeth ohoni hyd yn hyn
own-official-remove-title = Tynnu { $set }?
own-official-remove-what = Mae ei ffeiliau’n mynd. Bydd yr hyn sy’n seiliedig arni yn seiliedig eto ar y data a gynhwysir, neu ar y pecyn a ddefnyddir. Gallwch ei chael eto.
own-official-remove-now = Ei thynnu
own-official-removed = Tynnwyd { $set }.
own-official-removing = Yn tynnu set
own-official-without = Gwneud heb set a dynnwyd
own-official-using = Yn paratoi’r setiau
own-official-job = { $sets ->
    [one] Yn cael 1 set
   *[other] Yn cael { $sets } set
 }
own-official-job-files = { $files ->
    [one] Yn edrych ar 1 ffeil
   *[other] Yn edrych ar { $files } ffeil
 }
own-official-failed = Aeth rhywbeth o’i le. Rhowch gynnig arall arni, neu ewch i nôl y set â llaw.
own-official-stopped = Stopiwyd gennych chi. Cedwir yr hyn sy’n gyfan, a bydd y gweddill yn parhau o’r man hwnnw pan bwyswch Cael eto.
own-official-came = Wedi cyrraedd: { $set }
own-official-refused = Heb gyrraedd: { $set }
own-official-by-hand = Heb gysylltiad
own-official-address = Cyfeiriad: { $address } ({ $note }).
own-official-other-file = Agorwch hon drwy Ffeil, Agor ffiniau neu Agor llifoedd cymudo.
own-official-step = Defnyddio data swyddogol
own-official-in-use = Mae data swyddogol ar waith
own-official-in-use-already = Mae prosiectau newydd yn dechrau â nhw. Mae gan y prosiect hwn ffeiliau ei hun, sy’n aros.
