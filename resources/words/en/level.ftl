# Levels of areas in tables: how one of each is called

level-district = local authority district
level-county = county or metropolitan county
level-combined_authority = combined authority
level-lep = local enterprise partnership
level-itl1 = region (ITL1)
level-itl2 = ITL2 area
level-itl3 = ITL3 area
level-country = country
level-lsoa = lower layer super output area or data zone
level-msoa = middle layer super output area or intermediate zone
level-oa = output area
level-ward = ward
level-ttwa = travel-to-work area
level-constituency = constituency
level-health = health area
level-police = police or fire area
level-education = education authority
level-parish = parish or community
level-utla = county or unitary authority
level-place = place that is no area
level-built_up = built-up area
level-lsip = local skills improvement plan area
level-user = area of your own
level-other = area of another kind

# Levels of areas in boundary files: a number of them, and several without a number

level-number-oa = { $number } { $number ->
    [one] output area
   *[other] output areas
 }
level-several-oa = output areas
level-number-lsoa = { $number } { $number ->
    [one] lower layer super output area
   *[other] lower layer super output areas
 }
level-several-lsoa = lower layer super output areas
level-number-msoa = { $number } { $number ->
    [one] middle layer super output area
   *[other] middle layer super output areas
 }
level-several-msoa = middle layer super output areas
level-number-dz = { $number } { $number ->
    [one] data zone
   *[other] data zones
 }
level-several-dz = data zones
level-number-sdz = { $number } { $number ->
    [one] super data zone
   *[other] super data zones
 }
level-several-sdz = super data zones
level-number-soa = { $number } { $number ->
    [one] super output area
   *[other] super output areas
 }
level-several-soa = super output areas
level-number-iz = { $number } { $number ->
    [one] intermediate zone
   *[other] intermediate zones
 }
level-several-iz = intermediate zones
level-number-lad = { $number } { $number ->
    [one] district
   *[other] districts
 }
level-several-lad = districts
level-number-utla = { $number } { $number ->
    [one] upper-tier authority
   *[other] upper-tier authorities
 }
level-several-utla = upper-tier authorities
level-number-cty = { $number } { $number ->
    [one] county
   *[other] counties
 }
level-several-cty = counties
level-number-mcty = { $number } { $number ->
    [one] metropolitan county
   *[other] metropolitan counties
 }
level-several-mcty = metropolitan counties
level-number-itl1 = { $number } { $number ->
    [one] ITL1 region
   *[other] ITL1 regions
 }
level-several-itl1 = ITL1 regions
level-number-itl2 = { $number } { $number ->
    [one] ITL2 area
   *[other] ITL2 areas
 }
level-several-itl2 = ITL2 areas
level-number-itl3 = { $number } { $number ->
    [one] ITL3 area
   *[other] ITL3 areas
 }
level-several-itl3 = ITL3 areas
level-number-nuts1 = { $number } { $number ->
    [one] NUTS1 region
   *[other] NUTS1 regions
 }
level-several-nuts1 = NUTS1 regions
level-number-nuts2 = { $number } { $number ->
    [one] NUTS2 area
   *[other] NUTS2 areas
 }
level-several-nuts2 = NUTS2 areas
level-number-nuts3 = { $number } { $number ->
    [one] NUTS3 area
   *[other] NUTS3 areas
 }
level-several-nuts3 = NUTS3 areas
level-number-rgn = { $number } { $number ->
    [one] region
   *[other] regions
 }
level-several-rgn = regions
level-number-ctry = { $number } { $number ->
    [one] country
   *[other] countries
 }
level-several-ctry = countries
level-number-uk = { $number } { $number ->
    [one] state
   *[other] states
 }
level-several-uk = states
level-number-ttwa = { $number } { $number ->
    [one] travel-to-work area
   *[other] travel-to-work areas
 }
level-several-ttwa = travel-to-work areas
level-number-lep = { $number } { $number ->
    [one] local enterprise partnership
   *[other] local enterprise partnerships
 }
level-several-lep = local enterprise partnerships
level-number-cauth = { $number } { $number ->
    [one] combined authority
   *[other] combined authorities
 }
