# The drawing table.

redraw-page-districts = Districts
redraw-map = Map of the plan
redraw-map-key = Press on a district and drag over others to take them in or give them up. Hatched neighbours would help most. The thick line is where it began.
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

# Plans: the tree, and what one begins with.

redraw-page-plans = Plans
redraw-plans = Plans of the project, and what a plan can begin with
redraw-plans-find = Find a plan, an option or an area
redraw-plan-size = { $n ->
    [one] 1 footprint
   *[other] { $n } footprints
 }
redraw-group-own = Plans of this project
redraw-group-options = Options for reorganisation
redraw-group-authorities = Strategic authorities
redraw-group-places = Places of the innovation fund
redraw-group-regions = Regions
redraw-group-others = Anything else
redraw-take-up = &Take up
redraw-take-up-tip = Take the plan in hand; of what is bundled, begin a plan of your own
redraw-begin = &Begin a plan
redraw-branch = B&ranch
redraw-branch-tip = Begin another plan as this one stands
redraw-rename = Re&name …
redraw-rename-tip = Give the plan another name
redraw-rename-title = Rename the plan
redraw-rename-label = Name of the plan
redraw-delete = &Delete
redraw-delete-tip = Delete the plan; it can be undone
redraw-compare = &Compare
redraw-compare-tip = Tick two to four plans to see them side by side
redraw-compare-n = { $n ->
    [0] &Compare
   *[other] &Compare { $n }
 }
redraw-plan-of = It was branched from “{ $parent }”.
redraw-plan-made = It was made on { $when }.

# Plans side by side.

redraw-compare-window = Compare plans
redraw-compare-job = Comparing plans
redraw-compare-said = What decides
redraw-compare-figure = Figure
redraw-compare-cell = { $value } ({ $mark ->
    [best] best
   *[cannot_tell] cannot tell
 })
redraw-compare-save = &Save …
redraw-compare-save-tip = Write page, table and maps into a folder
redraw-compare-where = Folder for the comparison
redraw-compare-saving = Saving the comparison
redraw-compare-saved = The comparison was saved in { $folder }.
redraw-picture = Map of the plan “{ $plan }”

# Suggestions.

redraw-page-suggest = Suggest
redraw-suggest-way = Suggest
redraw-suggest-next = the next best district
redraw-suggest-within = the best footprint within limits
redraw-suggest-divide = the best division into parts
redraw-suggest-front = the front: most kept, fewest moved
redraw-suggest-measure = By
redraw-measure-gain = gain over chance, and wholeness
redraw-measure-containment = self-containment alone
redraw-suggest-changes = Changes at most
redraw-suggest-parts = Parts
redraw-suggest-keep = Keep
redraw-suggest-keep-tip = Districts that stay in, with commas between
redraw-suggest-never = Never
redraw-suggest-never-tip = Districts that never come in, with commas between
redraw-suggest-low = Residents from
redraw-suggest-low-tip = Fewest residents; empty for any number
redraw-suggest-high = Residents to
redraw-suggest-high-tip = Most residents; empty for any number
redraw-suggest-ask = &Suggest
redraw-suggest-ask-tip = Look for better footprints within these limits
redraw-suggest-stop = S&top
redraw-suggest-stop-tip = Stop looking; the best so far is shown, and nothing is changed
redraw-suggest-stopped = Stopped before anything was found. Nothing was changed.
redraw-suggest-best-so-far = Stopped: this is the best so far. { $told }
redraw-suggest-take = Ta&ke it
redraw-suggest-take-tip = Take what is suggested, as one step that can be undone
redraw-suggest-offers = What is suggested
redraw-suggest-job = Looking for better footprints
redraw-suggest-nothing = No footprint within these limits is better.
redraw-suggest-division = Divide into { $parts }
redraw-not-a-number = “{ $typed }” is not a number of residents.
redraw-write-a-number = Write a whole number, such as 500,000.
redraw-front = The front of footprints
redraw-front-tip = Each dot is a footprint that keeps most for as few people moved; click one to see it
redraw-front-kept = Kept inside, the weaker side
redraw-front-axis = { $axis ->
    [residents] Residents
    [members] Districts
   *[moved] People who change body
 }
redraw-suggest-axis = Against

# Try it.

redraw-try = Try it: what would clear this flag?
redraw-try-busy = { $flag } Looking for what would clear it …
redraw-try-job = Looking for what would clear the flag
redraw-try-gone = The footprint in hand does not raise this flag.
redraw-try-drop = &Drop it
redraw-try-drop-tip = Show the footprint as it stands again

# Footprints and steps.

redraw-new-footprint = Ne&w footprint …
redraw-new-footprint-tip = Add an empty footprint to the plan
redraw-new-footprint-title = New footprint
redraw-new-footprint-label = Name of the footprint
redraw-no-footprint = Take awa&y
redraw-no-footprint-tip = Take the footprint in hand away; its districts lie in none then
redraw-page-steps = Steps
redraw-steps = Steps of the project
redraw-steps-about = A click goes to a step; that is a step too, and can be undone.
redraw-steps-begin = The beginning
redraw-step = { $state ->
    [here] { $step } (here)
    [back] { $step } (taken back)
   *[taken] { $step }
 }
