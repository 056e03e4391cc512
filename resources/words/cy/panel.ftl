# state: draft
# Y canfyddiadau: rhestr y baneri a’r bar uwch ei phen.

panel-flags = Baneri
panel-flags-tip = Dewiswch faner i weld ei hardaloedd ar y map a’i thystiolaeth oddi tani
panel-flag = { $level }: { $sentence }
panel-flag-about = { $flag } Am eich detholiad.
panel-about-selection = Am eich detholiad
panel-caption-probable = { $title } · tebygol
panel-caption-people = { $caption } · { $people } o bobl
panel-caption-about = Am eich detholiad · { $title }
panel-arrange = Trefnu
panel-arrange-tip = Trefn y rhestr, baneri o dan eu hawdurdodau lleol, a pha ochrau a mathau a restrir
panel-overview = Trosolwg
panel-overview-tip = Yr hyn y mae’r ôl troed yn ei gyffwrdd, yr hyn a wiriwyd ac sydd mewn trefn, ac o ble y daw’r ffigurau
panel-chip-red = { $number } coch
panel-chip-amber = { $number } ambr
panel-chip-info = { $number } gwybodaeth
panel-chip-cannot_tell = { $number } ni ellir dweud
panel-chip-listed = { $chip }, wedi’u rhestru
panel-chip-not-listed = { $chip }, heb eu rhestru
panel-every-level = Rhestru baneri pob lefel eto
panel-level-alone = Rhestru’r rhain yn unig: { $chip }
panel-order = Trefn
panel-order-level = Lefel
panel-order-level-tip = Coch, ambr, gwybodaeth, ni ellir dweud; o fewn lefel yn ôl faint o bobl y mae baner yn ymwneud â nhw
panel-order-kind = Math
panel-order-kind-tip = Baneri o’r un math gyda’i gilydd, yn y drefn yr edrychir ar y rheolau
panel-by-district = O &dan eu hawdurdodau lleol
panel-by-district-tip = Pob baner o dan bob awdurdod lleol y mae’n ymwneud ag ef
panel-part-sides = Ochr y dyfarniad
panel-part-kinds = Math o faner
panel-part-tip = Eu rhestru neu beidio: { $name }
panel-list-every = Rhestru &pob baner
panel-left-out = { $hidden ->
    [one] Nid yw { $hidden } o’r { $every } baner wedi’i rhestru.
   *[other] Nid yw { $hidden } o’r { $every } baner wedi’u rhestru.
 }
panel-left-out-link = Rhestru pob baner

# Baner gyda’i thystiolaeth, i’w darllen ac i’w gludo.

panel-line = { $line }.
panel-sentence = { CAPITAL($sentence) }.
panel-cell = { CAPITAL($cell) }
panel-copy-flag = Copïo gyda rhifau a ffynonellau
panel-numbers = Rhifau
panel-why = Pam mae’n bwysig
panel-clears = Beth fyddai’n ei chlirio
panel-rule = Rheol
panel-threshold = Trothwy
panel-areas = Ardaloedd
panel-sources = Ffynonellau
panel-change-threshold = Newid y trothwy hwn …
panel-affected = { $title }; pobl yr effeithir arnynt: { $people }.
panel-probable = Tebygol: amcangyfrif yw’r rhif, ac mae’n agos at y trothwy.
panel-text-basis = ({ $basis }.)
panel-text-why = Pam mae’n bwysig: { $why }
panel-text-clears = Beth fyddai’n ei chlirio: { $clears }
panel-text-rule = Rheol: { $rule }
panel-text-threshold = Trothwy: { $threshold }
panel-text-numbers = Rhifau:
panel-text-number = - { $claim }: { $amount } ({ $source })
panel-text-sources = Ffynonellau:
panel-text-source = - { $cited }. { $about }

# Trosolwg o ôl troed.

panel-met = Ardaloedd gweithredol y mae’n eu cyffwrdd
panel-met-none = Ni ellir enwi’r un: ni wyddys am unrhyw awdurdod lleol yn yr ôl troed hwn.
panel-met-area = Ardal weithredol
panel-met-of-footprint = Cyfran o’r ôl troed
panel-met-of-area = Cyfran o’r ardal y tu mewn
panel-met-undrawn = Heb amlinelliad ar y map, am nad ydynt yn dal y rhan fwyaf o’r un awdurdod lleol: { $areas }.
panel-containment = Hunangynhwysedd
panel-containment-cannot-tell = Ni ellir dweud: nid yw’r llifoedd cymudo’n cwmpasu pob awdurdod lleol yn yr ôl troed hwn.
panel-containment-note = { CAPITAL($base) }.
panel-containment-note-estimated = { CAPITAL($base) }. Amcangyfrif.
panel-comparison = Y dangosydd ar ffiniau eraill
panel-clear = Wedi’i wirio ac mewn trefn
panel-clear-none = Ni ellid clirio dim.
panel-clear-kind = { $kind }: ni chafwyd
panel-not-checked = Heb eu gwirio
panel-not-checked-kind = { $kind }: { $why }
panel-to-bear-in-mind = I’w gadw mewn cof

