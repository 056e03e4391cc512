# state: draft
# Yr atebion: ar un ochr, ac ar un cwestiwn.

verdict-answer = { $answer ->
    [fits] Yn ffitio
    [fits_in_part] Yn ffitio’n rhannol
    [does_not_fit] Ddim yn ffitio
   *[cannot_tell] Ni ellir dweud
 }
verdict-answer-inside = { $answer ->
    [fits] yn ffitio
    [fits_in_part] yn ffitio’n rhannol
    [does_not_fit] ddim yn ffitio
   *[cannot_tell] ni ellir dweud
 }
verdict-grade = { $grade ->
    [yes] ydy
    [in_part] yn rhannol
    [no] nac ydy
   *[cannot_tell] ni ellir dweud
 }

# Y cwestiynau.

verdict-holds_together-title = Yn dal at ei gilydd
verdict-whole-title = Yn gyfan
verdict-councils-title = Cynghorau
verdict-bodies-title = Cyrff cyhoeddus
verdict-partners-title = Partneriaid

# Yr hyn y mae sawl brawddeg yn ei enwi.

verdict-weight = { $weight ->
    [employed-residents] trigolion cyflogedig
    [jobs] swyddi
   *[residents] trigolion
 }
verdict-band = { $low } i { $high }
verdict-short = { CAPITAL($clauses) }.

# Yr economi.

verdict-economy = { $answer ->
    [fits] Mae’r ffin hon yn ffitio ei heconomi: { $footprint }. Y rheswm: { $why }.
    [fits_in_part] Mae’r ffin hon yn ffitio ei heconomi yn rhannol: { $footprint }. Y rheswm: { $why }.
    [does_not_fit] Nid yw’r ffin hon yn ffitio ei heconomi: { $footprint }. Y rheswm: { $why }.
   *[cannot_tell] Ni ellir dweud a yw’r ffin hon yn ffitio ei heconomi: { $footprint }. Y rheswm: { $why }.
 }
verdict-economy-why = { $holds ->
    [yes] { $whole ->
        [yes] mae’n dal at ei gilydd ac mae’n gyfan
        [in_part] mae’n dal at ei gilydd, ond dim ond yn rhannol y mae’n gyfan
        [no] mae’n dal at ei gilydd, ond nid yw’n gyfan
       *[cannot_tell] mae’n dal at ei gilydd, ond ni wyddys a yw’n gyfan
     }
    [in_part] { $whole ->
        [yes] dim ond yn rhannol y mae’n dal at ei gilydd, ond mae’n gyfan
        [in_part] dim ond yn rhannol y mae’n dal at ei gilydd a dim ond yn rhannol y mae’n gyfan
        [no] dim ond yn rhannol y mae’n dal at ei gilydd ac nid yw’n gyfan
       *[cannot_tell] dim ond yn rhannol y mae’n dal at ei gilydd, ac ni wyddys a yw’n gyfan
     }
    [no] { $whole ->
        [yes] nid yw’n dal at ei gilydd, ond mae’n gyfan
        [in_part] nid yw’n dal at ei gilydd a dim ond yn rhannol y mae’n gyfan
        [no] nid yw’n dal at ei gilydd ac nid yw’n gyfan
       *[cannot_tell] nid yw’n dal at ei gilydd, ac ni wyddys a yw’n gyfan
     }
   *[cannot_tell] { $whole ->
        [yes] mae’n gyfan, ond ni wyddys a yw’n dal at ei gilydd
        [in_part] dim ond yn rhannol y mae’n gyfan, ac ni wyddys a yw’n dal at ei gilydd
        [no] nid yw’n gyfan, ac ni wyddys a yw’n dal at ei gilydd
       *[cannot_tell] ni wyddys a yw’n dal at ei gilydd nac a yw’n gyfan
     }
 }
