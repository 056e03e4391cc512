# state: draft
# Y gweithdy: yr hyn a gedwir ohono, a’r hyn a drosglwyddir. Bwrdd yw bwrdd o bobl; eitem yw un peth yn y log.

workshop-no-title = Nid oes teitl gan y sesiwn.
workshop-give-title = Rhowch un iddi gyda --title, megis “Gweithdy Swydd Stafford”.
workshop-none = Nid oes gan y prosiect hwn weithdy eto.
workshop-prepare-first = Dechreuwch un gyda “workshop new”, neu gyda Gweithdy → Paratoi yn y ffenestr.
workshop-several = Mae’r prosiect hwn yn dal eitemau sawl gweithdy.
workshop-one-session = Agorwch ffeil un gweithdy.
workshop-table-no-name = Nid oes enw gan y bwrdd.
workshop-table-name = Rhowch yr enw sydd ar ei daflen, megis 1.
workshop-fewer-than-none = Mae { $count } yn llai na neb.
workshop-count-again = Edrychwch ar y daflen eto a chywirwch hi.
workshop-says-nothing = Nid yw’r sylw’n dweud dim.
workshop-write-comment = Ysgrifennwch yr hyn a ddywedwyd.
workshop-too-long = Hyd y sylw yw { $count } nod; { $most } ar y mwyaf a gedwir.
workshop-keep-beside = Rhowch ef wrth ochr y cofnod fel dogfen, a nodwch yma ei fod yn bod.
workshop-no-consent = Rhoddwyd enw, a dim ond rolau y mae’r sesiwn hon yn eu cadw.
workshop-give-role = Rhowch y rôl yn lle hynny, neu cytunwch ar enwau yn gyntaf: gweler Gweithdy → Paratoi.
workshop-vote-on-nothing = Nid yw’r bleidlais yn dweud ar beth y mae.
workshop-vote-uncounted = Nid oes nifer o bobl i’r bleidlais.
workshop-name-subject = Enwch y cynllun, neu ysgrifennwch y cwestiwn.
workshop-voted = Mae bwrdd { $table } eisoes wedi pleidleisio yn rownd { $round } ar hyn: { $subject }.
workshop-correct-it = I gywiro’r bleidlais, dywedwch hynny; cedwir y ddwy. Ar y llinell orchymyn, --correct yw hyn.
workshop-too-many-votes = Mae bwrdd { $table } yn cyfrif { $count } o bleidleisiau, a { $people } o bobl sy’n eistedd yno.
workshop-marked-twice = { COUNT($districts) ->
    [one] Marciwyd hwn ddwywaith ar un daflen: { $districts }.
   *[other] Marciwyd yr awdurdodau lleol hyn ddwywaith ar un daflen: { $districts }.
 }
workshop-mark-once = Marciwch bob awdurdod lleol unwaith: i mewn, allan neu ansicr.
workshop-no-table = Nid oes bwrdd o’r enw “{ $table }”.
workshop-its-tables = Dyma’r byrddau: { $tables }.
workshop-lay-tables = Ychwanegwch y byrddau yn gyntaf.
workshop-no-round = Nid oes rownd { $round }.
workshop-its-rounds = { $rounds ->
    [one] Mae gan y sesiwn un rownd.
   *[other] Mae gan y sesiwn rowndiau 1 i { $rounds }.
 }

# Rhesi o dabl o’r tu allan.

workshop-give-rows = Rhowch dabl ag un rhes ar gyfer pob sylw, pleidlais neu farc.
workshop-no-sort = { $file }: nid yw ei cholofnau’n dal dim y mae gweithdy’n ei gadw.
workshop-unknown-columns = { COUNT($columns) ->
    [one] Mae colofn yn { $file } nad yw’n hysbys yma: { $columns }.
   *[other] Mae colofnau yn { $file } nad ydynt yn hysbys yma: { $columns }.
 }
workshop-columns-tables = Colofnau byrddau yw: { $columns }.
workshop-columns-comments = Colofnau sylwadau yw: { $columns }.
workshop-columns-votes = Colofnau pleidleisiau yw: { $columns }.
workshop-columns-sheets = Colofnau marciau yw: { $columns }.
workshop-columns-decisions = Colofnau penderfyniadau yw: { $columns }.
workshop-row-wrong = Rhes { $line }: { $reason }
workshop-rows-wrong = { $rows ->
    [one] Ni ellir cymryd un rhes o { $file }.
    [two] Ni ellir cymryd { $rows } res o { $file }.
   *[other] Ni ellir cymryd { $rows } rhes o { $file }.
 }
