# state: draft
# Darllen mewn proses ar wahân

readers-the-file = Y ffeil
readers-apart-unreadable = { $subject }: ni ellid ei darllen. Mae wedi’i difrodi, wedi’i thorri’n fyr neu o fath arall.
readers-apart-too-slow = { $subject }: cymerodd fwy na { $seconds } eiliad o gyfrifo i’w darllen, a stopiwyd y darllen.
readers-apart-waited = { $subject }: ni roddodd ddim i’w ddarllen am { $seconds } eiliad, a stopiwyd y darllen.
readers-apart-killed = { $subject }: daeth y system â’r darllen i ben. Mae’n debyg nad oes digon o gof ar ôl.
readers-apart-large-or-damaged = { $subject }: methodd y darllen ar ôl cymryd { $memory } o gof. Mae’n rhy fawr i’w darllen yma, neu wedi’i difrodi.
readers-apart-died = { $subject }: mae wedi’i difrodi mewn ffordd a wnaeth i’r rhaglen ddarllen fethu; ni lwythwyd dim.
readers-apart-too-much = { $subject }: mae ynddi ormod o eiriau gwahanol i’w rhestru.
readers-apart-no-memory = { $subject }: mae angen mwy o gof i’w darllen nag a ganiateir.
readers-apart-no-room = { $subject }: fe’i darllenwyd, ond nid oes lle i’w chynnwys, gan fod disg y ffeiliau dros dro’n llawn.
readers-apart-not-whole = { $subject }: fe’i darllenwyd, ond ni chyrhaeddodd ei chynnwys yn gyfan.
readers-save-again = Cadwch hi eto yn y rhaglen y daeth ohoni, neu gofynnwch am gopi arall.
readers-give-smaller = Rhowch ffeil lai.
readers-give-smaller-or-again = Rhowch ffeil lai, neu gofynnwch am gopi arall.
readers-close-others = Caewch raglenni eraill, neu rhowch ffeil lai.
readers-copy-here = Copïwch hi i’r cyfrifiadur hwn, a rhowch y copi.
readers-give-smaller-or-generalised = Rhowch ffeil lai neu un fwy cyffredinoledig.
readers-make-room-in = Gwnewch le yn y ffolder { $folder }.

# Ffeiliau o unrhyw fath

readers-empty = Mae { $file } yn wag.
readers-cut-off = Mae { $file } wedi’i thorri’n fyr neu wedi’i difrodi.
readers-cut-off-or-locked = Mae { $file } wedi’i thorri’n fyr, wedi’i gwarchod neu wedi’i difrodi.
readers-parquet-rows = Mae { $file } wedi’i thorri’n fyr neu wedi’i difrodi: dywed ei bod yn dal { $rows } rhes, a rhan ohoni { $parts }.
readers-packed-cut-off = Mae { $file } wedi’i thorri’n fyr neu wedi’i difrodi: mae ei chynnwys cywasgedig yn gorffen yn rhy gynnar.
readers-is-folder = Ffolder yw { $path }, nid ffeil.
readers-no-file = { $kind ->
    [pipe] Pibell yw { $path }, nid ffeil: nis agorwyd.
    [socket] Soced yw { $path }, nid ffeil: nis agorwyd.
   *[device] Dyfais yw { $path }, nid ffeil: nis agorwyd.
 }
readers-folder-too-full = Mae mwy na { $most } ffeil yn y ffolder { $folder }.
readers-folder-closed = Ni ellir agor y ffolder { $folder }.
readers-too-large = Maint { $file } yw { $size }; darllenir { $most } ar y mwyaf.
readers-too-large-together = Maint { $file } a’r hyn sy’n perthyn iddi yw { $size }; darllenir { $most } ar y mwyaf.
readers-blank-lines = Mae gan { $file } fwy na { $most } llinell wag.
readers-delete-blank-lines = Dilëwch y llinellau gwag, a rhowch hi eto.
readers-give-file = Rhowch y ffeil ei hun.
readers-save-to-file = Cadwch yr hyn mae’n ei roi mewn ffeil, a rhowch honno.
readers-check-rights = Gwiriwch eich hawliau iddi.
readers-download-again = Lawrlwythwch hi eto.
readers-download-or-save = Lawrlwythwch hi neu cadwch hi eto.
readers-download-or-copy = Lawrlwythwch hi neu copïwch hi eto.
readers-download-or-export = Lawrlwythwch hi neu allforiwch hi eto.
readers-download-file = Lawrlwythwch y ffeil ei hun.
readers-in-file = { $file }: { $problem }

# Testun, ei amgodiad a’i ddyfynodau

readers-no-text = Nid tabl testun yw { $file }.
readers-not-utf8 = Nid UTF-8 yw amgodiad y ffeil (llinell { $line }); fe’i darllenwyd fel { $encoding }.
readers-not-utf8-unsure = Nid UTF-8 yw amgodiad y ffeil (llinell { $line }); fe’i darllenwyd fel { $encoding }. Nid yw ei llythrennau acennog yn gwneud synnwyr felly: gall enwau ag acenion fod wedi’u difrodi.
readers-quotes-as-letters = Nid yw dyfynnod yn rhes { $row } wedi’i gau lle mae ei gell yn gorffen; darllenwyd pob un ohonynt fel llythrennau.
readers-quote-over-rows = { $file }: ni chaeir dyfynnod yn rhes { $first } tan res { $last }, neu ddim o gwbl. Un gell fyddai’r rhesi rhyngddynt.
readers-quote-never-closed = { $file }: nid yw dyfynnod yn llinell { $line } byth yn cael ei gau: { $text }
readers-close-quote = Caewch neu tynnwch y dyfynnod, neu cadwch y tabl eto fel CSV.
readers-look-for-quote = Chwiliwch am ddyfynnod nas caeir, neu cadwch y tabl eto fel CSV.
readers-text-too-large = Mae { $file } yn fwy na { $most } MB. Ni ddarllenir rhagor o dabl o’r fath.
readers-text-too-large-unpacked = Mae { $file } yn fwy na { $most } MB wedi’i dadbacio. Ni ddarllenir rhagor o dabl o’r fath.
readers-line-too-long = Mae { $file }, llinell { $line }, yn hwy na { $most } MB: nid rhes o dabl mohoni.
readers-text-too-many-cells = Mae mwy na { $most } o gelloedd yn { $file }.
readers-line-too-wide = { $file }, llinell { $line }: mae ganddi { $columns } o golofnau; darllenir { $most } ar y mwyaf.
readers-line-unreadable = { $file }, llinell { $line }: ni ellir ei darllen: { $problem }.
readers-keep-columns = Cadwch y colofnau y mae arnoch eu hangen.
readers-keep-rows = Cadwch y rhesi y mae arnoch eu hangen.
readers-keep-rows-and-columns = Cadwch y rhesi a’r colofnau y mae arnoch eu hangen.

# Tablau

readers-no-rows = Mae penawdau yn { $file } ond dim rhesi.
readers-flows-without-count = { $file }: nid oes colofn sy’n cyfrif pobl ynddi; dyma ei cholofnau: { $columns }.
readers-count-rows = Os yw pob rhes yn un person, cyfrifwch resi pob pâr yn gyntaf; neu enwch y golofn. (--columns RESIDENCE,WORKPLACE,PEOPLE)
readers-no-column = { $file }: nid oes colofn { $missing } ynddi; dyma ei cholofnau: { $columns }.
readers-several-columns = { $role ->
    [zone] Mae gan { $file } sawl colofn a all ddal y parthau: { $columns }.
   *[area] Mae gan { $file } sawl colofn a all ddal yr ardaloedd: { $columns }.
 }
readers-rename-others = Cadwch yr un a olygir, a thynnwch y lleill neu eu hailenwi.
readers-area-told-once = Saif grwpiau yn y gyntaf o’u rhesi yn unig, neu uwch eu pennau. Fe’u cymerwyd ar gyfer y rhesi islaw.
readers-several-zones = { $cells ->
    [one] Mae 1 gell yn dal sawl parth. Darllenwyd pob un.
   *[other] Mae { $cells } cell yn dal sawl parth. Darllenwyd pob un.
 }
readers-rows-ended = { $rows ->
    [one] Yn ôl y golofn “{ $column }” o { $file }, mae 1 rhes ar gyfer aelod a adawodd. Mae’n cyfrif serch hynny. Dilëwch hi os na ddylai.
   *[other] Yn ôl y golofn “{ $column }” o { $file }, mae { $rows } rhes ar gyfer aelodau a adawodd. Maent yn cyfrif serch hynny. Dilëwch y rhai na ddylai.
 }
