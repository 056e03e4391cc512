# state: draft
# Eich llifoedd eich hun: yr hyn nad yw’n cyfateb, a’r hyn sy’n gwrth-ddweud yr hyn sy’n hysbys.

flow-believe = I ddefnyddio’r ffeil serch hynny, ychwanegwch --believe-flows.
flow-file = Y ffeil lifoedd
flow-unmatched = { $what ->
    [codes] { COUNT($zones) ->
        [one] { $file }: nid yw 1 cod yn awdurdod lleol yn unrhyw flwyddyn ers 2011: { $zones }.
        [two] { $file }: nid yw { COUNT($zones) } god yn awdurdodau lleol yn unrhyw flwyddyn ers 2011: { $zones }.
        [few] { $file }: nid yw { COUNT($zones) } chod yn awdurdodau lleol yn unrhyw flwyddyn ers 2011: { $zones }.
        [many] { $file }: nid yw { COUNT($zones) } chod yn awdurdodau lleol yn unrhyw flwyddyn ers 2011: { $zones }.
       *[other] { $file }: nid yw { COUNT($zones) } cod yn awdurdodau lleol yn unrhyw flwyddyn ers 2011: { $zones }.
     }
   *[names] { COUNT($zones) ->
        [one] { $file }: nid yw 1 enw yn awdurdod lleol yn unrhyw flwyddyn ers 2011: { $zones }.
       *[other] { $file }: nid yw { COUNT($zones) } enw yn awdurdodau lleol yn unrhyw flwyddyn ers 2011: { $zones }.
     }
 }
flow-could-be = Gallai “{ $text }” fod yn un o’r rhain: { $names }
flow-say-which = Dywedwch pa leoedd a olygir, neu gadewch nhw allan.
flow-unsure = { $places }. { $remedy }
flow-doubt = { $sentence } { $remedy }
flow-compared = Cymharwyd â’r cyfrifiad: pobl { $districts } o awdurdodau lleol, a ble maent yn gweithio. Efallai na fydd cyfrif anghywir un pâr i’w weld.
flow-compared-few = Rhy ychydig o awdurdodau lleol y gellir eu cymharu â’r cyfrifiad: { $districts }. Ni ellir dweud a yw pob cyfrif yn perthyn i’w bâr.
flow-compared-nothing = Ni chymharwyd y cyfrifon â dim: fesul awdurdod lleol yn unig y mae pobl yn hysbys yma.
flow-no-districts = Nid awdurdodau lleol yn y Deyrnas Unedig yw ei pharthau.
flow-names = { COUNT($rows) ->
    [one] Mae 1 cod yn gwrth-ddweud yr enw wrth ei ymyl: { $rows }.
    [two] Mae { COUNT($rows) } god yn gwrth-ddweud yr enwau wrth eu hymyl: { $rows }.
    [few] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hymyl: { $rows }.
    [many] Mae { COUNT($rows) } chod yn gwrth-ddweud yr enwau wrth eu hymyl: { $rows }.
   *[other] Mae { COUNT($rows) } cod yn gwrth-ddweud yr enwau wrth eu hymyl: { $rows }.
 }
flow-name-row = llinell { $line }: { $code } yw { $district }, ond yr enw yw { $name }
flow-beside-row = llinell { $line }: { $code } yw { $district }, wrth ei ochr saif { $other }, sef { $name }
flow-names-remedy = Cywirwch y ffeil, neu dywedwch mewn tabl o enwau (--names) dros ba awdurdod lleol y saif pob un o’r codau hyn.
flow-too-many = Yng nghanolrif { $districts } awdurdod lleol, mae { $file } yn cyfrif { $times } gwaith nifer pobl y cyfrifiad. Mae’r cyfrifiad yn cyfrif { $whom ->
    [all] trigolion cyflogedig
   *[fixed] trigolion cyflogedig â man gwaith sefydlog
 }. { $holds ->
    [home] Mae’r ffeil yn cynnwys pobl sy’n gweithio gartref neu heb fan gwaith sefydlog.
   *[others] Ymddengys fod y ffeil yn cynnwys eraill hefyd.
 }
