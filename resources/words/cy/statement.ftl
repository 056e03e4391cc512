# state: draft
# Y datganiad: dwy dudalen i'r rhai sy'n penderfynu. Brawddegau byr; mae dynodydd gan bob ffigur.
# Enwau: ar ôl colon, neu lle nad oes treiglad.

statement-title = Datganiad ar ffin: { $footprint }
statement-byline = Fel ar { $day }. Paratowyd gan: { $author }. Statws: { $status ->
    [agreed] cytunwyd
   *[draft] drafft
 }.
statement-no-author = (awdur i’w enwi)
statement-no-district = Ar { $day } nid oes unrhyw awdurdod lleol yn perthyn i’r ôl troed, felly ni ellir dweud dim am ei ffin.

statement-part-brief = Yn gryno
statement-part-map = Pwy sy’n cymudo i mewn
statement-part-economy = A yw’n adlewyrchu ardaloedd economaidd gweithredol?
statement-part-outside = Lleoedd sydd ynghlwm wrtho ond y tu allan
statement-part-institutions = A yw’n adlewyrchu sefydliadau partner?
statement-part-reasons = Pam mae’r ffin yma, a’r hyn a ystyriwyd
statement-part-certainty = Pa mor sicr yw hyn
statement-part-unknown = Yr hyn na all hyn ei ddweud
statement-part-sources = Ffynonellau

statement-economy-answer = { $firm ->
    [close_call] { $answer ->
        [fits] Mae’r ffin yn adlewyrchu ardaloedd economaidd gweithredol, o drwch blewyn: { $why }.
        [fits_in_part] Mae’r ffin yn adlewyrchu ardaloedd economaidd gweithredol yn rhannol, o drwch blewyn: { $why }.
        [does_not_fit] Nid yw’r ffin yn adlewyrchu ardaloedd economaidd gweithredol, o drwch blewyn: { $why }.
       *[cannot_tell] Ni all y data ddweud a yw’r ffin yn adlewyrchu ardaloedd economaidd gweithredol.
     }
   *[firm] { $answer ->
        [fits] Mae’r ffin yn adlewyrchu ardaloedd economaidd gweithredol: { $why }.
        [fits_in_part] Mae’r ffin yn adlewyrchu ardaloedd economaidd gweithredol yn rhannol: { $why }.
        [does_not_fit] Nid yw’r ffin yn adlewyrchu ardaloedd economaidd gweithredol: { $why }.
       *[cannot_tell] Ni all y data ddweud a yw’r ffin yn adlewyrchu ardaloedd economaidd gweithredol.
     }
 }
statement-institutions-answer = { $partners ->
    [none] { $answer ->
        [fits] Mae’n dilyn ardaloedd y rhan fwyaf o gyrff cyhoeddus; nid oes partner ar gofnod.
        [fits_in_part] Mae’n dilyn ardaloedd cyrff cyhoeddus yn rhannol; nid oes partner ar gofnod.
        [does_not_fit] Nid yw’n dilyn ardaloedd y rhan fwyaf o gyrff cyhoeddus; nid oes partner ar gofnod.
       *[cannot_tell] Ni all y data ddweud a yw’n dilyn ardaloedd cyrff cyhoeddus.
     }
   *[some] { $answer ->
        [fits] Mae’n dilyn ardaloedd y rhan fwyaf o gyrff cyhoeddus, ac nid oes yr un o’i bartneriaid y tu allan.
        [fits_in_part] Mae’n dilyn ardaloedd cyrff cyhoeddus a phartneriaid yn rhannol.
        [does_not_fit] Nid yw’n dilyn ardaloedd ei gyrff cyhoeddus a’i bartneriaid.
       *[cannot_tell] Ni all y data ddweud a yw’n dilyn ardaloedd cyrff cyhoeddus a phartneriaid.
     }
 }

statement-census = { $which ->
    [older] Cyfrifiad 2011
    [both] Cyfrifiad 2021 ac, yn yr Alban a Gogledd Iwerddon, Cyfrifiad 2011
   *[newer] Cyfrifiad 2021
 }
statement-supply = { $known ->
    [estimated] O’r trigolion cyflogedig, amcangyfrifir bod { $share } yn gweithio y tu mewn.
   *[counted] O’r trigolion cyflogedig, mae { $share } yn gweithio y tu mewn.
 }
