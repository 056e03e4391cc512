# state: draft
# Baneri: eu teitlau, eu rheolau, a’r hyn maent yn ei ddweud.

flag-side-economy = Yr economi
flag-side-institutions = Sefydliadau
flag-area_invalid-title = Nid yw’n farchnad lafur yn ôl ei phrawf ei hun
flag-area_split-title = Marchnad lafur wedi’i thorri
flag-base_matters-title = Yn dibynnu ar bwy a gyfrifir
flag-core_excluded-title = Craidd wedi’i adael allan
flag-coverage_edge-title = Economi y tu hwnt i’r data
flag-data_gap-title = Ffigurau ar goll
flag-demand_containment-title = Swyddi a lenwir o’r tu allan
flag-district_split-title = Awdurdod lleol wedi’i rannu
flag-gap-title = Bwlch
flag-hinterland_excluded-title = Cefnwlad wedi’i gadael allan
flag-institution_misfit-title = Corff cyhoeddus wedi’i dorri
flag-institution_outside-title = Partner y tu allan
flag-island-title = Wedi’i adael rhyngddynt
flag-low_agreement-title = Dim gwell na siawns
flag-many_economies-title = Llawer o economïau
flag-nation_border-title = Ar draws ffin genedlaethol
flag-not_contiguous-title = Mewn darnau
flag-overlap-title = Gorgyffwrdd
flag-rank_changes-title = Mae’r safle’n dibynnu ar y ffin
flag-region_border-title = Ar draws ffin ranbarthol
flag-scale-title = Graddfa
flag-series_break-title = Toriad yn y gyfres
flag-shape-title = Siâp anarferol
flag-supply_containment-title = Gweithwyr yn gadael
flag-uncertain-title = Rhy ansicr
flag-unstable_area-title = Marchnad lafur ansefydlog
flag-vintage-title = Codau blwyddyn arall
flag-weak_member-title = Aelod gwan

flag-message = { $sentence } ({ $basis }.)
flag-basis = { CAPITAL($data) }. { $bounds }
flag-basis-data = { CAPITAL($data) }
flag-area-share = { $area } ({ $share })
flag-part-share = { $part }: { $share }
flag-areas = { $caution ->
    [estimated] { $areas }, wedi’u hamcangyfrif
    [approximate] { $areas }, brasamcan
    [estimated-approximate] { $areas }, wedi’u hamcangyfrif ac yn frasamcan
   *[none] { $areas }
 }
flag-areas-weighted = { $areas }, wedi’u pwyso yn ôl { $weight }
flag-members-on-weighted = aelodau ar { $day }, wedi’u pwyso yn ôl { $weight }
flag-few-there = { $finding } Dim ond { $share } o’r trigolion sy’n byw yno ({ $footprint }).

flag-area_split-alone = { CAPITAL($footprint) }: mae’n dal { $share } o bobl y farchnad lafur hon: { $area }. Mae’r lleill yn byw y tu allan iddo.
flag-area_split-clears = Mae un ôl troed o’r math yn dal y rhan fwyaf o’r ardal.
flag-area_split-rule = Mae’r gyfran fwyaf o farchnad lafur y mae unrhyw ôl troed o’r math yn ei dal yn rhy fach. Ambr ar y mwyaf lle mae llai na 5% o drigolion yr ôl troed yn byw. Gwybodaeth lle mae’n dal llai na chwarter marchnad lafur o’r fath.
flag-area_split-why = Ni all unrhyw gorff unigol weithredu dros y farchnad lafur gyfan.

flag-district_split = { CAPITAL($district) }: mae’r awdurdod lleol ei hun wedi’i rannu. Ei farchnad lafur fwyaf: { $area }, sy’n dal { $share } ohono.
flag-district_split-clears = Dim y gall ôl troed o awdurdodau lleol cyfan ei wneud; defnyddiwch ffigurau ar gyfer ardaloedd llai yno.
flag-district_split-rule = Mae’r farchnad lafur fwyaf yn dal rhy ychydig o aelod-awdurdod.
flag-district_split-why = Ni all unrhyw ffin ar hyd awdurdodau lleol ei gywiro; mae ffigurau’r awdurdod yn cymysgu dwy economi.

flag-institution_misfit-beside = { COUNT($bodies) ->
    [one] { $finding } Yn cyd-fynd ag ef: { $bodies }.
   *[other] { $finding } Yn cyd-fynd ag ef: { $bodies }.
 }
flag-institution_misfit-clears = Mae’r ôl troed yn dal ardal pob corff yn gyfan, yn gorwedd yn gyfan gwbl y tu mewn iddi, neu heb ddal dim ohoni.
flag-institution_misfit-rule = Mae’r ôl troed yn torri drwy ardaloedd teulu o gyrff cyhoeddus: heddlu, iechyd, tân, sgiliau, siroedd neu awdurdodau.
flag-institution_misfit-some = { CAPITAL($footprint) }: torrir { $cut } o’r { $bodies } { $family ->
    [police] heddlu
    [health] corff iechyd
    [fire] gwasanaeth tân
    [skills] ardal sgiliau
    [county] cyngor sir
   *[authority] awdurdod cyfunol
 } sy’n cyffwrdd ag ef: { $parts }.