readers-areas-of-column = Ardaloedd y golofn “{ $column }” yw rhai { $file }. Heb eu defnyddio: { $others }.
readers-share-unused = Ni ddefnyddir y golofn “{ $column }” o { $file } yma: mae pob parth yn cyfrif yn gyfan.
readers-its-columns = Dyma ei cholofnau: { $columns }.
readers-no-table = Nid tabl yw { $file }: nid yw ei rhesi o’r un hyd.
readers-no-table-at = Nid tabl yw { $file }: yn llinell { $line } nid yw’r rhesi o’r un hyd.
readers-too-many-features = Mae { $file } yn dal { $features } nodwedd, mwy nag unrhyw set o ardaloedd; darllenir { $most } ar y mwyaf.
readers-too-many-corners = Byddai gan siapiau { $file } { $corners } cornel; darllenir { $most } ar y mwyaf.
readers-json-no-table = JSON yw { $file }, nid tabl.
readers-header-too-long = Nid tabl yw { $file }: mae { $characters } nod yn ei llinell gyntaf.
readers-row-over-header = { $file }, llinell { $line }: mae gan y rhes fwy o gelloedd nag sydd o golofnau yn y penawdau.
readers-name-columns-plain-counts = Enwch bob colofn, ac ysgrifennwch gyfrifon heb wahanyddion miloedd.
readers-row-cut-off = Mae { $file } wedi’i thorri’n fyr yn llinell { $line }: mae gan y rhes honno { $filled } o { $usual } cell, a dim diwedd llinell.
readers-no-line-end = Nid oes diwedd llinell i’r rhes olaf. Os torrwyd y ffeil yn fyr yno, mae ei ffigur olaf yn rhy fach.
readers-no-line-end-at = Nid oes diwedd llinell i’r rhes olaf (llinell { $line }). Os torrwyd y ffeil yn fyr yno, mae ei ffigur olaf yn rhy fach.
readers-parquet-too-many-cells = Mae { $rows } o resi a { $columns } o golofnau yn { $file }; darllenir { $most } o gelloedd ar y mwyaf.
readers-cell-missing = { $role ->
    [zone] { $file }, llinell { $line }: mae cod y parth ar goll.
    [area] { $file }, llinell { $line }: mae’r ardal ar goll.
    [weight] { $file }, llinell { $line }: mae’r pwysau ar goll.
   *[name] { $file }, llinell { $line }: mae’r enw ar goll.
 }
readers-fill-or-remove = Llenwch ef neu tynnwch y rhes.
readers-correct-cell = Cywirwch y gell.

readers-lines = Llinellau yn y ffeil: { $lines } ({ $parts }).
readers-lines-of = Llinellau yn { $file }: { $lines } ({ $parts }).
readers-lines-part = { $kind ->
    [read] { $lines } wedi’u darllen
    [above] { $lines ->
        [one] 1 yn benawdau
       *[other] { $lines } yn deitlau a phenawdau
     }
    [totals] { $lines ->
        [one] 1 yn gyfanswm a adawyd allan
       *[other] { $lines } yn gyfansymiau a adawyd allan
     }
    [repeated] { $lines } wedi’u hailadrodd a’u gadael allan
    [held] { $lines } heb gyfrif
    [held] { $lines } heb gyfrif
    [notes] { $lines ->
        [one] 1 yn nodyn o dan y tabl
       *[other] { $lines } yn nodiadau o dan y tabl
     }
    [blank] { $lines } yn wag
   *[continued] { $lines } o fewn cell
 }

# Tablau sy’n dod gyda’r rhaglen

readers-bundled-no-column = { $file }: nid oes colofn { $missing } ynddi.
readers-restore-table = Adferwch y tabl fel y daeth gyda’r rhaglen.
readers-cell-not = { $file }, llinell { $line }, colofn { $column }: disgwylir { $wanted }, nid “{ $cell }”.
readers-cell-date = dyddiad megis 2016-06-17, 2016-06 neu 2016
readers-cell-text = rhywfaint o destun
readers-cell-code = cod ardal megis E08000025 neu TLG31
readers-cell-number = rhif meidraidd
readers-cell-whole-number = rhif cyfan
readers-cell-count = cyfrif o sero neu fwy
readers-cell-share = cyfran uwchlaw 0 a hyd at 1
readers-cell-one-of = un o’r canlynol ({ $allowed })

# Ardaloedd o barthau: tablau cyswllt, rhaniadau, pwysau ac enwau

readers-give-lookup = Rhowch CSV â’r colofnau zone (cod awdurdod lleol) ac area, ac os oes angen area_name a share. Neu rhowch dabl cyswllt cyhoeddedig megis LAD24CD, TTWA11CD, TTWA11NM.
readers-rows-without-area = { $rows ->
    [one] Nid yw 1 rhes yn { $file } yn enwi ardal: nid yw ei pharth yn perthyn i’r un.
    [two] Nid yw { $rows } res yn { $file } yn enwi ardal: nid yw eu parthau’n perthyn i’r un.
   *[other] Nid yw { $rows } rhes yn { $file } yn enwi ardal: nid yw eu parthau’n perthyn i’r un.
 }
readers-cell-too-long = Nid tabl yw { $file }: mae { $characters } nod yn un o’i chelloedd.
readers-no-zone-in-area = { $file }: nid oes ynddi barth sy’n perthyn i ardal.
readers-no-share-of-runs = { $file }, llinell { $line }: nid cyfran o rediadau rhwng 0 ac 1 yw “{ $cell }”.
readers-no-share-of-zone = { $file }, llinell { $line }: nid cyfran na phwysau uwchlaw sero yw “{ $cell }”.
readers-write-plain-share = Ysgrifennwch rif plaen, a gadewch allan ardaloedd nad oes gan barth ran ynddynt.
readers-give-zone-and-area = Rhowch dabl â’r colofnau zone ac area.
readers-give-zone-and-weight = Rhowch dabl â’r colofnau zone a weight.
readers-give-name-and-code = Rhowch dabl â’r colofnau name a code; mae cod gwag yn gadael yr enw allan.
readers-first-line-as-header = { $file }: cymerwyd y llinell gyntaf fel y penawdau, { $taken }.
readers-as-header-of = { $role ->
    [zone] “{ $text }” ar gyfer y parth
    [area] “{ $text }” ar gyfer yr ardal
    [weight] “{ $text }” ar gyfer y pwysau
    [name] “{ $text }” ar gyfer yr enw
   *[code] “{ $text }” ar gyfer y cod
 }
readers-zone-in-two-areas = { $file }, llinell { $line }: mae’r parth { $zone } mewn dwy ardal: { $one }; { $other }.
readers-keep-row-per-zone = Cadwch un rhes ar gyfer pob parth.
readers-no-number = { $file }, llinell { $line }, colofn { $column }: nid rhif yw “{ $cell }”.
readers-weight-below-zero = { $file }, llinell { $line }, colofn { $column }: mae “{ $cell }” islaw sero.
readers-weight-too-large = { $file }, llinell { $line }, colofn { $column }: mae “{ $cell }” yn fwy nag unrhyw bwysau posibl.
readers-weights-are = Rhifau o sero neu fwy yw pwysau.
readers-weight-twice = { $file }, llinell { $line }: mae gan { $zone } bwysau eisoes.
readers-code-twice = { $file }, llinell { $line }: mae gan { $name } god eisoes.
readers-keep-one-of-them = Cadwch un ohonynt.
readers-weights-all-zero = { $file }: mae pob pwysau’n sero.
readers-give-weights = Rhowch bwysau uwchlaw sero.
readers-name-weights = Enwch golofn y pwysau.

# Ffeiliau ffiniau

readers-give-boundaries = Rhowch GeoPackage, Shapefile (neu un wedi’i sipio), GeoJSON, TopoJSON, FlatGeobuf, KML, KMZ, GML neu GeoParquet. Bydd ffeil MapInfo, cronfa ddata ddaearyddol Esri neu CSV â siapiau fel testun yn gwneud y tro hefyd.
readers-give-plain-boundaries = Rhowch GeoPackage (.gpkg), Shapefile (.shp gyda’i .shx a’i .dbf) neu GeoJSON (.geojson).
readers-ask-for-boundaries = Gofynnwch am y ffiniau fel GeoPackage, Shapefile neu GeoJSON.
readers-no-boundary-file = Nid yw { $file } yn ffeil ffiniau y gellir ei darllen yma.
readers-not-read = { $what ->
    [pointer] Nid yw { $file } ond yn bwyntydd at ffeil a gedwir mewn man arall (Git LFS).
    [sevenzip] Mae { $file } yn archif o fath nas dadbacir yma (7z).
    [rar] Mae { $file } yn archif o fath nas dadbacir yma (RAR).
   *[pdf] PDF yw { $file }.
 }
readers-office-document = Dogfen Office yw { $file }, nid ffeil ffiniau.
readers-no-boundary-in-folder = Nid oes ffeil ffiniau yn y ffolder { $folder }.
readers-no-boundary-in-archive = Nid oes ffeil ffiniau yn { $file }.
readers-several-files = { $inside ->
    [folder] Mae { $files } ffeil ffiniau yn y ffolder; { $read } a ddarllenwyd.
   *[archive] Mae { $files } ffeil ffiniau yn yr archif; { $read } a ddarllenwyd.
 }
readers-choose-layer = Dewiswch un o’r haenau: { $layers }.
readers-no-layers = Nid oes haen yn { $file }.
readers-no-such-layer = Nid oes haen “{ $layer }” yn { $file }.
readers-its-layers = Dyma ei haenau: { $layers }.
readers-too-many-columns = Mae { $columns } o golofnau yn { $file }; ychydig ddwsinau sydd mewn ffeiliau ffiniau.
readers-keep-code-and-name = Cadwch y cod, yr enw a’r hyn y mae arnoch ei angen o’r gweddill, { $most } o golofnau ar y mwyaf.
readers-unreadable-as = Ni ellid darllen { $file } fel { $kind }.
readers-damaged-file = Lawrlwythwch hi neu cadwch hi eto; mae’r ffeil wedi’i difrodi, wedi’i thorri’n fyr, neu mewn fformat gwahanol i’r hyn y mae ei henw’n ei ddweud.
readers-encoding-wrong = Nid yw’r testun yn yr amgodiad y mae’r ffeil yn ei nodi; fe’i darllenwyd fel { $encoding }.
readers-encoding-assumed = { $encoding } (dim .cpg: tybiwyd, am nad UTF-8 yw’r testun)
readers-encoding-recognised = { $encoding } (dim .cpg: adnabuwyd o’r testun)
readers-look-at-names = Edrychwch ar yr enwau.

