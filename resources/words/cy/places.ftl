# state: draft
# Ardaloedd: eu codau, eu henwau, eu siapiau, a’r ffeiliau ffiniau sy’n eu dal.

# Ardaloedd mewn tablau

places-area-of-level = { $name }, { $level }
places-district-of-today = { $name }, awdurdod lleol heddiw
places-former-county = { $name }, yr hen sir: rhoi o’r neilltu

# Blwyddyn neu flynyddoedd y codau

places-vintage-mixed = cymysg
places-vintage-nuts = NUTS (cyn 2021)
places-vintage-between = { $first } – { $last }
places-vintage-before = cyn { $month }
places-vintage-since = ers { $month }
places-vintage-up-to = hyd at { $year }
places-vintage-from = { $year }–heddiw
places-told-by-columns = enwau’r meysydd
places-told-by-codes = codau
places-told-by-name = enw’r ffeil
places-told-by-codes-and-name = codau ac enw’r ffeil
places-vintage-codes-mixed = Ni safodd y codau ochr yn ochr erioed: mae ardaloedd o sawl blwyddyn wedi’u cymysgu.
places-vintage-column-or-codes = Mae’r golofn { $field } yn dweud { $by_field }, ond codau’r cyfnod hwn sydd ynddi: { $of_codes }.
places-column-of-other-areas = Enwir y golofn { $field } ar ôl { $header }, ond codau { $areas } sydd ynddi.
places-vintage-name-or-codes = Mae enw’r ffeil yn dweud { $by_name }, ond codau’r cyfnod hwn sydd ynddi: { $of_codes }.
places-vintage-name-or-column = Mae enw’r ffeil yn dweud { $by_name }, ond mae ei cholofn { $field } yn dweud { $by_field }.

# Faint o lefel sydd mewn ffeil

places-extent = { $nations ->
    [E] Lloegr
    [W] Cymru
    [S] yr Alban
    [N] Gogledd Iwerddon
    [EW] Cymru a Lloegr
    [EWS] Prydain Fawr
   *[EWSN] y Deyrnas Unedig
 }
places-all-of-extent = Y set gyfan ar gyfer { $extent }: { $areas }.
places-all-of-nations = Y set gyfan ar gyfer { $nations }: { $areas }; { $found } o { $whole } at ei gilydd.
places-all-of-regions = { $found } o { $areas }: y cyfan o’r canlynol: { $regions }.
places-some-of = { $found } o { $areas }.
places-some-of-nations = { $nations }: { $found } o { $areas }; heb fod yno: { $missing }.
places-some-but = { $found } o { $areas }; heb fod yno: { $missing }.
places-more-than-there-were = { $areas }, mwy na’r { $count } yn { $year }: gall sawl blwyddyn fod wedi’u cymysgu.
places-may-be-cut-off = { $areas }: dim ond cynifer â hynny ar y tro y mae gwasanaethau lawrlwytho’n eu rhoi, felly gall y ffeil hon fod wedi’i thorri’n fyr.
places-looks-cut-off = { $found } o { $areas }: mae’n ymddangos bod y ffeil hon wedi’i thorri’n fyr. Dim ond cynifer â hynny ar y tro y mae gwasanaethau’n eu rhoi.
places-no-list = Ni chynhwysir rhestr o’r ardaloedd hyn ({ $areas }): gwiriwyd ffurf y codau, nid pob cod.
places-list-of-another-year = Rhestr { $of_list } o’r ardaloedd hyn ({ $areas }) a gynhwysir, ond { $of_file } yw cyfnod y ffeil: mae { $shared } o { $codes } cod yn y ddwy.

# Ffiniau a ddefnyddir

places-boundaries-packed = { $title }, { $day }
places-approximate = Brasamcan o ffiniau yn deillio o leoliadau codau post; nid yw’n swyddogol.
places-boundaries-from = Ffiniau o’r ffeil { $file } ({ $format }).
places-two-sets = Rhanbarthau: { $regions } Awdurdodau lleol: { $districts }
places-code-column = { $level ->
    [districts] { $matched ->
        [0] Mae’r codau yn y golofn { $column }; nid oes siâp ar gyfer yr un o’r { $wanted } awdurdod lleol ({ $vintage }).
       *[other] Mae’r codau yn y golofn { $column }; mae siâp ar gyfer { $matched } o’r { $wanted } awdurdod lleol ({ $vintage }).
    }
   *[itl1] { $matched ->
        [0] Mae’r codau yn y golofn { $column }; nid oes siâp ar gyfer yr un o’r { $wanted } rhanbarth ITL1.
       *[other] Mae’r codau yn y golofn { $column }; mae siâp ar gyfer { $matched } o’r { $wanted } rhanbarth ITL1.
    }
 }