flag-institution_misfit-why = Mae ar y bartneriaeth angen cyrff y mae eu hardaloedd eu hunain yn hanner y tu allan iddi, felly nid yw cynlluniau, cyllidebau a ffigurau’n cyfateb.

flag-many_economies = Mae’r trigolion yn byw mewn sawl marchnad lafur ({ $footprint }): { $areas }.
flag-many_economies-clears = Mae’r ôl troed yn cynnwys llai o farchnadoedd llafur, neu’n cynllunio ar gyfer pob un ohonynt.
flag-many_economies-rule = Mae nifer effeithiol y marchnadoedd llafur yn yr ôl troed yn uchel.
flag-many_economies-why = Rhaid i un strategaeth wasanaethu sawl marchnad lafur ag anghenion gwahanol.

flag-nation_border = Mae’r farchnad lafur hon yn gorwedd ar draws cenhedloedd: { $area }. Ble mae ei phobl yn byw: { $parts }.
flag-nation_border-clears = Dim y gall yr ôl troed ei wneud; mae cytundeb ar draws y ffin yn helpu.
flag-nation_border-rule = Mae marchnad lafur y mae’r ôl troed yn ei chyffwrdd yn gorwedd ar draws ffin rhwng cenhedloedd.
flag-nation_border-why = Mae dwy lywodraeth yn penderfynu dros un farchnad lafur.

flag-region_border = Mae’r farchnad lafur hon yn gorwedd ar draws rhanbarthau: { $area }. Ble mae ei phobl yn byw: { $parts }.
flag-region_border-clears = Dim y gall yr ôl troed ei wneud; defnyddiwch ffigurau fesul awdurdod lleol.
flag-region_border-rule = Mae marchnad lafur y mae’r ôl troed yn ei chyffwrdd yn gorwedd ar draws ffin rhwng rhanbarthau ITL1.
flag-region_border-why = Mae ystadegau a rhaglenni rhanbarthol yn torri’r farchnad lafur.

flag-series_break-clears = Rydych yn cymharu cyfnodau ar un ochr i’r toriad.
flag-series_break-rule = Newidiodd y ffordd y mesurir dangosydd rhwng ei ddau gyfnod.
flag-series_break-why = Gall newid rhyngddynt ddod o’r dull newydd ac nid o’r lle.
flag-series_break-with-care = { $indicator }: mae ei gyhoeddwr yn cymharu { $earlier } a { $later } gyda gofal ({ $why }).

# Yr hyn y mae pob math o faner yn ei olygu: pryd y’i codir, pam mae’n bwysig, beth sy’n ei chlirio.

