# state: draft
# Y bwrdd llunio.

redraw-page-districts = Awdurdodau lleol
redraw-map = Map o’r cynllun
redraw-map-key = Pwyswch ar awdurdod lleol a llusgwch dros eraill i’w cymryd i mewn neu i’w hildio. Y cymdogion wedi’u llinellu fyddai’n helpu fwyaf. Lle dechreuodd y ffin y mae’r llinell drwchus.
redraw-line-start = Fel y dechreuodd
redraw-lies-in = Yn yr ôl troed hwn: { $footprint }
redraw-lies-in-none = Heb fod mewn unrhyw ôl troed
redraw-divided = Wedi’i rannu gan y cynllun
redraw-outside = Y tu allan i’r hyn y mae’r cynllun yn ei rannu
redraw-locked = Wedi’i gloi
redraw-width-left = Lled y tudalennau
redraw-width-right = Lled y cerdyn
redraw-card-would = Yr hyn y byddai’n ei wneud i’r ôl troed: { $footprint }
redraw-card-since = Yr ôl troed ers dechrau’r cynllun: { CAPITAL($footprint) }
redraw-footprints = Olion traed y cynllun
redraw-footprint-key = { $number }  { $footprint }
redraw-column-footprint = Ôl troed
redraw-column-footprint-tip = Mae ei rif yn ei roi dan sylw
redraw-column-residents = Trigolion
redraw-column-residents-tip = Trigolion ei awdurdodau lleol
redraw-column-kept = Cedwir
redraw-column-kept-tip = Cyfran y cymudwyr a gedwir y tu mewn, ar yr ochr wannaf
redraw-column-economy = Economi
redraw-column-economy-tip = Yr ateb ar ochr yr economi

# Cynlluniau: y goeden, a’r hyn y mae un yn dechrau ag ef.

redraw-page-plans = Cynlluniau
redraw-plans = Cynlluniau’r prosiect, a’r hyn y gall cynllun ddechrau ag ef
redraw-plans-find = Dod o hyd i gynllun, opsiwn neu ardal
redraw-plan-size = { $n ->
    [one] 1 ôl troed
   *[other] { $n } ôl troed
 }
redraw-group-own = Cynlluniau’r prosiect hwn
redraw-group-options = Opsiynau ad-drefnu
redraw-group-authorities = Awdurdodau strategol
redraw-group-places = Lleoedd y gronfa arloesi
redraw-group-regions = Rhanbarthau
redraw-group-others = Unrhyw beth arall
redraw-take-up = &Gweithio arno
redraw-take-up-tip = Rhoi’r cynllun dan sylw; o’r hyn a gynhwysir, dechrau eich cynllun eich hun
redraw-begin = &Dechrau cynllun
redraw-branch = Ca&nghennu
redraw-branch-tip = Dechrau cynllun arall fel y mae hwn yn sefyll
redraw-rename = Ail&enwi …
redraw-rename-tip = Rhoi enw arall i’r cynllun
redraw-rename-title = Ailenwi’r cynllun
redraw-rename-label = Enw’r cynllun
redraw-delete = Di&leu
redraw-delete-tip = Dileu’r cynllun; gellir ei ddadwneud
redraw-compare = Cy&mharu
redraw-compare-tip = Ticiwch ddau i bedwar cynllun i’w gweld ochr yn ochr
redraw-compare-n = { $n ->
    [0] Cy&mharu
   *[other] Cy&mharu { $n }
 }
redraw-plan-of = Fe’i canghennwyd o’r cynllun “{ $parent }”.
redraw-plan-made = Fe’i gwnaed ar { $when }.

# Cynlluniau ochr yn ochr.

redraw-compare-window = Cymharu cynlluniau
redraw-compare-job = Yn cymharu cynlluniau
redraw-compare-said = Beth sy’n penderfynu
redraw-compare-figure = Ffigur
redraw-compare-cell = { $value } ({ $mark ->
    [best] gorau
   *[cannot_tell] ni ellir dweud
 })
redraw-compare-save = &Cadw …
redraw-compare-save-tip = Ysgrifennu tudalen, tabl a mapiau mewn ffolder
redraw-compare-where = Ffolder ar gyfer y gymhariaeth
redraw-compare-saving = Yn cadw’r gymhariaeth
redraw-compare-saved = Cadwyd y gymhariaeth yn { $folder }.
redraw-picture = Map o’r cynllun “{ $plan }”

# Awgrymiadau.

