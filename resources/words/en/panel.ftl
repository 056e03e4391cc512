# The findings: the list of flags and the bar over it.

panel-flags = Flags
panel-flags-tip = Choose a flag to see its areas on the map and its evidence below
panel-flag = { $level }: { $sentence }
panel-flag-about = { $flag } About your selection.
panel-about-selection = About your selection
panel-caption-probable = { $title } · probable
panel-caption-people = { $caption } · { $people } people
panel-caption-about = About your selection · { $title }
panel-arrange = Arrange
panel-arrange-tip = Order of the list, flags under their districts, and which sides and kinds are listed
panel-overview = Overview
panel-overview-tip = What the footprint meets, what was checked and is in order, and where the figures come from
panel-chip-red = { $number } red
panel-chip-amber = { $number } amber
panel-chip-info = { $number } information
panel-chip-cannot_tell = { $number } cannot tell
panel-chip-listed = { $chip }, listed
panel-chip-not-listed = { $chip }, not listed
panel-every-level = List the flags of every level again
panel-level-alone = List these only: { $chip }
panel-order = Order
panel-order-level = Level
panel-order-level-tip = Red, amber, information, cannot tell; within a level by how many people a flag is about
panel-order-kind = Kind
panel-order-kind-tip = Flags of a kind together, in the order in which the rules are looked at
panel-by-district = Under their &districts
panel-by-district-tip = Each flag under every district that it is about
panel-part-sides = Side of the verdict
panel-part-kinds = Kind of flag
panel-part-tip = List them or not: { $name }
panel-list-every = List &every flag
panel-left-out = { $hidden ->
    [one] { $hidden } of { $every } flags is not listed.
   *[other] { $hidden } of { $every } flags are not listed.
 }
panel-left-out-link = List every flag

# A flag with its evidence, to read and to paste.

panel-line = { $line }.
panel-sentence = { CAPITAL($sentence) }.
panel-cell = { CAPITAL($cell) }
panel-copy-flag = Copy with numbers and sources
panel-numbers = Numbers
panel-why = Why it matters
panel-clears = What would clear it
panel-rule = Rule
panel-threshold = Threshold
panel-areas = Areas
panel-sources = Sources
panel-change-threshold = Change this threshold …
panel-affected = { $title }; people affected: { $people }.
panel-probable = Probable: the number is an estimate and near the threshold.
panel-text-basis = ({ $basis }.)
panel-text-why = Why it matters: { $why }
panel-text-clears = What would clear it: { $clears }
panel-text-rule = Rule: { $rule }
panel-text-threshold = Threshold: { $threshold }
panel-text-numbers = Numbers:
panel-text-number = - { $claim }: { $amount } ({ $source })
panel-text-sources = Sources:
panel-text-source = - { $cited }. { $about }

# The overview of a footprint.

panel-met = Functional areas it meets
panel-met-none = None can be named: no district of this footprint is known.
panel-met-area = Functional area
panel-met-of-footprint = Share of the footprint
panel-met-of-area = Share of the area inside
panel-met-undrawn = Without an outline on the map, because they hold the largest part of no district: { $areas }.
panel-containment = Self-containment
panel-containment-cannot-tell = Cannot tell: the commuting flows do not cover every district of this footprint.
panel-containment-note = { CAPITAL($base) }.
panel-containment-note-estimated = { CAPITAL($base) }. Estimated.
panel-comparison = The indicator on other boundaries
panel-clear = Checked and in order
panel-clear-none = Nothing could be cleared.
panel-clear-kind = { $kind }: not found
panel-not-checked = Not checked
panel-not-checked-kind = { $kind }: { $why }
panel-to-bear-in-mind = To bear in mind

# The verdict.

panel-verdict = { $title }: { $answer }. { $sentence }
panel-firmness = How firm it is
panel-firmness-awaited = How firm this is, is being worked out …
panel-firmness-stopped = Stopped before it was known how firm this is.
panel-firmness-short = { $firmness ->
    [firm] firm
   *[close_call] close call
 }
