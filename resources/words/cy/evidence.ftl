# state: draft
# Beth yw pob rhif yn y dystiolaeth.

evidence-not-known = ddim yn hysbys

# Cymudo.

evidence-supply = hunangynhwysedd ochr y cyflenwad
evidence-work-inside = trigolion cyflogedig sy’n gweithio y tu mewn
evidence-employed-residents = trigolion cyflogedig
evidence-demand = hunangynhwysedd ochr y galw
evidence-filled-inside = swyddi a lenwir o’r tu mewn
evidence-jobs = swyddi
evidence-not-covered = awdurdodau lleol nad yw’r llifoedd yn eu cwmpasu
evidence-beside-not-covered = awdurdodau lleol cyfagos neu gysylltiedig nad yw’r llifoedd yn eu cwmpasu
evidence-at-home = pobl sy’n gweithio gartref
evidence-supply-fixed = ochr y cyflenwad, mannau gwaith sefydlog
evidence-supply-home = ochr y cyflenwad, gyda phobl sy’n gweithio gartref
evidence-demand-fixed = ochr y galw, mannau gwaith sefydlog
evidence-demand-home = ochr y galw, gyda phobl sy’n gweithio gartref
evidence-share-inside = cyfran y trigolion cyflogedig sy’n gweithio y tu mewn: { $district }
evidence-commuters-from = cymudwyr i’r ôl troed: { $district }
evidence-work-in-rest = cyfran y trigolion cyflogedig sy’n gweithio yn y gweddill: { $district }
evidence-work-in-other = cyfran sy’n gweithio mewn ôl troed arall: { $other }
evidence-share-abroad = cyfran y trigolion cyflogedig sy’n gweithio dramor neu ar y môr: { $district }
evidence-abroad = pobl sy’n gweithio dramor neu ar y môr

# Ffigurau a safleoedd.

evidence-vintage-unmatched = codau nad ydynt yn cyfateb i unrhyw awdurdod lleol ({ $what })
evidence-vintage-older = codau hŷn ar gyfer awdurdodau lleol yr ôl troed ({ $what })
evidence-with-value = cyfran â gwerth ({ $whom })
evidence-widest = gwall cymharol neu led cyfwng mwyaf
evidence-too-uncertain = aelodau sy’n rhy ansicr i’w gosod
evidence-breaks = toriadau rhwng y ddwy flynedd
evidence-years-with-care = blynyddoedd a gymherir gyda gofal
evidence-rank = safle’r ôl troed
evidence-rank-areas = safle ei ardaloedd gweithredol
evidence-rank-best = safle uchaf y mae ansicrwydd yn ei ganiatáu i’r ôl troed
evidence-rank-worst = safle isaf y mae ansicrwydd yn ei ganiatáu i’r ôl troed
evidence-rank-areas-best = safle uchaf y mae ansicrwydd yn ei ganiatáu i’w ardaloedd gweithredol
evidence-rank-areas-worst = safle isaf y mae ansicrwydd yn ei ganiatáu i’w ardaloedd gweithredol

# Marchnadoedd llafur.

evidence-unplaced = aelodau nad oes ardal weithredol yn eu cwmpasu
evidence-area-held = cyfran o’r ardal weithredol yn yr ôl troed hwn
evidence-area-part = cyfran o drigolion yr ôl troed
evidence-area-largest = cyfran fwyaf mewn unrhyw ôl troed o’r math
evidence-area-residents = trigolion yr ardal weithredol
evidence-jobs-in = cyfran o’i swyddi yn yr awdurdod lleol hwn: { $district }
evidence-areas-effective = nifer effeithiol yr ardaloedd gweithredol
evidence-residents-in = cyfran y trigolion yn yr ardal hon: { $area }
evidence-district-in = cyfran o’r awdurdod lleol ({ $district }) yn yr ardal ({ $area })
evidence-areas-meeting = ardaloedd gweithredol sy’n cyffwrdd â’r awdurdod lleol
evidence-people-in = cyfran o’i phobl yn y rhan hon: { $part }
evidence-agree-less = cyfran y grwpiau ar hap sy’n cytuno llai
evidence-homogeneity = unffurfedd yr ôl troed
evidence-homogeneity-random = unffurfedd grwpiau ar hap, canolrif
evidence-runs-changed = cyfran y rhediadau y mae’n newid ynddynt
evidence-validity = dilysrwydd yr ardal weithredol yn erbyn y meini prawf

# Aelodau a siâp.

evidence-in-several = awdurdodau lleol mewn mwy nag un ôl troed
evidence-districts = awdurdodau lleol yr ôl troed
evidence-residents-share = cyfran o’i drigolion ynddynt
evidence-in-none = awdurdodau lleol nad ydynt mewn unrhyw ôl troed o’r math
evidence-extent = awdurdodau lleol yr ehangder
evidence-commuters-from-them = cymudwyr ohonynt i’r ôl troed
evidence-left-between = awdurdodau lleol a adawyd rhwng olion traed
evidence-their-residents = eu trigolion
evidence-pieces = darnau’r ôl troed
evidence-apart = awdurdodau lleol ar wahân i’r darn mwyaf
evidence-residents = trigolion
evidence-no-population = awdurdodau lleol na wyddys eu nifer o drigolion
evidence-polsby-popper = Polsby–Popper: arwynebedd, o’i gymharu â chylch â’r un amlinelliad
evidence-reock = Reock: arwynebedd, o’i gymharu â’r cylch lleiaf o’i amgylch
evidence-less-compact = cyfran yr olion traed o’r math sy’n llai cryno

# Partneriaid a chyrff cyhoeddus.

evidence-outside = y tu allan: { $partner }
evidence-placed = partneriaid y gwyddys ble maent
evidence-not-placed = partneriaid na wyddys ble maent
evidence-body-inside = cyfran o bobl y corff y tu mewn: { $body }
evidence-family-cut = toriad y teulu: { $family }