flag-overlap-rule = Mae awdurdod lleol mewn mwy nag un ôl troed o’r un math ar yr un diwrnod.
flag-overlap-why = Mae pobl a chwmnïau yno’n ateb i ddau gorff â’r un dasg, a gellir cyfrif arian ddwywaith.
flag-overlap-clears = Mae pob awdurdod lleol yn perthyn i un corff o’r math.
flag-gap-rule = Nid yw awdurdod lleol o’r ehangder a ddewiswyd mewn unrhyw ôl troed o’r math ar y diwrnod hwnnw.
flag-gap-why = Nid oes neb yno â’r dasg sydd gan y bartneriaeth drws nesaf.
flag-gap-clears = Mae pob awdurdod lleol o’r ehangder yn perthyn i gorff o’r math.
flag-island-rule = Mae bloc o awdurdodau lleol nad ydynt mewn unrhyw ôl troed o’r math yn gorwedd rhwng olion traed. Mae’n fach ar gyfer corff ei hun.
flag-island-why = Rhaid iddo ymuno â chymydog, neu sefyll ar ei ben ei hun ar faint nad yw’r llywodraeth yn disgwyl iddo weithio.
flag-island-clears = Mae’r bloc yn ymuno ag ôl troed cyfagos.
flag-supply_containment-rule = Mae rhy ychydig o drigolion cyflogedig yr ôl troed yn gweithio y tu mewn iddo.
flag-supply_containment-why = Y tu allan y mae’r hyn sy’n penderfynu eu bywydau gwaith, felly mae cynllun ar gyfer yr ôl troed yn colli llawer o’u marchnad lafur.
flag-supply_containment-clears = Mae’r ôl troed yn cynnwys y lleoedd y maent yn cymudo iddynt.
flag-demand_containment-rule = Mae rhy ychydig o swyddi’r ôl troed yn cael eu llenwi gan ei drigolion ei hun.
flag-demand_containment-why = Mae ei gyflogwyr yn dibynnu ar bobl nad yw’r bartneriaeth yn siarad dros eu cartrefi, eu sgiliau na’u trafnidiaeth.
flag-demand_containment-clears = Mae’r ôl troed yn cynnwys y lleoedd y daw eu gweithwyr ohonynt.
flag-base_matters-rule = Mae lefel yr hunangynhwysedd yn newid pan gyfrifir pobl sy’n gweithio gartref hefyd.
flag-base_matters-why = Gall dau ddadansoddwr gonest gyrraedd dau ateb, felly rhaid i unrhyw ffigur ddweud pwy mae’n ei gyfrif.
flag-base_matters-clears = Mae’r ddwy ffordd o gyfrif yn rhoi’r un lefel.
flag-core_excluded-rule = Mae’r ôl troed yn dal llawer o farchnad lafur, ond nid yr awdurdod lleol â’r gyfran fwyaf o’i swyddi. Ambr lle mae llai na 5% o drigolion yr ôl troed yn byw.
flag-core_excluded-why = Mae’r maestrefi y tu mewn a’r swyddi y tu allan: llywio ymyl economi y mae’r bartneriaeth.
flag-core_excluded-clears = Daw’r awdurdod lleol â’r swyddi i mewn, gyda gweddill ei farchnad lafur.
flag-hinterland_excluded-rule = Mae awdurdodau lleol y tu allan yn anfon cyfran fawr o’u trigolion cyflogedig i’r ôl troed.
flag-hinterland_excluded-why = Mae eu pobl yn rhan o’r economi hon ond nid oes ganddynt ran yn ei phenderfyniadau.
flag-hinterland_excluded-clears = Daw’r awdurdodau lleol i mewn, pob un gyda gweddill ei farchnad lafur, neu maent yn cymryd rhan mewn rôl arall.
flag-weak_member-rule = Mae aelod yn anfon ychydig o weithwyr i weddill yr ôl troed, a mwy i ôl troed arall o’r math. Gadewir allan yr aelod â’r rhan fwyaf o’r swyddi.
flag-weak_member-why = Mae ei gysylltiadau’n arwain i rywle arall: gall fod yn aelod am resymau heblaw ei economi.
flag-weak_member-clears = Mae’r aelod yn ymuno â’r ôl troed y mae ei weithwyr yn mynd iddo, neu mae ei gysylltiadau â hwn yn tyfu.
flag-low_agreement-rule = Nid yw’r ôl troed yn cyfateb i farchnadoedd llafur yn well na grwpiau cyffiniol o awdurdodau lleol a luniwyd ar hap.
flag-low_agreement-why = O’i faint a’i siâp, nid o’i economi, y daw hynny o gytundeb sydd.
flag-low_agreement-clears = Mae’r cytundeb yn codi uwchlaw’r ugeinfed ran isaf o grwpiau ar hap o’r un maint.
flag-coverage_edge-rule = Mae llawer o drigolion cyflogedig aelod yn gweithio dramor neu ar y môr, lle nad yw’r data’n eu dilyn.
flag-coverage_edge-why = Mae’r farchnad lafur yn mynd ymlaen y tu hwnt i ymyl y data, a gwyddys am hunangynhwysedd ei rhan weladwy yn unig.
flag-coverage_edge-clears = Ychwanegir ffigurau o’r ochr draw i’r ffin.
flag-not_contiguous-rule = Mae’r ôl troed yn ymrannu’n ddarnau nad oes ymyl a rennir na phont, twnnel neu fferi a restrir yn eu cysylltu.
flag-not_contiguous-why = Nid oes ffin gyffredin rhwng ei rannau, felly ni ellir cynllunio trafnidiaeth na gwasanaethau fel un.
flag-not_contiguous-clears = Daw’r awdurdodau lleol rhwng y darnau i mewn.
flag-scale-rule = Mae gan yr ôl troed lai o drigolion nag y mae’r llywodraeth yn ei ddisgwyl gan gorff ar y raddfa hon.
flag-scale-why = Gall y llywodraeth ddal pwerau ac arian yn ôl, a gall y corff fod yn rhy fach ar gyfer ei dasg.
flag-scale-clears = Mae’n ymuno â chymdogion, neu mae’r llywodraeth yn derbyn y maint.
flag-shape-rule = Mae’r ôl troed ymhlith y degfed ran o’i fath sydd â’r siapiau lleiaf cryno.
flag-shape-why = Gall siâp hir neu garpiog olygu bod lleoedd rhyngddynt wedi’u gadael allan. Gall arfordir neu afonydd ei esbonio hefyd.
flag-shape-clears = Nid oes angen gwneud dim lle mae arfordir neu afonydd yn esbonio’r siâp.
flag-institution_outside-rule = Mae prif safle partneriaid, a phob un pellach y gwyddys amdano, neu eu hardal eu hunain, y tu allan i’r ôl troed.
flag-institution_outside-why = Ni all partner y mae ei dir yn rhywle arall siarad dros yr ôl troed hwn yn unig.
flag-institution_outside-clears = Daw awdurdod lleol ei safle i mewn, neu cytunir ar ei ran yn ysgrifenedig.
flag-unstable_area-rule = Mae’r farchnad lafur yn newid mewn llawer o’r rhediadau â gosodiadau ychydig yn wahanol.
flag-unstable_area-why = Mae lleoliad ei ffin yn dibynnu ar y dull, felly nid yw anghysondeb â hi yn dystiolaeth gref.
flag-unstable_area-clears = Mae’r farchnad lafur yn cadw ei haelodau beth bynnag fo’r gosodiadau.
flag-area_invalid-rule = Mae marchnad lafur ei hun yn methu meini prawf maint a hunangynhwysedd.
flag-area_invalid-why = Nid yw methu targed gwael yn dweud fawr yn erbyn yr ôl troed.
flag-area_invalid-clears = Defnyddir set arall o ardaloedd gweithredol, neu unir yr ardal â’i chymydog.
flag-rank_changes-rule = Mae safle’r dangosydd ymhlith cymheiriaid yn symud mwy na’i ansicrwydd pan fesurir ef ar ei farchnadoedd llafur yn lle hynny.
flag-rank_changes-why = Effaith ei ffin yw a yw’r lle’n edrych yn gryf neu’n wan.
flag-rank_changes-clears = Mae’r ddwy ffin yn arwain at yr un lle ymhlith cymheiriaid.
flag-vintage-rule = Nid codau awdurdodau lleol yr ôl troed yw codau ffeil: troswyd rhai hŷn, ac ni ellid defnyddio rhai anhysbys.
flag-vintage-why = Unwyd ac ail-luniwyd awdurdodau lleol; gall ffigur sefyll dros dir arall nag y mae’n ei enwi.
flag-vintage-clears = Mae pob ffeil yn defnyddio awdurdodau lleol Ebrill 2025.
flag-data_gap-rule = Ni chyhoeddir dangosydd ar gyfer awdurdodau lleol yr ôl troed, neu ar gyfer rhy ychydig ohonynt.
flag-data_gap-why = Byddai ffigur ar gyfer yr ôl troed yn sefyll dros ran ohono yn unig.
flag-data_gap-clears = Cyhoeddir y dangosydd ar gyfer o leiaf naw rhan o ddeg o’i bobl.
flag-uncertain-rule = Mae cyfwng hyder dangosydd yn rhy eang i ddweud ble mae aelod-awdurdod yn sefyll.
flag-uncertain-why = Gall safle neu duedd a ddarllenir o ffigurau o’r fath fod yn siawns.
flag-uncertain-clears = Defnyddir sampl fwy, sawl blwyddyn gyda’i gilydd, neu ffigur ar gyfer yr ôl troed cyfan.