# Archifau

readers-from-archive = Y tabl a ddarllenwyd yw { $name }, o’r tu mewn i’r archif.
readers-from-archive-beside = Y tabl a ddarllenwyd yw { $name }, o’r tu mewn i’r archif. Ni ddarllenwyd: { $others }.
readers-archive-of-tables = { $tables ->
    [two] Mae { $tables } dabl yn { $file }: { $names }.
    [few] Mae { $tables } thabl yn { $file }: { $names }.
    [many] Mae { $tables } thabl yn { $file }: { $names }.
   *[other] Mae { $tables } tabl yn { $file }: { $names }.
 }
readers-archive-of-workbook = Mae { $name } yn yr archif { $file }; dim ond ar ei phen ei hun y darllenir ffeil o’r fath.
readers-archive-without-table = Archif heb dabl ynddi yw { $file }.
readers-unpack-table = Dadbaciwch hi eich hun a rhowch y tabl a olygir.
readers-archive-in-archive = Mae archif arall ({ $packed }) yn { $file }, nas dadbacir yma.
readers-archive-damaged = Mae { $file } yn archif wedi’i difrodi.
readers-archive-same-name = Mae { $file } yn cynnwys dwy ffeil o’r un enw: { $name }.
readers-archive-locked = Mae { $file } wedi’i chloi â chyfrinair.
readers-archive-no-room = Ni ellir dadbacio { $file }: mae’r ddisg ar gyfer ffeiliau dros dro’n llawn.
readers-archive-too-large = Mae { $file } yn fwy na { $most } GB wedi’i dadbacio, yn llawer mwy nag unrhyw set o ffiniau.
readers-archive-too-many = Mae { $files } ffeil yn { $file }, mwy nag mewn unrhyw set o ffiniau.
readers-archive-writes-outside = Mae { $file } yn ceisio ysgrifennu y tu allan i’w ffolder (“{ $name }”); nis dadbaciwyd.
readers-unpack-yourself = Dadbaciwch hi eich hun ac agorwch y ffeil ffiniau y tu mewn.
readers-download-or-unpack = Lawrlwythwch hi eto, neu dadbaciwch hi eich hun ac agorwch y ffeil ffiniau y tu mewn.
readers-make-room-or-unpack = Gwnewch le arni, neu dadbaciwch y ffeil eich hun lle mae digon o le.

# Ffeiliau Shapefile a MapInfo

readers-part-needed = { $ending ->
    [map] Mae { $part } ar goll: hebddi, nid oes siapiau yn { $file }.
    [id] Mae { $part } ar goll: hebddi, nid oes siapiau yn { $file }.
   *[other] Mae { $part } ar goll: hebddi, nid oes codau nac enwau yn { $file }.
 }
readers-put-part-beside = Rhowch hi wrth ochr { $file }, neu lawrlwythwch y set gyfan eto.
readers-part-lacking = Mae { $file } { $state ->
    [missing] ar goll
   *[damaged] wedi’i difrodi
 }: { $ending ->
    [dbf] nid oes codau nac enwau gan ei siapiau.
    [shx] gwnaed ei mynegai eto.
   *[prj] ni wyddys beth yw ei system gyfesurynnau.
 }
readers-put-part-beside-shp = Rhowch un gyfan wrth ochr y .shp.
readers-put-table-beside-shp = Rhowch { $table } gyfan wrth ochr y .shp.
readers-shp-missing = Mae { $file } ar goll: hebddi nid oes siapiau mewn Shapefile, dim ond tabl.
readers-put-shp-beside = Rhowch y .shp wrth ochr y rhannau eraill, neu lawrlwythwch y set gyfan eto.
readers-shp-cut-off = Mae { $file } wedi’i thorri’n fyr: mae’n fyrrach nag y mae ei phennyn ei hun yn ei ddweud.
readers-dbf-cut-off = Mae { $table } wedi’i thorri’n fyr: mae { $there } o’r { $rows } rhes y mae ei phennyn yn eu nodi ynddi.
readers-download-or-copy-set = Lawrlwythwch neu copïwch y set gyfan eto.

# JSON ac XML

readers-json-damaged = Mae ei JSON wedi’i ddifrodi, felly gall nodweddion fod ar goll: gellid darllen { $features }.
readers-json-damaged-shapes = Mae ei JSON wedi’i ddifrodi, felly gall siapiau fod ar goll: gellid darllen { $shapes }.
readers-json-cut-off = Mae { $file } wedi’i thorri’n fyr: mae’n gorffen yn y canol.
readers-json-of-error = Neges gwall gan y gwasanaeth y daeth y ffeil ohono sydd yn { $file }: { $message }.
readers-json-error-unreadable = ni ellir ei darllen
readers-features-run-together = Mae’n enwi { $shapes } siâp mewn { $features } nodwedd: efallai fod rhai nodweddion wedi rhedeg i’w gilydd.
readers-set-cut-off = Mae gan y gwasanaeth y daeth ohono fwy na’r { $features } nodwedd hyn (exceededTransferLimit): mae’r set wedi’i thorri’n fyr.
readers-set-cut-off-of = Mae gan y gwasanaeth y daeth ohono { $there } nodwedd, a rhoddodd { $features }: mae’r set wedi’i thorri’n fyr.
readers-set-cut-off-pages = Mae gan y gwasanaeth y daeth ohono ragor o dudalennau ar ôl y { $features } nodwedd hyn: mae’r set wedi’i thorri’n fyr.
readers-kml-links-only = Nid oes ardaloedd yn { $file }, dim ond cyfeiriad data a gedwir mewn man arall (NetworkLink).
readers-kml-links-only-remedy = Lawrlwythwch y data y mae’n eu henwi, ac agorwch y rheini.
readers-download-rest = Lawrlwythwch y gweddill, dudalen wrth dudalen, neu’r ffeil gyfan.
readers-web-page = Tudalen we neu XML yw { $file }, nid GeoJSON.
readers-download-file-not-page = Lawrlwythwch y ffeil ei hun, nid y dudalen amdani.
readers-no-geojson = Nid GeoJSON yw { $file }: mae’n dechrau â “{ $start }”.
readers-save-as-geojson = Cadwch hi fel GeoJSON yn yr amgodiad UTF-8.
readers-try-again-later = Rhowch gynnig arall arni’n nes ymlaen.
readers-no-whole-feature = { $lines ->
    [one] Nid oes nodwedd gyfan yn { $file }, yn ei hunig linell.
    [two] Nid oes nodwedd gyfan yn { $file }, mewn { $lines } linell.
   *[other] Nid oes nodwedd gyfan yn { $file }, mewn { $lines } llinell.
 }
readers-no-xml = Nid XML yw { $file }, neu mae wedi’i difrodi.
readers-xml-damaged = Mae { $file } wedi’i difrodi neu wedi’i thorri’n fyr yn llinell { $line }.
readers-xml-defines-words = Mae { $file } yn diffinio ei geiriau ei hun (math o ddogfen), y gellir eu defnyddio i ymosod; nis darllenwyd.
readers-save-as-geopackage = Cadwch hi fel GeoPackage neu GeoJSON yn y rhaglen y daeth ohoni.

# Tablau â siapiau

readers-table-with-shapes = tabl â siapiau
readers-no-shape-column = { $file }: nid oes ynddi golofn â siapiau fel testun, megis POLYGON ((…)).
readers-give-shapes = Gwiriwch dablau o ffigurau gyda check-table; rhowch ffiniau fel GeoPackage, GeoJSON neu Shapefile wedi’i sipio.
readers-no-areas-below-header = Nid oes rhesi o dan y penawdau yn { $file }.
readers-give-area-rows = Rhowch dabl ag un ardal ym mhob rhes.
readers-points-not-areas = Pwyntiau sydd yn { $file }, nid ardaloedd.
readers-give-areas-not-centres = Rhowch yr ardaloedd eu hunain, nid eu canolbwyntiau.
readers-parquet-not-there = Ffeil Parquet yw { $file }. Nid yw’r ychwanegiad sy’n darllen ac yn ysgrifennu’r rheini wedi’i osod.
readers-parquet-install = Gosodwch pyarrow gyda pip, neu defnyddiwch GeoPackage (.gpkg) ar gyfer siapiau a CSV ar gyfer tablau.
readers-parquet-add = Dadbaciwch yr ychwanegiad “parquet” i { $folders }, a dechreuwch eto. Neu defnyddiwch GeoPackage (.gpkg) ar gyfer siapiau a CSV ar gyfer tablau.
readers-look-for-quote-or-break = Chwiliwch am ddyfynnod neu doriad llinell coll yno, neu cadwch y tabl eto fel CSV.

# Nodweddion a adewir allan, a pham. Saif y rhesymau ar ôl rhif neu golon: “3 heb bolygon”.