verdict-economy-nothing = Ni ellir dweud a yw’r ffin hon yn ffitio ei heconomi: { $footprint }. Nid oes awdurdod lleol cyfan yn aelod ar y diwrnod.
verdict-no-district = Ni ellir dweud: nid oes awdurdod lleol i edrych arno.

# Yn dal at ei gilydd.

verdict-holds-not-covered = Ni ellir dweud a yw’n dal at ei gilydd: nid yw’r llifoedd yn cwmpasu’r canlynol: { $districts }.
verdict-holds-nobody = Ni ellir dweud a yw’n dal at ei gilydd: ni chyfrifir neb sy’n byw neu’n gweithio yno.
verdict-kept = Mae { $supply } o’i drigolion cyflogedig yn gweithio y tu mewn; caiff { $demand } o’i swyddi eu llenwi o’r tu mewn.
verdict-kept-home = Mae { $supply } o’i drigolion cyflogedig, gan gynnwys y rhai sy’n gweithio gartref, yn gweithio y tu mewn. Caiff { $demand } o’i swyddi eu llenwi o’r tu mewn.
verdict-kept-fixed = Mae { $supply } o’i drigolion â man gwaith sefydlog yn gweithio y tu mewn; caiff { $demand } o’i swyddi eu llenwi o’r tu mewn.
verdict-kept-fixed-counted = Mae { $supply } o’i drigolion â man gwaith sefydlog yn gweithio y tu mewn; caiff { $demand } o’i swyddi eu llenwi o’r tu mewn. Trigolion â man gwaith sefydlog yw { $counted } o’i holl drigolion cyflogedig.
verdict-no-comparison = Nid oes dim o’r un maint i’w gymharu ag ef: { $why }.
verdict-groups-no-district = nid oes awdurdod lleol
verdict-groups-not-covered = nid yw’r llifoedd yn ei gwmpasu
verdict-groups-too-large = byddai grwpiau o’r un maint yn cwmpasu llawer o’r un tir dro ar ôl tro
verdict-groups-none = ni ellir llunio grwpiau o’r un maint
verdict-groups-few = mae llai na { $fewest } o grwpiau gwahanol o’r un maint
verdict-groups-not-written = Ni ellir ysgrifennu { $path }: { $problem }.
verdict-choose-another-place = Dewiswch le arall.
verdict-compared = O’r { $groups } o grwpiau cyffiniol o awdurdodau lleol o’r un maint, mae { $below } ym mhob 100 yn cadw llai.
verdict-compared-band = O’r { $groups } o grwpiau cyffiniol o awdurdodau lleol o’r un maint, mae { $below } ym mhob 100 yn cadw llai ({ $band } yn ôl sut y’u llunnir).
verdict-compared-core = O amgylch yr un craidd, mae { $band } ym mhob 100 yn gwneud hynny.
verdict-compared-no-core = O amgylch yr un craidd, mae rhy ychydig o grwpiau gwahanol i’w gymharu â nhw.
verdict-holds-rule = Mae’n dal at ei gilydd o { $good } ar y ddwy ochr os yw { $many } ym mhob 100 grŵp yn cadw llai. Nid yw’n dal o dan { $bad }, neu lle mae llai na { $few } ym mhob 100 yn cadw llai ac yntau’n cadw llai na { $alone }.
verdict-holds-rule-alone = Heb ddim i’w gymharu ag ef, mae’n dal at ei gilydd o { $good } ar y ddwy ochr. Nid yw’n dal o dan { $bad }.
verdict-short-comparison = mae { $below } ym mhob 100 grŵp o’r un maint yn cadw llai
verdict-short-no-comparison = dim o’r un maint i’w gymharu ag ef

# Yn gyfan.