statement-demand = { $known ->
    [estimated] O’r swyddi, amcangyfrifir bod { $share } yn cael eu llenwi o’r tu mewn.
   *[counted] O’r swyddi, mae { $share } yn cael eu llenwi o’r tu mewn.
 }
statement-whom = Mae’r ddau’n cyfrif { $base }; ffynhonnell: { $census }.
statement-groups = O’r { $groups } o grwpiau o awdurdodau lleol cyfagos o’r un maint, mae { $below } ym mhob 100 yn cadw cyfran lai.
statement-no-groups = Ni ellir dweud sut mae’n cymharu â grwpiau o’r un maint: { $why }.
statement-kept-unknown = Ni ellir dweud faint sy’n gweithio y tu mewn: nid oes ffigurau ar gyfer { $districts }.
statement-kept-nobody = Ni ellir dweud faint sy’n gweithio y tu mewn: nid yw’r ffigurau’n cyfrif neb yma.


statement-markets = { $n ->
    [0] Nid yw’n cynnwys unrhyw farchnad lafur o faint.
    [one] Mae’n cynnwys { $n } farchnad lafur.
    [two] Mae’n cynnwys { $n } farchnad lafur.
   *[other] Mae’n cynnwys { $n } marchnad lafur.
 }
statement-whole = O’i drigolion, mae { $share } yn byw mewn marchnadoedd llafur sydd â { $enough } neu fwy o’u trigolion y tu mewn.
statement-none-held = Nid oes ganddo { $enough } neu fwy o drigolion unrhyw farchnad lafur.
statement-held = { COUNT($areas) ->
    [one] Dyma’r farchnad lafur: { $areas }.
   *[other] Dyma’r marchnadoedd llafur: { $areas }.
 }
statement-divided = { COUNT($areas) ->
    [one] Mae’r ffin yn rhannu’r farchnad lafur hon: { $areas }. Mae { $share } o’i thrigolion y tu mewn.
   *[other] Mae’r ffin yn rhannu’r rhain: { $areas }. Y fwyaf rhanedig: { $least }. Mae { $share } o’i thrigolion y tu mewn.
 }
statement-no-core = Nid yw’n gadael allan graidd unrhyw farchnad lafur y mae ganddo chwarter neu fwy ohoni.
statement-core = { $core } (marchnad lafur: { $area })
statement-cores = { COUNT($cores) ->
    [one] Mae’n gadael allan brif ganolfan swyddi: { $cores }.
   *[other] Mae’n gadael allan brif ganolfannau swyddi: { $cores }.
 }
statement-markets-unknown = Ni ellir dweud pa farchnadoedd llafur: nid oes ffigurau ar gyfer { $districts }.
statement-markets-nobody = Ni ellir dweud pa farchnadoedd llafur: nid yw’r ffigurau’n cyfrif neb yma.
statement-markets-caption = { $all ->
    [one] Marchnad lafur: { $areas }
   *[other] { $shown } o { $all } o farchnadoedd llafur, yn ôl trigolion y tu mewn: { $areas }
 }
statement-markets-about = Mae’r rhan fwyaf o drigolion yr ôl troed yn byw yn y farchnad lafur hon: { $largest }. Mae { $share } o’i thrigolion y tu mewn.
statement-head-market = Marchnad lafur
statement-head-inside = Ei thrigolion y tu mewn
statement-head-people = Trigolion y tu mewn

statement-outside-unknown = Ni ellir dweud pwy sy’n cymudo i mewn o’r tu allan: nid yw’r ffigurau’n cwmpasu digon ohono.
statement-none-left-out = { $beside ->
    [some] Mae pob awdurdod lleol sy’n anfon { $many } neu fwy o’i drigolion cyflogedig yn cymryd rhan.
   *[none] Nid oes yr un awdurdod lleol y tu allan yn anfon { $many } neu fwy o’i drigolion cyflogedig i weithio y tu mewn.
 }
statement-left-out = { $known ->
    [estimated] { $n ->
        [one] Amcangyfrifir bod { $n } awdurdod lleol nad yw’n cymryd rhan yn anfon { $many } neu fwy o’i drigolion cyflogedig.
       *[other] Amcangyfrifir bod { $n } awdurdod lleol nad ydynt yn cymryd rhan yn anfon { $many } neu fwy o’u trigolion cyflogedig.
     }
   *[counted] { $n ->
        [one] Mae { $n } awdurdod lleol nad yw’n cymryd rhan yn anfon { $many } neu fwy o’i drigolion cyflogedig.
       *[other] Mae { $n } awdurdod lleol nad ydynt yn cymryd rhan yn anfon { $many } neu fwy o’u trigolion cyflogedig.
     }
 }
