# state: draft
# Yr adroddiad fel tudalen.

report-page-title = { $footprint }: a yw’r ffin yn ffitio’r economi?
report-question = A yw ffin y bartneriaeth hon yn ffitio’r economi y mae’n dweud ei bod yn ei gwasanaethu?
report-footprint = { $kind }, ôl troed fel ar { $day }.
report-membership = Aelodaeth: { $source } (hyder: { $confidence ->
    [high] uchel
    [medium] canolig
   *[low] isel
 }).
report-side = { $side }: { $answer }
report-grade = { $question }: { $grade }.
report-how-firm = Pa mor gadarn.
report-undrawn = Llunnir ardaloedd gweithredol fel awdurdodau lleol cyfan. Mae’r rhain yn cyffwrdd â’r ôl troed ond nid ydynt y rhan fwyaf o’r un awdurdod lleol, felly nid oes ganddynt amlinelliad: { $areas }.

# Baneri.

report-flags-heading = Yr hyn nad yw’n cyd-fynd
report-no-flags = Ni chododd unrhyw reol faner.
report-level = { $level ->
    [red] Coch: “{ $title }”.
    [amber] Ambr: “{ $title }”.
    [info] Gwybodaeth: “{ $title }”.
   *[cannot_tell] Ni ellir dweud: “{ $title }”.
 }
report-level-probable = { $level ->
    [red] Coch, tebygol: “{ $title }”.
    [amber] Ambr, tebygol: “{ $title }”.
    [info] Gwybodaeth, tebygol: “{ $title }”.
   *[cannot_tell] Ni ellir dweud, tebygol: “{ $title }”.
 }
report-findings-caption = { $n ->
    [one] { $n } canfyddiad, ar yr ôl troed cyfan
    [two] { $n } ganfyddiad, y gwaethaf yn gyntaf
    [few] { $n } chanfyddiad, y gwaethaf yn gyntaf
    [many] { $n } chanfyddiad, y gwaethaf yn gyntaf
   *[other] { $n } canfyddiad, y gwaethaf yn gyntaf
 }
report-finding = Rhif
report-level-heading = Lefel
report-what = Canfyddiad
report-answers-heading = Sut y ceir yr atebion
report-rules-heading = Rheolau a thystiolaeth
report-finding-about = Mae canfyddiad { $n } yn seiliedig ar y canlynol: { $basis }. Ardaloedd: { $areas }.
report-why = Pam mae’n bwysig: { $why } Pryd mae’n clirio: { $clears }
report-evidence = { COUNT($numbers) ->
    [one] Tystiolaeth ar gyfer canfyddiad { $numbers }
   *[other] Tystiolaeth ar gyfer canfyddiadau { $numbers }
 }
report-rule = Rheol: { $rule }
report-threshold = Trothwy: { $bounds }.
report-people = Pobl yr effeithir arnynt: { $people }.
report-claim = Honiad
report-number = Nifer
report-dataset = Set ddata
report-caution = ({ $caution })
report-area = { $area } ({ $code })
report-clear = Chwiliwyd amdanynt ac ni chafwyd: { $kinds }.
report-not-checked = Heb eu gwirio
report-not-checked-kind = { $kind }: { $why }.

# Cymudo, ardaloedd gweithredol, awdurdodau lleol.

