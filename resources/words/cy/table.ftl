# state: draft
# Penawdau tablau ac ystyr eu colofnau; celloedd sy’n eiriau.

table-range = { $low } i { $high }
table-relation = { $relation ->
    [same] yr un ardal
    [inside] yn gyfan gwbl y tu mewn
    [contains] yn cwmpasu’r cyfan ohono
    [cut] wedi’i thorri
   *[outside] y tu allan
 }
table-place = { $place ->
    [inside] y tu mewn
    [in_part] mewn awdurdod lleol sy’n perthyn yn rhannol
    [further_site] prif safle y tu allan, un pellach y tu mewn
    [cut] mae ei ardal wedi’i thorri
    [outside] y tu allan
    [not_known] ddim yn hysbys
   *[not_counted] ddim yn cyfrif
 }
table-confidence = { $confidence ->
    [high] uchel
    [medium] canolig
    [low] isel
   *[yours] gennych chi
 }
table-firm = { $firm ->
    [firm] Cadarn
   *[close_call] O drwch blewyn
 }

# Awdurdodau lleol.

table-districts-code = Cod
table-districts-name = Enw
table-districts-value = { $indicator } ({ $unit })
table-districts-lower95 = Terfyn isaf 95%
table-districts-upper95 = Terfyn uchaf 95%
table-districts-period = Cyfnod
table-districts-status = Statws
table-districts-population = Trigolion
table-districts-region = Rhanbarth
table-districts-role = Rôl yn yr ôl troed
table-districts-functional_area = Ardal weithredol

# Tabl cynghrair math o bartneriaeth.

table-league-partnership_name = Partneriaeth
table-league-economy = Economi
table-league-economy-tip = A yw’r ffin yn ffitio’r economi?
table-league-economy_firm = Pa mor gadarn
table-league-economy_firm-tip = A yw’r ateb am yr economi’n gadarn ynteu o drwch blewyn
table-league-margin = Ymyl
table-league-margin-tip = Y newid cymharol lleiaf mewn rhif a fyddai’n newid yr ateb am yr economi
table-league-percentile = Yn cadw llai
table-league-percentile-tip = O’r grwpiau cyffiniol o’r un maint, y gyfran sy’n cadw llai o’u cymudo
table-league-percentile_band = Band
table-league-percentile_band-tip = Yr un peth, yn ôl sut y llunnir y grwpiau a’u hadau
table-league-whole = Mewn ardaloedd cyfan
table-league-whole-tip = Trigolion mewn marchnadoedd llafur y mae’n dal o leiaf dri chwarter ohonynt
table-league-hinterland = O’r tu allan
table-league-hinterland-tip = Swyddi a lenwir o awdurdodau lleol a adawyd allan sy’n anfon llawer o weithwyr iddo
table-league-institutions = Sefydliadau
table-league-institutions-tip = A yw’n ffitio ffiniau sefydliadau?
table-league-institutions_firm = Sefydliadau: pa mor gadarn
table-league-institutions_firm-tip = A yw’r ateb am sefydliadau’n gadarn ynteu o drwch blewyn
table-league-red = Coch
table-league-red-tip = Baneri coch
table-league-amber = Ambr
table-league-amber-tip = Baneri ambr
table-league-cannot_tell = Ni ellir dweud
table-league-cannot_tell-tip = Cwestiynau na all y data eu hateb
table-league-supply = Trigolion a gedwir
table-league-supply-tip = Ochr y cyflenwad: cyfran y trigolion cyflogedig sy’n gweithio y tu mewn
table-league-demand = Swyddi a lenwir
table-league-demand-tip = Ochr y galw: cyfran y swyddi a lenwir o’r tu mewn
table-league-population = Trigolion
table-league-population-tip = Trigolion yr ôl troed
table-league-districts = Awdurdodau lleol
table-league-districts-tip = Awdurdodau lleol yr ôl troed
table-league-as_at = Fel ar
table-league-as_at-tip = Diwrnod yr ôl troed
table-league-partnership = Dynodydd

