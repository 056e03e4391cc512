# state: draft
# Camau edrych ar ffeil.

catalogue-step-reading = Yn darllen y ffeil
catalogue-step-reading-table = Yn darllen { $file }
catalogue-step-recognising = Yn adnabod ardaloedd
catalogue-step-comparing = Yn cymharu’r siapiau â’u codau
catalogue-step-gaps = Yn chwilio am fylchau a gorgyffwrdd
catalogue-step-handing-over = Yn trosglwyddo

# Yr hyn y mae ffeil ffiniau’n ei gynnwys, a’r hyn a ddewisodd y defnyddiwr ohoni.

catalogue-left-out-contradict = yn gwrth-ddweud ardaloedd eu codau
catalogue-left-out-remedy = Chi benderfynodd hynny. Cywirwch y ffeil os oes arnoch eu hangen.
catalogue-names-of-another-kind = Mae enw’r ffeil yn dweud “{ $kind }”, felly ni chwiliwyd am yr enwau yn { $field } fel awdurdodau lleol.
catalogue-names-of-another-kind-remedy = Ailenwch y ffeil os yw ei hardaloedd yn cyfateb i’r enwau, neu ychwanegwch golofn â’u codau.
catalogue-no-column = Nid oes gan yr haen golofn “{ $field }”.

# Y ffenestr.

catalogue-title = Catalog o ddata
catalogue-search = Hidlo’r catalog
catalogue-search-hint = Teipiwch i hidlo: pwnc, cyhoeddwr, trwydded, lefel …
catalogue-theme = Thema
catalogue-any-theme = Unrhyw thema
catalogue-theme-economy = economi
catalogue-theme-community = cymuned
catalogue-theme-environment = amgylchedd
catalogue-kind = Math o bartneriaeth
catalogue-kind-tip = Dewiswch olion traed pwy y mae’r matrics yn ymwneud â nhw
catalogue-datasets = Setiau data
catalogue-tab-datasets = &Setiau data
catalogue-availability = Argaeledd pob set ddata ar gyfer pob ôl troed
catalogue-tab-availability = &Argaeledd
catalogue-tab-held = A &gedwir, a’u hoed
catalogue-held = Yr hyn a gedwir, a’i oed
catalogue-column-released = Cyhoeddwyd
catalogue-column-age = Oed
catalogue-column-rows = Rhesi
catalogue-column-hash = SHA-256
catalogue-column-file = Ffeil
catalogue-column-from = O ble
catalogue-held-reading = Yn edrych ar eich ffeiliau eich hun …
catalogue-held-old = { $n ->
    [0] Ni wyddys bod dim a gedwir yn hen.
    [one] Mae 1 o’r { $datasets } set ddata yn hen: dylai cyhoeddiad mwy newydd fod ar gael. Gallwch ddal i’w defnyddio.
   *[other] Mae { $n } o’r { $datasets } set ddata yn hen: dylai cyhoeddiadau mwy newydd fod ar gael. Gallwch ddal i’w defnyddio.
 }
catalogue-copy = &Copïo fel tabl
catalogue-copy-tip = Copïo’r hyn a ddangosir, i’w ludo mewn taenlen
catalogue-shown = { $held ->
   *[other] { $shown } o { $datasets } set ddata; cedwir { $held } yma.
 }
catalogue-day = Olion traed { $day } yw’r rhain.
catalogue-column-dataset = Set ddata
catalogue-column-theme = Thema
catalogue-column-held = A gedwir
catalogue-column-level = Lefel fanylaf
catalogue-column-periods = Cyfnodau
catalogue-column-uncertainty = Ansicrwydd
catalogue-column-licence = Trwydded
catalogue-column-access = Mynediad
catalogue-column-cost = Cost
catalogue-column-proxy = Beth wnâi’r tro yn ei lle
catalogue-column-publisher = Cyhoeddwr

# Yr hyn y mae dangosydd yn ei gwmpasu, ac at beth y gellir ei ddefnyddio.

catalogue-coverage-all = { $areas } y Deyrnas Unedig
catalogue-coverage = { $areas } ({ $nations })
catalogue-use-places = Gellir cymharu lleoedd.
catalogue-use-nation = Gellir cymharu lleoedd o fewn un genedl. Mae cenhedloedd yn cyfrif mewn ffyrdd gwahanol.
catalogue-use-total = Cyfanswm yw hwn: cymharwch leoedd yn ei ôl fesul preswylydd yn unig.
catalogue-use-growth = Ar gyfer twf o fewn lle. Ni chymherir lefelau rhwng lleoedd.
catalogue-use-wider = Fe’i dangosir ar gyfer ardaloedd ehangach yn unig. Nid oes gan unrhyw awdurdod lleol ffigur.
catalogue-trend-yes = Gellir cymharu cyfnodau.
catalogue-trend-care = Cymharwch gyfnodau’n ofalus ({ $told }).
catalogue-trend-break = Mae toriad yn y gyfres ({ $told }).
catalogue-trend-none = Ni ellir dweud beth yw’r duedd ({ $told }).
catalogue-together = Sawl awdurdod lleol: { $how }.
catalogue-never-together = Ni roddir ffigurau sawl awdurdod lleol at ei gilydd byth ({ $how }).
catalogue-chance-none = Wedi’i gyfrif yn llawn: dim gwall samplu.
catalogue-chance-interval = Wedi’i gyhoeddi gyda chyfyngau 95%.
catalogue-chance-unknown = Ni chyhoeddir ei ansicrwydd.
catalogue-continues = Mae’r gyfres wedi dod i ben. Mae’n parhau fel “{ $indicator }”, sy’n fesur arall.
