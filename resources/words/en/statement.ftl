# The statement: two pages for those who decide, who never open the application. Short sentences; figures carry ids.

statement-title = Statement on the boundary of { $footprint }
statement-byline = As at { $day }. Prepared by { $author }. Status: { $status ->
    [agreed] agreed
   *[draft] draft
 }.
statement-no-author = (author to be named)
statement-no-district = On { $day } no district belongs to it, so nothing can be said of its boundary.

statement-part-brief = In brief
statement-part-map = Who commutes in
statement-part-economy = Does it reflect functional economic areas?
statement-part-outside = Places tied to it but outside
statement-part-institutions = Does it reflect partner institutions?
statement-part-reasons = Why the line is here, and what was considered
statement-part-certainty = How sure this is
statement-part-unknown = What this cannot tell
statement-part-sources = Sources

statement-economy-answer = { $firm ->
    [close_call] { $answer ->
        [fits] The boundary reflects functional economic areas, by a close call: { $why }.
        [fits_in_part] The boundary reflects functional economic areas in part, by a close call: { $why }.
        [does_not_fit] The boundary does not reflect functional economic areas, by a close call: { $why }.
       *[cannot_tell] The data cannot tell whether the boundary reflects functional economic areas.
     }
   *[firm] { $answer ->
        [fits] The boundary reflects functional economic areas: { $why }.
        [fits_in_part] The boundary reflects functional economic areas in part: { $why }.
        [does_not_fit] The boundary does not reflect functional economic areas: { $why }.
       *[cannot_tell] The data cannot tell whether the boundary reflects functional economic areas.
     }
 }
statement-institutions-answer = { $partners ->
    [none] { $answer ->
        [fits] It follows the areas of most public bodies; no partner is on record.
        [fits_in_part] It follows the areas of public bodies in part; no partner is on record.
        [does_not_fit] It does not follow the areas of most public bodies; no partner is on record.
       *[cannot_tell] The data cannot tell whether it follows the areas of public bodies.
     }
   *[some] { $answer ->
        [fits] It follows the areas of most public bodies, and none of its partners lies outside.
        [fits_in_part] It follows the areas of public bodies and partners in part.
        [does_not_fit] It does not follow the areas of its public bodies and partners.
       *[cannot_tell] The data cannot tell whether it follows the areas of public bodies and partners.
     }
 }

statement-census = { $which ->
    [older] Census 2011
    [both] Census 2021 and, in Scotland and Northern Ireland, Census 2011
   *[newer] Census 2021
 }
statement-supply = { $known ->
    [estimated] Of the employed residents, an estimated { $share } work inside.
   *[counted] Of the employed residents, { $share } work inside.
 }
statement-demand = { $known ->
    [estimated] Of the jobs, an estimated { $share } are filled from inside.
   *[counted] Of the jobs, { $share } are filled from inside.
 }
statement-whom = Both count { $base }, as of { $census }.
statement-groups = Of { $groups } groups of neighbouring districts of its size, { $below } in 100 keep a smaller share.
statement-no-groups = How it compares with groups of its size cannot be told: { $why }.
statement-kept-unknown = How many work inside cannot be told: no figures cover { $districts }.
statement-kept-nobody = How many work inside cannot be told: the figures count nobody here.


statement-markets = { $n ->
    [0] It takes in no labour market of any size.
    [one] It takes in { $n } labour market.
   *[other] It takes in { $n } labour markets.
 }
statement-whole = Of its residents, { $share } live in labour markets that have { $enough } or more of their residents inside.
statement-none-held = It has { $enough } or more of the residents of no labour market.
statement-held = { COUNT($areas) ->
    [one] That is the labour market of { $areas }.
   *[other] These are the labour markets of { $areas }.
 }
statement-divided = { COUNT($areas) ->
    [one] The line divides the labour market of { $areas }: { $share } of its residents are inside.
   *[other] The line divides those of { $areas }. { $least }’s is the most divided: { $share } of its residents are inside.
 }