# Lefelau, ochrau a data.

flag-side-data = Yr hyn y mae’r data’n caniatáu ei ddweud
flag-level = { $level ->
    [red] Coch
    [amber] Ambr
    [info] Gwybodaeth
    [cannot_tell] Ni ellir dweud
   *[clear] Clir
 }
flag-flows = { $vintage }, { $base }
flag-flows-estimated = amcangyfrif o gymudo, { $vintage }, { $base }
flag-message-probable = { $sentence } Tebygol: amcangyfrif yw’r rhif, ac mae’n agos at y trothwy. ({ $basis }.)
flag-district-share = { $district } ({ $share })
flag-supply_containment = Dim ond { $share } o’r trigolion cyflogedig sy’n gweithio y tu mewn ({ $footprint }).
flag-demand_containment = Dim ond { $share } o’r swyddi a lenwir gan bobl sy’n byw yno ({ $footprint }).
flag-hinterland_excluded = { COUNT($districts) ->
    [one] Mae 1 awdurdod lleol y tu allan yn anfon { $bound } neu fwy o’i drigolion cyflogedig i’r ôl troed ({ $footprint }), heb ran ynddo: { $districts }.
   *[other] Mae { COUNT($districts) } awdurdod lleol y tu allan yn anfon { $bound } neu fwy o’u trigolion cyflogedig i’r ôl troed ({ $footprint }), heb ran ynddo: { $districts }.
 }
flag-hinterland_excluded-taking-part-title = Cefnwlad mewn rôl arall
flag-area_split = { CAPITAL($footprint) }: mae’n dal { $share } o bobl y farchnad lafur hon: { $area }. Nid oes unrhyw un o’r rhain ({ $kinds }) yn dal mwy ohoni na { $holder }: { $largest }.
flag-area_split-none = Nid oes marchnad lafur wedi’i thorri.
flag-core_excluded = { CAPITAL($footprint) }: mae’n dal { $share } o bobl y farchnad lafur hon ({ $area }), ond nid yr awdurdod lleol â’r rhan fwyaf o’i swyddi: { $core }.
flag-core_excluded-largest = { CAPITAL($footprint) }: mae’n dal { $share } o bobl y farchnad lafur hon ({ $area }), ond nid yr awdurdod lleol â’r gyfran fwyaf o’i swyddi: { $core } ({ $jobs }).
flag-scale = { CAPITAL($footprint) }: nifer y trigolion yw { $residents }.
flag-scale-compared = { CAPITAL($footprint) }: nifer y trigolion yw { $residents }. Er cymhariaeth yn unig y rhoddir yr hyn y mae’r llywodraeth yn ei ddisgwyl gan gyrff eraill.
flag-shape = { CAPITAL($footprint) }: mae ganddo un o’r siapiau lleiaf cryno ymhlith { $footprints } ôl troed o’i fath. Dim ond { $share } sy’n llai cryno.
flag-shape-least = { CAPITAL($footprint) }: mae ganddo un o’r siapiau lleiaf cryno ymhlith { $footprints } ôl troed o’i fath. Nid oes yr un yn llai cryno.
flag-population = trigolion 2020 i 2022
flag-sites = prif safleoedd ac ardaloedd partneriaid fel y’u cofnodwyd
flag-partner-district = { $partner } ({ $district })
flag-institution_outside = { $partners ->
    [one] Mae’r unig bartner y tu allan ({ $footprint }): { $outside }.
   *[other] { COUNT($outside) ->
        [one] Mae 1 o { $partners } partner y tu allan ({ $footprint }): { $outside }.
       *[other] Mae { COUNT($outside) } o { $partners } partner y tu allan ({ $footprint }): { $outside }.
     }
 }
