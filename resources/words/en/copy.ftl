# What is copied of a district’s standing: as text, and as a table for a spreadsheet.

copy-head = { $district } ({ $code }), { $place }, as at { $day }
copy-belongs = Belongs to:
copy-others = On other days:
copy-areas = Functional areas:
copy-work-in = Where its people work:
copy-workers-from = Where its workers come from:
copy-fits = Where it would fit:
copy-sources = Sources:
copy-note = ({ $what }.)
copy-belonging = { $body } ({ $kind }): { $clauses }
copy-not-counted = not counted in its footprint
copy-area = { $area }: { $share }
copy-partner = { $district }: { $people } people, { $share }
copy-fit = { $kinds }: { $why }
copy-source = { $cited }. { $about }

# Cells of the table.

copy-part = { $part ->
    [belongs] belongs to
    [others] belonged to, or will
    [areas] functional area
    [own] own
    [work_in] works in
   *[workers_from] workers from
 }
copy-part-fit = fit: { $kinds }
copy-what = { $what ->
    [of_district] share of the district
    [supply] works where they live
    [demand] jobs filled by residents
    [commuters] commuters
    [share] share
    [share_out] employed residents who work in its other districts
    [share_in] jobs filled from its other districts
    [supply_with] supply-side self-containment with the district
    [supply_without] supply-side self-containment without the district
    [demand_with] demand-side self-containment with the district
   *[demand_without] demand-side self-containment without the district
 }
copy-alike = Statistical neighbours
copy-alike-in = { $kind ->
    [global] In everything: { $districts }
    [economic] In their economy: { $districts }
   *[demographic] In their people: { $districts }
 }
