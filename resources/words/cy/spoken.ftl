# state: draft
# Y map drwy’r glust: yr hyn y mae darllenydd sgrin yn ei ddweud am ardaloedd, a’r hyn a gyhoeddir.

spoken-area = { $name }: { $figure }, { $place ->
    [inside] y tu mewn
   *[outside] y tu allan
 }
spoken-area-selected = { $area }, wedi’i ddewis
spoken-found = { $found ->
    [0] Ni chafwyd dim.
    [one] Cafwyd { $found }: { $first }.
   *[other] Cafwyd { $found }. Y cyntaf: { $first }.
 }
spoken-where-figure = { $indicator }, { $year }: { $figure }.
spoken-where-class = Dosbarth { $number } o { $classes }: { $range }.
spoken-where-inside = Y tu mewn i’r ôl troed: { $role }, { $body }.
spoken-where-not-counted = Heb ei gyfrif y tu mewn i’r ôl troed: { $role }, { $body }{ $is_role ->
    [yes] .
   *[no] {""} ({ $why }).
 }
spoken-where-outside = Y tu allan i’r ôl troed: { $body }.
spoken-where-market = Yn yr ardal weithredol hon gan mwyaf: { $area }.
spoken-where-flags = { $flags ->
    [0] Nid oes baner yn ei enwi.
    [one] Mae { $flags } faner yn ei enwi.
    [two] Mae { $flags } faner yn ei enwi.
   *[other] Mae { $flags } baner yn ei enwi.
 }
spoken-where-name = { $name }.
spoken-around = { $beside ->
    [0] Nid oes awdurdod lleol wrth ochr yr un hwn: { $name }.
   *[other] Mae { $beside } awdurdod lleol wrth ochr yr un hwn: { $name }.
 }
spoken-around-link = Dros bont, drwy dwnnel neu ar fferi: { $districts }.
spoken-around-way = { $way ->
    [north] Gogledd: { $districts }.
    [north-east] Gogledd-ddwyrain: { $districts }.
    [east] Dwyrain: { $districts }.
    [south-east] De-ddwyrain: { $districts }.
    [south] De: { $districts }.
    [south-west] De-orllewin: { $districts }.
    [west] Gorllewin: { $districts }.
   *[north-west] Gogledd-orllewin: { $districts }.
 }
spoken-around-inside = { $part ->
    [none] Nid oes yr un ohonynt y tu mewn i’r ôl troed.
    [all] Mae pob un ohonynt y tu mewn i’r ôl troed.
   *[some] Y tu mewn i’r ôl troed: { $districts }.
 }
spoken-around-next = Mae’r saethau’n arwain ymlaen at y canlynol: { $districts }.
spoken-nowhere = Nid oes dim wedi’i ddewis ar y map eto. Pwyswch fysell saeth arno.
spoken-end = Nid oes awdurdod lleol pellach i’r cyfeiriad hwn.

# Yr hyn a gyhoeddir.

spoken-working = Dewiswyd { $partnership }. Mae ei chanfyddiadau’n cael eu cyfrifo.
spoken-answer = { $title }: { $answer }.
spoken-findings = { $partnership }. { $answers } { $flags ->
    [0] Dim baner.
    [one] { $flags } faner.
    [two] { $flags } faner.
   *[other] { $flags } baner.
 }
spoken-undone = Dadwnaed: { $step }
spoken-redone = Ail-wnaed: { $step }
spoken-selection = { $told }.
spoken-selection-none = Nid oes awdurdod lleol wedi’i ddewis.

spoken-map-how = Mae’r saethau’n mynd o awdurdod lleol i awdurdod lleol. Mae F2 yn dweud ble rydych chi, a Shift+F2 beth sydd o gwmpas.
spoken-choices = Dewisiadau
spoken-panel = Canfyddiadau
spoken-grip = { $across ->
    [yes] Mae’r saethau i’r chwith ac i’r dde yn ei symud.
   *[no] Mae’r saethau i fyny ac i lawr yn ei symud.
 }
spoken-partnership = { $name }, { $kind }
spoken-chart = { $chart }: { $title }
spoken-chart-table = Mae gan y tabl (Alt+1) yr un ffigurau mewn rhesi.
spoken-no-heading = { $way ->
    [down] Nid oes pennawd pellach isod.
   *[up] Nid oes pennawd pellach uchod.
 }
spoken-cell-place = { $is_first ->
    [yes] { $column }
   *[no] { $row }, { $column }
 }
spoken-cell = { $is_empty ->
    [yes] { $place }: gwag
   *[no] { $place }: { $said }
 }
spoken-offer = { $offer }. { $told }
spoken-mark = { $number }. { $district }: { $is_empty ->
    [yes] heb ei farcio
   *[no] { $mark }
 }
spoken-link = { $link }, dolen. { $about }
spoken-room = { $title }. { $sentence }