statement-sends = { $district } ({ $share })
statement-sending = { COUNT($districts) ->
    [one] Dyma’r awdurdod lleol: { $districts }.
   *[other] Dyma’r awdurdodau lleol: { $districts }.
 }
statement-filling = { $known ->
    [estimated] { $n ->
        [one] Amcangyfrifir ei fod yn llenwi { $share } o’r swyddi y tu mewn.
       *[other] Amcangyfrifir eu bod gyda’i gilydd yn llenwi { $share } o’r swyddi y tu mewn.
     }
   *[counted] { $n ->
        [one] Mae’n llenwi { $share } o’r swyddi y tu mewn.
       *[other] Gyda’i gilydd maent yn llenwi { $share } o’r swyddi y tu mewn.
     }
 }
statement-taking-part = { $n ->
    [one] Mae un arall yn gwneud hynny hefyd, ond yn cymryd rhan (rôl: { $role }): { $districts }.
   *[other] Mae eraill yn gwneud hynny hefyd, ond yn cymryd rhan (rôl: { $role }): { $districts }.
 }

statement-councils = { $n ->
    [one] Mae’r unig gyngor y tu mewn yn gyfan.
    [two] Mae’r ddau gyngor y tu mewn yn gyfan.
   *[other] Mae pob un o’r { $n } cyngor y tu mewn yn gyfan.
 }
statement-councils-parts = Nifer y cynghorau: { $n }. Dim ond yn rhannol y mae’r rhain y tu mewn: { $parts }.
statement-no-body = Nid oes corff cyhoeddus lleol â’i ardal ei hun yn cyffwrdd ag ef.
statement-bodies-same = { COUNT($bodies) ->
    [one] Mae un corff yn gwasanaethu’r un ardal: { $bodies }.
   *[other] Mae’r cyrff hyn yn gwasanaethu’r un ardal: { $bodies }.
 }
statement-bodies-inside = { COUNT($bodies) ->
    [one] Mae un corff yn gyfan gwbl y tu mewn: { $bodies }.
   *[other] Mae’r cyrff hyn yn gyfan gwbl y tu mewn: { $bodies }.
 }
statement-bodies-contains = { COUNT($bodies) ->
    [one] Mae un corff yn cwmpasu’r cyfan ohono: { $bodies }.
   *[other] Mae pob un o’r cyrff hyn yn cwmpasu’r cyfan ohono: { $bodies }.
 }
statement-body-part = { $body } ({ $share })
statement-bodies-cut = Mae’r ffin yn torri drwy’r canlynol: { $bodies }; cyfrannau o drigolion y tu mewn.
statement-no-partner = Nid oes sefydliad partner ar gofnod.
statement-partners-inside = { $n ->
    [one] Nid yw’r unig bartner sydd ar gofnod y tu allan.
   *[other] Nid oes yr un o’i { $n } partner ar gofnod y tu allan.
 }
statement-partners-outside = Mae { $outside } o’i { $n } partner ar gofnod { $outside ->
    [one] y tu allan: { $names }.
   *[other] y tu allan: { $names }.
 }
statement-partners-unknown = { $n ->
    [one] Ni wyddys ble mae { $n } ohonynt.
   *[other] Ni wyddys ble mae { $n } ohonynt.
 }
statement-institutions-caption = { $all ->
    [one] Partner neu gorff cyhoeddus
   *[other] { $shown } o { $all } o bartneriaid a chyrff cyhoeddus, a llythyrau cefnogaeth
 }
statement-institutions-about = Ym mhob rhes mae partner neu gorff cyhoeddus: ei ardal, ei drigolion y tu mewn, ei rôl, a’i lythyr cefnogaeth.
statement-head-institution = Sefydliad
statement-head-area = Ei ardal
statement-head-share = Trigolion y tu mewn
statement-head-role = Rôl
statement-head-letter = Llythyr cefnogaeth
statement-public-body = corff cyhoeddus
statement-relation = { $relation ->
    [same] yr un ardal
    [inside] y tu mewn
    [contains] yn cwmpasu’r cyfan ohono
    [cut] wedi’i thorri
   *[outside] y tu allan
 }