workshop-rows-more = { $rows ->
    [one] Mae un rhes arall yn anghywir.
    [two] Mae { $rows } res arall yn anghywir.
   *[other] Mae { $rows } rhes arall yn anghywir.
 }
workshop-none-taken = Ni chymerwyd dim o’r ffeil: cywirwch hi a’i hychwanegu eto.
workshop-no-count = Nid yw “{ $cell }” o dan { $column } yn rhif cyfan.
workshop-no-word = Nid yw “{ $cell }” o dan { $column } yn hysbys; ysgrifennwch un o’r rhain: { $words }.
workshop-about-unknown = Nid yw “{ $name }” yn awdurdod lleol, yn gynllun nac yn faner.
workshop-about-remedy = Ysgrifennwch enw neu god awdurdod lleol neu gynllun, neu gadewch ef yn wag.
workshop-taken = { $rows ->
    [one] Darllenwyd 1 rhes o { $file }
    [two] Darllenwyd { $rows } res o { $file }
   *[other] Darllenwyd { $rows } rhes o { $file }
 }: { $new } yn newydd, { $held } yno eisoes.

# Y gorchymyn.

workshop-begun = Dechreuwyd y gweithdy “{ $title }” yn { $file }.
workshop-merged = { $files ->
    [one] Cyfunwyd un ffeil
   *[other] Cyfunwyd { $files } ffeil
 }: { $entries } o eitemau, a { $new } ohonynt yn newydd i’r gyntaf.
workshop-log-digest = Hash y log cyfun: { $digest }
workshop-other-session = Mae { $file } yn perthyn i weithdy arall: “{ $title }” ar { $day ->
    [none] ddiwrnod anhysbys
   *[other] { $day }
 }.
workshop-merge-same = Cyfunwch ffeiliau un gweithdy yn unig.
workshop-no-log = Nid oes gweithdy yn { $file }.
workshop-settle = Agorwch y ffeil a phenderfynwch pa un sy’n cyfrif: cedwir y ddau tan hynny.
workshop-names-removed = { $count ->
    [one] Gadawyd 1 enw allan.
   *[other] Gadawyd { $count } enw allan.
 }
workshop-names-in-text = Mae’r hyn a ysgrifennodd pobl fel y’i hysgrifenasant: chwiliwch eich hun am enwau mewn sylwadau, anghytundeb a gwesteiwyr.

# Y cofnod.

workshop-record-title = Cofnod y gweithdy: { $title }
workshop-part-session = Pwy oedd yno
workshop-part-shown = Yr hyn a ddangoswyd
workshop-part-said = Yr hyn a ddywedwyd, yn ôl lle
workshop-part-votes = Pleidleisiau
workshop-part-agreement = Lle mae’r byrddau’n cytuno
workshop-part-decisions = Yr hyn a benderfynwyd
workshop-part-open = Yr hyn sy’n agored o hyd
workshop-part-kept = Sut y cadwyd hyn
workshop-held = Fe’i cynhaliwyd ar { $day }{ $place ->
    [none] .
   *[other] { " " }(lle: { $place }).
 }
workshop-about-body = Ôl troed y corff hwn oedd dan sylw: { $body }{ $day ->
    [none] , fel y mae’n sefyll heddiw.
   *[other] , fel yr oedd yn sefyll ar { $day }.
 }
workshop-present = Eisteddodd { $people } o bobl wrth { $tables ->
    [one] un bwrdd.
    [two] { $tables } fwrdd.
   *[other] { $tables } bwrdd.
 }
workshop-nobody = Ni osodwyd bwrdd, felly ni chyfrifwyd neb.
workshop-data = Ôl bys y data a ddangoswyd yw { $digest }.
workshop-names-kept = Rhoddir enwau drwy gydsyniad: { $consent }
workshop-roles-only = Yn ôl eu rôl yn unig yr enwir pobl.
workshop-comments = { $count ->
    [one] Gwnaed un sylw: { $stances }.
   *[other] Gwnaed { $count } sylw: { $stances }.
 }
