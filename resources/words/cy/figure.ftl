# state: draft
# Mathau o ffigur, a sut y gellir cyfuno rhai sawl ardal.

figure-count = Cyfrif (pobl, swyddi, busnesau, …)
figure-rate = Cyfradd neu gyfran (%)
figure-ratio = Cymhareb (y pen, yr awr, …)
figure-median = Canolrif neu gymedr
figure-index = Rhif mynegai, safle neu sgôr
figure-money = Swm o arian
figure-unknown = Ddim yn hysbys
figure-count-combine = mae cyfrifon yn adio
figure-rate-combine = dim ond drwy rifiaduron ac enwaduron
figure-ratio-combine = dim ond drwy rifiaduron ac enwaduron
figure-median-combine = ni chyfunir byth: nid yw canolrifau’n adio
figure-index-combine = ni chyfunir byth: nid yw rhifau mynegai’n adio
figure-money-combine = mae symiau o arian yn adio
figure-unknown-combine = ni chyfunir byth: ni wyddys pa fath o ffigur ydyw
figure-status = { $status ->
    [x] ddim ar gael
    [c] cyfrinachol
    [z] ddim yn berthnasol
    [u] annibynadwy: holwyd rhy ychydig
    [sum] wedi’i adio o’r awdurdodau lleol a unwyd
   *[other] { $status }
 }
