# state: draft
# Cynlluniau: beth pe bai’r ffin yn rhedeg yn rhywle arall.

plan-option-status = { $status ->
    [consulted] ymgynghorwyd arno tan { $day }
    [decided] penderfynwyd arno ar { $day }
    [rejected] nis dewiswyd ar { $day }
   *[order_made] gwnaed gorchymyn ar { $day }
 }
plan-findings = Dyma’r hyn y mae’r cynllun “{ $plan }” yn ei lunio, ac nid yr hyn sy’n sefyll heddiw.
plan-no-member = { CAPITAL($body) }: nid oes ganddo awdurdod lleol ar { $day }.
plan-other-day = Dewiswch ddiwrnod arall gyda --as-at.
plan-unknown-codes = { COUNT($codes) ->
    [one] Nid yw hwn yn god awdurdod lleol Ebrill 2025: { $codes }.
   *[other] Nid yw’r rhain yn godau awdurdodau lleol Ebrill 2025: { $codes }.
 }
plan-no-place = Nid oes partneriaeth yn hysbys yma ar gyfer y lle hwn: { $place }.
plan-take-region = Dechreuwch â rhanbarth neu â chodau awdurdodau lleol yn lle hynny.
plan-begun = Mae’r cynllun “{ $plan }” wedi’i ddechrau; ei ddynodydd yw { $id }.
plan-no-name = Nid oes enw gan y cynllun newydd.
plan-no-name-remedy = Rhowch un iddo.
plan-areas-where = Dim ond lle dywedir pa awdurdodau lleol i’w rhannu y mae ardaloedd gweithredol yn fan cychwyn i gynllun.
plan-areas-where-remedy = Enwch ranbarth, partneriaeth neu rai awdurdodau lleol.
plan-twice = { COUNT($districts) ->
    [one] Mae hwn mewn dau ôl troed: { $districts }.
   *[other] Mae pob un o’r rhain mewn dau ôl troed: { $districts }.
 }
plan-twice-remedy = Cadwch bob awdurdod lleol mewn un ôl troed.
plan-one-beginning = Mae cynllun yn dechrau o un peth, a rhoddwyd y rhain: { $options }.
plan-one-beginning-remedy = Cadwch un ohonynt.
plan-front-point = Mae’n cadw { $kept } ar ei ochr wannaf, gyda { $residents } o drigolion mewn { $districts ->
    [one] 1 awdurdod lleol
   *[other] { $districts } awdurdod lleol
 }.
plan-merged-apart = Mae’r hyn y gwnaed { $district } ohono mewn sawl grŵp: { $groups }.
plan-merged-apart-remedy = Ni ellir rhannu awdurdodau lleol heddiw. Rhowch y cyfan ohono mewn un grŵp.
plan-merged-part = Mae { $district } yn gyfan yn y cynllun, er bod { $parts } ar goll o’i grŵp.
plan-in-file = { $file }: { $problem }
plan-no-codes = Nid enwir awdurdod lleol.
plan-body-about = Math: { $kind }; dechrau: { $start }.
plan-place-about = { $place }: un o leoedd y gronfa arloesi ({ $strand }), gyda £{ $amount } miliwn.
plan-place-note = Nodwyd: { $note }.
plan-place-source = Ffynhonnell: { $source }
plan-region-about = Pob awdurdod lleol mewn un ôl troed: { $region }.
plan-start-nothing = Dim eto
plan-start-nothing-about = Ôl troed gwag: cymerwch awdurdodau lleol i mewn ar y map neu o’r rhestr.
plan-start-nothing-name = Cynllun newydd
plan-start-selection = Yr awdurdodau lleol a ddewiswyd
plan-start-selection-about = Yr hyn a ddewiswyd ar y map neu yn y tabl, fel un ôl troed.
plan-start-selection-name = Detholiad
plan-start-areas = Ardaloedd gweithredol
plan-start-areas-about = Rhanbarth yr ôl troed, wedi’i rannu ar hyd ardaloedd gweithredol.
plan-start-areas-name = { CAPITAL($areas) } fel cynllun
plan-no-selection = Nid oes awdurdod lleol wedi’i ddewis.
plan-select-first = Dewiswch awdurdodau lleol ar y map yn gyntaf.
plan-outside-extent = { COUNT($districts) ->
    [one] Mae hwn y tu allan i’r hyn y mae’r cynllun “{ $plan }” yn ei rannu: { $districts }.
   *[other] Mae’r rhain y tu allan i’r hyn y mae’r cynllun “{ $plan }” yn ei rannu: { $districts }.
 }
