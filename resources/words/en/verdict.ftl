# The answers: of a side, and of one question.

verdict-answer = { $answer ->
    [fits] Fits
    [fits_in_part] Fits in part
    [does_not_fit] Does not fit
   *[cannot_tell] Cannot tell
 }
verdict-answer-inside = { $answer ->
    [fits] fits
    [fits_in_part] fits in part
    [does_not_fit] does not fit
   *[cannot_tell] cannot tell
 }
verdict-grade = { $grade ->
    [yes] yes
    [in_part] in part
    [no] no
   *[cannot_tell] cannot tell
 }

# The questions.

verdict-holds_together-title = Holds together
verdict-whole-title = Is whole
verdict-councils-title = Councils
verdict-bodies-title = Public bodies
verdict-partners-title = Partners

# What several sentences name.

verdict-weight = { $weight ->
    [employed-residents] employed residents
    [jobs] jobs
   *[residents] residents
 }
verdict-band = { $low } to { $high }
verdict-short = { CAPITAL($clauses) }.

# The economy.

verdict-economy = { $answer ->
    [fits] The boundary of { $footprint } fits its economy: { $why }.
    [fits_in_part] The boundary of { $footprint } fits its economy in part: { $why }.
    [does_not_fit] The boundary of { $footprint } does not fit its economy: { $why }.
   *[cannot_tell] Cannot tell whether the boundary of { $footprint } fits its economy: { $why }.
 }
verdict-economy-why = { $holds ->
    [yes] { $whole ->
        [yes] it holds together and is whole
        [in_part] it holds together, but is whole only in part
        [no] it holds together, but is not whole
       *[cannot_tell] it holds together, but whether it is whole is not known
     }
    [in_part] { $whole ->
        [yes] it holds together only in part, but is whole
        [in_part] it holds together only in part and is whole only in part
        [no] it holds together only in part and is not whole
       *[cannot_tell] it holds together only in part, and whether it is whole is not known
     }
    [no] { $whole ->
        [yes] it does not hold together, but is whole
        [in_part] it does not hold together and is whole only in part
        [no] it does not hold together and is not whole
       *[cannot_tell] it does not hold together, and whether it is whole is not known
     }
   *[cannot_tell] { $whole ->
        [yes] it is whole, but whether it holds together is not known
        [in_part] it is whole only in part, and whether it holds together is not known
        [no] it is not whole, and whether it holds together is not known
       *[cannot_tell] whether it holds together and whether it is whole is not known
     }
 }
verdict-economy-nothing = Cannot tell whether the boundary of { $footprint } fits its economy: no whole district is a member on the day.
verdict-no-district = Cannot tell: there is no district to look at.

# Holds together.

verdict-holds-not-covered = Cannot tell whether it holds together: the flows do not cover { $districts }.
verdict-holds-nobody = Cannot tell whether it holds together: nobody is counted who lives or works there.
verdict-kept = { $supply } of its employed residents work inside it; { $demand } of its jobs are filled from inside.
verdict-kept-home = { $supply } of its employed residents, including those who work at home, work inside it. { $demand } of its jobs are filled from inside.
verdict-kept-fixed = { $supply } of its residents with a fixed workplace work inside it; { $demand } of its jobs are filled from inside.
verdict-kept-fixed-counted = { $supply } of its residents with a fixed workplace work inside it; { $demand } of its jobs are filled from inside. Residents with a fixed workplace are { $counted } of all its employed residents.
verdict-no-comparison = There is nothing of its size to compare it with: { $why }.
verdict-groups-no-district = there is no district
verdict-groups-not-covered = the flows do not cover it
verdict-groups-too-large = groups of its size would cover much of the same land again and again
verdict-groups-none = no groups of its size can be drawn
verdict-groups-few = there are fewer than { $fewest } different groups of its size
verdict-groups-not-written = { $path } cannot be written: { $problem }.
verdict-choose-another-place = Choose another place.
verdict-compared = Of { $groups } contiguous groups of districts of its size, { $below } in 100 keep fewer.
verdict-compared-band = Of { $groups } contiguous groups of districts of its size, { $below } in 100 keep fewer ({ $band } by how they are drawn).
verdict-compared-core = Around the same core, { $band } in 100 do.
verdict-compared-no-core = Around the same core there are too few different groups to compare it with.
verdict-former = { COUNT($former) ->
    [one] Of { $district }, which belongs in part, the former { $former } is counted: the flows tell it apart.
   *[other] Of { $district }, which belongs in part, the former { $former } are counted: the flows tell them apart.
 }
