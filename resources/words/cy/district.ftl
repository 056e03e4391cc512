# state: draft
# Ble mae un awdurdod lleol yn sefyll.

district-belongs = { $partnerships ->
    [one] Ar { $day } mae’r awdurdod lleol hwn yn perthyn i { $partnerships } bartneriaeth sy’n hysbys yma: { $district }.
    [two] Ar { $day } mae’r awdurdod lleol hwn yn perthyn i { $partnerships } bartneriaeth sy’n hysbys yma: { $district }.
    [many] Ar { $day } mae’r awdurdod lleol hwn yn perthyn i { $partnerships } phartneriaeth sy’n hysbys yma: { $district }.
   *[other] Ar { $day } mae’r awdurdod lleol hwn yn perthyn i { $partnerships } partneriaeth sy’n hysbys yma: { $district }.
 }
district-would-fit = Nid yw mewn unrhyw un o’r rhain ({ $kinds }), a byddai’n ffitio orau yma: { $best }.
district-elsewhere = O ran cymudo byddai’n ffitio’n well mewn man arall: { $footprints }.
district-kept = Mae { $supply } o’i drigolion cyflogedig yn gweithio yn yr awdurdod lleol ei hun ({ $district }). Pobl sy’n byw yno sy’n llenwi { $demand } o’i swyddi.
district-kept-not-known = Ni ellir dweud: nid yw’r llifoedd yn cyfrif y bobl sy’n byw yn yr awdurdod lleol hwn: { $district }.
district-kinds = { CAPITAL($kinds) }

# Ei le mewn partneriaeth.

district-role = { $role ->
    [constituent] aelod cyfansoddol
    [member] aelod
    [non_constituent] aelod anghyfansoddol
   *[observer] sylwedydd
 }
district-role-proposed = { $role ->
    [constituent] aelod cyfansoddol arfaethedig
    [member] aelod arfaethedig
    [non_constituent] aelod anghyfansoddol arfaethedig
   *[observer] sylwedydd arfaethedig
 }
district-role-part = { $role }, rhan ohono
district-role-share = { $role }, { $share } ohono

# Camau’r gwaith.

district-step-memberships = Yn chwilio am aelodaethau
district-step-commuting = Yn adio’r cymudo
district-step-fits = Yn cymharu olion traed y byddai’n eu ffitio

# Ble mae’n ffitio o ran cymudo, a pham.

district-not-covered = Ni ellir dweud ble mae’r awdurdod lleol hwn yn ffitio: { $district }. Nid yw’r llifoedd yn cyfrif y bobl sy’n byw yno.
district-tied-to-none = { CAPITAL($district) }: nid yw mewn unrhyw un o’r rhain ({ $kinds }), ac nid oes yr un yn cymryd { $bound } o’i drigolion cyflogedig.
district-in-none = { CAPITAL($district) }: nid yw mewn unrhyw un o’r rhain ({ $kinds }).
district-taken = Mae { $taken } o’i drigolion cyflogedig yn gweithio yn yr ôl troed hwn ({ $other }), ac oddi yno y llenwir { $filled } o’i swyddi.
district-taken-best = Mae { $taken } o’i drigolion cyflogedig yn gweithio yn yr ôl troed hwn ({ $other }), ac oddi yno y llenwir { $filled } o’i swyddi. Yno y byddai’n ffitio orau.
district-few-elsewhere = Nid oes ôl troed arall yn cymryd { $bound } o’i drigolion cyflogedig: nid oes dim yn ffitio’n well.
district-other-not-covered = Ni ellir dweud a fyddai’n ffitio yno: nid yw’r llifoedd yn cwmpasu’r cyfan ohono: { $other }.
district-other-keeps-less = Byddai’r ôl troed hwn ({ $other }) yn llai hunangynhwysol gydag ef na hebddo: nid oes dim yn ffitio’n well.
district-apart = Ond nid yw’r ddau hyn yn ffinio â’i gilydd: { $district }; { $other }.
district-alone = { CAPITAL($own) }: un awdurdod lleol yn unig ydyw ({ $district }). Mae { $kept } o’i drigolion cyflogedig hefyd yn gweithio ynddo.
district-mostly = { CAPITAL($own) }: yr awdurdod lleol hwn yw’r rhan fwyaf ohono: { $district } ({ $part } o’i drigolion cyflogedig). O’i holl drigolion cyflogedig, mae { $kept } hefyd yn gweithio ynddo.
district-no-other = Nid oes ôl troed arall yn cymryd { $bound } o’i drigolion cyflogedig: { $district }.
district-there = { CAPITAL($district) }: mae { $there } o’i drigolion cyflogedig yn gweithio yn yr ôl troed hwn: { $other }.
district-there-fits = { CAPITAL($district) }: mae { $there } o’i drigolion cyflogedig yn gweithio yn yr ôl troed hwn: { $other }. Mae’n ffitio lle y mae.
district-there-better = { CAPITAL($district) }: mae { $there } o’i drigolion cyflogedig yn gweithio yn yr ôl troed hwn: { $other }. O ran cymudo, yno y byddai’n ffitio.
district-here = { CAPITAL($district) }: mae { $here } o’i drigolion cyflogedig yn gweithio mewn awdurdodau lleol eraill ei ôl troed ({ $own }). Nid oes ôl troed arall o’r math yn cymryd { $bound } ohonynt. Mae’n ffitio lle y mae.
district-here-there = { CAPITAL($district) }: mae { $here } o’i drigolion cyflogedig yn gweithio mewn awdurdodau lleol eraill ei ôl troed ({ $own }); mae { $there } yn gweithio mewn ôl troed arall ({ $other }).
district-here-fits = { CAPITAL($district) }: mae { $here } o’i drigolion cyflogedig yn gweithio mewn awdurdodau lleol eraill ei ôl troed ({ $own }); mae { $there } yn gweithio mewn ôl troed arall ({ $other }). O ran cymudo mae’n ffitio orau lle y mae.
district-here-alike = { CAPITAL($district) }: mae { $here } o’i drigolion cyflogedig yn gweithio mewn awdurdodau lleol eraill ei ôl troed ({ $own }); mae { $there } yn gweithio mewn ôl troed arall ({ $other }). O ran cymudo mae’n ffitio’r ddau bron cystal â’i gilydd.
district-here-better = { CAPITAL($district) }: mae { $here } o’i drigolion cyflogedig yn gweithio mewn awdurdodau lleol eraill ei ôl troed ({ $own }), ond mae { $there } yn gweithio mewn ôl troed arall ({ $other }). O ran cymudo byddai’n ffitio’n well yno.
district-several = { CAPITAL($district) }: mae mewn { COUNT($footprints) } ôl troed ar unwaith ymhlith y rhain ({ $kinds }): { $footprints }.
district-without = Heb yr awdurdod lleol hwn ({ $district }), byddai’r ôl troed ({ $own }) yn cadw { $supply } o’i drigolion cyflogedig ({ $supply_now } yn awr). Byddai’n llenwi { $demand } o’i swyddi o’r tu mewn ({ $demand_now } yn awr).
district-with = Gyda’r awdurdod lleol hwn ({ $district }), byddai’r ôl troed ({ $other }) yn cadw { $supply } o’i drigolion cyflogedig ({ $supply_now } yn awr). Byddai’n llenwi { $demand } o’i swyddi o’r tu mewn ({ $demand_now } yn awr).
district-with-not-covered = Ni ellir dweud beth fyddai’r ôl troed hwn yn ei gadw gyda’r awdurdod lleol: { $other } ({ $district }). Nid yw’r llifoedd yn cwmpasu’r cyfan ohono.
