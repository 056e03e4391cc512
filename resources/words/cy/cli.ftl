# state: draft
# Sut mae cwestiwn a’i ateb yn edrych o dan ddyfarniad

cli-question = { "  " }{ $title }: { $grade }. { $sentence }
cli-firmness = { "  " }{ $sentence }
cli-footprints = { $n ->
   *[other] { $n } ôl troed.
 }
cli-standing-none-remedy = Dewiswch ddiwrnod arall gyda --as-at, neu fath arall.

# Y gorchmynion, yn --help

cli-description = A yw ffin y bartneriaeth hon yn ffitio’r economi y mae’n dweud ei bod yn ei gwasanaethu? Heb orchymyn, mae’r ffenestr yn agor.
cli-list = rhestru’r hyn sy’n hysbys
cli-list-description = Mae’n rhestru partneriaethau, dangosyddion a’r gweddill sy’n hysbys, gyda’r dynodyddion y mae gorchmynion eraill yn eu cymryd. Gyda phrosiect, mae’r hyn a ddaw gydag ef yn eu plith.
cli-report = ysgrifennu’r canfyddiadau ar gyfer partneriaeth
cli-report-description = Mae’n cymharu un bartneriaeth â’r economi y mae’n dweud ei bod yn ei gwasanaethu, ac yn dweud yr ateb. Gyda --out, mae’n ysgrifennu adroddiad i’w ddarllen, map, ei baneri fel tabl, a phob canfyddiad fel JSON. Mae’n gorffen â 0 lle aeth popeth yn iawn. Mae’n gorffen ag 1 lle mae problemau yn eich ffeil eich hun, y mae pob allbwn yn eu dweud. Mae’n gorffen â 2 lle na ellir defnyddio’r ffeil.
cli-statement = ysgrifennu datganiad dwy dudalen ar ffin
cli-statement-description = Mae’n ysgrifennu’r datganiad y mae cyllidwr neu bwyllgor yn ei ddarllen, gyda’i fap, ei atodiad a’i holl ganfyddiadau. Mae’r enwau’n cynnwys y bartneriaeth a’r diwrnod. Ysgrifennir pob ffeil, neu ddim un. Mae’n gorffen â 0 lle aeth popeth yn iawn. Mae’n gorffen ag 1 lle mae problemau yn eich ffeil eich hun. Mae’n gorffen â 2 lle na ellid gwneud dim.
cli-map = pwy sy’n cymudo i mewn, ar ddalen A4 neu A3
cli-map-description = Mae’n llunio map o bwy sy’n cymudo i mewn ar ddalen ei hun, gyda theitl, allwedd, graddfa, gogledd, cydnabyddiaethau a diwrnod. Mae enwau’r lleoedd mwyaf cysylltiedig arni, ac nid oes yr un yn gorwedd dros un arall.
cli-monitor = yr atebion wedi’u cyhoeddi eto, gyda’r hyn a newidiodd ers hynny a pham
cli-monitor-description = Mae’n ysgrifennu tudalen gyda’r atebion, yr hyn a newidiodd ers rhifyn blaenorol, pam, a nodiadau swyddogion. Mae hefyd yn ysgrifennu’r ffeil JSON y mae’r rhifyn nesaf yn mynd ymlaen ohoni. Ysgrifennir y ddwy, neu ddim un.
cli-profile = pob dangosydd ar gyfer ôl troed ymhlith ei gymheiriaid, fel tudalen a thabl
cli-profile-description = Mae’n ysgrifennu tudalen a thabl gyda phob dangosydd ar gyfer ôl troed, mewn tair thema. Mae gan bob un ei gyfwng a’i safle ymhlith cymheiriaid, neu pam na ellir dweud hynny.
cli-atlas = un dudalen ar gyfer pob awdurdod lleol, neu ar gyfer pob partneriaeth o fath
cli-atlas-description = Mae’n ysgrifennu un dudalen HTML sy’n argraffu dalen ar gyfer pob lle: map, tair brawddeg a phedwar siart. Mae Ctrl+C yn ei stopio, ac ni adewir dim ar ôl.
cli-verify = dweud a yw ffigurau datganiad yn dal o hyd
cli-verify-description = Mae’n ailgyfrifo pob ffigur mewn datganiad yn ôl ei ddynodydd. Mae’n enwi’r rhai a newidiwyd, a dynnwyd allan, neu nad ydynt yn dal mwyach. Mae’n gorffen â 0 lle mae pob un yn dal, ag 1 lle nad yw rhai. Mae’n gorffen â 2 lle na ellir gwirio’r ffeil.
cli-flags = baneri, dyfarniadau a chofrestr pob partneriaeth o fath
cli-flags-description = Mae’n codi baneri pob partneriaeth o fath. Mae’n eu hysgrifennu gyda dyfarniad pob un, a chofrestr o aelodaethau.
cli-areas = ardaloedd gweithredol, wedi’u cyfrifo o ffeil lifoedd
cli-areas-description = Mae’n grwpio parthau’n ardaloedd gweithredol o lifoedd cymudo. Mae’n ysgrifennu ardal pob parth, yr hyn y mae pob ardal yn ei ddal, a’r hyn a adawyd allan a pham. Mae hefyd yn ysgrifennu’r data a’r meini prawf a ddefnyddiwyd. Ysgrifennir ffolder yn gyfan neu ddim o gwbl.
cli-containment = hunangynhwysedd grwpiau o barthau, o ffeil lifoedd
cli-containment-description = Mae’n argraffu maint a hunangynhwysedd pob grŵp o barthau. Ochr y cyflenwad: cyfran ei drigolion cyflogedig sy’n gweithio y tu mewn. Ochr y galw: cyfran ei swyddi a lenwir o’r tu mewn.
cli-compare = i ba raddau y mae dau raniad o’r un parthau’n cytuno
cli-compare-description = Mae’n cymharu dau raniad o’r un parthau ac yn argraffu pob mesur o’u cytundeb fel JSON. Gyda --flows mae hefyd yn dweud faint o gymudo y mae pob un yn ei gadw y tu mewn i’w ardaloedd. Mae’n rhannu hynny’n raddfa, cyffinioldeb a lleoliad.
cli-check = adroddiad ar ffeil ffiniau: lefel, codau, system gyfesurynnau, problemau
cli-check-description = Mae’n argraffu fel JSON beth yw ffeil ffiniau: fformat, haen, system gyfesurynnau, lefel a blwyddyn, codau, siapiau annilys. Mae’n dweud popeth y dylech edrych arno. Nid yw’n newid dim. Mae’n gorffen â 0 lle gellir ei defnyddio, 1 lle gellir ei defnyddio gyda phroblemau, 2 lle na ellir.
cli-check-table = adroddiad ar yr hyn sydd mewn tabl dangosyddion, ac a ellir ei ddefnyddio
cli-check-table-description = Mae’n argraffu fel JSON yr hyn y mae tabl dangosyddion yn ei gynnwys: rhes ei benawdau, ardaloedd, cyfnodau, ffigurau, cyfyngau hyder a chodau. Mae’n dweud popeth y dylech edrych arno. Nid yw’n newid dim. Mae’n gorffen â 0 lle gellir ei ddefnyddio, 1 lle gellir ei ddefnyddio gyda phroblemau, 2 lle na ellir.
cli-convert = ysgrifennu copi glân o ffeil ffiniau neu o dabl dangosyddion
cli-convert-description = Mae’n darllen ffeil fel y mae check neu check-table yn ei wneud, ac yn ysgrifennu copi glân. Ynddo mae siapiau wedi’u trwsio, codau heddiw, ac un rhes ar gyfer pob ardal, cyfnod a dangosydd. Mae’r gorchymyn yn dweud yr hyn a drwsiodd ac a dybiodd. Mae’n gorffen â 0, 1 neu 2 fel y rheini.
cli-data = data swyddogol gan eu cyhoeddwyr: rhestru, cael, gwirio, defnyddio
cli-data-description = Mae’n rhestru ffiniau, cymudo a ffigurau swyddogol. Mae’n eu cael gan eu cyhoeddwyr, neu’n cymryd ffeiliau a ddaethoch gyda chi. Gwirir popeth cyn ei gadw. Dim ond “get” sy’n gofyn i’r rhwydwaith. Gyda’r hyn a ddefnyddir y mae pob prosiect newydd yn dechrau. Mae’n gorffen â 0 lle aeth popeth yn iawn, 1 lle mae rhywbeth o’i le ar set, 2 lle na ddaeth dim.
cli-data-no-set = Nid enwyd set.
cli-data-choose = Enwch un neu fwy o’r rhain: { $sets }; neu { $groups }, neu all.
cli-data-unknown = Nid oes set “{ $name }”.
cli-data-no-file = Nid enwyd ffeil.
cli-data-name-file = Enwch y ffeiliau a lawrlwythwyd gennych.
cli-data-here = { $id }: mae’r set hon yn { $file }: { $set }.
cli-data-failed = { $id }: ni ddaeth y set hon: { $set }. { $what } Â llaw:
cli-data-line = { "  " }{ $sentence }
cli-data-checked = { $id }: { $changed ->
    [yes] newidiwyd ers ei gwirio: { $files }. Defnyddiwch “data get” eto.
   *[no] fel yr oedd pan wiriwyd hi.
 }