verdict-part-range = { COUNT($districts) ->
    [one] { $districts } belongs in part, and there are no flows for a part of a district. With it counted whole or left out, the footprint keeps { $low } to { $high }.
   *[other] { $districts } belong in part, and there are no flows for a part of a district. With them counted whole or left out, the footprint keeps { $low } to { $high }.
 }
verdict-holds-rule = It holds together from { $good } on both sides if { $many } in 100 groups keep fewer. It does not under { $bad }, or where fewer than { $few } in 100 keep fewer and it keeps less than { $alone }.
verdict-holds-rule-alone = With nothing to compare it with, it holds together from { $good } on both sides. It does not under { $bad }.
verdict-short-kept = { $side ->
    [demand] { $kept } of its jobs are filled from inside
    [fixed] { $kept } of its residents with a fixed workplace work inside
   *[supply] { $kept } of its employed residents work inside
 } ({ $grade ->
    [no] no under
   *[yes] yes from
 } { $bound })
verdict-short-comparison = { $below } in 100 groups of its size keep fewer
verdict-short-no-comparison = nothing of its size to compare it with

# Is whole.

verdict-whole-not-covered = Cannot tell whether it is whole: the functional areas ({ $areas }) do not cover { $districts }.
verdict-whole-nobody = Cannot tell whether it is whole: nobody is known to live there.
verdict-markets-held = { $share } of its residents live in labour markets of which it holds at least { $enough }.
verdict-markets-part = { $counted ->
    [whole] { $district }, of whose parts no shares are held, is counted whole in this.
   *[none] { $district }, of whose parts no shares are held, is not counted in this.
 }
verdict-hinterland = { COUNT($districts) ->
    [one] 1 district left out sends it { $bound } or more of its employed residents and fills { $share } of its jobs: { $districts }.
   *[other] { COUNT($districts) } districts left out send it { $bound } or more of their employed residents and fill { $share } of its jobs: { $districts }.
 }
verdict-hinterland-none = No district left out sends it { $bound } or more of its employed residents.
verdict-hinterland-not-known = Cannot tell how many workers come from districts left out: the flows do not cover enough of it.
verdict-role = { $role ->
    [non_constituent] { COUNT($districts) ->
        [one] { $districts }, which sends it that many, takes part as a non-constituent member.
       *[other] { $districts }, which send it that many, take part as non-constituent members.
     }
   *[observer] { COUNT($districts) ->
        [one] { $districts }, which sends it that many, takes part as an observer.
       *[other] { $districts }, which send it that many, take part as observers.
     }
 }
verdict-core = { $core } ({ $area }, where { $share } of its residents live)
verdict-cores = { COUNT($cores) ->
    [one] It leaves out the core of 1 labour market: { $cores }.
   *[other] It leaves out the core of { COUNT($cores) } labour markets: { $cores }.
 }
verdict-no-cores = It leaves out no core of a labour market of which it holds a quarter or more.
verdict-whole-rule = It is whole if { $whole } of its residents live in such labour markets. Districts left out must fill less than { $hinterland } of its jobs. No core may be left out where { $core } of its residents live. It is not whole under { $whole_no }, from { $hinterland_no } of the jobs, or with a core left out where { $core_no } live.
verdict-short-whole = { $share } of its residents live in labour markets that it holds ({ $grade ->
    [no] no under
   *[yes] yes from
 } { $bound })
verdict-short-hinterland = { $districts ->
    [one] 1 district left out fills { $share } of its jobs
   *[other] { $districts } districts left out fill { $share } of its jobs
 } ({ $grade ->
    [no] no from
   *[yes] yes under
 } { $bound })
verdict-short-no-hinterland = no hinterland left out
verdict-short-core = { $share } live in a labour market whose core is left out ({ $grade ->
    [no] no from
   *[yes] yes under
 } { $bound })
verdict-short-no-core = no core left out

# How many labour markets it takes in: information that decides nothing.

verdict-markets = { $markets ->
    [one] It takes in one labour market.
   *[other] It takes in { $markets } labour markets.
 }
verdict-integration = Of those who commute out of their own labour market, { $share } stay inside.
verdict-integration-ranked = Of those who commute out of their own labour market, { $share } stay inside. That is more than in { $band } of 100 groups of its size.

# Institutions.