flag-institution_misfit-one = { CAPITAL($footprint) }: torrir yr unig { $family ->
    [police] heddlu
    [health] gorff iechyd
    [fire] wasanaeth tân
    [skills] ardal sgiliau
    [county] gyngor sir
   *[authority] awdurdod cyfunol
 } sy’n cyffwrdd ag ef: { $parts }.
flag-institution_misfit-all = { CAPITAL($footprint) }: torrir { $bodies ->
    [2] y ddau gorff
   *[other] pob un o’r { $bodies } corff
 } o’r teulu hwn sy’n cyffwrdd ag ef ({ $family ->
    [police] heddlu
    [health] iechyd
    [fire] tân
    [skills] sgiliau
    [county] cynghorau sir
   *[authority] awdurdodau cyfunol
 }): { $parts }.

# Y cwestiynau yn y dyfarniad y gellir newid eu trothwyon.

flag-verdict_containment-title = Yn dal at ei gilydd: hunangynhwysedd
flag-verdict_containment-rule = Yr isaf o hunangynhwysedd ochr y cyflenwad ac ochr y galw. O dan y terfyn isaf nid yw’n dal at ei gilydd.
flag-verdict_containment-why = Mae SYG yn derbyn dwy ran o dair ar y ddwy ochr lle mae gan grŵp o leoedd 25,000 neu fwy o weithwyr.
flag-verdict_containment-clears = Mae mwy o’r trigolion yn gweithio y tu mewn, neu mae mwy o’r swyddi’n cael eu llenwi o’r tu mewn.
flag-verdict_percentile-title = Yn dal at ei gilydd: grwpiau sy’n cadw llai
flag-verdict_percentile-rule = O’r grwpiau cyffiniol o awdurdodau lleol o’r un maint, y gyfran sy’n cadw llai o’u cymudo.
flag-verdict_percentile-why = Mae hunangynhwysedd yn codi gyda maint ohono’i hun; dim ond yr hyn nad oes ond ychydig o rai eraill o’r maint yn ei gyrraedd sy’n siarad o blaid y ffin.
flag-verdict_percentile-clears = Mae’r ôl troed yn cadw mwy na’r rhan fwyaf o grwpiau o’r un maint.
flag-verdict_alone-title = Yn dal at ei gilydd: dim i’w gymharu ag ef
flag-verdict_alone-rule = Hunangynhwysedd lle nad oes grwpiau o’r un maint. O dan y terfyn isaf nid yw’r ôl troed yn dal at ei gilydd.
flag-verdict_alone-why = Nid oes gan genedl gyfan na chorff traws-ranbarthol ddim o’r un maint wrth ei ymyl.
flag-verdict_alone-clears = Mae mwy o’r trigolion yn gweithio y tu mewn, neu mae mwy o’r swyddi’n cael eu llenwi o’r tu mewn.
flag-verdict_whole-title = Yn gyfan: marchnadoedd llafur a ddelir
flag-verdict_whole-rule = Cyfran y trigolion sy’n byw mewn marchnadoedd llafur y mae’r ôl troed yn eu dal bron yn gyfan.
flag-verdict_whole-why = Mae ffin drwy farchnad lafur yn gadael rhan o’i heconomi i eraill.
flag-verdict_whole-clears = Daw’r awdurdodau lleol sy’n cwblhau ei farchnadoedd llafur i mewn.
flag-verdict_hinterland-title = Yn gyfan: gweithwyr o awdurdodau lleol a adawyd allan
flag-verdict_hinterland-rule = Gweithwyr o awdurdodau lleol a adawyd allan sy’n anfon llawer o’u trigolion iddo, o’u cymharu â’i swyddi.
flag-verdict_hinterland-why = Nid oes gan bobl y mae eu bywydau gwaith yn dibynnu ar yr ôl troed ran ynddo.
flag-verdict_hinterland-clears = Daw’r awdurdodau lleol sy’n anfon y mwyaf i mewn, neu maent yn cymryd rhan mewn rôl arall.
flag-verdict_core-title = Yn gyfan: craidd wedi’i adael allan
flag-verdict_core-rule = Cyfran y trigolion mewn marchnadoedd llafur y mae’n dal chwarter neu fwy ohonynt, ond nid y prif awdurdod lleol.
flag-verdict_core-why = Mae’r lle y mae eu bywydau gwaith yn troi o’i gwmpas y tu allan.
flag-verdict_core-clears = Daw’r awdurdod lleol â’r rhan fwyaf o’r swyddi i mewn.