panel-firmness-same = The same with: { $tried }.
panel-firmness-other = Another answer with: { $tried }.
panel-looked-at = Looked at and clear: { $kinds }.
panel-why-link = Why
panel-institutions-link = Table and partners
panel-bodies-link = All councils and public bodies in a table
panel-partners-link = Add, take out or confirm partners
panel-firmness-job = Finding out how firm the answers are

# The footprint among groups of its size.

panel-chance-drawn = Groups have about { $residents } residents, within 10%. There are two ways of drawing; the seeds are { $seeds }.
panel-chance-none-better = No group around the same core keeps more.
panel-chance-better = Groups around the same core that keep more; choose one to see it on the map:
panel-chance-footprint = this footprint
panel-group-with = { $share }: with { $more }
panel-group-without = { $share }: without { $fewer }
panel-group-with-without = { $share }: with { $more }, without { $fewer }
panel-group-same = { $share }: the same districts
panel-group-shown = Group that keeps { $group }

# Copying flags.

panel-copy-flags = Copy flags as a &table
panel-copy-flags-tip = For a spreadsheet
panel-copy-text = Copy this flag as te&xt
panel-copy-text-tip = With its numbers and sources
panel-copied-flags = { $flags ->
    [one] Copied { $flags } flag.
   *[other] Copied { $flags } flags.
 }
panel-copied-flag = Copied the flag.

# The indicator on other boundaries.

panel-comparison-on = Measured on
panel-comparison-value = Value
panel-comparison-interval = 95% interval
panel-comparison-outside = Outside the footprint
panel-comparison-how = How
panel-comparison-coverage = Coverage
panel-comparison-source = Source
panel-comparison-note = { $indicator }. Only parts that do not overlap can be told apart. So the part outside the footprint is compared with the footprint: higher or lower beyond its uncertainty, or cannot tell.
panel-comparison-refused = Not combined where { $why }.
panel-comparison-copy = Copy this table

# The panel.

panel-evidence = Evidence
panel-verdict-height = Height of the verdict
panel-flags-height = Height of the flags
panel-back = ‹ Flags
panel-back-tip = Back to the list of flags (Esc)
panel-before = ‹
panel-before-tip = The flag before
panel-after = ›
panel-after-tip = The next flag
panel-working = Looking for misfits …
panel-last-time = From last time, being checked now: { $name }
panel-first-time = From when this version was made, being checked now: { $name }
panel-stopped = There are no findings: the work was stopped or failed. Choose a partnership to start again.
panel-all-left-out = Every flag is left out of the list by its filter.
panel-no-flags = No flag was raised. What was checked is listed below.
panel-no-districts = Nothing can be checked without districts. The reason stands above.
panel-place = { $at } of { $listed }
panel-about = { $districts ->
    [one] { $districts } district · as at { $day }
   *[other] { $districts } districts · as at { $day }
 }
panel-about-kind = { $districts ->
    [one] { $kind } · { $districts } district · as at { $day }
   *[other] { $kind } · { $districts } districts · as at { $day }
 }
panel-comparison-copied = Copied the indicator on all boundaries.

# The menu of findings, and of a district on the map.

panel-menu-district = Where a &district stands …
panel-menu-district-tip = Everything a district belongs to, where its people work, and which footprints it would fit
panel-menu-standing = Where all &partnerships stand …
panel-menu-standing-tip = A league table and a map of every footprint of a kind, and a ledger of districts
panel-menu-institutions = &Institutions and partners …
panel-menu-institutions-tip = Councils, public bodies and partners; add partners, take them out, confirm them
panel-menu-thresholds = &Thresholds …
panel-menu-thresholds-tip = Presets, and every bound with its meaning
panel-not-yet = The first findings are still on their way.
panel-select-district = Select one district first: click it, or find it by name (Ctrl+K).
panel-district-stands = Where { $district } stands …
panel-district-select = Select { $district }
panel-district-zoom = Zoom to { $district }

