# What is done with the map: its menus, with their tips.

tools-export_map = &Export map …
tools-export_map-tip = The footprint on an A4 page, as PNG, SVG or PDF
tools-export_view = Export what is in &view …
tools-export_view-tip = The same page with the ground that is in view
tools-print = &Print …
tools-print-tip = The report with its map, after a preview
tools-copy_map = Copy &map
tools-copy_map-tip = The footprint with title and legend, on an A4 page
tools-copy_map_large = Copy map at &double size
tools-copy_map_large-tip = For slides and print
tools-symbology = &Colours and classes …
tools-symbology-tip = Classes, breaks, ramp, year, uncertainty, benchmark
tools-one_map = &One map
tools-one_map-tip = Give the whole room to one map
tools-two_maps = Two &maps
tools-two_maps-tip = Compare two years, indicators or partnerships side by side
tools-four_maps = Fo&ur maps
tools-four_maps-tip = Compare four at once
tools-swipe = S&wipe
tools-swipe-tip = Lay one map over another and uncover it with a handle

# The menu Select.

tools-select_point = Select with the cro&ss
tools-select_point-tip = Move a cross with the arrow keys and press Enter to select districts
tools-select_rectangle = Select in a &rectangle
tools-select_rectangle-tip = Draw a rectangle on the map to select districts
tools-select_lasso = Select with a &lasso
tools-select_lasso-tip = Draw a line around districts on the map to select them
tools-select_circle = Select in a ra&dius
tools-select_circle-tip = Draw a circle from its middle to select districts
tools-select-button = { $tip }: { $picks } ({ $keys })
tools-select_list = Select by l&ist …
tools-select_list-tip = Paste codes or names of districts
tools-mostly_inside = Only districts &mostly inside
tools-mostly_inside-tip = Take districts of which half or more lies inside the figure. Otherwise, take every one that it touches.
tools-select_all = Select &all
tools-select_all-tip = Select every district
tools-select_inverse = In&vert
tools-select_inverse-tip = Select every district that is not selected, and no other
tools-select_footprint = Select the &footprint
tools-select_footprint-tip = Select the districts of the footprint
tools-select_flag = Select the fla&g’s areas
tools-select_flag-tip = Select the districts of the chosen flag
tools-grow_region = Grow to whole regio&ns
tools-grow_region-tip = Select all of each region that the selection, or else the footprint, lies in
tools-grow_area = Grow to whole functional ar&eas
tools-grow_area-tip = Select all of each functional area that the selection, or else the footprint, lies in
tools-zoom_selection = &Zoom to the selection
tools-zoom_selection-tip = Bring the whole selection into view
tools-clear_selection = &Clear the selection
tools-clear_selection-tip = Select nothing
tools-selection = Selection

# Selecting by a list.

tools-list-title = Select districts by list
tools-list = Codes or names of districts
tools-list-hint =
    E08000027
    Walsall
    Bristol, City of
tools-list-how = Write codes of any year since 2011, or names, English or Welsh. Put each on its own line, or commas between them.
tools-list-select = &Select
tools-list-select-tip = Select these districts and no others
tools-list-add = &Add
tools-list-add-tip = Add these districts to the selection
tools-list-take = &Take away
tools-list-take-tip = Take these districts out of the selection

# The map as a file, on the clipboard and on paper.

tools-export = Export map
tools-file-picture = Picture
tools-file-drawing = Drawing
tools-file-page = Page
tools-exported = The map is in { $file }.
tools-copied = Copied the map.
tools-copied-large = Copied the map at double size.
tools-print-title = Print
tools-print-foot = { $body }, { $day }
tools-print-page = { $page } of { $pages }

# Work that goes on beside the window.

tools-job-writing = Writing { $file }
tools-job-map = Drawing the map
tools-job-pages = Drawing the pages
tools-job-layers = Drawing the layers

# Steps, as undo names them.

tools-step-year = Choose { $year }
tools-step-latest-year = Choose the latest period