plan-inside-extent = Dewiswch awdurdod lleol y tu mewn iddo, neu dechreuwch gynllun dros ehangder mwy.
plan-already-in = { $district }: mae yn yr ôl troed hwn eisoes: { $footprint }.
plan-already-in-here = Dewiswch awdurdod lleol arall.
plan-already-in-elsewhere = Symudwch ef yn lle hynny: mewn un ôl troed ar y mwyaf y mae awdurdod lleol mewn cynllun.
plan-in-none = { $district }: nid yw mewn unrhyw ôl troed yn y cynllun “{ $plan }”.
plan-add-it = Dewiswch awdurdod lleol sydd mewn un.
plan-locked = { COUNT($districts) ->
    [one] Mae hwn wedi’i gloi ac yn aros lle mae: { $districts }.
   *[other] Mae’r rhain wedi’u cloi ac yn aros lle maent: { $districts }.
 }
plan-unlock-first = Datglowch yn gyntaf.
plan-emptied = Byddai’r ôl troed hwn yn cael ei adael heb awdurdod lleol: { $footprint }.
plan-emptied-remedy = Ychwanegwch awdurdod lleol arall yn gyntaf, neu tynnwch yr ôl troed ymaith.
plan-no-footprint = Nid oes gan y cynllun ôl troed o’r enw “{ $name }”.
plan-which-footprint = Mae gan y cynllun “{ $plan }” sawl ôl troed, ac nid enwir yr un.
plan-name-footprint = Enwch un ohonynt, fel yn “{ $plan }: ôl troed”. Ei olion traed yw: { $footprints }.
plan-its-footprints = Ei olion traed yw: { $footprints }.
plan-name-taken = Ni ellir galw ôl troed yn “{ $name }”.
plan-other-name = Rhowch enw nad oes gan unrhyw ôl troed arall yn y cynllun.
plan-step-add = Ychwanegu { $districts } (ôl troed: { $footprint })
plan-step-remove = Tynnu { $districts } allan (ôl troed: { $footprint })
plan-step-move = Symud { $districts } (i’r ôl troed: { $footprint })
plan-step-lock = Cloi { $districts }
plan-step-unlock = Datgloi { $districts }
plan-step-footprint = Ychwanegu’r ôl troed: { $footprint }
plan-step-no-footprint = Tynnu’r ôl troed ymaith: { $footprint }

# Cynllun wedi’i fesur, a’i gerdyn.

plan-step-measure = Yn mesur { $footprint }
plan-is-empty = { $plan }: nid oes awdurdod lleol yn unrhyw ôl troed.
plan-add-first = Ychwanegwch awdurdod lleol yn gyntaf.
plan-row-residents = trigolion
plan-row-jobs = swyddi
plan-row-supply = trigolion cyflogedig sy’n gweithio y tu mewn
plan-row-demand = swyddi a lenwir o’r tu mewn
plan-row-percentile = grwpiau o’r un maint sy’n cadw llai
plan-row-whole = trigolion mewn marchnadoedd llafur y mae’n eu dal
plan-row-hinterland = swyddi a lenwir o gefnwlad a adawyd allan
plan-row-markets_cut = marchnadoedd llafur a dorrir
plan-row-bodies_cut = cyrff cyhoeddus a dorrir
plan-row-contiguous = mewn un darn
plan-row-economy = yr economi
plan-row-institutions = sefydliadau
plan-row-moved = trigolion sy’n newid i gorff arall
plan-not-known = ddim yn hysbys
plan-yes = { $is_so ->
    [yes] ydy
   *[no] nac ydy
 }