verdict-whole-not-covered = Ni ellir dweud a yw’n gyfan: nid yw’r ardaloedd gweithredol ({ $areas }) yn cwmpasu’r canlynol: { $districts }.
verdict-whole-nobody = Ni ellir dweud a yw’n gyfan: ni wyddys bod neb yn byw yno.
verdict-markets-held = Mae { $share } o’i drigolion yn byw mewn marchnadoedd llafur y mae’n dal o leiaf { $enough } ohonynt.
verdict-hinterland-none = Nid oes awdurdod lleol a adawyd allan yn anfon { $bound } neu fwy o’i drigolion cyflogedig.
verdict-hinterland-not-known = Ni ellir dweud faint o weithwyr sy’n dod o awdurdodau lleol a adawyd allan: nid yw’r llifoedd yn cwmpasu digon ohono.
verdict-core = { $core } ({ $area }, lle mae { $share } o’i drigolion yn byw)
verdict-no-cores = Nid yw’n gadael allan graidd unrhyw farchnad lafur y mae’n dal chwarter neu fwy ohoni.
verdict-whole-rule = Mae’n gyfan os yw { $whole } o’i drigolion yn byw mewn marchnadoedd llafur o’r fath. Rhaid i awdurdodau lleol a adawyd allan lenwi llai na { $hinterland } o’i swyddi. Ni chaniateir gadael craidd allan lle mae { $core } o’i drigolion yn byw. Nid yw’n gyfan o dan { $whole_no }, o { $hinterland_no } o’r swyddi, neu gyda chraidd wedi’i adael allan lle mae { $core_no } yn byw.
verdict-short-no-hinterland = dim cefnwlad wedi’i gadael allan
verdict-short-no-core = dim craidd wedi’i adael allan

# Faint o farchnadoedd llafur y mae’n eu cynnwys: gwybodaeth nad yw’n penderfynu dim.

verdict-markets = { $markets ->
    [one] Mae’n cynnwys un farchnad lafur.
    [two] Mae’n cynnwys { $markets } farchnad lafur.
   *[other] Mae’n cynnwys { $markets } marchnad lafur.
 }
verdict-integration = O’r rhai sy’n cymudo allan o’u marchnad lafur eu hunain, mae { $share } yn aros y tu mewn.
verdict-integration-ranked = O’r rhai sy’n cymudo allan o’u marchnad lafur eu hunain, mae { $share } yn aros y tu mewn. Mae hynny’n fwy nag mewn { $band } o bob 100 grŵp o’r un maint.

# Sefydliadau.

verdict-no-member = Ni chofnodir unrhyw awdurdod lleol cyfan yn aelod ar y diwrnod: { $footprint }.
verdict-no-figure = Nid oes ffigur ({ $weight }) ar gyfer y canlynol: { $districts }.
verdict-institutions-nothing = Ni ellir dweud a yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. { $why }
verdict-institutions = { $answer ->
    [fits] { $partners ->
        [none] Mae’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Mae’r rhan fwyaf o deuluoedd o gyrff cyhoeddus yn cyd-fynd â hi.
       *[some] Mae’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Mae’r rhan fwyaf o deuluoedd o gyrff cyhoeddus yn cyd-fynd â hi, ac nid oes partner y tu allan.
     }
    [fits_in_part] { $decided ->
        [bodies] Mae’r ffin hon yn dilyn ffiniau ei sefydliadau yn rhannol: { $footprint }. Cyrff cyhoeddus sy’n penderfynu’r ateb hwn.
        [partners] Mae’r ffin hon yn dilyn ffiniau ei sefydliadau yn rhannol: { $footprint }. Partneriaid sy’n penderfynu’r ateb hwn.
       *[bodies-partners] Mae’r ffin hon yn dilyn ffiniau ei sefydliadau yn rhannol: { $footprint }. Cyrff cyhoeddus a phartneriaid sy’n penderfynu’r ateb hwn.
     }
    [does_not_fit] { $decided ->
        [bodies] Nid yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Cyrff cyhoeddus sy’n penderfynu’r ateb hwn.
        [partners] Nid yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Partneriaid sy’n penderfynu’r ateb hwn.
       *[bodies-partners] Nid yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Cyrff cyhoeddus a phartneriaid sy’n penderfynu’r ateb hwn.
     }
   *[cannot_tell] { $decided ->
        [bodies] Ni ellir dweud a yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Cyrff cyhoeddus sy’n gadael y cwestiwn yn agored.
        [partners] Ni ellir dweud a yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Partneriaid sy’n gadael y cwestiwn yn agored.
       *[bodies-partners] Ni ellir dweud a yw’r ffin hon yn dilyn ffiniau ei sefydliadau: { $footprint }. Cyrff cyhoeddus a phartneriaid sy’n gadael y cwestiwn yn agored.
     }
 }{ $partners ->
    [none] { " " }Mae hyn yn seiliedig ar gyrff cyhoeddus yn unig: ni chofnodir partneriaid.
   *[some] { "" }
 }