places-shapes-merged = Unwyd { $shapes } siâp yn { $areas } ardal.
places-not-drawn = { $level ->
    [districts] { $number ->
        [one] Nid oes siâp ar gyfer 1 awdurdod lleol, ac ni chaiff ei lunio: { $names }.
       *[other] Nid oes siâp ar gyfer { $number } awdurdod lleol, ac ni chânt eu llunio: { $names }.
    }
   *[itl1] { $number ->
        [one] Nid oes siâp ar gyfer 1 rhanbarth, ac ni chaiff ei lunio: { $names }.
        [two] Nid oes siâp ar gyfer { $number } ranbarth, ac ni chânt eu llunio: { $names }.
       *[other] Nid oes siâp ar gyfer { $number } rhanbarth, ac ni chânt eu llunio: { $names }.
    }
 }
places-no-code-column = { $file }: nid oes ynddi golofn â chodau awdurdodau lleol neu ranbarthau ITL1; dyma ei cholofnau: { $columns }.
places-no-column = { $file }: nid oes ynddi golofn â chodau awdurdodau lleol neu ranbarthau ITL1, am nad oes colofnau ynddi.
places-no-code-column-remedy = Ychwanegwch golofn â chodau SYG megis E08000025 (awdurdod lleol) neu TLG (rhanbarth).
places-problem-where = { $what } ({ $where })

# Haenau a gadwyd

places-kept-layer-unread = Ni ellir darllen { $file } eto.
places-kept-layer-no-codes = { $file }: nid oes ynddi golofn o godau.
places-kept-layer-no-codes-remedy = Agorwch ffiniau sydd â chodau eu hardaloedd.
places-kept-layer-elsewhere = System gyfesurynnau { $file } yw { $crs }, nid { $wanted } fel haenau a gedwir.
places-open-file-again = Agorwch y ffeil ffiniau unwaith eto.

# Codau ac enwau awdurdodau lleol

places-became = { $how ->
    [recoded] { $old } → { $new } (cod newydd)
    [merged_into] { $old } → { $new } (unwyd)
   *[mostly_in] { $old } → { $new } (gan mwyaf)
 }
places-older-codes = { COUNT($pairs) ->
    [one] Troswyd 1 cod hŷn i awdurdodau lleol { $vintage }: { $pairs }.
    [two] Troswyd { COUNT($pairs) } god hŷn i awdurdodau lleol { $vintage }: { $pairs }.
    [few] Troswyd { COUNT($pairs) } chod hŷn i awdurdodau lleol { $vintage }: { $pairs }.
    [many] Troswyd { COUNT($pairs) } chod hŷn i awdurdodau lleol { $vintage }: { $pairs }.
   *[other] Troswyd { COUNT($pairs) } cod hŷn i awdurdodau lleol { $vintage }: { $pairs }.
 }
places-unknown-codes = { $of ->
    [districts] { COUNT($codes) ->
        [one] Nid yw 1 cod yn cyfateb i unrhyw awdurdod lleol: { $codes }.
        [two] Nid yw { COUNT($codes) } god yn cyfateb i unrhyw awdurdod lleol: { $codes }.
        [few] Nid yw { COUNT($codes) } chod yn cyfateb i unrhyw awdurdod lleol: { $codes }.
        [many] Nid yw { COUNT($codes) } chod yn cyfateb i unrhyw awdurdod lleol: { $codes }.
       *[other] Nid yw { COUNT($codes) } cod yn cyfateb i unrhyw awdurdod lleol: { $codes }.
    }
   *[regions] { COUNT($codes) ->
        [one] Nid yw 1 cod yn cyfateb i unrhyw ranbarth ITL1: { $codes }.
        [two] Nid yw { COUNT($codes) } god yn cyfateb i unrhyw ranbarth ITL1: { $codes }.
        [few] Nid yw { COUNT($codes) } chod yn cyfateb i unrhyw ranbarth ITL1: { $codes }.
        [many] Nid yw { COUNT($codes) } chod yn cyfateb i unrhyw ranbarth ITL1: { $codes }.
       *[other] Nid yw { COUNT($codes) } cod yn cyfateb i unrhyw ranbarth ITL1: { $codes }.
    }
 }