# Y gofrestr: pob awdurdod lleol ym mhob partneriaeth.

table-ledger-district_name = Awdurdod lleol
table-ledger-partnership_name = Partneriaeth
table-ledger-kind_name = Math
table-ledger-role = Rôl
table-ledger-share = Cyfran ohono
table-ledger-share-tip = Faint o’r awdurdod lleol sy’n perthyn
table-ledger-counted = Cyfrifir
table-ledger-counted-tip = A yw’r awdurdod lleol yn cyfrif tuag at yr ôl troed
table-ledger-footprints = O bob math
table-ledger-footprints-tip = Partneriaethau o bob math y mae’r awdurdod lleol ynddynt
table-ledger-footprints_of_kind = O’r math hwn
table-ledger-footprints_of_kind-tip = Partneriaethau o fath y rhes y mae’r awdurdod lleol ynddynt
table-ledger-remark = Sylw
table-ledger-remark-tip = Pam nad yw’n cyfrif, neu fod yr awdurdod lleol heb fod mewn un neu mewn sawl un
table-ledger-as_at = Fel ar
table-ledger-as_at-tip = Diwrnod yr aelodaethau
table-ledger-district = Cod
table-ledger-partnership = Dynodydd
table-ledger-several = mewn { $n } o’r math hwn
table-ledger-none = heb fod yn yr un o’r math hwn: { $kind }
table-ledger-choice-every = Pob aelodaeth
table-ledger-choice-gaps = Awdurdodau lleol heb fod yn yr un o’r math
table-ledger-choice-several = Awdurdodau lleol mewn dau neu fwy o fath

# Cynghorau a chyrff cyhoeddus, partneriaid, sefydliadau.

table-body-family = Teulu
table-body-family-tip = Heddlu, iechyd, tân, sgiliau, cynghorau sir; dangosir awdurdodau cyfunol, ond nid ydynt yn penderfynu dim
table-body-name = Cyngor neu gorff
table-body-name-tip = Cynghorau cyfansoddol, a chyrff cyhoeddus y mae eu hardal yn cyffwrdd â’r ôl troed
table-body-relation = Ei ardal a’r ôl troed
table-body-relation-tip = Yr un ardal, y corff yn gyfan gwbl y tu mewn, yr ôl troed yn gyfan gwbl y tu mewn iddo, neu wedi’i dorri
table-body-people = Trigolion yn y ddau
table-body-people-tip = Trigolion yr ôl troed sy’n byw yn ei ardal
table-body-of_body = O’i drigolion
table-body-of_body-tip = Cyfran trigolion y corff sy’n byw yn yr ôl troed
table-body-of_footprint = O drigolion yr ôl troed
table-body-of_footprint-tip = Cyfran trigolion yr ôl troed sy’n byw yn ardal y corff
table-body-doubt = Ddim yn sicr
table-body-doubt-tip = Yr hyn nad yw’n sicr am y rhes
table-body-council = cynghorau
table-partner-name = Partner
table-partner-name-tip = Wedi’i gofnodi, neu wedi’i ychwanegu gennych chi
table-partner-role = Rôl
table-partner-role-tip = Yr hyn mae’n ei wneud yn y bartneriaeth
table-partner-place = Ble mae
table-partner-place-tip = Ei brif safle neu ei ardal ei hun: y tu mewn, y tu allan, wedi’i thorri
table-partner-relation = Ei ardal ei hun
table-partner-relation-tip = Sut mae ei ardal ei hun yn gorwedd wrth yr ôl troed, lle mae ganddo un
table-partner-confidence = Pa mor sicr
table-partner-confidence-tip = Pa mor sicr yw hi ei fod yn cymryd rhan
table-partner-kind = Math
table-partner-kind-tip = Pa fath o sefydliad neu gorff ydyw
table-partner-source = Ffynhonnell
table-partner-source-tip = Lle cofnodir ef
table-partner-removed = tynnwyd gennych chi
table-member-name = Sefydliad
table-member-kind = Math
table-member-site = Prif safle
table-member-site-doubt = { $district } (ddim yn sicr)

