# state: draft
# Y map: yr hyn sy’n sefyll arno mewn datganiad ac atodiad.

map-class = { $low } i { $high }
map-class-over = dros { $low } i { $high }
map-class-up-to = hyd at { $high }
map-class-above = dros { $low }
map-no-data = dim data
map-districts = awdurdodau lleol
map-bodies = cyrff
map-by-district = fesul awdurdod lleol
map-unit-year = { $unit }, { $year }
map-indicator = { $indicator } ({ $unit }, { $year })
map-legend = { $title } ({ $unit }); { $classes }; dim data: { $missing } { $areas }.
map-legend-class = { $label }: { $count } { $areas }
map-north = G
map-kilometres = { $length } km
map-metres = { $length } m

# Llinellau.

map-line-regions = Rhanbarthau
map-line-region = { COUNT($regions) ->
    [one] Rhanbarth: { $regions }
   *[other] Rhanbarthau: { $regions }
 }
map-line-one-region = Rhanbarth
map-line-indicator-areas = Ardaloedd y dangosydd
map-line-functional-areas = Ardaloedd gweithredol
map-line-functional-areas-whole = Ardaloedd gweithredol (awdurdodau lleol cyfan)
map-line-footprint = Ôl troed
map-line-footprint-of = Ôl troed: { $body }
map-line-flag = Ardaloedd y faner a ddewiswyd
map-line-areas = { CAPITAL($areas) }
map-line-areas-how = { CAPITAL($areas) } ({ $how })
map-flows-to = I mewn iddo, o’r tu allan
map-flows-from = Allan ohono, i’r tu allan
map-united-kingdom = y Deyrnas Unedig
map-great-britain = Prydain Fawr
map-england-wales = Cymru a Lloegr
map-figure-none = Dim data
map-figure-none-why = Dim data: { $why }
map-whole-country = y wlad gyfan