places-districts-found = { $number ->
    [one] Cafwyd hyd i 1 awdurdod lleol.
   *[other] Cafwyd hyd i { $number } awdurdod lleol.
 }
places-district-now = { $how ->
    [recoded] { $old } yw { $new } bellach (cod newydd).
    [merged_into] { $old }: mae’n rhan o’r awdurdod hwn bellach: { $new }.
   *[mostly_in] { $old }: mae gan mwyaf yn yr awdurdod hwn bellach: { $new }.
 }
places-wider = { $name ->
    [none] Nid awdurdod lleol yw “{ $text }”, ond math arall o ardal: { $level }.
   *[other] Nid awdurdod lleol yw “{ $text }”, ond math arall o ardal: { $name }, { $level }.
 }
places-wider-ended = Nid awdurdod lleol yw “{ $text }”, ond sir a ddaeth i ben ym mis { $month }: { $name }.
places-wider-districts = Ei hawdurdodau lleol heddiw: { $districts }.
places-with-hint = { $sentence } { $hint }
places-code-or-name = “{ $text }”: awdurdod y cod { $code } yw { $district }, ac awdurdod yr enw yw { $name }.
places-strange-name = “{ $text }”: awdurdod y cod { $code } yw { $district }, ac nid oes ardal hysbys o’r enw hwn: { $name }.
places-never-district = Nid yw “{ $text }” ymhlith awdurdodau lleol { $vintage }, nac ymhlith rhai unrhyw flwyddyn ers 2011.
places-could-be = Gallai “{ $text }” olygu { $names }.
places-counted-together = Mae’r cyfrifiad yn cyfrif y ddau hyn gyda’i gilydd (“{ $zone }”): { $large }; { $small }. Cyfrifir eu pobl yn y cyntaf.
places-beside = { $old } wrth ochr { $new }
places-mixes-years = Mae’r ffeil yn cymysgu awdurdodau lleol o wahanol flynyddoedd: { $pairs }.
places-mixed-added-up = Adiwyd eu pobl at ei gilydd.
places-why-already = yn awdurdod lleol eisoes
places-why-several = gallai fod yn sawl awdurdod lleol
places-why-none = dim awdurdod lleol ers 2011

# Codau drwy enwau

places-row = rhes { $row }
places-row-named = { $name ->
    [none] rhes { $row }
   *[other] rhes { $row } ({ $name })
 }
places-codes-by-name = Nid oes codau ardaloedd ynddi; cafwyd hyd iddynt drwy’r enwau yn y maes { $field }: { $found } o { $of }.
places-codes-by-name-remedy = Edrychwch ar y map: mae codau’n sicrach nag enwau.
places-called-otherwise = yn dwyn yr enw “{ $name }”, sef { $codes }

# Siapiau nad ydynt lle mae eu codau’n dweud. Saif y rhain ar ôl colon, ac “ac” rhyngddynt.

