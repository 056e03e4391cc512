# state: draft
# Yr hyn a wneir â’r map: ei ddewislenni, gyda’u hawgrymiadau.

tools-export_map = &Allforio’r map …
tools-export_map-tip = Yr ôl troed ar dudalen A4, fel PNG, SVG neu PDF
tools-export_view = Allforio’r &hyn a welir …
tools-export_view-tip = Yr un dudalen gyda’r tir sydd yn y golwg
tools-print = Arg&raffu …
tools-print-tip = Yr adroddiad gyda’i fap, ar ôl rhagolwg
tools-copy_map = Copïo’r &map
tools-copy_map-tip = Yr ôl troed gyda theitl ac allwedd, ar dudalen A4
tools-copy_map_large = Copïo’r map ar faint d&wbl
tools-copy_map_large-tip = Ar gyfer sleidiau ac argraffu
tools-symbology = &Lliwiau a dosbarthiadau …
tools-symbology-tip = Dosbarthiadau, toriadau, ramp, blwyddyn, ansicrwydd, meincnod
tools-one_map = &Un map
tools-one_map-tip = Rhoi’r lle i gyd i un map
tools-two_maps = &Dau fap
tools-two_maps-tip = Cymharu dwy flynedd, dau ddangosydd neu ddwy bartneriaeth ochr yn ochr
tools-four_maps = &Pedwar map
tools-four_maps-tip = Cymharu pedwar ar unwaith
tools-swipe = Llith&ro
tools-swipe-tip = Gosod un map dros un arall a’i ddatgelu â handlen

# Y ddewislen Dewis.

tools-select_point = Dewis â’r &groes
tools-select_point-tip = Symud croes â’r bysellau saeth a phwyso Enter i ddewis awdurdodau lleol
tools-select_rectangle = Dewis mewn &petryal
tools-select_rectangle-tip = Tynnu petryal ar y map i ddewis awdurdodau lleol
tools-select_lasso = Dewis â &lasŵ
tools-select_lasso-tip = Tynnu llinell o amgylch awdurdodau lleol ar y map i’w dewis
tools-select_circle = Dewis o fewn &radiws
tools-select_circle-tip = Tynnu cylch o’i ganol i ddewis awdurdodau lleol
tools-select-button = { $tip }: { $picks } ({ $keys })
tools-select_list = Dewis drwy r&estr …
tools-select_list-tip = Gludo codau neu enwau awdurdodau lleol
tools-mostly_inside = Dim ond rhai y tu mewn gan &mwyaf
tools-mostly_inside-tip = Cymryd awdurdodau lleol y mae hanner neu fwy ohonynt y tu mewn i’r siâp. Fel arall, cymryd pob un y mae’n ei gyffwrdd.
tools-select_all = Dewis y cy&fan
tools-select_all-tip = Dewis pob awdurdod lleol
tools-select_inverse = Gwr&thdroi
tools-select_inverse-tip = Dewis pob awdurdod lleol nad yw wedi’i ddewis, a dim un arall
tools-select_footprint = Dewis yr ôl tr&oed
tools-select_footprint-tip = Dewis awdurdodau lleol yr ôl troed
tools-select_flag = Dewis ardaloedd y f&aner
tools-select_flag-tip = Dewis awdurdodau lleol y faner a ddewiswyd
tools-grow_region = Ehangu i ran&barthau cyfan
tools-grow_region-tip = Dewis y cyfan o bob rhanbarth y mae’r detholiad, neu fel arall yr ôl troed, yn gorwedd ynddo
tools-grow_area = Ehangu i ardaloedd gweithredol &cyfan
tools-grow_area-tip = Dewis y cyfan o bob ardal weithredol y mae’r detholiad, neu fel arall yr ôl troed, yn gorwedd ynddi
tools-zoom_selection = Ch&wyddo i’r detholiad
tools-zoom_selection-tip = Dod â’r detholiad cyfan i’r golwg
tools-clear_selection = Cl&irio’r detholiad
tools-clear_selection-tip = Dewis dim
tools-selection = Detholiad

