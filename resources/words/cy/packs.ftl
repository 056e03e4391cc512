# state: draft
# Ffenestr y pecynnau a’r allweddi.

packs-title = Pecynnau ac allweddi
packs-menu-make = G&wneud pecyn …
packs-menu-make-tip = Ysgrifennu popeth a gedwir mewn un ffeil wedi’i llofnodi, ar gyfer cyfrifiaduron heb rwydwaith
packs-menu-install = Go&sod pecyn …
packs-menu-install-tip = Gwirio pecyn o ddata a’i ddefnyddio o’r cychwyn nesaf ymlaen
packs-menu-packs = &Pecynnau ac allweddi …
packs-menu-packs-tip = Gweld pa becynnau sydd wedi’u gosod, beth mae un arall yn ei newid, ac yn allweddi pwy yr ymddiriedir
packs-tab-packs = Pecynnau
packs-tab-changes = Beth fyddai’n newid
packs-tab-keys = Allweddi
packs-what = Mae pecyn yn cludo ffiniau, llifoedd cymudo a thablau i gyfrifiaduron heb rwydwaith. Dim ond pecynnau a lofnodwyd gan rywun yr ydych yn ymddiried ynddo a ddefnyddir.
packs-list-tip = Pecynnau sydd wedi’u gosod yma, a’r data sy’n dod gyda’r rhaglen
packs-item = { $pack }{ $state ->
    [both] , a ddefnyddir
    [now] , a ddefnyddir tan y cychwyn nesaf
    [next] , a ddefnyddir o’r cychwyn nesaf ymlaen
   *[none] { "" }
 }
packs-item-tip = Dewiswch un i ddarllen amdano, i’w ddefnyddio, neu i weld yr hyn y byddai’n ei newid
packs-about-name = Ynghylch y pecyn
packs-head = { $pack }
packs-about = Gwnaed ar { $made }; gwneuthurwr: { $maker }; { $files ->
   *[other] { $files } ffeil
 }, { $size } MB.
packs-program = gwneuthurwyr y rhaglen hon
packs-districts = Ffiniau awdurdodau lleol: { $title }.
packs-commuting = Cymudo wedi’i gyfrif: { $title }.
packs-no-commuting = Dim cymudo wedi’i gyfrif: yr amcangyfrif a ddefnyddir o hyd.
packs-layers = Ffiniau i’w hagor: { $titles }.
packs-open = &Agor ffiniau ohono …
packs-open-tip = Agor wardiau, ardaloedd ITL a ffiniau eraill y mae’r pecyn yn eu cludo, fel unrhyw ffeil
packs-open-which = Pa ffiniau?
packs-use = &Defnyddio o’r cychwyn nesaf
packs-use-tip = Defnyddio’r pecyn hwn, neu’r data a gynhwysir yn unig, pan fydd y rhaglen yn dechrau nesaf
packs-used = Defnyddir hwn o’r cychwyn nesaf ymlaen: { $pack }.
packs-install = &Gosod pecyn …
packs-install-tip = Dewis ffeil pecyn; caiff ei gwirio cyn i ddim newid
packs-compare = &Beth fyddai’n newid
packs-compare-tip = Edrych ar olion traed gyda’r hyn a ddefnyddir a chyda’r pecyn hwn, a rhestru’r gwahaniaethau
packs-make = G&wneud y pecyn …
packs-make-tip = Dweud i ble mae’r ffeil yn mynd, ac ysgrifennu popeth a gedwir ynddi
packs-making = I wneud pecyn: mae popeth a gedwir yn mynd i mewn, gyda thrwyddedau a hashiau. Mae eich tablau a’ch prosiectau eich hun yn aros allan.
packs-name = Enw
packs-name-tip = Llythrennau bach, ffigurau a chysylltnodau; mae pecynnau o’r un enw’n dilyn ei gilydd
packs-version = Fersiwn
packs-version-tip = Rhifau cyfan gyda dotiau rhyngddynt; y diwrnod os na roddir un
packs-with-own = &Rhoi ffiniau a llifoedd y prosiect hwn i mewn
packs-with-own-tip = Mae’r ffeiliau swyddogol a agorwyd gennych yn y prosiect hwn yn mynd i’r pecyn hefyd
packs-made = Gwnaed y pecyn { $pack }: { $file }, { $files ->
   *[other] { $files } ffeil
 } mewn { $size } MB.
