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