places-row-called = rhes { $row } ({ $called }): { $what }
places-row-bare = rhes { $row }: { $what }
places-in = o fewn { $area }
places-at-sea = yn y môr neu y tu allan i’r Deyrnas Unedig
places-lies-not-in = yn gorwedd { $where }, nid o fewn { $area }
places-lies-not-as-told = yn gorwedd { $where }, nid o fewn { $area } fel y dywed { $teller }
places-its-code = ei god
places-its-name = ei enw
places-codes-beside = lle ei god yn y rhestr
places-lies-mostly-not-in = yn gorwedd gan mwyaf { $where }, nid o fewn { $area }
places-covers-nothing = yn cwmpasu bron dim o dir { $area }
places-covers-only = yn cwmpasu dim ond { $share } o dir { $area }
places-cut-off = yn gorffen ar linell syth, gyda { $share } o { $area } y tu hwnt iddi
places-hollow = â thwll lle dylai { $share } o { $area } fod
places-also-covers = yn cwmpasu’r canlynol hefyd: { $others }
places-larger = yn { $times } gwaith maint { $area }
places-larger-covering = yn { $times } gwaith maint { $area } ac yn cwmpasu { $others }
places-reaches = â { $share } ohono y tu allan i dir { $area }
places-little-in-common = yn rhannu dim ond { $share } o’i dir â thir { $area }
places-exchanged = yn gorwedd { $where }, lle disgwylir { $code }: wedi’u cyfnewid â’i gilydd
places-drawing-sizes = Mae pob un o’r { $shapes } siâp o’r un maint. Llun yw hwn (cartogram neu grid), nid ffiniau { $areas }.
places-drawing-corners = Mae gan bob un o’r { $shapes } siâp yr un nifer o gorneli ({ $corners }). Llun yw hwn (cartogram neu grid), nid ffiniau { $areas }.
places-not-these-overlap = Nid ffiniau { $areas } yw’r siapiau hyn. Mae { $overlap } o’u tir yn gyffredin â’r ardaloedd y maent yn dwyn eu codau neu eu henwau.
places-not-these-elsewhere = Nid ffiniau { $areas } yw’r siapiau hyn: mae { $wrong } o { $compared } yn gorwedd mewn man arall nag y maent yn ei ddweud.
places-not-these-moved = { $rows ->
    [one] Mae’n ymddangos bod yr hyn a ddywedir am y { $areas } hyn wedi’i symud 1 rhes yn erbyn eu siapiau: mae { $wrong } mewn man arall.
   *[other] Mae’n ymddangos bod yr hyn a ddywedir am y { $areas } hyn wedi’i symud { $rows } o resi yn erbyn eu siapiau: mae { $wrong } mewn man arall.
 }
places-not-these-order = Nid ffiniau { $areas } yw’r siapiau hyn. Mae cymdogion yn rhestr eu codau yn bell oddi wrth ei gilydd ar y map.
places-not-these-smaller = Nid ffiniau { $areas } yw’r siapiau hyn: gyda’i gilydd maent yn cwmpasu { $share } o dir { $nations }.
places-not-these-larger = Nid ffiniau { $areas } yw’r siapiau hyn: gyda’i gilydd maent yn cwmpasu { $times } gwaith tir { $nations }.
places-not-these-whole = Nid ffiniau { $areas } yw’r siapiau hyn. Maent mor fawr â’r dosbarthau y maent ynddynt: { $districts }.
places-not-these-too-many = Mae gormod o’r siapiau hyn iddynt fod yn { $areas }. Mae { $found } yn gorwedd yn { $districts }, lle disgwylir tua { $expected } ar gyfer y bobl yno.
places-not-these-too-few = Mae rhy ychydig o’r siapiau hyn iddynt fod yn { $areas }. Mae { $found } yn cwmpasu { $districts }, lle disgwylir tua { $expected } ar gyfer y bobl yno.
places-no-set-remedy = Dewiswch golofn eu codau eu hunain (--codes). Os ydynt yn y lle anghywir ar y map, enwch y system gyfesurynnau (--crs). Neu rhowch y codau o’r neilltu a defnyddiwch y siapiau fel ôl troed neu haen ychwanegol (--contradicted shapes).
places-contradict = { $rows ->
    [one] Mae 1 rhes yn gwrth-ddweud ardaloedd y codau.
    [two] Mae { $rows } res yn gwrth-ddweud ardaloedd y codau.
   *[other] Mae { $rows } rhes yn gwrth-ddweud ardaloedd y codau.
 }
places-lacking = { $rows ->
    [one] Mae rhan o’i ardal ar goll o 1 siâp, neu mae’n ymestyn i rai eraill.
   *[other] Mae rhan o’u hardaloedd ar goll o { $rows } siâp, neu maent yn ymestyn i rai eraill.
 }