plan-band = { $low } i { $high }
plan-card-came = { CAPITAL($footprint) }: mae’n cymryd y canlynol i mewn: { $districts }.
plan-card-went = { CAPITAL($footprint) }: mae’n ildio’r canlynol: { $districts }.
plan-card-same = { CAPITAL($what) }: { $after }, fel o’r blaen.
plan-card-row = { $change ->
    [better] { CAPITAL($what) }: { $after }, sy’n well (gynt: { $before }).
    [worse] { CAPITAL($what) }: { $after }, sy’n waeth (gynt: { $before }).
    [cannot_tell] { CAPITAL($what) }: { $after } (gynt: { $before }); ni ellir dweud a yw’n well.
   *[other] { CAPITAL($what) }: { $after } (gynt: { $before }).
 }
plan-card-moved = { $people ->
    [one] Byddai 1 preswylydd yn newid i gorff arall.
   *[other] Byddai { $people } o drigolion yn newid i gorff arall.
 }
plan-card-pieces = { CAPITAL($footprint) }: nid yw mewn un darn.
plan-shown = { $footprint }: { $residents } o drigolion mewn { $districts ->
    [one] 1 awdurdod lleol
   *[other] { $districts } awdurdod lleol
 }.
plan-shown-kept = Mae { $supply } o’i drigolion cyflogedig hefyd yn gweithio y tu mewn, a chaiff { $demand } o’i swyddi eu llenwi o’r tu mewn.
plan-shown-band = Mae’n cadw mwy na { $low } i { $high } o grwpiau o’r un maint.
plan-shown-whole = Mae { $whole } o’i drigolion yn byw mewn marchnadoedd llafur y mae’n eu dal.
plan-shown-answers = Yr economi: { $economy }. Sefydliadau: { $institutions }.
plan-shown-not-covered = Ni ellir dweud yr hyn y mae’n ei gadw, am nad yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
plan-shown-empty = { $footprint }: nid oes ganddo awdurdod lleol.
plan-shown-in-parts = { $footprint }: dim ond rhannau o awdurdodau lleol y mae’n eu cael, felly rhoddir yr hyn y mae’n ei gadw fel ystod.
plan-shown-without-parts = { $footprint }: nid yw ei rannau o awdurdodau lleol a rennir yn y ffigurau hyn.
plan-shown-in-none = Heb fod mewn unrhyw ôl troed: { $districts }.
plan-nations = { $footprint }: mae mewn mwy nag un genedl ({ $nations }), ac anaml y gwneir ffigurau dwy genedl yr un fath.

# Cynlluniau ochr yn ochr.

plan-compare-number = { $n ->
    [one] Enwir 1 cynllun; mae cymhariaeth yn cymryd 2 i { $most }.
    [two] Enwir { $n } gynllun; mae cymhariaeth yn cymryd 2 i { $most }.
    [few] Enwir { $n } chynllun; mae cymhariaeth yn cymryd 2 i { $most }.
    [many] Enwir { $n } chynllun; mae cymhariaeth yn cymryd 2 i { $most }.
   *[other] Enwir { $n } cynllun; mae cymhariaeth yn cymryd 2 i { $most }.
 }