flow-count-them = Cyfrifwch nhw (sylfaen all), neu rhowch ffeil sy’n eu gwahanu, megis ODWP01EW fel y’i cyhoeddwyd.
flow-check-others = Gwiriwch a yw parau neu gyfansymiau’n sefyll ynddi ddwywaith. Os yw’n cyfrif pobl gartref hefyd, cyfrifwch nhw (sylfaen all).
flow-too-few = Yng nghanolrif { $districts } awdurdod lleol, mae { $file } yn cyfrif { $times } gwaith nifer pobl y cyfrifiad. Mae’r cyfrifiad yn cyfrif { $whom ->
    [all] trigolion cyflogedig
   *[fixed] trigolion cyflogedig â man gwaith sefydlog
 }. Gall y ffeil gyfrif newid cartref, un ffordd o deithio, neu sampl.
flow-check-count = Gwiriwch beth mae’r ffeil yn ei gyfrif.
flow-floor = Mae gan bob pâr o leiaf { $least }. Ymddengys fod parau llai wedi’u gadael allan neu eu talgrynnu: rhyw { $share } o’r bobl neu fwy.
flow-far = Mae cyfrifon ambell awdurdod lleol yn groes i’r cyfrifiad, er bod y lleill yn cytuno: { $rows }.
flow-far-row = { $district }: yn ôl y ffeil, { $found } yn { $end ->
    [live] byw yno
   *[work] gweithio yno
 }; yn ôl y cyfrifiad, tua { $known }
flow-far-remedy = Cymharwch resi’r awdurdodau lleol hyn â’r ffynhonnell.
flow-exchanged = Ymddengys fod mannau preswylio a mannau gwaith wedi’u cyfnewid. I’r gwrthwyneb, mae’r cyfansymiau’n agosach at y rhai hysbys ({ $rows }).
flow-exchanged-row = { $district }: yn ôl y ffeil, { $live } yn byw yno, { $work } yn gweithio yno; yn ôl y cyfrifiad, { $known_live }, { $known_work }
flow-turn-matrix = Trowch y matrics o gwmpas (orientation).
flow-turn-columns = Enwch y colofnau i’r gwrthwyneb.
flow-codes = Ymddengys fod codau’n sefyll dros awdurdodau lleol eraill: { $rows }.
flow-code-row = { $code } ({ $district }) { $how ->
    [people] â phobl yr awdurdod lleol hwn: { $other }
   *[commutes] â chymudo’r awdurdod lleol hwn: { $other }
 }
flow-codes-remedy = Cywirwch y codau yn y ffeil.
flow-codes-many = Anaml y cymysgir cynifer: efallai bod parau ar goll, neu fod un golofn wedi’i threfnu heb y lleill. Rhowch y ffeil gyfan, neu cywirwch hi.
flow-odd-pair = o { $home } i { $work } { $has }, hysbys { $known }
flow-lost = Mae pobl { COUNT($rows) } pâr o awdurdodau lleol ar goll o { $file }, er y gwyddys bod llawer yn cymudo rhyngddynt: { $rows }.
flow-lost-remedy = Efallai y collwyd eu rhesi, neu y’u daliwyd yn ôl. Rhowch y ffeil gyfan.
flow-misplaced = Mae llawer mwy o bobl yn cymudo rhwng { COUNT($rows) } pâr o awdurdodau lleol nag y gwyddys amdanynt: { $rows }.
flow-misplaced-remedy = Gall codau fod wedi’u cymysgu, neu gall un golofn fod wedi’i threfnu neu ei symud heb y lleill. Cymharwch rai parau â’r ffynhonnell.
flow-moved-pairs = Saif llawer o bobl wrth ochr y pâr anghywir: yn nhrefn y codau, maent yn gweddu i’r un { $steps ->
    [one] rhes
   *[other] { $steps } rhes
 } { $where ->
    [before] yn uwch
   *[after] yn is
 }.
flow-moved-pairs-remedy = Efallai y symudwyd un golofn heb y lleill. Cymharwch rai parau â’r ffynhonnell.
flow-moved-some = O { $home }–{ $work } i { $last_home }–{ $last_work }, mae pobl { $pairs } pâr yn gweddu i’r pâr { $where ->
    [before] blaenorol
   *[after] nesaf
 } yn nhrefn y codau.