level-several-cauth = combined authorities
level-number-lsip = { $number } { $number ->
    [one] local skills improvement plan area
   *[other] local skills improvement plan areas
 }
level-several-lsip = local skills improvement plan areas
level-number-icb = { $number } { $number ->
    [one] integrated care board
   *[other] integrated care boards
 }
level-several-icb = integrated care boards
level-number-sicbl = { $number } { $number ->
    [one] sub-ICB location
   *[other] sub-ICB locations
 }
level-several-sicbl = sub-ICB locations
level-number-nhser = { $number } { $number ->
    [one] NHS England region
   *[other] NHS England regions
 }
level-several-nhser = NHS England regions
level-number-pfa = { $number } { $number ->
    [one] police force area
   *[other] police force areas
 }
level-several-pfa = police force areas
level-number-csp = { $number } { $number ->
    [one] community safety partnership
   *[other] community safety partnerships
 }
level-several-csp = community safety partnerships
level-number-fra = { $number } { $number ->
    [one] fire and rescue authority
   *[other] fire and rescue authorities
 }
level-several-fra = fire and rescue authorities
level-number-pcon = { $number } { $number ->
    [one] parliamentary constituency
   *[other] parliamentary constituencies
 }
level-several-pcon = parliamentary constituencies
level-number-wd = { $number } { $number ->
    [one] ward
   *[other] wards
 }
level-several-wd = wards
level-number-bua = { $number } { $number ->
    [one] built-up area
   *[other] built-up areas
 }
level-several-bua = built-up areas
level-number-npark = { $number } { $number ->
    [one] national park
   *[other] national parks
 }
level-several-npark = national parks
level-number-par = { $number } { $number ->
    [one] parish
   *[other] parishes
 }
level-several-par = parishes
level-number-dea = { $number } { $number ->
    [one] district electoral area
   *[other] district electoral areas
 }
level-several-dea = district electoral areas
level-number-ced = { $number } { $number ->
    [one] county electoral division
   *[other] county electoral divisions
 }
level-several-ced = county electoral divisions
level-number-spc = { $number } { $number ->
    [one] Scottish Parliament constituency
   *[other] Scottish Parliament constituencies
 }
level-several-spc = Scottish Parliament constituencies
level-number-spr = { $number } { $number ->
    [one] Scottish Parliament region
   *[other] Scottish Parliament regions
 }
level-several-spr = Scottish Parliament regions
level-number-senc = { $number } { $number ->
    [one] Senedd constituency
   *[other] Senedd constituencies
 }
level-several-senc = Senedd constituencies
level-number-sener = { $number } { $number ->
    [one] Senedd electoral region
   *[other] Senedd electoral regions
 }
level-several-sener = Senedd electoral regions
level-number-lac = { $number } { $number ->
    [one] London Assembly constituency
   *[other] London Assembly constituencies
 }
level-several-lac = London Assembly constituencies
level-number-eer = { $number } { $number ->
    [one] European electoral region
   *[other] European electoral regions
 }
level-several-eer = European electoral regions
level-number-hb = { $number } { $number ->
    [one] NHS health board
   *[other] NHS health boards
 }
level-several-hb = NHS health boards
level-number-lhb = { $number } { $number ->
    [one] local health board
   *[other] local health boards
 }
level-several-lhb = local health boards
level-number-cal = { $number } { $number ->
    [one] cancer alliance
   *[other] cancer alliances
 }
level-several-cal = cancer alliances
level-number-lpa = { $number } { $number ->
    [one] local planning authority
   *[other] local planning authorities
 }
level-several-lpa = local planning authorities
level-number-lrf = { $number } { $number ->
    [one] local resilience forum
   *[other] local resilience forums
 }
level-several-lrf = local resilience forums
level-number-cis = { $number } { $number ->
    [one] Covid infection survey area
   *[other] Covid infection survey areas
 }
level-several-cis = Covid infection survey areas
level-number-wz = { $number } { $number ->
    [one] workplace zone
   *[other] workplace zones
 }
level-several-wz = workplace zones