cli-data-bundled = Mae prosiectau newydd yn dechrau gyda’r data a gynhwysir eto.
cli-data-removed = { $id }: { $how ->
    [never] nid oedd yma.
   *[gone] tynnwyd hi; mae’r hyn a oedd yn seiliedig arni yn awr yn seiliedig ar yr hyn a oedd yno cynt.
 }
cli-data-nothing-to-use = Nid oes yma set swyddogol y gellid ei defnyddio.
cli-data-get-first = Defnyddiwch “data get” ar gyfer lad-2025-bgc neu census-2021 yn gyntaf, neu dewch â nhw gyda “data add”.
cli-data-used = { $what ->
    [boundaries] Ffiniau: { $file ->
        [none] y rhai a gynhwysir
       *[other] { $file }
     }
   *[flows] Cymudo: { $file ->
        [none] yr amcangyfrif a gynhwysir
       *[other] { $file }
     }
 }
cli-data-table-there = Eich tabl cyfeiriadau eich hun yw { $file }. Dilëwch ef i ddychwelyd at yr un a gynhwysir.
cli-null = gwneud y tabl a gynhwysir o grwpiau o awdurdodau lleol ar hap o’r newydd
cli-null-description = Mae’n llunio grwpiau cyffiniol o awdurdodau lleol o bob maint mewn dwy ffordd, gyda hadau sefydlog. Mae’n cyfrifo’r hyn y mae pob un yn ei gadw o’r cymudo a gynhwysir, ac yn eu hysgrifennu mewn un ffeil. Cymherir llifoedd eraill â’r un grwpiau.
cli-self-test = gwirio’r gosodiad hwn
cli-self-test-description = Mae’n gwirio a yw popeth yn gweithio ar y cyfrifiadur hwn: ffeiliau, ffolderi, llyfrgelloedd mapiau, canfyddiadau, sgrin, ffenestr. Mae’n dweud beth i’w wneud am bob nam. Mae’n gorffen â 0 lle nad oes dim o’i le, fel arall ag 1.
cli-self-test-line = { $status ->
    [well] Yn iawn:  { $title }. { $told }
    [note] I’w nodi: { $title }. { $told }
   *[fault] O’i le:   { $title }. { $told }
 }
cli-self-test-remedy = { "          " }{ $remedy }
cli-self-test-faults = { $faults ->
    [0] Mae popeth yn gweithio.
    [one] Mae un peth o’i le.
    [two] Mae { $faults } beth o’i le.
    [few] Mae { $faults } pheth o’i le.
    [many] Mae { $faults } pheth o’i le.
   *[other] Mae { $faults } peth o’i le.
 }
cli-self-test-no-check = Nid oes gwiriad “{ $name }”.
cli-self-test-choose = Dewiswch un o’r rhain: { $checks }.

# Eu dewisiadau, yn --help

cli-help-data-sets = dynodyddion setiau neu grwpiau, neu “all”; ar gyfer add, ffeiliau
cli-help-data-to = ffolder i gadw’r setiau ynddo; hebddo, ffolder eich data eich hun
cli-help-data-use = gadael i brosiectau newydd ddechrau gyda’r hyn a ddaeth
cli-help-data-bundled = gyda use: dechrau gyda’r data a gynhwysir eto
cli-help-data-table = tabl arall o setiau a chyfeiriadau
cli-help-self-test-json = argraffu’r canlyniadau fel JSON
cli-help-self-test-only = gwneud y gwiriad hwn yn unig; gellir ei ailadrodd

