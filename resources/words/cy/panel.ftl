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
