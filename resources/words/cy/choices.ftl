# state: draft
# Panel y dewisiadau: rhanbarth, partneriaeth, diwrnod, data a dangosydd.

choices-region = Rhanbarth
choices-region-label = &Rhanbarth
choices-region-tip = Cyfyngu’r cwestiwn a’r rhestr o bartneriaethau i un rhanbarth (ITL1)
choices-every-region = Pob rhanbarth
choices-partnership-label = &Partneriaeth
choices-day-label = Fe&l ar
choices-data-label = O’i &gymharu â
choices-indicator = Dangosydd
choices-indicator-label = Da&ngosydd
choices-indicator-tip = Yr hyn y lliwir yr awdurdodau lleol yn ei ôl
choices-about-indicator = { $publisher }, { $dataset }, { $year }.
choices-group-favourites = Ffefrynnau
choices-group-economy = Economi
choices-group-community = Cymuned
choices-group-environment = Amgylchedd
choices-group-nation = O fewn un genedl yn unig
choices-group-wider = Ardaloedd ehangach yn unig (ITL)
choices-group-own = Eich tablau eich hun
choices-favourite = Ffefryn
choices-favourite-tip = Gadael i’r dangosydd hwn sefyll yn gyntaf yn y rhestr
choices-find-indicator = Dod o hyd i ddangosydd
choices-find-indicator-hint = Teipiwch i ddod o hyd i ddangosydd
choices-find-indicator-tip = Teipiwch eiriau o’i deitl, ei thema neu ei gyhoeddwr. Mae Enter yn cymryd y cyntaf.
choices-period = Cyfnod
choices-period-tip = Llusgwch i gyfnod arall, neu defnyddiwch y bysellau saeth
choices-period-latest = { $period } (diweddaraf)
choices-note = { $note }.
choices-source = { $publisher }, { $dataset }
choices-indicator-unit = { $title } ({ $unit })
choices-indicator-areas = { $title } – { $areas }

# Rhestr y partneriaethau

choices-find = Dod o hyd i bartneriaeth
choices-find-hint = Teipiwch i ddod o hyd i bartneriaeth
choices-find-tip = Teipiwch eiriau o enw, enw byr, enw Cymraeg neu fath (Ctrl+F)
choices-partnerships = Partneriaethau yn ôl math
choices-kind = { $kind } ({ $n })
choices-ended = { $name } (daeth i ben)

# Y diwrnod

choices-day = Fel ar
choices-day-tip = Y diwrnod rydych yn edrych ar bartneriaethau a’u haelodau.
choices-day-before = Y diwrnod blaenorol y newidiodd aelodaeth
choices-day-after = Y diwrnod nesaf y newidiodd aelodaeth
choices-today = Heddiw
choices-today-tip = Edrych ar aelodau heddiw
choices-last-day = Diwrnod olaf
choices-last-day-tip = Mae’r corff hwn wedi dod i ben: edrychwch ar ei ddiwrnod olaf
choices-changes = Newidiadau
choices-changes-tip = Pob diwrnod y newidiodd yr ôl troed hwn, neu un arall o’i fath sy’n torri i mewn iddo
choices-change = { $day }: { $change }
choices-no-change = Ni wyddys am unrhyw newid mewn aelodaeth.
choices-no-change-before = Ni wyddys am unrhyw newid mewn aelodaeth cyn y diwrnod hwn.
choices-no-change-after = Ni wyddys am unrhyw newid mewn aelodaeth ar ôl y diwrnod hwn.

# Y data y cymherir yr ôl troed â nhw

choices-flows = Llifoedd cymudo a ddefnyddir
choices-flows-bundled = Cymudo, amcangyfrif
choices-flows-packed = Cymudo, wedi’i gyfrif lle mae’r pecyn yn ei gynnwys
choices-flows-file = Cymudo: { $file }
choices-areas = Ardaloedd gweithredol a ddefnyddir
choices-areas-bundled = Ardaloedd teithio i’r gwaith 2011
choices-areas-file = Ardaloedd: { $file }
choices-open = Agor ffeil …
choices-data-tip = { $now }. Dewiswch yr hyn y cymherir yr ôl troed ag ef.