# Cynghorau.

verdict-councils = { $councils ->
    [1] Mae ei unig gyngor y tu mewn yn gyfan ({ $footprint }).
    [2] Mae’r ddau gyngor y tu mewn yn gyfan ({ $footprint }).
   *[other] Mae pob un o’r { $councils } cyngor y tu mewn yn gyfan ({ $footprint }).
 }
verdict-councils-lined-up = { COUNT($councils) ->
    [one] Yn cyd-fynd ag ef: { $councils }.
   *[other] Yn cyd-fynd ag ef: { $councils }.
 }
verdict-councils-cut = Mae’n torri drwy’r cyngor hwn: { $council }. Mae { $share } o’r { $weight } y tu mewn.
verdict-councils-no-county = Nid oes cyngor sir yn ymestyn iddo.

# Cyrff cyhoeddus.

verdict-bodies-nation = Mae’n cwmpasu cenedl gyfan, felly ni ellid torri drwy unrhyw gorff lleol: { $footprint }.
verdict-bodies-lined-up = Mae’n cyd-fynd â’r teuluoedd hyn: { $families }. Cyrff: { $bodies }.
verdict-bodies-cut = { CAPITAL($family) }: mae’n torri drwy { $bodies }; toriad: { $cut }.
verdict-bodies-scale = Ystyr toriad o 0% yw nad oes corff wedi’i dorri. Ar 100%, byddai cyrff wedi’u torri yn eu hanner yn gwasanaethu ei holl drigolion.
verdict-bodies-national = { COUNT($bodies) ->
    [one] Mae’n gwasanaethu cenedl gyfan ac yn cael ei adael allan: { $bodies }.
   *[other] Mae’r rhain yn gwasanaethu cenedl gyfan ac yn cael eu gadael allan: { $bodies }.
 }
verdict-bodies-own-kind = Ni chymherir cyrff o’i fath ei hun ({ $family }) ag ef.
verdict-bodies-absent = Ni chofnodir ffin leol o’r teuluoedd hyn yno ar y diwrnod: { $families }.
verdict-bodies-rule = Maent yn cyd-fynd lle mae’r rhan fwyaf o deuluoedd wedi’u torri lai na { $low }. Nid ydynt yn cyd-fynd lle mae’r rhan fwyaf wedi’u torri { $high } neu fwy. Mae toriad teulu’n cyfrif y trigolion y torrir eu cyrff; corff wedi’i dorri yn ei hanner sy’n cyfrif fwyaf.

# Partneriaid.

verdict-no-partners = Ni chofnodir partneriaid: { $footprint }. Ychwanegwch y rhai y gwyddoch amdanynt.
verdict-partners-all-inside = { $partners ->
    [1] Mae ei unig bartner y tu mewn.
   *[other] Nid oes yr un o’i { $partners } partner y tu allan.
 }
verdict-partners-not-known = Ni wyddys ble mae { COUNT($partners) ->
    [one] y partner hwn: { $partners }
   *[other] y partneriaid hyn: { $partners }
 }.
