# Findings: what is said before any flag, beside them, and below them.

# The headline.

findings-no-district = Cannot tell: no whole district is recorded as a member of { $footprint } on { $day }. So there is no boundary to compare with an economy.
findings-in-line = { $checks ->
    [one] The only check made did not find { $footprint } out of line.
   *[other] None of the { $checks } checks made found { $footprint } out of line.
 }
findings-out-of-line = { $ways ->
    [one] { CAPITAL($footprint) } is out of line in 1 way: { $levels }.
   *[other] { CAPITAL($footprint) } is out of line in { $ways } ways: { $levels }.
 }
findings-level = { $level ->
    [red] { $n } red
   *[amber] { $n } amber
 }
findings-unknown = { $n ->
    [one] 1 question cannot be answered from these data.
   *[other] { $n } questions cannot be answered from these data.
 }

# Cautions.

findings-caution-estimated = Commuting between districts is estimated.
findings-caution-older = The totals of its commuting are those of Census 2011.
findings-caution-mixed = Commuting mixes two censuses: totals of { $nations } are of 2011, the others of 2021. Commuting changed between them.
findings-caution-ireland = Commuting across the border with Ireland is not counted.
findings-caution-undrawn = { $whole ->
    [one] The boundary file has no shape for the only district of the footprint: { $districts }.
   *[other] The boundary file has no shape for { COUNT($districts) } of the { $whole } districts of the footprint: { $districts }.
 }

# Flags listed under districts.

findings-section = { $flags ->
    [one] { CAPITAL($title) } · 1 flag
   *[other] { CAPITAL($title) } · { $flags } flags
 }
findings-section-whole = The footprint as a whole
findings-section-elsewhere = Without a district

# What the day leaves out.

findings-day-members = Members on other days, but not on { $day }: { $districts }.
findings-day-undated-all = { COUNT($districts) ->
    [one] It is not recorded when its 1 district became a member. It is counted on { $day }.
   *[other] It is not recorded when its { COUNT($districts) } districts became members. They are counted on { $day }.
 }
findings-day-undated = { COUNT($districts) ->
    [one] It is not recorded when this district became a member, but it is counted on { $day }: { $districts }.
   *[other] It is not recorded when these districts became members, but they are counted on { $day }: { $districts }.
 }
findings-day-shown = { $day } is shown instead.
findings-day-kind-shown = There were no { $kinds } on { $day }. The nearest day with any is shown instead: { $shown }.
findings-day-not-proposed = { CAPITAL($body) } was not proposed before { $day }.
findings-day-before = { CAPITAL($body) } did not exist on { $day }: it began { $when }.
findings-day-after = { CAPITAL($body) } did not exist on { $day }: it ended { $when }.
findings-when-day = on { $day }
findings-when-month = in { $month }
findings-when-year = in { $year }

# Members that are counted otherwise than as a whole.

findings-part-commuting = { COUNT($former) ->
    [one] Of { $district } only the former { $former } belongs: only its commuting is counted.
   *[other] Of { $district } only the former { $former } belong: only their commuting is counted.
 } { $counted ->
    [no] In all else { $district } is not counted.
   *[whole] In all else { $district } is counted whole.
 }
findings-part-former = { $counted ->
    [no] { CAPITAL($district) } is not counted: only the former { $former } { COUNT($former) ->
        [one] belongs
       *[other] belong
     }.
   *[whole] { CAPITAL($district) } is counted whole: only the former { $former } { COUNT($former) ->
        [one] belongs
       *[other] belong
     }.
 }
findings-part-left-out = { CAPITAL($district) } is not counted: { $why }.
findings-part-whole = { CAPITAL($district) } is counted whole, although only { $share } of it belongs.

# The indicator on other boundaries.

findings-comparison-title = { $indicator } ({ $unit }), { $year }
findings-comparison-footprint = the footprint
findings-comparison-body = the footprint, as its publisher gives it
findings-comparison-given = Its publisher gives { $value } for the whole of it.
findings-comparison-together = its labour markets together
findings-comparison-market = the { $area } labour market
findings-comparison-outside = { $outside ->
    [higher] higher
    [lower] lower
   *[cannot_tell] cannot tell
 }
findings-comparison-no-figure = –
findings-comparison-published = published
findings-comparison-interval = { $low } to { $high }
findings-comparison-members = members: { $low } to { $high }
findings-comparison-refused = { CAPITAL($indicator) } cannot be given for the footprint: { $why }. The range of its members is shown.
findings-comparison-own = { CAPITAL($indicator) } is { $value } on the footprint.
findings-comparison-apart = { $way ->
    [higher] Outside the footprint it is higher in { $boundaries }, by more than its uncertainty.
   *[lower] Outside the footprint it is lower in { $boundaries }, by more than its uncertainty.
 }
findings-comparison-unknown = Cannot tell whether it differs in { $boundaries }.

# Steps of the work.

findings-step-indicator = Joining the indicator
findings-step-areas = Comparing footprint and labour markets
findings-step-flags = Looking for misfits
findings-step-groups = Comparing with groups of its size
findings-flows-uncovered = Your flows count no residents of { $districts }, which this is about: what needs them cannot be told.
findings-areas-uncovered = Your functional areas leave out { $districts }, which this is about: what needs them cannot be told.

# Against peers, region and nation; what stands out.

findings-peers-none = No body is alike enough to be held against.
findings-peers-alike = Peers, alike in residents and kinds of place: { $peers }.
findings-peers-neighbours = Statistical neighbours: { $peers }.{ $doubtful ->
    [yes] { " " }This district is unlike all others, so they say little.
   *[no] { "" }
 }
findings-peers-no-figure = { CAPITAL($indicator) } cannot be given for the footprint, so it is held against no peers.
findings-peers-without = No peer has a figure of { $indicator }.
findings-peers-standing = { CAPITAL($indicator) } { $answer ->
    [higher] is higher than that of most peers
    [lower] is lower than that of most peers
   *[cannot_tell] cannot be told from that of most peers
 }. Of { $number }, it is higher than { $higher } and lower than { $lower }; { $unknown } cannot be told. Their middle is { $middle }.
findings-peers-wider = { $way ->
    [higher] It is higher than in the rest of { $name }.
    [lower] It is lower than in the rest of { $name }.
   *[cannot_tell] Whether it differs from the rest of { $name } cannot be told.
 }
findings-profile-line = { CAPITAL($indicator) }, { $period }: { $value }, { $way ->
    [higher] above
   *[lower] below
 } the middle of its peers ({ $middle }).{ $known ->
    [no] { " " }Its uncertainty is not published, so half of the distance counts.
   *[yes] { "" }
 }
findings-profile-nothing = Nothing stands out among its peers beyond chance.