workshop-stances-for = { $count } o blaid
workshop-stances-against = { $count } yn erbyn
workshop-stances-unsure = { $count } yn ansicr
workshop-stances-fact = { $count ->
    [one] 1 sy’n datgan ffaith
   *[other] { $count } sy’n datgan ffeithiau
 }
workshop-stance-for = o blaid
workshop-stance-against = yn erbyn
workshop-stance-unsure = ansicr
workshop-stance-fact = yn datgan ffaith
workshop-about-whole = y cwestiwn yn ei gyfanrwydd
workshop-name-role = { $name }, { $role }
workshop-no-role = ni roddwyd rôl
workshop-from = bwrdd { $table }, rownd { $round }
workshop-vote-result = { $subject }, rownd { $round }: { $yes } ie, { $no } na, { $unsure } ansicr, { $abstain } yn ymatal; cyfrifwyd { $counted } o { $people } o bobl.
workshop-by-hands = drwy godi dwylo
workshop-by-paper = ar bapur
workshop-by-screen = ar sgrin
workshop-districts-all_in = Mae pob bwrdd a’u marciodd am gael y rhain i mewn: { $districts }.
workshop-districts-mostly_in = Mae dwy ran o dair neu fwy o’r byrddau am gael y rhain i mewn: { $districts }.
workshop-districts-split = Mae’r byrddau’n rhanedig am y rhain: { $districts }.
workshop-districts-mostly_out = Mae dwy ran o dair neu fwy o’r byrddau am gael y rhain allan: { $districts }.
workshop-sheets-in = Nifer y byrddau a gyflwynodd daflen: { $sheets } o { $tables }.
workshop-agreed = Felly mae’r ystafell yn cytuno ar yr ôl troed hwn, a farciwyd gan o leiaf hanner y byrddau hyn: { $districts }.
workshop-nothing-agreed = Nid yw o leiaf hanner y byrddau hyn yn cytuno ar unrhyw awdurdod lleol.
workshop-level-all_in = pawb i mewn
workshop-level-mostly_in = i mewn gan mwyaf
workshop-level-split = rhanedig
workshop-level-mostly_out = allan gan mwyaf
workshop-of-tables = { $tables ->
    [one] { $inside } o 1 bwrdd
    [two] { $inside } o { $tables } fwrdd
   *[other] { $inside } o { $tables } bwrdd
 }
workshop-of = { $inside } o { $tables }
workshop-decided-agreed = Cytunwyd ar hyn: { $plan }{ $who ->
    [none] { "" }
   *[other] { " " }(gan: { $who })
 }{ $when ->
    [none] .
   *[other] { " " }({ $when }).
 }
workshop-decided-reservations = Cytunwyd, gydag amheuon, ar hyn: { $plan }{ $who ->
    [none] { "" }
   *[other] { " " }(gan: { $who })
 }{ $when ->
    [none] .
   *[other] { " " }({ $when }).
 }
workshop-decided-not_agreed = Ni chytunwyd ar hyn: { $plan }{ $who ->
    [none] { "" }
   *[other] { " " }(gan: { $who })
 }{ $when ->
    [none] .
   *[other] { " " }({ $when }).
 }
workshop-dissent = Anghytundeb: { $dissent }
workshop-no-dissent = Ni nodwyd anghytundeb.
workshop-round-open = { $entries ->
    [one] Ni chaewyd rownd { $round }: cedwir un bleidlais neu daflen ohoni ac nis dangosir.
   *[other] Ni chaewyd rownd { $round }: cedwir { $entries } o bleidleisiau a thaflenni ohoni ac nis dangosir.
 }
workshop-disputed = { $what }: newidiwyd ar sawl gliniadur. Cedwir { $versions } o fersiynau, ac nid oes neb wedi dweud pa un sy’n cyfrif.
workshop-entry-meeting = Y sesiwn
workshop-entry-table = Bwrdd
workshop-entry-comment = Sylw
workshop-entry-speaker = Enw
workshop-entry-vote = Pleidlais
workshop-entry-sheet = Taflen
workshop-entry-decision = Penderfyniad
workshop-entry-roundend = Diwedd rownd
workshop-entry-shown = Llun
workshop-corrections = { $count ->
    [one] Cywirwyd un eitem; cedwir yr un gynharach.
   *[other] Cywirwyd { $count } eitem; cedwir y rhai cynharach.
 }