# Where all partnerships stand.

panel-standing = Where all partnerships stand
panel-standing-footprints = Footprints: { $kinds }
panel-standing-job = Looking at every { $kind }
panel-standing-stopped = Stopped. Choose a kind or a day to start again.
panel-standing-day = As at
panel-standing-day-label = &As at
panel-standing-day-tip = The day on which partnerships and members are looked at.
panel-standing-kind = Kind of partnership
panel-standing-kind-label = &Kind
panel-standing-kind-tip = Which kind of partnership to look at
panel-stop = &Stop
panel-stop-tip = Stop the work
panel-league = League table
panel-league-open = Open that partnership
panel-ledger = Ledger of districts
panel-ledger-open = Where its district stands …
panel-ledger-lists = What the ledger lists
panel-tab-league = &League table
panel-tab-league-tip = Every footprint of the kind: answers, flags, self-containment
panel-tab-answers = &Map of footprints
panel-tab-answers-tip = Each footprint in the colour of its answer
panel-tab-ledger = Le&dger
panel-tab-ledger-tip = Every district in every partnership on the day; gaps and double memberships
panel-tab-complexity = &Complexity
panel-tab-complexity-tip = How many partnerships each district is in

# Institutions and partners.

panel-institutions = Institutions of { $partnership }
panel-answer = { $answer }. { $sentence }
panel-bodies = Councils and public bodies
panel-partners = Partners
panel-institutions-found = Institutions found
panel-institutions-there = Institutions that only lie there
panel-add-partner = Add as a partner
panel-partner-hint = A name, a place or a postcode
panel-partner-sorts = Universities, colleges, hospital trusts, councils, police, fire services …
panel-partner-search = Find an institution or public body
panel-add = &Add
panel-add-tip = Add the institution chosen as a partner (Enter)
panel-add-there = &Add as a partner
panel-add-there-tip = Add the institutions chosen as partners (Enter)
panel-take-out = &Take out
panel-take-out-tip = These are not partners of this partnership (Delete)
panel-confirm = Co&nfirm
panel-confirm-tip = You vouch for these partners
panel-as-documented = As &documented
panel-as-documented-tip = Forget what you said of these
panel-undo = &Undo
panel-undo-tip = Take the last choice back (Ctrl+Z)
panel-undo-step = Undo: { $step } (Ctrl+Z)
panel-tab-bodies = &Councils and public bodies
panel-tab-partners = &Partners
panel-tab-there = What only &lies there
panel-copy-rows = C&opy
panel-copy-rows-tip = Copy the rows selected, or else all, for a spreadsheet
panel-find-partner = &Find a partner to add
panel-there-note = Their main site lies in the footprint. That alone makes no partner of them.

# The window about a district.

panel-district = District
panel-district-title = { $district } – where it stands
panel-district-waiting = Looking up { $district } …
panel-district-job = Looking up { $district }
panel-district-copied = Copied what is known of { $district }.
panel-district-numbers-copied = Copied the numbers of { $district }.
panel-district-back = ‹ &Back
panel-district-back-tip = To the district before
panel-back-to = Back to { $district } (Alt+Left)
panel-district-text = Copy as &text
panel-district-text-tip = Every sentence with its numbers and sources (Ctrl+C)
panel-district-table = Copy as t&able
panel-district-table-tip = Every number with codes, for a spreadsheet
panel-district-map = Show on the &map
panel-district-map-tip = Bring the district into view and select it
panel-close = &Close
panel-close-tip = Close this window (Esc)

# The page about a district.

