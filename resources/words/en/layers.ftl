# An indicator joined to districts, or to other areas: what was left out, combined or could not be drawn.

layers-not-published = { $indicator }, { $year }: not published for { $missing } of { $values } districts.
layers-unreliable = { $districts ->
    [one] { $indicator }, { $year }: the publisher calls the figure of 1 district unreliable.
   *[other] { $indicator }, { $year }: the publisher calls the figures of { $districts } districts unreliable.
 }
layers-unmatched = Values for { $codes } match no area and are not shown.
layers-combined = { $indicator }, { $year }: the figures of { $known } districts are combined from { $areas } ({ $combine }). The others have areas without a figure, or not all of their areas are in the layer.
layers-other-areas = { $known ->
    [0] { $indicator }, { $year }, is published for { $areas }: no district has a figure of its own.
   *[other] { $indicator }, { $year }, is published for { $areas }: only the { $known } districts that are such areas, too, have a figure.
 }
layers-no-reason-given = no reason is given
layers-drawn-own = { CAPITAL($areas) }: your own layer { $layer }.
layers-drawn = { CAPITAL($areas) } are { $how }.
layers-built = built from districts, approximate
layers-built-itl = built from districts, approximate (ITL 2025)
layers-built-at-end = built from districts, approximate, as at the end of { $year }
layers-built-whole = drawn as whole districts (2011)
layers-shown = The map shows { $areas }, not districts.
layers-needed = To see these figures, open boundaries of { $areas } (File, Open boundaries). Take them as an extra layer.
layers-several = { $districts ->
    [one] Hatched: 1 district in several of the { $areas }.
   *[other] Hatched: { $districts } districts in several of the { $areas }.
 }
layers-unplaced = { COUNT($codes) } of the { $areas } with a figure have no place on the map: { $codes }.{ $shapes ->
    [own] { "" }
   *[bundled] { " " }Boundaries of their year would show them (File, Open boundaries).
 }
layers-upper-tier-authority = upper-tier authority

# What stands in for a denominator that is not held.

layers-weight-over_15 = residents aged 16 and over
layers-weight-active = the economically active aged 16 to 64
layers-weight-under_16 = residents under 16
layers-weight-people = residents
layers-weight-all_businesses = all active businesses