places-lacking-remedy = Edrychwch ar y map: gall ynysoedd fod ar goll, neu cafodd y set ei thocio neu ei symleiddio. Defnyddiwch set fanylach.
places-contradict-remedy = Cywirwch y ffeil, neu penderfynwch beth i’w wneud. Gadewch y rhesi hyn allan (--contradicted leave-out), defnyddiwch hwy fel y maent (--contradicted codes), neu rhowch bob cod o’r neilltu (--contradicted shapes).
places-contradict-small-remedy = Gall eraill fod wedi’u symud o fewn eu hardal leol, ac nid oes dim yn dangos hynny. Gwell cywiro’r ffeil. Neu gadewch y rhesi hyn allan (--contradicted leave-out), defnyddiwch hwy (--contradicted codes), neu rhowch bob cod o’r neilltu (--contradicted shapes).
places-contradict-but-used = { $rows ->
    [one] Mae 1 rhes yn gwrth-ddweud ardaloedd y codau. Yn ôl eich penderfyniad, fe’i defnyddir fel y mae.
    [two] Mae { $rows } res yn gwrth-ddweud ardaloedd y codau. Yn ôl eich penderfyniad, fe’u defnyddir fel y maent.
   *[other] Mae { $rows } rhes yn gwrth-ddweud ardaloedd y codau. Yn ôl eich penderfyniad, fe’u defnyddir fel y maent.
 }
places-look-at-map = Edrychwch arnynt ar y map.
places-codes-set-aside = Rhoddwyd y codau o’r neilltu, yn ôl eich penderfyniad: nid siapiau eu hardaloedd yw’r rhain.
places-use-shapes = Defnyddiwch y siapiau fel ôl troed neu haen ychwanegol.
places-names-of-others = Mae { $differ } o { $of } enw yn y golofn { $names } yn perthyn i ardaloedd eraill nag y mae’r codau yn y golofn { $codes }.
places-names-of-others-remedy = Dewiswch golofn yr enwau, neu gwiriwch a drefnwyd enwau a chodau ar wahân.
places-names-strange = { $rows ->
    [one] Nid enw awdurdod y cod wrth ei ochr yw 1 enw. Y cod sy’n cyfrif.
   *[other] Nifer yr enwau nad enwau awdurdodau’r codau wrth eu hochr ydynt: { $rows }. Y codau sy’n cyfrif.
 }
places-names-strange-remedy = Edrychwch ar y siapiau hyn ar y map, a chywirwch y cod neu’r enw.
places-strange-row = rhes { $row }: { $code } yw { $district }, yr enw yw { $name }
places-decide-leave-out = Gadael y rhesi hyn allan
places-decide-codes = Credu’r codau: defnyddio’r rhesi fel y maent
places-decide-shapes = Credu’r siapiau: rhoi’r codau o’r neilltu

# Ffeil ffiniau: beth ydyw

places-headline = { $areas } ({ $format })
places-headline-of-year = { $areas }, { $vintage } ({ $format })
places-shapes-unknown = { $number ->
    [one] 1 siâp o fath anhysbys
   *[other] { $number } siâp o fath anhysbys
 }
places-shapes-coded = { $number ->
    [one] 1 siâp â chodau { $areas }
   *[other] { $number } siâp â chodau { $areas }
 }
places-features-all-used = { $features ->
    [one] 1 nodwedd yn y ffeil: defnyddiwyd 1, gadawyd 0 allan.
   *[other] { $features } nodwedd yn y ffeil: defnyddiwyd { $features }, gadawyd 0 allan.
 }
places-features-refused = { $features ->
    [one] 1 nodwedd yn y ffeil: gellid defnyddio 1, gadawyd 0 allan. Fel y mae, ni ddefnyddir dim.
   *[other] { $features } nodwedd yn y ffeil: gellid defnyddio { $features }, gadawyd 0 allan. Fel y mae, ni ddefnyddir dim.
 }
places-features-left = { $features ->
    [one] 1 nodwedd yn y ffeil: defnyddiwyd { $used }, gadawyd { $lost } allan ({ $why }).
   *[other] { $features } nodwedd yn y ffeil: defnyddiwyd { $used }, gadawyd { $lost } allan ({ $why }).
 }
places-features-left-refused = { $features ->
    [one] 1 nodwedd yn y ffeil: gellid defnyddio { $used }, gadawyd { $lost } allan ({ $why }). Fel y mae, ni ddefnyddir dim.
   *[other] { $features } nodwedd yn y ffeil: gellid defnyddio { $used }, gadawyd { $lost } allan ({ $why }). Fel y mae, ni ddefnyddir dim.
 }
places-left-out-why = { $number } { $why }
places-crs = { $how ->
    [file] System gyfesurynnau: { $name } ({ $code }), fel y dywed y ffeil.
    [format] System gyfesurynnau: { $name } ({ $code }), yn ôl safon y fformat.
    [guessed] System gyfesurynnau: { $name } ({ $code }), wedi’i dyfalu o’r cyfesurynnau.
    [user] System gyfesurynnau: { $name } ({ $code }), fel y dywedasoch chi.
   *[other] System gyfesurynnau: { $name } ({ $code }).
 }