workshop-taken-back = { $count ->
    [one] Tynnwyd un eitem yn ôl; fe’i cedwir.
   *[other] Tynnwyd { $count } eitem yn ôl; fe’u cedwir.
 }
workshop-no-votes = Ni chaewyd rownd, ac ni chymerwyd pleidlais.
workshop-kept-digest = Hash yr holl eitemau yw { $digest }.
workshop-kept-how = Mae pob eitem yn log.csv, gan gynnwys rhai a gywirwyd. Mae dau liniadur sy’n dal yr un eitemau yn rhoi’r un hash.
workshop-picture-arrival = Croeso
workshop-picture-overview = Trosolwg
workshop-picture-agreement = Cytundeb
workshop-picture-record = Cofnod
workshop-picture-flag = { $flag }{ $area ->
    [none] { "" }
   *[other] : { $area }
 }
workshop-picture-plan = Cynllun: { $plan }
workshop-picture-what-if = Beth pe bai: { $districts }
workshop-head-table = Bwrdd
workshop-head-host = Gwesteiwr
workshop-head-people = Pobl
workshop-head-sectors = Sectorau
workshop-head-time = Amser
workshop-head-picture = Llun
workshop-head-sentence = Yr hyn a safai oddi tano
workshop-head-about = Am
workshop-head-said = Yr hyn a ddywedwyd
workshop-head-stance = Safbwynt
workshop-head-role = Rôl
workshop-head-from = Gan
workshop-head-subject = Cynllun neu gwestiwn
workshop-head-round = Rownd
workshop-head-yes = Ie
workshop-head-no = Na
workshop-head-unsure = Ansicr
workshop-head-abstain = Ymatal
workshop-head-method = Sut
workshop-head-district = Awdurdod lleol
workshop-head-level = Cytundeb
workshop-head-inside = I mewn
workshop-head-outside = Allan
workshop-head-tables = Am ei gael i mewn
workshop-table-of-tables = Y byrddau
workshop-table-of-shown = Lluniau yn y drefn y’u dangoswyd gyntaf
workshop-table-of-said = Sylwadau, air am air
workshop-table-of-votes = Pleidleisiau pob bwrdd
workshop-table-of-agreement = Awdurdodau lleol, y mwyaf dadleuol yn gyntaf
workshop-table-about-tables = { $rows ->
    [one] Un bwrdd gyda’i westeiwr a’i bobl.
    [two] { $rows } fwrdd gyda’u gwesteiwyr a’u pobl.
   *[other] { $rows } bwrdd gyda’u gwesteiwyr a’u pobl.
 }
workshop-table-about-shown = { $rows ->
    [one] Un llun, gyda’i amser a’i frawddeg.
    [two] { $rows } lun, gydag amser a brawddeg.
   *[other] { $rows } llun, gydag amser a brawddeg.
 }
workshop-table-about-said = { $rows ->
    [one] Un sylw, gyda’r hyn y mae’n sôn amdano a rôl y siaradwr.
   *[other] { $rows } sylw, gyda’r hyn y maent yn sôn amdano a rolau’r siaradwyr.
 }
workshop-table-about-votes = { $rows ->
    [one] Un bleidlais gan un bwrdd.
    [two] { $rows } bleidlais, un ar gyfer pob bwrdd, rownd a chwestiwn.
    [many] { $rows } phleidlais, un ar gyfer pob bwrdd, rownd a chwestiwn.
   *[other] { $rows } pleidlais, un ar gyfer pob bwrdd, rownd a chwestiwn.
 }
workshop-table-about-agreement = { $rows ->
    [one] Un awdurdod lleol gyda’r hyn y mae’r byrddau’n ei ddweud amdano.
   *[other] { $rows } awdurdod lleol gyda’r hyn y mae’r byrddau’n ei ddweud am bob un.
 }
workshop-file-there = Mae { $file } yno eisoes.
workshop-other-file = Rhowch enw arall; nid ysgrifennir dim drosti.

# Taflenni ar gyfer y byrddau.

