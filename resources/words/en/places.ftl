
places-local-authority-district = local authority district
places-county-or-metropolitan-county = county or metropolitan county
places-combined-authority = combined authority
places-local-enterprise-partnership = local enterprise partnership
places-lower-layer-super-output = lower layer super output area or data zone
places-middle-layer-super-output = middle layer super output area or intermediate zone
places-output-area = output area
places-travel-to-work-area = travel-to-work area
places-health-area = health area
places-police-or-fire-area = police or fire area
places-education-authority = education authority
places-parish-or-community = parish or community
places-county-or-unitary-authority = county or unitary authority
places-place-no-area = place that is no area
places-built-up-area = built-up area
places-local-skills-improvement-plan = local skills improvement plan area
places-area-users-own = area of the user's own
places-area-another-kind = area of another kind
places-other-level = other level
places-united-kingdom = United Kingdom
places-great-britain = Great Britain
places-england-wales = England and Wales
places-united-kingdom-less-extra = United Kingdom less Extra-Regio
places-to = { $begins } to { $ends }
places-before = before { $ends }
places-since = since { $begins }
places-other-code = other code
places-district-today = { $bare }, the district of today
places-former-county-put-it = { $bare }, the former county: put it aside
places-east-england = East of England
places-northern-ireland = Northern Ireland
places-b-by-each-all = \b(?:by|for(?: each| all)?|in each|across(?: the)?|per)(?: (?:all|each|english|uk|welsh|scottish))?
places-parliamentary-westminster-scottish-parliament = (?:(?:parliamentary|westminster|scottish parliament(?:ary)?|senedd|assembly|uk|general election) )*(?:constituenc(?:y|ies)|seats?)|(?:pcon|spc|nawc|senc)\d*
places-police-crime-force-areas = police(?: and crime)?(?: force)?(?: areas?)?|police (?:services?|forces?|divisions?)|forces?|force areas?|pfas?|fire(?: and rescue)?(?: services?| authorit(?:y|ies)| areas?)*|fras?|ambulance \w+|criminal justice areas?|lcjb
places-local-education-al-authorit = (?:local )?education(?:al)? (?:authorit(?:y|ies)|boards?|and library boards?|regions?)|leas?|elbs?
places-electoral-wards-divisions-electoral = (?:electoral )?(?:wards?|divisions?)|electoral (?:wards?|divisions?|areas?)|district electoral areas?|deas?|(?:wd|ced)\d*|wards?\d*|county electoral divisions?|polling districts?
places-civil-parish-parishes-communit = (?:civil )?(?:parish|parishes|communit(?:y|ies)|community councils?|town councils?|parish councils?)|par\d+
places-nhs-clinical-commissioning-groups = (?:nhs )?(?:clinical commissioning groups?|ccgs?|integrated care (?:boards?|systems?)|ic[bs]s?|sicbls?|stps?|sub[- ]icb locations?|primary care (?:trusts?|organisations?|networks?)|p[ch][tn]s?|health (?:boards?|authorit(?:y|ies)|areas?|regions?)|(?:nhs|hospital|foundation) trusts?|nhs boards?|cancer alliances?|commissioners?)|trusts?|lhbs?
places-travel-to-work-areas = travel[- ]to[- ]work areas?|ttwas?\d*
places-built-up-areas-buas = built[- ]up areas?|buas?\d*|primary urban areas?|puas?|towns?|town or city|cit(?:y|ies)|cities and towns|settlements?|villages?|urban areas?|localit(?:y|ies)|post ?towns?|conurbations?
places-lower-layer-super-output-areas = (?:lower(?:[- ]layer)? )?super output areas?|l?soas?\d*|data ?zones?|dz\d*|neighbourhoods?
places-mid-dle-layer-super = mid(?:dle)?[- ](?:layer )?super output areas?|msoas?\d*|intermediate zones?|iz\d*|hex areas?
places-output-areas-oas-d = output areas?|oas?\d*|workplace zones?
places-local-enterprise-partnerships-leps = local enterprise partnerships?|leps?\d*
places-local-skills-improvement-plan-areas = local skills improvement plan(?: areas?)?|lsips?\d*|skills areas?
places-mayoral-combined-county-authorit = (?:mayoral )?combined (?:county )?authorit(?:y|ies)|m?cas|cauth\d*|city regions?
places-english-government-office-regions = (?:english |government )?(?:office )?regions?(?: of england)?|rgn\d*|gors?|(?:nuts|itl) ?1(?: regions?)?|statistical regions?
places-nhs-general-acute-community = (?:(?:nhs|general|acute|community|public|primary|secondary|state|nursery|high|gp|care|polling|railway|train|tube|weather|monitoring|air quality|police|fire|ambulance|bus|power|petrol|filling|voluntary|independent|further education|higher education|partner|lead|local|main|registered) )*(?:hospitals?|sites?|hospital sites?|schools?|school or college|academ(?:y|ies)|colleges?|universit(?:y|ies)|institutions?|establishments?|stations?|stops?|places?|polling places?|practices?|surger(?:y|ies)|clinics?|homes?|pharmac(?:y|ies)|librar(?:y|ies)|museums?|prisons?|courts?|airports?|ports?|parks?|venues?|centres?|stores?|shops?|branch|branches|providers?|organi[sz]ations?|compan(?:y|ies)|firms?|business(?:es)?|employers?|charit(?:y|ies)|teams?|projects?|schemes?|propert(?:y|ies)|estates?|streets?|roads?|address(?:es)?|postcodes?|postcode (?:areas?|districts?|sectors?)|uprn|urn|ukprn|facilit(?:y|ies)|zones?|agglomerations?|air quality zones?|sensors?|monitors?|beaches|rivers?|catchments?|housing associations?|landlords?|clubs?|offices?|jobcentres?(?: plus)?(?: offices?)?|depots?|farms?)
places-strategic-local-sub-regional = (?:(?:strategic|local|sub[- ]regional) )*(?:housing|labour|broad rental|rental|functional economic|economic) market areas?|s?hmas?|brmas?|fe?mas?|functional (?:economic|urban) areas?|journey[- ]to[- ]work areas?|dioceses?|deaner(?:y|ies)|archdeaconr(?:y|ies)|synods?|circuits?|probation (?:areas?|regions?)|local resilience (?:forums?|areas?)|lrfs?|sub[- ]?regions?|national parks?|(?:sales|service|delivery|postal|dialling|study|plan) (?:areas?|territor(?:y|ies))
places-local-government-planning-housing = (?:local )?(?:(?:government|planning|housing|billing|licensing|lower[- ]tier(?: local)?|single[- ]tier) )*(?:authorit(?:y|ies)|districts?|councils?|boroughs?)(?: districts?| areas?| councils?)?(?: ?/ ?(?:unitary|ua|district|unitary authority))?(?: \(?lads?\)?)?|council areas?|unitary authorit(?:y|ies)|(?:lad|ltla|ualad|lau1?|lgd|la)s?\d*|local authority: .*|district / unitary.*|local government districts?|(?:london|metropolitan) (?:district|borough)s?
places-approximate-boundaries-derived-from = Approximate boundaries derived from postcode locations; not official.
places-osgb36-british-national-grid = OSGB36 / British National Grid (EPSG:27700)
places-boundaries-from = Boundaries from { $file } ({ $format }).
places-column-holds-codes-shape = Column { $column } holds the codes; { $matched } of { $wanted } { $what } { $matched ->
    [one] has
   *[other] have
 } a shape.