readers-left-out = Gadawyd { $count } o { $features } nodwedd allan: { $why }.
readers-check-left-out = Gwiriwch a oes angen yr ardaloedd hyn.
readers-nothing-to-do = Peidiwch â gwneud dim, oni bai bod y rhain i fod yno.
readers-why-no-polygon = heb bolygon
readers-why-no-area = heb arwynebedd
readers-why-no-coordinates = â chyfesurynnau nad ydynt yn rhifau
readers-why-outside = y tu allan i’r Deyrnas Unedig
readers-why-no-feature = heb fod yn nodweddion cyfan
readers-why-beyond = yn y ffeil y tu hwnt i’r nifer y mae’n ei roi ohoni ei hun
readers-why-announced = a nodir gan y ffeil ond heb fod ynddi
readers-why-broken-line = mewn llinellau toredig
readers-why-unreadable = na ellid eu darllen
readers-why-unreadable-or-elsewhere = na ellid eu darllen, neu sydd mewn haenau eraill
readers-why-no-arcs = wedi’u llunio ag arcau sydd ar goll neu wedi’u difrodi
readers-why-run-together = wedi rhedeg i res arall
readers-why-no-row = heb res yn { $table }
readers-why-deleted = wedi’u marcio fel rhai wedi’u dileu yn { $table }
readers-why-no-shape-in = â rhes yn { $table } ond heb siâp yn { $file }
readers-where = { $what ->
    [line] { COUNT($numbers) ->
        [one] llinell { $numbers }
       *[other] llinellau { $numbers }
     }
   *[row] { COUNT($numbers) ->
        [one] rhes { $numbers }
       *[other] rhesi { $numbers }
     }
 }
readers-where-rows = rhesi { $first } i { $last }

# Siapiau a’u cyfesurynnau

readers-checking-shapes = Yn gwirio’r siapiau
readers-placing-shapes = Yn gosod y siapiau
readers-layer-empty = Mae’r haen yn wag: mae ganddi bennyn ond dim nodweddion.
readers-no-shape-with-area = { $file }: nid oes ynddi siâp ag arwynebedd.
readers-no-polygon-used = Nid oes ynddi bolygon y gellir ei ddefnyddio.
readers-points-only = { $points ->
    [one] Nid oes ynddi bolygon y gellir ei ddefnyddio, dim ond 1 pwynt.
   *[other] Nid oes ynddi bolygon y gellir ei ddefnyddio, dim ond { $points } o bwyntiau.
 }
readers-lines-only = { $lines ->
    [one] Nid oes ynddi bolygon y gellir ei ddefnyddio, dim ond 1 llinell.
   *[other] Nid oes ynddi bolygon y gellir ei ddefnyddio, dim ond { $lines } o linellau.
 }
readers-points-and-lines-only = Nid oes ynddi bolygon y gellir ei ddefnyddio, dim ond { $points ->
    [one] 1 pwynt
   *[other] { $points } o bwyntiau
 } a { $lines ->
    [one] 1 llinell
   *[other] { $lines } o linellau
 }.
readers-give-areas = Rhowch yr ardaloedd eu hunain, nid canolbwyntiau neu linellau.
readers-closed = { $shapes ->
    [one] Caewyd amlinelliad 1 siâp.
   *[other] Caewyd amlinellau { $shapes } siâp.
 }
readers-repaired = { $shapes ->
    [one] Trwsiwyd 1 siâp ({ $repairs }).
   *[other] Trwsiwyd { $shapes } siâp ({ $repairs }).
 }
readers-untangled = datodwyd amlinellau gan GEOS (make_valid): { $faults }
readers-fault = { $count } { $fault }
readers-latitude-first = Mae lledred a hydred yn y drefn anghywir. Fe’u cyfnewidiwyd.
readers-northing-first = Saif y cyfesuryn gogleddol o flaen yr un dwyreiniol. Fe’u cyfnewidiwyd.
readers-look-at-map = Edrychwch ar y map.
readers-look-at-map-and-name = Edrychwch ar y map; os yw yn y lle anghywir, enwch y system gyfesurynnau.
readers-look-at-map-or-irish = Edrychwch ar y map; ar gyfer ardaloedd yng Ngogledd Iwerddon ar grid Iwerddon, enwch y system gyfesurynnau { $system }.
readers-system-guessed = { $by ->
    [file] Mae’r ffeil yn nodi { $system }, ond ni all ei chyfesurynnau fod yn y system honno. Tybiwyd { $guess } o’i chyfesurynnau.
    [format] Nid yw’r ffeil yn enwi system gyfesurynnau, ac nid yw ei chyfesurynnau’n rhai ei fformat ({ $system }). Tybiwyd { $guess } o’i chyfesurynnau.
   *[nothing] Nid yw’r ffeil yn enwi system gyfesurynnau. Tybiwyd { $guess } o’i chyfesurynnau.
 }
readers-system-unknown = { $by ->
    [file] Mae’r ffeil yn nodi { $system }, ond ni all ei chyfesurynnau fod yn y system honno. Nid ydynt (o { $west }, { $south }) yn ffitio’r un sy’n arferol ar gyfer y Deyrnas Unedig.
    [format] Nid yw’r ffeil yn enwi system gyfesurynnau, ac nid yw ei chyfesurynnau’n rhai ei fformat ({ $system }). Nid ydynt (o { $west }, { $south }) yn ffitio’r un sy’n arferol ar gyfer y Deyrnas Unedig.
   *[nothing] Nid yw’r ffeil yn enwi system gyfesurynnau. Nid yw ei chyfesurynnau (o { $west }, { $south }) yn ffitio’r un sy’n arferol ar gyfer y Deyrnas Unedig.
 }
readers-name-system = Enwch y system gyfesurynnau, neu cadwch y ffeil eto gyda hi (ar gyfer Shapefile, ychwanegwch y .prj).
readers-not-in-system = Ni all y cyfesurynnau (o { $west }, { $south }) fod yn { $system }, y gofynnwyd amdani.
readers-not-in-system-but = Ni all y cyfesurynnau (o { $west }, { $south }) fod yn { $system }, y gofynnwyd amdani. Maent yn edrych fel rhai { $guess }.
readers-name-true-system = Enwch y system y maent ynddi, neu gadewch i’r rhaglen ddod o hyd iddi.
readers-no-system = Nid system gyfesurynnau yw “{ $asked }”.
readers-give-system = Rhowch un megis EPSG:27700 neu EPSG:4326.
readers-outside-kingdom = Mae’r siapiau, yn { $system }, y tu allan i’r Deyrnas Unedig.

# Siapiau parthau ffeil lifoedd

readers-zones-from-layer = Siapiau o { $file }, haen { $layer }, yn ôl ei cholofn { $column }.
readers-zones-no-codes = { $file }: nid oes ynddi golofn o godau.
readers-give-zone-shapes = Rhowch bolygonau’r parthau, â cholofn o’u codau.
readers-zones-none-known = { $file }: nid oes ynddi siâp ar gyfer yr un o barthau’r llifoedd.
readers-codes-of-flows = Rhaid i’w chodau fod yn rhai’r llifoedd, megis { $examples }.
readers-zones-no-polygon = { $file }: nid oes ynddi bolygon o’r parthau hyn.
readers-zones-repaired = { $shapes ->
    [one] Roedd amlinelliad 1 siâp yn ei groesi ei hun, ac fe’i trwsiwyd.
   *[other] Roedd amlinellau { $shapes } siâp yn eu croesi eu hunain, ac fe’u trwsiwyd.
 }
readers-zones-others = { $rows ->
    [one] Nid yw 1 rhes o unrhyw barth yn y llifoedd, ac fe’i hepgorwyd: { $codes }.
    [two] Nid yw { $rows } res o unrhyw barth yn y llifoedd, ac fe’u hepgorwyd: { $codes }.
   *[other] Nid yw { $rows } rhes o unrhyw barth yn y llifoedd, ac fe’u hepgorwyd: { $codes }.
 }
readers-zones-no-shape = { $zones ->
    [one] Nid oes gan 1 parth siâp yno, ac felly nid oes ganddo gymdogion: { $codes }.
    [two] Nid oes gan { $zones } barth siâp yno, ac felly nid oes ganddynt gymdogion: { $codes }.
    [few] Nid oes gan { $zones } pharth siâp yno, ac felly nid oes ganddynt gymdogion: { $codes }.
    [many] Nid oes gan { $zones } pharth siâp yno, ac felly nid oes ganddynt gymdogion: { $codes }.
   *[other] Nid oes gan { $zones } parth siâp yno, ac felly nid oes ganddynt gymdogion: { $codes }.
 }

# Gwasanaethau ar y we

