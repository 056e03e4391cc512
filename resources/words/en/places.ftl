# Areas of tables

places-area-of-level = { $name }, { $level }
places-district-of-today = { $name }, the district of today
places-former-county = { $name }, the former county: put it aside

# The year or years of codes

places-vintage-mixed = mixed
places-vintage-nuts = NUTS (before 2021)
places-vintage-between = { $first } to { $last }
places-vintage-before = before { $month }
places-vintage-since = since { $month }
places-vintage-up-to = up to { $year }
places-vintage-from = { $year }–now
places-told-by-columns = field names
places-told-by-codes = codes
places-told-by-name = the file’s name
places-told-by-codes-and-name = codes and the file’s name
places-vintage-codes-mixed = The codes never stood side by side: areas of several years are mixed.
places-vintage-column-or-codes = The column { $field } says { $by_field }, but its codes are those of { $of_codes }.
places-column-of-other-areas = The column { $field } is named after { $header }, but its codes are of { $areas }.
places-vintage-name-or-codes = The file’s name says { $by_name }, but its codes are those of { $of_codes }.
places-vintage-name-or-column = The file’s name says { $by_name }, but its column { $field } says { $by_field }.

# How much of a level a file holds

places-extent = { $nations ->
    [E] England
    [W] Wales
    [S] Scotland
    [N] Northern Ireland
    [EW] England and Wales
    [EWS] Great Britain
   *[EWSN] the United Kingdom
 }
places-all-of-extent = All { $areas } of { $extent }.
places-all-of-nations = All { $areas } of { $nations }; { $found } of { $whole } in all.
places-all-of-regions = { $found } of { $areas }: all of { $regions }.
places-some-of = { $found } of { $areas }.
places-some-of-nations = { $found } of { $areas } of { $nations }; not there: { $missing }.
places-some-but = { $found } of { $areas }; not there: { $missing }.
places-more-than-there-were = { $areas }, more than the { $count } of { $year }: several years may be mixed.
places-may-be-cut-off = { $areas }: download services give so many at a time, so this file may be cut off.
places-looks-cut-off = { $found } of { $areas }: this file looks cut off. Services give so many at a time.
places-no-list = No list of { $areas } is bundled: the form of the codes was checked, not each code.
places-list-of-another-year = The bundled list of { $areas } is of { $of_list }, the file of { $of_file }: { $shared } of { $codes } codes are in both.

# Boundaries that are in use

places-boundaries-packed = { $title }, { $day }
places-approximate = Approximate boundaries derived from postcode locations; not official.
places-boundaries-from = Boundaries from { $file } ({ $format }).
places-two-sets = Regions: { $regions } Districts: { $districts }
places-code-column = { $level ->
    [districts] { $matched ->
        [one] Column { $column } holds the codes; { $matched } of { $wanted } districts of { $vintage } has a shape.
       *[other] Column { $column } holds the codes; { $matched } of { $wanted } districts of { $vintage } have a shape.
    }
   *[itl1] { $matched ->
        [one] Column { $column } holds the codes; { $matched } of { $wanted } ITL1 regions has a shape.
       *[other] Column { $column } holds the codes; { $matched } of { $wanted } ITL1 regions have a shape.
    }
 }
places-shapes-merged = { $shapes } shapes were merged into { $areas }.
places-not-drawn = { $level ->
    [districts] { $number ->
        [one] 1 district has no shape and is not drawn: { $names }.
       *[other] { $number } districts have no shape and are not drawn: { $names }.
    }
   *[itl1] { $number ->
        [one] 1 region has no shape and is not drawn: { $names }.
       *[other] { $number } regions have no shape and are not drawn: { $names }.
    }
 }
places-no-code-column = { $file } has no column with codes of districts or ITL1 regions; its columns are: { $columns }.
places-no-column = { $file } has no column with codes of districts or ITL1 regions: it has no columns.
places-no-code-column-remedy = Add a column with ONS codes such as E08000025 (district) or TLG (region).
places-problem-where = { $what } ({ $where })

# Layers that were kept