plan-compare-choose = Enwch rhwng 2 a { $most } o gynlluniau.
plan-compare-footprints = Olion traed
plan-compare-smallest = Trigolion y lleiaf
plan-compare-largest = Trigolion y mwyaf
plan-compare-ratio = Y mwyaf o’i gymharu â’r lleiaf
plan-compare-kept = Cymudwyr sy’n aros yn eu hôl troed eu hunain
plan-compare-weakest = Cedwir gan y gwannaf, yr ochr leiaf
plan-compare-percentile = Grwpiau o’r un maint sy’n cadw llai, y gwannaf
plan-compare-whole = Trigolion mewn marchnadoedd llafur a ddelir
plan-compare-markets_cut = Marchnadoedd llafur a dorrir
plan-compare-bodies_cut = Cyrff cyhoeddus a dorrir
plan-compare-red = Baneri coch
plan-compare-amber = Baneri ambr
plan-compare-moved = Trigolion mewn corff gwahanol i’r cyntaf
plan-differ-kept = { $change ->
    [cannot_tell] Mae “{ $plan }” yn cadw { $kept } o gymudwyr yn eu hôl troed eu hunain, a’r llall, “{ $other }”, { $other_kept }. Ni ellir dweud pa un sy’n cadw mwy.
   *[other] Mae “{ $plan }” yn cadw { $kept } o gymudwyr yn eu hôl troed eu hunain, a’r llall, “{ $other }”, { $other_kept }.
 }
plan-differ-weakest = { $change ->
    [cannot_tell] Ar ei ochr wannaf, mae ôl troed gwannaf y cyntaf yn cadw { $kept }, ac un y llall { $other_kept }. Ni ellir dweud pa un sy’n cadw mwy.
   *[other] Ar ei ochr wannaf, mae ôl troed gwannaf y cyntaf yn cadw { $kept }, ac un y llall { $other_kept }.
 }
plan-differ-percentile = { $change ->
    [cannot_tell] Mae gwannaf y cyntaf yn cadw mwy na { $band } o grwpiau o’r un maint, ac un y llall { $other_band }. Ni ellir gwahaniaethu rhwng y rhain.
   *[other] Mae gwannaf y cyntaf yn cadw mwy na { $band } o grwpiau o’r un maint, ac un y llall { $other_band }.
 }
plan-differ-whole = Yn y cyntaf, mae { $value } o’r trigolion yn byw mewn marchnad lafur y mae eu hôl troed yn ei dal; yn y llall, { $other }.
plan-differ-markets = Marchnadoedd llafur a dorrir gan y cyntaf: { COUNT($value) ->
    [0] dim
   *[other] { $value }
 }; gan y llall: { COUNT($other) ->
    [0] dim
   *[other] { $other }
 }.
plan-differ-bodies = Cyrff cyhoeddus a dorrir gan y cyntaf: { COUNT($value) ->
    [0] dim
   *[other] { $value }
 }; gan y llall: { COUNT($other) ->
    [0] dim
   *[other] { $other }
 }.
plan-differ-ratio = Yn y cyntaf, mae gan yr ôl troed mwyaf { $value } gwaith cymaint o drigolion â’r lleiaf; yn y llall, { $other } gwaith cymaint.
plan-differ-alike = Yr hyn nad yw’n wahanol: { $what }.
plan-alike-whole = mae { $value } o’r trigolion yn byw mewn marchnad lafur y mae eu hôl troed yn ei dal
plan-alike-markets = { COUNT($value) ->
    [0] ni thorrir marchnad lafur
    [one] torrir un farchnad lafur ({ $value })
    [two] torrir { COUNT($value) } farchnad lafur ({ $value })
   *[other] torrir { COUNT($value) } marchnad lafur ({ $value })
 }
plan-alike-bodies = { COUNT($value) ->
    [0] ni thorrir corff cyhoeddus
    [one] torrir un corff cyhoeddus ({ $value })
    [two] torrir { COUNT($value) } gorff cyhoeddus ({ $value })
    [few] torrir { COUNT($value) } chorff cyhoeddus ({ $value })
    [many] torrir { COUNT($value) } chorff cyhoeddus ({ $value })
   *[other] torrir { COUNT($value) } corff cyhoeddus ({ $value })
 }
plan-alike-ratio = mae gan yr ôl troed mwyaf { $value } gwaith cymaint o drigolion â’r lleiaf
plan-differ-swing = { COUNT($districts) ->
    [one] Mae’r gwahaniaeth yn troi ar yr awdurdod lleol hwn: { $districts }. Nifer ei drigolion yw { $people }.
   *[other] Mae’r gwahaniaeth yn troi ar yr awdurdodau lleol hyn: { $districts }. Nifer eu trigolion gyda’i gilydd yw { $people }.
 }