workshop-sheets-title = Taflenni ar gyfer y byrddau: { $title }
workshop-sheet-question = Pa awdurdodau lleol sy’n perthyn gyda’r corff hwn: { $body }? Ticiwch un blwch ar gyfer pob un; gadewch ef yn wag os na fuoch yn siarad amdano.
workshop-sheet-table = Bwrdd { $table }, rownd { $round }
workshop-mark-in = I mewn
workshop-mark-out = Allan
workshop-mark-unsure = Ansicr
workshop-sheet-note = Trwm: yn yr ôl troed heddiw.{ $left ->
    [0] { "" }
    [one] { " " }Ni restrir un awdurdod lleol arall: ysgrifennwch ef isod.
   *[other] { " " }Ni restrir { $left } awdurdod lleol arall: ysgrifennwch nhw isod.
 }
workshop-sheet-comments = Beth y dylid ei gadw o’ch trafodaeth?
workshop-no-tables = Ni osodwyd bwrdd, felly nid oes taflen i’w hargraffu.

# Yr hyn a ddangosir i ystafell: deunaw gair ar y mwyaf o dan bob llun.

workshop-arrival = Croeso. Dan sylw: { $body }.
workshop-arrival-notes = Saif teitl, diwrnod, lle a rheolau’r sesiwn yma wrth i bobl gyrraedd.
workshop-overview = Yr economi: { $economy ->
    [fits] yn ffitio
    [fits_in_part] yn ffitio’n rhannol
    [does_not_fit] ddim yn ffitio
   *[other] ni ellir dweud
 }. Sefydliadau: { $institutions ->
    [fits] yn ffitio
    [fits_in_part] yn ffitio’n rhannol
    [does_not_fit] ddim yn ffitio
   *[other] ni ellir dweud
 }.
workshop-misfit-title = { $number } o { $flags }: { $flag }
workshop-flag-areas = { $flag }{ $where ->
    [none] .
   *[other] : { $areas }.
 }
workshop-flag-area_split = Mae { $share } o bobl y farchnad lafur hon yn byw y tu mewn: { $area }.
workshop-flag-district_split = { $district }: mae { $share } ohono mewn un farchnad lafur ({ $area }), y gweddill mewn rhai eraill.
workshop-flag-scale = Mae { $residents } o bobl yn byw yma.
workshop-flag-weak_member = { $district }: o’i drigolion cyflogedig, mae { $here } yn gweithio yn yr aelodau eraill, { $there } mewn un arall ({ $other }).
workshop-flag-demand_containment = Dim ond { $share } o’r swyddi yma a lenwir gan bobl sy’n byw yma.
workshop-flag-supply_containment = Dim ond { $share } o’r trigolion cyflogedig sy’n byw yma sy’n gweithio yma.
workshop-flag-share = { $flag }: { $areas }, { $share }.
workshop-plan-sentence = Mae’n llunio’r canlynol: { $footprints }.
workshop-plan-notes = Nid oes neb wedi dweud beth yw diben y cynllun hwn.
workshop-agreement-sentence = { $together ->
    [0] Nid yw’r byrddau’n cytuno ar gynnwys unrhyw awdurdod lleol
    [one] Mae’r byrddau’n cytuno ar gynnwys 1 awdurdod lleol
   *[other] Mae’r byrddau’n cytuno ar gynnwys { $together } awdurdod lleol
 }{ $split ->
    [0] .
   *[other] , a’r farn yn rhanedig am y rhain: { $districts }.
 }
workshop-agreement-notes = Dwy ran o dair o’r byrddau a farciodd awdurdod lleol yw ystyr “gan mwyaf”.
workshop-what-if = { $way ->
    [add] Ychwanegu { $districts }
    [drop] Gollwng { $districts }
   *[swap] Newid { $districts }
 }: trigolion yn gweithio oddi mewn { $supply_before } → { $supply }; swyddi a lenwir yno { $demand_before } → { $demand }.
workshop-what-if-title = Beth pe bai?

# Y ffenestri.