statement-no-core = It leaves out no core of a labour market of which it has a quarter or more.
statement-core = { $core } (labour market of { $area })
statement-cores = { COUNT($cores) ->
    [one] It leaves out a main centre of jobs: { $cores }.
   *[other] It leaves out main centres of jobs: { $cores }.
 }
statement-markets-unknown = Labour markets cannot be told: they do not cover { $districts }.
statement-markets-nobody = Labour markets cannot be told: the figures count nobody here.
statement-markets-caption = { $all ->
    [one] Labour market: { $areas }
   *[other] { $shown } of { $all } labour markets, by residents inside: { $areas }
 }
statement-markets-about = Most residents of the footprint live in the labour market of { $largest }, of whose residents { $share } are inside.
statement-head-market = Labour market
statement-head-inside = Its residents inside
statement-head-people = Residents inside

statement-outside-unknown = Who commutes in from outside cannot be told: the figures do not cover enough of it.
statement-none-left-out = { $beside ->
    [some] Every district that sends { $many } or more of its employed residents takes part.
   *[none] No district outside sends { $many } or more of its employed residents to work inside.
 }
statement-left-out = { $known ->
    [estimated] { $n ->
        [one] { $n } district that has no part in it sends an estimated { $many } or more of its employed residents.
       *[other] { $n } districts that have no part in it send an estimated { $many } or more of their employed residents.
     }
   *[counted] { $n ->
        [one] { $n } district that has no part in it sends { $many } or more of its employed residents.
       *[other] { $n } districts that have no part in it send { $many } or more of their employed residents.
     }
 }
statement-sends = { $district } ({ $share })
statement-sending = { COUNT($districts) ->
    [one] It is { $districts }.
   *[other] They are { $districts }.
 }
statement-filling = { $known ->
    [estimated] { $n ->
        [one] It fills an estimated { $share } of the jobs inside.
       *[other] Together they fill an estimated { $share } of the jobs inside.
     }
   *[counted] { $n ->
        [one] It fills { $share } of the jobs inside.
       *[other] Together they fill { $share } of the jobs inside.
     }
 }
statement-taking-part = { $n ->
    [one] { $districts } does so too, but takes part (role: { $role }).
   *[other] { $districts } do so too, but take part (role: { $role }).
 }

statement-councils = { $n ->
    [one] The one council is inside as a whole.
   *[other] All { $n } councils are inside as a whole.
 }
statement-councils-parts = Of { $n } councils, these are inside only in part: { $parts }.
statement-no-body = No local public body with an area of its own meets it.
statement-bodies-same = { COUNT($bodies) ->
    [one] { $bodies } serves the same area.
   *[other] { $bodies } serve the same area.
 }
statement-bodies-inside = { COUNT($bodies) ->
    [one] { $bodies } lies wholly inside.
   *[other] { $bodies } lie wholly inside.
 }
statement-bodies-contains = { COUNT($bodies) ->
    [one] { $bodies } covers all of it.
   *[other] { $bodies } each cover all of it.
 }
statement-body-part = { $body } ({ $share })
statement-bodies-cut = The line cuts { $bodies }; shares are of residents inside.
statement-no-partner = No partner institution is on record.
statement-partners-inside = { $n ->
    [one] Its one partner on record does not lie outside.
   *[other] None of its { $n } partners on record lies outside.
 }
statement-partners-outside = { $outside } of its { $n } partners on record { $outside ->
    [one] lies outside: { $names }.
   *[other] lie outside: { $names }.
 }
statement-partners-unknown = { $n ->
    [one] Where { $n } of them lies is not known.
   *[other] Where { $n } of them lie is not known.
 }
statement-institutions-caption = { $all ->
    [one] Partner or public body
   *[other] { $shown } of { $all } partners and public bodies, and letters of support
 }
statement-institutions-about = Each row has a partner or public body: its area, its residents inside, its role, and its letter of support.
statement-head-institution = Institution
statement-head-area = Its area
statement-head-share = Residents inside
statement-head-role = Role
statement-head-letter = Letter of support
statement-public-body = public body
statement-relation = { $relation ->
    [same] the same
    [inside] inside
    [contains] covers all of it
    [cut] cut
   *[outside] outside
 }