plan-differ-none = Mae “{ $plan }” a “{ $other }” yn llunio’r un ffiniau.
plan-differ-not-covered = Nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }. Ni ellir dweud yr hyn y mae “{ $plan }” a “{ $other }” yn ei gadw.
plan-split = Mae “{ $plan }” yn rhannu’r canlynol: { $districts }. Ni all ffigurau awdurdodau lleol cyfan setlo hynny, felly ystod yw’r hyn sy’n dilyn.
plan-split-part = { $footprint }: { $note }
plan-split-parts = Rhennir { $district } fel hyn: { $parts }.
plan-split-kept = A phob un ohonynt yn gyfan mewn un ôl troed neu’r llall, mae “{ $plan }” yn cadw { $low } i { $high } o gymudwyr.
plan-split-footprint = { $footprint }: a hwythau’n gyfan i mewn neu’n gyfan allan, mae’n cadw { $supply } o’i drigolion cyflogedig. Mae’n llenwi { $demand } o’i swyddi o’r tu mewn.
plan-option-about = { $area }; cynigiwyd gan: { $proposer }; { $status }.
plan-option-source = Ffynhonnell: { $source } (hyder: { $confidence }).
plan-own = { $why }
plan-mark = { $mark ->
    [best] gorau
   *[cannot_tell] ni ellir dweud
 }
plan-map-split = Wedi’i rannu gan y cynllun
plan-map-swing = Yn wahanol i’r cynllun cyntaf
plan-page-title = Cymharu cynlluniau: { $n }
plan-page-table = Ochr yn ochr
plan-page-footprints = Pob ôl troed
plan-page-footprint = Ôl troed
plan-page-plan = Cynllun
plan-page-note = Saif “gorau” a “ni ellir dweud” lle mae ffigurau o fath yn well neu’n waeth. Ni ellir gweld gwahaniaethau llai na gwall yr amcangyfrif o gymudo. Ardaloedd teithio i’r gwaith 2011 yw’r marchnadoedd llafur oni roddwyd rhai eraill. Dewisiadau llywodraethau yw penderfyniadau ar opsiynau.
plan-no-edit = Nid enwir golygiad.
plan-no-edit-remedy = Enwch un gyda --add, --remove, --move, --lock neu --unlock.
plan-move-form = Nid yw “{ $given }” yn dweud i ble mae’r awdurdod lleol yn symud.
plan-move-form-remedy = Ysgrifennwch --move CODE=FOOTPRINT.

# Awgrymiadau.

plan-measure = { $measure ->
    [containment] hunangynhwysedd yn unig
   *[gain] hunangynhwysedd uwchlaw canol grwpiau o’r un maint, ynghyd â degfed ran o’r gyfran mewn marchnadoedd llafur a ddelir
 }
plan-step-search = Yn profi { $sets } o setiau o awdurdodau lleol
plan-step-solve = Yn datrys
plan-step-divide = Yn rhannu
plan-other-flows = Dewiswch lifoedd sy’n ei gwmpasu, neu tynnwch yr awdurdodau lleol hynny allan.
plan-all-locked = { $footprint }: ni chaiff yr un o’i awdurdodau lleol fynd, ac ni chaiff yr un sydd ynghlwm wrtho ddod.
plan-unlock-some = Datglowch awdurdod lleol, neu laciwch y terfynau.
plan-nothing-within = Nid oes ôl troed o amgylch hwn sy’n cadw at y terfynau: { $footprint }.
plan-loosen = Llaciwch un o’r terfynau.
plan-contradict-keep-never = { COUNT($districts) ->
    [one] Mae hwn i’w gadw, ac eto nid yw byth i ddod i mewn: { $districts }.
   *[other] Mae’r rhain i’w cadw, ac eto nid ydynt byth i ddod i mewn: { $districts }.
 }