# Cymudo: yr hyn y mae’r ôl troed yn ei gadw, a phwy mae’n eu gadael y tu allan.

flag-supply_containment-cannot-tell = Ni ellir dweud faint o’r trigolion cyflogedig sy’n gweithio y tu mewn ({ $footprint }): nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
flag-demand_containment-cannot-tell = Ni ellir dweud faint o’r swyddi a lenwir gan ei drigolion ({ $footprint }): nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
flag-base_matters = { CAPITAL($footprint) }: mae’r ateb yn dibynnu ar gyfrif pobl sy’n gweithio gartref neu beidio. { $sides }
flag-base_matters-supply_containment = O’r trigolion cyflogedig, mae { $fixed } yn gweithio y tu mewn, neu { $home } gyda nhw ({ $before ->
    [red] coch
    [amber] ambr
    [info] gwybodaeth
   *[clear] clir
 } yn troi’n { $after ->
    [red] goch
    [amber] ambr
    [info] wybodaeth
   *[clear] glir
 }).
flag-base_matters-demand_containment = O’r swyddi, caiff { $fixed } eu llenwi o’r tu mewn, neu { $home } gyda nhw ({ $before ->
    [red] coch
    [amber] ambr
    [info] gwybodaeth
   *[clear] clir
 } yn troi’n { $after ->
    [red] goch
    [amber] ambr
    [info] wybodaeth
   *[clear] glir
 }).
flag-base_matters-cannot-tell = Ni ellir dweud a yw’r ateb yn dibynnu ar bobl sy’n gweithio gartref: nid yw’r llifoedd hyn yn eu cyfrif. Mae tabl y cyfrifiad ODWP01EW yn gwneud hynny.
flag-hinterland_excluded-taking-part = Mae rhai awdurdodau lleol sy’n anfon llawer o weithwyr i’r ôl troed ({ $footprint }) yn cymryd rhan ynddo heb fod yn aelodau llawn: { $roles }.
flag-hinterland_excluded-role = { $districts } { $role ->
    [in_part] fel { COUNT($districts) ->
        [one] aelod yn rhannol
       *[other] aelodau yn rhannol
     }
    [non_constituent] fel { COUNT($districts) ->
        [one] aelod anghyfansoddol
       *[other] aelodau anghyfansoddol
     }
   *[observer] fel { COUNT($districts) ->
        [one] sylwedydd
       *[other] sylwedyddion
     }
 }
flag-hinterland_excluded-cannot-tell = { COUNT($districts) ->
    [one] Ni ellir dweud faint o bobl sy’n cymudo i mewn ({ $footprint }) o awdurdod lleol cyfagos neu gysylltiedig: nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
   *[other] Ni ellir dweud faint o bobl sy’n cymudo i mewn ({ $footprint }) o { COUNT($districts) } awdurdod lleol cyfagos neu gysylltiedig: nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
 }
flag-weak_member = { CAPITAL($district) }, aelod: o’i drigolion cyflogedig, mae { $here } yn gweithio yng ngweddill yr ôl troed ({ $footprint }) a { $there } mewn un arall ({ $other }).
flag-weak_member-cannot-tell = Ni ellir dweud ble mae ei bobl yn gweithio, am nad yw’r llifoedd yn ei gwmpasu: { $district }.
flag-coverage_edge = { CAPITAL($district) }: o’i drigolion cyflogedig, mae { $share } yn gweithio dramor neu ar y môr, lle nad yw’r data hyn yn eu dilyn.
flag-coverage_edge-cannot-tell = Ni ellir dweud faint o’i drigolion cyflogedig sy’n gweithio dramor, am nad oes ffigur: { $district }.
flag-coverage_edge-data = cyfrifiad 2021 (Cymru a Lloegr) neu 2011 (yr Alban a Gogledd Iwerddon)

# Y ffigurau eu hunain, a’r safle ymhlith cymheiriaid.

flag-vintage = { COUNT($codes) ->
    [one] Nid yw 1 cod yn cynrychioli awdurdod lleol o unrhyw flwyddyn er 2011 ({ $what }), felly mae’r hyn sydd ynddo ar goll: { $codes }.
    [two] Nid yw { COUNT($codes) } god yn cynrychioli awdurdod lleol o unrhyw flwyddyn er 2011 ({ $what }), felly mae’r hyn sydd ynddynt ar goll: { $codes }.
    [few] Nid yw { COUNT($codes) } chod yn cynrychioli awdurdod lleol o unrhyw flwyddyn er 2011 ({ $what }), felly mae’r hyn sydd ynddynt ar goll: { $codes }.
    [many] Nid yw { COUNT($codes) } chod yn cynrychioli awdurdod lleol o unrhyw flwyddyn er 2011 ({ $what }), felly mae’r hyn sydd ynddynt ar goll: { $codes }.
   *[other] Nid yw { COUNT($codes) } cod yn cynrychioli awdurdod lleol o unrhyw flwyddyn er 2011 ({ $what }), felly mae’r hyn sydd ynddynt ar goll: { $codes }.
 }