statement-place = { $place ->
    [inside] site inside
    [in_part] site in a part
    [further_site] further site inside
    [cut] cut
    [outside] site outside
   *[not_known] not known
 }

statement-no-why = The author has not yet said why the line is here.
statement-no-alternative = No other line is named as considered.
statement-alternatives-caption = Other lines that were considered
statement-alternatives-measured = Other lines, drawn as plans: employed residents and jobs as above
statement-line-now = the line as it is
statement-head-supply = Work inside
statement-head-demand = Filled from inside
statement-head-economy = The economy
statement-alternatives-about = { $n ->
    [one] The one line that was considered instead, and what became of it.
   *[other] The { $n } lines that were considered instead, and what became of them.
 }
statement-head-alternative = Line
statement-head-became = What became of it

statement-means-holds = “Holds together” means { $good } or more on both counts, and a larger share than { $many } in 100 groups.
statement-means-holds-alone = “Holds together” means { $good } or more on both counts.
statement-estimated = Commuting is estimated from published totals, not counted.
statement-error = For combined authorities the share who work inside is off by { $mean } points on average, { $worst } at worst.
statement-counted = Commuting is counted, not estimated.
statement-older = Figures of Scotland and Northern Ireland rest on Census 2011, and their error could not be checked.
statement-lockdown = Census 2021 was taken in lockdown, when fewer people travelled to work.
statement-problems = { $n ->
    [one] A file of the author’s own has { $n } problem, which the annex tells.
   *[other] Files of the author’s own have { $n } problems, which the annex tells.
 }
statement-firmness = { $side ->
    [economy] { $firm ->
        [firm] The answer on the economy is firm.
       *[close_call] The answer on the economy is a close call.
     }
   *[institutions] { $firm ->
        [firm] The answer on institutions is firm.
       *[close_call] The answer on institutions is a close call.
     }
 }

statement-cannot-commuting = Commuting shows where people work, not where they shop, learn or are treated, nor where firms trade.
statement-cannot-home = The figures count { $base }: { $share } of all employed residents. Most others work at home or move about.
statement-cannot-checks = { $n ->
    [one] { $n } check could not be made; the annex says why.
   *[other] { $n } checks could not be made; the annex says why.
 }

statement-source-commuting = Commuting: estimate of Sub-region Explorer from { $vintage } (ONS, NRS, NISRA).
statement-source-functional_areas = Travel-to-work areas, { $vintage }: ONS; shares of districts by Sub-region Explorer.
statement-source-residents-mid = Residents, mid-2020: ONS.
statement-source-population = Residents, { $vintage }: ONS, NRS, NISRA.
statement-source-commuting_totals = Employed residents and jobs, { $vintage }: ONS, NRS, NISRA.
statement-source-partnerships = Areas of bodies, from their publications: { $vintage }.
statement-source-institutions = Sites and partners, from registers and publications: { $vintage }.
statement-source = { $title }. { $publisher }.

statement-missing-author = Say who prepared it: author.
statement-missing-why = Say why the line is here: why.
statement-missing-considered = Name the lines that were considered instead: considered.
statement-missing-partners = No partner is on record: add those that you have.
statement-missing-letters = { $n ->
    [one] The letter of support of { $n } partner is not given: letters.
   *[other] The letters of support of { $n } partners are not given: letters.
 }

statement-map-title = Who commutes in
statement-map-sheet = Who commutes into { $footprint }
statement-map-sheet-about = { $caption }.
statement-map-sheet-days = As at { $day }. Drawn on { $drawn }.
statement-map-sheet-problems = { $more ->
    [0] To look at: { $first }
    [one] To look at, and { $more } more: { $first }
   *[other] To look at, and { $more } more: { $first }
 }
statement-map-caption = { $known ->
    [estimated] Map 1. Share of each district’s employed residents who work inside the line, estimated from { $census }
   *[counted] Map 1. Share of each district’s employed residents who work inside the line, { $census }
 }