plan-contradict-locked = { $what ->
    [never] Mae’r hyn na chaiff byth ddod i mewn yn gwrth-ddweud clo: { $districts }.
   *[keep] Mae’r hyn sydd i’w gadw yn gwrth-ddweud clo: { $districts }.
 }
plan-contradict-population = Mae’r nifer isaf o drigolion, { $low }, yn fwy na’r uchaf, { $high }.
plan-contradict-kept = Mae gan yr awdurdodau lleol i’w cadw { $kept } o drigolion, mwy na’r nifer uchaf, { $high }.
plan-contradict-reach = { $changes ->
    [0] { $footprint }: beth bynnag a ddaw neu a â, { $which ->
        [low] { $reach } o drigolion fyddai ganddo ar y mwyaf, a gofynnir am { $wanted } o leiaf.
       *[high] { $reach } o drigolion fyddai ganddo o leiaf, a gofynnir am { $wanted } ar y mwyaf.
     }
   *[other] { $footprint }: gyda nifer y newidiadau ({ $changes }), { $which ->
        [low] { $reach } o drigolion fyddai ganddo ar y mwyaf, a gofynnir am { $wanted } o leiaf.
       *[high] { $reach } o drigolion fyddai ganddo o leiaf, a gofynnir am { $wanted } ar y mwyaf.
     }
 }
plan-contradict-apart = { COUNT($districts) ->
    [one] Mae hwn i’w gadw, ac nid yw’r ôl troed ({ $footprint }) na’r hyn a gaiff ddod i mewn yn ei gyffwrdd: { $districts }.
   *[other] Mae’r rhain i’w cadw, ac nid yw’r ôl troed ({ $footprint }) na’r hyn a gaiff ddod i mewn yn eu cyffwrdd: { $districts }.
 }
plan-contradict-apart-remedy = Cadwch yr hyn sydd rhyngddynt hefyd, neu gadewch ef allan.
plan-contradict-changes = Mae mwy o awdurdodau lleol i ddod i mewn nag y caniateir o newidiadau ({ $changes }).
plan-contradict-parts = Nid yw { $parts } o olion traed o { $low } i { $high } o drigolion yn gwneud y { $residents } sy’n byw yno.
plan-contradict-lock-parts = Mae awdurdodau lleol wedi’u cloi mewn mwy o olion traed nag y gofynnwyd amdanynt ({ $parts }): { $footprints }.
plan-contradict-district = { $district }: mae ganddo ef ei hun { $residents } o drigolion, mwy na’r nifer uchaf, { $high }.
plan-contradict-locked-in = { $footprint }: mae gan yr hyn sydd wedi’i gloi ynddo { $residents } o drigolion, mwy na’r nifer uchaf, { $high }.
plan-too-many-parts = { $districts ->
    [one] Ni ellir rhannu un awdurdod lleol yn { $parts } o olion traed.
   *[other] Ni ellir rhannu { $districts } awdurdod lleol yn { $parts } o olion traed.
 }
plan-fewer-parts = Gofynnwch am o leiaf un ôl troed, a dim mwy nag sydd o awdurdodau lleol.
plan-apart = { COUNT($districts) ->
    [one] Nid yw’r ehangder mewn un darn. Mae hwn ar wahân: { $districts }.
   *[other] Nid yw’r ehangder mewn un darn. Mae’r rhain ar wahân: { $districts }.
 }
plan-more-parts = Gofynnwch am fwy o olion traed, neu gadewch yr awdurdodau lleol hynny allan.
plan-no-division = Ni chafwyd rhaniad cyffiniol yn { $parts } o olion traed o fewn y terfynau hyn.
plan-suggest-none = Gadael fel y mae: { $footprint }
plan-suggest-both = Ychwanegu { $added } a thynnu’r canlynol allan: { $dropped } (ôl troed: { $footprint })
plan-suggest-title = { $what }.
plan-suggest-tied = { $district }: mae’n anfon { $sent } o’i drigolion cyflogedig i’r ôl troed, ac yn llenwi { $filled } o’i swyddi ei hun oddi yno.
plan-suggest-loose = { $district }: mae’n anfon { $sent } o’i drigolion cyflogedig i’r gweddill, ac yn llenwi { $filled } o’i swyddi ei hun oddi yno.
plan-suggest-gain = { $way ->
    [more] Mae hynny { $points } pwynt yn fwy o ran { $measure }.
    [less] Mae hynny { $points } pwynt yn llai o ran { $measure }.
   *[same] Nid yw hynny’n newid dim o ran { $measure }.
 }
