# state: draft
# Teuluoedd o gyrff cyhoeddus, a sut mae eu hardaloedd yn gorwedd wrth ôl troed.

family-police = heddlu
family-health = iechyd
family-fire = tân
family-skills = sgiliau
family-county = cynghorau sir
family-authority = awdurdodau cyfunol
family-title = { CAPITAL($family) }
family-share = { $family } { $share }
family-body-part = { $body } ({ $share } o’i bobl y tu mewn)
family-same = yn gwasanaethu’r un ardal: { $body }
family-contains = yn cwmpasu’r cyfan ohono: { $body }
family-inside = { COUNT($bodies) ->
    [one] yn gyfan gwbl y tu mewn: { $bodies }
   *[other] yn gyfan gwbl y tu mewn: { $bodies }
 }
family-cut-little = { COUNT($bodies) ->
    [one] wedi’i dorri ychydig: { $bodies }
   *[other] wedi’u torri ychydig: { $bodies }
 }
family-aligned-but-little = { $aligned }; { $little }
family-unknown-part = Mae’n dal rhan o faint anhysbys o’r canlynol, a gyfrifir fel hanner: { $districts }.