statement-map-about = Map of who commutes in. Inside the line: { $members }. { $outside } { $cut }
statement-map-outside = Outside it, most tied by commuting, are { $districts }.
statement-map-none = No district outside sends many of its employed residents.
statement-map-cut = The line cuts the labour markets of { $areas }.
statement-map-uncut = The line cuts no labour market.
statement-key-title = Employed residents who work inside, of each district outside
statement-key-many = { $bound } or more
statement-key-some = { $low } to under { $high }
statement-key-few = under { $bound }
statement-key-unknown = not known
statement-key-member = inside the line
statement-key-beside = takes part without being a full member
statement-key-market = labour market (travel-to-work area), as whole districts
statement-key-source = Contains data of ONS, NRS, NISRA and OS (Open Government Licence v3.0).
statement-key-rough = Boundaries are approximate.

statement-source-number = Source { $n }
statement-annex-note = Rules and evidence are in the annex.
statement-not-ours = “{ $file }” is no statement that can be verified.
statement-not-ours-remedy = Give a statement that this program wrote, as HTML or DOCX, in the format in which it was written.
statement-is-pdf = “{ $file }” is a PDF, whose figures cannot be read back.
statement-is-pdf-remedy = Verify the HTML or DOCX that was written with it, and hold the PDF against that.

statement-words-too-long = “{ $file }” is too long for an author’s words.
statement-words-too-deep = “{ $file }” has a key of more than { $most } parts, which nothing here has.
statement-words-no-toml = “{ $file }” cannot be read: { $reason }.
statement-words-wrong = “{ $file }” has what cannot be used: { $keys }.
statement-words-remedy = Give a TOML file with author, status (draft or agreed), why, [[considered]] with name and why, and [letters].

# The window

statement-menu = &Statement …
statement-menu-tip = Two pages that a funder reads: say what only you know, look at them, save them
statement-window = Statement: { $partnership }
statement-page = The statement as it will be
statement-missing = { COUNT($parts) ->
    [0] Nothing is missing.
   *[other] Still missing: { $parts }.
 }
statement-lacking = { $part ->
    [author] who prepared it
    [why] why the line is here
    [considered] other lines that were considered
    [partners] partners (none is on record)
   *[letters] { $n ->
        [one] the letter of { $n } partner
       *[other] letters of { $n } partners
     }
 }
statement-field-author = &Prepared by
statement-field-author-tip = Body and name, as the statement tells them
statement-field-author-hint = body and name
statement-field-status = Stat&us
statement-field-status-tip = A draft until all partners have agreed
statement-status = { $status ->
    [agreed] agreed
   *[draft] draft
 }
statement-field-why = &Why the line is here
statement-field-why-tip = In your own words; an empty line begins a paragraph
statement-field-considered = &Other lines considered
statement-field-considered-tip = One line each, and what became of it; a new row comes as you fill the last
statement-field-letters = &Letters of support
statement-field-letters-tip = The day of the letter, or what else is to be said of it
statement-save = &Save statement …
statement-save-tip = Write the statement, its annex, map and findings into a folder of their own
statement-stop = S&top
statement-stop-tip = Stop saving; nothing is left behind
statement-making = Making the statement
statement-saving = Saving the statement in { $folder }
statement-saved = The statement is in { $folder }.
statement-saved-files = Read { $file }; the others lie beside it: { $others }.
statement-step = { $part ->
    [author] Say who prepared the statement
    [status] Change the status of the statement
    [why] Say why the line is here
    [considered] Name the lines considered
    [letters] Tell of letters of support
   *[several] Change words of the statement
 }
statement-pack = Data in use: { $pack }.

# The statement as a PDF

statement-no-pdf = A tagged PDF needs the add-on Typst, which is not installed.
statement-pdf-install = Install typst with pip, or write DOCX and HTML: the HTML page prints well, as an untagged PDF.
statement-pdf-add = Unpack the package typst into { $folders }, and start again. Or write DOCX and HTML: the HTML page prints well, as an untagged PDF.
statement-pdf-failed = The statement cannot be set as a tagged PDF.
statement-pdf-failed-remedy = Write it as DOCX or HTML instead.
