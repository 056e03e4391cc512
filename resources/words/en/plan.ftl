# Plans: what if the line ran elsewhere.

plan-option-status = { $status ->
    [consulted] consulted on until { $day }
    [decided] decided on { $day }
    [rejected] not chosen on { $day }
   *[order_made] order made on { $day }
 }
plan-findings = This is what the plan “{ $plan }” draws, and not what stands today.
plan-no-member = { CAPITAL($body) } has no district on { $day }.
plan-other-day = Choose another day with --as-at.
plan-unknown-codes = { COUNT($codes) ->
    [one] { $codes } is not the code of a district of April 2025.
   *[other] These are not codes of districts of April 2025: { $codes }.
 }
plan-no-place = No partnership of { $place } is known here.
plan-take-region = Begin with a region or with codes of districts instead.
plan-begun = The plan “{ $plan }” is begun; its id is { $id }.
plan-no-name = The new plan has no name.
plan-no-name-remedy = Give it one.
plan-areas-where = Functional areas are a beginning for a plan only where it is said which districts to divide.
plan-areas-where-remedy = Name a region, a partnership or some districts.
plan-twice = { COUNT($districts) ->
    [one] { $districts } stands in two footprints.
   *[other] { $districts } stand in two footprints each.
 }
plan-twice-remedy = Keep each district in one footprint.
plan-one-beginning = A plan begins from one thing, and { $options } are given.
plan-one-beginning-remedy = Keep one of them.
plan-front-point = It keeps { $kept } on its weaker side, with { $residents } residents in { $districts ->
    [one] 1 district
   *[other] { $districts } districts
 }.
plan-merged-apart = What { $district } was made of lies in several groups: { $groups }.
plan-merged-apart-remedy = Districts of today cannot be divided. Put all of it into one group.
plan-merged-part = { $district } is whole in the plan, though its group lacks { $parts }.
plan-in-file = { $file }: { $problem }
plan-no-codes = No district is named.
plan-body-about = It is a { $kind }; it began on { $start }.
plan-place-about = { $place } is a place of the innovation fund ({ $strand }), with £{ $amount } million.
plan-place-note = Noted: { $note }.
plan-place-source = Source: { $source }
plan-region-about = All districts of { $region } in one footprint.
plan-start-nothing = Nothing yet
plan-start-nothing-about = An empty footprint: take districts in on the map or from the list.
plan-start-nothing-name = New plan
plan-start-selection = The districts selected
plan-start-selection-about = What is selected on the map or in the table, as one footprint.
plan-start-selection-name = Selection
plan-start-areas = Functional areas
plan-start-areas-about = The region of the footprint, divided along functional areas.
plan-start-areas-name = { CAPITAL($areas) } as a plan
plan-no-selection = No district is selected.
plan-select-first = Select districts on the map first.
plan-outside-extent = { COUNT($districts) ->
    [one] { $districts } lies outside what { $plan } divides.
   *[other] { $districts } lie outside what { $plan } divides.
 }
plan-inside-extent = Choose a district inside it, or begin a plan over a wider extent.
plan-already-in = { $district } is in { $footprint } already.
plan-already-in-here = Choose another district.
plan-already-in-elsewhere = Move it instead: a district lies in one footprint of a plan at most.
plan-in-none = { $district } is in no footprint of { $plan }.
plan-add-it = Choose a district that is in one.
plan-locked = { COUNT($districts) ->
    [one] { $districts } is locked and stays where it is.
   *[other] { $districts } are locked and stay where they are.
 }
plan-unlock-first = Unlock it first.
plan-emptied = { $footprint } would be left without a district.
plan-emptied-remedy = Add another district first, or take the footprint away.
plan-no-footprint = The plan has no footprint called “{ $name }”.
plan-which-footprint = { $plan } has several footprints, and none is named.
plan-name-footprint = Name one of them, as in “{ $plan }: footprint”. Its footprints are { $footprints }.
plan-its-footprints = Its footprints are { $footprints }.
plan-name-taken = A footprint cannot be called “{ $name }”.
plan-other-name = Give a name that no footprint of the plan has.
plan-step-add = Add { $districts } to { $footprint }
plan-step-remove = Take { $districts } out of { $footprint }
plan-step-move = Move { $districts } to { $footprint }
plan-step-lock = Lock { $districts }
plan-step-unlock = Unlock { $districts }
plan-step-footprint = Add the footprint { $footprint }
plan-step-no-footprint = Take the footprint { $footprint } away

