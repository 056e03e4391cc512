# state: draft
# Ardaloedd gweithredol a gyfrifwyd: yr hyn a ddaeth ohonynt, a pham mae awdurdod lleol lle mae.

area-set-name = Ardaloedd gweithredol
area-set-title = Ardaloedd gweithredol { $vintage } ({ $method }, { $least }–{ $most }, { $low } i { $high })
area-estimated = amcangyfrif
area-counted = { $base } ({ $vintage })
area-met = bodlonwyd
area-missed = methwyd
area-link-own = { $area } (ei ardal)

# Yr hyn a ddaeth ohonynt.

area-outcome = { $areas ->
   *[other] { $districts } awdurdod lleol mewn { $areas } ardal weithredol, o’r data hyn: { $flows }.
 }
area-outcome-missed = { $areas ->
    [one] Mae 1 ohonynt yn methu’r meini prawf ac wedi’i marcio.
   *[other] Mae { $areas } ohonynt yn methu’r meini prawf ac wedi’u marcio.
 }
area-outcome-zero = { $n ->
    [one] Ni allai hwn gymryd rhan, am nad yw’r data cymudo’n ei gwmpasu ar y ddwy ochr: { $districts }.
   *[other] Ni allai’r rhain gymryd rhan, am nad yw’r data cymudo’n eu cwmpasu ar y ddwy ochr: { $districts }.
 }
area-outcome-unassigned = Ni chafwyd ardal ar gyfer y canlynol: { $districts }.

# Pam mae awdurdod lleol yn ei ardal.

area-zero-reason = { $reason ->
    [no_residents] nid oes trigolion cyflogedig
    [no_jobs] nid oes swyddi
   *[only_self] dim ond llif iddo’i hun sydd
 }
area-zero = { $district }: nid yw mewn unrhyw ardal. Yn y data cymudo, { $reason }.
area-unknown = { $district }: nid yw yn y data cymudo.
area-none = { $district }: nid yw mewn unrhyw ardal, am nad yw’n cyfnewid cymudwyr â’r un.
area-alone = { $district }: mae’n ardal ar ei ben ei hun.
area-alone-link = { $district }: mae’n ardal ar ei ben ei hun. Ei gyswllt cryfaf: { $rival }.
area-placed = { $district }: mae yn yr ardal hon: { $area }. Mae { $share } o’i drigolion cyflogedig yn gweithio yn yr awdurdodau lleol eraill yno.
area-placed-only = { $district }: mae yn yr ardal hon: { $area }. Mae { $share } o’i drigolion cyflogedig yn gweithio yn yr awdurdodau lleol eraill yno. Nid oes ganddo gyswllt ag unrhyw ardal arall.
area-next-weaker = Mae ei gyswllt nesaf ({ $rival }) yn wannach ({ $strength } yn erbyn { $own }).
area-next-stronger = Mae ei gyswllt ag ardal arall ({ $rival }) yn gryfach yn awr ({ $strength } yn erbyn { $own }). Fe’i gosodwyd pan oedd yr ardaloedd yn wahanol, neu byddai’r ardal arall wedi dod yn llai dilys gydag ef.
area-reserved = { $times ->
    [one] { $district }: aeth i’r rhestr wrth gefn unwaith, yng ngham { $step }. Y rheswm: { $reason }.
    [two] { $district }: aeth i’r rhestr wrth gefn ddwywaith, y tro diwethaf yng ngham { $step }. Y rheswm: { $reason }.
   *[other] { $district }: aeth i’r rhestr wrth gefn { $times } gwaith, y tro diwethaf yng ngham { $step }. Y rheswm: { $reason }.
 }

# Yr hyn yw ardal.

area-size = { $districts ->
   *[other] { $area }: mae gan yr ardal { $districts } awdurdod lleol, { $residents } o drigolion cyflogedig a { $jobs } o swyddi.
 } O’r trigolion hynny, mae { $supply } yn gweithio y tu mewn; caiff { $demand } o’r swyddi eu llenwi o’r tu mewn.
area-meets = Mae’n bodloni’r meini prawf, sy’n gofyn am { $asked } ar ddwy ochr ardal o’i maint.
area-misses = Mae’n methu’r meini prawf: { $lacks }.
area-lack-size = { $least } o drigolion cyflogedig yw’r nifer lleiaf
area-lack-kept = gofynnir am { $asked } ar y ddwy ochr, ac mae’n cyrraedd { $kept }
area-lack-together = mae maint a hunangynhwysedd gyda’i gilydd yn rhy isel
area-waited = Arhosodd y canlynol ar y rhestr wrth gefn cyn ymuno â hi: { $districts }.
area-chance = { $area }: mae’n cadw { $supply } o’i thrigolion cyflogedig ac yn llenwi { $demand } o’i swyddi o’r tu mewn. Mae hynny’n fwy na { $supply_rank } a { $demand_rank } o { $groups } o grwpiau ar hap o awdurdodau lleol cyfagos o’r un maint (hedyn { $seed }).