cli-group-window = ffenestr
cli-group-project = prosiect
cli-group-table = sut y darllenir tabl dangosyddion
cli-help-partnership = dynodydd neu enw’r bartneriaeth i agor gyda hi
cli-help-indicator = dynodydd neu deitl y dangosydd i agor gydag ef
cli-help-project = prosiect i’w agor; mae ei enw yn unig yn ddigon
cli-help-language = iaith popeth a ddywedir: en, neu cy ar gyfer y Gymraeg (drafft)
cli-help-portable = cadw gosodiadau a data wrth ymyl y rhaglen, fel ar gofbin
cli-help-screenshot = llunio’r ffenestr mewn ffeil PNG a gadael
cli-help-size = maint y ffenestr, megis 1600x1000
cli-help-scale = picseli fesul pwynt yn y PNG, megis 2
cli-help-method = dull o gyfrifo ardaloedd (y rhagosodiad yw documented)
cli-help-preset = meini prawf ag enw; gellir newid pob un isod
cli-help-min-size = nifer y trigolion cyflogedig y mae’n rhaid i ardal eu cael
cli-help-min-containment = hunangynhwysedd sy’n ddigon i ardal fawr
cli-help-target-size = nifer y trigolion cyflogedig mewn ardal fawr
cli-help-target-containment = hunangynhwysedd y gofynnir amdano mewn ardal fach
cli-help-contiguous = cadw ardaloedd mewn un darn; ffeil ffiniau
cli-help-sensitivity = gwneud rhediadau o amgylch y meini prawf ac ar gyfrifon wedi’u hailsamplu, hefyd
cli-help-resamples = rhediadau wedi’u hailsamplu (20)
cli-help-other-flows = rhediad pellach ar y rhain, megis llifoedd blwyddyn arall
cli-help-other-base = rhediad pellach gyda’r sylfaen hon
cli-help-seed = yr hyn y mae siawns yn dechrau ag ef (1)
cli-help-scheduler = trefnydd Dask yr anfonir y rhediadau ato
cli-help-out = ffolder ar gyfer areas.csv a’r ffeiliau eraill
cli-help-layer = haen; hebddi, y gyntaf
cli-help-crs = system gyfesurynnau, megis EPSG:27700, os yw’r ffeil yn anghywir
cli-help-codes = colofn sy’n cynnwys codau’r ardaloedd
cli-help-names = colofn sy’n cynnwys yr enwau
cli-help-contradicted = beth i’w wneud â rhesi sy’n gwrth-ddweud eu codau: eu gadael allan, credu’r codau, neu gredu’r siapiau
cli-help-sheet = dalen llyfr gwaith; y rhagosodiad yw’r gyntaf ag ardaloedd
cli-help-header-row = rhes sy’n enwi’r colofnau, o 1
cli-help-key-column = colofn yr ardaloedd, wedi’i chyfrif o 1
cli-help-period = cyfnod a ddangosir, megis 2023/24; o’ch tabl eich hun, cyfnod ffigurau nad ydynt yn enwi un
cli-help-level = lefel y rhesi, lle mae’r tabl yn gadael amheuaeth ai awdurdodau lleol ydynt
cli-help-area = ardal y saif enw neu god yn y tabl drosti, neu none i’w gadael allan; gellir ei ailadrodd
cli-help-unit = uned dangosydd yn y tabl, lle mae ei bennawd yn gadael amheuaeth beth ydyw; gellir ei ailadrodd
cli-help-first = tabl â’r colofnau zone ac area
cli-help-second = rhaniad arall o’r un parthau; hebddo, ardaloedd y prosiect
cli-help-weights = pwysau pob parth; hebddynt, mae pob parth yn cyfrif fel un
cli-help-weight-column = colofn y pwysau, lle mae sawl un
cli-help-believe-weights = defnyddio’r pwysau er eu bod yn gwrth-ddweud yr hyn sy’n hysbys am yr awdurdodau lleol
cli-help-believe-figures = dangosydd o’ch tabl eich hun y mae ei ffigurau’n gywir er bod rhai hysbys wrth ymyl ardaloedd eraill
cli-help-believe-codes = defnyddio codau’r grwpiau neu’r ardaloedd er mai enwau awdurdodau lleol eraill sydd wrth eu hymyl
cli-help-beta = pwysau cyflawnder yn y mesur V (y rhagosodiad yw 1)
cli-help-random-seed = yr hyn y mae eu llunio’n dechrau ag ef (1)
cli-help-compare-out = JSON i’w ysgrifennu; hebddo, i’r allbwn safonol
cli-help-groups = tabl â’r colofnau zone a group; hebddo, ardaloedd y prosiect
cli-help-containment-out = CSV i’w ysgrifennu; hebddo, i’r allbwn safonol
cli-help-kind = math o bartneriaeth, megis combined_authority
cli-help-flags-out = ffolder ar gyfer flags.csv, verdicts.csv, ledger.csv
cli-help-flags-indicator = dynodydd neu deitl y dangosydd yr edrychir arno
cli-help-as-at = diwrnod yr olion traed, megis 2019-12-31; y rhagosodiad yw heddiw
cli-help-flows = llifoedd cymudo yn lle’r amcangyfrif a gynhwysir
cli-help-areas = ardaloedd gweithredol yn lle ardaloedd teithio i’r gwaith 2011
cli-help-flow-names = enwau yn y llifoedd a’r codau a olygir (colofnau name, code; mae cod gwag yn gadael yr enw allan)
cli-help-flows-to-read = llifoedd cymudo: CSV, TSV, XLSX neu Parquet
cli-help-base = pwy i’w cyfrif: pobl â man gwaith sefydlog (y rhagosodiad), hefyd pobl sy’n gweithio gartref, hefyd pobl heb fan gwaith sefydlog
cli-help-orientation = beth yw rhesi matrics
cli-help-columns = penawdau’r man preswylio, y man gwaith a’r bobl
cli-help-believe-flows = defnyddio’r llifoedd er bod eu cyfansymiau neu eu codau’n gwrth-ddweud y cyfrifiad
cli-help-json = argraffu JSON yn lle colofnau wedi’u gwahanu â thabiau
cli-help-action = build: llunio’r grwpiau ac ysgrifennu’r tabl
cli-help-null-out = ffeil i’w hysgrifennu; y rhagosodiad yw’r un a gynhwysir
cli-help-project-to-begin = prosiect (.subregion) i ddechrau gydag ef; mae’r dewisiadau eraill yn ei newid
cli-help-save = ysgrifennu’r prosiect sy’n deillio o hyn yn y ffeil .subregion hon
cli-help-copies = rhoi copïau o’ch ffeiliau eich hun yn y prosiect a gedwir
cli-help-boundaries = siapiau’r parthau, ar gyfer --random; mae rhai’r awdurdodau lleol yn hysbys
cli-help-random-contradicted = beth i’w wneud â siapiau sy’n gwrth-ddweud eu codau: eu gadael allan, neu gredu’r codau
cli-help-report-partnership = dynodydd neu enw; hebddo, partneriaeth y prosiect
cli-help-report-out = ffolder ar gyfer findings.json, flags.csv, map.png, report.html
cli-help-statement-words = ffeil TOML â geiriau’r awdur ei hun: author, status, why, considered a letters
cli-help-subject-footprint = pa ôl troed, lle mae gan gynllun sawl un
cli-help-subject-out = ffolder ar gyfer yr hyn a ysgrifennir; gwneir ef os nad yw yno
cli-help-atlas-kind = math o bartneriaeth, megis combined_authority; y rhagosodiad yw pob awdurdod lleol
cli-help-atlas-district = awdurdod lleol, yn ôl enw neu god; gellir ei roi sawl gwaith
cli-help-atlas-region = dim ond awdurdodau lleol un rhanbarth, yn ôl ei god neu ei enw ITL1
cli-help-map-paper = papur: a4 neu a3
cli-help-map-portrait = ar ei sefyll; y rhagosodiad yw ar ei hochr
cli-help-map-format = pdf, png neu svg
cli-help-monitor-since = ffeil JSON y rhifyn blaenorol, neu findings.json
cli-help-monitor-notes = ffeil TOML o nodiadau swyddogion: [[note]] gyda text, date, place a source
cli-help-statement-format = fformatau’r datganiad, wedi’u gwahanu ag atalnodau: docx, html, pdf, a’i gerdyn crynhoi: svg, pptx
cli-help-verify-file = datganiad fel DOCX neu HTML
cli-help-report-json = argraffu’r canfyddiadau fel JSON i’r allbwn safonol
cli-help-report-indicator = dynodydd neu deitl y dangosydd ar y map
cli-help-table = tabl o’ch eiddo chi, gyda’r dangosydd i’w ddangos
cli-help-region = chwilio am fylchau yn y rhanbarth hwn yn lle rhanbarth yr ôl troed
cli-help-report-as-at = diwrnod yr ôl troed, megis 2019-12-31
cli-help-partner = sefydliad neu gorff cyhoeddus, yn ôl dynodydd neu enw, sydd hefyd yn bartner; gellir ei ailadrodd
cli-help-without-partner = partner a ddogfennwyd i’w adael allan; gellir ei ailadrodd
cli-help-report-boundaries = ffiniau yn lle’r rhai a gynhwysir
cli-help-draws = llunio cynifer â hyn o grwpiau ar hap ar gyfer pob ffordd a hedyn
cli-help-report-seed = hedyn cyntaf y grwpiau a lunnir; y rhagosodiad yw 1
cli-help-threshold-preset = trothwyon: own, ttwa, lep-review-2018 neu white-paper-2024
cli-help-threshold = eich trothwy eich hun ar gyfer baner; gellir ei ailadrodd
cli-help-file = CSV, TSV, Excel, OpenDocument neu Parquet
cli-help-layer-file = { $or_table ->
    [yes] ffeil ffiniau, zip ohoni, neu dabl dangosyddion
   *[no] ffeil ffiniau, neu zip ohoni
 }
