# state: draft
# Pecynnau: data sy’n teithio mewn un ffeil wedi’i llofnodi.

pack-named = { $name ->
    [bundled] data a gynhwysir { $version } ({ $digest })
   *[other] { $name } { $version } ({ $digest })
 }
pack-foreign = Nid pecyn o ddata yw’r ffeil hon.
pack-foreign-remedy = Dewiswch ffeil a ysgrifennwyd gan Data, Gwneud pecyn.
pack-newer-form = Gwnaed y pecyn hwn gan fersiwn mwy newydd o’r rhaglen, { $program }.
pack-newer-form-remedy = Gosodwch y fersiwn hwnnw, neu gofynnwch am becyn a wnaed â’r fersiwn hwn.
pack-damaged-description = Ni ellir darllen yr hyn y mae’r pecyn yn ei ddweud am ei ffeiliau.
pack-ask-again = Gofynnwch i bwy bynnag a’i gwnaeth am becyn arall. Defnyddir yr un data ag o’r blaen.
pack-gone = Nid yw’r pecyn a osodwyd yn “{ $folder }” yn gyfan mwyach.
pack-install-again = Gosodwch y pecyn eto.
pack-file-other = Nid y ffeil a lofnodwyd yw “{ $file }” yn y pecyn.
pack-file-lacks = Nid yw “{ $file }” yn y pecyn, er iddi gael ei llofnodi gydag ef.
pack-file-added = Mae “{ $file }” yn y pecyn, ond ni chafodd ei llofnodi gydag ef.
pack-copy-again = Copïwch y pecyn o’r newydd o’r lle y daeth. Defnyddir yr un data ag o’r blaen.
pack-not-used = Nis defnyddir y pecyn a ddewiswyd. { $why }
pack-bundled-used = Defnyddir y data a gynhwysir yn ei le.
pack-tables-older = Mae tablau’r pecyn { $pack } yn hŷn na rhai’r rhaglen hon, a ddefnyddir yn eu lle.
pack-key-name = Rhaid i allwedd gael enw eich sefydliad.
pack-key-name-remedy = Rhowch enw o hyd at 100 o lythrennau.
pack-key-there = Mae allwedd ar y cyfrifiadur hwn eisoes.
pack-key-there-remedy = Llofnodwch â hi. I ddechrau o’r newydd, symudwch { $file } i le diogel yn gyntaf.
pack-no-key = Nid oes allwedd i lofnodi’r pecyn â hi.
pack-no-key-remedy = Gwnewch allwedd eich sefydliad yn gyntaf: Data, Allweddi, neu “pack keys make NAME”.
pack-key-damaged = Nid yw “{ $file }” yn cynnwys allwedd y gellir llofnodi pecynnau â hi.
pack-key-damaged-own = Rhowch eich copi o’r allwedd yn ôl, neu gwnewch un newydd a’i rhannu.
pack-key-damaged-other = Gofynnwch am ffeil yr allwedd eto.
pack-keys-unread = Ni ellir darllen y rhestr o allweddi yr ymddiriedir ynddynt.
pack-keys-unread-remedy = Tynnwch trusted.json o ffolder yr allweddi, ac ymddiriedwch ym mhob allwedd eto.
pack-key-unknown = { $keys ->
    [0] Nid oes allwedd yr ymddiriedir ynddi o’r enw “{ $name }”.
   *[other] Mae { $keys } allwedd o’r enw “{ $name }”.
 }
pack-key-unknown-remedy = Rhowch yr enw, neu lythrennau a ffigurau cyntaf yr ôl bys.
pack-key-revoked = Dirymwyd yr allwedd a lofnododd y pecyn hwn ({ $name }) ar { $day }.
pack-key-revoked-remedy = Gofynnwch am becyn a lofnodwyd ag allwedd yr ydych yn ymddiried ynddi. Defnyddir yr un data ag o’r blaen.
pack-key-foreign = Llofnodwyd y pecyn hwn ag allwedd “{ $name }”, nad ydych yn ymddiried ynddi eto: { $fingerprint }.
pack-key-foreign-remedy = Gofynnwch dros y ffôn i’r sefydliad hwn ddarllen yr ôl bys ichi: { $name }. Ymddiriedwch yn yr allwedd os yw’r un fath.
pack-too-many = Mae { $files } ffeil yn y pecyn; caniateir { $most } ar y mwyaf.
pack-unsafe = Mae yn y pecyn ffeil na fyddai’n aros yn ei ffolder: “{ $file }”.
pack-unsafe-remedy = Ni ddadbaciwyd dim. Peidiwch â defnyddio’r ffeil hon, a dywedwch wrth bwy bynnag a’i hanfonodd.
pack-bomb = Mae “{ $file }” yn y pecyn yn dadbacio i lawer mwy nag y dylai.
pack-too-large = Mae’r pecyn yn dadbacio i fwy na { $most } MB.
pack-not-whole = Nid pecyn yw “{ $file }”, neu dim ond rhan ohono a gopïwyd.
pack-damaged = Mae’r pecyn wedi’i ddifrodi yn “{ $file }”.
pack-unsigned = Nid yw “{ $file }” wedi’i lofnodi.
pack-unsigned-remedy = Gofynnwch i bwy bynnag a’i gwnaeth ei lofnodi: dim ond pecynnau wedi’u llofnodi a ddefnyddir.
pack-badly-signed = Nid yw llofnod “{ $file }” yn cyfateb i’r hyn mae’n ei ddweud.
pack-badly-signed-remedy = Fe’i newidiwyd ar ôl ei lofnodi. Gofynnwch amdano eto.
pack-same-version = Defnyddir pecyn arall “{ $name }”, fersiwn { $version }, eisoes.
pack-same-version-remedy = Gofynnwch am y pecyn o dan fersiwn newydd.
pack-older = Mae “{ $name }” { $version } yn hŷn na { $used }, a ddefnyddir yn awr.
pack-older-remedy = Gosodwch ef dim ond os ydych am gamu’n ôl, a dywedwch hynny.
pack-no-room = Mae { $free } MB ar ôl yn { $folder }; mae ar y pecyn angen { $needed } MB.
pack-unusable = Ni ellir defnyddio’r pecyn yma. { $why }
pack-column-lacks = Nid oes gan “{ $file }” yn y pecyn golofn “{ $column }”.
pack-column-lacks-remedy = Gwnaed y pecyn gan fersiwn { $program }. Gofynnwch am un a wnaed â’r fersiwn hwn.
pack-column-new = Mae gan “{ $file }” golofnau nad yw’r fersiwn hwn yn eu hadnabod ac y mae’n eu gadael allan: { $columns }.
pack-districts-lack = Nid yw “{ $file }” yn y pecyn yn cynnwys pob awdurdod lleol.
pack-installed = Gosodwyd { $pack }; gwneuthurwr: { $maker }; { $files ->
   *[other] { $files } ffeil
 }. Defnyddir ef o’r cychwyn nesaf ymlaen.