places-districts = districts of { $vintage }
places-no-shape-not-drawn = { $without } { $is_level ->
    [yes] districts
   *[no] regions
 } have no shape and are not drawn: { $shown }.
places-no-column-with-codes = { $file } has no column with codes of districts or ITL1 regions; its columns are: { $columns }.
places-add-column-with-ons = Add a column with ONS codes such as E08000025 (district) or TLG (region).
places-shapes-merged-into = { $frame } shapes were merged into { $present }.
places-correct-file-or-decide = Correct the file, or decide before it is used: leave these rows out (--contradicted leave-out), use them as they stand (--contradicted codes), or set all codes aside (--contradicted shapes).
places-choose-column-their-own = Choose the column of their own codes (--codes); or name the coordinate system if they lie wrong on the map (--crs); or set the codes aside and use the shapes as a footprint or an extra layer (--contradicted shapes).
places-no-list-here-says = No list here says where each of these areas lies. Compared is whether they lie in the nation and, where the file names one, in the district of their codes, and whether areas far apart carry each other's code: codes exchanged near by cannot be told.
places-rely-on-codes-first = Rely on the codes first, then on the columns, last on the name.
places-usable-with-problems = usable with problems
places-not-usable = not usable
places-areas-codes = { $wrong } the areas of the codes.
places-look-at-them-on = { $mended }; look at them on the map.
places-leave-these-rows-out = Leave these rows out
places-believe-codes-use-rows = Believe the codes: use the rows as they stand
places-believe-shapes-set-codes = Believe the shapes: set the codes aside
places-codes-set-aside-as = The codes were set aside, as you decided: the shapes are not those of their areas.
places-names-in-those-other = { $differ } of { $of } names in { $names } are those of other areas than the codes in { $field }.
places-not-valid-outline-crosses = { $invalid } not valid (an outline crosses or touches itself).
places-it-holds-exactly-features = It holds exactly { $features } features: services hand out so many at a time, so this file may be cut off.
places-choose-column-with-codes = Choose the column with codes, or use the shapes as a footprint or an extra layer.
places-it-repaired-look-at = It was repaired; look at it on the map.
places-all-repaired = All were repaired
places-repaired = { $repaired } were repaired
places-on-more-than-one = { $duplicates } on more than one shape.
places-no-code = { $missing } no code.
places-northern-ireland-before-april = { $older } of Northern Ireland before April 2015.
places-borders-moved-then-they = Borders moved then: they cannot be brought to the eleven of today. Use a set of 2015 or later.
places-codes-form-used-before = The codes are of a form used before 2011 ({ $others }), which is not known here.
places-more = ; and { $wrong } more
places-file-layers-one-1 = The file has { $layers ->
    [one] 1 layer
   *[other] { $layers } layers
 }; this is { $layer }.
