# The profile of a footprint: every indicator among its peers.

profile-title = Profile of { $footprint }
profile-byline = { $kind }, footprint as at { $day }.
profile-how = Each figure is of the latest period held. In brackets stands its 95% interval. “Higher” and “lower” mean beyond chance, than more than half of the peers. “Cannot tell” does not mean alike.
profile-theme = { $theme ->
    [economy] Economy
    [community] People and communities
   *[environment] Environment
 }
profile-caption = { $n ->
    [one] { $n } indicator among the peers
   *[other] { $n } indicators among the peers
 }
profile-indicator = Indicator
profile-unit = ({ $unit })
profile-period = Period
profile-figure = Figure
profile-middle = Middle of the peers
profile-standing = Among the peers
profile-interval = ({ $low } to { $high })
profile-counted = (counted in full)
profile-no-interval = (uncertainty not published)
profile-refused = cannot tell: { $why }
profile-no-figure = no figure is published
profile-range = (its districts: { $low } to { $high })
profile-no-peer = cannot tell: no peer has a figure
profile-among = { $answer ->
    [higher] higher
    [lower] lower
   *[cannot_tell] cannot tell
 } (above { $higher }, below { $lower } of { $n })
profile-elsewhere = Not published for these places: { $indicators }.
profile-source = { $title }, { $vintage }. { $publisher }.