statement-place = { $place ->
    [inside] safle y tu mewn
    [in_part] safle mewn rhan
    [further_site] safle pellach y tu mewn
    [cut] wedi’i thorri
    [outside] safle y tu allan
   *[not_known] ddim yn hysbys
 }

statement-no-why = Nid yw’r awdur wedi dweud eto pam mae’r ffin yma.
statement-no-alternative = Ni enwyd unrhyw ffin arall a ystyriwyd.
statement-alternatives-caption = Ffiniau eraill a ystyriwyd
statement-alternatives-measured = Ffiniau eraill, wedi’u llunio fel cynlluniau: trigolion cyflogedig a swyddi fel uchod
statement-line-now = y ffin fel y mae
statement-head-supply = Yn gweithio y tu mewn
statement-head-demand = Wedi’u llenwi o’r tu mewn
statement-head-economy = Yr economi
statement-alternatives-about = { $n ->
    [one] Yr un ffin a ystyriwyd yn lle hon, a’r hyn a ddaeth ohoni.
   *[other] Y { $n } ffin a ystyriwyd yn lle hon, a’r hyn a ddaeth ohonynt.
 }
statement-head-alternative = Ffin
statement-head-became = Beth a ddaeth ohoni

statement-means-holds = Ystyr “Yn dal at ei gilydd” yw { $good } neu fwy ar y ddau gyfrif, a chyfran fwy na { $many } ym mhob 100 grŵp.
statement-means-holds-alone = Ystyr “Yn dal at ei gilydd” yw { $good } neu fwy ar y ddau gyfrif.
statement-estimated = Amcangyfrif o gymudo o gyfansymiau cyhoeddedig yw hwn, nid cyfrif.
statement-error = Ar gyfer awdurdodau cyfunol, gwall y gyfran sy’n gweithio y tu mewn yw { $mean } pwynt ar gyfartaledd, a { $worst } ar y gwaethaf.
statement-counted = Mae cymudo wedi’i gyfrif, nid ei amcangyfrif.
statement-older = Mae ffigurau’r Alban a Gogledd Iwerddon yn seiliedig ar Gyfrifiad 2011, ac ni ellid gwirio eu gwall.
statement-lockdown = Cynhaliwyd Cyfrifiad 2021 yn ystod cyfnod clo, pan oedd llai o bobl yn teithio i’r gwaith.
statement-problems = { $n ->
    [one] Mae { $n } broblem mewn ffeil o eiddo’r awdur; ceir y manylion yn yr atodiad.
    [two] Mae { $n } broblem mewn ffeiliau o eiddo’r awdur; ceir y manylion yn yr atodiad.
    [few] Mae { $n } phroblem mewn ffeiliau o eiddo’r awdur; ceir y manylion yn yr atodiad.
    [many] Mae { $n } phroblem mewn ffeiliau o eiddo’r awdur; ceir y manylion yn yr atodiad.
   *[other] Mae { $n } problem mewn ffeiliau o eiddo’r awdur; ceir y manylion yn yr atodiad.
 }
statement-firmness = { $side ->
    [economy] { $firm ->
        [firm] Mae’r ateb ar yr economi yn gadarn.
       *[close_call] Mae’r ateb ar yr economi yn un o drwch blewyn.
     }
   *[institutions] { $firm ->
        [firm] Mae’r ateb ar sefydliadau yn gadarn.
       *[close_call] Mae’r ateb ar sefydliadau yn un o drwch blewyn.
     }
 }

statement-cannot-commuting = Mae cymudo’n dangos ble mae pobl yn gweithio, nid ble maent yn siopa, yn dysgu neu’n cael triniaeth, na ble mae cwmnïau’n masnachu.
statement-cannot-home = Mae’r ffigurau’n cyfrif { $base }: { $share } o’r holl drigolion cyflogedig. Mae’r rhan fwyaf o’r lleill yn gweithio gartref neu’n symud o le i le.
statement-cannot-checks = { $n ->
    [one] Ni ellid gwneud { $n } gwiriad; mae’r atodiad yn dweud pam.
    [two] Ni ellid gwneud { $n } wiriad; mae’r atodiad yn dweud pam.
   *[other] Ni ellid gwneud { $n } gwiriad; mae’r atodiad yn dweud pam.
 }

