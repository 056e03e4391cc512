# The drawing table.

redraw-page-districts = Districts
redraw-map = Map of the plan
redraw-map-key = Press on a district and drag over others to take them in or give them up. Hatched neighbours would help most. The dark line is where it began.
redraw-line-start = As it began
redraw-lies-in = In { $footprint }
redraw-lies-in-none = In no footprint
redraw-divided = Divided by the plan
redraw-outside = Outside what the plan divides
redraw-locked = Locked
redraw-width-left = Width of the pages
redraw-width-right = Width of the card
redraw-card-would = What it would do to { $footprint }
redraw-card-since = { CAPITAL($footprint) } since the plan began
redraw-footprints = Footprints of the plan
redraw-footprint-key = { $number }  { $footprint }
redraw-column-footprint = Footprint
redraw-column-footprint-tip = Its number takes it in hand
redraw-column-residents = Residents
redraw-column-residents-tip = Residents of its districts
redraw-column-kept = Kept
redraw-column-kept-tip = Share of commuters kept inside, on the weaker side
redraw-column-economy = Economy
redraw-column-economy-tip = The answer on the economy’s side
