# state: draft
# Y map: yr hyn sy’n sefyll arno mewn datganiad ac atodiad.

map-class = { $low } i { $high }
map-class-over = dros { $low } i { $high }
map-class-up-to = hyd at { $high }
map-class-above = dros { $low }
map-no-data = dim data
map-districts = awdurdodau lleol
map-bodies = cyrff
map-by-district = fesul awdurdod lleol
map-unit-year = { $unit }, { $year }
map-indicator = { $indicator } ({ $unit }, { $year })
map-legend = { $title } ({ $unit }); { $classes }; dim data: { $missing } { $areas }.
map-legend-class = { $label }: { $count } { $areas }
map-north = G
map-kilometres = { $length } km
map-metres = { $length } m

# Llinellau.

map-line-regions = Rhanbarthau
map-line-region = { COUNT($regions) ->
    [one] Rhanbarth: { $regions }
   *[other] Rhanbarthau: { $regions }
 }
map-line-one-region = Rhanbarth
map-line-indicator-areas = Ardaloedd y dangosydd
map-line-functional-areas = Ardaloedd gweithredol
map-line-functional-areas-whole = Ardaloedd gweithredol (awdurdodau lleol cyfan)
map-line-footprint = Ôl troed
map-line-footprint-of = Ôl troed: { $body }
map-line-flag = Ardaloedd y faner a ddewiswyd
map-line-areas = { CAPITAL($areas) }
map-line-areas-how = { CAPITAL($areas) } ({ $how })
map-flows-to = I mewn iddo, o’r tu allan
map-flows-from = Allan ohono, i’r tu allan
map-united-kingdom = y Deyrnas Unedig
map-great-britain = Prydain Fawr
map-england-wales = Cymru a Lloegr
map-figure-none = Dim data
map-figure-none-why = Dim data: { $why }
map-whole-country = y wlad gyfan

# Dosbarthiadau.

map-no-value = Nid oes gwerth gan yr un ardal, felly nid oes dim i’w liwio.
map-ratios-need = Mae ar gymarebau cyfartal angen gwerthoedd uwchlaw sero; cyfyngau cyfartal yw’r rhain.
map-no-breaks = Ni roddir toriadau; mae’r un nifer ym mhob un o’r dosbarthiadau hyn.
map-infinite = { $values ->
    [one] Cyfrifir 1 gwerth anfeidraidd fel un coll.
    [two] Cyfrifir { $values } werth anfeidraidd fel rhai coll.
   *[other] Cyfrifir { $values } gwerth anfeidraidd fel rhai coll.
 }
map-one-value = Dim ond un ardal sydd â gwerth.
map-equal-values = Mae’r gwerthoedd i gyd yn gyfartal.
map-fewer-classes = { $classes ->
    [one] Mae’r gwerthoedd yn caniatáu 1 dosbarth, nid { $wanted }.
    [two] Mae’r gwerthoedd yn caniatáu { $classes } ddosbarth, nid { $wanted }.
   *[other] Mae’r gwerthoedd yn caniatáu { $classes } dosbarth, nid { $wanted }.
 }
map-jenks-sample = Toriadau naturiol { $sample } o werthoedd yw’r rhain, wedi’u taenu’n gyson dros bob un o’r { $values }.

# Ffyrdd o ddewis toriadau: yr enw, a’r hyn maent yn ei wneud.

