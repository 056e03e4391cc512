# Datasets: title, publisher, vintage, licence, and what a careful reader should know.

source-ogl = Open Government Licence v3.0
source-lockdown = Census 2021 was taken during a lockdown: fewer people travelled to a workplace than in other years.
source-own-publisher = your own file
source-own-boundaries = Boundaries from { $file } ({ $format })
source-own-boundaries-plain = Boundaries from { $file }
source-own-vintage = as in the file
source-own-licence = as agreed with its owner
source-cited = { $title }, { $vintage }{ $caution ->
    [estimated] { " " }(estimated)
    [approximate] { " " }(approximate)
    [both] { " " }(estimated, approximate)
   *[none] { "" }
 }
source-caution = { $caution ->
    [estimated] estimated
    [approximate] approximate
   *[both] estimated, approximate
 }
source-indicator = { $indicator } ({ $dataset })
source-publisher = { $publisher }.
source-base = Base: { $base }.
source-licence = { $licence }.

source-boundaries-title = District boundaries derived from postcode locations
source-boundaries-publisher = Sub-region Explorer, from the ONS Postcode Directory, GSHHG and Natural Earth
source-boundaries-vintage = April 2025
source-boundaries-licence = Open Government Licence v3.0; coastline GNU LGPL v3 or later; Northern Ireland public domain
source-boundaries-note = Approximate boundaries derived from postcode locations; not official.
source-districts-title = Lookup of districts to ITL areas and countries
source-districts-publisher = Office for National Statistics
source-districts-vintage = April 2025
source-functional_areas-title = Travel-to-work areas 2011, as shares of districts
source-functional_areas-publisher = Office for National Statistics, National Records of Scotland, NISRA; shares added up from small areas
source-functional_areas-vintage = 2011
source-functional_areas-note = Travel-to-work areas are made of small areas. In England, Wales and Scotland, each district is shared out by the residents of its small areas in mid-2020. In Northern Ireland it is shared out by their number.
source-partnerships-title = Partnerships, public bodies with an area, and their members
source-partnerships-publisher = Compiled from the bodies’ own publications, legislation, government lists and ONS lookups named in each row
source-partnerships-vintage = December 2026, with dates of earlier members
source-population-title = Resident population
source-population-publisher = Office for National Statistics; National Records of Scotland; NISRA
source-population-vintage = mid-2020 (England and Wales), 2022 (Scotland), 2021 (Northern Ireland)
source-commuting_totals-title = Employed residents and jobs with a fixed workplace
source-commuting_totals-publisher = Office for National Statistics; National Records of Scotland; NISRA
source-commuting_totals-vintage = Census 2021 (England and Wales), Census 2011 (Scotland and Northern Ireland)
source-commuting_estimate-title = Estimated commuting between districts
source-commuting_estimate-publisher = Sub-region Explorer, a gravity model fitted to census totals
source-commuting_estimate-vintage = Census 2021 totals (England and Wales), Census 2011 totals (Scotland and Northern Ireland)
source-commuting_estimate-note = In England and Wales, the self-containment of combined authorities differs from Census 2021 by 0.9 percentage points on average. At worst it differs by 2.3. Single flows can be further off. Scotland and Northern Ireland could not be checked. Give a flows file to use the census matrix itself. { $lockdown }
source-institutions-title = Institutions, their main sites, and documented partners
source-institutions-publisher = Compiled from registers of learning providers and NHS bodies, reviews of research partnerships and institutions’ publications, named in each row
source-institutions-vintage = December 2026
source-institutions-note = A main site stands for the institution; campuses are held where they were found. Partners that are not recorded may still be partners.
source-links-title = Fixed links and ferries between districts
source-links-publisher = Compiled for this project
source-links-vintage = 2025
source-packed-note = From the installed pack { $pack }.
source-packed-note-lockdown = From the installed pack { $pack }. { $lockdown }
source-packed-boundaries-note = From the installed pack { $pack }. Official lines end at the water; across it, the bundled ones say which districts adjoin.