places-crs-unknown = Ni wyddys beth yw’r system gyfesurynnau. Dewiswch hi.
places-codes = Codau yn y maes { $field }: { $matched } yn cyfateb, { $unmatched } heb gyfateb.
places-vintage = Cyfnod: { $vintage }, yn ôl { $told_by }.
places-vintage-unknown = Ni wyddys y cyfnod.
places-overlap = Siapiau o’u cymharu ag ardaloedd eu codau: mae { $share } o’u tir yn gyffredin.
places-shapes-as-said = { $shapes ->
    [one] Mae 1 siâp yn gorwedd lle mae ei god a’i enw’n dweud.
   *[other] Mae { $shapes } siâp yn gorwedd lle mae eu codau a’u henwau’n dweud.
 }
places-vertices = { $vertices } o fertigau; pob un yn ddilys. Testun: { $encoding }.
places-vertices-repaired = { $vertices } o fertigau; { $invalid } heb fod yn ddilys, { $repaired } wedi’u trwsio. Testun: { $encoding }.
places-bodies-covered = { $number ->
    [one] Cwmpesir 1 bartneriaeth yn gyfan gwbl.
    [two] Cwmpesir { $number } bartneriaeth yn gyfan gwbl.
    [many] Cwmpesir { $number } phartneriaeth yn gyfan gwbl.
   *[other] Cwmpesir { $number } partneriaeth yn gyfan gwbl.
 }
places-indicators-here = { $number ->
    [one] { $areas ->
        [one] Mae gan 1 dangosydd werthoedd yma, ar gyfer 1 ardal.
       *[other] Mae gan 1 dangosydd werthoedd yma, ar gyfer { $areas } ardal.
    }
    [two] { $areas ->
        [one] Mae gan { $number } ddangosydd werthoedd yma, ar gyfer 1 ardal ar y mwyaf.
       *[other] Mae gan { $number } ddangosydd werthoedd yma, ar gyfer { $areas } ardal ar y mwyaf.
    }
   *[other] { $areas ->
        [one] Mae gan { $number } dangosydd werthoedd yma, ar gyfer 1 ardal ar y mwyaf.
       *[other] Mae gan { $number } dangosydd werthoedd yma, ar gyfer { $areas } ardal ar y mwyaf.
    }
 }

# Ffeil ffiniau: yr hyn sy’n dda ei wybod

places-within-only = O { $shapes } o siapiau, dim ond ym mha ardaloedd lleol heddiw y maent yn gorwedd sy’n hysbys yma. Ni ellir canfod codau a gyfnewidiwyd o fewn y rhain.
places-placed-by-nation = Nid oes rhestr yma sy’n dweud lle mae pob un o’r ardaloedd hyn. Fe’u cymharwyd â’u cenedl, a’u henwau ag enwau dosbarthau. Ni ellir gweld y rhan fwyaf o godau a gyfnewidiwyd o fewn cenedl.
places-placed-only = Nid oes rhestr yma’n dweud ble mae pob un o’r ardaloedd hyn. Fe’u cymharwyd â’u cenedl ac â threfn eu codau. Fe’u cymharwyd hefyd â’r ardaloedd lleol y mae codau, enwau neu golofnau’n eu dweud. Ni ellir canfod codau a gyfnewidiwyd o fewn ardal leol neu ger ffin. Ni ellir canfod ychydig o siapiau lefel arall chwaith.
places-shifted = Mae pob siâp tua { $metres } metr o’i le, a hynny i’r un cyfeiriad.
places-shifted-remedy = Gall y system gyfesurynnau neu ei datwm fod yn wahanol: dewiswch hi (--crs) os gwyddoch beth ydyw.
places-moved = { $shapes ->
    [one] Mae 1 siâp tua { $metres } metr o’i le o’i gymharu â’i gymdogion.
   *[other] Mae { $shapes } siâp tua { $metres } metr o’u lle o’u cymharu â’u cymdogion.
 }