panel-district-about = { $code } · { $place } · as at { $day }
panel-district-about-people = { $code } · { $place } · { $residents } residents · as at { $day }
panel-belongs = Belongs to
panel-belongs-none = None of the partnerships known here on that day.
panel-partnership = Partnership
panel-role = Role
panel-role-not-counted = { CAPITAL($role) } (not counted)
panel-when = When
panel-span-unknown = dates not recorded
panel-work-in = Where its people work
panel-workers-from = Where its workers come from
panel-partners-none = None are known.
panel-share = Share
panel-commuters = Commuters
panel-economies = Functional areas
panel-economies-none = The set of functional areas in use does not cover this district.
panel-fits = Where it would fit, by commuting
panel-fits-method = Footprints are compared by the share of its employed residents who work in their other districts. Another footprint fits better only where this share is { $bound } or more. It must also keep no less to itself with the district than without. The method is ours.
panel-fits-none = In none of these, and none takes { $bound } of its employed residents: { $kinds }.
panel-fit-answer = { $answer ->
    [elsewhere] { $kinds }: would fit better elsewhere.
    [outside] { $kinds }: in none, and would fit one.
    [alike] { $kinds }: two fit about as well.
    [no_better] { $kinds }: nothing fits better.
    [fits] { $kinds }: fits where it is.
   *[cannot_tell] { $kinds }: cannot tell.
 }
panel-tie-footprint = Footprint
panel-tie-own = (its own)
panel-tie-out = Work there
panel-tie-in = Workers from there
panel-tie-supply = It keeps, with | without
panel-tie-demand = Jobs filled, with | without
panel-other-days = On other days
panel-other-day = { $partnership }: { $role }, { $span }

# The window of thresholds.

panel-thresholds = Thresholds
panel-thresholds-note = Each number is compared with its bound. Change a bound, and the flags change at once. Ctrl+Z takes it back.
panel-thresholds-changed = What changed
panel-thresholds-own = { $n ->
    [one] { $n } threshold below is your own.
   *[other] { $n } thresholds below are your own.
 }
panel-preset = Preset
panel-preset-label = &Preset
panel-preset-tip = A set of thresholds that somebody has published
panel-defaults = &Use the defaults
panel-defaults-tip = Put every threshold back to its default
panel-head-flag = Flag
panel-head-whose = Whose
panel-whose-ours = Ours
panel-whose-yours = Your own
panel-bound = { $worse ->
    [below] below
    [above] above
   *[from] from
 }
panel-bound-of = { $flag }: { $level ->
    [red] red
    [amber] amber
   *[info] information
 } { $worse ->
    [below] below
    [above] above
   *[from] from
 }
panel-bound-tip = { $level ->
    [red] Red
    [amber] Amber
   *[info] Information
 } { $worse ->
    [below] below
    [above] above
   *[from] from
 } this. { $rule }
panel-threshold-not-used = { $typed } is not used. { $why }
panel-threshold-order = { $level ->
    [red] Red
    [amber] Amber
   *[info] Information
 } must not be { $way ->
    [above] above
   *[below] below
 } { $other ->
    [red] red
    [amber] amber
   *[info] information
 } ({ $bound }).

# A footprint among its peers, and districts that are alike.

panel-menu-peers = P&eers and what stands out …
panel-menu-peers-tip = How the footprint stands among bodies like it, its regions and its nation; and what stands out
panel-comparison-peers = Peers and what stands out
panel-peers-title = Among its peers
panel-peers-step = Holding the footprint against its peers
panel-peers-waiting = { $footprint } is held against its peers …
panel-peers-no-district = It has no district on this day, so it has no peers.
panel-peers-copy = Co&py
panel-peers-copy-tip = Copy the page as text
panel-peers-copied = Copied.
panel-peers-own = The footprint
panel-peers-who = Peer, region or nation
panel-peers-interval = 95% interval
panel-peers-against = The footprint against it
panel-alike = Districts like it
panel-alike-in = Alike in
panel-alike-districts = Statistical neighbours, the nearest first
panel-alike-global = everything
panel-alike-economic = their economy
panel-alike-demographic = their people
panel-alike-none = No statistical neighbours are published for it.
panel-alike-doubtful = It is unlike all others: its neighbours mean little.
panel-alike-note = As the Office for National Statistics finds them.