statement-source-commuting = Cymudo: amcangyfrif gan Sub-region Explorer, { $vintage } (SYG, NRS, NISRA).
statement-source-functional_areas = Ardaloedd teithio i’r gwaith, { $vintage }: SYG; cyfrannau awdurdodau lleol gan Sub-region Explorer.
statement-source-residents-mid = Trigolion, canol 2020: SYG.
statement-source-population = Trigolion, { $vintage }: SYG, NRS, NISRA.
statement-source-commuting_totals = Trigolion cyflogedig a swyddi, { $vintage }: SYG, NRS, NISRA.
statement-source-partnerships = Ardaloedd cyrff, o’u cyhoeddiadau: { $vintage }.
statement-source-institutions = Safleoedd a phartneriaid, o gofrestrau a chyhoeddiadau: { $vintage }.
statement-source = { $title }. { $publisher }.

statement-missing-author = Dywedwch pwy a’i paratôdd: author.
statement-missing-why = Dywedwch pam mae’r ffin yma: why.
statement-missing-considered = Enwch y ffiniau eraill a ystyriwyd: considered.
statement-missing-partners = Nid oes partner ar gofnod: ychwanegwch y rhai sydd gennych.
statement-missing-letters = { $n ->
    [one] Ni roddwyd llythyr cefnogaeth { $n } partner: letters.
   *[other] Ni roddwyd llythyrau cefnogaeth { $n } partner: letters.
 }

statement-map-title = Pwy sy’n cymudo i mewn
statement-map-sheet = Pwy sy’n cymudo i mewn: { $footprint }
statement-map-sheet-about = { $caption }.
statement-map-sheet-days = Fel ar { $day }. Lluniwyd ar { $drawn }.
statement-map-sheet-problems = { $more ->
    [0] I’w weld: { $first }
   *[other] I’w weld, a { $more } arall: { $first }
 }
statement-map-caption = { $known ->
    [estimated] Map 1. Cyfran trigolion cyflogedig pob awdurdod lleol sy’n gweithio y tu mewn i’r ffin, wedi’i hamcangyfrif; ffynhonnell: { $census }
   *[counted] Map 1. Cyfran trigolion cyflogedig pob awdurdod lleol sy’n gweithio y tu mewn i’r ffin, { $census }
 }
statement-map-about = Map o bwy sy’n cymudo i mewn. Y tu mewn i’r ffin: { $members }. { $outside } { $cut }
statement-map-outside = Y tu allan iddi, dyma’r rhai mwyaf cysylltiedig drwy gymudo: { $districts }.
statement-map-none = Nid oes yr un awdurdod lleol y tu allan yn anfon llawer o’i drigolion cyflogedig.
statement-map-cut = Mae’r ffin yn torri drwy’r marchnadoedd llafur hyn: { $areas }.
statement-map-uncut = Nid yw’r ffin yn torri drwy unrhyw farchnad lafur.
statement-key-title = Trigolion cyflogedig sy’n gweithio y tu mewn, o bob awdurdod lleol y tu allan
statement-key-many = { $bound } neu fwy
statement-key-some = { $low } hyd at lai na { $high }
statement-key-few = llai na { $bound }
statement-key-unknown = ddim yn hysbys
statement-key-member = y tu mewn i’r ffin
statement-key-beside = yn cymryd rhan heb fod yn aelod llawn
statement-key-market = marchnad lafur (ardal teithio i’r gwaith), fel awdurdodau lleol cyfan
statement-key-source = Yn cynnwys data SYG, NRS, NISRA ac OS (Trwydded Llywodraeth Agored v3.0).
statement-key-rough = Brasamcan yw’r ffiniau.

statement-source-number = Ffynhonnell { $n }
statement-annex-note = Mae’r rheolau a’r dystiolaeth yn yr atodiad.
statement-not-ours = Nid yw “{ $file }” yn ddatganiad y gellir ei wirio.
statement-not-ours-remedy = Rhowch ddatganiad a ysgrifennodd y rhaglen hon, fel HTML neu DOCX, yn y fformat yr ysgrifennwyd ef ynddo.
statement-is-pdf = Mae “{ $file }” yn PDF, ac ni ellir darllen ei ffigurau yn ôl.
statement-is-pdf-remedy = Gwiriwch yr HTML neu’r DOCX a ysgrifennwyd gydag ef, a chymharwch y PDF â hwnnw.