cli-help-convert-out = ffeil i’w hysgrifennu: .gpkg, .geojson, .fgb, .shp, .parquet ar gyfer siapiau; .csv, .xlsx, .parquet ar gyfer tabl
cli-help-random = { $of_what ->
    [area] cymharu pob ardal â chynifer â hyn o grwpiau cyffiniol ar hap o’r un maint (200 neu fwy)
    [division] gyda --flows, cymharu pob rhaniad â chynifer â hyn o grwpiau cyffiniol ar hap o’r un maint (200 neu fwy)
   *[group] cymharu pob grŵp â chynifer â hyn o grwpiau cyffiniol ar hap o’r un maint (200 neu fwy)
 }

# Beth y mae’n rhaid i ddewisiad fod

cli-usage = { CAPITAL($message) }.
cli-usage-remedy = Gweler: { $command } --help
cli-wanted-number = rhowch rif
cli-wanted-whole-number = rhowch rif cyfan megis 20
cli-wanted-size = rhowch led ac uchder mewn picseli, 200 i 8000, megis 1600x1000
cli-wanted-scale = rhowch rif o 0.5 i 4, megis 2
cli-wanted-area = rhowch enw a chod, megis Dudly=E08000027
cli-wanted-unit = rhowch ddangosydd a’i uned, megis Area=km²
cli-wanted-columns = enwch dair colofn gydag atalnodau rhyngddynt, megis home,work,people
cli-wanted-project-file = rhowch enw sy’n gorffen â .subregion

# Y dewisiad sy’n gwneud yr hyn a ddywed yr ateb

cli-with-option = { $remedy } ({ $option })
cli-option-weight-column = --weight-column NAME
cli-option-orientation = --orientation workplace-rows neu --orientation residence-rows
cli-option-columns = --columns RESIDENCE,WORKPLACE,PEOPLE
cli-option-names = --names CSV, tabl â’r colofnau name a code

# Yr hyn y mae pob gorchymyn yn ei ddweud

cli-words = Mae rhai o eiriau’r rhaglen hon ar goll neu’n anghywir: saif “…” neu Saesneg yn eu lle. Gosodwch y rhaglen eto. Os nad yw hynny’n helpu, anfonwch hyn at y cynhalwyr: { $problems }.
cli-complaint = subregion-explorer: { $sentence }
cli-stopped = Stopiwyd. Ni adawyd unrhyw ran o adroddiad ar ôl.
cli-wrote = Ysgrifennwyd { $file }
cli-beside = I edrych arno cyn defnyddio { $file }:
cli-beside-nothing = Nid oes dim i edrych arno yn { $file }.
cli-where = Ble: { $where }.
cli-some-zones = { $zones ->
    [two] { $zones } barth ({ $listed })
    [few] { $zones } pharth ({ $listed })
    [many] { $zones } pharth ({ $listed })
   *[other] { $zones } parth ({ $listed })
 }
cli-nothing-common = Nid oes parth yn gyffredin rhwng y rhain: { $first }; { $second }.
cli-nobody-common = Nid oes parth â thrigolion cyflogedig yn gyffredin rhwng y rhain: { $first }; { $second }.

# Dewisiadau y mae arnynt angen un arall

cli-add-boundaries = Ychwanegwch --boundaries FILE.
cli-add-flows = Ychwanegwch --flows FILE.
cli-add-random = Ychwanegwch --random 200.
cli-add-save = Ychwanegwch --save FILE.
cli-add-sensitivity = Ychwanegwch --sensitivity.
cli-add-weights = Ychwanegwch --weights FILE.
cli-believe-weights-without = Mae --believe-weights yn ymwneud â phwysau o ffeil, ac nid oes rhai.
cli-believe-codes-without = Mae --believe-codes yn ymwneud â grwpiau neu ardaloedd o ffeil, ac nid oes rhai.
cli-add-areas = Ychwanegwch --areas gyda ffeil, neu hepgorwch ef.
cli-boundaries-without-random = Mae --boundaries yn dweud pa barthau sy’n cyffwrdd, ar gyfer grwpiau ar hap, ac nid oes rhai.
cli-contradicted-without-shapes = Mae --contradicted yn ymwneud â siapiau o ffeil, ac nid oes un.
cli-copies-without-save = Mae --copies yn ymwneud â phrosiect a gedwir, ac ni chedwir un.
cli-compare-no-flows = Dim ond gyda llifoedd y mae dewisiadau am lifoedd a rhaniadau ar hap yn cyfrif, ac nid oes rhai.
cli-other-flows-without-runs = Mae --other-flows ac --other-base ar gyfer rhediadau --sensitivity, ac nid oes rhai.
cli-scheduler-without-runs = Mae --scheduler ar gyfer rhediadau --sensitivity, ac nid oes rhai.
cli-random-zero = Mae 0 grŵp ar hap yn rhy ychydig: ni ellir cymharu dim â nhw.
cli-beta-not-above-zero = Rhaid i β fod yn rhif uwchlaw sero.
cli-beta-remedy = Rhowch --beta 1 ar gyfer y mesur V arferol.

