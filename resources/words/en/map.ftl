# The map: classes, legend, lines, colours.

map-class = { $low } to { $high }
map-class-over = over { $low } to { $high }
map-class-up-to = up to { $high }
map-class-above = over { $low }
map-no-data = no data
map-no-value = No area has a value, so there is nothing to colour.
map-ratios-need = Equal ratios need values above zero; these are equal intervals.
map-no-breaks = No breaks are given; these classes have equal counts.
map-infinite = { $values ->
    [one] 1 infinite value counts as missing.
   *[other] { $values } infinite values count as missing.
 }
map-one-value = Only one area has a value.
map-equal-values = All values are equal.
map-fewer-classes = { $classes ->
    [one] The values allow 1 class, not { $wanted }.
   *[other] The values allow { $classes } classes, not { $wanted }.
 }
map-jenks-sample = Natural breaks are those of { $sample } values spread evenly over all { $values }.

# Ways of choosing breaks: the name, and what they do.

map-scheme-quantiles = equal counts (quantiles)
map-scheme-quantiles-does = Each class holds about as many districts.
map-scheme-equal_interval = equal intervals
map-scheme-equal_interval-does = Each class is as wide as the others; outliers stand out.
map-scheme-fisher_jenks = natural breaks (Fisher–Jenks)
map-scheme-fisher_jenks-does = Districts in a class are as alike as can be.
map-scheme-standard_deviation = standard deviations from the mean
map-scheme-standard_deviation-does = How unusual each district is.
map-scheme-maximum_breaks = largest gaps (maximum breaks)
map-scheme-maximum_breaks-does = Breaks lie where no values are.
map-scheme-pretty = round numbers (pretty)
map-scheme-pretty-does = Breaks that are easy to say; about as many classes as asked for.
map-scheme-ratio = equal ratios (logarithm)
map-scheme-ratio-does = Each class grows by the same factor; needs values above zero.
map-scheme-user = own breaks
map-scheme-user-does = Breaks as you drag or type them; they stay the same for every year.
map-scheme = Classes: { $scheme }.
map-scheme-region = Classes: { $scheme }, over districts in { $region }.
map-periods = { $first } to { $last }
map-scheme-years = Classes: { $scheme }, over { $years }.
map-scheme-years-care = Classes: { $scheme }, over { $years } (comparable over time: { $care }).
map-whole-country = the whole country

# Colours and what they mean.

map-vision-normal = Normal colour vision
map-vision-deuteranopia = Deuteranopia (no green cones)
map-vision-protanopia = Protanopia (no red cones)
map-vision-tritanopia = Tritanopia (no blue cones)
map-vision-greyscale = Greyscale (a black and white printer)
map-vision-short-normal = Normal colour vision
map-vision-short-deuteranopia = Deuteranopia
map-vision-short-protanopia = Protanopia
map-vision-short-tritanopia = Tritanopia
map-vision-short-greyscale = Greyscale
map-colours-of = The colours of the map: { $vision }
map-colours-simulated = Colours simulated: { $vision }.
map-ramp-lagoon = Lagoon
map-ramp-heather = Heather
map-ramp-ember = Ember
map-ramp-moss = Moss
map-ramp-slate = Slate
map-ramp-tide = Tide
map-ramp-dusk = Dusk
map-ramp-grove = Grove
map-ramp-signs = Signs
map-ramp-ours = this project
map-ramp-okabe-ito = Okabe and Ito, Color Universal Design (2008), free to use; grey added
map-unit-year = { $unit }, { $year }
map-indicator = { $indicator } ({ $unit }, { $year })
map-middle = Colours part at { $middle }.
map-middle-of = Colours part at { $middle } ({ $whole }).
map-middle-median = No value is published for the country; colours part at the median district, { $median }.
map-uncertain-note = Uncertain: standard error of 20% of the value or more.
map-uncertain-faded = Uncertain: faded
map-uncertain-hatched = Uncertain: hatched
map-no-interval = { $districts ->
    [one] No confidence interval is published for 1 district.
   *[other] No confidence interval is published for { $districts } districts.
 }
map-no-interval-areas = No confidence interval is published for { $number } of the { $areas }.
map-united-kingdom = the United Kingdom
map-great-britain = Great Britain
map-england-wales = England and Wales
map-below = Below
map-above = Above
map-cannot-tell = Cannot tell
map-against = { $year }, against { $benchmark }: { $value }
map-benchmark-rule = Below or above: the difference is over 1.96 standard errors.
map-benchmark-no-intervals = No confidence intervals are published for this comparison, so nothing can be told apart.
map-no-benchmark = No value is published for the benchmark, so the map shows classes.
map-two-indicators = Two indicators
map-two-units = { $one } and { $other }
map-three-classes = Three classes each.
map-classes-across = Across, { $indicator }: { $classes }.
map-classes-up = Up, { $indicator }: { $classes }.
map-districts = districts
map-bodies = bodies
map-by-district = by district
map-legend = { $title } ({ $unit }); { $classes }; no data: { $missing } { $areas }.
map-legend-class = { $label }: { $count } { $areas }
map-legend-square = colours show { $across } and { $up } together, in three classes each
map-mixed = How mixed the { $one } are, seen by the { $other }
map-mixed-note = 0% lies within one of the { $other }; 100% is as mixed as the whole country.
map-mixed-unit = % of the country’s entropy
map-stability = Stability
map-stability-unit = % of runs