verdict-partners-doubtful = Nid yw’n sicr bod { COUNT($partners) ->
    [one] y partner hwn yn cymryd rhan: { $partners }
   *[other] y partneriaid hyn yn cymryd rhan: { $partners }
 }.
verdict-partners-rule = Maent y tu mewn lle nad oes yr un y tu allan, ac nid ydynt lle mae mwy na { $high } ohonynt y tu allan.

# Pa mor gadarn yw ateb: beth fyddai’n ei newid.

verdict-firm = Cadarn.
verdict-close-call = O drwch blewyn.
verdict-another = Mae’r ateb yn wahanol gyda’r canlynol: { $tried }.
verdict-no-move = Nid oes newid mewn un rhif ar ei ben ei hun a fyddai’n ei newid.
verdict-chance = { $answer } { $share }
verdict-chances = Amcangyfrif yw’r cymudo: o fewn ei wall mesuredig, y siawns yw { $chances }.
verdict-points = { $points ->
    [1] { $points } pwynt
    [2] { $points } bwynt
   *[other] { $points } pwynt
 } yn { $way ->
    [higher] uwch
   *[lower] is
 }
verdict-move-kept = Byddai’n “{ $answer }” pe bai’r hunangynhwysedd { $points }.
verdict-move-whole = Byddai’n “{ $answer }” pe bai cyfran ei drigolion mewn marchnadoedd llafur y mae’n eu dal { $points }.
verdict-move-hinterland = Byddai’n “{ $answer }” pe bai cyfran ei swyddi a lenwir o awdurdodau lleol a adawyd allan { $points }.
verdict-move-core = Byddai’n “{ $answer }” pe bai cyfran y trigolion mewn marchnad lafur y gadawyd ei chraidd allan { $points }.
verdict-move-held = Byddai’n “{ $answer }” pe bai ei gyfran o’r farchnad lafur hon { $points }: { $area }.
verdict-move-core_held = Byddai’n “{ $answer }” pe bai ei gyfran o’r farchnad lafur hon, y mae’n gadael ei chraidd allan, { $points }: { $area }.
verdict-move-sent = Byddai’n “{ $answer }” pe bai cyfran y trigolion cyflogedig a anfonir iddo { $points }: { $district }.
verdict-move-cut = Byddai’n “{ $answer }” pe bai toriad y teulu hwn ({ $family }) { $way ->
    [less] yn llai na { $bound }
   *[more] yn { $bound } o leiaf
 } ({ $now } yn awr).
verdict-move-partners = Byddai’n “{ $answer }” pe bai { $outside ->
    [0] yr un
   *[other] { $outside }
 } o’r { $partners ->
    [one] 1 partner
   *[other] { $partners } partner
 } y tu allan ({ $now } yn awr).

# ... a’r hyn arall a brofwyd.

verdict-step-weights = Yn rhoi cynnig ar bwysau eraill
verdict-step-home = Yn cyfrif pobl sy’n gweithio gartref
verdict-step-data = Yn rhoi cynnig ar ddata eraill
verdict-tried-weights = cyfrannau wedi’u pwyso yn ôl { $weight }
verdict-tried-home = cyfrif pobl sy’n gweithio gartref
verdict-tried-base = cyfrif { $base }
verdict-tried-seed = grwpiau a luniwyd â hedyn { $seed } yn unig
verdict-tried-drawing = grwpiau a luniwyd drwy’r dull hwn: { $drawing }
verdict-tried-areas = { $areas }
verdict-tried-members-whole = cyfrif awdurdodau lleol sy’n perthyn yn rhannol yn gyfan
verdict-tried-members-none = gadael allan awdurdodau lleol sy’n perthyn yn rhannol
verdict-tried-sure-partners = gadael allan bartneriaid nad ydynt yn sicr
verdict-tried-unknown-parts-whole = cyfrif rhannau o faint anhysbys yn gyfan
verdict-tried-unknown-parts-none = gadael allan rannau o faint anhysbys