packs-job-make = Yn gwneud pecyn
packs-job-install = Yn gosod { $file }
packs-job-compare = Yn edrych ar olion traed gyda’r ddau
packs-stopped = Stopiwyd. Defnyddir yr un data ag o’r blaen.
packs-stop = &Stopio
packs-stop-tip = Stopio’r hyn sy’n mynd ymlaen; defnyddir yr un data ag o’r blaen
packs-restart = Dec&hrau eto yn awr
packs-restart-tip = Cau’r rhaglen a’i dechrau gyda’r pecyn a ddewiswyd gennych; bydd eich prosiect yno eto
packs-progress = Cynnydd
packs-trust-install = Ymddiried yn yr allwedd hon a gosod
packs-step-back = Camu’n ôl i’r pecyn hŷn
packs-leave = Gadael fel y mae
packs-changes-what = Edrychir ar bob ôl troed gyda’r hyn a ddefnyddir a chyda’r pecyn a ddewiswyd. Mae hyn yn cymryd rhai munudau, a gellir ei stopio.
packs-only-this = Dim &ond y bartneriaeth a ddangosir
packs-only-this-tip = Edrych ar y bartneriaeth ar y map yn unig
packs-copy = &Copïo
packs-copy-tip = Rhoi’r hyn sy’n newid ar y clipfwrdd
packs-only-before = Nid yw hwn yn y pecyn a ddewiswyd: { $name }.
packs-only-after = Dim ond yn y pecyn a ddewiswyd y mae hwn: { $name }.
packs-files = Pecynnau o ddata
packs-keys-what = Llofnodir pecynnau ag allwedd y mae eich sefydliad yn ei gwneud unwaith. Rhannwch yr allwedd gyhoeddus; darllenwch ei hôl bys i eraill dros y ffôn.
packs-keys-tip = Allweddi yr ymddiriedir neu yr ymddiriedwyd ynddynt, pob un gyda’i hôl bys
packs-key = { $name }: { $fingerprint }, { $state ->
    [own] eich un chi, gwnaed ar { $day }
    [revoked] dirymwyd ar { $day }
   *[trusted] ymddiriedir ynddi ers { $day }
 }
packs-key-make = Gw&neud eich allwedd …
packs-key-make-tip = Gwneud yr allwedd y mae eich sefydliad yn llofnodi pecynnau â hi
packs-key-whose = Enw eich sefydliad
packs-key-made = Gwnaed yr allwedd ({ $name }): { $fingerprint }. Cadwch gopi o ffolder yr allweddi mewn lle diogel.
packs-key-save = Cadw’r allwedd g&yhoeddus …
packs-key-save-tip = Ysgrifennu’r allwedd gyhoeddus mewn ffeil, i’r rhai sydd i ymddiried yn eich pecynnau
packs-key-saved = Mae’r allwedd gyhoeddus yn { $file }.
packs-key-trust = Y&mddiried mewn allwedd …
packs-key-trust-tip = Dewis ffeil allwedd gyhoeddus; yna gellir gosod pecynnau a lofnodwyd â hi
packs-key-trusted = Ymddiriedir yn yr allwedd hon ({ $name }): { $fingerprint }.
packs-key-revoke = D&irymu
packs-key-revoke-tip = Peidio ag ymddiried yn yr allwedd hon mwyach: ni osodir pecynnau a lofnododd
packs-key-is-revoked = Dirymwyd yr allwedd ({ $name }).
packs-key-files = Allweddi