plan-suggest-no-gain = Nid oes un newid sy’n gwella hwn, a’r rhain sy’n costio leiaf iddo: { $footprint }.
plan-suggest-kept = { $way ->
    [same] Byddai’n cadw { $kept } ar ei ochr wannaf, fel yn awr.
   *[other] Byddai’n cadw { $kept } ar ei ochr wannaf, yn lle { $before }.
 }
plan-suggest-overlap = { COUNT($districts) ->
    [one] { $districts }: mae yn un arall heddiw: { $other }.
   *[other] { $districts }: maent mewn un arall heddiw: { $other }.
 }
plan-suggest-loses = { $other }: byddai’n colli’r canlynol: { $districts }.
plan-suggest-nowhere = { COUNT($districts) ->
    [one] { $districts }: ni fyddai mewn unrhyw un o’i fath.
   *[other] { $districts }: ni fyddent mewn unrhyw un o’i fath.
 }
plan-suggest-all-tried = Profwyd: rhoddwyd cynnig ar bob un o’r { $sets } o setiau o fewn y terfynau.
plan-suggest-proved = Profwyd gan y datryswr.
plan-suggest-gap = Heb ei brofi: gallai un arall sgorio hyd at { $points } pwynt yn fwy (hedyn { $seed }).
plan-divide-kept = Wedi’i rannu yn { $parts }, mae { $kept } o gymudwyr yn aros yn eu hôl troed eu hunain.
plan-divide-limits = Mae gan bob ôl troed { $low } i { $high } o drigolion ac mae mewn un darn.
plan-divide-gap = Heb ei brofi: nid oes rhaniad yn cadw mwy na { $bound } (hedyn { $seed }).

# Rhoi cynnig arni.

plan-try-data = Mae hyn yn ymwneud â’r ffigurau: nid oes ffin arall yn ei chlirio.
plan-try-within = Nid oes ffin ar hyd awdurdodau lleol yn ei chlirio. Mae’n rhedeg drwy awdurdod lleol, neu drwy farchnad lafur sy’n aros fel y mae.
plan-try-none = Nid oes newid bach yn yr ôl troed sy’n ei chlirio: { $footprint }.
plan-try-offer = Rhowch gynnig arni: { $change }.
plan-unused-limits = Nid yw’r rhain yn dweud dim wrth { $what }: { $options }.
plan-unused-limits-remedy = Gadewch hynny allan; gellir cloi’r hyn sydd i aros lle y mae gyda: plan edit --lock.
plan-no-flag = Nid yw’r ôl troed yn codi baner o’r math { $kind }.
plan-its-flags = Mae’n codi’r canlynol: { $kinds }.

# Y bwrdd llunio.

plan-signed = { $sign ->
    [minus] −{ $size }
   *[plus] +{ $size }
 }
plan-state = { $state ->
    [in] { $locked ->
        [yes] i mewn, wedi’i gloi
       *[no] i mewn
     }
    [out] { $locked ->
        [yes] allan, wedi’i gloi
       *[no] allan
     }
   *[elsewhere] { $locked ->
        [yes] mewn un arall, wedi’i gloi
       *[no] mewn un arall
     }
 }
plan-change = { $change ->
    [better] gwell
    [worse] gwaeth
    [cannot_tell] ni ellir dweud
    [same] fel o’r blaen
   *[neither] arall
 }