# A plan measured, and its card.

plan-step-measure = Measuring { $footprint }
plan-is-empty = { $plan } has no district in any footprint.
plan-add-first = Add a district first.
plan-row-residents = residents
plan-row-jobs = jobs
plan-row-supply = residents with work who work inside
plan-row-demand = jobs filled from inside
plan-row-percentile = groups of its size that keep less
plan-row-whole = residents in labour markets that it holds
plan-row-hinterland = jobs filled from districts left out that send many
plan-row-markets_cut = labour markets cut
plan-row-bodies_cut = public bodies cut
plan-row-contiguous = in one piece
plan-row-economy = the economy
plan-row-institutions = institutions
plan-row-moved = residents who change body
plan-not-known = not known
plan-yes = { $is_so ->
    [yes] yes
   *[no] no
 }
plan-band = { $low } to { $high }
plan-card-came = { CAPITAL($footprint) } takes in { $districts }.
plan-card-went = { CAPITAL($footprint) } gives up { $districts }.
plan-card-same = { CAPITAL($what) }: { $after }, as before.
plan-card-row = { $change ->
    [better] { CAPITAL($what) }: { $after }, better than { $before }.
    [worse] { CAPITAL($what) }: { $after }, worse than { $before }.
    [cannot_tell] { CAPITAL($what) }: { $after } instead of { $before }; whether it is better cannot be told.
   *[other] { CAPITAL($what) }: { $after } instead of { $before }.
 }
plan-card-moved = { $people ->
    [one] 1 resident would change body.
   *[other] { $people } residents would change body.
 }
plan-card-pieces = { CAPITAL($footprint) } is not in one piece.
plan-shown = { $footprint }: { $residents } residents in { $districts ->
    [one] 1 district
   *[other] { $districts } districts
 }.
plan-shown-kept = { $supply } of its residents with work also work inside, and { $demand } of its jobs are filled from inside.
plan-shown-band = It keeps more than { $low } to { $high } of groups of its size.
plan-shown-whole = { $whole } of its residents live in labour markets that it holds.
plan-shown-answers = The economy: { $economy }. Institutions: { $institutions }.
plan-shown-not-covered = The flows do not cover { $districts }, so what it keeps cannot be told.
plan-shown-empty = { $footprint } has no district.
plan-shown-in-parts = { $footprint } gets parts of districts alone: what it keeps is given as a range.
plan-shown-without-parts = Its parts of divided districts are not in these figures of { $footprint }.
plan-shown-in-none = In no footprint: { $districts }.
plan-nations = { $footprint } lies in { $nations }: figures of two nations are seldom made alike.

# Plans side by side.

plan-compare-number = { $n ->
    [one] 1 plan is named; a comparison takes 2 to { $most }.
   *[other] { $n } plans are named; a comparison takes 2 to { $most }.
 }
plan-compare-choose = Name 2 to { $most } plans.
plan-compare-footprints = Footprints
plan-compare-smallest = Residents of the smallest
plan-compare-largest = Residents of the largest
plan-compare-ratio = Largest to smallest
plan-compare-kept = Commuters who stay in their own
plan-compare-weakest = Kept by the weakest, the smaller side
plan-compare-percentile = Groups of its size that keep less, the weakest
plan-compare-whole = Residents in labour markets held
plan-compare-markets_cut = Labour markets cut
plan-compare-bodies_cut = Public bodies cut
plan-compare-red = Red flags
plan-compare-amber = Amber flags
plan-compare-moved = Residents in another body than in the first
plan-differ-kept = { $change ->
    [cannot_tell] “{ $plan }” keeps { $kept } of commuters in their own footprint, the other, “{ $other }”, { $other_kept }. Which keeps more cannot be told.
   *[other] “{ $plan }” keeps { $kept } of commuters in their own footprint, the other, “{ $other }”, { $other_kept }.
 }