# Dewis drwy restr.

tools-list-title = Dewis awdurdodau lleol drwy restr
tools-list = Codau neu enwau awdurdodau lleol
tools-list-hint =
    E08000027
    Abertawe
    Bristol, City of
tools-list-how = Ysgrifennwch godau unrhyw flwyddyn ers 2011, neu enwau, Saesneg neu Gymraeg. Rhowch bob un ar ei linell ei hun, neu atalnodau rhyngddynt.
tools-list-select = &Dewis
tools-list-select-tip = Dewis yr awdurdodau lleol hyn a dim rhai eraill
tools-list-add = &Ychwanegu
tools-list-add-tip = Ychwanegu’r awdurdodau lleol hyn at y detholiad
tools-list-take = &Tynnu ymaith
tools-list-take-tip = Tynnu’r awdurdodau lleol hyn o’r detholiad

# Y map fel ffeil, ar y clipfwrdd ac ar bapur.

tools-export = Allforio’r map
tools-file-picture = Llun
tools-file-drawing = Lluniad
tools-file-page = Tudalen
tools-exported = Mae’r map yn { $file }.
tools-copied = Copïwyd y map.
tools-copied-large = Copïwyd y map ar faint dwbl.
tools-print-title = Argraffu
tools-print-foot = { $body }, { $day }
tools-print-page = { $page } o { $pages }

# Gwaith sy’n mynd ymlaen wrth ymyl y ffenestr.

tools-job-writing = Yn ysgrifennu { $file }
tools-job-map = Yn llunio’r map
tools-job-pages = Yn llunio’r tudalennau
tools-job-layers = Yn llunio’r haenau

# Camau, fel y mae dadwneud yn eu henwi.

tools-step-year = Dewis { $year }
tools-step-latest-year = Dewis y cyfnod diweddaraf

# Sawl map.

tools-map = Map { $number }
tools-strip = Yr hyn y mae map { $number } yn ei ddangos
tools-strip-indicator = Dangosydd map { $number }
tools-strip-indicator-tip = Yr hyn y lliwir awdurdodau lleol y map hwn yn ei ôl
tools-strip-year = Blwyddyn map { $number }
tools-strip-year-tip = Blwyddyn y dangosydd
tools-strip-partnership = Partneriaeth map { $number }
tools-strip-partnership-tip = Ôl troed pwy y mae’r map hwn yn ei ddangos
tools-strip-same = Yr un bartneriaeth â map 1
tools-strip-shares = Yr un dosbarthiadau â map 1
tools-strip-shares-name = Yr un dosbarthiadau ar fap { $number } ag ar fap 1
tools-strip-shares-tip = Defnyddio un allwedd ar gyfer y ddau fap: mae’r un lliw’n golygu’r un gwerthoedd. Hebddi, mae gan y map hwn ei ddosbarthiadau ei hun.
tools-strip-shown = Yr hyn y mae map { $number } yn ei ddangos: { $shown }
tools-strip-shown-tip = { $shown }. Pwyswch i newid yr hyn y mae’r map hwn yn ei ddangos.
tools-swipe-handle = Llithro rhwng dau fap
tools-swipe-handle-tip = Llusgwch i ddatgelu’r naill fap neu’r llall (← → Home End)
tools-swipe-share = Mae’r map ar y chwith yn cymryd { $share } o’r lled

# Panel yr haenau.

