# state: draft
# Setiau data: teitl, cyhoeddwr, cyfnod, trwydded, a’r hyn y dylai darllenydd gofalus ei wybod.

source-ogl = Trwydded Llywodraeth Agored v3.0
source-lockdown = Cynhaliwyd Cyfrifiad 2021 yn ystod cyfnod clo: teithiodd llai o bobl i weithle nag mewn blynyddoedd eraill.
source-own-publisher = eich ffeil eich hun
source-own-boundaries = Ffiniau o’r ffeil { $file } ({ $format })
source-own-vintage = fel yn y ffeil
source-own-licence = fel y cytunwyd â’i pherchennog
source-cited = { $title }, { $vintage }{ $caution ->
    [estimated] { " " }(amcangyfrif)
    [approximate] { " " }(brasamcan)
    [both] { " " }(amcangyfrif, brasamcan)
   *[none] { "" }
 }
source-caution = { $caution ->
    [estimated] amcangyfrif
    [approximate] brasamcan
   *[both] amcangyfrif, brasamcan
 }
source-indicator = { $indicator } ({ $dataset })
source-publisher = { $publisher }.
source-base = Sylfaen: { $base }.
source-licence = { $licence }.

source-boundaries-title = Ffiniau awdurdodau lleol yn deillio o leoliadau codau post
source-boundaries-publisher = Sub-region Explorer, o Gyfeiriadur Codau Post SYG, GSHHG a Natural Earth
source-boundaries-vintage = Ebrill 2025
source-boundaries-licence = Trwydded Llywodraeth Agored v3.0; arfordir GNU LGPL v3 neu ddiweddarach; Gogledd Iwerddon yn y parth cyhoeddus
source-boundaries-note = Brasamcan o ffiniau yn deillio o leoliadau codau post; nid yw’n swyddogol.
source-districts-title = Tabl cyswllt awdurdodau lleol, ardaloedd ITL a gwledydd
source-districts-publisher = Swyddfa Ystadegau Gwladol
source-districts-vintage = Ebrill 2025
source-functional_areas-title = Ardaloedd teithio i’r gwaith 2011, fel cyfrannau o awdurdodau lleol
source-functional_areas-publisher = Swyddfa Ystadegau Gwladol, Cofnodion Cenedlaethol yr Alban, NISRA; adiwyd y cyfrannau o ardaloedd bach
source-functional_areas-vintage = 2011
source-functional_areas-note = Mae ardaloedd teithio i’r gwaith wedi’u gwneud o ardaloedd bach. Yng Nghymru, Lloegr a’r Alban, rhennir pob awdurdod lleol yn ôl trigolion ei ardaloedd bach yng nghanol 2020. Yng Ngogledd Iwerddon fe’i rhennir yn ôl eu nifer.
source-partnerships-title = Partneriaethau, cyrff cyhoeddus ag ardal, a’u haelodau
source-partnerships-publisher = Casglwyd o gyhoeddiadau’r cyrff eu hunain, deddfwriaeth, rhestrau’r llywodraeth a thablau SYG a enwir ym mhob rhes
source-partnerships-vintage = Rhagfyr 2026, gyda dyddiadau aelodau blaenorol
source-population-title = Poblogaeth breswyl
source-population-publisher = Swyddfa Ystadegau Gwladol; Cofnodion Cenedlaethol yr Alban; NISRA
source-population-vintage = canol 2020 (Cymru a Lloegr), 2022 (yr Alban), 2021 (Gogledd Iwerddon)
source-commuting_totals-title = Trigolion cyflogedig a swyddi â man gwaith sefydlog
source-commuting_totals-publisher = Swyddfa Ystadegau Gwladol; Cofnodion Cenedlaethol yr Alban; NISRA
source-commuting_totals-vintage = Cyfrifiad 2021 (Cymru a Lloegr), Cyfrifiad 2011 (yr Alban a Gogledd Iwerddon)
source-commuting_estimate-title = Amcangyfrif o gymudo rhwng awdurdodau lleol
source-commuting_estimate-publisher = Sub-region Explorer, model disgyrchiant wedi’i ffitio i gyfansymiau’r cyfrifiad
source-commuting_estimate-vintage = cyfansymiau Cyfrifiad 2021 (Cymru a Lloegr), cyfansymiau Cyfrifiad 2011 (yr Alban a Gogledd Iwerddon)
source-commuting_estimate-note = Yng Nghymru a Lloegr, mae hunangynhwysedd awdurdodau cyfunol yn wahanol i Gyfrifiad 2021 o 0.9 pwynt canran ar gyfartaledd. Ar y gwaethaf mae’n wahanol o 2.3. Gall llifoedd unigol fod ymhellach ohoni. Ni ellid gwirio’r Alban a Gogledd Iwerddon. Rhowch ffeil lifoedd i ddefnyddio matrics y cyfrifiad ei hun. { $lockdown }
source-institutions-title = Sefydliadau, eu prif safleoedd, a phartneriaid wedi’u cofnodi
source-institutions-publisher = Casglwyd o gofrestrau darparwyr dysgu a chyrff y GIG, adolygiadau o bartneriaethau ymchwil a chyhoeddiadau sefydliadau, a enwir ym mhob rhes
source-institutions-vintage = Rhagfyr 2026
source-institutions-note = Mae prif safle yn cynrychioli’r sefydliad; cedwir campysau lle daethpwyd o hyd iddynt. Gall partneriaid nad ydynt wedi’u cofnodi fod yn bartneriaid er hynny.
source-links-title = Cysylltiadau sefydlog a fferïau rhwng awdurdodau lleol
source-links-publisher = Casglwyd ar gyfer y prosiect hwn
source-links-vintage = 2025
source-own-boundaries-plain = Ffiniau o’r ffeil { $file }
source-packed-note = O’r pecyn a osodwyd: { $pack }.
source-packed-note-lockdown = O’r pecyn a osodwyd: { $pack }. { $lockdown }
source-packed-boundaries-note = O’r pecyn a osodwyd: { $pack }. Mae ffiniau swyddogol yn gorffen wrth y dŵr; ar ei draws, y rhai a gynhwysir sy’n dweud pa awdurdodau lleol sy’n gyfagos.