places-older-code = older code is
places-older-codes = older codes are
places-brought-to-districts-when = { $older } brought to the districts of { $vintage } when the set is used.
places-coordinate-system-recognised-from = The coordinate system ({ $crs_name }) was recognised from the coordinates alone.
places-in-longitude-latitude-by = { $format } is in longitude and latitude by its standard.
places-brought-to-usual-spelling = { $respelled } brought to the usual spelling, such as E06000001.
places-bring-it-to-one = Bring it to one year before it is used as a set.
places-narrow-gap-lies = narrow gap lies
places-narrow-gaps-lie = narrow gaps lie
places-neighbours-across-such-gap = Neighbours across such a gap may not count as touching.
places-sliver-belongs = sliver belongs
places-slivers-belong = slivers belong
places-areas-come-out-little = Areas come out a little too large.
places-place-belongs = place belongs
places-places-belong = places belong
places-check-whether-these-areas = Check whether these areas are meant to overlap.
places-areas-several-levels-mixed = Areas of several levels are mixed: beside { $plural }, it holds { $told }.
places-use-shapes-as-footprint = Use the shapes as a footprint or an extra layer.
places-choose-column-names-or = Choose the column of names, or check whether names and codes were sorted apart.
places-compare-with-publishers-own = Compare with the publisher's own count, or download the rest.
places-check-with-publishers-own = Check with the publisher's own count, or download the set again.
places-so-many-edges-between = So many edges between neighbours do not match that gaps and overlaps were not measured.
places-between-shapes = between shapes
places-to-more-than-one = to more than one shape
places-shapes-same-code-merged = Shapes of the same code are merged when the set is used.
places-row = row { $row }
places-they-left-out-district = They are left out of a district set.
places-add-column-with-codes = Add a column with codes of nine characters, such as E06000001.
places-no-known-here = { $others } no { $singular } that is known here.
places-their-outlines-closed = their outlines closed
places-no-column-holds-area = No column holds area codes that are known.
places-ha-in-all = { $number } { $where }, { $area } ha in all.
places-keep-only-or-use = Keep the { $plural } only, or use it as an extra layer.
places-as-you-decided-they = { $said } As you decided, they are used as they stand.
places-look-at-them-on-map = Look at them on the map.
places-check-these-codes-or = Check these codes, or leave the areas out.
places-as-file-says = as the file says
places-by-formats-standard = by the format's standard
places-guessed-from-coordinates = guessed from the coordinates
places-as-you-said = as you said
places-in-file-left-out = { $rows } { $features } in the file: { $rows_2 } { $used }, { $lost } left out{ $is_why ->
    [yes]  ({ $why })
   *[no] { "" }
 }{ $end }
