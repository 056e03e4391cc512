# state: draft
# Proffil ôl troed: pob dangosydd ymhlith ei gymheiriaid.

profile-title = Proffil: { $footprint }
profile-byline = { $kind }, ôl troed fel ar { $day }.
profile-how = Mae pob ffigur ar gyfer y cyfnod diweddaraf a gedwir. Mewn cromfachau saif ei gyfwng 95%. Mae “uwch” ac “is” yn golygu y tu hwnt i siawns, o’i gymharu â mwy na hanner y cymheiriaid. Nid yw “ni ellir dweud” yn golygu eu bod yn debyg.
profile-theme = { $theme ->
    [economy] Economi
    [community] Pobl a chymunedau
   *[environment] Amgylchedd
 }
profile-caption = { $n ->
    [two] { $n } ddangosydd ymhlith y cymheiriaid
   *[other] { $n } dangosydd ymhlith y cymheiriaid
 }
profile-indicator = Dangosydd
profile-unit = ({ $unit })
profile-period = Cyfnod
profile-figure = Ffigur
profile-middle = Canol y cymheiriaid
profile-standing = Ymhlith y cymheiriaid
profile-interval = ({ $low } i { $high })
profile-counted = (wedi’i gyfrif yn llawn)
profile-no-interval = (ni chyhoeddir ei ansicrwydd)
profile-refused = ni ellir dweud: { $why }
profile-no-figure = ni chyhoeddir ffigur
profile-range = (ei awdurdodau lleol: { $low } i { $high })
profile-no-peer = ni ellir dweud: nid oes gan yr un cymar ffigur
profile-among = { $answer ->
    [higher] uwch
    [lower] is
   *[cannot_tell] ni ellir dweud
 } (uwchlaw { $higher }, islaw { $lower } o { $n })
profile-elsewhere = Heb eu cyhoeddi ar gyfer y lleoedd hyn: { $indicators }.
profile-source = { $title }, { $vintage }. { $publisher }.