plan-step-away = Rhoi’r cynllun o’r neilltu
plan-step-begin = Dechrau’r cynllun “{ $plan }”
plan-step-copy = Canghennu “{ $plan }”
plan-step-rename = Galw “{ $plan }” yn “{ $name }”
plan-step-delete = Dileu “{ $plan }”
plan-plan-name-taken = Ni ellir galw cynllun yn “{ $name }”.
plan-plan-other-name = Rhowch enw nad oes gan unrhyw gynllun arall.
plan-menu-redraw = Ail-l&unio’r ôl troed …
plan-menu-redraw-tip = Ychwanegu a thynnu awdurdodau lleol, a gweld ar unwaith yr hyn y mae’n ei wneud
plan-window = Ail-lunio
plan-window-headline = { CAPITAL($footprint) }, wedi’i lunio yn y cynllun “{ $plan }”
plan-window-redrawn = { $name }, wedi’i ail-lunio
plan-window-find = Dod o hyd i awdurdod lleol
plan-window-list = Awdurdodau lleol, a’r hyn y byddai pob un yn ei wneud
plan-window-card = Cyn ac ar ôl
plan-window-busy = Yn mesur …
plan-window-job = Yn mesur yr ôl troed
plan-window-new = Ni newidiwyd dim eto. Dewiswch awdurdod lleol i weld yr hyn y byddai’n ei wneud; mae Space yn ei ychwanegu neu’n ei dynnu allan.
plan-window-own = Mae’r ffenestr yn dangos y cynllun hwn. Gellir dadwneud pob cam; mae “Rhoi o’r neilltu” yn dangos yr hyn sy’n sefyll heddiw.
plan-window-take = &Ychwanegu neu dynnu
plan-window-take-tip = Ychwanegu’r awdurdod lleol, neu ei dynnu allan (Space)
plan-window-lock = &Cloi neu ddatgloi
plan-window-lock-tip = Cloi’r awdurdod lleol lle mae, neu adael iddo symud eto (L)
plan-window-undo = Dadwne&ud
plan-window-undo-tip = Tynnu’r cam diwethaf yn ôl
plan-window-away = &Rhoi o’r neilltu
plan-window-away-tip = Dangos yr hyn sy’n sefyll heddiw; cedwir y cynllun
plan-column-district = Awdurdod lleol
plan-column-district-tip = Aelod, cymydog, neu awdurdod lleol sydd ynghlwm wrth yr ôl troed
plan-column-state = Cyflwr
plan-column-state-tip = A yw yn yr ôl troed, ac a yw wedi’i gloi
plan-column-points = Ei effaith
plan-column-points-tip = Pwyntiau’r mesur o’i ychwanegu, neu o’i ollwng lle mae i mewn
plan-column-sent = Yn gweithio yno
plan-column-sent-tip = Cyfran ei drigolion cyflogedig sy’n gweithio yn awdurdodau lleol eraill yr ôl troed
plan-column-filled = Yn dod oddi yno
plan-column-filled-tip = Cyfran ei swyddi a lenwir o awdurdodau lleol eraill yr ôl troed
plan-column-residents = Trigolion
plan-column-residents-tip = Trigolion yr awdurdod lleol
plan-column-what = Beth
plan-column-what-tip = Yr hyn a fesurir
plan-column-before = Cyn
plan-column-before-tip = Fel y mae’r ôl troed yn sefyll
plan-column-after = Ar ôl
plan-column-after-tip = Gyda’r newid
plan-column-change = Gwell?
plan-column-change-tip = Ni ellir dweud: mae’r gwahaniaeth yn llai na gwall yr amcangyfrif o gymudo

plan-differ-swing-works = O’r cymudwyr sy’n byw yno, mae { $own } hefyd yn gweithio yno, { $near } mewn mannau eraill yn y cynlluniau, a { $away } y tu allan iddynt.
plan-differ-unknown = Nid yw’r ffigurau hyn yn dweud beth yw cost cynllun, sut y rhedid gwasanaethau, na beth mae trigolion am ei gael.