# Llifoedd cymudo, a pha barthau sy’n cyffwrdd

cli-flows-none = Nid oes llifoedd cymudo i’w darllen.
cli-flows-none-remedy = Ychwanegwch --flows FILE, neu --project FILE ar gyfer prosiect sydd â rhai.
cli-flows-one-way = Amcangyfrif a ddarllenir mewn un ffordd yn unig yw’r cymudo a gynhwysir.
cli-flows-mixed-years = Maent yn aros yn barthau ar eu pen eu hunain.
cli-flows-among-districts = Nid yw { COUNT($zones) } o’r parthau ymhlith yr ardaloedd yn ardaloedd, ac mae pob un yn sefyll drosto’i hun: { $zones }.
cli-flows-idle = Nid yw’r enwau hyn yn y llifoedd, felly nid ydynt yn newid dim yn { $file }: { $names }.
cli-flows-idle-in-project = Nid yw’r enwau hyn yn y llifoedd, felly nid ydynt yn newid dim yn y prosiect: { $names }.
cli-touching-not-known = Ni wyddys pa barthau sy’n cyffwrdd: nid yw { $unmatched } o’r { $zones } parth yn awdurdodau lleol.
cli-touching-not-known-remedy = Rhowch eu siapiau gyda --boundaries FILE.
cli-touching-earlier = { $zones ->
    [one] Mae 1 parth yn awdurdod lleol o flwyddyn gynharach, ac mae ganddo gymdogion awdurdod lleol heddiw.
    [two] Mae { $zones } barth yn awdurdodau lleol o flynyddoedd cynharach, ac mae ganddynt gymdogion awdurdodau lleol heddiw.
    [few] Mae { $zones } pharth yn awdurdodau lleol o flynyddoedd cynharach, ac mae ganddynt gymdogion awdurdodau lleol heddiw.
    [many] Mae { $zones } pharth yn awdurdodau lleol o flynyddoedd cynharach, ac mae ganddynt gymdogion awdurdodau lleol heddiw.
   *[other] Mae { $zones } parth yn awdurdodau lleol o flynyddoedd cynharach, ac mae ganddynt gymdogion awdurdodau lleol heddiw.
 }
cli-touching-alone = { $zones ->
    [one] Nid yw 1 parth yn cyffwrdd ag unrhyw un arall: { $listed }. Ynys ydyw, neu mae bwlch rhyngddo a’i gymdogion.
    [two] Nid yw { $zones } barth yn cyffwrdd ag unrhyw un arall: { $listed }. Ynysoedd ydynt, neu mae bylchau rhyngddynt a’u cymdogion.
    [few] Nid yw { $zones } pharth yn cyffwrdd ag unrhyw un arall: { $listed }. Ynysoedd ydynt, neu mae bylchau rhyngddynt a’u cymdogion.
   *[other] Nid yw { $zones } parth yn cyffwrdd ag unrhyw un arall: { $listed }. Ynysoedd ydynt, neu mae bylchau rhyngddynt a’u cymdogion.
 }
cli-touching-unmatched = { $zones ->
    [one] Nid yw 1 parth yn awdurdod lleol, ac nid yw mewn unrhyw grŵp ar hap: { $listed }.
    [two] Nid yw { $zones } barth yn awdurdodau lleol, ac nid ydynt mewn unrhyw grŵp ar hap: { $listed }.
    [few] Nid yw { $zones } pharth yn awdurdodau lleol, ac nid ydynt mewn unrhyw grŵp ar hap: { $listed }.
    [many] Nid yw { $zones } pharth yn awdurdodau lleol, ac nid ydynt mewn unrhyw grŵp ar hap: { $listed }.
   *[other] Nid yw { $zones } parth yn awdurdodau lleol, ac nid ydynt mewn unrhyw grŵp ar hap: { $listed }.
 }

# areas

cli-areas-found = { $zones ->
    [two] { $zones } barth
    [few] { $zones } pharth
    [many] { $zones } pharth
   *[other] { $zones } parth
 } mewn { $areas ->
   *[other] { $areas } ardal
 } ar ôl { $iterations ->
   *[other] { $iterations } iteriad.
 }
cli-areas-invalid = { $areas ->
    [one] Nid yw 1 ardal yn bodloni’r meini prawf: gweler area_statistics.csv.
   *[other] Nid yw { $areas } ardal yn bodloni’r meini prawf: gweler area_statistics.csv.
 }
cli-areas-zero = { $zones ->
    [two] Ni allai { $zones } barth gymryd rhan, gyda { $people } o bobl: gweler zero.csv.
    [few] Ni allai { $zones } pharth gymryd rhan, gyda { $people } o bobl: gweler zero.csv.
    [many] Ni allai { $zones } pharth gymryd rhan, gyda { $people } o bobl: gweler zero.csv.
   *[other] Ni allai { $zones } parth gymryd rhan, gyda { $people } o bobl: gweler zero.csv.
 }
cli-areas-unassigned = { $zones ->
    [two] Arhosodd { $zones } barth heb ardal: { $listed }.
    [few] Arhosodd { $zones } pharth heb ardal: { $listed }.
    [many] Arhosodd { $zones } pharth heb ardal: { $listed }.
   *[other] Arhosodd { $zones } parth heb ardal: { $listed }.
 }
cli-areas-above = { $above ->
    [one] Mae 1 ardal o { $areas } yn fwy hunangynhwysol ar y ddwy ochr na { $share } o grwpiau ar hap.
   *[other] Mae { $above } ardal o { $areas } yn fwy hunangynhwysol ar y ddwy ochr na { $share } o grwpiau ar hap.
 } Mae’r rhain yn { $groups } o grwpiau cyffiniol o’r un maint (hedyn { $seed }): gweler chance.csv.
cli-areas-stability = { $sentence } Gweler stability.csv.
cli-all-areas-together = Pob ardal gyda’i gilydd
cli-areas-none = { $zones ->
    [two] Nid oes ardal yn bodloni’r meini prawf hyn ymhlith { $people } o bobl mewn { $zones } barth.
    [few] Nid oes ardal yn bodloni’r meini prawf hyn ymhlith { $people } o bobl mewn { $zones } pharth.
    [many] Nid oes ardal yn bodloni’r meini prawf hyn ymhlith { $people } o bobl mewn { $zones } pharth.
   *[other] Nid oes ardal yn bodloni’r meini prawf hyn ymhlith { $people } o bobl mewn { $zones } parth.
 }

