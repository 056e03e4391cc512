# state: draft
# Lefelau ardaloedd mewn tablau: sut y gelwir un o bob un.

level-district = awdurdod lleol
level-county = sir neu sir fetropolitan
level-combined_authority = awdurdod cyfunol
level-lep = partneriaeth menter leol
level-itl1 = rhanbarth (ITL1)
level-itl2 = ardal ITL2
level-itl3 = ardal ITL3
level-country = gwlad
level-lsoa = ardal gynnyrch ehangach haen is neu barth data
level-msoa = ardal gynnyrch ehangach haen ganol neu barth canolradd
level-oa = ardal gynnyrch
level-ward = ward
level-ttwa = ardal teithio i’r gwaith
level-constituency = etholaeth
level-health = ardal iechyd
level-police = ardal heddlu neu dân
level-education = awdurdod addysg
level-parish = plwyf neu gymuned
level-utla = sir neu awdurdod unedol
level-place = lle nad yw’n ardal
level-built_up = ardal adeiledig
level-lsip = ardal cynllun gwella sgiliau lleol
level-user = ardal o’ch eiddo chi
level-other = ardal o fath arall

# Lefelau ardaloedd mewn ffeiliau ffiniau: nifer ohonynt, a sawl un heb nifer. Unigol yw’r enw ar ôl rhif.

level-number-oa = { $number } { $number ->
   *[other] ardal gynnyrch
 }
level-several-oa = ardaloedd cynnyrch
level-number-lsoa = { $number } { $number ->
   *[other] ardal gynnyrch ehangach haen is
 }
level-several-lsoa = ardaloedd cynnyrch ehangach haen is
level-number-msoa = { $number } { $number ->
   *[other] ardal gynnyrch ehangach haen ganol
 }
level-several-msoa = ardaloedd cynnyrch ehangach haen ganol
level-number-dz = { $number } { $number ->
    [two] barth data
    [few] pharth data
    [many] pharth data
   *[other] parth data
 }
level-several-dz = parthau data
level-number-sdz = { $number } { $number ->
   *[other] uwchbarth data
 }
level-several-sdz = uwchbarthau data
level-number-soa = { $number } { $number ->
   *[other] ardal gynnyrch ehangach
 }
level-several-soa = ardaloedd cynnyrch ehangach
level-number-iz = { $number } { $number ->
    [two] barth canolradd
    [few] pharth canolradd
    [many] pharth canolradd
   *[other] parth canolradd
 }
level-several-iz = parthau canolradd
level-number-lad = { $number } { $number ->
   *[other] awdurdod lleol
 }
level-several-lad = awdurdodau lleol
level-number-utla = { $number } { $number ->
   *[other] awdurdod haen uchaf
 }
level-several-utla = awdurdodau haen uchaf
level-number-cty = { $number } { $number ->
   *[other] sir
 }
level-several-cty = siroedd
level-number-mcty = { $number } { $number ->
   *[other] sir fetropolitan
 }
level-several-mcty = siroedd metropolitan
level-number-itl1 = { $number } { $number ->
    [two] ranbarth ITL1
   *[other] rhanbarth ITL1
 }
level-several-itl1 = rhanbarthau ITL1
level-number-itl2 = { $number } { $number ->
   *[other] ardal ITL2
 }
level-several-itl2 = ardaloedd ITL2
level-number-itl3 = { $number } { $number ->
   *[other] ardal ITL3
 }
level-several-itl3 = ardaloedd ITL3
level-number-nuts1 = { $number } { $number ->
    [two] ranbarth NUTS1
   *[other] rhanbarth NUTS1
 }
level-several-nuts1 = rhanbarthau NUTS1
level-number-nuts2 = { $number } { $number ->
   *[other] ardal NUTS2
 }
level-several-nuts2 = ardaloedd NUTS2
level-number-nuts3 = { $number } { $number ->
   *[other] ardal NUTS3
 }
level-several-nuts3 = ardaloedd NUTS3
level-number-rgn = { $number } { $number ->
    [two] ranbarth
   *[other] rhanbarth
 }
level-several-rgn = rhanbarthau
level-number-ctry = { $number } { $number ->
    [one] wlad
    [two] wlad
   *[other] gwlad
 }
level-several-ctry = gwledydd
level-number-uk = { $number } { $number ->
    [one] wladwriaeth
    [two] wladwriaeth
   *[other] gwladwriaeth
 }
level-several-uk = gwladwriaethau
level-number-ttwa = { $number } { $number ->
   *[other] ardal teithio i’r gwaith
 }
level-several-ttwa = ardaloedd teithio i’r gwaith
level-number-lep = { $number } { $number ->
    [one] bartneriaeth menter leol
    [two] bartneriaeth menter leol
    [many] phartneriaeth menter leol
   *[other] partneriaeth menter leol
 }
level-several-lep = partneriaethau menter lleol
level-number-cauth = { $number } { $number ->
   *[other] awdurdod cyfunol
 }