# Rhannau o awdurdodau lleol, a’r atebion byr.

verdict-former = { COUNT($former) ->
    [one] Mae { $district } yn perthyn yn rhannol: cyfrifir yr hen awdurdod { $former }, y mae’r llifoedd yn ei wahaniaethu.
   *[other] Mae { $district } yn perthyn yn rhannol: cyfrifir yr hen awdurdodau { $former }, y mae’r llifoedd yn eu gwahaniaethu.
 }
verdict-part-range = { COUNT($districts) ->
    [one] Mae un yn perthyn yn rhannol, ac nid oes llifoedd ar gyfer rhan o awdurdod lleol: { $districts }. O’i gyfrif yn gyfan neu ei adael allan, mae’r ôl troed yn cadw { $low } i { $high }.
   *[other] Mae rhai’n perthyn yn rhannol, ac nid oes llifoedd ar gyfer rhan o awdurdod lleol: { $districts }. O’u cyfrif yn gyfan neu eu gadael allan, mae’r ôl troed yn cadw { $low } i { $high }.
 }
verdict-short-kept = { $side ->
    [demand] caiff { $kept } o’i swyddi eu llenwi o’r tu mewn
    [fixed] mae { $kept } o’i drigolion â man gwaith sefydlog yn gweithio y tu mewn
   *[supply] mae { $kept } o’i drigolion cyflogedig yn gweithio y tu mewn
 } ({ $grade ->
    [no] nac ydy o dan
   *[yes] ydy o
 } { $bound })
verdict-markets-part = { $counted ->
    [whole] Cyfrifir un yn gyfan yn hyn, gan na chedwir cyfrannau ei rannau: { $district }.
   *[none] Ni chyfrifir un yn hyn, gan na chedwir cyfrannau ei rannau: { $district }.
 }
verdict-hinterland = { COUNT($districts) ->
    [one] Mae 1 awdurdod lleol a adawyd allan yn anfon { $bound } neu fwy o’i drigolion cyflogedig iddo ac yn llenwi { $share } o’i swyddi: { $districts }.
   *[other] Mae { COUNT($districts) } awdurdod lleol a adawyd allan yn anfon { $bound } neu fwy o’u trigolion cyflogedig iddo ac yn llenwi { $share } o’i swyddi: { $districts }.
 }
verdict-role = { $role ->
    [non_constituent] { COUNT($districts) ->
        [one] Mae un sy’n anfon cynifer yn cymryd rhan fel aelod anghyfansoddol: { $districts }.
       *[other] Mae rhai sy’n anfon cynifer yn cymryd rhan fel aelodau anghyfansoddol: { $districts }.
     }
   *[observer] { COUNT($districts) ->
        [one] Mae un sy’n anfon cynifer yn cymryd rhan fel sylwedydd: { $districts }.
       *[other] Mae rhai sy’n anfon cynifer yn cymryd rhan fel sylwedyddion: { $districts }.
     }
 }
verdict-cores = { COUNT($cores) ->
    [one] Mae’n gadael allan graidd 1 farchnad lafur: { $cores }.
   *[other] Mae’n gadael allan greiddiau { COUNT($cores) } o farchnadoedd llafur: { $cores }.
 }
verdict-short-whole = mae { $share } o’i drigolion yn byw mewn marchnadoedd llafur y mae’n eu dal ({ $grade ->
    [no] nac ydy o dan
   *[yes] ydy o
 } { $bound })
verdict-short-hinterland = { $districts ->
    [one] mae 1 awdurdod lleol a adawyd allan yn llenwi { $share } o’i swyddi
   *[other] mae { $districts } awdurdod lleol a adawyd allan yn llenwi { $share } o’i swyddi
 } ({ $grade ->
    [no] nac ydy o
   *[yes] ydy o dan
 } { $bound })