places-codes-in-matched-not = Codes in { $record }: { $record_2 } matched, { $record_3 } not.
places-unknown-kind = { $number } { $number ->
    [one] shape
   *[other] shapes
 } of an unknown kind
places-coordinate-system = Coordinate system: { $record } ({ $record_2 }), { $how }.
places-not-valid-repaired = ; { $record } not valid, { $record_2 } repaired
places-all-valid = ; all valid
places-vertices-text = { $record } vertices{ $invalid }. Text: { $record_2 }.
places-could-used = could be used
places-as-it-stands-nothing = ; as it stands, nothing is.
places-coordinate-system-not-known = The coordinate system is not known: please choose it.
places-shapes-compared-with-areas = Shapes compared with the areas of their codes: { $record } of their ground in common.
places-wholly-covered = { $bodies } { $bodies ->
    [one] partnership is
   *[other] partnerships are
 } wholly covered.
places-indicators-one-1-indicator = { $indicators ->
    [one] 1 indicator has
   *[other] { $indicators } indicators have
 } values here, for at most { $most ->
    [one] 1 area
   *[other] { $most } areas
 }.
places-shapes-lie-where-their = { $record } shapes lie where their codes and names say.
places-it-holds-no-area = It holds no area codes; they were found by the names in { $field }: { $found } of { $codes }.
places-called = is called “{ $name }”, which is { $meant }
places-look-at-map-codes = Look at the map: codes are surer than names.
places-not = ; not there: { $names }
places-download-services-hand-out = { $found } { $plural }: download services hand out so many at a time, so this file may be cut off.
places-of = { $found } of { $whole } { $plural }.
places-districts-2 = { $found } of { $whole } districts{ $stood }.
places-and = { $every } and { $every_2 }
places-all = All { $count } { $plural } of { $extent }.
places-more-than-several-years = { $found } { $plural }, more than the { $count } of { $vintage }: several years may be mixed.
places-this-file-looks-cut = { $found } of { $whole } { $plural }: this file looks cut off; services hand out so many at a time.
places-all-districts-united-kingdom = All { $whole } districts of the United Kingdom.
places-all-districts-in-all = All { $of_nations } districts of { $value }; { $found } of { $whole } in all.
places-districts-this-file-looks = { $found } of { $whole } districts: this file looks cut off.
places-districts-all = { $found } of { $whole } districts: all of { $regions }.
places-east-sussex = East Sussex
places-west-sussex = West Sussex
places-north-yorkshire = North Yorkshire
places-greater-manchester = Greater Manchester
places-south-yorkshire = South Yorkshire
places-west-midlands = West Midlands
places-west-yorkshire = West Yorkshire
places-tyne-wear = Tyne and Wear
places-newry-mourne = Newry and Mourne
places-north-down = North Down
places-north-yorkshire-2 = north yorkshire
places-borders-moved = the borders moved
places-1-older-code = 1 older code was
places-older-codes-2 = { $converted } older codes were
places-brought-to-districts = { $older } brought to districts of { $vintage }: { $pairs }.
places-1-code-matches = 1 code matches
places-codes-match = { $unmatched } codes match
places-no = { $codes } no { $what }: { $unmatched }.
places-no-column-codes = { $path } has no column of codes.
places-open-boundaries-with-codes = Open boundaries with the codes of their areas.
places-in-not-in-as = { $path } is in { $crs }, not in { $crs_2 } as kept layers are.
places-open-boundary-file-once = Open the boundary file once more.
places-cannot-read-again = { $path } cannot be read again.
places-not-district-april-2025 = “{ $entry }” is not a district of April 2025.{ $nearest }
places-district-codes-one-other = { $codes } district{ $codes ->
    [one] { "" }
   *[other] s
 } found.
