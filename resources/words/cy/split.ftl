# state: draft
# Faint o gymudo y mae rhaniad yn ei gadw, wedi’i rannu’n raddfa, cyffinioldeb a lleoliad.

split-kept = { CAPITAL($division) }: maent yn cadw { $kept } o’r { $people } o gymudwyr yn yr ardal lle maent yn byw. Mae meintiau’r ardaloedd a’r { $zones ->
    [districts] awdurdodau lleol
   *[zones] parthau
 } yn unig yn esbonio { $scale } o hynny. Mae’r ffaith bod pob ardal mewn un darn yn esbonio { $contiguity }, a lleoliad y llinellau yn esbonio { $placement }.
split-points = { $n } pwynt
split-random = Lluniwyd { $draws } rhaniad ar hap o’r un { $zones ->
    [districts] { $n } awdurdod lleol
   *[zones] { $n } parth
 } yn { $areas } o ardaloedd cyffiniol o’r un meintiau. Ar gyfartaledd maent yn cadw { $mean }. Mae naw o bob deg ohonynt yn cadw { $low } i { $high } (hedyn { $seed }; gwyriad oddi wrth y meintiau: { $missed }).
split-no-better = Mae llinellau a luniwyd ar hap yn gwneud cystal mewn mwy nag un achos o bob ugain.
split-left-out = { $zones ->
    [districts] { $n ->
        [one] Nid yw’r data cymudo’n cwmpasu 1 o’i awdurdodau lleol, nad yw’n cymryd rhan.
       *[other] Nid yw’r data cymudo’n cwmpasu { $n } o’i awdurdodau lleol, nad ydynt yn cymryd rhan.
     }
   *[zones] { $n ->
        [one] Nid yw’r data cymudo’n cwmpasu 1 o’i barthau, nad yw’n cymryd rhan.
       *[other] Nid yw’r data cymudo’n cwmpasu { $n } o’i barthau, nad ydynt yn cymryd rhan.
     }
 }
split-unknown = Ni ellir dweud dim am raniad: nid oes gan y data cymudo drigolion cyflogedig yn ei awdurdodau lleol.