flag-vintage-flows = y llifoedd cymudo
flag-vintage-areas = yr ardaloedd gweithredol
flag-vintage-indicator = ffigurau’r dangosydd hwn: { $indicator }
flag-vintage-converted = { COUNT($districts) ->
    [one] Troswyd 1 cod hŷn yr ôl troed ({ $what }) yn awdurdod lleol Ebrill 2025: { $districts }.
    [two] Troswyd { COUNT($districts) } god hŷn yr ôl troed ({ $what }) yn awdurdodau lleol Ebrill 2025: { $districts }.
    [few] Troswyd { COUNT($districts) } chod hŷn yr ôl troed ({ $what }) yn awdurdodau lleol Ebrill 2025: { $districts }.
    [many] Troswyd { COUNT($districts) } chod hŷn yr ôl troed ({ $what }) yn awdurdodau lleol Ebrill 2025: { $districts }.
   *[other] Troswyd { COUNT($districts) } cod hŷn yr ôl troed ({ $what }) yn awdurdodau lleol Ebrill 2025: { $districts }.
 }{ $recoded ->
    [yes] { " " }Newidiwyd ffin awdurdodau lleol a ailgodiwyd, felly nid ydynt yn cwmpasu’r union un tir.
   *[no] { "" }
 }
flag-vintage-older-code = { $district } ({ $code })
flag-data_gap = { $indicator }, { $year }: mae ffigurau’n cwmpasu { $share } o’r ôl troed ({ $whom }), felly ni ellir rhoi’r un ar gyfer y cyfan. Nid oes ffigurau ar gyfer y canlynol: { $districts }.
flag-data_gap-none = { $indicator }, { $year }: nid oes ffigur ar gyfer yr un awdurdod lleol yn yr ôl troed.
flag-data_gap-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud ar gyfer pa gyfran ohono y mae ffigurau: { $indicator }.
flag-data_gap-residents = trigolion
flag-uncertain = { COUNT($districts) ->
    [one] { $indicator }, { $year }: yn rhy ansicr i ddweud ble mae’r awdurdod lleol hwn yn sefyll: { $districts }. Y mwyaf ansicr: { $worst }, lle mae’r gwerth rywle rhwng { $low } a { $high }.
   *[other] { $indicator }, { $year }: yn rhy ansicr i ddweud ble mae’r awdurdodau lleol hyn yn sefyll: { $districts }. Y mwyaf ansicr: { $worst }, lle mae’r gwerth rywle rhwng { $low } a { $high }.
 }
flag-series_break = { $indicator }: ni ellir cymharu’r ddau gyfnod hyn heb ofal: { $earlier }, { $later } ({ $why }).
flag-rank_changes = { $indicator }, { $year }: safle’r ôl troed ({ $footprint }) yw { $rank } o { $peers }, gyda { $value }. Safle ei farchnadoedd llafur fyddai { $areas_rank }, gyda { $areas_value }. Nid yw ansicrwydd yn esbonio’r gwahaniaeth: safle { $best } i { $worst } yn erbyn { $areas_best } i { $areas_worst }.
flag-rank_changes-cannot-tell = { $indicator }, { $year }: ni ellir dweud a yw safle’r ôl troed ({ $footprint }) yn dibynnu ar ei ffin. Ni chyhoeddir ei ansicrwydd ar gyfer pob awdurdod lleol yn yr ôl troed ac yn ei farchnadoedd llafur.
flag-rank_changes-data = { $indicator }; { $areas }

# Marchnadoedd llafur: a yw’r ôl troed yn dal rhai cyfan, ac un ohonynt.

flag-areas-unplaced = nid oes ardal weithredol ({ $areas }) yn cwmpasu’r canlynol, neu nid oes ffigur ({ $weight }) yno: { $districts }
flag-area_split-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud a yw’n torri marchnadoedd llafur: { $why }.
flag-core_excluded-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud a yw’n gadael allan graidd marchnad lafur: { $why }.
flag-many_economies-nobody = { CAPITAL($footprint) }: ni ellir dweud faint o farchnadoedd llafur y mae’n eu cynnwys: ni wyddys bod neb yn byw yn ei awdurdodau lleol.
flag-many_economies-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud faint o farchnadoedd llafur y mae’n eu cynnwys: { $why }.
flag-district_split-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud a yw marchnadoedd llafur yn rhannu rhai aelodau: { $why }.
flag-nation_border-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud a yw ei farchnadoedd llafur yn gorwedd ar draws cenhedloedd: { $why }.
flag-region_border-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud a yw ei farchnadoedd llafur yn gorwedd ar draws rhanbarthau: { $why }.
flag-low_agreement = { CAPITAL($footprint) }: nid yw’n cyfateb i farchnadoedd llafur yn well na siawns. O { $groups } o grwpiau ar hap o awdurdodau lleol cyfagos o tua’r un maint, mae { $share } yn cyfateb iddynt yn well.
flag-low_agreement-data = { $areas }; { $groups } o grwpiau cyffiniol ar hap, hedyn { $seed }
flag-unstable_area = Mae’r farchnad lafur hon yn newid mewn { $share } o’r rhediadau â gosodiadau eraill: { $area }.
flag-unstable_area-cannot-tell = Ni ellir dweud pa mor sefydlog yw’r farchnad lafur hon, am na phrofwyd yr un o’i hawdurdodau lleol â gosodiadau eraill: { $area }.
flag-area_invalid = Ar y llifoedd hyn mae’r farchnad lafur ei hun ({ $area }) yn methu’r meini prawf maint a hunangynhwysedd. Mae’n cyrraedd { $validity } o’r hyn y maent yn gofyn amdano.
flag-area_invalid-data = { $areas }; { $flows }