map-scheme-quantiles = niferoedd cyfartal (cwantelau)
map-scheme-quantiles-does = Mae tua’r un nifer o awdurdodau lleol ym mhob dosbarth.
map-scheme-equal_interval = cyfyngau cyfartal
map-scheme-equal_interval-does = Mae pob dosbarth mor llydan â’r lleill; mae allanolion yn sefyll allan.
map-scheme-fisher_jenks = toriadau naturiol (Fisher–Jenks)
map-scheme-fisher_jenks-does = Mae awdurdodau lleol mewn dosbarth mor debyg i’w gilydd ag y gallant fod.
map-scheme-standard_deviation = gwyriadau safonol o’r cymedr
map-scheme-standard_deviation-does = Pa mor anarferol yw pob awdurdod lleol.
map-scheme-maximum_breaks = bylchau mwyaf (toriadau mwyaf)
map-scheme-maximum_breaks-does = Mae’r toriadau lle nad oes gwerthoedd.
map-scheme-pretty = rhifau crwn
map-scheme-pretty-does = Toriadau hawdd eu dweud; tua chynifer o ddosbarthiadau ag y gofynnir amdanynt.
map-scheme-ratio = cymarebau cyfartal (logarithm)
map-scheme-ratio-does = Mae pob dosbarth yn tyfu yn ôl yr un ffactor; mae angen gwerthoedd uwchlaw sero.
map-scheme-user = eich toriadau eich hun
map-scheme-user-does = Toriadau fel y byddwch yn eu llusgo neu’n eu teipio; maent yn aros yr un fath bob blwyddyn.
map-scheme = Dosbarthiadau: { $scheme }.
map-scheme-region = Dosbarthiadau: { $scheme }, dros awdurdodau lleol un rhanbarth ({ $region }).
map-periods = { $first } i { $last }
map-scheme-years = Dosbarthiadau: { $scheme }, dros { $years }.
map-scheme-years-care = Dosbarthiadau: { $scheme }, dros { $years } (cymaradwy dros amser: { $care }).

# Lliwiau a’u hystyr.

map-vision-normal = Golwg lliw arferol
map-vision-deuteranopia = Deuteranopia (dim conau gwyrdd)
map-vision-protanopia = Protanopia (dim conau coch)
map-vision-tritanopia = Tritanopia (dim conau glas)
map-vision-greyscale = Graddlwyd (argraffydd du a gwyn)
map-vision-short-normal = Golwg lliw arferol
map-vision-short-deuteranopia = Deuteranopia
map-vision-short-protanopia = Protanopia
map-vision-short-tritanopia = Tritanopia
map-vision-short-greyscale = Graddlwyd
map-colours-of = Lliwiau’r map: { $vision }
map-colours-simulated = Efelychir lliwiau: { $vision }.
map-ramp-lagoon = Lagŵn
map-ramp-heather = Grug
map-ramp-ember = Marworyn
map-ramp-moss = Mwsogl
map-ramp-slate = Llechen
map-ramp-tide = Llanw
map-ramp-dusk = Cyfnos
map-ramp-grove = Llwyn
map-ramp-signs = Arwyddion
map-ramp-ours = y prosiect hwn
map-ramp-okabe-ito = Okabe ac Ito, Color Universal Design (2008), rhydd i’w ddefnyddio; ychwanegwyd llwyd
map-middle = Mae’r lliwiau’n ymrannu ar { $middle }.
map-middle-of = Mae’r lliwiau’n ymrannu ar { $middle } ({ $whole }).
map-middle-median = Ni chyhoeddir gwerth ar gyfer y wlad; mae’r lliwiau’n ymrannu ar yr awdurdod lleol canolrifol, { $median }.
map-uncertain-note = Ansicr: cyfeiliornad safonol o 20% o’r gwerth neu fwy.
map-uncertain-faded = Ansicr: wedi’u pylu
map-uncertain-hatched = Ansicr: wedi’u llinellu
map-no-interval = { $districts ->
   *[other] Ni chyhoeddir cyfwng hyder ar gyfer { $districts } awdurdod lleol.
 }