# Ardaloedd gweithredol a gyfrifwyd.

table-area-area = Ardal
table-area-area-tip = Wedi’i henwi ar ôl ei hawdurdod lleol â’r mwyaf o swyddi
table-area-criteria = Meini prawf
table-area-criteria-tip = A yw’n ddigon mawr a hunangynhwysol
table-area-districts = Awdurdodau lleol
table-area-districts-tip = Awdurdodau lleol ynddi
table-area-residents = Cyflogedig
table-area-residents-tip = Trigolion cyflogedig yr ardal
table-area-jobs = Swyddi
table-area-jobs-tip = Pobl sy’n gweithio yn yr ardal, ble bynnag maent yn byw
table-area-supply = Cyflenwad
table-area-supply-tip = Cyfran ei thrigolion cyflogedig sy’n gweithio y tu mewn (hunangynhwysedd ochr y cyflenwad)
table-area-demand = Galw
table-area-demand-tip = Cyfran ei swyddi a lenwir o’r tu mewn (hunangynhwysedd ochr y galw)
table-area-validity = Dilysrwydd
table-area-validity-tip = I ba raddau mae’n bodloni’r meini prawf maint a hunangynhwysedd gyda’i gilydd; o 1 ymlaen mae’n eu bodloni
table-link-area = Ardal
table-link-area-tip = Yr ardal y mae’r awdurdod lleol yn perthyn iddi, a’r rhai y mae’n fwyaf cysylltiedig â nhw
table-link-linkage = Cysylltedd
table-link-linkage-tip = Cryfder y cymudo i’r ddau gyfeiriad, o’i gymharu â maint y ddau
table-link-residents = O’i drigolion cyflogedig
table-link-residents-tip = Cyfran trigolion cyflogedig yr awdurdod lleol sy’n gweithio yno
table-link-jobs = O’i swyddi
table-link-jobs-tip = Cyfran swyddi’r awdurdod lleol a lenwir oddi yno
table-run-run = Rhediad gyda
table-run-areas = Ardaloedd
table-run-missed = Yn methu
table-run-same = Yr un ardal

# Dau raniad.

table-overlap-first = Cyntaf
table-overlap-second = Ail
table-overlap-both = Yn y ddau
table-overlap-of_first = Cyfran o’r cyntaf
table-overlap-of_second = Cyfran o’r ail
table-overlap-jaccard = Jaccard
table-split-division = Rhaniad
table-split-division-tip = Y rhaniad, ac ar ba gymudo y’i bernir
table-split-kept = Cedwir y tu mewn
table-split-kept-tip = Cyfran y cymudwyr sy’n gweithio yn yr ardal lle maent yn byw
table-split-scale = Graddfa
table-split-scale-tip = Yr hyn y mae ardaloedd o’r meintiau hyn yn ei gadw os gwasgerir hwy dros y tir ar hap
table-split-contiguity = Cyffinioldeb
table-split-contiguity-tip = Yr hyn y mae ardaloedd mewn un darn yn ei gadw y tu hwnt i hynny: rhaniadau cyffiniol ar hap ag ardaloedd o’r un meintiau
table-split-placement = Lleoliad
table-split-placement-tip = Yr hyn y mae’r ardaloedd hyn yn ei gadw y tu hwnt i rai cyffiniol ar hap: y rhan sy’n dod o ble mae’r llinellau’n rhedeg
table-split-random = Ar hap, cedwir
table-split-random-tip = Yr hyn y mae naw o bob deg rhaniad cyffiniol ar hap yn ei gadw
table-split-areas = Ardaloedd
table-split-areas-tip = Faint o ardaloedd sy’n cymryd rhan