readers-asking-service = Yn gofyn i’r gwasanaeth beth sydd ganddo
readers-service-progress = { $here } o { $features } nodwedd
readers-joining-pages = Yn rhoi’r tudalennau at ei gilydd
readers-looking-for-set = Yn chwilio am y set ymhlith y gwasanaethau
readers-service-out-of-reach = Ni ellir cyrraedd y gwasanaeth { $host }.
readers-service-not-trusted = Efallai nad y gwasanaeth ei hun sy’n ateb yn { $host }: nid ymddiriedir yn ei dystysgrif yma.
readers-service-expired = Mae tystysgrif { $host } wedi dod i ben, neu mae cloc y cyfrifiadur hwn yn anghywir.
readers-check-clock = Gwiriwch ddyddiad y cyfrifiadur hwn, neu rhowch gynnig arall arni pan fydd y cyhoeddwr wedi’i hadnewyddu.
readers-name-certificates = Gofynnwch i’r sawl sy’n rhedeg eich rhwydwaith am ffeil dystysgrifau eich sefydliad, ac enwch hi yn y newidyn SSL_CERT_FILE.
readers-service-refuses-http = Mae’r gwasanaeth { $host } yn gwrthod (HTTP { $code }); efallai fod ei gyfeiriad wedi newid.
readers-service-refuses = Mae’r gwasanaeth yn gwrthod: { $reason }.
readers-service-refuses-silently = Mae’r gwasanaeth yn gwrthod, heb ddweud pam.
readers-service-no-data = Mae’r gwasanaeth yn ateb â rhywbeth heblaw data.
readers-service-no-count = Nid yw’r gwasanaeth yn dweud faint o nodweddion sydd ganddo.
readers-service-other-count = Mae’r gwasanaeth yn dweud bod ganddo { $told } nodwedd, ond { $given } a roddodd.
readers-service-repeats = Mae’r gwasanaeth yn rhoi’r un nodweddion ddwywaith yn lle’r rhai nesaf.
readers-try-later-or-by-hand = Rhowch gynnig arall arni’n nes ymlaen, neu lawrlwythwch y ffeil â llaw.
readers-no-service-address = Nid cyfeiriad gwasanaeth yw “{ $address }”.
readers-correct-address = Cywirwch eich copi o’r tabl official_data.csv.
readers-page-instead = Daeth tudalen we o { $host } yn lle’r data.
readers-page-instead-remedy = Efallai fod gweinydd dirprwyol neu dudalen fewngofnodi ar eich rhwydwaith rhyngddynt. Agorwch y cyfeiriad mewn porwr, neu lawrlwythwch y ffeil â llaw.
readers-archive-member = { $number ->
    [0] Nid oes ffeil { $wanted } yn { $file }.
   *[other] Mae { $number } ffeil { $wanted } yn { $file }: { $names }.
 }
readers-archive-member-remedy = Efallai fod ei chyhoeddwr wedi’i newid. Dadbaciwch hi â llaw a gollyngwch y ffeil gywir yma.
readers-proxy-name = Mae gweinydd dirprwyol eich rhwydwaith yn gofyn am enw a chyfrinair.
readers-proxy-name-remedy = Gofynnwch i’r sawl sy’n rhedeg eich rhwydwaith, neu lawrlwythwch y ffeil â llaw.
readers-broken-off = Torrodd y cysylltiad â { $host }.
readers-broken-off-remedy = Dechreuwch eto: cedwir yr hyn sydd wedi dod.
readers-file-too-large = Mae’r ffeil yn fwy na { $most } MB, sy’n fwy nag y dylai’r set hon fod.
readers-no-room = Mae { $free } MB yn rhydd yn y ffolder { $folder }; mae angen { $needed } MB.
readers-file-progress = { $here } o { $whole } MB
readers-table-progress = { $rows ->
    [0] Yn gofyn am y rhesi cyntaf
   *[other] { $here } o { $rows } rhes
 }
readers-table-other-rows = Newidiodd y gwasanaeth ei dabl wrth iddo gael ei lawrlwytho.
readers-table-other-count = Mae’r gwasanaeth yn dweud bod ganddo { $told } rhes, ond { $given } a roddodd.
readers-looking-on-page = Yn chwilio am y ffeil ar dudalen ei chyhoeddwr
readers-page-no-file = { $number ->
    [0] Nid yw { $page } yn cysylltu ag unrhyw ffeil o’r fath mwyach.
   *[other] Mae { $page } yn cysylltu â { $number } ffeil y gellid eu golygu.
 }
readers-page-remedy = Mae’n cysylltu â’r canlynol: { $files }. Lawrlwythwch yr un gywir â llaw a gollyngwch hi yma.
readers-page-remedy-none = Agorwch y dudalen mewn porwr a chwiliwch am y ffeil.

# PostGIS

readers-postgis-not-installed = Nid yw’r rhan sy’n darllen cronfeydd data wedi’i gosod.
readers-postgis-install = Gosodwch hi yn ffolder y rhaglen gyda: .venv/bin/python -m pip install --editable '.[postgis]'; yna dechreuwch eto.
readers-postgis-not-packed = Gwnaed y copi hwn o’r rhaglen hebddi. Gofynnwch am un sy’n ei chynnwys, neu allforiwch yr haen i GeoPackage.
readers-answered-otherwise = Nid atebodd { $place } fel y dylai: { $reason }.
readers-did-not-answer = Nid atebodd { $place } fel y dylai, ac ni roddodd reswm.
readers-check-connection = Gwiriwch y gwesteiwr, y porth, y gronfa ddata, y defnyddiwr a’r cyfrinair.
readers-only-reading = { $place }: dim ond darllen a ganiateir.
readers-choose-relation = Dewiswch dabl neu olwg sydd ond yn darllen.
readers-copying = Yn copïo { $relation }
readers-copying-shapes = { $shapes ->
    [one] Yn copïo 1 siâp
   *[other] Yn copïo { $shapes } siâp
 }
readers-relation-empty = Nid oes rhesi yn { $relation }.
readers-relation-too-large = Mae { $relation } yn fwy na { $rows } rhes neu { $size } MB.
readers-choose-other-layer = Dewiswch haen arall.
readers-make-view = Gwnewch olwg o’r rhesi y mae arnoch eu hangen.

# Llyfrau gwaith a’u dalennau

readers-give-table = Rhowch dabl fel CSV, TSV, Excel (.xlsx, .xls), OpenDocument (.ods) neu Parquet.
readers-format-semicolons = CSV (hanner colonau)
readers-format-bars = CSV (barrau)
readers-format-workbook = Llyfr gwaith
readers-format-xlsx = Llyfr gwaith Excel
readers-format-xlsm = Llyfr gwaith Excel â macros (nis rhedir)
readers-format-xls = Llyfr gwaith Excel 97
readers-format-xlsb = Llyfr gwaith deuaidd Excel
readers-format-ods = Taenlen OpenDocument
readers-no-workbook = Nid llyfr gwaith yw { $file }, neu mae wedi’i thorri’n fyr neu wedi’i difrodi.
readers-no-workbook-or-locked = Nid llyfr gwaith yw { $file }, neu mae wedi’i thorri’n fyr, wedi’i gwarchod neu wedi’i difrodi.
readers-workbook-unreadable = Ni ellir darllen { $file }.
readers-save-without-password = Efallai ei bod wedi’i gwarchod â chyfrinair: agorwch hi, cadwch hi heb un, a rhowch gynnig arall arni.
readers-workbook-of-web = Llyfr gwaith yw { $file } yn ôl ei henw, ond tudalen we sydd ynddi.
readers-marked-up = Tudalen we neu XML yw { $file }, ac nid tabl.
readers-open-in-spreadsheet = Agorwch hi mewn taenlen a’i chadw fel .xlsx neu .csv.
readers-save-from-spreadsheet = Cadwch y tabl eto fel .xlsx neu .csv o daenlen.
readers-unpacks-too-large = Byddai { $file } yn tyfu o { $packed } MB i { $unpacked } MB wrth ei dadbacio: nis agorwyd.
readers-workbook-entities = Mae { $file } yn datgan endidau XML, nad oes taenlen yn ei wneud: nis agorwyd.
readers-breaks-off-at = Mae { $file } wedi’i difrodi: mae ei chynnwys yn torri yn llinell { $line }, nod { $character }.
readers-breaks-off-at-once = Mae { $file } wedi’i difrodi: mae ei chynnwys yn torri ar ei ddechrau.
readers-no-sheets = Nid oes dalen yn { $file }.
readers-too-many-sheets = Nifer y dalennau yn { $file }: { $sheets }. Darllenir hyd at { $most }.
readers-keep-sheets = Cadwch y dalennau sydd eu hangen arnoch.
readers-no-sheet-with-table = Nid oes dalen â thabl yn { $file }.
readers-no-sheet = Nid oes dalen “{ $sheet }” yn { $file }.
readers-its-sheets = { COUNT($sheets) ->
    [0] Nid oes dalennau ynddi.
   *[other] Dyma ei dalennau: { $sheets }.
 }
readers-sheet-too-wide = Mae { $columns } o golofnau yn y ddalen “{ $sheet }” yn { $file }; darllenir { $most } ar y mwyaf.
readers-sheet-too-sparse = Mae’r ddalen “{ $sheet }” yn { $file } yn ymestyn dros { $cells } o gelloedd; darllenir { $most } ar y mwyaf.
readers-xls-too-sparse = Mae dalen yn { $file } yn ymestyn dros { $cells } o gelloedd; darllenir { $most } ar y mwyaf.
readers-delete-far-cells = Dilëwch y celloedd sy’n bell o’r tabl, neu cadwch y tabl ar ei ben ei hun.
readers-sheet-repeats = Mae’r ddalen “{ $sheet }” yn { $file } yn ailadrodd ei chelloedd nes bod ynddi { $rows } o resi a { $cells } o gelloedd. Darllenir { $most_rows } a { $most_cells } ar y mwyaf.
readers-delete-cells-around = Dilëwch y celloedd o dan y tabl ac wrth ei ochr, neu cadwch y tabl ar ei ben ei hun.
readers-sheet-too-much-text = Byddai’r testunau yn y ddalen “{ $sheet }” yn { $file } yn cymryd { $size } MB: nis darllenwyd.
readers-delete-long-texts = Dilëwch y colofnau â thestunau hir, neu cadwch y tabl ar ei ben ei hun.
readers-holds-shapes = Siapiau sydd yn { $file }, nid tabl dangosyddion.
readers-open-as-boundaries = Agorwch hi fel ffiniau.
readers-too-many-cells = Mae { $rows } o resi a { $columns } o golofnau yn { $file }: mwy na { $most } o gelloedd.
readers-too-much-text = Byddai { $file } yn cymryd { $size } MB: nis darllenwyd.