workshop-menu-prepare = &Paratoi gweithdy …
workshop-menu-prepare-tip = Teitl, byrddau, lluniau, taflenni a ffeiliau ar gyfer gweithdy, mewn trefn
workshop-menu-present = Cy&flwyno
workshop-menu-present-tip = Dangos un llun ar y tro i’r ystafell; mae Esc yn gadael
workshop-menu-sheets = Argraffu &taflenni’r byrddau …
workshop-menu-sheets-tip = Un daflen A3 ar gyfer pob bwrdd, gydag awdurdodau lleol wedi’u rhifo a blychau i’w ticio
workshop-menu-merge = &Cyfuno ffeiliau gliniaduron eraill …
workshop-menu-merge-tip = Cymryd yr hyn sydd yn ffeiliau eraill y gweithdy hwn; ni chollir dim o’r un hon
workshop-menu-record = Ysgrifennu’r c&ofnod …
workshop-menu-record-tip = Pwy oedd yno, yr hyn a ddangoswyd, a ddywedwyd, y pleidleisiwyd arno ac a benderfynwyd, fel tudalen, dogfen a thablau
workshop-audience = Yr hyn y mae’r ystafell yn ei weld
workshop-operator = Nodiadau a chofnodi
workshop-what-if-field = Beth pe bai? Teipiwch enw awdurdod lleol a phwyswch Enter
workshop-key-line = Llinell drom: yr ôl troed
workshop-key-line-before = Llinell drom: fel yr oedd o’r blaen
workshop-key-plan = Wedi’u llenwi: { $plan }
workshop-key-districts = Wedi’u llinellu: yr hyn sydd dan sylw
workshop-key-level-all_in = Wedi’u llenwi: pawb i mewn
workshop-key-level-mostly_in = Llinellau: i mewn gan mwyaf
workshop-key-level-split = Croesau: rhanedig
workshop-key-level-mostly_out = Dotiau: allan gan mwyaf
workshop-key-also = Hefyd ar y map: { $names }
workshop-key-before = Dangosir fel yr oedd o’r blaen
workshop-undone = Tynnwyd yn ôl.
workshop-no-agreement = Ni chaewyd rownd eto, felly ni ddangosir dim o’r hyn y mae’r byrddau’n cytuno arno.
workshop-close-a-round = Caewch rownd yn gyntaf.
workshop-keep = &Cadw
workshop-keep-tip = Cadw yn awr; mae ar y ddisg ar unwaith (Ctrl+Enter)
workshop-correct = Cadw fel cy&wiriad
workshop-correct-tip = Gadael i’r bleidlais hon gywiro’r un a roddodd y bwrdd; cedwir y ddwy
workshop-head-name = Enw
workshop-head-plan = Cynllun
workshop-head-status = Penderfyniad
workshop-head-dissent = Anghytundeb
workshop-head-who = Penderfynwyd gan
workshop-head-when = Pryd
workshop-head-number = Rhif
workshop-head-mark = Marc
workshop-marks = Marciau’r daflen: I i mewn, O allan, U ansicr, Space am ddim un
workshop-status-agreed = cytunwyd
workshop-status-reservations = cytunwyd gydag amheuon
workshop-status-not_agreed = ni chytunwyd
workshop-page-comment = Sylw
workshop-page-vote = Pleidlais
workshop-page-sheet = Taflen
workshop-page-decision = Penderfyniad
workshop-place = { $at } o { $pictures }: { $title }
workshop-next = Nesaf: { $title }
workshop-last = Hwn yw’r llun olaf.
workshop-kept = Cadwyd. { $entries ->
    [one] Mae’r log yn dal 1 eitem.
   *[other] Mae’r log yn dal { $entries } eitem.
 }