pack-boundaries-unusable = Ni all “{ $file }” fynd i’r pecyn: ni ellir defnyddio ei ffiniau.
pack-boundaries-remedy = Mae “check { $file }” yn dweud pam.
pack-flows-form = Mae “{ $file }” mewn ffurf nad yw’n mynd i becynnau.
pack-flows-form-remedy = Cadwch y llifoedd cymudo fel CSV neu Parquet yn gyntaf.
pack-name-wrong = Ni ellir galw pecyn yn “{ $name }”.
pack-name-wrong-remedy = Defnyddiwch lythrennau bach, ffigurau a chysylltnodau, 60 ar y mwyaf.
pack-version-wrong = Nid fersiwn yw “{ $version }”.
pack-version-wrong-remedy = Defnyddiwch rifau cyfan gyda dotiau rhyngddynt, megis 2026.12.1.
pack-none-named = Nid oes pecyn o’r enw “{ $name }” wedi’i osod.
pack-choose = Dewiswch un o’r rhain: { $packs }.
pack-step-signature = Yn gwirio’r llofnod
pack-step-file = Yn darllen { $file }
pack-step-trial = Yn darllen popeth unwaith
pack-step-gather = Yn casglu’r data
pack-step-shapes = Yn ysgrifennu siapiau
pack-step-boundaries = Yn darllen { $file }
pack-step-hashes = Yn disgrifio pob ffeil
pack-step-answers = { $footprint }, gyda { $pack }
pack-answers-ended = Ni ellid edrych ar yr olion traed gyda’r pecyn hwn: { $pack }.
pack-changed-economy = Yr economi: mae “{ $then }” yn troi’n “{ $now }”.
pack-changed-institutions = Sefydliadau: mae “{ $then }” yn troi’n “{ $now }”.
pack-changed-gained = { $n ->
    [one] Daw 1 faner
    [two] Daw { $n } faner
   *[other] Daw { $n } baner
 }: { $flags }.
pack-changed-lost = { $n ->
    [one] Aiff 1 faner
    [two] Aiff { $n } faner
   *[other] Aiff { $n } baner
 }: { $flags }.
pack-compared = Cynt: { $before }; wedyn: { $after }. Mae canfyddiadau { $n } o’r { $footprints } ôl troed yn newid, a dyfarniadau { $verdicts } ohonynt.
pack-compared-counted = Mae cymudo { $n } ôl troed yn cael ei gyfrif yn lle ei amcangyfrif.
pack-attribution-ons = Ffynhonnell: Swyddfa Ystadegau Gwladol, trwyddedwyd o dan Drwydded Llywodraeth Agored v3.0. Yn cynnwys data OS © Hawlfraint y Goron a hawl cronfa ddata.
pack-attribution-line = { $title }: { $publisher }; { $licence }.{ $attribution ->
    [none] { "" }
   *[other] { " " }{ $attribution }
 }
pack-readme = Pecyn o ddata ar gyfer Sub-region Explorer yw hwn. Gellir ei ddarllen heb y rhaglen honno.
    
    Mae datapackage.json yn rhestru pob ffeil: beth ydyw, pwy a’i cyhoeddodd, o dan ba delerau, a’i SHA-256. Mae’n dilyn ffurf Data Packages.
    Mae tables yn cynnwys CSV, rhai ohonynt gyda gzip. Mae boundaries, approximate a commuting yn cynnwys GeoPackage, GeoJSON a CSV.
    Mae ATTRIBUTION.txt yn dweud pwy i’w henwi. Mae LICENSES yn cynnwys testunau trwyddedau.
    
    Mae signature.bin yn llofnodi datapackage.json ag Ed25519; key.pem yw’r allwedd gyhoeddus. Mae OpenSSL yn ei wirio fel hyn:
    openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in datapackage.json -sigfile signature.bin
pack-figures-other = Cafwyd ffigurau mwy newydd ar gyfer tablau eraill na’r rhain, ac nis defnyddir. Dewiswch “Defnyddio yn awr” yn Cael data swyddogol.