report-supply = Trigolion cyflogedig sy’n gweithio y tu mewn (ochr y cyflenwad)
report-demand = Swyddi a lenwir o’r tu mewn (ochr y galw)
report-base = Sylfaen: { $base }. { $title }, { $vintage }.
report-base-estimated = Sylfaen: { $base }. { $title }, { $vintage } (amcangyfrif).
report-areas-heading = Ardaloedd gweithredol sy’n cyffwrdd â’r ôl troed
report-functional-area = Ardal weithredol
report-code = Cod
report-of-area = O drigolion yr ardal, yn yr ôl troed
report-of-footprint = O drigolion yr ôl troed, yn yr ardal
report-in-both = Trigolion yn y ddau
report-by-residents = Yn ôl trigolion; { $areas }.
report-districts-heading = Awdurdodau lleol
report-district = Awdurdod lleol
report-role = Rôl
report-indicator = { $indicator }, { $year } ({ $unit })
report-not-counted = { $role } – heb ei gyfrif: { $why }
report-interval = ({ $low } i { $high })
report-no-data = dim data
report-not-known = ddim yn hysbys
report-whole = Ar gyfer yr ôl troed cyfan: { $figure }
report-combine = Mewn cromfachau: cyfwng hyder 95% lle cyhoeddir ef. Sut y gellir cyfuno gwerthoedd: { $how }.
report-combined = { $value } (cyfwng 95%: { $low } i { $high }); { $method }; cwmpas { $coverage }.
report-combined-no-interval = { $value } (ni chyhoeddir ei ansicrwydd); { $method }; cwmpas { $coverage }.
report-combined-caution = Darllenwch ef yn ofalus: mae ei wall yn un rhan o bump ohono neu fwy.
report-combined-refused = Dim ffigur ar gyfer y cyfan: { $why }.
report-combined-range = Mae ei awdurdodau lleol yn amrywio o { $low } i { $high }.

# Cymheiriaid.

report-peers-heading = Ymhlith ei gymheiriaid
report-peer = Cymar, rhanbarth neu genedl
report-against = Yr ôl troed o’i gymharu
report-against-way = { $way ->
    [higher] uwch
    [lower] is
    [none] dim ffigur
   *[cannot_tell] ni ellir dweud
 }
report-profile-heading = Yr hyn sy’n sefyll allan
report-profile-how = Dros bob dangosydd sydd wedi’i gynnwys, yn ei gyfnod diweddaraf. Mae pob un ymhellach o ganol y cymheiriaid nag y mae siawns yn ei esbonio. Y pellaf sy’n sefyll yn gyntaf, a phump ar y mwyaf.

# Sefydliadau.

report-institutions-heading = Sefydliadau
report-councils = Cynghorau
report-bodies = Cyrff cyhoeddus
report-name = Enw
report-kind = Math
report-relation = Ei ardal a’r ôl troed
report-people-inside = O’i bobl, y tu mewn
report-people-both = Pobl yn y ddau
report-district-council = Cyngor dosbarth neu unedol
report-county-council = Cyngor sir
report-partners = Partneriaid
report-partner = Partner
report-place = Ble mae
report-source = Ffynhonnell
report-source-doubt = { $source } (ddim yn sicr)

# Nodiadau a ffynonellau.

report-notes-heading = Yr hyn a adawyd allan, a droswyd neu a dybiwyd
report-sources-heading = Ffynonellau
report-sources-caption = Setiau data y tu ôl i bob rhif
report-publisher = Cyhoeddwr
report-vintage = Cyfnod
report-licence = Trwydded
report-copyright = Yn cynnwys data Ystadegau Gwladol © Hawlfraint y Goron a hawl cronfa ddata. Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata. Yn cynnwys data’r Post Brenhinol © Hawlfraint y Post Brenhinol a hawl cronfa ddata.
report-written = Ysgrifennwyd gan Sub-region Explorer { $version } ar { $day }.

# Yr ôl troed ymhlith grwpiau o’r un maint.

report-chance = Hunangynhwysedd { $groups } o grwpiau cyffiniol o awdurdodau lleol o’r un maint: mae naw o bob deg rhwng { $low } a { $high }. Mae’r ôl troed hwn yn cadw { $kept }.
report-chance-here = yr ôl troed hwn
report-chance-axis = Cyfran y cymudo y mae grwpiau o’r un maint yn ei chadw (yr ochr leiaf)

# Pecynnau data.

report-pack = Data a ddefnyddir: { $pack }. Y llythrennau a’r ffigurau mewn cromfachau yw dechrau SHA-256 y cyfan ohonynt.