places-kept-layer-unread = { $file } cannot be read again.
places-kept-layer-no-codes = { $file } has no column of codes.
places-kept-layer-no-codes-remedy = Open boundaries with the codes of their areas.
places-kept-layer-elsewhere = { $file } is in { $crs }, not in { $wanted } as kept layers are.
places-open-file-again = Open the boundary file once more.

# Codes and names of districts

places-became = { $how ->
    [recoded] { $old } → { $new } (recoded)
    [merged_into] { $old } → { $new } (merged into)
   *[mostly_in] { $old } → { $new } (mostly in)
 }
places-older-codes = { COUNT($pairs) ->
    [one] 1 older code was converted to districts of { $vintage }: { $pairs }.
   *[other] { COUNT($pairs) } older codes were converted to districts of { $vintage }: { $pairs }.
 }
places-unknown-codes = { $of ->
    [districts] { COUNT($codes) ->
        [one] 1 code matches no district: { $codes }.
       *[other] { COUNT($codes) } codes match no district: { $codes }.
    }
   *[regions] { COUNT($codes) ->
        [one] 1 code matches no ITL1 region: { $codes }.
       *[other] { COUNT($codes) } codes match no ITL1 region: { $codes }.
    }
 }
places-districts-found = { $number ->
    [one] 1 district found.
   *[other] { $number } districts found.
 }
places-district-now = { $how ->
    [recoded] { $old } is now { $new } (recoded).
    [merged_into] { $old } is now { $new } (merged into).
   *[mostly_in] { $old } is now { $new } (mostly in).
 }
places-wider = { $name ->
    [none] “{ $text }” is no district but another sort of area: { $level }.
   *[other] “{ $text }” is no district but another sort of area: { $name }, { $level }.
 }
places-wider-ended = “{ $text }” is no district but a county that ended in { $month }: { $name }.
places-wider-districts = Its districts today: { $districts }.
places-with-hint = { $sentence } { $hint }
places-code-or-name = In “{ $text }” the code { $code } is of { $district }, and the name is of { $name }.
places-strange-name = In “{ $text }” the code { $code } is of { $district }, and no area is known as { $name }.
places-never-district = “{ $text }” is not a district of { $vintage }, nor of any year since 2011.
places-could-be = “{ $text }” could be { $names }.
places-counted-together = The census counts { $large } and { $small } together (“{ $zone }”): its people are counted in { $large }.
places-beside = { $old } beside { $new }
places-mixes-years = The file mixes districts of different years: { $pairs }.
places-mixed-added-up = Their people were added up.
places-why-already = a district already
places-why-several = could be several districts
places-why-none = no district since 2011

# Codes by names

places-row = row { $row }
places-row-named = { $name ->
    [none] row { $row }
   *[other] row { $row } ({ $name })
 }
places-codes-by-name = It holds no area codes; they were found by the names in { $field }: { $found } of { $of }.
places-codes-by-name-remedy = Look at the map: codes are surer than names.
places-called-otherwise = is called “{ $name }”, which is { $codes }

# Shapes that are not where their codes say

places-row-called = row { $row } ({ $called }) { $what }
places-row-bare = row { $row } { $what }
places-in = in { $area }
places-at-sea = in the sea or outside the United Kingdom
places-lies-not-in = lies { $where }, not in { $area }
places-lies-not-as-told = lies { $where }, not in { $area } as { $teller } says
places-its-code = its code
places-its-name = its name
places-codes-beside = the place of its code in the list
places-lies-mostly-not-in = lies mostly { $where }, not in { $area }
places-covers-nothing = covers almost nothing of { $area }
places-covers-successor = covers all of { $area }, of which this was only a part
places-covers-only = covers only { $share } of { $area }
places-cut-off = ends at a straight line, with { $share } of { $area } beyond it
places-hollow = has a hole where { $share } of { $area } should be
places-also-covers = also covers { $others }
places-larger = is { $times } times as large as { $area }
places-larger-covering = is { $times } times as large as { $area } and covers { $others }
places-little-in-common = has only { $share } of its ground in common with { $area }
places-exchanged = lies { $where }, where { $code } is expected: exchanged with it
places-drawing-sizes = All { $shapes } shapes have the same size. This is a drawing (a cartogram or a grid), not the boundaries of { $areas }.
places-drawing-corners = All { $shapes } shapes have the same number of corners ({ $corners }). This is a drawing (a cartogram or a grid), not the boundaries of { $areas }.
places-not-these-overlap = These shapes are not the boundaries of { $areas }. They have { $overlap } of their ground in common with the { $areas } whose codes or names they carry.
places-not-these-elsewhere = These shapes are not the boundaries of { $areas }: { $wrong } of { $compared } lie elsewhere than they say.
places-not-these-moved = { $rows ->
    [one] What is said of these { $areas } seems to be moved by 1 row against their shapes: { $wrong } lie elsewhere.
   *[other] What is said of these { $areas } seems to be moved by { $rows } rows against their shapes: { $wrong } lie elsewhere.
 }