# Several maps.

tools-map = Map { $number }
tools-strip = What map { $number } shows
tools-strip-indicator = Indicator of map { $number }
tools-strip-indicator-tip = What the districts of this map are coloured by
tools-strip-year = Year of map { $number }
tools-strip-year-tip = Year of the indicator
tools-strip-partnership = Partnership of map { $number }
tools-strip-partnership-tip = Whose footprint this map shows
tools-strip-same = Same partnership as map 1
tools-strip-shares = Same classes as map 1
tools-strip-shares-name = Same classes on map { $number } as on map 1
tools-strip-shares-tip = Use one legend for both maps: the same colour means the same values. Without it, this map has its own classes.
tools-strip-shown = What map { $number } shows: { $shown }
tools-strip-shown-tip = { $shown }. Press to change what this map shows.
tools-swipe-handle = Swipe between two maps
tools-swipe-handle-tip = Drag to uncover either map (← → Home End)
tools-swipe-share = The left map takes { $share } of the width

# The panel of layers.

tools-layers = Layers
tools-layers-close = Close the panel of layers
tools-layers-close-tip = Close (Ctrl+L)
tools-own-layer-tip = Your own layer. Delete takes it away; Ctrl+Z brings it back.
tools-flows-of = Whose commuting flows
tools-flows-of-tip = Show the flows of the footprint, or of the districts you have selected
tools-flows-of-footprint = Of the footprint
tools-flows-of-selection = Of the selection
tools-flows-way = Which commuting flows
tools-flows-way-tip = Which way people commute
tools-flows-largest = { " largest" }
tools-flows-most = How many flows
tools-flows-most-tip = How many flows are drawn at most
tools-flows-curved = Curved
tools-flows-curved-tip = Curves keep the two ways between a pair of districts apart
tools-footprints = Several footprints at once
tools-footprints-kind = All footprints of a kind
tools-footprints-kind-tip = Draw every footprint of one kind, as at the day of the partnership on the map
tools-footprints-no-kind = None of a whole kind
tools-footprints-all = All: { $kinds }
tools-footprints-narrow = Narrow the list of partnerships
tools-footprints-narrow-hint = Narrow the list
tools-footprints-narrow-tip = Show only partnerships whose name holds these words
tools-footprints-further = Further footprints
tools-footprints-further-tip = Tick partnerships to draw their footprints too (Space)
tools-footprint = { $body } ({ $kind })

# Finding a place.

tools-search = Find on the map
tools-search-hint = Find a place, partnership or postcode district
tools-search-tip = Find a district, partnership, functional area, region or postcode district (Ctrl+K or /)
tools-search-found = Places found
tools-search-place = { $place }, { $kind }
tools-search-place-tip = { $place }, { $kind } { $code }
tools-search-nothing = Nothing by that name. Try a district, partnership, region or functional area, or the first half of a postcode.
tools-found = Found: { $place }
tools-found-ask = { $link } (Enter in the field)
tools-found-undrawn = { $place } is not among the areas of your boundary file.
tools-found-postcode = The box holds nearly all its postcodes.
tools-unchecked = { $file }, as it stands in the file. It is still being checked.

# Which district a name or a zone of a file means.

tools-place-which = Which district { $written } stands for
tools-place-choose = Choose …
tools-place-not-chosen = Not chosen
tools-place-another = Another district …
tools-place-another-title = Another district
tools-place-stands-for = “{ $written }” stands for:
tools-zones = Zones that are not surely districts
tools-zone-written = In the file
tools-zone-why = Why it is asked
tools-zone-taken = Taken for
tools-zone-leave-out = Leave out
tools-zones-leave-out = &Leave out all that are not chosen
tools-zones-leave-out-tip = Their people are not counted, and the report says how many they are
tools-zones-open = { $zones ->
    [0] Every zone has its place
    [one] 1 zone needs a place
   *[other] { $zones } zones need a place
 }