# compare

cli-areas-of = Yr ardaloedd: { $division }
cli-compare-only-in = Dim ond yn { $division }, felly wedi’u gadael allan: { $zones }.
cli-compare-unweighted = Heb bwysau, felly wedi’u gadael allan: { $zones }.
cli-compare-unused-weights = Ddim yn y naill raniad na’r llall, felly ni ddefnyddir eu pwysau: { $zones }.
cli-compare-one-division = Dim ond un rhaniad sydd.
cli-compare-one-division-remedy = Enwch un arall, neu --project FILE ar gyfer prosiect sydd ag ardaloedd.
cli-compare-nothing-common-remedy = Mae gan y cyntaf barthau megis { $first }, a’r ail barthau megis { $second }.
cli-compare-no-weight = Nid oes pwysau gan unrhyw barth sydd yn y ddau raniad.
cli-compare-no-weight-remedy = Rhowch bwysau uwchlaw sero ar gyfer parthau’r ddau.

# containment

cli-containment-no-groups = Nid oes grwpiau o barthau.
cli-containment-no-groups-remedy = Ychwanegwch --groups CSV, neu --project FILE ar gyfer prosiect sydd ag ardaloedd.
cli-containment-nothing-common-remedy = Mae gan y grwpiau barthau megis { $groups }, a’r llifoedd barthau megis { $flows }.
cli-containment-ungrouped = Heb fod mewn grŵp, felly y tu allan i bob un: { $zones }.
cli-containment-unknown = Yn y grwpiau ond nid yn y llifoedd: { $zones }.
cli-containment-partial = { COUNT($groups) ->
    [one] Cyfrifir 1 grŵp heb rai o’i barthau: { $groups }.
   *[other] Cyfrifir { COUNT($groups) } grŵp heb rai o’u parthau: { $groups }.
 }
cli-containment-part = { $group } ({ $has } o { $of } parth)
cli-containment-chance = Cymharwyd â { $groups } o grwpiau cyffiniol ar hap o’r un maint (hedyn { $seed }).
cli-all-groups-together = Pob grŵp gyda’i gilydd

# convert

cli-convert-itself = Y ffeil ei hun yw { $file }.
cli-convert-itself-remedy = Rhowch enw arall i’r copi glân.

# null

cli-null-wrote = Ysgrifennwyd { $file }: { $groups } grŵp.

# Prosiectau

cli-copies-inside = Copïau y tu mewn: { $files }.
cli-files-named = { $files ->
    [one] Mae’n enwi 1 ffeil o’ch eiddo; mae --copies yn rhoi copïau y tu mewn.
   *[other] Mae’n enwi { $files } ffeil o’ch eiddo; mae --copies yn rhoi copïau y tu mewn.
 }
cli-save-over-another = Mae { $file } yno eisoes, ac nid y prosiect y mae --project yn ei enwi ydyw: nis disodlwyd.
cli-save-over-unreadable = Mae { $file } yno eisoes ac ni ellir ei darllen: nis disodlwyd.
cli-save-elsewhere = Cadwch o dan enw arall.

# report

cli-report-no-partnership = Nid enwir partneriaeth.
cli-report-no-partnership-remedy = Enwch un, neu rhowch --project FILE.
cli-report-no-such-partner = Nid yw “{ $asked }” yn bartner a ddogfennwyd.
cli-report-partners = Ei bartneriaid: { $partners }.
cli-report-partner = { $name } ({ $id })
cli-report-no-partners = Ni ddogfennwyd partner iddo.
cli-statement-no-format = Nid yw “{ $asked }” yn fformat datganiad.
cli-footprint-of-no-plan = Dim ond cynlluniau sydd â sawl ôl troed.
cli-footprint-of-no-plan-remedy = Gadewch --footprint allan, neu enwch gynllun y mae “plan list” yn ei ddangos.
cli-plan-footprints = { $n ->
    [0] Nid oes gan y cynllun hwn ôl troed o’r enw hwnnw: { $plan }.
   *[other] Mae gan y cynllun hwn sawl ôl troed: { $plan }.
 }
