# Functional areas from commuting, and the comparison of two divisions: menu, windows, jobs.

markets-menu-areas = &Functional areas …
markets-menu-areas-tip = Find the labour markets that commuting makes of the districts
markets-menu-compare = &Compare two divisions …
markets-menu-compare-tip = See how far two divisions of the country agree
markets-menu-off = Take the result off the &map
markets-menu-off-tip = Show the map as before
markets-menu-open = &Open functional areas …
markets-menu-open-tip = Use a lookup of your own for the flags
markets-menu-ttwa = Use &travel-to-work areas 2011 again
markets-menu-ttwa-tip = Put your own areas aside
markets-step-use = Use { $areas }
markets-step-ttwa = Use travel-to-work areas 2011
markets-job-delineate = Delineating functional areas
markets-job-stability = Testing how stable the areas are
markets-job-compare = Comparing two divisions

# Files.

markets-file-lookup = Lookup
markets-file-polygons = Polygons
markets-file-areas = Lookup of areas
markets-save-set = Save as a set
markets-set-name = Name of the set
markets-saved-set = Saved the set { $areas }.
markets-export-title = Export functional areas
markets-wrote = Wrote { $file }.
markets-open-title = Open functional areas
markets-open-division = Open a division of districts
markets-other-flows = Flows to try the areas with

# Lines on the map.

markets-line-found = Functional areas found ({ $vintage })
markets-line-missing = Found, but missing the criteria

# The window of functional areas.

markets-title = Functional areas from commuting
markets-title-in-use = Functional areas from commuting · in use
markets-first = Find the labour markets that commuting makes of the districts. Nothing else changes until you use them.
markets-choose = Choose a district on the map, or an area in the table, to see why it is there.
markets-flows = From commuting of { $counted }.
markets-flows-estimated = From estimated commuting of { $base }. Open a census file with File → Open commuting flows.
markets-stale = The areas shown were found from other data: delineate again.
markets-areas = Functional areas
markets-links = Links of the district
markets-runs = Runs that the areas were compared with
markets-why-here = Why here?
markets-why-area = Why this area?
markets-how-stable = How stable?
markets-by-chance = By chance?
markets-all-areas = All areas together
markets-criteria = Criteria
markets-criteria-label = C&riteria
markets-criteria-tip = Choose when a group of districts counts as a functional area
markets-own-numbers = Own numbers
markets-residents = { " " }residents in work
markets-least = Least size
markets-least-label = &Least size
markets-least-tip = Employed residents that an area must have
markets-large = Large from
markets-large-label = Lar&ge from
markets-large-tip = Employed residents from which the lower self-containment is enough
markets-large_keep = Large areas keep
markets-large_keep-label = Large areas &keep
markets-large_keep-tip = Self-containment, on both sides, that is enough for a large area
markets-small_keep = Small areas keep
markets-small_keep-label = Sm&all areas keep
markets-small_keep-tip = Self-containment, on both sides, that the smallest area must have
markets-method = Method
markets-method-label = &Method
markets-method-tip = Choose how districts are grouped, one by one
markets-method-of = { $method ->
    [documented] As documented (Istat, R)
    [r-compatible] As R 3.4 computes it
   *[curds] Close to CURDS
 }
markets-one-piece = Areas in &one piece
markets-one-piece-tip = A district joins only an area that it touches, or reaches by a bridge, tunnel or ferry
markets-delineate = &Delineate
markets-delineate-tip = Find the areas, or stop looking
markets-stop = Sto&p
markets-use = &Use for the flags
markets-use-tip = Hold the partnership against these areas; undo brings the others back
markets-save = Sa&ve as a set …
markets-save-tip = Keep the areas under a name
markets-export = &Export …
markets-export-tip = Write the areas as a lookup (CSV) or polygons (GeoPackage)
markets-stability = How s&table?
markets-stability-tip = Try what is ticked on the left, and colour districts by how often they stay
markets-null = By &chance?
markets-null-tip = Hold the area chosen, or else all areas together, against random ones of the same sizes
markets-aside = Take o&ff the map
markets-aside-tip = Show the map as before

# What the areas are tried with.

markets-try = To see how stable they are, try
markets-try-criteria = Other cr&iteria
markets-try-criteria-tip = Self-containment 5 points and sizes a quarter higher and lower, alone and together
markets-try-base = Also count by this base: { $base }, { $people } in all
markets-add-flows = Flo&ws of another year …
markets-add-flows-tip = Also delineate from another flows file; you see first what it holds
markets-remove-flows = Remove { $flows }
markets-remove-flows-tip = Do not offer { $flows } any more
markets-resampled = Resampled cou&nts
markets-resampled-tip = Draw as many people again, to see what the luck of a count can change
markets-resamples = Resampled runs
markets-resamples-tip = How many times to draw the counts again
markets-runs-suffix = { " " }runs
markets-seed = Seed
markets-seed-label = &Seed
markets-seed-tip = Chance begins here: the same seed draws the same counts and groups

# The comparison of two divisions.

markets-compare-title = Compare two divisions
markets-compare-first = Choose two divisions of the country: how far do they draw the same lines?
markets-division-0 = First division
markets-division-0-label = &First
markets-division-1 = Second division
markets-division-1-label = &Second
markets-division-tip = Choose a division of the country into areas
markets-own-file = A file of your own …
markets-weight = Weight
markets-weight-label = &Weighed by
markets-weight-tip = Choose what counts in the overlap of two areas
markets-day = Day
markets-day-label = On the &day
markets-day-tip = The day on which partnerships and their footprints are looked at.
markets-compare = &Compare
markets-measures = Measures of agreement
markets-measure-name = Measure
markets-measure-value = Value
markets-measure-meaning = What it means
markets-tab-measures = &Measures
markets-overlaps = Overlaps of areas
markets-tab-overlaps = &Overlaps
markets-kept = Commuting kept inside
markets-tab-kept = Commuting &kept
markets-split-to-come = Drawing random divisions …
markets-split-stopped = You stopped drawing random divisions. Compare again to begin afresh.
markets-on-commuting = On commuting of { $counted }.
markets-not-compared = The divisions could not be compared. Choose other divisions, or another day.
markets-compare-mixed_0 = Map how mixed the f&irst is
markets-compare-mixed_0-tip = Colour districts by how mixed their area of the first division is
markets-compare-mixed_1 = Map how mixed the s&econd is
markets-compare-mixed_1-tip = Colour districts by how mixed their area of the second division is
markets-compare-off = T&ake off the map
markets-compare-off-tip = Show the map as before
markets-compare-copy = Copy &table
markets-compare-copy-tip = Copy the table in front for a spreadsheet