plan-differ-weakest = { $change ->
    [cannot_tell] On its weaker side, the weakest footprint of the first keeps { $kept }, that of the other { $other_kept }. Which keeps more cannot be told.
   *[other] On its weaker side, the weakest footprint of the first keeps { $kept }, that of the other { $other_kept }.
 }
plan-differ-percentile = { $change ->
    [cannot_tell] The weakest of the first keeps more than { $band } of groups of its size, that of the other { $other_band }. These cannot be told apart.
   *[other] The weakest of the first keeps more than { $band } of groups of its size, that of the other { $other_band }.
 }
plan-differ-whole = In the first, { $value } of residents live in a labour market that their footprint holds; in the other, { $other }.
plan-differ-markets = Labour markets cut by the first: { COUNT($value) ->
    [0] none
   *[other] { $value }
 }; by the other: { COUNT($other) ->
    [0] none
   *[other] { $other }
 }.
plan-differ-bodies = Public bodies cut by the first: { COUNT($value) ->
    [0] none
   *[other] { $value }
 }; by the other: { COUNT($other) ->
    [0] none
   *[other] { $other }
 }.
plan-differ-ratio = In the first, the largest footprint has { $value } times the residents of the smallest; in the other, { $other } times.
plan-differ-alike = What does not differ: { $what }.
plan-alike-whole = { $value } of residents live in a labour market that their footprint holds
plan-alike-markets = { COUNT($value) ->
    [0] no labour market is cut
    [one] one labour market is cut ({ $value })
   *[other] { COUNT($value) } labour markets are cut ({ $value })
 }
plan-alike-bodies = { COUNT($value) ->
    [0] no public body is cut
    [one] one public body is cut ({ $value })
   *[other] { COUNT($value) } public bodies are cut ({ $value })
 }
plan-alike-ratio = the largest footprint has { $value } times the residents of the smallest
plan-differ-swing = { COUNT($districts) ->
    [one] The swing is { $districts }, with { $people } residents.
   *[other] The swing is { $districts }, with { $people } residents together.
 }
plan-differ-swing-works = Of commuters who live there, { $own } also work there, { $near } elsewhere in the plans, and { $away } outside them.
plan-differ-unknown = These figures do not say what a plan costs, how services would be run, or what residents want.
plan-differ-none = “{ $plan }” and “{ $other }” draw the same lines.
plan-differ-not-covered = The flows do not cover { $districts }. What “{ $plan }” and “{ $other }” keep cannot be told.
plan-split = “{ $plan }” divides { $districts }. Figures of whole districts cannot settle that, so what follows is a range.
plan-split-part = { $footprint } gets { $note }
plan-split-parts = Of { $district }, { $parts }.
plan-split-kept = With each of them wholly in one footprint or another, “{ $plan }” keeps { $low } to { $high } of commuters.
plan-split-footprint = With them wholly in or wholly out, { $footprint } keeps { $supply } of its residents with work. It fills { $demand } of its jobs from inside.
plan-option-about = { $area }; put forward by { $proposer }; { $status }.
plan-option-source = Source: { $source } (confidence { $confidence }).
plan-own = { $why }
plan-mark = { $mark ->
    [best] best
   *[cannot_tell] cannot tell
 }
plan-map-split = Divided by the plan
plan-map-swing = Not as in the first plan
plan-page-title = { $n } plans compared
plan-page-table = Side by side
plan-page-footprints = Each footprint
plan-page-footprint = Footprint
plan-page-plan = Plan
plan-page-note = “best” and “cannot tell” stand where figures of a kind are better or worse. Differences smaller than the error of estimated commuting cannot be told. Labour markets are travel-to-work areas of 2011 unless others were given. Decisions on options are governments’ choices.
plan-no-edit = No edit is named.
plan-no-edit-remedy = Name one with --add, --remove, --move, --lock or --unlock.
plan-move-form = “{ $given }” does not say where the district moves.
plan-move-form-remedy = Write --move CODE=FOOTPRINT.

# Suggestions.

plan-measure = { $measure ->
    [containment] self-containment alone
   *[gain] self-containment above the middle of groups of its size, plus a tenth of the share in labour markets held
 }