redraw-page-suggest = Awgrymu
redraw-suggest-way = Awgrymu
redraw-suggest-next = yr awdurdod lleol gorau nesaf
redraw-suggest-within = yr ôl troed gorau o fewn terfynau
redraw-suggest-divide = y rhaniad gorau yn rhannau
redraw-suggest-front = y ffrynt: cadw’r mwyaf, symud y lleiaf
redraw-suggest-measure = Yn ôl
redraw-measure-gain = enillion dros siawns, a chyfanrwydd
redraw-measure-containment = hunangynhwysedd yn unig
redraw-suggest-changes = Newidiadau ar y mwyaf
redraw-suggest-parts = Rhannau
redraw-suggest-keep = Cadw
redraw-suggest-keep-tip = Awdurdodau lleol sy’n aros i mewn, gyda choma rhyngddynt
redraw-suggest-never = Byth
redraw-suggest-never-tip = Awdurdodau lleol nad ydynt byth yn dod i mewn, gyda choma rhyngddynt
redraw-suggest-low = Trigolion o
redraw-suggest-low-tip = Y nifer lleiaf o drigolion; gwag ar gyfer unrhyw nifer
redraw-suggest-high = Trigolion hyd at
redraw-suggest-high-tip = Y nifer mwyaf o drigolion; gwag ar gyfer unrhyw nifer
redraw-suggest-ask = &Awgrymu
redraw-suggest-ask-tip = Chwilio am olion traed gwell o fewn y terfynau hyn
redraw-suggest-stop = Sto&pio
redraw-suggest-stop-tip = Stopio chwilio; ni newidir dim
redraw-suggest-stopped = Stopiwyd. Ni newidiwyd dim.
redraw-suggest-take = Cymryd &hwn
redraw-suggest-take-tip = Cymryd yr hyn a awgrymir, fel un cam y gellir ei ddadwneud
redraw-suggest-offers = Yr hyn a awgrymir
redraw-suggest-job = Yn chwilio am olion traed gwell
redraw-suggest-nothing = Nid oes ôl troed gwell o fewn y terfynau hyn.
redraw-suggest-division = Rhannu; nifer y rhannau: { $parts }
redraw-not-a-number = Nid yw “{ $typed }” yn nifer o drigolion.
redraw-write-a-number = Ysgrifennwch rif cyfan, megis 500,000.
redraw-front = Ffrynt yr olion traed
redraw-front-tip = Mae pob dot yn ôl troed sy’n cadw’r mwyaf am symud cyn lleied â hynny o bobl; cliciwch ar un i’w weld
redraw-front-kept = Cedwir y tu mewn, yr ochr wannaf
redraw-front-axis = { $axis ->
    [residents] Trigolion
    [members] Awdurdodau lleol
   *[moved] Pobl sy’n newid i gorff arall
 }
redraw-suggest-axis = Yn erbyn

# Rhoi cynnig arni.

redraw-try = Rhoi cynnig arni: beth fyddai’n clirio’r faner hon?
redraw-try-busy = { $flag } Yn chwilio am yr hyn a fyddai’n ei chlirio …
redraw-try-job = Yn chwilio am yr hyn a fyddai’n clirio’r faner
redraw-try-gone = Nid yw’r ôl troed dan sylw yn codi’r faner hon.
redraw-try-drop = G&ollwng
redraw-try-drop-tip = Dangos yr ôl troed fel y mae eto

# Olion traed a chamau.

redraw-new-footprint = Ôl troed ne&wydd …
redraw-new-footprint-tip = Ychwanegu ôl troed gwag i’r cynllun
redraw-new-footprint-title = Ôl troed newydd
redraw-new-footprint-label = Enw’r ôl troed
redraw-no-footprint = &Tynnu ymaith
redraw-no-footprint-tip = Tynnu’r ôl troed dan sylw ymaith; ni fydd ei awdurdodau lleol mewn unrhyw un wedyn
redraw-page-steps = Camau
redraw-steps = Camau’r prosiect
redraw-steps-about = Mae clic yn mynd i gam; cam yw hynny hefyd, a gellir ei ddadwneud.
redraw-steps-begin = Y dechrau
redraw-step = { $state ->
    [here] { $step } (yma)
    [back] { $step } (wedi’i dynnu’n ôl)
   *[taken] { $step }
 }

redraw-suggest-best-so-far = Wedi’i stopio: dyma’r gorau hyd yma. { $told }