# Lines.

map-line-regions = Regions
map-line-region = { COUNT($regions) ->
    [one] Region: { $regions }
   *[other] Regions: { $regions }
 }
map-line-one-region = Region
map-line-indicator-areas = Areas of the indicator
map-line-functional-areas = Functional areas
map-line-functional-areas-whole = Functional areas (whole districts)
map-line-footprint = Footprint
map-line-footprint-of = Footprint: { $body }
map-line-flag = Areas of the chosen flag
map-line-areas = { CAPITAL($areas) }
map-line-areas-how = { CAPITAL($areas) } ({ $how })
map-flows-to = Into it, from outside
map-flows-from = Out of it, to outside
map-flows-within = Between its districts
map-line-selection = Selected districts
map-regions-itl1 = Regions (ITL1)
map-all-functional-areas = All functional areas (whole districts)

# Layers that can be switched on, with their tips.

map-layer-names = Names of districts
map-layer-names-tip = Write the names where they find room
map-layer-borders = Borders of districts
map-layer-borders-tip = Draw the thin lines between districts
map-layer-footprint = Footprint
map-layer-footprint-tip = Outline the districts of the partnership
map-layer-functional_area = Functional areas it meets
map-layer-functional_area-tip = Outline the travel-to-work areas that the footprint meets
map-layer-all_functional_areas = All functional areas
map-layer-all_functional_areas-tip = Outline every travel-to-work area, as whole districts (best fit)
map-layer-region = Region it lies in
map-layer-region-tip = Outline the region or regions of the footprint
map-layer-all_regions = All regions
map-layer-all_regions-tip = Outline the twelve ITL1 regions
map-layer-institutions = Partner institutions
map-layer-institutions-tip = Show main sites as points, filled for partners of this partnership. N and P on the map name one after another.
map-layer-own_layers = Your own layers
map-layer-own_layers-tip = Draw outlines from your own boundary files (File, Open boundaries)
map-layer-flows = Commuting flows
map-layer-flows-tip = Draw the largest flows as arrows, from home to work. N and P on the map name one after another.

# What the layers show, beside the map.

map-footprints-day = Footprints as at { $day }.
map-footprints-none = No whole district is recorded on { $day } for { $bodies }.
map-flows-selection = the selection
map-flows-estimated = estimated
map-flows-way = { $way ->
    [to] into { $whose }
    [from] out of { $whose }
   *[within] within { $whose }
 }
map-flows-no-district = { CAPITAL($whose) } has no district, so no commuting flows are drawn.
map-flows-key = { $flows ->
    [one] Commuting { $way }: the largest flow, of { $largest } people ({ $vintage })
   *[other] Commuting { $way }: the { $flows } largest flows, the widest of { $largest } people ({ $vintage })
 }
map-flows-none = No commuting { $way } is known.
map-flows-share = The flows drawn hold { $share } of the people who commute { $way } between districts ({ $vintage }).
map-flows-undrawn = { $flows ->
    [one] 1 of these flows cannot be drawn: one of its ends is not on the map.
   *[other] { $flows } of these flows cannot be drawn: one end of each is not on the map.
 }
map-flows-unknown = { $districts ->
    [one] The flows do not cover the residents of 1 district.
   *[other] The flows do not cover the residents of { $districts } districts.
 }
map-flow-people = { $people ->
    [one] 1 person commutes ({ $vintage })
   *[other] { $people } people commute ({ $vintage })
 }
map-institutions-key = Filled: partner of { $body }. Hollow: not documented as one. Sites are correct to a kilometre.
map-institutions-none = No institutions are recorded.
map-partner-of = Partner of { $bodies }
map-partner-of-none = No partnership is documented
map-site-uncertain = Its site is not certain
map-also-here = Also here: { $name }
map-layer-lost = { $file } cannot be drawn: its kept copy is gone. Open the file again (File, Open boundaries).

# The map, what lies over it, and its buttons.

map-name = Map
map-country = UK
map-zoom-in = Zoom in (+ on the map)
map-zoom-out = Zoom out (− on the map)
map-show-all = Show everything (0 or Home on the map)
map-show-layers = Layers of the map (Ctrl+L)
map-show-legend = Show or hide the legend
map-north = N
map-north-tip = Up is grid north of the British National Grid. True north differs by up to 5° at the edges of the country.
map-kilometres = { $length } km
map-metres = { $length } m
map-sheet = { $title } ({ $unit }); footprint as at { $day }
map-step-break = Move a class break

# What the map says of a place under the pointer.

map-figure-none = No data
map-figure-none-why = No data: { $why }
map-figure-marked = { $figure } ({ $why })
map-other-nations = not published for { $nation }
map-figure-interval = { $figure } (95% interval { $low } to { $high })
map-no-figure = No figure of its own: published for { $areas }
map-in-several = In several { $areas }: { $figures }
map-area-figure = { $area } { $figure }
map-figure-of-area = { $figure }: value of its { $kind } { $area }
map-mostly-in = Mostly in the { $area } functional area
map-role = { $role } of { $body }
map-role-not-counted = { $role } of { $body } (not counted: { $why })
map-counts-right = At the right, the number of { $areas }.
map-counts-in-fields = In each field, the number of districts.