map-no-interval-areas = Ni chyhoeddir cyfwng hyder ar gyfer { $number } ohonynt ({ $areas }).
map-below = Islaw
map-above = Uwchlaw
map-cannot-tell = Ni ellir dweud
map-against = { $year }, o’i gymharu â’r canlynol: { $benchmark } ({ $value })
map-benchmark-rule = Islaw neu uwchlaw: mae’r gwahaniaeth yn fwy na 1.96 cyfeiliornad safonol.
map-benchmark-no-intervals = Ni chyhoeddir cyfyngau hyder ar gyfer y gymhariaeth hon, felly ni ellir gwahaniaethu dim.
map-no-benchmark = Ni chyhoeddir gwerth ar gyfer y meincnod, felly mae’r map yn dangos dosbarthiadau.
map-two-indicators = Dau ddangosydd
map-two-units = { $one }; { $other }
map-three-classes = Tri dosbarth yr un.
map-classes-across = Ar draws, { $indicator }: { $classes }.
map-classes-up = I fyny, { $indicator }: { $classes }.
map-legend-square = mae’r lliwiau’n dangos dau ddangosydd gyda’i gilydd ({ $across }; { $up }), mewn tri dosbarth yr un
map-mixed = Pa mor gymysg yw’r rhain ({ $one }), o safbwynt y lleill ({ $other })
map-mixed-note = Ystyr 0% yw o fewn un yn unig ({ $other }); mae 100% mor gymysg â’r wlad gyfan.
map-mixed-unit = % o entropi’r wlad
map-stability = Sefydlogrwydd
map-stability-unit = % o’r rhediadau

# Rhagor o linellau.

map-flows-within = Rhwng ei awdurdodau lleol
map-line-selection = Awdurdodau lleol a ddewiswyd
map-regions-itl1 = Rhanbarthau (ITL1)
map-all-functional-areas = Pob ardal weithredol (awdurdodau lleol cyfan)

# Haenau y gellir eu troi ymlaen.

map-layer-names = Enwau awdurdodau lleol
map-layer-names-tip = Ysgrifennu’r enwau lle mae lle iddynt
map-layer-borders = Ffiniau awdurdodau lleol
map-layer-borders-tip = Llunio’r llinellau tenau rhwng awdurdodau lleol
map-layer-footprint = Ôl troed
map-layer-footprint-tip = Amlinellu awdurdodau lleol y bartneriaeth
map-layer-functional_area = Ei ardaloedd gweithredol
map-layer-functional_area-tip = Amlinellu’r ardaloedd teithio i’r gwaith y mae’r ôl troed yn eu cyffwrdd
map-layer-all_functional_areas = Pob ardal weithredol
map-layer-all_functional_areas-tip = Amlinellu pob ardal teithio i’r gwaith, fel awdurdodau lleol cyfan (ffit orau)
map-layer-region = Y rhanbarth y mae ynddo
map-layer-region-tip = Amlinellu rhanbarth neu ranbarthau’r ôl troed
map-layer-all_regions = Pob rhanbarth
map-layer-all_regions-tip = Amlinellu’r deuddeg rhanbarth ITL1
map-layer-institutions = Sefydliadau partner
map-layer-institutions-tip = Dangos prif safleoedd fel pwyntiau, wedi’u llenwi ar gyfer partneriaid y bartneriaeth hon. Mae N a P ar y map yn eu henwi y naill ar ôl y llall.
map-layer-own_layers = Eich haenau eich hun
map-layer-own_layers-tip = Llunio amlinellau o’ch ffeiliau ffiniau eich hun (Ffeil, Agor ffiniau)
map-layer-flows = Llifoedd cymudo
map-layer-flows-tip = Llunio’r llifoedd mwyaf fel saethau, o’r cartref i’r gwaith. Mae N a P ar y map yn eu henwi y naill ar ôl y llall.

# Yr hyn y mae’r haenau’n ei ddangos, wrth ochr y map.

map-footprints-day = Olion traed fel ar { $day }.
map-footprints-none = Ni chofnodir awdurdod lleol cyfan ar { $day } ar gyfer y canlynol: { $bodies }.
map-flows-selection = y detholiad
map-flows-estimated = amcangyfrif
map-flows-way = { $way ->
    [to] i mewn ({ $whose })
    [from] allan ({ $whose })
   *[within] y tu mewn ({ $whose })
 }