# Tablau o ffigurau

readers-too-many-figures = Mae { $figures } ffigur yn y tabl; darllenir { $most } ar y mwyaf ar unwaith.
readers-leave-out-or-split = Gadewch allan golofnau neu resi nad oes eu hangen, neu rhannwch ef yn sawl ffeil.
readers-row-cell = rhes { $row }: “{ $cell }”
readers-row-figure = rhes { $row }: { $figure }
readers-rows = Rhesi: { $rows }; wedi’u darllen: { $read }; teitlau a phenawdau: { $titles }; nodiadau: { $notes }; wedi’u gadael allan: { $left_out }.
readers-row-no-area = nid yw’n enwi ardal
readers-row-apart = mae ar wahân i’r tabl
readers-row-unlike = nid yw ei hardal yn hysbys ac mae’n annhebyg i’r rhesi ardaloedd
readers-row-breaks-off = mae’r ffeil yn torri o fewn y rhes hon
readers-row-struck = mae llinell drwyddi
readers-row-too-wide = nifer y celloedd ynddi yw { $cells }, a { $header } sydd yn y penawdau
readers-row-no-table = nid oes gan yr un rhes ardal a ffigur

# Yr hyn sydd yn lle ffigur, neu wrth ei ochr

readers-symbol-unreliable = annibynadwy, neu wedi’i ddal yn ôl: mae’r sampl yn fach
readers-symbol-sample-zero = ddim ar gael: mae’r sampl yn sero neu’n ddatgelol
readers-symbol-too-small = llai na’r ffigur lleiaf a gyhoeddir
readers-symbol-nil = ar goll, neu’n ddim neu’n ddibwys
readers-symbol-disclosive-or-missing = ddim ar gael neu’n ddatgelol
readers-symbol-not-available = ddim ar gael
readers-symbol-not-applicable-or-missing = amherthnasol neu ddim ar gael
readers-symbol-missing-or-not-applicable = ddim ar gael neu amherthnasol
readers-symbol-missing-or-held-back = ddim ar gael neu wedi’i ddal yn ôl
readers-symbol-held-back-or-notes = wedi’i ddal yn ôl, neu gweler y nodiadau
readers-symbol-confidential = cyfrinachol: wedi’i ddal yn ôl fel na ellir adnabod neb
readers-symbol-not-applicable = amherthnasol
readers-symbol-low-reliability = dibynadwyedd isel
readers-symbol-cut-off = heb ei ddangos: islaw terfyn
readers-symbol-suppressed = wedi’i atal
readers-symbol-below-smallest = islaw’r ffigur lleiaf a ddangosir
readers-symbol-bound = wedi’i ddal yn ôl: dim ond terfyn a roddir
readers-symbol-break = toriad yn y gyfres
readers-symbol-estimated = amcangyfrif
readers-symbol-forecast = rhagolwg
readers-symbol-provisional = dros dro
readers-symbol-revised = diwygiedig
readers-symbol-no-number = ddim yn rhif
readers-symbol-missing = ar goll
readers-symbol-disclosive = datgelol
readers-symbol-formula-nothing = ddim ar gael: ni chafodd fformiwla ddim
readers-symbol-formula-lost = collodd fformiwla ei chell
readers-symbol-formula-text = cafodd fformiwla destun
readers-symbol-formula-zero = rhannodd fformiwla â sero
readers-symbol-formula-unknown = fformiwla na ddeallwyd
readers-symbol-formula-no-result = fformiwla heb ganlyniad

# Llifoedd cymudo: cynlluniau a cholofnau

readers-give-flows = Rhowch y tabl cyfrifiad ODWP01EW fel y’i cyhoeddwyd, matrics o fannau gwaith a mannau preswylio, neu dabl o barau. Mewn tabl o barau mae’r colofnau man preswylio, man gwaith (codau ardaloedd) a phobl (cyfrif).
readers-give-layout-or-columns = Rhowch y tabl cyfrifiad ODWP01EW fel y’i cyhoeddwyd, matrics o fannau gwaith a mannau preswylio, neu dabl o barau. Mewn tabl o barau mae’r colofnau man preswylio, man gwaith (codau ardaloedd) a phobl (cyfrif). Neu enwch y tair colofn: ble mae pobl yn byw, ble maent yn gweithio, a faint ohonynt.
readers-name-columns = Enwch y tair colofn: ble mae pobl yn byw, ble maent yn gweithio, a faint ohonynt.
readers-odwp = Data tarddiad-cyrchfan Cyfrifiad 2021, ODWP01EW
readers-wu03 = Lleoliad preswylfa arferol a man gwaith, WU03
readers-flows-from = Llifoedd cymudo o’r ffeil { $file }
readers-layout-census = Dyma’r tabl cyfrifiad ODWP01EW (Cyfrifiad 2021, Cymru a Lloegr).
readers-layout-pairs = Tabl yw hwn â rhes ar gyfer pob pâr o fan preswylio a man gwaith.
readers-layout-matrix = { $orientation ->
    [workplace-rows] Matrics yw hwn: man gwaith yw pob rhes, a man preswylio yw pob colofn (adnabuwyd yn ôl { $told }).
   *[residence-rows] Matrics yw hwn: man preswylio yw pob rhes, a man gwaith yw pob colofn (adnabuwyd yn ôl { $told }).
 }
readers-orientation = { $orientation ->
    [workplace-rows] Man gwaith yw pob rhes, man preswylio yw pob colofn
   *[residence-rows] Man preswylio yw pob rhes, man gwaith yw pob colofn
 }
readers-by-you = eich dewis chi
readers-by-totals = cyfansymiau hysbys
readers-by-rows = y rhesi megis “{ $example }”
readers-by-columns = y colofnau megis “{ $example }”
readers-by-header = pennawd y rhesi, “{ $header }”
readers-by-title = “{ $title }” uwchben y colofnau
readers-no-orientation = Nid cyfeiriad matrics yw { $orientation }.
readers-give-one-of = Rhowch un o’r canlynol: { $choices }.
readers-matrix-both-ways = Matrics yw { $file } nad yw’n dweud ai mannau gwaith ynteu mannau preswylio yw ei rhesi.
readers-say-rows = Dywedwch beth yw ei rhesi.
readers-columns-as-named = Cymerwyd y colofnau fel yr enwyd hwy gennych.
readers-columns-without-header = Nid oes penawdau yn y ffeil: cymerwyd ei cholofnau fel man preswylio, man gwaith a phobl, yn y drefn hon.
readers-columns-by-header = Yn ôl y penawdau, “{ $residence }” yw’r man preswylio a “{ $workplace }” yw’r man gwaith; mae “{ $people }” yn cyfrif y bobl.
readers-columns-in-order = Nid yw’r penawdau’n dweud pa ben yw pa un: { $taken }, yn nhrefn y colofnau. Trowch hwy os yw hynny’n anghywir.
readers-column-left = Cymerwyd y golofn y mae’r penawdau eraill yn ei gadael: { $taken }.
readers-column-as = { $end ->
    [residence] “{ $column }” fel y man preswylio
    [workplace] “{ $column }” fel y man gwaith
   *[people] “{ $column }” fel y cyfrif o bobl
 }
readers-column-unclear = { $end ->
    [residence] Nid yw { $file } yn dweud pa golofn yw’r man preswylio: { $columns }.
    [workplace] Nid yw { $file } yn dweud pa golofn yw’r man gwaith: { $columns }.
   *[people] Nid yw { $file } yn dweud pa golofn yw’r cyfrif o bobl: { $columns }.
 }
readers-quoted = “{ $text }”
readers-column-twice = { $file }: mae mwy nag un golofn { $column } ynddi.
readers-no-such-column = { $file }: nid oes colofn { $column } ynddi.
readers-three-columns = Tair colofn yw man preswylio, man gwaith a phobl.
readers-study = Mae { $file } yn cyfrif pobl sy’n teithio i astudio, nid pobl sy’n teithio i’r gwaith: “{ $telling }”.
readers-migration = Mae { $file } yn cyfrif pobl a symudodd gartref (mudo), nid pobl sy’n teithio i’r gwaith: “{ $telling }”.
readers-give-flows-to-work = Rhowch lifoedd cymudo, megis y tabl cyfrifiad ODWP01EW.
readers-give-commuting = Rhowch lifoedd cymudo, megis y tabl cyfrifiad ODWP01EW yn lle ODMG01EW.

# Llifoedd cymudo: cyfrifon

readers-count-missing = { $file }, llinell { $line }, colofn { $column }: mae’r cyfrif ar goll; gall y ffeil fod wedi’i thorri’n fyr.
readers-in-powers = Ysgrifennwyd cyfrifon fel { $figure }. Talgrynnwyd hwy gan y rhaglen a’u hysgrifennodd.
readers-held-back = { $pairs ->
    [one] Nid oes gan 1 pâr gyfrif o bobl ond { $marks }. Fe’i gadawyd allan: ni wyddys faint yw ei bobl.
   *[other] Nid oes gan { $pairs } pâr gyfrif o bobl ond { $marks }. Fe’u gadawyd allan: ni wyddys faint yw eu pobl.
 }
