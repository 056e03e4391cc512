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
map-mixed-unit = % of the country's entropy
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

# What the map says of a place under the pointer.

map-figure-none = No data
map-figure-interval = { $figure } (95% interval { $low } to { $high })
map-no-figure = No figure of its own: published for { $areas }
map-in-several = In several { $areas }: { $figures }
map-area-figure = { $area } { $figure }
map-figure-of-area = { $figure }: value of its { $kind } { $area }