# Y dyfarniad.

panel-verdict = { $title }: { $answer }. { $sentence }
panel-firmness = Pa mor gadarn ydyw
panel-firmness-awaited = Yn cyfrifo pa mor gadarn yw hyn …
panel-firmness-stopped = Stopiwyd cyn gwybod pa mor gadarn yw hyn.
panel-firmness-short = { $firmness ->
    [firm] cadarn
   *[close_call] o drwch blewyn
 }
panel-firmness-same = Yr un fath gyda’r canlynol: { $tried }.
panel-firmness-other = Ateb arall gyda’r canlynol: { $tried }.
panel-looked-at = Edrychwyd arnynt ac maent yn glir: { $kinds }.
panel-why-link = Pam
panel-institutions-link = Tabl a phartneriaid
panel-bodies-link = Pob cyngor a chorff cyhoeddus mewn tabl
panel-partners-link = Ychwanegu, tynnu neu gadarnhau partneriaid
panel-firmness-job = Yn canfod pa mor gadarn yw’r atebion

# Yr ôl troed ymhlith grwpiau o’r un maint.

panel-chance-drawn = Mae gan grwpiau tua { $residents } o drigolion, o fewn 10%. Mae dwy ffordd o’u llunio; yr hadau yw { $seeds }.
panel-chance-none-better = Nid oes grŵp o amgylch yr un craidd yn cadw mwy.
panel-chance-better = Grwpiau o amgylch yr un craidd sy’n cadw mwy; dewiswch un i’w weld ar y map:
panel-chance-footprint = yr ôl troed hwn
panel-group-with = { $share }: gyda’r canlynol: { $more }
panel-group-without = { $share }: heb y canlynol: { $fewer }
panel-group-with-without = { $share }: gyda’r canlynol: { $more }; heb y canlynol: { $fewer }
panel-group-same = { $share }: yr un awdurdodau lleol
panel-group-shown = Grŵp sy’n cadw { $group }

# Copïo baneri.

panel-copy-flags = Copïo baneri fel &tabl
panel-copy-flags-tip = Ar gyfer taenlen
panel-copy-text = Copïo’r faner hon fel te&stun
panel-copy-text-tip = Gyda’i rhifau a’i ffynonellau
panel-copied-flags = { $flags ->
    [one] Copïwyd { $flags } faner.
    [two] Copïwyd { $flags } faner.
   *[other] Copïwyd { $flags } baner.
 }
panel-copied-flag = Copïwyd y faner.

# Y dangosydd ar ffiniau eraill.

panel-comparison-on = Mesurwyd ar
panel-comparison-value = Gwerth
panel-comparison-interval = Cyfwng 95%
panel-comparison-outside = Y tu allan i’r ôl troed
panel-comparison-how = Sut
panel-comparison-coverage = Cwmpas
panel-comparison-source = Ffynhonnell
panel-comparison-note = { $indicator }. Dim ond rhannau nad ydynt yn gorgyffwrdd y gellir eu gwahaniaethu. Felly cymherir y rhan y tu allan i’r ôl troed â’r ôl troed: uwch neu is y tu hwnt i’w hansicrwydd, neu ni ellir dweud.
panel-comparison-refused = Heb eu cyfuno, am y rheswm hwn: { $why }.
panel-comparison-copy = Copïo’r tabl hwn

# Y panel.

panel-evidence = Tystiolaeth
panel-verdict-height = Uchder y dyfarniad
panel-flags-height = Uchder y baneri
panel-back = ‹ Baneri
panel-back-tip = Yn ôl i’r rhestr o faneri (Esc)
panel-before = ‹
panel-before-tip = Y faner flaenorol
panel-after = ›
panel-after-tip = Y faner nesaf
panel-working = Yn chwilio am yr hyn nad yw’n cyd-fynd …
panel-last-time = O’r tro diwethaf, yn cael ei wirio yn awr: { $name }
panel-first-time = O’r adeg y gwnaed y fersiwn hon, yn cael ei wirio yn awr: { $name }
panel-stopped = Nid oes canfyddiadau: stopiwyd y gwaith neu methodd. Dewiswch bartneriaeth i ddechrau eto.
panel-all-left-out = Mae hidlydd y rhestr yn gadael pob baner allan.
panel-no-flags = Ni chodwyd unrhyw faner. Rhestrir isod yr hyn a wiriwyd.
panel-no-districts = Ni ellir gwirio dim heb awdurdodau lleol. Mae’r rheswm uchod.
panel-place = { $at } o { $listed }
panel-about = { $districts ->
   *[other] { $districts } awdurdod lleol · fel ar { $day }
 }
