# Footprints and functional areas of the user's own.

own-whole = { COUNT($districts) ->
    [one] 1 district lies inside: { $districts }.
   *[other] { COUNT($districts) } districts lie inside: { $districts }.
 }
own-part-counted = In part, counted, with at least half of their addresses inside: { $districts }.
own-part-left-out = In part, not counted: { $districts }.
own-share = { $district } ({ $share })
own-small-areas = { $file }: { $number } of its { $zones } zones are { $kind }; functional areas are compared with districts.
own-small-areas-remedy = Add a column with the district of each, such as LAD21CD, or give a lookup by district.
own-small-oa = census output areas
own-small-lsoa = lower layer super output areas
own-small-msoa = middle layer super output areas
own-small-data_zone = data zones
own-small-intermediate_zone = intermediate zones
own-small-ward = wards
own-small-ni = small areas of Northern Ireland
own-no-district = { $file }: none of its codes is a district of any year since 2011.
own-divided-rows = Districts in more than one functional area were shared out by the number of rows of { $column }: { $districts }.
own-divided-alike = Districts in more than one functional area were shared out alike, because the file gives no shares or weights: { $districts }.
own-scaled = Shares that do not add up to 1 were scaled to do so: { $districts }.
own-uncovered = The functional areas of { $file } leave { $missing } of { $districts } districts uncovered.
own-areas = { $kind ->
    [ttwa] { $year ->
        [none] travel-to-work areas from { $file }
       *[other] travel-to-work areas { $year } from { $file }
    }
   *[areas] { $year ->
        [none] functional areas from { $file }
       *[other] functional areas { $year } from { $file }
    }
 }
own-areas-title = { CAPITAL($areas) }
own-note = Brought to districts of { $vintage }; districts that the file does not divide count whole.
own-vintage = delineated from { $flows }, { $base }
own-vintage-flows = a flows file
own-vintage-base = base not told
own-criteria = Criteria: { $criteria }.
own-criterion = { $name ->
    [method] method
    [min_size] minimum size
    [min_containment] minimum self-containment
    [target_size] target size
   *[target_containment] target self-containment
 } { $value }