cli-plan-footprints-remedy = Dewiswch un gyda --footprint: { $footprints }.
cli-atlas-either = Mae atlas ar gyfer partneriaethau o fath neu ar gyfer awdurdodau lleol.
cli-atlas-either-remedy = Rhowch --kind, neu --district a --region.
cli-statement-formats = Dewiswch o’r rhain: { $formats }.
cli-statement-no-institution = Nid yw “{ $asked }” yn bartner nac yn gorff cyhoeddus yno.
cli-statement-letters-twice = Mae dau lythyr gan: { $institution }.
cli-statement-letters-unshown = Nid oes gan y datganiad res ar gyfer llythyrau’r rhain, felly nid ydynt ynddo: { $institutions }.
cli-statement-no-plan = Nid yw “{ $asked }” yn gynllun yn y prosiect hwn.
cli-statement-plans = Dyma ei gynlluniau: { $names }.
cli-statement-give-plan = Rhowch --project FILE prosiect sy’n cynnwys y cynllun, neu hepgorwch ef.
cli-statement-institutions = Dyma nhw: { $names }.
cli-verify-own-files = Mae’r datganiad yn seiliedig ar ffeiliau’r awdur ei hun: { $files }.
cli-verify-own-files-remedy = Rhowch --project FILE gyda’r prosiect sy’n eu cynnwys.
cli-verify-not-known-remedy = Gwiriwch ef gyda’r rhaglen a’r data a’i hysgrifennodd.
cli-plan = cynlluniau: beth pe bai’r ffin yn rhedeg yn rhywle arall
cli-plan-description = Mae’n rhestru, yn dangos, yn golygu, yn cymharu ac yn gwella cynlluniau: olion traed ag enwau dros awdurdodau lleol. Mae cynllun yn dechrau o bartneriaeth, opsiwn mewn ad-drefniad, rhanbarth, neu gynllun mewn prosiect.
cli-plan-list = rhestru cynlluniau’r prosiect, opsiynau ad-drefniadau, a lleoedd y gronfa arloesi
cli-plan-show = mesur cynllun
cli-plan-edit = ychwanegu, tynnu allan a symud awdurdodau lleol, a mesur cyn ac ar ôl
cli-plan-compare = gosod dau i bedwar cynllun ochr yn ochr
cli-plan-new = dechrau cynllun o bartneriaeth, opsiwn, rhanbarth, ardaloedd gweithredol, awdurdodau lleol neu ddim
cli-help-plan-from = partneriaeth, awdurdod strategol, opsiwn, un o leoedd y gronfa arloesi, rhanbarth neu gynllun i ddechrau ohono
cli-help-plan-from-areas = dechrau gydag ardaloedd gweithredol yr awdurdodau lleol a enwir gan --within
cli-help-plan-district = dechrau gydag un ôl troed o’r awdurdod lleol hwn, yn ôl cod neu enw; gellir ei roi eto
cli-help-plan-groups = dechrau gydag olion traed tabl o awdurdodau lleol ac olion traed
cli-help-plan-new-footprint = ôl troed nad oes dim ynddo eto; gellir ei roi eto
cli-help-plan-drop-footprint = ôl troed i’w dynnu ymaith; yna ni fydd ei awdurdodau lleol mewn unrhyw un; gellir ei roi eto
cli-help-plan-within = awdurdod lleol, neu ranbarth, partneriaeth, opsiwn neu gynllun, y mae’r cynllun yn rhannu ei awdurdodau lleol; gellir ei roi eto
cli-help-plan-front = dangos yr hyn sy’n cadw’r mwyaf am gyn lleied o drigolion, awdurdodau lleol a phobl a symudir
cli-help-plan = dynodydd neu enw cynllun, opsiwn, partneriaeth neu ranbarth
cli-help-plan-out = ffolder ar gyfer comparison.json, comparison.csv, comparison.html a maps.png
cli-help-plan-seed = hedyn cyntaf y grwpiau ar hap a’r chwilio
cli-help-plan-add = awdurdod lleol i’w ychwanegu at yr ôl troed, yn ôl cod neu enw; gellir ei roi eto
cli-help-plan-remove = awdurdod lleol i’w dynnu allan o’i ôl troed; gellir ei roi eto
cli-help-plan-lock = awdurdod lleol i’w gloi lle mae; gellir ei roi eto
cli-help-plan-unlock = awdurdod lleol i’w ddatgloi; gellir ei roi eto
cli-help-plan-move = awdurdod lleol i’w symud i ôl troed; gellir ei roi eto
cli-help-plan-footprint = ôl troed y cynllun; gellir ei adael allan lle mae un
cli-help-plan-as = enw’r cynllun newydd
cli-help-plan-who = pwy a’i gwnaeth
cli-help-plan-why = beth yw ei ddiben, mewn geiriau
cli-plan-suggest = awgrymu ôl troed gwell neu raniad, pob un gyda’i reswm a’i gost
cli-help-plan-keep = awdurdod lleol sy’n aros i mewn; gellir ei roi eto
cli-help-plan-never = awdurdod lleol nad yw byth yn dod i mewn; gellir ei roi eto
cli-help-plan-population = trigolion o ac i, megis 500000,1500000; gellir gadael y naill neu’r llall allan
cli-help-plan-changes = nifer yr awdurdodau lleol a ychwanegir neu a ollyngir ar y mwyaf, 0 ar gyfer unrhyw nifer; lle na roddir dim, pob un ar ei ben ei hun
cli-help-plan-parts = rhannu’r ehangder yn gynifer â hyn o olion traed
cli-help-plan-measure = beth a wneir orau: enillion dros siawns gyda chyfanrwydd, neu hunangynhwysedd plaen
cli-wanted-population = rhowch drigolion fel LOW,HIGH, megis 500000,1500000
cli-help-plan-clear = math o faner i’w chlirio, megis hinterland_excluded: y newid a fyddai’n gwneud hynny
cli-pack = gwneud, gwirio a gosod pecynnau o ddata
cli-pack-description = Mae pecynnau’n cludo’r holl ddata mewn un ffeil wedi’i llofnodi, i gyfrifiaduron heb rwydwaith. Mae “list packs” yn rhestru’r rhai sydd wedi’u gosod.
cli-pack-make = ysgrifennu popeth a gedwir mewn un ffeil wedi’i llofnodi
cli-pack-check = gwirio a yw pecyn yn gyfan ac wedi’i lofnodi gan rywun yr ymddiriedir ynddo
cli-pack-install = gwirio pecyn a’i ddefnyddio o’r cychwyn nesaf ymlaen
cli-pack-use = defnyddio pecyn arall a osodwyd o’r cychwyn nesaf ymlaen
cli-pack-keys = rhestru’r allweddi yr ymddiriedir ynddynt, neu eu gwneud, ymddiried ynddynt a’u dirymu
cli-pack-keys_make = gwneud allwedd eich sefydliad, unwaith
cli-pack-keys_trust = ymddiried yn yr allwedd mewn ffeil, fel y gosodir pecynnau a lofnodwyd â hi
cli-pack-keys_revoke = peidio ag ymddiried mewn allwedd mwyach
cli-help-pack-to = ffeil i’w hysgrifennu
cli-help-pack-name = beth y gelwir y pecyn; mae pecynnau o’r un enw’n dilyn ei gilydd
cli-help-pack-version = ei fersiwn; hebddo, y diwrnod
cli-help-pack-title = yr hyn y mae’r pecyn yn ei gynnwys, mewn geiriau
cli-help-pack-boundaries = ffiniau swyddogol i’w rhoi i mewn; gellir ei ailadrodd
cli-help-pack-flows = ffeil o gymudo’r cyfrifiad i’w rhoi i mewn; gellir ei ailadrodd
cli-help-pack-file = ffeil pecyn
cli-help-pack-step-back = ei osod er bod fersiwn mwy newydd yn cael ei ddefnyddio
cli-help-pack-use = enw pecyn a osodwyd, neu “bundled” ar gyfer y data a gynhwysir yn unig
cli-help-key-name = enw eich sefydliad
cli-help-key-to = ffeil ar gyfer yr allwedd gyhoeddus, i’w rhannu; hebddi, i’r allbwn safonol
cli-help-key-file = ffeil allwedd gyhoeddus
cli-help-key-as = beth i alw pwy bynnag sydd â hi
cli-help-key-revoke = enw’r allwedd, neu ddechrau ei hôl bys
cli-pack-made = Gwnaed y pecyn { $pack }, { $files ->
   *[other] { $files } ffeil
 }.
cli-pack-sound = Mae’r pecyn { $pack } yn gyfan ac wedi’i lofnodi; llofnodwr: { $name }; { $files ->
   *[other] { $files } ffeil
 }.
cli-pack-used = Defnyddir hwn o’r cychwyn nesaf ymlaen: { $pack }.
cli-pack-bundled = Defnyddir y data a gynhwysir yn unig o’r cychwyn nesaf ymlaen.
cli-key-made = Gwnaed yr allwedd ({ $name }): { $fingerprint }. Cadwch gopi o’r ffolder { $folder } mewn lle diogel.
cli-key-trusted = Ymddiriedir yn yr allwedd hon ({ $name }): { $fingerprint }.
cli-key-revoked = Dirymwyd yr allwedd hon ({ $name }): { $fingerprint }.
cli-pack-changes = dweud yr hyn y mae pecyn arall yn ei newid: dyfarniadau, a baneri sy’n dod ac yn mynd
cli-pack-answers = ysgrifennu atebion pob ôl troed fel llinellau o JSON
cli-pack-changed = { $name }: { $changes }
cli-help-pack-before = y pecyn i gymharu ohono; hebddo, yr hyn a ddefnyddir
cli-help-pack-after = y pecyn i gymharu ag ef; hebddo, yr hyn a ddefnyddir o’r cychwyn nesaf ymlaen
cli-help-pack-partnership = edrych ar y bartneriaeth hon yn unig

