# The table and the charts under the map.

chart-drawer = Table and charts
chart-waiting = Getting the charts ready …
chart-job = Getting the charts ready
chart-close = Close table and charts
chart-close-tip = Close table and charts (F7)
chart-tab = { $tip } ({ $keys })
chart-how = Click or draw round marks to select districts: { $keys }
chart-bars-how = Drag over bars to select their districts. { $how }
chart-districts = Districts
chart-of-footprint = Districts of { $footprint }
chart-other-areas = Published for { $areas }, which the map shows. Charts show districts, which have no figures of it.
chart-united-kingdom = United Kingdom

# The table.

chart-table = Table
chart-table-tip = All districts in rows
chart-districts-table = Table of districts
chart-districts-filter-tip = Rows with every word in their code, name, region, role or functional area
chart-only-selected = &Only selected
chart-only-selected-tip = Show only the districts selected

# The histogram.

chart-histogram = Histogram
chart-histogram-tip = How the indicator is spread
chart-histogram-marks = Marks below the axis: districts of { $footprint }.
chart-histogram-missing = { $rest } of { $districts } districts have no value.
chart-histogram-empty = No district has a value, so there is nothing to show. Choose another indicator.
chart-histogram-bar = { $districts ->
    [one] { $low } to { $high }: 1 district
   *[other] { $low } to { $high }: { $districts } districts
 }

# Two indicators against each other.

chart-scatter = Scatter
chart-scatter-tip = Two indicators against each other
chart-across = Indicator across
chart-across-tip = Choose the indicator that goes across; that of the map goes upwards
chart-against = agains&t
chart-rectangle = Rectangle
chart-rectangle-tip = Select with a rectangle
chart-lasso = Lasso
chart-lasso-tip = Select with a lasso
chart-scatter-point = { $district }: { $up } against { $across }
chart-fit = { $r ->
    [none] Slope { $slope }, no r can be calculated, n = { $n }.
   *[other] Slope { $slope }, r = { $r }, n = { $n }.
 }
chart-no-fit = { $n ->
    [one] No line can be drawn through 1 district.
   *[other] No line can be drawn through { $n } districts.
 }
chart-fit-left-out = { $rest ->
    [one] 1 district lacks one of the two values and is left out.
   *[other] { $rest } districts lack one of the two values and are left out.
 }
chart-fit-means = The line shows how districts differ, not what causes it. Ringed: { $footprint }.

# Ranked bars.

chart-bars = Ranked bars
chart-bars-tip = The districts of the footprint, or those selected, with their uncertainty
chart-bars-title = { $scope }: { $indicator }
chart-bars-ends = The { $drawn } highest and the { $drawn } lowest; { $rest } between them are not drawn.
chart-bars-no-value = None of these districts has a value. Choose others, or another indicator.
chart-bars-no-district = No district is selected, and the footprint has none. Select districts on the map.
chart-bars-whiskers = Whiskers: 95% confidence intervals; where two overlap, the order may be chance.
chart-bars-no-intervals = No confidence intervals are published.
chart-bars-partly = { $rest ->
    [one] 1 is published without.
   *[other] { $rest } are published without.
 }
chart-bars-missing = Without a value: { $districts }.
chart-bars-lines = Lines: { $lines }.
chart-bars-line = { $area } { $value } ({ $dashes ->
    [dashes] dashes
    [dashes_dots] dashes and dots
    [dots] dots
   *[dashes_pairs] dashes and pairs of dots
 })
chart-bar = { $district }: { $value }
chart-bar-interval = { $district }: { $value }, 95% interval { $low } to { $high }

# Two years.

chart-trend = Trend
chart-trend-tip = All periods that are held. Points that are not joined cannot be compared
chart-trend-title = { $scope }: { $indicator } ({ $unit })
chart-trend-none = None of these districts has a value in any period. Choose others, or another indicator.
chart-trend-strong = Strong lines: the 95% intervals of the periods compared lie apart ({ $clear } of { $districts }).
chart-trend-apart = Points that are not joined cannot be compared.
chart-trend-value = { $value ->
    [none] no value in { $year }
   *[other] { $value } in { $year }
 }
chart-trend-point = { $district }: { $values }

# What a chart shows, for those who do not see it.

chart-said-spread = Half of all districts lie between { $low } and { $high }; the middle one is at { $middle }. { $own ->
    [0] No district of { $footprint } has a value.
    [one] The district of { $footprint } is at { $lowest }.
   *[other] The districts of { $footprint } lie between { $lowest } and { $highest }.
 }
chart-said-ranking = { $districts ->
    [one] One bar: { $highest } at { $most }.
   *[other] { $districts } bars from { $highest } at { $most } down to { $lowest } at { $least }.
 }
chart-said-change = From { $earlier } to { $later }, { $higher } of { $districts } districts went up and { $lower } went down.