map-flows-no-district = { CAPITAL($whose) }: nid oes ganddo awdurdod lleol, felly ni lunnir llifoedd cymudo.
map-flows-key = { $flows ->
    [one] Cymudo { $way }: y llif mwyaf, sef { $largest } o bobl ({ $vintage })
    [two] Cymudo { $way }: y { $flows } lif mwyaf, y lletaf yn { $largest } o bobl ({ $vintage })
   *[other] Cymudo { $way }: y { $flows } llif mwyaf, y lletaf yn { $largest } o bobl ({ $vintage })
 }
map-flows-none = Ni wyddys am gymudo { $way }.
map-flows-share = Mae’r llifoedd a lunnir yn dal { $share } o’r bobl sy’n cymudo { $way } rhwng awdurdodau lleol ({ $vintage }).
map-flows-undrawn = { $flows ->
    [one] Ni ellir llunio 1 o’r llifoedd hyn: nid yw un o’i ddau ben ar y map.
   *[other] Ni ellir llunio { $flows } o’r llifoedd hyn: nid yw un pen i bob un ar y map.
 }
map-flows-unknown = { $districts ->
   *[other] Nid yw’r llifoedd yn cwmpasu trigolion { $districts } awdurdod lleol.
 }
map-flow-people = { $people ->
    [one] Mae 1 person yn cymudo ({ $vintage })
   *[other] Mae { $people } o bobl yn cymudo ({ $vintage })
 }
map-institutions-key = Llawn: partner ({ $body }). Gwag: heb ei gofnodi fel partner. Mae safleoedd yn gywir i gilometr.
map-institutions-none = Ni chofnodir sefydliadau.
map-partner-of = Yn bartner i’r canlynol: { $bodies }
map-partner-of-none = Ni chofnodir partneriaeth
map-site-uncertain = Nid yw ei safle’n sicr
map-also-here = Yma hefyd: { $name }
map-layer-lost = Ni ellir llunio { $file }: mae’r copi a gadwyd wedi mynd. Agorwch y ffeil eto (Ffeil, Agor ffiniau).

# Y map, yr hyn sydd drosto, a’i fotymau.

map-name = Map
map-country = DU
map-zoom-in = Chwyddo i mewn (+ ar y map)
map-zoom-out = Chwyddo allan (− ar y map)
map-show-all = Dangos popeth (0 neu Home ar y map)
map-show-layers = Haenau’r map (Ctrl+L)
map-show-legend = Dangos neu guddio’r allwedd
map-north-tip = Gogledd grid y Grid Cenedlaethol Prydeinig yw i fyny. Mae’r gwir ogledd yn wahanol o hyd at 5° ar ymylon y wlad.
map-sheet = { $title } ({ $unit }); ôl troed fel ar { $day }
map-step-break = Symud toriad dosbarth

# Yr hyn y mae’r map yn ei ddweud am le o dan y pwyntydd.

map-figure-marked = { $figure } ({ $why })
map-other-nations = nis cyhoeddir ar gyfer y genedl hon: { $nation }
map-figure-interval = { $figure } (cyfwng 95%: { $low } i { $high })
map-no-figure = Dim ffigur ei hun: fe’i cyhoeddir ar gyfer y rhain: { $areas }
map-in-several = Mewn sawl un ({ $areas }): { $figures }
map-area-figure = { $area } { $figure }
map-figure-of-area = { $figure }: gwerth ei ardal ({ $kind }: { $area })
map-mostly-in = Yn bennaf yn yr ardal weithredol hon: { $area }
map-role = { $role } ({ $body })
map-role-not-counted = { $role } ({ $body }; heb ei gyfrif: { $why })
map-counts-right = Ar y dde, y nifer ({ $areas }).
map-counts-in-fields = Ym mhob maes, nifer yr awdurdodau lleol.
