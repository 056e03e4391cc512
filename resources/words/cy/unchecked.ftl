# state: draft
# Pam na ellid edrych ar gwestiwn, i sefyll ar ôl colon.

unchecked-flows-cover = nid yw’r llifoedd yn cwmpasu pob awdurdod lleol yn yr ôl troed
unchecked-flows-count-others = mae’r llifoedd eisoes yn cyfrif mwy na phobl â man gwaith sefydlog
unchecked-single-district = un awdurdod lleol yw’r ôl troed, ac nid oes ganddo weddill i fod ynghlwm wrtho
unchecked-no-other-footprint = nid oes ôl troed arall o’r math i fod ynghlwm wrtho
unchecked-no-abroad = ni chedwir ffigurau am bobl sy’n gweithio dramor

# Ffigurau, safleoedd, ac olion traed heb ddim i edrych arno.

unchecked-no-indicator = nid edrychir ar unrhyw ddangosydd
unchecked-other-areas = cyhoeddir y ffigurau ar gyfer { $areas }, nid ar gyfer awdurdodau lleol: { $indicator }
unchecked-no-intervals = ni chyhoeddir cyfyngau hyder: { $indicator }
unchecked-areas-cover = nid yw’r ardaloedd gweithredol yn cwmpasu pob awdurdod lleol yn yr ôl troed
unchecked-refused-areas = ar ei ardaloedd gweithredol, { $why }
unchecked-few-peers = mae gan rhy ychydig o olion traed o’r math ffigur i’w gosod mewn trefn
unchecked-no-district = ni chofnodir unrhyw awdurdod lleol cyfan yn aelod ar y diwrnod
unchecked-nothing = nid oedd dim i edrych arno

# Marchnadoedd llafur, aelodau, siâp a sefydliadau.

unchecked-no-random-groups = nid oes grwpiau ar hap o’r un maint i’w gymharu â nhw
unchecked-not-tried = nid oes neb wedi profi pa mor sefydlog yw’r ardaloedd gweithredol hyn (mae “Pa mor sefydlog?” yn ei brofi)
unchecked-no-whole-area = nid oes unrhyw ardal weithredol y mae’n ei chyffwrdd wedi’i gwneud o awdurdodau lleol cyfan y gallai’r llifoedd hyn eu profi
unchecked-own-drafts = drafftiau yw eich olion traed eich hun, ac ni chymherir y rheini â’i gilydd
unchecked-scattered = nid bwriad y rhain yw cwmpasu’r wlad: { $kinds }
unchecked-no-shapes = nid oes siapiau i’w fesur arnynt, neu nid yw’n un o’r olion traed hysbys
unchecked-few-footprints = { $footprints ->
    [one] dim ond 1 ôl troed o’r math sydd i’w gymharu ag ef
   *[other] dim ond { $footprints } ôl troed o’r math sydd i’w cymharu ag ef
 }
unchecked-no-partner = ni chofnodir partner ar gyfer y bartneriaeth hon
unchecked-no-body = nid oes corff cyhoeddus ag ardal leol o fath arall yn ei gyffwrdd ar y diwrnod
unchecked-no-figure = nid oes ffigur ({ $weight }) ar gyfer y canlynol: { $districts }
