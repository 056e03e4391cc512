# state: draft
# Yr hyn a enwir ar y llinell orchymyn.

named-ids = Rhowch un o’r dynodyddion hyn: { $ids }.
named-nearest = Yr agosaf: { $names }.
named-several-partnership = Mae sawl partneriaeth o’r enw “{ $name }”.
named-none-partnership = Nid oes partneriaeth o’r enw “{ $name }”.
named-list-partnership = Rhestrwch hwy gyda: subregion-explorer list partnerships.
named-several-institution = Mae sawl sefydliad o’r enw “{ $name }”.
named-none-institution = Nid oes sefydliad o’r enw “{ $name }”.
named-list-institution = Rhestrwch hwy gyda: subregion-explorer list institutions.
named-several-indicator = Mae sawl dangosydd o’r enw “{ $name }”.
named-none-indicator = Nid oes dangosydd o’r enw “{ $name }”.
named-list-indicator = Rhestrwch hwy gyda: subregion-explorer list indicators.
named-several-kind = Mae sawl math o’r enw “{ $name }”.
named-none-kind = Nid oes math o’r enw “{ $name }”.
named-list-kind = Rhestrwch hwy gyda: subregion-explorer list kinds.
named-several-region = Mae sawl rhanbarth o’r enw “{ $name }”.
named-none-region = Nid oes rhanbarth o’r enw “{ $name }”.
named-list-region = Rhestrwch hwy gyda: subregion-explorer list regions.
named-list-district = Rhowch god awdurdod lleol fel ym mis Ebrill 2025, megis E08000025.
named-former-district = Nid yw { $code } ({ $name }) yn awdurdod lleol ym mis Ebrill 2025.
named-became = Rhowch { $code } ({ $district }) yn ei le.
named-several-plan = Mae sawl cynllun o’r enw “{ $name }”.
named-none-plan = Nid oes cynllun o’r enw “{ $name }”.
named-list-plan = Rhestrwch hwy gyda: subregion-explorer plan list.
named-several-footprint = Mae sawl ôl troed o’r enw “{ $name }”.
named-none-footprint = Nid oes ôl troed o’r enw “{ $name }” yn y cynllun.
named-list-footprint = Edrychwch ar ei olion traed gyda: subregion-explorer plan show.
named-none-period = { CAPITAL($indicator) }: ni chedwir ef ar gyfer “{ $name }”.
named-periods = Rhowch un o’r rhain: { $periods }.