panel-about-kind = { $districts ->
   *[other] { $kind } · { $districts } awdurdod lleol · fel ar { $day }
 }
panel-comparison-copied = Copïwyd y dangosydd ar bob ffin.

# Dewislen y canfyddiadau, ac awdurdod lleol ar y map.

panel-menu-district = Ble mae a&wdurdod lleol yn sefyll …
panel-menu-district-tip = Popeth y mae awdurdod lleol yn perthyn iddo, ble mae ei bobl yn gweithio, a pha olion traed y byddai’n eu ffitio
panel-menu-standing = Ble mae pob &partneriaeth yn sefyll …
panel-menu-standing-tip = Tabl cynghrair a map o bob ôl troed o fath, a chofrestr o awdurdodau lleol
panel-menu-institutions = &Sefydliadau a phartneriaid …
panel-menu-institutions-tip = Cynghorau, cyrff cyhoeddus a phartneriaid; ychwanegu partneriaid, eu tynnu allan, eu cadarnhau
panel-menu-thresholds = Tr&othwyon …
panel-menu-thresholds-tip = Setiau o drothwyon, a phob terfyn gyda’i ystyr
panel-not-yet = Mae’r canfyddiadau cyntaf ar eu ffordd o hyd.
panel-select-district = Dewiswch un awdurdod lleol yn gyntaf: cliciwch arno, neu dewch o hyd iddo yn ôl ei enw (Ctrl+K).
panel-district-stands = Ble mae’n sefyll: { $district } …
panel-district-select = Dewis: { $district }
panel-district-zoom = Chwyddo i: { $district }

# Ble mae pob partneriaeth yn sefyll.

panel-standing = Ble mae pob partneriaeth yn sefyll
panel-standing-footprints = Olion traed: { $kinds }
panel-standing-job = Yn edrych ar bob un o’r math: { $kind }
panel-standing-stopped = Stopiwyd. Dewiswch fath neu ddiwrnod i ddechrau eto.
panel-standing-day = Fel ar
panel-standing-day-label = &Fel ar
panel-standing-day-tip = Y diwrnod yr edrychir ar bartneriaethau a’u haelodau.
panel-standing-kind = Math o bartneriaeth
panel-standing-kind-label = Mat&h
panel-standing-kind-tip = Pa fath o bartneriaeth i edrych arno
panel-stop = &Stopio
panel-stop-tip = Stopio’r gwaith
panel-league = Tabl cynghrair
panel-league-open = Agor y bartneriaeth honno
panel-ledger = Cofrestr yr awdurdodau lleol
panel-ledger-open = Ble mae ei awdurdod lleol yn sefyll …
panel-ledger-lists = Yr hyn y mae’r gofrestr yn ei restru
panel-tab-league = &Tabl cynghrair
panel-tab-league-tip = Pob ôl troed o’r math: atebion, baneri, hunangynhwysedd
panel-tab-answers = &Map o olion traed
panel-tab-answers-tip = Pob ôl troed yn lliw ei ateb
panel-tab-ledger = Cof&restr
panel-tab-ledger-tip = Pob awdurdod lleol ym mhob partneriaeth ar y diwrnod; bylchau ac aelodaeth ddwbl
panel-tab-complexity = &Cymhlethdod
panel-tab-complexity-tip = Faint o bartneriaethau y mae pob awdurdod lleol ynddynt

# Sefydliadau a phartneriaid.

