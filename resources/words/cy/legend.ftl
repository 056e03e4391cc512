# state: draft
# Yr allwedd ar y map, yr allwedd i’r haenau, a’r histogram y symudir toriadau dosbarthiadau ynddo.

legend-name = Allwedd
legend-hide = Cuddio’r allwedd
legend-hide-tip = Cuddio’r allwedd. Mae’r botwm ar ochr chwith y map yn dod â hi’n ôl.
legend-fold = Plygu’r allwedd i’w theitl
legend-fold-tip = Plygu’r allwedd i’w theitl (Ctrl+Shift+L)
legend-unfold = Agor yr allwedd
legend-unfold-tip = Agor yr allwedd (Ctrl+Shift+L)
legend-count = Nifer yr awdurdodau lleol
legend-class = { $areas ->
   *[other] { $label }: { $areas } ardal
 }
legend-line = { $line } (llinell)
legend-square = Allwedd dau ddangosydd
legend-square-counts = Tri dosbarth ar draws ({ $across }) a thri i fyny ({ $up }). Awdurdodau lleol o isel i uchel: { $low }; rhes ganol: { $middle }; rhes uchaf: { $high }
legend-key = Allwedd i’r haenau
legend-more-footprints = a { $footprints } ôl troed arall, yn yr un arddulliau
legend-histogram = Histogram gyda thoriadau dosbarthiadau
legend-histogram-tip = Llusgwch doriad â’r llygoden. Neu dewiswch un ag I Fyny ac I Lawr, a’i symud â Chwith a De (Shift am gamau mwy). Mae clic dwbl neu Insert yn ychwanegu toriad; mae Delete yn tynnu un ymaith.
legend-breaks = Toriadau: { $breaks }. Toriad { $current } yw’r un presennol.
legend-breaks-none = Nid oes toriadau.