statement-words-too-long = Mae “{ $file }” yn rhy hir ar gyfer geiriau awdur.
statement-words-too-deep = Mae gan “{ $file }” allwedd o fwy na { $most } rhan, nad oes gan ddim yma.
statement-words-no-toml = Ni ellir darllen “{ $file }”: { $reason }.
statement-words-wrong = Mae “{ $file }” yn cynnwys pethau na ellir eu defnyddio: { $keys }.
statement-words-remedy = Rhowch ffeil TOML ag author, status (draft neu agreed), why, [[considered]] gyda name a why, a [letters].

# Y ffenestr

statement-menu = &Datganiad …
statement-menu-tip = Dwy dudalen y mae cyllidwr yn eu darllen: dywedwch yr hyn a wyddoch chi yn unig, edrychwch arnynt, cadwch nhw
statement-window = Datganiad: { $partnership }
statement-page = Y datganiad fel y bydd
statement-missing = { COUNT($parts) ->
    [0] Nid oes dim ar goll.
   *[other] Ar goll o hyd: { $parts }.
 }
statement-lacking = { $part ->
    [author] pwy a’i paratôdd
    [why] pam mae’r ffin yma
    [considered] ffiniau eraill a ystyriwyd
    [partners] partneriaid (nid oes un ar gofnod)
   *[letters] { $n ->
        [one] llythyr { $n } partner
       *[other] llythyrau { $n } partner
     }
 }
statement-field-author = &Paratowyd gan
statement-field-author-tip = Corff ac enw, fel y mae’r datganiad yn eu dweud
statement-field-author-hint = corff ac enw
statement-field-status = Stat&ws
statement-field-status-tip = Drafft nes bod pob partner wedi cytuno
statement-status = { $status ->
    [agreed] cytunwyd
   *[draft] drafft
 }
statement-field-why = P&am mae’r ffin yma
statement-field-why-tip = Yn eich geiriau eich hun; mae llinell wag yn dechrau paragraff
statement-field-considered = &Ffiniau eraill a ystyriwyd
statement-field-considered-tip = Un ffin ym mhob rhes, a’r hyn a ddaeth ohoni; daw rhes newydd wrth ichi lenwi’r olaf
statement-field-letters = &Llythyrau cefnogaeth
statement-field-letters-tip = Diwrnod y llythyr, neu beth arall sydd i’w ddweud amdano
statement-save = &Cadw’r datganiad …
statement-save-tip = Ysgrifennu’r datganiad, ei atodiad, ei fap a’i ganfyddiadau mewn ffolder ar eu pen eu hunain
statement-stop = &Stopio
statement-stop-tip = Stopio cadw; ni adewir dim ar ôl
statement-making = Yn gwneud y datganiad
statement-saving = Yn cadw’r datganiad yn { $folder }
statement-saved = Mae’r datganiad yn { $folder }.
statement-saved-files = Darllenwch { $file }; mae’r lleill wrth ei ymyl: { $others }.
statement-step = { $part ->
    [author] Dweud pwy a baratôdd y datganiad
    [status] Newid statws y datganiad
    [why] Dweud pam mae’r ffin yma
    [considered] Enwi’r ffiniau a ystyriwyd
    [letters] Sôn am lythyrau cefnogaeth
   *[several] Newid geiriau’r datganiad
 }

# Y datganiad fel PDF

statement-no-pdf = Mae angen yr ychwanegiad Typst ar gyfer PDF wedi’i dagio, ac nid yw wedi’i osod.
statement-pdf-install = Gosodwch typst gyda pip, neu ysgrifennwch DOCX a HTML: mae’r dudalen HTML yn argraffu’n dda, fel PDF heb ei dagio.
statement-pdf-add = Dadbaciwch y pecyn typst i { $folders }, a dechreuwch eto. Neu ysgrifennwch DOCX a HTML: mae’r dudalen HTML yn argraffu’n dda, fel PDF heb ei dagio.
statement-pdf-failed = Ni ellir gosod y datganiad fel PDF wedi’i dagio.
statement-pdf-failed-remedy = Ysgrifennwch ef fel DOCX neu HTML yn lle hynny.

# Pecynnau data.

statement-pack = Data a ddefnyddir: { $pack }.