panel-institutions = Sefydliadau: { $partnership }
panel-answer = { $answer }. { $sentence }
panel-bodies = Cynghorau a chyrff cyhoeddus
panel-partners = Partneriaid
panel-institutions-found = Sefydliadau a gafwyd
panel-institutions-there = Sefydliadau sy’n gorwedd yno’n unig
panel-add-partner = Ychwanegu fel partner
panel-partner-hint = Enw, lle neu god post
panel-partner-sorts = Prifysgolion, colegau, ymddiriedolaethau ysbyty, cynghorau, heddlu, gwasanaethau tân …
panel-partner-search = Dod o hyd i sefydliad neu gorff cyhoeddus
panel-add = &Ychwanegu
panel-add-tip = Ychwanegu’r sefydliad a ddewiswyd fel partner (Enter)
panel-add-there = &Ychwanegu fel partner
panel-add-there-tip = Ychwanegu’r sefydliadau a ddewiswyd fel partneriaid (Enter)
panel-take-out = &Tynnu allan
panel-take-out-tip = Nid yw’r rhain yn bartneriaid i’r bartneriaeth hon (Delete)
panel-confirm = Ca&darnhau
panel-confirm-tip = Chi sy’n tystio i’r partneriaid hyn
panel-as-documented = &Fel y’u cofnodwyd
panel-as-documented-tip = Anghofio’r hyn a ddywedasoch am y rhain
panel-undo = Dadw&neud
panel-undo-tip = Tynnu’r dewis diwethaf yn ôl (Ctrl+Z)
panel-undo-step = Dadwneud: { $step } (Ctrl+Z)
panel-tab-bodies = &Cynghorau a chyrff cyhoeddus
panel-tab-partners = &Partneriaid
panel-tab-there = Yn gor&wedd yno’n unig
panel-copy-rows = C&opïo
panel-copy-rows-tip = Copïo’r rhesi a ddewiswyd, neu bob rhes os na ddewiswyd yr un, ar gyfer taenlen
panel-find-partner = Dod o &hyd i bartner i’w ychwanegu
panel-there-note = Mae eu prif safle yn yr ôl troed. Nid yw hynny ynddo’i hun yn eu gwneud yn bartneriaid.

# Y ffenestr am awdurdod lleol.

panel-district = Awdurdod lleol
panel-district-title = { $district } – ble mae’n sefyll
panel-district-waiting = Yn chwilio am wybodaeth: { $district } …
panel-district-job = Yn chwilio am wybodaeth: { $district }
panel-district-copied = Copïwyd yr hyn sy’n hysbys: { $district }.
panel-district-numbers-copied = Copïwyd y rhifau: { $district }.
panel-district-back = ‹ &Yn ôl
panel-district-back-tip = I’r awdurdod lleol blaenorol
panel-back-to = Yn ôl: { $district } (Alt+Left)
panel-district-text = Copïo fel te&stun
panel-district-text-tip = Pob brawddeg gyda’i rhifau a’i ffynonellau (Ctrl+C)
panel-district-table = Copïo fel &tabl
panel-district-table-tip = Pob rhif gyda chodau, ar gyfer taenlen
panel-district-map = Dangos ar y &map
panel-district-map-tip = Dod â’r awdurdod lleol i’r golwg a’i ddewis
panel-close = Ca&u
panel-close-tip = Cau’r ffenestr hon (Esc)

# Y dudalen am awdurdod lleol.

panel-district-about = { $code } · { $place } · fel ar { $day }
panel-district-about-people = { $code } · { $place } · { $residents } o drigolion · fel ar { $day }
panel-belongs = Yn perthyn i
panel-belongs-none = Dim un o’r partneriaethau sy’n hysbys yma ar y diwrnod hwnnw.
panel-partnership = Partneriaeth
panel-role = Rôl
panel-role-not-counted = { CAPITAL($role) } (heb ei gyfrif)
panel-when = Pryd
panel-span-unknown = dyddiadau heb eu cofnodi
panel-work-in = Ble mae ei bobl yn gweithio
panel-workers-from = O ble y daw ei weithwyr
panel-partners-none = Ni wyddys am yr un.
panel-share = Cyfran
panel-commuters = Cymudwyr
panel-economies = Ardaloedd gweithredol
panel-economies-none = Nid yw’r set o ardaloedd gweithredol a ddefnyddir yn cwmpasu’r awdurdod lleol hwn.
panel-fits = Ble byddai’n ffitio, yn ôl cymudo
panel-fits-method = Cymherir olion traed yn ôl cyfran ei drigolion cyflogedig sy’n gweithio yn eu hawdurdodau lleol eraill. Dim ond lle mae’r gyfran hon yn { $bound } neu fwy y mae ôl troed arall yn ffitio’n well. Rhaid iddo hefyd beidio â chadw llai iddo’i hun gyda’r awdurdod lleol nag hebddo. Ein dull ni yw hwn.
panel-fits-none = Nid yw yn yr un o’r rhain, ac nid oes yr un yn cymryd { $bound } o’i drigolion cyflogedig: { $kinds }.
panel-fit-answer = { $answer ->
    [elsewhere] { $kinds }: byddai’n ffitio’n well yn rhywle arall.
    [outside] { $kinds }: nid yw yn yr un, a byddai’n ffitio un.
    [alike] { $kinds }: mae dau’n ffitio bron cystal â’i gilydd.
    [no_better] { $kinds }: nid oes dim yn ffitio’n well.
    [fits] { $kinds }: mae’n ffitio lle mae.
   *[cannot_tell] { $kinds }: ni ellir dweud.
 }
