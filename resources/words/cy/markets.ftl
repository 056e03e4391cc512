# state: draft
# Ardaloedd gweithredol o gymudo, a chymharu dau raniad: dewislen, ffenestri, tasgau.

markets-menu-areas = Ardaloedd &gweithredol …
markets-menu-areas-tip = Canfod y marchnadoedd llafur y mae cymudo’n eu gwneud o’r awdurdodau lleol
markets-menu-compare = &Cymharu dau raniad …
markets-menu-compare-tip = Gweld i ba raddau y mae dau raniad o’r wlad yn cytuno
markets-menu-off = Tynnu’r canlyniad oddi ar y &map
markets-menu-off-tip = Dangos y map fel yr oedd
markets-menu-open = &Agor ardaloedd gweithredol …
markets-menu-open-tip = Defnyddio eich tabl cyswllt eich hun ar gyfer y baneri
markets-menu-ttwa = Defnyddio ardaloedd &teithio i’r gwaith 2011 eto
markets-menu-ttwa-tip = Rhoi eich ardaloedd eich hun o’r neilltu
markets-step-use = Defnyddio { $areas }
markets-step-ttwa = Defnyddio ardaloedd teithio i’r gwaith 2011
markets-job-delineate = Yn pennu ardaloedd gweithredol
markets-job-stability = Yn profi pa mor sefydlog yw’r ardaloedd
markets-job-compare = Yn cymharu dau raniad

# Ffeiliau.

markets-file-lookup = Tabl cyswllt
markets-file-polygons = Polygonau
markets-file-areas = Tabl cyswllt ardaloedd
markets-save-set = Cadw fel set
markets-set-name = Enw’r set
markets-saved-set = Cadwyd y set { $areas }.
markets-export-title = Allforio ardaloedd gweithredol
markets-wrote = Ysgrifennwyd { $file }.
markets-open-title = Agor ardaloedd gweithredol
markets-open-division = Agor rhaniad o awdurdodau lleol
markets-other-flows = Llifoedd i brofi’r ardaloedd â nhw

# Llinellau ar y map.

markets-line-found = Ardaloedd gweithredol a gafwyd ({ $vintage })
markets-line-missing = Wedi’u cael, ond heb fodloni’r meini prawf

# Ffenestr yr ardaloedd gweithredol.

markets-title = Ardaloedd gweithredol o gymudo
markets-title-in-use = Ardaloedd gweithredol o gymudo · a ddefnyddir
markets-first = Canfyddwch y marchnadoedd llafur y mae cymudo’n eu gwneud o’r awdurdodau lleol. Nid oes dim arall yn newid nes ichi eu defnyddio.
markets-choose = Dewiswch awdurdod lleol ar y map, neu ardal yn y tabl, i weld pam y mae yno.
markets-flows = O’r cymudo hwn: { $counted }.
markets-flows-estimated = O gymudo a amcangyfrifwyd: { $base }. Agorwch ffeil cyfrifiad gyda Ffeil → Agor llifoedd cymudo.
markets-stale = Cafwyd yr ardaloedd a ddangosir o ddata eraill: pennwch nhw eto.
markets-areas = Ardaloedd gweithredol
markets-links = Cysylltiadau’r awdurdod lleol
markets-runs = Rhediadau y cymharwyd yr ardaloedd â nhw
markets-why-here = Pam yma?
markets-why-area = Pam yr ardal hon?
markets-how-stable = Pa mor sefydlog?
markets-by-chance = Ar hap?
markets-all-areas = Pob ardal gyda’i gilydd
markets-criteria = Meini prawf
markets-criteria-label = Meini p&rawf
markets-criteria-tip = Dewiswch pryd y mae grŵp o awdurdodau lleol yn cyfrif fel ardal weithredol
markets-own-numbers = Rhifau eich hun
markets-residents = { " " }mewn gwaith
markets-least = Maint lleiaf
markets-least-label = Maint &lleiaf
markets-least-tip = Nifer y trigolion cyflogedig y mae’n rhaid i ardal eu cael
markets-large = Mawr o
markets-large-label = Mawr &o
markets-large-tip = O’r nifer hon o drigolion cyflogedig i fyny, mae’r hunangynhwysedd is yn ddigon
markets-large_keep = Ardaloedd mawr yn cadw
markets-large_keep-label = Rhai mawr yn &cadw
markets-large_keep-tip = Hunangynhwysedd, ar y ddwy ochr, sy’n ddigon i ardal fawr
markets-small_keep = Ardaloedd bach yn cadw
markets-small_keep-label = Rhai &bach yn cadw
markets-small_keep-tip = Hunangynhwysedd, ar y ddwy ochr, y mae’n rhaid i’r ardal leiaf ei gael
markets-method = Dull
markets-method-label = &Dull
markets-method-tip = Dewiswch sut y caiff awdurdodau lleol eu grwpio, fesul un
markets-method-of = { $method ->
    [documented] Fel y’i dogfennwyd (Istat, R)
    [r-compatible] Fel y mae R 3.4 yn ei gyfrifo
   *[curds] Agos at CURDS
 }