level-several-cauth = awdurdodau cyfunol
level-number-lsip = { $number } { $number ->
   *[other] ardal cynllun gwella sgiliau lleol
 }
level-several-lsip = ardaloedd cynlluniau gwella sgiliau lleol
level-number-icb = { $number } { $number ->
    [two] fwrdd gofal integredig
   *[other] bwrdd gofal integredig
 }
level-several-icb = byrddau gofal integredig
level-number-sicbl = { $number } { $number ->
   *[other] is-leoliad bwrdd gofal integredig
 }
level-several-sicbl = is-leoliadau byrddau gofal integredig
level-number-nhser = { $number } { $number ->
    [two] ranbarth GIG Lloegr
   *[other] rhanbarth GIG Lloegr
 }
level-several-nhser = rhanbarthau GIG Lloegr
level-number-pfa = { $number } { $number ->
   *[other] ardal heddlu
 }
level-several-pfa = ardaloedd heddlu
level-number-csp = { $number } { $number ->
    [one] bartneriaeth diogelwch cymunedol
    [two] bartneriaeth diogelwch cymunedol
    [many] phartneriaeth diogelwch cymunedol
   *[other] partneriaeth diogelwch cymunedol
 }
level-several-csp = partneriaethau diogelwch cymunedol
level-number-fra = { $number } { $number ->
   *[other] awdurdod tân ac achub
 }
level-several-fra = awdurdodau tân ac achub
level-number-pcon = { $number } { $number ->
   *[other] etholaeth seneddol
 }
level-several-pcon = etholaethau seneddol
level-number-wd = { $number } { $number ->
   *[other] ward
 }
level-several-wd = wardiau
level-number-bua = { $number } { $number ->
   *[other] ardal adeiledig
 }
level-several-bua = ardaloedd adeiledig
level-number-npark = { $number } { $number ->
    [two] barc cenedlaethol
    [few] pharc cenedlaethol
    [many] pharc cenedlaethol
   *[other] parc cenedlaethol
 }
level-several-npark = parciau cenedlaethol
level-number-par = { $number } { $number ->
    [two] blwyf
    [few] phlwyf
    [many] phlwyf
   *[other] plwyf
 }
level-several-par = plwyfi
level-number-dea = { $number } { $number ->
   *[other] ardal etholiadol dosbarth
 }
level-several-dea = ardaloedd etholiadol dosbarth
level-number-ced = { $number } { $number ->
   *[other] adran etholiadol sirol
 }
level-several-ced = adrannau etholiadol sirol
level-number-spc = { $number } { $number ->
   *[other] etholaeth Senedd yr Alban
 }
level-several-spc = etholaethau Senedd yr Alban
level-number-spr = { $number } { $number ->
    [two] ranbarth Senedd yr Alban
   *[other] rhanbarth Senedd yr Alban
 }
level-several-spr = rhanbarthau Senedd yr Alban
level-number-senc = { $number } { $number ->
   *[other] etholaeth y Senedd
 }
level-several-senc = etholaethau’r Senedd
level-number-sener = { $number } { $number ->
    [two] ranbarth etholiadol y Senedd
   *[other] rhanbarth etholiadol y Senedd
 }
level-several-sener = rhanbarthau etholiadol y Senedd
level-number-lac = { $number } { $number ->
   *[other] etholaeth Cynulliad Llundain
 }
level-several-lac = etholaethau Cynulliad Llundain
level-number-eer = { $number } { $number ->
    [two] ranbarth etholiadol Ewropeaidd
   *[other] rhanbarth etholiadol Ewropeaidd
 }
level-several-eer = rhanbarthau etholiadol Ewropeaidd
level-number-hb = { $number } { $number ->
    [two] fwrdd iechyd GIG
   *[other] bwrdd iechyd GIG
 }
level-several-hb = byrddau iechyd GIG
level-number-lhb = { $number } { $number ->
    [two] fwrdd iechyd lleol
   *[other] bwrdd iechyd lleol
 }
level-several-lhb = byrddau iechyd lleol
level-number-cal = { $number } { $number ->
    [two] gynghrair canser
    [few] chynghrair canser
    [many] chynghrair canser
   *[other] cynghrair canser
 }
level-several-cal = cynghreiriau canser
level-number-lpa = { $number } { $number ->
   *[other] awdurdod cynllunio lleol
 }
level-several-lpa = awdurdodau cynllunio lleol
level-number-lrf = { $number } { $number ->
   *[other] fforwm gwydnwch lleol
 }
level-several-lrf = fforymau gwydnwch lleol
level-number-cis = { $number } { $number ->
   *[other] ardal arolwg heintiadau Covid
 }
level-several-cis = ardaloedd arolwg heintiadau Covid
level-number-wz = { $number } { $number ->
    [two] barth gweithle
    [few] pharth gweithle
    [many] pharth gweithle
   *[other] parth gweithle
 }
level-several-wz = parthau gweithle
