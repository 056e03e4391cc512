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