panel-tie-footprint = Ôl troed
panel-tie-own = (ei un ei hun)
panel-tie-out = Yn gweithio yno
panel-tie-in = Gweithwyr oddi yno
panel-tie-supply = Mae’n cadw, gyda | heb
panel-tie-demand = Swyddi a lenwir, gyda | heb
panel-other-days = Ar ddiwrnodau eraill
panel-other-day = { $partnership }: { $role }, { $span }

# Ffenestr y trothwyon.

panel-thresholds = Trothwyon
panel-thresholds-note = Cymherir pob rhif â’i derfyn. Newidiwch derfyn, ac mae’r baneri’n newid ar unwaith. Mae Ctrl+Z yn ei ddadwneud.
panel-thresholds-changed = Yr hyn a newidiodd
panel-thresholds-own = { $n ->
    [two] Eich eiddo chi yw { $n } drothwy isod.
    [few] Eich eiddo chi yw { $n } throthwy isod.
    [many] Eich eiddo chi yw { $n } throthwy isod.
   *[other] Eich eiddo chi yw { $n } trothwy isod.
 }
panel-preset = Set o drothwyon
panel-preset-label = &Set o drothwyon
panel-preset-tip = Set o drothwyon y mae rhywun wedi’i chyhoeddi
panel-defaults = Defnyddio’r &rhagosodiadau
panel-defaults-tip = Dychwelyd pob trothwy i’w werth rhagosodedig
panel-head-flag = Baner
panel-head-whose = Eiddo pwy
panel-whose-ours = Ein rhai ni
panel-whose-yours = Eich rhai chi
panel-bound = { $worse ->
    [below] o dan
    [above] uwchlaw
   *[from] o
 }
panel-bound-of = { $flag }: { $level ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } { $worse ->
    [below] o dan
    [above] uwchlaw
   *[from] o
 }
panel-bound-tip = { $level ->
    [red] Coch
    [amber] Ambr
   *[info] Gwybodaeth
 } { $worse ->
    [below] o dan y gwerth hwn
    [above] uwchlaw’r gwerth hwn
   *[from] o’r gwerth hwn
 }. { $rule }
panel-threshold-not-used = Ni ddefnyddir { $typed }. { $why }
panel-threshold-order = Ni chaiff { $level ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } fod { $way ->
    [above] uwchlaw
   *[below] islaw
 } { $other ->
    [red] coch
    [amber] ambr
   *[info] gwybodaeth
 } ({ $bound }).

# Ôl troed ymhlith ei gymheiriaid, ac awdurdodau lleol tebyg.

panel-menu-peers = &Cymheiriaid a’r hyn sy’n sefyll allan …
panel-menu-peers-tip = Sut mae’r ôl troed yn sefyll ymhlith cyrff tebyg, ei ranbarthau a’i genedl; a’r hyn sy’n sefyll allan
panel-comparison-peers = Cymheiriaid a’r hyn sy’n sefyll allan
panel-peers-title = Ymhlith ei gymheiriaid
panel-peers-step = Yn cymharu’r ôl troed â’i gymheiriaid
panel-peers-waiting = Yn cymharu â chymheiriaid: { $footprint } …
panel-peers-no-district = Nid oes ganddo awdurdod lleol ar y diwrnod hwn, felly nid oes ganddo gymheiriaid.
panel-peers-copy = &Copïo
panel-peers-copy-tip = Copïo’r dudalen fel testun
panel-peers-copied = Copïwyd.
panel-peers-own = Yr ôl troed
panel-peers-who = Cymar, rhanbarth neu genedl
panel-peers-interval = Cyfwng 95%
panel-peers-against = Yr ôl troed o’i gymharu
panel-alike = Awdurdodau lleol tebyg
panel-alike-in = Tebyg o ran
panel-alike-districts = Cymdogion ystadegol, yr agosaf yn gyntaf
panel-alike-global = popeth
panel-alike-economic = eu heconomi
panel-alike-demographic = eu pobl
panel-alike-none = Ni chyhoeddir cymdogion ystadegol ar ei gyfer.
panel-alike-doubtful = Mae’n annhebyg i bob un arall: nid yw ei gymdogion yn golygu fawr.
panel-alike-note = Fel y mae’r Swyddfa Ystadegau Gwladol yn eu canfod.