places-not-these-order = These shapes are not the boundaries of { $areas }. Neighbours in the list of their codes lie far apart on the map.
places-not-these-smaller = These shapes are not the boundaries of { $areas }: all together they cover { $share } of { $nations }.
places-not-these-larger = These shapes are not the boundaries of { $areas }: all together they cover { $times } times the ground of { $nations }.
places-not-these-whole = These shapes are not the boundaries of { $areas }. They are as large as the districts that they lie in: { $districts }.
places-not-these-too-many = These shapes are too many to be { $areas }. { $found } lie in { $districts }, where about { $expected } are expected for the people there.
places-not-these-too-few = These shapes are too few to be { $areas }. { $found } cover { $districts }, where about { $expected } are expected for the people there.
places-no-set-remedy = Choose the column of their own codes (--codes). If they lie wrong on the map, name the coordinate system (--crs). Or set the codes aside and use the shapes as a footprint or an extra layer (--contradicted shapes).
places-contradict = { $rows ->
    [one] 1 row contradicts the areas of the codes.
   *[other] { $rows } rows contradict the areas of the codes.
 }
places-lacking = { $rows ->
    [one] 1 shape lacks a part of its area, or reaches into others.
   *[other] { $rows } shapes lack a part of their areas, or reach into others.
 }
places-lacking-remedy = Look at the map: islands may be lost, or the set was clipped or simplified. Get a finer set.
places-reaches = lies to { $share } outside { $area }
places-contradict-remedy = Correct the file, or decide what to do. Leave these rows out (--contradicted leave-out), use them as they stand (--contradicted codes), or set all codes aside (--contradicted shapes).
places-contradict-small-remedy = Others may have been moved within their district, which nothing shows. Better correct the file. Or leave these rows out (--contradicted leave-out), use them (--contradicted codes), or set all codes aside (--contradicted shapes).
places-contradict-but-used = { $rows ->
    [one] 1 row contradicts the areas of the codes. As you decided, it is used as it stands.
   *[other] { $rows } rows contradict the areas of the codes. As you decided, they are used as they stand.
 }
places-look-at-map = Look at them on the map.
places-codes-set-aside = The codes were set aside, as you decided: the shapes are not those of their areas.
places-use-shapes = Use the shapes as a footprint or an extra layer.
places-names-of-others = { $differ } of { $of } names in { $names } are those of other areas than the codes in { $codes }.
places-names-of-others-remedy = Choose the column of names, or check whether names and codes were sorted apart.
places-names-strange = { $rows ->
    [one] 1 name is not that of the code beside it. The code counts.
   *[other] { $rows } names are not those of the codes beside them. The codes count.
 }
places-names-strange-remedy = Look at these shapes on the map, and correct the code or the name.
places-strange-row = row { $row }: { $code } is { $district }, the name is { $name }
places-decide-leave-out = Leave these rows out
places-decide-codes = Believe the codes: use the rows as they stand
places-decide-shapes = Believe the shapes: set the codes aside

# A boundary file: what it is

places-headline = { $areas } ({ $format })
places-headline-of-year = { $areas }, { $vintage } ({ $format })
places-shapes-unknown = { $number ->
    [one] 1 shape of an unknown kind
   *[other] { $number } shapes of an unknown kind
 }
