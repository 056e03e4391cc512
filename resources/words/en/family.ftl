# Families of public bodies, and how their areas lie to a footprint.

family-police = police
family-health = health
family-fire = fire
family-skills = skills
family-county = county councils
family-authority = combined authorities
family-title = { CAPITAL($family) }
family-share = { $family } { $share }
family-body-part = { $body } ({ $share } of its people inside)
family-same = { $body } serves the same area
family-contains = { $body } covers all of it
family-inside = { COUNT($bodies) ->
    [one] { $bodies } is wholly inside
   *[other] { $bodies } are wholly inside
 }
family-cut-little = { COUNT($bodies) ->
    [one] { $bodies } is cut a little
   *[other] { $bodies } are cut a little
 }
family-aligned-but-little = { $aligned }, and { $little }
family-unknown-part = It holds a part of { $districts } of unknown size, which is counted as half.
