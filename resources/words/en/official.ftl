# Official data: getting them, and what is held.

official-moved = { $title } is no longer at its address, { $address }.
official-moved-remedy = The nearest that its server lists: { $nearest }. Correct the address in your copy of official_data.csv, or download the file by hand.

official-set = { $title }, { $detail }
official-about = { $size ->
    [0] { $publisher }; { $licence }.
   *[other] { $publisher }; about { $size } MB; { $licence }.
 }
official-held = { $how ->
    [brought] Brought by hand on { $day }; { $licence }.
   *[got] Got on { $day }; { $licence }.
 }
official-use = { $use ->
    [districts] Once in use, maps draw it and shapes are measured on it.
    [flows] Once in use, it takes the place of the estimate where it counts anybody. Elsewhere the estimate stays, and says so.
    [layer] It is drawn over the map once you choose it under “Look at”.
    [indicator] Its newer figures take the place of those held, from the next start.
    [population] Its newer residents take the place of those held, from the next start.
   *[none] It is kept, and not used by itself, because counts of different censuses or nations do not add up. “Look at” uses it in one project.
 }
official-edited = Last changed by its publisher on { $day }.
official-doing = { $set }: { $what }
official-step-look = Looking at { $file }
official-step-check = Checking { $set }
official-step-unpack = Unpacking { $set }
official-step-ready = Making { $set } ready

# Getting it by hand.

official-hand-open = On a computer with a connection, open { $page }.
official-hand-features = Search for “{ $title }” and download it as GeoPackage, GeoJSON or Shapefile.
official-hand-file = Look for “{ $title }” ({ $detail }), or open { $address } directly, and save the file.
official-hand-hand = Look for “{ $title }” ({ $detail }) and save the file.
official-hand-bring = Bring the file to this computer. Drop it on Data, Get official data, or give it to data add. A zip need not be unpacked.
official-by-hand-only = { $title } cannot be got from here.
official-by-hand-remedy = Open { $page } in a browser. Drop the file on Data, Get official data, or give it to data add.

# What was found when a set was checked.

official-areas = { $areas ->
    [one] 1 area.
   *[other] { $areas } areas.
 }
official-complete = As many as there should be, and every code is known.
official-expected = { $areas } areas were expected, and { $found } came.
official-level = { $level }{ $vintage ->
    [unknown] { "" }
   *[other] { " " }{ $vintage }
 }
official-other-areas = These are areas of { $found }, and { $wanted } were wanted.
official-other-remedy = It is not used. Look at its publisher’s page, or correct the address in your copy of the table.
official-codes-missing = Only { $matched } of { $expected } districts are in it.
official-no-districts = Its places are not districts.
official-no-table = { $file } is no such table.
official-rows = { $rows ->
    [one] 1 row.
   *[other] { $rows } rows.
 }
official-people = { $people } people with a fixed workplace, living in { $districts } districts.
official-totals = { $same } of { $districts } districts have the residents that the census totals say, within 2%.
official-totals-off = Far from what is known: { $districts }.
official-same-sum = The same people stand in { $file }.
official-other-sum = { $here } people stand in { $file }, and { $people } between districts.
official-people-far = In { $districts } districts the residents are far from those that are known.
official-residents = { $people } residents in { $districts } districts, { $period }.
official-indicator-gone = There is no indicator { $indicator }.
official-correct-table = Correct your copy of the table official_data.csv.
official-alike = { $share } of the figures held already are the same.
official-new-periods = New: { $periods }.
official-nothing-new = It brings no new period.
official-laid = { $title } ({ $publisher }, { $day }) takes the place of the figures held, from the next start.{ COUNT($new) ->
    [0] { "" }
   *[other] { " " }New: { $new }.
 }
official-figures-next-start = Start the program again to see them.
official-not-alike = Only { $share } of the figures held already are the same.
official-not-alike-remedy = It may measure something else, or was revised as a whole. It is not used.
official-nothing-alike = Nothing in it can be held against the figures that are here.
official-cell-id = an id of small letters, digits and hyphens
official-cell-pattern = a pattern for the name of a file

# What other data change.

official-no-longer-estimated = Commuting is counted now, not estimated.
official-no-longer-approximate = Boundaries are official now, not approximate.
official-economy = { $same ->
    [yes] Economy: { $here }, as before.
   *[no] Economy: { $here }; before, { $then }.
 }
official-institutions = { $same ->
    [yes] Institutions: { $here }, as before.
   *[no] Institutions: { $here }; before, { $then }.
 }

# Files that a person brought.

official-recognised = { $file } is taken for { $set }.
official-not-recognised = { $file } is none of the official sets.