places-moved-remedy = Efallai y daethpwyd â hwy i’r grid mewn ffordd wahanol i’r gweddill. Mynnwch y set o’r newydd o’i ffynhonnell.
places-several-layers = Mae { $layers } haen yn y ffeil; dyma’r haen { $layer }.
places-to-be-converted = { $codes ->
    [one] Caiff 1 cod hŷn ei drosi i awdurdodau lleol { $vintage } pan ddefnyddir y set.
    [two] Caiff { $codes } god hŷn eu trosi i awdurdodau lleol { $vintage } pan ddefnyddir y set.
    [few] Caiff { $codes } chod hŷn eu trosi i awdurdodau lleol { $vintage } pan ddefnyddir y set.
    [many] Caiff { $codes } chod hŷn eu trosi i awdurdodau lleol { $vintage } pan ddefnyddir y set.
   *[other] Caiff { $codes } cod hŷn eu trosi i awdurdodau lleol { $vintage } pan ddefnyddir y set.
 }
places-crs-guessed = Adnabuwyd y system gyfesurynnau ({ $crs }) o’r cyfesurynnau’n unig.
places-crs-by-format = Yn ôl ei safon, mewn hydred a lledred y mae { $format }.
places-respelled = { $codes ->
    [one] Newidiwyd 1 cod i’r sillafiad arferol, megis E06000001.
    [two] Newidiwyd { $codes } god i’r sillafiad arferol, megis E06000001.
    [few] Newidiwyd { $codes } chod i’r sillafiad arferol, megis E06000001.
    [many] Newidiwyd { $codes } chod i’r sillafiad arferol, megis E06000001.
   *[other] Newidiwyd { $codes } cod i’r sillafiad arferol, megis E06000001.
 }
places-outlines-closed = caewyd eu hamlinellau

# Ffeil ffiniau: yr hyn sydd o’i le arni, a beth i’w wneud

places-refused = { $message }
places-invalid = { $shapes ->
    [one] Nid yw 1 siâp yn ddilys (mae amlinelliad yn ei groesi ei hun neu’n cyffwrdd ag ef ei hun).
   *[other] Nid yw { $shapes } siâp yn ddilys (mae amlinelliad yn ei groesi ei hun neu’n cyffwrdd ag ef ei hun).
 }
places-all-repaired = { $shapes ->
    [one] Fe’i trwsiwyd; edrychwch arno ar y map.
   *[other] Trwsiwyd pob un; edrychwch arnynt ar y map.
 }
places-some-repaired = { $shapes ->
    [one] Trwsiwyd 1; edrychwch arno ar y map.
   *[other] Trwsiwyd { $shapes }; edrychwch arnynt ar y map.
 }
places-so-many-features = Mae ynddi { $features } nodwedd yn union. Dim ond cynifer â hynny ar y tro y mae gwasanaethau’n eu rhoi, felly gall y ffeil hon fod wedi’i thorri’n fyr.
places-so-many-features-remedy = Cymharwch â chyfrif y cyhoeddwr ei hun, neu lawrlwythwch y gweddill.
places-incomplete-remedy = Gwiriwch yn erbyn cyfrif y cyhoeddwr ei hun, neu lawrlwythwch y set eto.
places-no-codes = Nid oes colofn â chodau ardaloedd sy’n hysbys.
places-no-codes-remedy = Dewiswch golofn y codau, neu defnyddiwch y siapiau fel ôl troed neu haen ychwanegol.
places-mixed-remedy = Dewch â hi i un flwyddyn cyn ei defnyddio fel set.
places-years-differ-remedy = Dibynnwch ar y codau yn gyntaf, yna ar y colofnau, ac ar yr enw yn olaf.
places-faults-unmeasured = Mae cynifer o ymylon rhwng cymdogion heb gyfateb fel na fesurwyd bylchau na gorgyffwrdd.
places-gaps = { $number ->
    [one] Mae 1 bwlch cul rhwng siapiau, { $area } ha i gyd.
    [two] Mae { $number } fwlch cul rhwng siapiau, { $area } ha i gyd.
   *[other] Mae { $number } bwlch cul rhwng siapiau, { $area } ha i gyd.
 }
places-gaps-remedy = Efallai na chyfrifir bod cymdogion ar draws bwlch o’r fath yn cyffwrdd â’i gilydd.
places-slivers = { $number ->
    [one] Mae 1 llain gul yn perthyn i fwy nag un siâp, { $area } ha i gyd.
    [two] Mae { $number } lain gul yn perthyn i fwy nag un siâp, { $area } ha i gyd.
   *[other] Mae { $number } llain gul yn perthyn i fwy nag un siâp, { $area } ha i gyd.
 }