verdict-no-member = No whole district is recorded as a member of { $footprint } on the day.
verdict-no-figure = There is no figure for the { $weight } of { $districts }.
verdict-institutions-nothing = Cannot tell whether the boundary of { $footprint } follows those of its institutions. { $why }
verdict-institutions = { $answer ->
    [fits] { $partners ->
        [none] The boundary of { $footprint } follows those of its institutions. Most families of public bodies line up with it.
       *[some] The boundary of { $footprint } follows those of its institutions. Most families of public bodies line up with it, and no partner lies outside.
     }
    [fits_in_part] { $decided ->
        [bodies] The boundary of { $footprint } follows those of its institutions in part. Public bodies decide this answer.
        [partners] The boundary of { $footprint } follows those of its institutions in part. Partners decide this answer.
       *[bodies-partners] The boundary of { $footprint } follows those of its institutions in part. Public bodies and partners decide this answer.
     }
    [does_not_fit] { $decided ->
        [bodies] The boundary of { $footprint } does not follow those of its institutions. Public bodies decide this answer.
        [partners] The boundary of { $footprint } does not follow those of its institutions. Partners decide this answer.
       *[bodies-partners] The boundary of { $footprint } does not follow those of its institutions. Public bodies and partners decide this answer.
     }
   *[cannot_tell] { $decided ->
        [bodies] Cannot tell whether the boundary of { $footprint } follows those of its institutions: public bodies leave it open.
        [partners] Cannot tell whether the boundary of { $footprint } follows those of its institutions: partners leave it open.
       *[bodies-partners] Cannot tell whether the boundary of { $footprint } follows those of its institutions: public bodies and partners leave it open.
     }
 }{ $partners ->
    [none] { " " }This rests on public bodies alone: partners are not recorded.
   *[some] { "" }
 }

# Councils.

verdict-councils = { $councils ->
    [1] Its one council is inside as a whole.
    [2] Both councils of { $footprint } are inside as a whole.
   *[other] All { $councils } councils of { $footprint } are inside as a whole.
 }
verdict-councils-parts = { $councils ->
    [1] Only a part of the one council of { $footprint } belongs: { $parts }.
   *[other] { $whole ->
        [one] 1 of { $councils } councils of { $footprint } is inside as a whole; of { $parts } only a part belongs.
       *[other] { $whole } of { $councils } councils of { $footprint } are inside as a whole; of { $parts } only a part belongs.
     }
 }
verdict-councils-lined-up = { COUNT($councils) ->
    [one] { $councils } lines up with it.
   *[other] { $councils } line up with it.
 }
verdict-councils-cut = It cuts { $council }: { $share } of its { $weight } are inside.
verdict-councils-no-county = No county council reaches into it.
verdict-short-councils = { $councils ->
    [1] whole
    [2] both whole
   *[other] all { $councils } whole
 }
verdict-short-councils-parts = { $councils ->
    [one] { $whole } of 1 council whole
   *[other] { $whole } of { $councils } councils whole
 }
verdict-short-councils-cut = { $councils } cut

# Public bodies.

verdict-bodies-nation = { CAPITAL($footprint) } covers a nation as a whole, so no local body could be cut by it.
verdict-bodies-lined-up = It lines up with { $families }: { $bodies }.
verdict-bodies-cut = { CAPITAL($family) }: it cuts { $bodies }, a cut of { $cut }.
verdict-bodies-scale = A cut of 0% means that no body is cut. At 100%, bodies cut in half would serve all of its residents.
verdict-bodies-national = { COUNT($bodies) ->
    [one] { $bodies } serves a nation as a whole and is left out.
   *[other] { $bodies } serve a nation as a whole and are left out.
 }
verdict-bodies-own-kind = Bodies of its own kind ({ $family }) are not compared with it.
verdict-bodies-absent = No local boundary of { $families } is recorded there on the day.
verdict-bodies-rule = They line up where most families are cut by less than { $low }. They do not where most are cut by { $high } or more. A family’s cut counts the residents whose bodies are cut; a body cut in half counts most.
verdict-short-nation = It covers a nation as a whole.
verdict-short-no-bodies = None with a local area is recorded.
verdict-short-cut-through = { $families ->
    [one] { $number } of 1 family cut by { $bound } or more (no if most): { $cut }.
   *[other] { $number } of { $families } families cut by { $bound } or more (no if most): { $cut }.
 }
verdict-short-cut-little = { $number ->
    [0] None
   *[other] { $number }
 } of { $families ->
    [one] 1 family
   *[other] { $families } families
 } cut by less than { $bound } (yes if most); cut: { $cut }.