plan-step-search = Trying { $sets } sets of districts
plan-step-solve = Solving
plan-step-divide = Dividing
plan-other-flows = Choose flows that cover it, or take those districts out.
plan-all-locked = No district of { $footprint } may go, and none that is tied to it may come.
plan-unlock-some = Unlock a district, or loosen the limits.
plan-nothing-within = No footprint around { $footprint } keeps to these limits.
plan-loosen = Loosen one of the limits.
plan-contradict-keep-never = { COUNT($districts) ->
    [one] { $districts } is both to keep and never to come in.
   *[other] { $districts } are both to keep and never to come in.
 }
plan-contradict-locked = { $what ->
    [never] What never may come in contradicts a lock: { $districts }.
   *[keep] What is to be kept contradicts a lock: { $districts }.
 }
plan-contradict-population = The lowest number of residents, { $low }, is above the highest, { $high }.
plan-contradict-kept = The districts to keep have { $kept } residents, above the highest number, { $high }.
plan-contradict-reach = { $changes ->
    [0] Whatever comes or goes, { $footprint } would have { $which ->
        [low] { $reach } residents at most, and at least { $wanted } are asked for.
       *[high] { $reach } residents at least, and at most { $wanted } are asked for.
     }
    [one] With one change, { $footprint } would have { $which ->
        [low] { $reach } residents at most, and at least { $wanted } are asked for.
       *[high] { $reach } residents at least, and at most { $wanted } are asked for.
     }
   *[other] With { $changes } changes, { $footprint } would have { $which ->
        [low] { $reach } residents at most, and at least { $wanted } are asked for.
       *[high] { $reach } residents at least, and at most { $wanted } are asked for.
     }
 }
plan-contradict-apart = { COUNT($districts) ->
    [one] { $districts } is to be kept, and neither { $footprint } nor what may come in touches it.
   *[other] { $districts } are to be kept, and neither { $footprint } nor what may come in touches them.
 }
plan-contradict-apart-remedy = Keep what lies between, too, or leave it out.
plan-contradict-changes = { $changes ->
    [one] More districts are to come in than the one change allowed.
   *[other] More districts are to come in than the { $changes } changes allowed.
 }
plan-contradict-parts = { $parts } footprints of { $low } to { $high } residents do not add up to the { $residents } who live there.
plan-contradict-lock-parts = Districts are locked in { $footprints }, more footprints than the { $parts } asked for.
plan-contradict-district = { $district } alone has { $residents } residents, above the highest number, { $high }.
plan-contradict-locked-in = What is locked in { $footprint } has { $residents } residents, above the highest number, { $high }.
plan-too-many-parts = { $districts ->
    [one] One district cannot be divided into { $parts } footprints.
   *[other] { $districts } districts cannot be divided into { $parts } footprints.
 }
plan-fewer-parts = Ask for at least one footprint, and for no more than there are districts.
plan-apart = { COUNT($districts) ->
    [one] The extent does not hang together: { $districts } lies apart.
   *[other] The extent does not hang together: { $districts } lie apart.
 }
plan-more-parts = Ask for more footprints, or leave those districts out.
plan-no-division = No contiguous division into { $parts } footprints was found within these limits.
plan-suggest-none = Leave { $footprint } as it is
plan-suggest-both = Add { $added } to { $footprint } and take { $dropped } out
plan-suggest-title = { $what }.
plan-suggest-tied = { $district } sends it { $sent } of its residents with work, and fills { $filled } of its own jobs from there.
plan-suggest-loose = { $district } sends the rest { $sent } of its residents with work, and fills { $filled } of its own jobs from there.
plan-suggest-gain = { $way ->
    [more] That is { $points } points more of { $measure }.
    [less] That is { $points } points less of { $measure }.
   *[same] That changes nothing in { $measure }.
 }
plan-suggest-no-gain = No single change betters { $footprint }; these cost it least.
plan-suggest-kept = { $way ->
    [same] It would keep { $kept } on its weaker side, as now.
   *[other] It would keep { $kept } on its weaker side, instead of { $before }.
 }
plan-suggest-overlap = { COUNT($districts) ->
    [one] { $districts } is in { $other } today.
   *[other] { $districts } are in { $other } today.
 }