places-slivers-remedy = Mesurir ardaloedd ychydig yn rhy fawr.
places-overlaps = { $number ->
    [one] Mae 1 lle yn perthyn i fwy nag un siâp, { $area } ha i gyd.
    [two] Mae { $number } le yn perthyn i fwy nag un siâp, { $area } ha i gyd.
   *[other] Mae { $number } lle yn perthyn i fwy nag un siâp, { $area } ha i gyd.
 }
places-overlaps-remedy = Gwiriwch a yw’r ardaloedd hyn i fod i orgyffwrdd.
places-loose = { $shapes ->
    [one] Nid yw 1 siâp yn cyffwrdd ag un arall, er bod un o fewn cilometr.
   *[other] Nid yw { $shapes } siâp yn cyffwrdd ag un arall, er bod eraill o fewn cilometr.
 }
places-loose-remedy = Ni chanfyddir cymdogion ar draws bylchau o’r fath. Ceisiwch set y mae ei ffiniau’n cyfarfod.
places-told-elsewhere = { $shapes ->
    [one] Mae 1 siâp mewn lle gwahanol i’r hyn a ddywed ei golofnau { $east } a { $north }.
   *[other] Mae { $shapes } siâp mewn lle gwahanol i’r hyn a ddywed eu colofnau { $east } a { $north }.
 }
places-told-elsewhere-remedy = Gwiriwch a yw’r tabl a’r siapiau’n perthyn i’w gilydd, neu a yw’r colofnau hyn ar gyfer ardaloedd eraill.
places-duplicate-codes = { $codes ->
    [one] Mae 1 cod ar fwy nag un siâp.
    [two] Mae { $codes } god ar fwy nag un siâp.
    [few] Mae { $codes } chod ar fwy nag un siâp.
    [many] Mae { $codes } chod ar fwy nag un siâp.
   *[other] Mae { $codes } cod ar fwy nag un siâp.
 }
places-duplicate-codes-remedy = Unir siapiau â’r un cod pan ddefnyddir y set.
places-missing-codes = { $shapes ->
    [one] Nid oes cod gan 1 siâp.
   *[other] Nid oes cod gan { $shapes } siâp.
 }
places-missing-codes-remedy = Gadewir hwy allan o set o awdurdodau lleol.
places-older-northern-ireland = { $districts ->
    [one] Mae 1 awdurdod lleol yn perthyn i Ogledd Iwerddon cyn Ebrill 2015.
   *[other] Mae { $districts } awdurdod lleol yn perthyn i Ogledd Iwerddon cyn Ebrill 2015.
 }
places-older-northern-ireland-remedy = Symudodd eu ffiniau bryd hynny, felly ni ellir eu troi’n un ar ddeg awdurdod lleol heddiw. Defnyddiwch set o 2015 neu’n ddiweddarach.
places-codes-before-2011 = Mae’r codau ar ffurf a ddefnyddid cyn 2011 ({ $code }), nad yw’n hysbys yma.
places-codes-before-2011-remedy = Ychwanegwch golofn â chodau naw nod, megis E06000001.
places-levels-mixed = Mae ardaloedd ar sawl lefel wedi’u cymysgu: { $areas }, a hefyd { $others }.
places-levels-mixed-remedy = Cadwch y rhain yn unig: { $areas }. Neu defnyddiwch hi fel haen ychwanegol.
places-codes-not-known = { $codes ->
    [one] Nid yw 1 cod ymhlith yr ardaloedd sy’n hysbys yma ({ $areas }).
    [two] Nid yw { $codes } god ymhlith yr ardaloedd sy’n hysbys yma ({ $areas }).
    [few] Nid yw { $codes } chod ymhlith yr ardaloedd sy’n hysbys yma ({ $areas }).
    [many] Nid yw { $codes } chod ymhlith yr ardaloedd sy’n hysbys yma ({ $areas }).
   *[other] Nid yw { $codes } cod ymhlith yr ardaloedd sy’n hysbys yma ({ $areas }).
 }
places-codes-not-known-remedy = Gwiriwch y codau hyn, neu gadewch yr ardaloedd allan.