readers-held-mark = “{ $mark }” ({ $pairs })
readers-held-blank = cell wag ({ $pairs })
readers-matrix-blank = { $cells ->
    [one] Mae 1 gell yn wag: ni chyfrifir neb yno.
   *[other] Mae { $cells } cell yn wag: ni chyfrifir neb yno.
 }
readers-count-below-zero = { $file }, llinell { $line }, colofn { $column }: mae { $cell } islaw sero.
readers-count-too-many = { $file }, llinell { $line }, colofn { $column }: mae { $cell } yn fwy o bobl nag sydd i’w cael.
readers-write-plain-counts = Ysgrifennwch gyfrifon fel rhifau plaen, heb wahanyddion miloedd; gadewch allan barau heb bobl.
readers-fill-or-download = Llenwch ef, neu lawrlwythwch neu allforiwch y ffeil eto.
readers-correct-count = Cywirwch y cyfrif.
readers-zone-missing = { $file }, llinell { $line }: mae cod ardal ar goll.
readers-matrix-no-number = { $file }, llinell { $line }, rhes { $row }, colofn { $column }: nid rhif yw “{ $cell }”.
readers-matrix-below-zero = { $file }, llinell { $line }, rhes { $row }, colofn { $column }: mae “{ $cell }” islaw sero.
readers-write-plain-cells = Ysgrifennwch gyfrifon fel rhifau plaen, heb wahanyddion miloedd; gadewch gelloedd heb bobl yn wag.
readers-matrix-row-no-name = { $file }, llinell { $line }: nid oes enw gan y rhes.
readers-give-row-name = Rhowch enw neu god ei pharth iddi.
readers-export-again = Allforiwch y tabl eto.
readers-matrix-totals = Gadawyd allan resi a cholofnau o gyfansymiau.
readers-totals-rounded = { $totals ->
    [one] Mae 1 cyfanswm yn wahanol
   *[other] Mae { $totals } cyfanswm yn wahanol
 } i’r cyfrifon o { $most } ar y mwyaf, fel y mae cyfrifon wedi’u talgrynnu.
readers-totals-held = { $totals ->
    [one] Mae 1 cyfanswm yn fwy na’i gyfrifon
   *[other] Mae { $totals } cyfanswm yn fwy na’u cyfrifon
 }, y mae rhai ohonynt wedi’u dal yn ôl neu’n wag.
readers-totals-beyond = Mae gan ei gyfansymiau { $people } y tu hwnt i’r cyfrifon, fel pan roddir rhan o dabl yn unig. Ni chawsant eu defnyddio.
readers-totals-fixed = Dim ond y rhai â gweithle sefydlog y mae ei gyfansymiau’n eu cyfrif.
readers-totals-left-out = { $rows ->
    [one] Gadawyd allan 1 rhes o gyfansymiau.
    [two] Gadawyd allan { $rows } res o gyfansymiau.
   *[other] Gadawyd allan { $rows } rhes o gyfansymiau.
 }
readers-footnotes = { $lines ->
    [one] Darllenwyd 1 llinell o dan y tabl fel troednodyn.
    [two] Darllenwyd { $lines } linell o dan y tabl fel troednodiadau.
   *[other] Darllenwyd { $lines } llinell o dan y tabl fel troednodiadau.
 }
readers-commas-thousands = Darllenwyd comas yn y cyfrifon fel gwahanyddion miloedd.
readers-commas-decimal = Darllenwyd comas yn y cyfrifon fel pwyntiau degol.
readers-spaces-thousands = Darllenwyd bylchau yn y cyfrifon fel gwahanyddion miloedd.
readers-dots-thousands = Darllenwyd dotiau yn y cyfrifon fel gwahanyddion miloedd.
readers-no-counts = { $kind ->
    [shares] Mae { $file } yn rhoi cyfrannau o bobl, nid faint ohonynt sydd: “{ $heading }”.
   *[thousands] Mae { $file } yn cyfrif pobl mewn miloedd: “{ $heading }”.
 }
readers-write-people = Rhowch nifer y bobl ym mhob pâr, wedi’i ysgrifennu’n llawn.
readers-sums-among = Mae sawl rhes ar gyfer pob pâr yn { $file }, a wahaniaethir gan “{ $heading }” ({ $parts }), ac mae eu swm yn eu plith.
readers-times-among = Mae gan { $file } sawl rhes ar gyfer pob pâr, o amserau gwahanol: “{ $heading }” ({ $parts }).
readers-sum-of-rows = Mae gan { $file } sawl rhes ar gyfer pob pâr, ac un ohonynt yw swm y lleill.
readers-keep-one-part = Cadwch resi un ohonynt.
readers-pairs-added-up = { $pairs ->
    [one] Adiwyd 1 pâr a ailadroddwyd.
    [two] Adiwyd { $pairs } bâr a ailadroddwyd.
    [few] Adiwyd { $pairs } phâr a ailadroddwyd.
    [many] Adiwyd { $pairs } phâr a ailadroddwyd.
   *[other] Adiwyd { $pairs } pâr a ailadroddwyd.
 }
readers-too-many-rows = Mae mwy na { $most } o resi yn { $file }. Ni ddarllenir rhagor.
readers-give-larger-zones = Rhowch barthau mwy, neu gadewch allan barau heb bobl.

# Llifoedd cymudo: pwy maent yn eu cyfrif

readers-counted = Cyfrifir { $people } o bobl rhwng { $zones ->
    [one] 1 parth
   *[other] { $zones } o barthau
 } mewn { $pairs ->
    [one] 1 pâr
   *[other] { $pairs } o barau
 }.
readers-counted-base = Cyfrifir { $people } o bobl rhwng { $zones ->
    [one] 1 parth
   *[other] { $zones } o barthau
 } mewn { $pairs ->
    [one] 1 pâr
   *[other] { $pairs } o barau
 }: { $base }.
readers-headline = { $people } o bobl rhwng { $zones ->
    [one] 1 parth
   *[other] { $zones } o barthau
 }
readers-headline-of = { $people } o bobl rhwng { $zones ->
    [one] 1 parth
   *[other] { $zones } o barthau
 }, { $vintage }
readers-base-choice = { CAPITAL($base) }: { $people }
readers-not-counted = Heb eu cyfrif: { $people } ({ $who }).
readers-people-of-zones = pobl sy’n byw neu’n gweithio mewn lleoedd a adawyd allan gennych: { $zones }
readers-base-not-parted = Nid yw’r ffeil yn dweud pwy sy’n gweithio gartref na phwy sydd heb fan sefydlog: cyfrifir pawb ynddi.
readers-base-home-or-none = Mae’r tabl cyfrifiad yn rhoi pobl sy’n gweithio gartref a phobl heb fan sefydlog gyda’i gilydd, ar y groeslin. Ni ellir gwahaniaethu rhyngddynt, a chyfrifir y ddau lle maent yn byw.
readers-base-where-they-live = Cymerir bod pobl a gyfrifir heb fan gwaith yn gweithio lle maent yn byw.
readers-no-indicator = Nid oes rhesi yn { $file } â’r dangosydd man gwaith { $indicator }.
readers-choose-indicator = Dewiswch ddangosydd arall.

# Llifoedd cymudo: parthau

readers-names-chosen = Yn ôl eich dewis mae enwau’r ffeil yn sefyll dros leoedd: { $names }.
readers-name-for-code = “{ $zone }” ar gyfer { $code }
readers-names-not-compared = { COUNT($columns) ->
    [one] Nid yw’r enwau yn y golofn { $columns } yn mynd gyda chodau’r naill ben na’r llall, felly nis cymharwyd â nhw.
   *[other] Nid yw’r enwau yn y colofnau { $columns } yn mynd gyda chodau’r naill ben na’r llall, felly nis cymharwyd â nhw.
 }
readers-names-of-neither = { COUNT($columns) ->
    [one] Nid yw’r enwau yn y golofn { $columns } yn cyd-fynd â’r codau wrth eu hymyl. Cywirwch y codau neu’r enwau.
   *[other] Nid yw’r enwau yn y colofnau { $columns } yn cyd-fynd â’r codau wrth eu hymyl. Cywirwch y codau neu’r enwau.
 }
readers-not-covered = Mae { COUNT($zones) } o { $every } parth mewn cenhedloedd nad yw’r ffeil yn cyfrif eu trigolion: { $zones }.
readers-nobody-works-in = Yn ôl y ffeil hon nid oes neb yn gweithio mewn { COUNT($zones) } o { $every } parth: { $zones }.
readers-nobody-lives-in = Yn ôl y ffeil hon nid oes neb yn byw mewn { COUNT($zones) } o { $every } parth: { $zones }.
readers-nobody-leaves = Yn ôl y ffeil hon nid oes neb yn gadael yr un o’r { $zones } parth i weithio: gall ei pharau o barthau gwahanol fod ar goll.
readers-nobody-stays = Yn ôl y ffeil hon nid oes neb yn gweithio yn y parth lle maent yn byw, yn yr un o’r { $zones } parth. Gall ei pharau o fewn parth fod ar goll.
readers-zones-alike = Erys parthau sy’n ysgrifennu’r un rhif yn wahanol ar wahân: { $zones }.

readers-rows-without-shape = { $rows ->
    [one] Nid oes siâp gan 1 rhes yn { $table }: mae { $shapes } siâp yn y ffeil.
    [two] Nid oes siâp gan { $rows } res yn { $table }: mae { $shapes } siâp yn y ffeil.
   *[other] Nid oes siâp gan { $rows } rhes yn { $table }: mae { $shapes } siâp yn y ffeil.
 }