places-shapes-coded = { $number ->
    [one] 1 shape with codes of { $areas }
   *[other] { $number } shapes with codes of { $areas }
 }
places-features-all-used = { $features ->
    [one] 1 feature in the file: 1 used, 0 left out.
   *[other] { $features } features in the file: { $features } used, 0 left out.
 }
places-features-refused = { $features ->
    [one] 1 feature in the file: 1 could be used, 0 left out. As it stands, nothing is used.
   *[other] { $features } features in the file: { $features } could be used, 0 left out. As it stands, nothing is used.
 }
places-features-left = { $features ->
    [one] 1 feature in the file: { $used } used, { $lost } left out ({ $why }).
   *[other] { $features } features in the file: { $used } used, { $lost } left out ({ $why }).
 }
places-features-left-refused = { $features ->
    [one] 1 feature in the file: { $used } could be used, { $lost } left out ({ $why }). As it stands, nothing is used.
   *[other] { $features } features in the file: { $used } could be used, { $lost } left out ({ $why }). As it stands, nothing is used.
 }
places-left-out-why = { $number } { $why }
places-crs = { $how ->
    [file] Coordinate system: { $name } ({ $code }), as the file says.
    [format] Coordinate system: { $name } ({ $code }), by the format’s standard.
    [guessed] Coordinate system: { $name } ({ $code }), guessed from the coordinates.
    [user] Coordinate system: { $name } ({ $code }), as you said.
   *[other] Coordinate system: { $name } ({ $code }).
 }
places-crs-unknown = The coordinate system is not known. Choose it.
places-codes = Codes in { $field }: { $matched } matched, { $unmatched } not.
places-vintage = Vintage { $vintage }, from { $told_by }.
places-vintage-unknown = Vintage not known.
places-overlap = Shapes compared with the areas of their codes: { $share } of their ground in common.
places-shapes-as-said = { $shapes ->
    [one] 1 shape lies where its code and name say.
   *[other] { $shapes } shapes lie where their codes and names say.
 }
places-vertices = { $vertices } vertices; all valid. Text: { $encoding }.
places-vertices-repaired = { $vertices } vertices; { $invalid } not valid, { $repaired } repaired. Text: { $encoding }.
places-bodies-covered = { $number ->
    [one] 1 partnership is wholly covered.
   *[other] { $number } partnerships are wholly covered.
 }
places-indicators-here = { $number ->
    [one] { $areas ->
        [one] 1 indicator has values here, for 1 area.
       *[other] 1 indicator has values here, for { $areas } areas.
    }
   *[other] { $areas ->
        [one] { $number } indicators have values here, for at most 1 area.
       *[other] { $number } indicators have values here, for at most { $areas } areas.
    }
 }

# A boundary file: what is good to know

places-within-only = Of { $shapes } shapes it is only known here in which districts of today they lie. Codes exchanged within these cannot be told.
places-placed-by-nation = No list here says where each of these areas lies. They were held against their nation, and their names against those of districts. Most codes that were exchanged within a nation cannot be told.
places-placed-only = No list here says where each of these areas lies. They were held against their nation and the order of their codes. So they were against the districts that codes, names or columns tell. Codes exchanged within a district, or near a border, cannot be told. Neither can a few shapes of another level.
places-shifted = All shapes lie about { $metres } metres off, all in one direction.
places-shifted-remedy = The coordinate system or its datum may be another: choose it (--crs) if you know it.
places-moved = { $shapes ->
    [one] 1 shape lies about { $metres } metres off against its neighbours.
   *[other] { $shapes } shapes lie about { $metres } metres off against their neighbours.
 }
places-moved-remedy = They may have been brought to the grid in another way than the rest. Get the set anew from its source.
places-several-layers = The file has { $layers } layers; this is { $layer }.
places-to-be-converted = { $codes ->
    [one] 1 older code is converted to the districts of { $vintage } when the set is used.
   *[other] { $codes } older codes are converted to the districts of { $vintage } when the set is used.
 }
