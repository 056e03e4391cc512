# state: draft
# Yr atlas: un dudalen ar gyfer pob awdurdod lleol neu bartneriaeth.

atlas-title-districts = Atlas awdurdodau lleol: { $n ->
    [one] { $n } dudalen
    [two] { $n } dudalen
    [many] { $n } thudalen
   *[other] { $n } tudalen
 }
atlas-title-kind = Atlas: { $kind }, { $n ->
    [one] { $n } dudalen
    [two] { $n } dudalen
    [many] { $n } thudalen
   *[other] { $n } tudalen
 }
atlas-about = Fel ar { $day }. Ar bob tudalen mae map, tair brawddeg a phedwar siart.
atlas-contents = Tudalennau
atlas-district = Awdurdod lleol { $code }, { $place }, fel ar { $day }.
atlas-partnership = { $kind }, { $n ->
   *[other] { $n } awdurdod lleol
 }, fel ar { $day }.
atlas-economy = { $others ->
    [0] Mae’r cyfan o’r awdurdod lleol hwn ({ $district }) yn y farchnad lafur hon: { $area }.
   *[other] Mae’r rhan fwyaf o’r awdurdod lleol hwn ({ $district }) yn y farchnad lafur hon: { $area } ({ $share } o’i drigolion).
 }
atlas-not-firm = Ni ellir dweud pa mor gadarn yw’r atebion.
atlas-map = Map o’r lle hwn a’r awdurdodau lleol o’i amgylch, yn ôl cyfran eu trigolion cyflogedig sy’n gweithio yno: { $place }. Y rhai mwyaf: { $districts }.
atlas-map-nobody = Map o’r lle hwn a’r awdurdodau lleol o’i amgylch: { $place }. Nid oes awdurdod lleol yn anfon llawer o’i drigolion cyflogedig iddo.
atlas-map-caption = Cyfran trigolion cyflogedig pob awdurdod lleol sy’n gweithio yma: { $place }. Golau: o dan { $low }. Tywyll: { $many } neu fwy.
atlas-work-in = Ble mae ei drigolion yn gweithio
atlas-workers-from = Ble mae ei weithwyr yn byw
atlas-economies = Marchnadoedd llafur ei drigolion
atlas-kept = Cymudo sy’n aros y tu mewn
atlas-kept-supply = o’i drigolion cyflogedig, yn gweithio y tu mewn
atlas-kept-demand = o’i swyddi, wedi’u llenwi o’r tu mewn
atlas-markets = Marchnadoedd llafur: cyfran eu trigolion y tu mewn
atlas-tied = Y tu allan iddo, mae { $many } neu fwy o drigolion cyflogedig yn gweithio y tu mewn
atlas-figures = Ffigurau (bar) a chanol ei gymheiriaid (marc)
atlas-indicator = { $indicator }, { $period }
atlas-figure = { $value } ({ $middle }; { $way ->
    [higher] uwch
    [lower] is
   *[cannot_tell] ni ellir dweud
 })
atlas-no-flows = Nid yw’r ffigurau cymudo yn ei gwmpasu.
atlas-no-areas = Nid yw’r marchnadoedd llafur yn ei gwmpasu.
atlas-nobody-tied = Dim awdurdod lleol.
atlas-no-figures = Ni ellir cymharu unrhyw ffigur â’i gymheiriaid.
atlas-label = O beth
atlas-bar = Siart
atlas-value = Ffigur
atlas-base = Mae cyfrannau cymudo’n cyfrif { $base }.
atlas-sources = Ffynonellau a rhybuddion
atlas-step = { $place } ({ $number } o { $all })
