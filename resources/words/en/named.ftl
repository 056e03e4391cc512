# What is named on the command line.

named-ids = Give one of these ids: { $ids }.
named-nearest = The nearest: { $names }.
named-several-partnership = Several partnerships are called “{ $name }”.
named-none-partnership = There is no partnership called “{ $name }”.
named-list-partnership = List them with: subregion-explorer list partnerships.
named-several-institution = Several institutions are called “{ $name }”.
named-none-institution = There is no institution called “{ $name }”.
named-list-institution = List them with: subregion-explorer list institutions.
named-several-indicator = Several indicators are called “{ $name }”.
named-none-indicator = There is no indicator called “{ $name }”.
named-list-indicator = List them with: subregion-explorer list indicators.
named-several-kind = Several kinds are called “{ $name }”.
named-none-kind = There is no kind called “{ $name }”.
named-list-kind = List them with: subregion-explorer list kinds.
named-several-region = Several regions are called “{ $name }”.
named-none-region = There is no region called “{ $name }”.
named-list-region = List them with: subregion-explorer list regions.
named-several-district = Several districts are called “{ $name }”.
named-none-district = There is no district called “{ $name }”.
named-list-district = Give the code of a district of April 2025, such as E08000025.
named-several-plan = Several plans are called “{ $name }”.
named-none-plan = There is no plan called “{ $name }”.
named-list-plan = List them with: subregion-explorer plan list.
named-several-footprint = Several footprints are called “{ $name }”.
named-none-footprint = The plan has no footprint called “{ $name }”.
named-list-footprint = See its footprints with: subregion-explorer plan show.