places-crs-guessed = The coordinate system ({ $crs }) was recognised from the coordinates alone.
places-crs-by-format = { $format } is in longitude and latitude by its standard.
places-respelled = { $codes ->
    [one] 1 code was changed to the usual spelling, such as E06000001.
   *[other] { $codes } codes were changed to the usual spelling, such as E06000001.
 }
places-outlines-closed = their outlines closed

# A boundary file: what is wrong with it, and what to do

places-refused = { $message }
places-invalid = { $shapes ->
    [one] 1 shape is not valid (an outline crosses or touches itself).
   *[other] { $shapes } shapes are not valid (an outline crosses or touches itself).
 }
places-all-repaired = { $shapes ->
    [one] It was repaired; look at it on the map.
   *[other] All were repaired; look at them on the map.
 }
places-some-repaired = { $shapes ->
    [one] 1 was repaired; look at it on the map.
   *[other] { $shapes } were repaired; look at them on the map.
 }
places-so-many-features = It holds exactly { $features } features. Services give so many at a time, so this file may be cut off.
places-so-many-features-remedy = Compare with the publisher’s own count, or download the rest.
places-incomplete-remedy = Check with the publisher’s own count, or download the set again.
places-no-codes = No column holds area codes that are known.
places-no-codes-remedy = Choose the column with codes, or use the shapes as a footprint or an extra layer.
places-mixed-remedy = Bring it to one year before it is used as a set.
places-years-differ-remedy = Rely on the codes first, then on the columns, last on the name.
places-faults-unmeasured = So many edges between neighbours do not match that gaps and overlaps were not measured.
places-gaps = { $number ->
    [one] 1 narrow gap lies between shapes, { $area } ha in all.
   *[other] { $number } narrow gaps lie between shapes, { $area } ha in all.
 }
places-gaps-remedy = Neighbours across such a gap may not count as touching.
places-slivers = { $number ->
    [one] 1 sliver belongs to more than one shape, { $area } ha in all.
   *[other] { $number } slivers belong to more than one shape, { $area } ha in all.
 }
places-slivers-remedy = Areas are measured a little too large.
places-overlaps = { $number ->
    [one] 1 place belongs to more than one shape, { $area } ha in all.
   *[other] { $number } places belong to more than one shape, { $area } ha in all.
 }
places-overlaps-remedy = Check whether these areas are meant to overlap.
places-loose = { $shapes ->
    [one] 1 shape touches no other, although one lies within a kilometre.
   *[other] { $shapes } shapes touch no other, although others lie within a kilometre.
 }
places-loose-remedy = Neighbours are not found across such gaps. Get a set whose borders meet.
places-told-elsewhere = { $shapes ->
    [one] 1 shape lies elsewhere than its columns { $east } and { $north } say.
   *[other] { $shapes } shapes lie elsewhere than their columns { $east } and { $north } say.
 }
places-told-elsewhere-remedy = Check whether table and shapes belong together, or these columns are of other areas.
places-duplicate-codes = { $codes ->
    [one] 1 code is on more than one shape.
   *[other] { $codes } codes are on more than one shape.
 }
places-duplicate-codes-remedy = Shapes of the same code are merged when the set is used.
places-missing-codes = { $shapes ->
    [one] 1 shape has no code.
   *[other] { $shapes } shapes have no code.
 }
places-missing-codes-remedy = They are left out of a district set.
places-older-northern-ireland = { $districts ->
    [one] 1 district is of Northern Ireland before April 2015.
   *[other] { $districts } districts are of Northern Ireland before April 2015.
 }
places-older-northern-ireland-remedy = Their borders moved then, so they cannot be turned into the eleven districts of today. Use a set of 2015 or later.
places-codes-before-2011 = The codes are of a form used before 2011 ({ $code }), which is not known here.
places-codes-before-2011-remedy = Add a column with codes of nine characters, such as E06000001.
places-levels-mixed = Areas of several levels are mixed: beside { $areas }, it holds { $others }.
places-levels-mixed-remedy = Keep the { $areas } only, or use it as an extra layer.
places-codes-not-known = { $codes ->
    [one] 1 code is not among the { $areas } known here.
   *[other] { $codes } codes are not among the { $areas } known here.
 }
places-codes-not-known-remedy = Check these codes, or leave the areas out.
