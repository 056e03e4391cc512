# The printed map: title, legend and foot, and what it says to someone who does not see it.

print-title = { $footprint }: { $title }, { $unit }
print-subtitle = { $title } ({ $unit }), by { $areas }; footprint as at { $day }
print-district = district
print-alternative = { COUNT($districts) ->
    [0] Map of { $indicator } in { $year } by { $areas }, with the functional areas that meet { $footprint }, which has no districts. Legend: { $legend } { $headline }
   *[other] Map of { $indicator } in { $year } by { $areas }. It outlines the footprint of { $footprint } ({ $districts }) and the functional areas that meet it. Legend: { $legend } { $headline }
 }
print-source = { $publisher }, { $title }, { $vintage }
print-sources = Sources: { $sources }; { $areas }, drawn as whole districts.
print-drawn = Contains OS data © Crown copyright and database right. Drawn on { $day }.
print-program = Sub-region Explorer { $version }
print-lined-out = Districts lined out