markets-one-piece = Ardaloedd mewn &un darn
markets-one-piece-tip = Mae awdurdod lleol yn ymuno ag ardal dim ond os yw’n ei chyffwrdd, neu’n ei chyrraedd dros bont, drwy dwnnel neu ar fferi
markets-delineate = &Pennu
markets-delineate-tip = Canfod yr ardaloedd, neu beidio â chwilio mwyach
markets-stop = &Stopio
markets-use = De&fnyddio ar gyfer baneri
markets-use-tip = Cymharu’r bartneriaeth â’r ardaloedd hyn; mae dadwneud yn dod â’r lleill yn ôl
markets-save = Cad&w fel set …
markets-save-tip = Cadw’r ardaloedd o dan enw
markets-export = &Allforio …
markets-export-tip = Ysgrifennu’r ardaloedd fel tabl cyswllt (CSV) neu bolygonau (GeoPackage)
markets-stability = Pa mor sefydlo&g?
markets-stability-tip = Profi’r hyn a diciwyd ar y chwith, a lliwio awdurdodau lleol yn ôl pa mor aml y maent yn aros
markets-null = Ar &hap?
markets-null-tip = Cymharu’r ardal a ddewiswyd, neu fel arall pob ardal gyda’i gilydd, â rhai ar hap o’r un meintiau
markets-aside = &Tynnu oddi ar y map
markets-aside-tip = Dangos y map fel yr oedd

# Yr hyn y profir yr ardaloedd ag ef.

markets-try = I weld pa mor sefydlog ydynt, profwch
markets-try-criteria = Me&ini prawf eraill
markets-try-criteria-tip = Hunangynhwysedd 5 pwynt a meintiau chwarter yn uwch ac yn is, ar wahân a gyda’i gilydd
markets-try-base = Cyfrif yn ôl y sylfaen hon hefyd: { $base }, { $people } i gyd
markets-add-flows = Llifoedd blw&yddyn arall …
markets-add-flows-tip = Pennu ardaloedd o ffeil lifoedd arall hefyd; yn gyntaf cewch weld beth sydd ynddi
markets-remove-flows = Tynnu { $flows }
markets-remove-flows-tip = Peidio â chynnig { $flows } mwyach
markets-resampled = Ailsamplu cyfrifo&n
markets-resampled-tip = Samplu’r un nifer o bobl eto, i weld beth y gall siawns mewn cyfrif ei newid
markets-resamples = Rhediadau ailsamplu
markets-resamples-tip = Sawl gwaith i samplu’r cyfrifon eto
markets-runs-suffix = { " " }rhediad
markets-seed = Hedyn
markets-seed-label = H&edyn
markets-seed-tip = Yma y mae siawns yn dechrau: mae’r un hedyn yn rhoi’r un cyfrifon a grwpiau

# Cymharu dau raniad.

markets-compare-title = Cymharu dau raniad
markets-compare-first = Dewiswch ddau raniad o’r wlad: i ba raddau y maent yn tynnu’r un llinellau?
markets-division-0 = Rhaniad cyntaf
markets-division-0-label = &Cyntaf
markets-division-1 = Ail raniad
markets-division-1-label = &Ail
markets-division-tip = Dewiswch raniad o’r wlad yn ardaloedd
markets-own-file = Ffeil o’ch eiddo chi …
markets-weight = Pwysau
markets-weight-label = &Pwyso yn ôl
markets-weight-tip = Dewiswch beth sy’n cyfrif lle mae dwy ardal yn gorgyffwrdd
markets-day = Diwrnod
markets-day-label = Ar y &diwrnod
markets-day-tip = Y diwrnod yr edrychir ar bartneriaethau a’u holion traed.
markets-compare = Cy&mharu
markets-measures = Mesurau cytundeb
markets-measure-name = Mesur
markets-measure-value = Gwerth
markets-measure-meaning = Beth mae’n ei olygu
markets-tab-measures = M&esurau
markets-overlaps = Ardaloedd sy’n gorgyffwrdd
markets-tab-overlaps = &Gorgyffwrdd
markets-kept = Cymudo a gedwir y tu mewn
markets-tab-kept = Cymudo a gedwi&r
markets-split-to-come = Yn llunio rhaniadau ar hap …
markets-split-stopped = Rydych wedi stopio llunio rhaniadau ar hap. Cymharwch eto i ddechrau o’r newydd.
markets-on-commuting = Ar sail y cymudo hwn: { $counted }.
markets-not-compared = Ni ellid cymharu’r rhaniadau. Dewiswch raniadau eraill, neu ddiwrnod arall.
markets-compare-mixed_0 = Mapio pa mor g&ymysg yw’r cyntaf
markets-compare-mixed_0-tip = Lliwio awdurdodau lleol yn ôl pa mor gymysg yw eu hardal yn y rhaniad cyntaf
markets-compare-mixed_1 = Mapio pa mor gymysg yw’r ai&l
markets-compare-mixed_1-tip = Lliwio awdurdodau lleol yn ôl pa mor gymysg yw eu hardal yn yr ail raniad
markets-compare-off = &Tynnu oddi ar y map
markets-compare-off-tip = Dangos y map fel yr oedd
markets-compare-copy = Copïo’r ta&bl
markets-compare-copy-tip = Copïo’r tabl a ddangosir, ar gyfer taenlen
