# The panel of colours and classes: its fields, with their tips.

style-title = Colours and classes
style-kind = &Map shows
style-kind-tip = What the colours mean
style-kind-classes = Classes of one indicator
style-kind-bivariate = Two indicators (3 × 3)
style-kind-benchmark = Comparison with a benchmark
style-year = Y&ear shown
style-year-tip = Year of the indicator
style-latest-year = { $year } (latest)
style-second = Se&cond indicator
style-second-tip = What the map shows besides the first
style-benchmark = &Benchmark
style-benchmark-tip = What each district is compared with. Type to search.
style-benchmark-country = United Kingdom (or Great Britain)
style-scheme = &Scheme
style-scheme-tip = How the breaks between classes are chosen
style-number = &Number of classes
style-number-tip = Two to nine classes
style-scope = Breaks &over
style-scope-tip = Which values the breaks are made from. All years keep the legend the same from year to year.
style-scope-this-year = This year
style-scope-all-years = All years held
style-scope-region = This year, { $region } only
style-breaks = Brea&ks
style-breaks-tip = Values between the classes, with semicolons between them. Press Enter to use them.
style-ramp = Co&lours
style-ramp-tip = Colours from low to high
style-ramp-name = { $kind ->
    [diverging] { $ramp } (diverging)
    [qualitative] { $ramp } (qualitative)
   *[sequential] { $ramp } (sequential)
 }
style-reversed = &Reversed
style-reversed-tip = Start the colours from the other end
style-middle = Mi&ddle
style-middle-tip = Value at which the colours part. Leave it empty for the value of the whole country.
style-middle-hint = Value of the country
style-uncertainty = &Uncertain values
style-uncertainty-tip = Where the standard error is 20% of the value or more
style-uncertainty-none = As all others
style-uncertainty-hatch = Hatched
style-uncertainty-fade = Faded
style-vision = See the map &as
style-vision-tip = Show the map in the colours that others see

# Its steps, as undo names them.

style-step-kind = Choose what the map shows
style-step-second = Choose the second indicator
style-step-benchmark = Choose the benchmark
style-step-scheme = Choose a scheme of classes
style-step-number = Choose the number of classes
style-step-scope = Choose what breaks are made from
style-step-breaks = Type class breaks
style-step-ramp = Choose colours
style-step-reversed = Reverse the colours
style-step-middle = Choose the middle of the colours
style-step-uncertainty = Show uncertain values otherwise