workshop-minutes = { " " }munud
workshop-round-minutes = Munudau’r rownd
workshop-start-clock = Cychwyn y c&loc
workshop-start-clock-tip = Dangos i’r ystafell faint o amser sydd ar ôl yn y rownd hon
workshop-stop-clock = Stopio’r c&loc
workshop-time-up = Mae’r amser ar ben
workshop-close-round = Cau’r &rownd
workshop-close-round-tip = Dangos sut y pleidleisiodd y byrddau yn y rownd hon; mae’n gudd tan hynny
workshop-open-round = Agor rownd { $round } eto
workshop-prepare-window = Paratoi gweithdy
workshop-prepare-meeting = Y sesiwn
workshop-prepare-tables = Byrddau
workshop-prepare-pictures = Lluniau
workshop-meeting-title = Teitl
workshop-meeting-day = Diwrnod
workshop-meeting-day-tip = Diwrnod y gweithdy.
workshop-meeting-place = Lle
workshop-meeting-rounds = Rowndiau
workshop-meeting-rules = Rheolau’r sesiwn, un i bob llinell
workshop-meeting-questions = Cwestiynau i bleidleisio arnynt, un i bob llinell
workshop-meeting-consent = Yr hyn y mae pobl yn cytuno iddo
workshop-keep-names = Cadw enwau siaradwyr, gyda’u cydsyniad
workshop-consent-usual = Rwy’n cytuno y caiff fy enw ei gadw gyda’r hyn a ddywedaf yn y gweithdy hwn.
workshop-how-many-tables = Byrddau
workshop-how-many-people = Pobl wrth bob un
workshop-lay = &Gosod
workshop-lay-tip = Ychwanegu cynifer â hyn o fyrddau; erys y rhai sydd yno fel y maent
workshop-pictures-note = Dangosir y lluniau a diciwyd, yn y drefn hon. Llusgwch nhw, neu defnyddiwch y botymau.
workshop-picture-line = { $title }: { $sentence }
workshop-picture-up = Symud i &fyny
workshop-picture-up-tip = Dangos y llun a ddewiswyd yn gynharach
workshop-picture-down = Symud i &lawr
workshop-picture-down-tip = Dangos y llun a ddewiswyd yn ddiweddarach
workshop-print-sheets = Argraffu &taflenni …
workshop-print-sheets-tip = Un daflen A3 ar gyfer pob bwrdd
workshop-rehearse = &Ymarfer
workshop-rehearse-tip = Dangos y lluniau fel y bydd yr ystafell yn eu gweld; mae Esc yn gadael
workshop-sticks = Copï&au i gofion bach …
workshop-sticks-tip = Cadw un copi o’r prosiect ar gyfer pob bwrdd, i’w cyfuno wedyn
workshop-merge-files = Cyf&uno …
workshop-merge-files-tip = Cymryd yr hyn sydd yn ffeiliau eraill y gweithdy hwn
workshop-write-record = Ysgrifennu’r c&ofnod …
workshop-write-record-tip = Pwy oedd yno, yr hyn a ddywedwyd, y pleidleisiwyd arno ac a benderfynwyd
workshop-prepared = Cadwyd.
workshop-missing-title = Ar goll o hyd: teitl.
workshop-missing-tables = Ar goll o hyd: byrddau.
workshop-missing-people = Ni chyfrifwyd neb wrth unrhyw fwrdd eto.
workshop-missing-file = Nid oes ffeil gan y prosiect eto: cadwch ef cyn y diwrnod.
workshop-missing-nothing = Mae popeth yn barod: argraffwch y taflenni, ymarferwch, a chopïwch y ffeiliau.
workshop-sheets-file = Taflenni ar gyfer y byrddau.pdf
workshop-record-folder = Cofnod y gweithdy
workshop-copies-folder = Copïau ar gyfer y byrddau
workshop-copy-file = { $project }, bwrdd { $table }
workshop-pdf = PDF
workshop-projects = Prosiectau
workshop-job-sheets = Yn ysgrifennu’r taflenni
workshop-job-record = Yn ysgrifennu’r cofnod
workshop-job-copies = Yn ysgrifennu’r copïau
workshop-sheets-saved = Ysgrifennwyd y taflenni.
workshop-record-saved = Ysgrifennwyd y cofnod.
workshop-copies-saved = Ysgrifennwyd y copïau.
workshop-merged-here = { $files ->
    [one] Cyfunwyd un ffeil
   *[other] Cyfunwyd { $files } ffeil
 }: { $new ->
    [0] nid oedd dim newydd.
    [one] mae 1 eitem yn newydd.
   *[other] mae { $new } eitem yn newydd.
 }
workshop-to-settle = { $entries ->
    [one] Newidiwyd un eitem ar sawl gliniadur: cedwir y ddau fersiwn, a rhaid i rywun ddweud pa un sy’n cyfrif.
   *[other] Newidiwyd { $entries } eitem ar sawl gliniadur: cedwir pob fersiwn, a rhaid i rywun ddweud pa rai sy’n cyfrif.
 }