flow-moved-codes = { $end ->
    [residence] Ymddengys fod gan y rhan fwyaf o’r mannau preswylio
    [workplace] Ymddengys fod gan y rhan fwyaf o’r mannau gwaith
   *[both] Ymddengys fod gan y rhan fwyaf o’r mannau preswylio a’r mannau gwaith
 } bobl yr awdurdod lleol { $where ->
    [before] o’u blaen
   *[after] ar eu hôl
 }, yn nhrefn y codau.
flow-moved-codes-remedy = Efallai y symudwyd penawdau neu restr o godau gan un. Cymharwch rai parau â’r ffynhonnell.
flow-totals = { COUNT($rows) ->
    [one] Mae 1 cyfanswm yn { $file } yn groes i’w gyfrifon: { $rows }.
   *[other] Mae { COUNT($rows) } cyfanswm yn { $file } yn groes i’w gyfrifon: { $rows }.
 }
flow-totals-remedy = Gall cyfrif neu gyfanswm fod yn anghywir, neu gall rhesi fod ar goll. Cymharwch nhw â’r ffynhonnell a chywirwch y ffeil.
flow-total-residence = o’r rhai sy’n byw yn { $zone } y cyfanswm yw { $given }, mae’r cyfrifon yn gwneud { $counted }, { $off } yn { $more ->
    [yes] llai
   *[no] fwy
 }
flow-total-workplace = o’r rhai sy’n gweithio yn { $zone } y cyfanswm yw { $given }, mae’r cyfrifon yn gwneud { $counted }, { $off } yn { $more ->
    [yes] llai
   *[no] fwy
 }
flow-total-everyone = o bawb y cyfanswm yw { $given }, mae’r cyfrifon yn gwneud { $counted }, { $off } yn { $more ->
    [yes] llai
   *[no] fwy
 }
flow-pairs-twice = Yn { $file } mae parau ddwywaith, a dim un y ffordd arall: { $rows }.
flow-pair-twice = o { $home } i { $work } { $counts }
flow-pairs-twice-remedy = Gall fod preswylfa a gweithle un o’r ddwy res wedi’u cyfnewid. Cymharwch nhw â’r ffynhonnell a chywirwch y ffeil.
flow-zone-named = { $code } ({ $district })
flow-other-areas = Saif ardaloedd eraill ymhlith yr awdurdodau lleol, fel y gall pobl gyfrif ddwywaith: { $rows }.
flow-other-area = { $code } ({ $level })
flow-other-areas-remedy = Gadewch eu rhesi allan, neu dywedwch mewn tabl o enwau (--names) dros ba awdurdod lleol y saif pob un.
flow-rows-residences = Mannau preswylio yw’r rhesi: mae eu cyfansymiau’n agos at y rhai hysbys.
flow-rows-workplaces = Mannau gwaith yw’r rhesi: mae eu cyfansymiau’n agos at y rhai hysbys.
flow-neighbours-problem = { $file }: { $what } Ble: { $where }.
flow-neighbours-give = Rhowch ffiniau’r parthau.
flow-neighbours-decide = Cywirwch y ffeil, neu penderfynwch. Gadewch y parthau hyn heb gymdogion (--contradicted leave-out), neu defnyddiwch y rhesi fel y maent (--contradicted codes).
flow-neighbours-decide-names = Cywirwch yr enwau, neu defnyddiwch y codau fel y maent (--contradicted codes).
flow-neighbours-unknown = Ni ellir dweud ai siapiau eu codau yw’r rhain: nid yw’r codau yn { $column } yn hysbys yma.
flow-weights = { $file }: { $what }
flow-weights-rate = Nid yw “{ $column }” yn adio ar draws awdurdodau lleol, felly nid yw’n pwyso dim.
flow-weights-rate-remedy = Rhowch niferoedd pobl, swyddi neu gartrefi, neu dir.
flow-believe-weights = I ddefnyddio’r pwysau serch hynny, ychwanegwch --believe-weights.
flow-nobody-stays = Yn ôl { $file }, nid oes neb yn gweithio yn yr awdurdod lleol lle mae’n byw, yn yr un o’r { $districts } awdurdod lleol.
flow-give-everybody = Rhowch ffeil sy’n cyfrif y rheini hefyd: nhw yw’r rhan fwyaf o bobl.