# Y gorchymyn "workshop".

cli-workshop = gweithdai: yr hyn a ddywedodd byrddau, sut y pleidleisiwyd, beth a benderfynwyd
cli-workshop-description = Mae’n dechrau sesiwn gweithdy mewn ffeil, ac yn ychwanegu’r hyn a ysgrifennodd byrddau. Mae’n cyfuno ffeiliau sawl gliniadur, ac yn trosglwyddo’r cofnod. Ni chymerir ymaith byth yr hyn a ddywedwyd; mae cywiriad yn cadw’r hyn y mae’n ei gywiro.
cli-workshop-new = dechrau sesiwn gweithdy mewn ffeil newydd
cli-workshop-add = ychwanegu sylwadau, pleidleisiau, marciau, byrddau neu benderfyniadau o ffeiliau CSV neu lyfrau gwaith
cli-workshop-close = cau rowndiau, fel y gellir dangos eu pleidleisiau a’u marciau
cli-workshop-sheets = argraffu taflen A3 ar gyfer pob bwrdd, gydag awdurdodau lleol wedi’u rhifo a blychau i’w ticio
cli-workshop-scan = darllen sganiau neu ffotograffau o daflenni; gadewir yr hyn nad yw’n eglur i berson
cli-workshop-merge = rhoi ffeiliau sawl gliniadur at ei gilydd, mewn unrhyw drefn
cli-workshop-record = ysgrifennu’r cofnod fel tudalen, dogfen Word a thablau
cli-help-workshop-file = y prosiect sy’n cadw’r gweithdy
cli-help-workshop-files = prosiectau un gweithdy; cedwir cynlluniau a data’r cyntaf
cli-help-workshop-title = beth y gelwir y sesiwn
cli-help-workshop-partnership = y bartneriaeth y trafodir ei hôl troed: dynodydd neu enw
cli-help-workshop-day = diwrnod y gweithdy
cli-help-workshop-place = ble y’i cynhelir
cli-help-workshop-rounds = faint o rowndiau a gynllunnir (3 fel arfer)
cli-help-workshop-question = cwestiwn i bleidleisio arno heblaw cynlluniau; gellir ei ailadrodd
cli-help-workshop-consent = yr hyn y mae pobl yn cytuno iddo cyn cadw eu henwau; hebddo, dim ond rolau a gedwir
cli-help-workshop-tables = faint o fyrddau i’w gosod, o’r enw 1, 2 ac yn y blaen
cli-help-workshop-people = faint o bobl sy’n eistedd wrth bob un ohonynt
cli-help-workshop-rows = tablau i’w hychwanegu; adnabyddir yr hyn sydd ynddynt wrth eu colofnau
cli-help-workshop-correct = gadael i ail bleidlais bwrdd gywiro’r gyntaf; cedwir y ddwy
cli-help-workshop-round = rhif y rownd
cli-help-workshop-out = y prosiect i’w ysgrifennu
cli-help-workshop-remove-names = gadael enwau allan o’r hyn a ysgrifennir
cli-help-workshop-pictures = sganiau o daflenni (PNG, JPEG, TIFF)
cli-help-workshop-sheets-out = y PDF i’w ysgrifennu
cli-help-workshop-sheets-round = y rownd y mae’r taflenni ar ei chyfer (1 fel arfer)
cli-help-workshop-record-out = ffolder ar gyfer y cofnod

cli-help-statement-languages = ei gyhoeddi mewn sawl iaith o un ddogfen, pob un mewn ffolder ei hun, megis cy,en
cli-statement-no-language = Nid oes geiriau yn yr iaith hon: { $asked }.
cli-statement-languages = Dewiswch o blith: { $languages }.
cli-translation = rhoi’r hyn mae’r rhaglen yn ei ddweud i gyfieithydd, a’i gymryd yn ôl
cli-translation-description = Mae’n ysgrifennu pob neges mewn iaith mewn un ffeil XLIFF, gyda’i Saesneg, ei diben a’i chyflwr. Mae’n cymryd ffeil o’r fath yn ôl, neges wrth neges.
cli-translation-export = ysgrifennu pob neges mewn iaith mewn un ffeil i gyfieithydd
cli-translation-import = cymryd ffeil yn ôl oddi wrth gyfieithydd
cli-translation-state = dweud faint o iaith sydd wedi’i gyfieithu a’i wirio
cli-help-translation-code = cod yr iaith, megis cy
cli-help-translation-out = y ffeil XLIFF i’w hysgrifennu
cli-help-translation-file = y ffeil XLIFF a ddaeth yn ôl
cli-help-translation-to = ffolder y ffeiliau negeseuon i ysgrifennu ynddi; ffolder y rhaglen oni roddir un
cli-translation-code = Nid yw “{ $code }” yn god iaith i gyfieithu iddi.
cli-translation-code-remedy = Rhowch ddwy neu dair llythyren fach, megis cy am y Gymraeg.
cli-translation-no-file = Nid yw { $file } yn ffeil o negeseuon wedi’u cyfieithu.
cli-translation-no-file-remedy = Rhowch ffeil XLIFF 1.2 fel y mae “words export” yn ei hysgrifennu, ar gyfer un iaith.
cli-translation-refused = Nis cymerwyd: { $message }. { $reason }
cli-translation-unknown = Nid oes neges o’r fath yn Saesneg.
cli-translation-moved = Mae’r Saesneg wedi newid ers ysgrifennu’r ffeil. Allforiwch hi eto.
cli-translation-twice = Mae yn y ffeil mewn { $ways } ffordd wahanol. Cadwch un ohonynt.
cli-translation-broken = Nid yw ei bachau neu ei hamrywiadau yn gyflawn. Copïwch nhw o’r Saesneg.
cli-translation-asks = Mae’n gofyn am “{ $name }”, nad yw yn y Saesneg.
cli-translation-taken = { $files ->
    [0] Ni newidiwyd yr un ffeil negeseuon
    [one] Ysgrifennwyd { $files } ffeil negeseuon
   *[other] Ysgrifennwyd { $files } ffeil negeseuon
 } yn { $folder }; { $refused ->
    [0] cymerwyd pob neges.
    [one] ni chymerwyd { $refused } neges.
   *[other] ni chymerwyd { $refused } neges.
 }
cli-translation-progress = Wedi’u cyfieithu: { $translated } o { $every } neges. Wedi’u gwirio gan berson: { $checked }.
