# The map by ear: what a screen reader says of areas, and what is announced.

spoken-area = { $name }: { $figure }, { $place ->
    [inside] inside
   *[outside] outside
 }
spoken-area-selected = { $area }, selected
spoken-found = { $found ->
    [0] Nothing is found.
    [one] 1 found: { $first }.
   *[other] { $found } found. First: { $first }.
 }
spoken-where-figure = { $indicator }, { $year }: { $figure }.
spoken-where-class = Class { $number } of { $classes }: { $range }.
spoken-where-inside = Inside the footprint: { $role } of { $body }.
spoken-where-not-counted = Not counted inside the footprint: { $role } of { $body }{ $is_role ->
    [yes] .
   *[no] {""} ({ $why }).
 }
spoken-where-outside = Outside the footprint of { $body }.
spoken-where-market = Mostly in the { $area } functional area.
spoken-where-flags = { $flags ->
    [0] No flag names it.
    [one] 1 flag names it.
   *[other] { $flags } flags name it.
 }
spoken-where-name = { $name }.
spoken-around = { $beside ->
    [0] No district lies beside { $name }.
    [one] 1 district lies beside { $name }.
   *[other] { $beside } districts lie beside { $name }.
 }
spoken-around-link = By bridge, tunnel or ferry: { $districts }.
spoken-around-way = { $way ->
    [north] North: { $districts }.
    [north-east] North-east: { $districts }.
    [east] East: { $districts }.
    [south-east] South-east: { $districts }.
    [south] South: { $districts }.
    [south-west] South-west: { $districts }.
    [west] West: { $districts }.
   *[north-west] North-west: { $districts }.
 }
spoken-around-inside = { $part ->
    [none] None of them is inside the footprint.
    [all] All of them are inside the footprint.
   *[some] Inside the footprint: { $districts }.
 }
spoken-around-next = The arrows lead on to { $districts }.
spoken-map-how = Arrows go from district to district. F2 says where you are, Shift+F2 what lies around.
spoken-nowhere = Nothing is chosen on the map yet. Press an arrow key on it.
spoken-end = No further district in this direction.

# What is announced.

spoken-working = { $partnership } is chosen. Its findings are being worked out.
spoken-answer = { $title }: { $answer }.
spoken-findings = { $partnership }. { $answers } { $flags ->
    [0] No flag.
    [one] 1 flag.
   *[other] { $flags } flags.
 }
spoken-undone = Undone: { $step }
spoken-redone = Done again: { $step }
spoken-selection = { $told }.
spoken-selection-none = No district is selected.

# Parts of windows, as a reader calls them.

spoken-choices = Choices
spoken-panel = Findings
spoken-grip = { $across ->
    [yes] The left and right arrows move it.
   *[no] The up and down arrows move it.
 }
spoken-partnership = { $name }, { $kind }
spoken-chart = { $chart }: { $title }
spoken-chart-table = The table (Alt+1) holds the same figures in rows.
spoken-no-heading = { $way ->
    [down] No further heading below.
   *[up] No further heading above.
 }
spoken-cell-place = { $is_first ->
    [yes] { $column }
   *[no] { $row }, { $column }
 }
spoken-cell = { $is_empty ->
    [yes] { $place }: empty
   *[no] { $place }: { $said }
 }
spoken-offer = { $offer }. { $told }
spoken-mark = { $number }. { $district }: { $is_empty ->
    [yes] not marked
   *[no] { $mark }
 }
spoken-link = { $link }, link. { $about }
spoken-room = { $title }. { $sentence }