verdict-short-core = mae { $share } yn byw mewn marchnad lafur y gadawyd ei chraidd allan ({ $grade ->
    [no] nac ydy o
   *[yes] ydy o dan
 } { $bound })
verdict-councils-parts = { $councils ->
    [1] Dim ond rhan o’r unig gyngor sy’n perthyn ({ $footprint }): { $parts }.
   *[other] { $whole ->
        [one] Mae 1 o’r { $councils } cyngor y tu mewn yn gyfan ({ $footprint }); dim ond rhan sy’n perthyn o’r canlynol: { $parts }.
       *[other] Mae { $whole } o’r { $councils } cyngor y tu mewn yn gyfan ({ $footprint }); dim ond rhan sy’n perthyn o’r canlynol: { $parts }.
     }
 }
verdict-short-councils = { $councils ->
    [1] yn gyfan
    [2] y ddau’n gyfan
   *[other] pob un o’r { $councils } yn gyfan
 }
verdict-short-councils-parts = { $councils ->
    [one] { $whole } o 1 cyngor yn gyfan
   *[other] { $whole } o { $councils } cyngor yn gyfan
 }
verdict-short-councils-cut = wedi’u torri: { $councils }
verdict-short-nation = Mae’n cwmpasu cenedl gyfan.
verdict-short-no-bodies = Ni chofnodir yr un ag ardal leol.
verdict-short-cut-through = { $families ->
    [one] { $number } o 1 teulu wedi’i dorri { $bound } neu fwy (nac ydy os y rhan fwyaf): { $cut }.
   *[other] { $number } o { $families } teulu wedi’u torri { $bound } neu fwy (nac ydy os y rhan fwyaf): { $cut }.
 }
verdict-short-cut-little = { $number ->
    [0] Dim un
   *[other] { $number }
 } o { $families ->
    [one] 1 teulu
   *[other] { $families } teulu
 } wedi’u torri lai na { $bound } (ydy os y rhan fwyaf); wedi’u torri: { $cut }.
verdict-short-not-cut = { $number ->
    [0] Dim un
   *[other] { $number }
 } o { $families ->
    [one] 1 teulu
   *[other] { $families } teulu
 } wedi’u torri lai na { $bound } (ydy os y rhan fwyaf).
verdict-partners-beside = { $partners ->
    [one] Rhestrir 1 partner heb dir ei hun neu sy’n cymryd rhan o’r tu allan.
   *[other] Rhestrir { $partners } partner heb dir eu hunain neu sy’n cymryd rhan o’r tu allan.
 }
verdict-partners-outside = { COUNT($outside) ->
    [one] Mae 1 o { $partners ->
        [one] 1 partner
       *[other] { $partners } partner
     } y tu allan: { $outside }.
   *[other] Mae { COUNT($outside) } o { $partners } partner y tu allan: { $outside }.
 }
verdict-partners-inside = { $inside ->
    [one] Mae 1 o { $partners ->
        [one] 1 partner
       *[other] { $partners } partner
     } y tu mewn.
   *[other] Mae { $inside } o { $partners ->
        [one] 1 partner
       *[other] { $partners } partner
     } y tu mewn.
 }
verdict-short-no-partners = Heb eu cofnodi; ychwanegwch y rhai y gwyddoch amdanynt.
verdict-short-partners = { $outside ->
    [0] dim un o { $partners } y tu allan
   *[other] { $outside } o { $partners } y tu allan ({ $grade ->
        [no] nac ydy dros { $bound }
       *[yes] ydy os dim un
     })
 }
verdict-short-not-placed = ni ellir gosod { $partners }
verdict-tried-parts-whole = cyfrif y canlynol yn gyfan: { $districts }
verdict-tried-parts-none = heb gyfrif y canlynol: { $districts }
verdict-tried-markets-whole = cyfrif y canlynol yn gyfan mewn marchnadoedd llafur: { $districts }
verdict-tried-markets-none = heb gyfrif y canlynol mewn marchnadoedd llafur: { $districts }