workshop-save-first = Nid yw’r prosiect wedi’i gadw.
workshop-save-first-remedy = Cadwch ef yn gyntaf: copïau o’i ffeil yw’r rhain.
workshop-menu-settle = &Datrys yr hyn sy’n wahanol …
workshop-menu-settle-tip = Dweud pa un sy’n cyfrif, lle newidiodd dau liniadur un eitem
workshop-settle-window = Datrys yr hyn sy’n wahanol
workshop-settle-told = { $left ->
    [0] Nid oes dim yn wahanol: mae pob eitem yn cyfrif unwaith.
    [one] Newidiwyd un eitem ar ddau liniadur. Dewiswch y fersiwn sy’n cyfrif; cedwir y lleill.
   *[other] Newidiwyd { $left } eitem ar ddau liniadur. Dewiswch y fersiwn sy’n cyfrif; cedwir y lleill.
 }
workshop-settle-this = Hwn sy’n &cyfrif
workshop-settle-this-tip = Gadael i’r fersiwn a ddewiswyd gyfrif; erys y lleill yn y log
workshop-settle-versions = Fersiynau’r eitem
workshop-version-withdrawn = tynnwyd yn ôl
workshop-version-meeting = { $title }, rowndiau: { $rounds }
workshop-version-table = Bwrdd { $table }: { $people } o bobl, { $host }
workshop-version-comment = Bwrdd { $table }, { $stance }: { $text }
workshop-version-speaker = { $name }
workshop-version-vote = Bwrdd { $table }, { $subject }: { $yes } ie, { $no } na, { $unsure } ansicr, { $abstain } yn ymatal
workshop-version-sheet = Bwrdd { $table }, rownd { $round }: { $marks } o farciau
workshop-version-decision = { $plan }: { $status }
workshop-version-roundend = { $closed ->
    [yes] Mae rownd { $round } wedi’i chau
   *[no] Mae rownd { $round } yn agored
 }
workshop-version-made = { $version } ({ $made })
workshop-menu-nameless = Cadw copi heb &enwau …
workshop-menu-nameless-tip = Ffeil ar wahân heb enw unrhyw siaradwr; gadewir yr hyn a ysgrifennodd pobl fel y mae
workshop-nameless-file = { $project } heb enwau
workshop-job-nameless = Yn ysgrifennu’r copi heb enwau
workshop-nameless-saved = Ysgrifennwyd y copi heb enwau. Chwiliwch eich hun am enwau yn yr hyn a ysgrifennodd pobl.
workshop-menu-agreed = Gwneud cynllun o’r hyn a &gytunwyd
workshop-menu-agreed-tip = Cynllun o’r awdurdodau lleol y mae’r rhan fwyaf o fyrddau am eu cael i mewn, i’w fesur fel unrhyw un arall
workshop-plan-of = { $title }: cytunwyd
workshop-nothing-to-plan = Nid yw’r byrddau’n cytuno ar unrhyw awdurdod lleol mewn rownd a gaewyd.

# Sganiau o daflenni.

workshop-scan-no-add-on = Ni ellir darllen codau yma: nid yw’r ychwanegiad zxing-cpp wedi’i osod.
workshop-scan-add-on = Gosodwch ef gyda “pip install zxing-cpp”, neu teipiwch y daflen: un bysell yw pob rhes.
workshop-scan-skewed = Nid yw’r daflen yn gorwedd yn wastad yn { $file }.
workshop-scan-flat = Sganiwch y daflen yn wastad ar 150 dot y fodfedd neu fwy, gyda’i chod i’w weld, neu teipiwch hi.
workshop-scan-too-large = Mae { $file } yn rhy fawr i fod yn sgan o daflen.
workshop-scan-no-picture = Nid yw { $file } yn llun y gellir ei ddarllen.
workshop-scan-no-code = Ni chafwyd cod taflen yn { $file }.
workshop-scan-other = Mae { $file } yn daflen o weithdy arall.
workshop-scan-numbers = Argraffwyd { $file } â rhifau gwahanol i rai heddiw.
workshop-scan-type = Teipiwch hi o’r papur: mae ei rhifau’n sefyll dros awdurdodau lleol eraill yn awr.
workshop-scan-row = { $number } { $district }
workshop-scan-unsure = Edrychwch eich hun ar daflen bwrdd { $table } ar gyfer y rhesi hyn: { $rows }.
workshop-scanned = { $file }: bwrdd { $table }, rownd { $round }; cymerwyd { $marks ->
    [one] 1 marc
    [two] { $marks } farc
   *[other] { $marks } marc
 }.
