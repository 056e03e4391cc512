# The atlas: one page a district or partnership.

atlas-title-districts = Atlas of districts: { $n ->
    [one] { $n } page
   *[other] { $n } pages
 }
atlas-title-kind = Atlas: { $kind }, { $n ->
    [one] { $n } page
   *[other] { $n } pages
 }
atlas-about = As at { $day }. Each page has a map, three sentences and four charts.
atlas-contents = Pages
atlas-district = District { $code }, { $place }, as at { $day }.
atlas-partnership = { $kind }, { $n ->
    [one] { $n } district
   *[other] { $n } districts
 }, as at { $day }.
atlas-economy = { $others ->
    [0] All of { $district } lies in the labour market of { $area }.
   *[other] Most of { $district } lies in the labour market of { $area }: { $share } of its residents.
 }
atlas-not-firm = How firm the answers are cannot be told.
atlas-map = Map of { $place } and the districts around it, by the share of their employed residents who work there. The largest: { $districts }.
atlas-map-nobody = Map of { $place } and the districts around it. No district sends it many of its employed residents.
atlas-map-caption = Share of each district’s employed residents who work in { $place }. Light: under { $low }. Dark: { $many } or more.
atlas-work-in = Where its residents work
atlas-workers-from = Where its workers live
atlas-economies = Labour markets of its residents
atlas-kept = Commuting that stays inside
atlas-kept-supply = of its employed residents, work inside
atlas-kept-demand = of its jobs, filled from inside
atlas-markets = Labour markets: share of residents inside
atlas-tied = Outside it, { $many } or more of employed residents work inside
atlas-figures = Figures (bar) and the middle of its peers (mark)
atlas-indicator = { $indicator }, { $period }
atlas-figure = { $value } ({ $middle }; { $way ->
    [higher] higher
    [lower] lower
   *[cannot_tell] cannot tell
 })
atlas-no-flows = The figures of commuting do not cover it.
atlas-no-areas = The labour markets do not cover it.
atlas-nobody-tied = No district.
atlas-no-figures = No figure can be held against its peers.
atlas-label = Of what
atlas-bar = Chart
atlas-value = Figure
atlas-base = Shares of commuting count { $base }.
atlas-sources = Sources and cautions
atlas-step = { $place } ({ $number } of { $all })