verdict-short-not-cut = { $number ->
    [0] None
   *[other] { $number }
 } of { $families ->
    [one] 1 family
   *[other] { $families } families
 } cut by less than { $bound } (yes if most).

# Partners.

verdict-no-partners = Partners of { $footprint } are not recorded. Add those you know of.
verdict-partners-beside = { $partners ->
    [one] 1 partner that has no ground of its own or takes part from outside is listed.
   *[other] { $partners } partners that have no ground of their own or take part from outside are listed.
 }
verdict-partners-outside = { COUNT($outside) ->
    [one] 1 of { $partners ->
        [one] 1 partner
       *[other] { $partners } partners
     } lies outside: { $outside }.
   *[other] { COUNT($outside) } of { $partners } partners lie outside: { $outside }.
 }
verdict-partners-inside = { $inside ->
    [one] 1 of { $partners ->
        [one] 1 partner
       *[other] { $partners } partners
     } lies inside.
   *[other] { $inside } of { $partners ->
        [one] 1 partner
       *[other] { $partners } partners
     } lie inside.
 }
verdict-partners-all-inside = { $partners ->
    [1] Its one partner lies inside.
   *[other] None of its { $partners } partners lies outside.
 }
verdict-partners-not-known = It is not known where { COUNT($partners) ->
    [one] { $partners } is
   *[other] { $partners } are
 }.
verdict-partners-doubtful = It is not certain that { COUNT($partners) ->
    [one] { $partners } takes part
   *[other] { $partners } take part
 }.
verdict-partners-rule = They are inside where none lies outside, and are not where more than { $high } of them lie outside.
verdict-short-no-partners = Not recorded; add those you know of.
verdict-short-partners = { $outside ->
    [0] none of { $partners } outside
   *[other] { $outside } of { $partners } outside ({ $grade ->
        [no] no over { $bound }
       *[yes] yes if none
     })
 }
verdict-short-not-placed = { $partners } cannot be placed

# How firm an answer is: what would change it.

verdict-firm = Firm.
verdict-close-call = Close call.
verdict-another = The answer is different with { $tried }.
verdict-no-move = No move of one number changes it.
verdict-chance = { $answer } { $share }
verdict-chances = Commuting is estimated: within its measured error the chances are { $chances }.
verdict-points = { $points ->
    [1] { $points } point
   *[other] { $points } points
 } { $way ->
    [higher] higher
   *[lower] lower
 }
verdict-move-kept = It would be “{ $answer }” if self-containment were { $points }.
verdict-move-whole = It would be “{ $answer }” if the share of its residents in labour markets that it holds were { $points }.
verdict-move-hinterland = It would be “{ $answer }” if the share of its jobs filled from districts left out were { $points }.
verdict-move-core = It would be “{ $answer }” if the share of residents in a labour market whose core is left out were { $points }.
verdict-move-held = It would be “{ $answer }” if its share of the { $area } labour market were { $points }.
verdict-move-core_held = It would be “{ $answer }” if its share of the { $area } labour market, whose core it leaves out, were { $points }.
verdict-move-sent = It would be “{ $answer }” if the share of employed residents that { $district } sends it were { $points }.
verdict-move-cut = It would be “{ $answer }” if the cut of { $family } were { $way ->
    [less] less than { $bound }
   *[more] at least { $bound }
 } ({ $now } now).
verdict-move-partners = It would be “{ $answer }” if { $outside ->
    [0] none
   *[other] { $outside }
 } of the { $partners ->
    [one] 1 partner
   *[other] { $partners } partners
 } lay outside ({ $now } now).

# ... and what else was tried.

verdict-step-weights = Trying other weights
verdict-step-home = Counting people who work at home
verdict-step-data = Trying other data
verdict-tried-weights = shares weighted by { $weight }
verdict-tried-home = people who work at home counted
verdict-tried-base = { $base } counted
verdict-tried-seed = groups drawn with seed { $seed } alone
verdict-tried-drawing = groups drawn by { $drawing }
verdict-tried-areas = { $areas }
verdict-tried-parts-whole = { $districts } counted whole
verdict-tried-parts-none = { $districts } not counted
verdict-tried-markets-whole = { $districts } counted whole in labour markets
verdict-tried-markets-none = { $districts } not counted in labour markets
verdict-tried-members-whole = districts that belong in part counted whole
verdict-tried-members-none = districts that belong in part left out
verdict-tried-sure-partners = partners that are not certain left out
verdict-tried-unknown-parts-whole = parts of unknown size counted whole
verdict-tried-unknown-parts-none = parts of unknown size left out