places-now = { $old_code } { $old_name } is now { $code } ({ $value }).
places-boundaries-from-2 = Boundaries from { $path } ({ $format }).
places-bundled-list-file-codes = The bundled list of { $plural } is of { $vintage }, the file of { $vintage_2 }: { $shared } of { $codes } codes are in both.
places-no-list-bundled-form = No list of { $plural } is bundled: the form of the codes was checked, not each code.
places-all-shapes-this-drawing = All { $areas } shapes have { $alike }: this is a drawing (a cartogram or a grid), not the boundaries of { $plural }.
places-same-size = the same size
places-only-ground-in-common = has only { $share } of its ground in common with { $name }
places-these-shapes-not-boundaries = These shapes are not the boundaries of { $plural }: { $wrong } of { $compared } lie elsewhere than they say.
places-these-shapes-not-boundaries-all = These shapes are not the boundaries of { $plural }: all together they cover { $covered } of { $where }.
places-in = in { $codes }
places-in-sea-or-outside = in the sea or outside the United Kingdom
places-row-2 = row { $row } ({ $called }) { $what }
places-row-3 = row { $row } { $what }
places-same-number-corners = the same number of corners ({ $corners })
places-these-shapes-not-boundaries-they = These shapes are not the boundaries of { $plural }: they have { $overlap } of their ground in common with the { $plural } whose codes or names they carry.
places-also-covers = also covers { $swallowed }
places-times-as-large-as = is { $ratio } times as large as { $name }{ $is_others ->
    [yes]  and covers { $others }
   *[no] { "" }
 }
places-covers-only = covers only { $own } of { $name }
places-lies-not-in = lies { $place }, not in { $nations }
places-lies-not-in-2 = lies { $place }, not in { $districts }
places-times-ground = { $share } times the ground
places-lies-not-in-3 = lies { $near }, not in { $area }
places-lies-inside-yes-mostly = lies { $is_inside ->
    [yes] mostly 
   *[no] { "" }
 }in { $argmax }, not in { $area }
places-covers-next-to-nothing = covers next to nothing of { $area }
places-lies-where-expected-exchanged = lies { $place }, where { $codes } is expected: exchanged with it
places-boundary-file = boundary file
places-files-name-says-but = The file's name says { $by_name }, but its column { $field } says { $by_field }.
places-codes-never-stood-side = The codes never stood side by side: areas of several years are mixed.
places-up-to = up to { $last }
places-column-says-but-codes = The column { $field } says { $by_field }, but its codes are those of { $told }.
places-field-names = field names
places-files-name-says-but-codes = The file's name says { $by_name }, but its codes are those of { $told }.
places-files-name = the file's name
places-codes-files-name = codes and the file's name
places-file-mixes-districts-different = The file mixes districts of different years: { $pairs }{ $more }.
places-could = “{ $one }” could be { $names }.
places-beside = { $old_name } ({ $old_code }) beside { $code } ({ $code_2 })
places-census-counts-together-people = The census counts { $large } and { $small } together (“{ $zone }”): its people stand at { $large }.
places-their-people-added-up = { $lookup } Their people were added up.
places-not-district-nor-any = “{ $one }” is not a district of { $vintage }, nor of any year since 2011.{ $nearest }
places-district-already = a district already
places-could-several-districts = could be several districts
places-no-district-since-2011 = no district since 2011