plan-suggest-loses = { $other } would lose { $districts }.
plan-suggest-nowhere = { COUNT($districts) ->
    [one] { $districts } would be in none of its kind.
   *[other] { $districts } would be in none of its kind.
 }
plan-suggest-all-tried = Proved: all { $sets } sets within the limits were tried.
plan-suggest-proved = Proved by the solver.
plan-suggest-gap = Not proved: another one could score up to { $points } points more (seed { $seed }).
plan-divide-kept = Divided into { $parts }, { $kept } of commuters stay in their own footprint.
plan-divide-limits = Each footprint has { $low } to { $high } residents and is in one piece.
plan-divide-gap = Not proved: no division keeps more than { $bound } (seed { $seed }).

# Try it.

plan-try-data = This is about the figures: no other line clears it.
plan-try-within = No line along districts clears it. It runs through a district, or through a labour market that stays as it is.
plan-try-none = No small change of { $footprint } clears it.
plan-try-offer = Try it: { $change }.
plan-unused-limits = { COUNT($options) ->
    [one] { $options } says nothing to { $what }.
   *[other] { $options } say nothing to { $what }.
 }
plan-unused-limits-remedy = Leave that out; what is to stay where it is can be locked with: plan edit --lock.
plan-no-flag = The footprint raises no flag of the kind { $kind }.
plan-its-flags = It raises { $kinds }.

# The drawing table.

plan-signed = { $sign ->
    [minus] −{ $size }
   *[plus] +{ $size }
 }
plan-state = { $state ->
    [in] { $locked ->
        [yes] in, locked
       *[no] in
     }
    [out] { $locked ->
        [yes] out, locked
       *[no] out
     }
   *[elsewhere] { $locked ->
        [yes] in another, locked
       *[no] in another
     }
 }
plan-change = { $change ->
    [better] better
    [worse] worse
    [cannot_tell] cannot tell
    [same] as before
   *[neither] other
 }
plan-step-away = Put the plan away
plan-step-begin = Begin the plan “{ $plan }”
plan-step-copy = Branch “{ $plan }”
plan-step-rename = Call “{ $plan }” “{ $name }”
plan-step-delete = Delete “{ $plan }”
plan-plan-name-taken = A plan cannot be called “{ $name }”.
plan-plan-other-name = Give a name that no other plan has.
plan-menu-redraw = &Redraw the footprint …
plan-menu-redraw-tip = Add and take out districts, and see at once what it does
plan-window = Redraw
plan-window-headline = { CAPITAL($footprint) }, drawn in the plan “{ $plan }”
plan-window-redrawn = { $name } redrawn
plan-window-find = Find a district
plan-window-list = Districts, and what each would do
plan-window-card = Before and after
plan-window-busy = Measuring …
plan-window-job = Measuring the footprint
plan-window-new = Nothing is changed yet. Choose a district to see what it would do; Space adds it or takes it out.
plan-window-own = The window shows this plan. Every step can be undone; “Put away” shows what stands today.
plan-window-take = &Add or take out
plan-window-take-tip = Add the district, or take it out (Space)
plan-window-lock = &Lock or unlock
plan-window-lock-tip = Lock the district where it lies, or let it move again (L)
plan-window-undo = &Undo
plan-window-undo-tip = Take the last step back
plan-window-away = &Put away
plan-window-away-tip = Show what stands today; the plan is kept
plan-column-district = District
plan-column-district-tip = A member, a neighbour, or a district that is tied to the footprint
plan-column-state = State
plan-column-state-tip = Whether it is in the footprint, and whether it is locked
plan-column-points = What it would do
plan-column-points-tip = Points of the measure by adding it, or by dropping it where it is in
plan-column-sent = Works there
plan-column-sent-tip = Share of its residents with work who work in the footprint’s other districts
plan-column-filled = Comes from there
plan-column-filled-tip = Share of its jobs filled from the footprint’s other districts
plan-column-residents = Residents
plan-column-residents-tip = Residents of the district
plan-column-what = What
plan-column-what-tip = What is measured
plan-column-before = Before
plan-column-before-tip = As the footprint stands
plan-column-after = After
plan-column-after-tip = With the change
plan-column-change = Better?
plan-column-change-tip = Cannot tell: the difference is smaller than the error of estimated commuting