tools-layers = Haenau
tools-layers-close = Cau panel yr haenau
tools-layers-close-tip = Cau (Ctrl+L)
tools-own-layer-tip = Eich haen eich hun. Mae Delete yn ei thynnu ymaith; mae Ctrl+Z yn dod â hi’n ôl.
tools-flows-of = Llifoedd cymudo pwy
tools-flows-of-tip = Dangos llifoedd yr ôl troed, neu lifoedd yr awdurdodau lleol a ddewiswyd gennych
tools-flows-of-footprint = Yr ôl troed
tools-flows-of-selection = Y detholiad
tools-flows-way = Pa lifoedd cymudo
tools-flows-way-tip = I ba gyfeiriad y mae pobl yn cymudo
tools-flows-largest = { " mwyaf" }
tools-flows-most = Faint o lifoedd
tools-flows-most-tip = Faint o lifoedd a lunnir ar y mwyaf
tools-flows-curved = Crwm
tools-flows-curved-tip = Mae cromliniau’n cadw’r ddau gyfeiriad rhwng pâr o awdurdodau lleol ar wahân
tools-footprints = Sawl ôl troed ar unwaith
tools-footprints-kind = Holl olion traed math
tools-footprints-kind-tip = Llunio pob ôl troed o un math, fel ar ddiwrnod y bartneriaeth ar y map
tools-footprints-no-kind = Dim math cyfan
tools-footprints-all = Pob un: { $kinds }
tools-footprints-narrow = Culhau’r rhestr o bartneriaethau
tools-footprints-narrow-hint = Culhau’r rhestr
tools-footprints-narrow-tip = Dangos dim ond partneriaethau y mae eu henw’n cynnwys y geiriau hyn
tools-footprints-further = Olion traed pellach
tools-footprints-further-tip = Ticiwch bartneriaethau i lunio eu holion traed hwythau (Space)
tools-footprint = { $body } ({ $kind })

# Dod o hyd i le.

tools-search = Chwilio ar y map
tools-search-hint = Dod o hyd i le, partneriaeth neu ddosbarth cod post
tools-search-tip = Dod o hyd i awdurdod lleol, partneriaeth, ardal weithredol, rhanbarth neu ddosbarth cod post (Ctrl+K neu /)
tools-search-found = Lleoedd a gafwyd
tools-search-place = { $place }, { $kind }
tools-search-place-tip = { $place }, { $kind } { $code }
tools-search-nothing = Dim byd o’r enw hwnnw. Rhowch gynnig ar awdurdod lleol, partneriaeth, rhanbarth neu ardal weithredol, neu hanner cyntaf cod post.
tools-found = Cafwyd: { $place }
tools-found-ask = { $link } (Enter yn y maes)
tools-found-undrawn = Nid yw’r lle hwn ymhlith ardaloedd eich ffeil ffiniau: { $place }.
tools-found-postcode = Mae’r blwch yn dal bron pob un o’i godau post.
tools-unchecked = { $file }, fel y mae yn y ffeil. Mae’n dal i gael ei gwirio.

# Pa awdurdod lleol y mae enw neu barth mewn ffeil yn ei olygu.

tools-place-which = Pa awdurdod lleol y saif hwn drosto: { $written }
tools-place-choose = Dewiswch …
tools-place-not-chosen = Heb ei ddewis
tools-place-another = Awdurdod lleol arall …
tools-place-another-title = Awdurdod lleol arall
tools-place-stands-for = Saif “{ $written }” dros:
tools-zones = Parthau nad ydynt yn sicr yn awdurdodau lleol
tools-zone-written = Yn y ffeil
tools-zone-why = Pam y gofynnir
tools-zone-taken = Cymerir fel
tools-zone-leave-out = Gadael allan
tools-zones-leave-out = &Gadael allan bob un na ddewiswyd
tools-zones-leave-out-tip = Ni chyfrifir eu pobl, ac mae’r adroddiad yn dweud faint ydynt
tools-zones-open = { $zones ->
    [0] Mae gan bob parth ei le
    [two] Mae ar { $zones } barth angen lle
    [few] Mae ar { $zones } pharth angen lle
    [many] Mae ar { $zones } pharth angen lle
   *[other] Mae ar { $zones } parth angen lle
 }