# Yr hyn y mae taenlen yn ei ddangos ac nad yw ei gwerthoedd

readers-hidden-rows = Mae’r daenlen yn cuddio { COUNT($rows) ->
    [one] rhes. Fe’i darllenwyd: { $rows }.
    [two] { COUNT($rows) } res. Fe’u darllenwyd: { $rows }.
   *[other] { COUNT($rows) } rhes. Fe’u darllenwyd: { $rows }.
 }
readers-hidden-columns = Mae’r daenlen yn cuddio { COUNT($columns) ->
    [one] colofn. Fe’i darllenwyd: { $columns }.
    [two] { COUNT($columns) } golofn. Fe’u darllenwyd: { $columns }.
    [many] { COUNT($columns) } cholofn. Fe’u darllenwyd: { $columns }.
   *[other] { COUNT($columns) } colofn. Fe’u darllenwyd: { $columns }.
 }
readers-sheets-alike = O’r gweithlyfr darllenwyd y ddalen “{ $sheet }”, ond mae gan ddalen arall yr un colofnau. Heb eu darllen: { $others }. Cadwch y ddalen a olygir.
readers-other-sheets = O’r llyfr gwaith darllenwyd y ddalen “{ $sheet }”. Nis darllenwyd: { $others }.
readers-hidden-sheets = Mae’r llyfr gwaith yn cuddio { COUNT($sheets) ->
    [one] dalen
    [two] { COUNT($sheets) } ddalen
   *[other] { COUNT($sheets) } dalen
 }: { $sheets }. { $read ->
    [yes] Darllenwyd dalen gudd.
   *[other] Ni ddarllenwyd yr un ddalen gudd.
 }
readers-shown-cells = { COUNT($cells) ->
    [one] Mae 1 gell yn dangos testun yn lle ei rhif. Y testun a ddarllenwyd: { $cells }.
    [two] Mae { COUNT($cells) } gell yn dangos testun yn lle eu rhifau. Y testun a ddarllenwyd: { $cells }.
    [many] Mae { COUNT($cells) } chell yn dangos testun yn lle eu rhifau. Y testun a ddarllenwyd: { $cells }.
   *[other] Mae { COUNT($cells) } cell yn dangos testun yn lle eu rhifau. Y testun a ddarllenwyd: { $cells }.
 }
readers-shown-cell = { $cell } ({ $text })
readers-cells-blank = { COUNT($cells) ->
    [one] Mae rhif mewn 1 gell y mae ei fformat yn ei guddio: { $cells }. Fe’i gadawyd allan.
    [two] Mae rhifau mewn { COUNT($cells) } gell y mae eu fformatau’n eu cuddio: { $cells }. Fe’u gadawyd allan.
    [many] Mae rhifau mewn { COUNT($cells) } chell y mae eu fformatau’n eu cuddio: { $cells }. Fe’u gadawyd allan.
   *[other] Mae rhifau mewn { COUNT($cells) } cell y mae eu fformatau’n eu cuddio: { $cells }. Fe’u gadawyd allan.
 }
readers-cells-blank-remedy = Os ceir eu defnyddio, rhowch fformat arferol i’r celloedd hyn.
readers-struck-rows = { COUNT($cells) ->
    [one] Mae llinell drwy 1 rhes: { $cells }. Fe’i gadawyd allan.
   *[other] Mae llinell drwy { COUNT($cells) } rhes: { $cells }. Fe’u gadawyd allan.
 }
readers-struck-figures = { COUNT($cells) ->
    [one] Mae llinell drwy’r ffigur mewn 1 gell: { $cells }. Fe’i gadawyd allan.
   *[other] Mae llinell drwy’r ffigurau mewn { COUNT($cells) } cell: { $cells }. Fe’u gadawyd allan.
 }
readers-struck-remedy = Os ydynt yn cyfrif, tynnwch y llinell sydd drwyddynt.
readers-struck-texts = { COUNT($cells) ->
    [one] Mae llinell drwy’r testun mewn 1 gell: { $cells }. Fe’i darllenwyd.
   *[other] Mae llinell drwy’r testun mewn { COUNT($cells) } cell: { $cells }. Fe’u darllenwyd.
 }
readers-struck-texts-remedy = Os nad yw eu rhesi’n cyfrif, dilëwch hwy.
readers-struck-parts = { COUNT($cells) ->
    [one] Mae llinell drwy ran o 1 gell. Darllenwyd y gweddill: { $cells }.
   *[other] Mae llinell drwy ran o { COUNT($cells) } cell. Darllenwyd y gweddill: { $cells }.
 }
readers-struck-parts-remedy = Gwiriwch mewn taenlen mai’r gweddill sy’n cyfrif.
readers-raised = { COUNT($cells) ->
    [one] Mae arwydd uwch mewn 1 gell sy’n cyfeirio at nodyn. Fe’i gadawyd allan: { $cells }.
   *[other] Mae arwyddion uwch mewn { COUNT($cells) } cell sy’n cyfeirio at nodiadau. Fe’u gadawyd allan: { $cells }.
 }
readers-comments = { COUNT($cells) ->
    [one] Mae sylw ar 1 gell. Darllenwyd y ffigurau hebddo: { $cells }.
   *[other] Mae sylwadau ar { COUNT($cells) } cell. Darllenwyd y ffigurau hebddynt: { $cells }.
 }
readers-cells-conditions = Yn ôl amod, gall rhai celloedd ddangos testun yn lle eu rhifau: { $cells }. Yr hyn sydd ynddynt a ddarllenwyd.
readers-cells-conditions-remedy = Gwiriwch mewn taenlen na ddaliwyd yr un ohonynt yn ôl.
readers-formats-unread = Ni wyddys sut mae’r llyfr gwaith hwn yn dangos ei gelloedd: canrannau, a ffigurau a ddaliwyd yn ôl.
readers-formats-unread-remedy = Cadwch ef fel .xlsx.
readers-formulas-empty = { COUNT($cells) ->
    [one] Nid oes canlyniad yn y ffeil ar gyfer 1 fformiwla, felly mae ei chell yn wag: { $cells }.
   *[other] Nid oes canlyniad yn y ffeil ar gyfer { COUNT($cells) } fformiwla, felly mae eu celloedd yn wag: { $cells }.
 }
readers-formulas-empty-remedy = Agorwch y ffeil mewn taenlen a’i chadw, fel eu bod yn cael eu cyfrifo.
readers-formulas-wrong = { COUNT($cells) ->
    [one] Aeth 1 fformiwla o’i lle, felly nid oes ffigur yn ei chell: { $cells }.
   *[other] Aeth { COUNT($cells) } fformiwla o’u lle, felly nid oes ffigur yn eu celloedd: { $cells }.
 }
readers-formulas-wrong-remedy = Cywirwch y fformiwlâu mewn taenlen, a chadwch y ffeil.
readers-cells-scaled = { COUNT($cells) ->
    [one] Mae 1 gell yn dangos, drwy ei fformat, faint neu uned wahanol i’r hyn sydd ynddi: { $cells }. Yr hyn sydd ynddi a ddarllenwyd.
    [two] Mae { COUNT($cells) } gell yn dangos, drwy eu fformat, faint neu uned wahanol i’r hyn sydd ynddynt: { $cells }. Yr hyn sydd ynddynt a ddarllenwyd.
    [many] Mae { COUNT($cells) } chell yn dangos, drwy eu fformat, faint neu uned wahanol i’r hyn sydd ynddynt: { $cells }. Yr hyn sydd ynddynt a ddarllenwyd.
   *[other] Mae { COUNT($cells) } cell yn dangos, drwy eu fformat, faint neu uned wahanol i’r hyn sydd ynddynt: { $cells }. Yr hyn sydd ynddynt a ddarllenwyd.
 }
readers-cells-scaled-remedy = Gwiriwch yr uned, a dywedwch beth ydyw.

readers-one-way = O blith { $zones } parth, prin bod gan unrhyw ddau bobl yn mynd y ddwy ffordd. Gall hanner y tabl fod ar goll.
readers-one-way-of-travel = Mae “{ $heading }” yn cyfrif pobl sy’n teithio mewn un ffordd yn unig. Rhowch bawb sy’n teithio i’r gwaith.
readers-some-people = Mae “{ $heading }” yn cyfrif rhai yn unig o’r bobl sy’n teithio i’r gwaith. Rhowch bob un ohonynt.
readers-some-people-by = Mae pob rhes ar gyfer “{ $part }” yn ôl y golofn “{ $heading }”: rhai yn unig o’r bobl sy’n teithio i’r gwaith. Rhowch bob un ohonynt.
readers-study-too = “{ $telling }”: mae’r ffeil yn cyfrif pobl sy’n teithio i astudio hefyd. Rhowch y rhai sy’n teithio i’r gwaith.
readers-areas-alike = Nid yw rhai ardaloedd yn wahanol ond o ran sut y’u hysgrifennir: { $areas }. Mae pob un yn cyfrif ar wahân.
readers-areas-and-names = Mae codau ac enwau ardaloedd yn gwrth-ddweud ei gilydd: { $areas }. Gelwir yr ardaloedd hyn wrth eu codau.
readers-area-of-names = gelwir { $area } yn { $names }
readers-name-of-areas = { $name } yw enw { $areas }