# Aelodau: awdurdodau lleol mewn dau ôl troed o’r math, heb fod mewn un, neu wedi’u gadael rhyngddynt.

flag-members-on = aelodau ar { $day }
flag-overlap = { COUNT($districts) ->
    [one] { CAPITAL($footprint) }: mae 1 awdurdod lleol ({ $districts }), sy’n gartref i { $share } o’i drigolion, hefyd { COUNT($others) ->
        [one] mewn corff arall o’r math hwn ({ $kind })
       *[other] mewn cyrff eraill o’r math hwn ({ $kinds })
     }: { $others }.
   *[other] { CAPITAL($footprint) }: mae { COUNT($districts) } awdurdod lleol ({ $districts }), sy’n gartref i { $share } o’i drigolion, hefyd { COUNT($others) ->
        [one] mewn corff arall o’r math hwn ({ $kind })
       *[other] mewn cyrff eraill o’r math hwn ({ $kinds })
     }: { $others }.
 }
flag-gap = { COUNT($districts) ->
    [one] Nid yw 1 awdurdod lleol ({ $regions }) mewn unrhyw un o’r rhain ({ $kinds }): { $districts }.
   *[other] Nid yw { COUNT($districts) } awdurdod lleol ({ $regions }) mewn unrhyw un o’r rhain ({ $kinds }): { $districts }.
 }
flag-island = { COUNT($districts) ->
    [one] { CAPITAL($districts) }: mae’n gorwedd rhwng olion traed, heb fod mewn unrhyw un o’r rhain ({ $kinds }). Nifer ei drigolion yw { $residents }, ac mae’r ôl troed hwn yn gymydog: { $footprint }.
   *[other] { CAPITAL($districts) }: maent yn gorwedd rhwng olion traed, heb fod mewn unrhyw un o’r rhain ({ $kinds }). Nifer eu trigolion yw { $residents }, ac mae’r ôl troed hwn yn gymydog: { $footprint }.
 }
flag-island-none = Nid oes awdurdod lleol wedi’i adael rhyngddynt.
flag-island-cannot-tell = { COUNT($districts) ->
    [one] { CAPITAL($districts) }: mae’n gorwedd rhwng olion traed, heb fod mewn unrhyw un o’r rhain ({ $kinds }). Ni wyddys nifer ei drigolion. Mae’r ôl troed hwn yn gymydog: { $footprint }.
   *[other] { CAPITAL($districts) }: maent yn gorwedd rhwng olion traed, heb fod mewn unrhyw un o’r rhain ({ $kinds }). Ni wyddys nifer eu trigolion. Mae’r ôl troed hwn yn gymydog: { $footprint }.
 }

# Yr ôl troed ei hun: darnau, maint, siâp.

flag-lines = brasamcan o ffiniau a gynhwysir
flag-lines-and-links = brasamcan o ffiniau a gynhwysir, a chysylltiadau a restrir
flag-lines-official = ffiniau swyddogol
flag-lines-and-links-official = ffiniau swyddogol, rhai a gynhwysir ar draws dŵr, a chysylltiadau a restrir
flag-not_contiguous = { COUNT($districts) ->
    [one] { CAPITAL($footprint) }: mae mewn { $pieces ->
        [two] { $pieces } ddarn
       *[other] { $pieces } darn
     }. Wedi’i dorri oddi wrth y gweddill: { $districts }.
   *[other] { CAPITAL($footprint) }: mae mewn { $pieces ->
        [two] { $pieces } ddarn
       *[other] { $pieces } darn
     }. Wedi’u torri oddi wrth y gweddill: { $districts }.
 }
flag-scale-cannot-tell = { CAPITAL($footprint) }: ni ellir dweud faint o drigolion sydd ganddo, am nad oes ffigur ar gyfer y canlynol: { $districts }.

# Sefydliadau: partneriaid y tu allan.

flag-institution_outside-cannot-tell = { COUNT($partners) ->
    [one] Ni ellir dweud a yw’r partner hwn y tu mewn ({ $footprint }): { $partners }. { $why }
   *[other] Ni ellir dweud a yw’r partneriaid hyn y tu mewn ({ $footprint }): { $partners }. { $why }
 }
