# state: draft
# Y tabl a’r siartiau o dan y map.

chart-drawer = Tabl a siartiau
chart-waiting = Yn paratoi’r siartiau …
chart-job = Yn paratoi’r siartiau
chart-close = Cau’r tabl a’r siartiau
chart-close-tip = Cau’r tabl a’r siartiau (F7)
chart-tab = { $tip } ({ $keys })
chart-how = Cliciwch ar farciau neu tynnwch linell o’u hamgylch i ddewis awdurdodau lleol: { $keys }
chart-bars-how = Llusgwch dros farrau i ddewis eu hawdurdodau lleol. { $how }
chart-districts = Awdurdodau lleol
chart-of-footprint = Awdurdodau lleol yr ôl troed: { $footprint }
chart-other-areas = Cyhoeddwyd ar gyfer { $areas }, fel y mae’r map yn ei ddangos. Mae siartiau’n dangos awdurdodau lleol, nad oes ganddynt ffigurau ohono.
chart-united-kingdom = Y Deyrnas Unedig

# Y tabl.

chart-table = Tabl
chart-table-tip = Pob awdurdod lleol mewn rhesi
chart-districts-table = Tabl o awdurdodau lleol
chart-districts-filter-tip = Rhesi sydd â phob gair yn eu cod, enw, rhanbarth, rôl neu ardal weithredol
chart-only-selected = Rhai a ddewiswyd yn &unig
chart-only-selected-tip = Dangos yr awdurdodau lleol a ddewiswyd yn unig

# Yr histogram.

chart-histogram = Histogram
chart-histogram-tip = Sut mae’r dangosydd wedi’i wasgaru
chart-histogram-marks = Marciau o dan yr echelin: awdurdodau lleol yr ôl troed ({ $footprint }).
chart-histogram-missing = Nid oes gwerth ar gyfer { $rest } o { $districts } awdurdod lleol.
chart-histogram-empty = Nid oes gwerth gan yr un awdurdod lleol, felly nid oes dim i’w ddangos. Dewiswch ddangosydd arall.
chart-histogram-bar = { $districts ->
   *[other] { $low } i { $high }: { $districts } awdurdod lleol
 }

# Dau ddangosydd yn erbyn ei gilydd.

chart-scatter = Gwasgariad
chart-scatter-tip = Dau ddangosydd yn erbyn ei gilydd
chart-across = Dangosydd ar draws
chart-across-tip = Dewiswch y dangosydd sy’n mynd ar draws; mae dangosydd y map yn mynd i fyny
chart-against = yn er&byn
chart-rectangle = Petryal
chart-rectangle-tip = Dewis â phetryal
chart-lasso = Lasŵ
chart-lasso-tip = Dewis â lasŵ
chart-scatter-point = { $district }: { $up } yn erbyn { $across }
chart-fit = { $r ->
    [none] Goledd { $slope }, ni ellir cyfrifo r, n = { $n }.
   *[other] Goledd { $slope }, r = { $r }, n = { $n }.
 }
chart-no-fit = { $n ->
   *[other] Ni ellir tynnu llinell drwy { $n } awdurdod lleol.
 }
chart-fit-left-out = { $rest ->
    [one] Nid oes gan 1 awdurdod lleol un o’r ddau werth, ac fe’i gadewir allan.
   *[other] Nid oes gan { $rest } awdurdod lleol un o’r ddau werth, ac fe’u gadewir allan.
 }
chart-fit-means = Mae’r llinell yn dangos sut mae awdurdodau lleol yn gwahaniaethu, nid yr hyn sy’n ei achosi. Mewn cylch: { $footprint }.

# Barrau mewn trefn.

chart-bars = Barrau mewn trefn
chart-bars-tip = Awdurdodau lleol yr ôl troed, neu’r rhai a ddewiswyd, gyda’u hansicrwydd
chart-bars-title = { $scope }: { $indicator }
chart-bars-ends = Y { $drawn } uchaf a’r { $drawn } isaf; ni lunnir y { $rest } rhyngddynt.
chart-bars-no-value = Nid oes gwerth gan yr un o’r awdurdodau lleol hyn. Dewiswch rai eraill, neu ddangosydd arall.
chart-bars-no-district = Nid oes awdurdod lleol wedi’i ddewis, ac nid oes gan yr ôl troed un. Dewiswch awdurdodau lleol ar y map.
chart-bars-whiskers = Barrau ansicrwydd: cyfyngau hyder 95%; lle mae dau’n gorgyffwrdd, gall y drefn fod yn siawns.
chart-bars-no-intervals = Ni chyhoeddir cyfyngau hyder.
chart-bars-partly = { $rest ->
    [one] Cyhoeddir 1 hebddynt.
   *[other] Cyhoeddir { $rest } hebddynt.
 }
chart-bars-missing = Heb werth: { $districts }.
chart-bars-lines = Llinellau: { $lines }.
chart-bars-line = { $area } { $value } ({ $dashes ->
    [dashes] llinellau toriad
    [dashes_dots] llinellau toriad a dotiau
    [dots] dotiau
   *[dashes_pairs] llinellau toriad a pharau o ddotiau
 })
chart-bar = { $district }: { $value }
chart-bar-interval = { $district }: { $value }, cyfwng 95%: { $low } i { $high }

# Dwy flynedd.

chart-trend = Tuedd
chart-trend-tip = Pob cyfnod a gedwir. Ni ellir cymharu pwyntiau nad ydynt wedi’u cysylltu
chart-trend-title = { $scope }: { $indicator } ({ $unit })
chart-trend-none = Nid oes gwerth gan yr un o’r awdurdodau lleol hyn mewn unrhyw gyfnod. Dewiswch rai eraill, neu ddangosydd arall.
chart-trend-strong = Llinellau cryf: mae cyfyngau 95% y cyfnodau a gymherir ar wahân ({ $clear } o { $districts }).
chart-trend-apart = Ni ellir cymharu pwyntiau nad ydynt wedi’u cysylltu.
chart-trend-value = { $value ->
    [none] dim gwerth yn { $year }
   *[other] { $value } yn { $year }
 }
chart-trend-point = { $district }: { $values }

chart-said-spread = Mae hanner yr holl awdurdodau lleol rhwng { $low } a { $high }; mae’r un canol yn { $middle }. { $own ->
    [0] Nid oes gwerth gan yr un awdurdod lleol yn yr ôl troed hwn: { $footprint }.
    [one] Yr awdurdod lleol yn yr ôl troed ({ $footprint }): { $lowest }.
   *[other] Yr awdurdodau lleol yn yr ôl troed ({ $footprint }): rhwng { $lowest } a { $highest }.
 }
chart-said-ranking = { $districts ->
    [one] Un bar. { $highest }: { $most }.
   *[other] Barrau: { $districts }. Yr uchaf: { $highest }, { $most }. Yr isaf: { $lowest }, { $least }.
 }
chart-said-change = O { $earlier } hyd { $later }, o blith { $districts } awdurdod lleol, cododd { $higher } a gostyngodd { $lower }.
