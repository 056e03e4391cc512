# state: draft
# Data swyddogol: eu cael, a’r hyn a gedwir.

official-moved = Nid yw’r set hon yn ei chyfeiriad mwyach: { $title }, { $address }.
official-moved-remedy = Y rhai agosaf y mae ei gweinydd yn eu rhestru: { $nearest }. Cywirwch y cyfeiriad yn eich copi o official_data.csv, neu lawrlwythwch y ffeil â llaw.

official-set = { $title }, { $detail }
official-about = { $size ->
    [0] { $publisher }; { $licence }.
   *[other] { $publisher }; tua { $size } MB; { $licence }.
 }
official-held = { $how ->
    [brought] Daethpwyd â hi â llaw ar { $day }; { $licence }.
   *[got] Cafwyd ar { $day }; { $licence }.
 }
official-edited = Newidiwyd ddiwethaf gan ei chyhoeddwr ar { $day }.
official-use = { $use ->
    [districts] Unwaith y’i defnyddir, mae mapiau’n ei llunio a mesurir siapiau arni.
    [flows] Unwaith y’i defnyddir, mae’n cymryd lle’r amcangyfrif lle mae’n cyfrif rhywun. Mewn mannau eraill mae’r amcangyfrif yn aros, ac yn dweud hynny.
    [layer] Fe’i llunnir dros y map unwaith y byddwch yn ei dewis o dan “Edrych ar”.
    [indicator] Mae ei ffigurau mwy newydd yn cymryd lle’r rhai a gedwir, o’r cychwyn nesaf ymlaen.
    [population] Mae ei thrigolion mwy newydd yn cymryd lle’r rhai a gedwir, o’r cychwyn nesaf ymlaen.
   *[none] Fe’i cedwir, ac nis defnyddir ar ei phen ei hun, am nad yw cyfrifon gwahanol gyfrifiadau neu genhedloedd yn adio. Mae “Edrych ar” yn ei defnyddio mewn un prosiect.
 }
official-doing = { $set }: { $what }
official-step-look = Yn edrych ar { $file }
official-step-check = Yn gwirio { $set }
official-step-unpack = Yn dadbacio { $set }
official-step-ready = Yn paratoi { $set }

# Ei chael â llaw.

official-hand-open = Ar gyfrifiadur â chysylltiad, agorwch { $page }.
official-hand-features = Chwiliwch am “{ $title }” a’i lawrlwytho fel GeoPackage, GeoJSON neu Shapefile.
official-hand-file = Chwiliwch am “{ $title }” ({ $detail }), neu agorwch { $address } yn uniongyrchol, a chadwch y ffeil.
official-hand-hand = Chwiliwch am “{ $title }” ({ $detail }) a chadwch y ffeil.
official-hand-bring = Dewch â’r ffeil yma a’i gollwng ar y ffenestr hon; nid oes angen dadbacio zip.
official-by-hand-only = Ni ellir cael hon oddi yma: { $title }.
official-by-hand-remedy = Agorwch { $page } mewn porwr, a gollyngwch y ffeil yma.

# Yr hyn a gafwyd pan wiriwyd set.

official-areas = { $areas ->
   *[other] { $areas } ardal.
 }
official-complete = Cynifer ag a ddylai fod, ac mae pob cod yn hysbys.
official-expected = Disgwyliwyd { $areas } ardal, a daeth { $found }.
official-level = { $level }{ $vintage ->
    [unknown] { "" }
   *[other] { " " }{ $vintage }
 }
official-other-areas = Lefel yr ardaloedd hyn yw { $found }, ond gofynnwyd am { $wanted }.
official-other-remedy = Nis defnyddir. Edrychwch ar dudalen ei chyhoeddwr, neu cywirwch y cyfeiriad yn eich copi o’r tabl.
official-codes-missing = Dim ond { $matched } o’r { $expected } awdurdod lleol sydd ynddi.
official-no-districts = Nid awdurdodau lleol yw ei lleoedd.
official-no-table = Nid tabl o’r fath yw { $file }.
official-rows = { $rows ->
    [two] { $rows } res.
   *[other] { $rows } rhes.
 }
official-people = { $people } o bobl â man gwaith sefydlog, yn byw mewn { $districts } awdurdod lleol.
official-totals = Mae gan { $same } o’r { $districts } awdurdod lleol y trigolion y mae cyfansymiau’r cyfrifiad yn eu rhoi, o fewn 2%.
official-totals-off = Ymhell o’r hyn sy’n hysbys: { $districts }.
official-same-sum = Mae’r un bobl yn { $file }.
official-other-sum = Mae { $here } o bobl yn { $file }; rhwng awdurdodau lleol mae { $people }.
official-people-far = Mewn { $districts } awdurdod lleol mae’r trigolion ymhell o’r rhai sy’n hysbys.
official-residents = { $people } o drigolion mewn { $districts } awdurdod lleol, { $period }.
official-indicator-gone = Nid oes dangosydd { $indicator }.
official-correct-table = Cywirwch eich copi o’r tabl official_data.csv.
official-alike = Mae { $share } o’r ffigurau a gedwir eisoes yr un fath.
official-new-periods = Newydd: { $periods }.
official-nothing-new = Nid yw’n dod â chyfnod newydd.
official-laid = O’r cychwyn nesaf ymlaen bydd y set hon yn cymryd lle’r ffigurau a gedwir: { $title } ({ $publisher }, { $day }).{ COUNT($new) ->
    [0] { "" }
   *[other] { " " }Newydd: { $new }.
 }
official-figures-next-start = Dechreuwch y rhaglen eto i’w gweld.
official-not-alike = Dim ond { $share } o’r ffigurau a gedwir eisoes sydd yr un fath.
official-not-alike-remedy = Gall fesur rhywbeth arall, neu gall fod wedi’i diwygio’n gyfan gwbl. Nis defnyddir.
official-nothing-alike = Ni ellir cymharu dim ynddi â’r ffigurau sydd yma.
official-cell-id = dynodydd o lythrennau bach, digidau a chysylltnodau
official-cell-pattern = patrwm ar gyfer enw ffeil

# Yr hyn y mae data eraill yn ei newid.

official-no-longer-estimated = Mae cymudo’n cael ei gyfrif yn awr, nid ei amcangyfrif.
official-no-longer-approximate = Mae’r ffiniau’n swyddogol yn awr, nid yn frasamcan.
official-economy = { $same ->
    [yes] Yr economi: { $here }, fel o’r blaen.
   *[no] Yr economi: { $here }; o’r blaen, { $then }.
 }
official-institutions = { $same ->
    [yes] Sefydliadau: { $here }, fel o’r blaen.
   *[no] Sefydliadau: { $here }; o’r blaen, { $then }.
 }

# Ffeiliau y daeth rhywun â nhw.

official-recognised = Cymerir mai’r set hon yw { $file }: { $set }.
official-not-recognised = Nid un o’r setiau swyddogol yw { $file }.
