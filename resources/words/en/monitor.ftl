# The monitor: the answers issued again, with what changed since.

monitor-title = { CAPITAL($footprint) }: monitor, issue { $n }
monitor-byline = As at { $day }. This is the first issue; the next one tells what changed since.
monitor-byline-since = As at { $day }. The issue before was as at { $since }.
monitor-answers = The answers now
monitor-changed = What changed
monitor-answer-same = { $side }: “{ $answer }”, as before.
monitor-answer-changed = { $side }: “{ $after }”, before “{ $before }”.
monitor-figures = The figures that the answers rest on
monitor-figure = Figure
monitor-then = Then
monitor-now = Now
monitor-figure-supply = Of its employed residents, work inside
monitor-figure-demand = Of its jobs, filled from inside
monitor-figure-fewer = Of groups of its size, keep fewer
monitor-figure-whole = Of its residents, in labour markets that it holds
monitor-figure-hinterland = Of its jobs, filled by districts left out
monitor-not-known = not known
monitor-findings = Findings
monitor-no-finding = No finding is new, gone, better or worse.
monitor-finding-level = { $before ->
    [red] Red
    [amber] Amber
    [info] Information
   *[cannot_tell] Cannot tell
 } before, now { $after ->
    [red] red
    [amber] amber
    [info] information
   *[cannot_tell] cannot tell
 }: { $sentence }
monitor-finding-new = New ({ $level ->
    [red] red
    [amber] amber
    [info] information
   *[cannot_tell] cannot tell
 }): { $sentence }
monitor-finding-gone = No longer found: { $sentence }
monitor-finding-other = Before: { $before } Now ({ $level ->
    [red] red
    [amber] amber
    [info] information
   *[cannot_tell] cannot tell
 }): { $after }
monitor-why = Why
monitor-why-nothing = Members, datasets and thresholds are as they were.
monitor-why-joined = In the footprint now: { $districts }.
monitor-why-left = No longer in the footprint: { $districts }.
monitor-why-file = { $what ->
    [flows] Commuting
    [boundaries] Boundaries
   *[areas] Labour markets
 }: { $before } before, { $after } now.
monitor-bundled = the bundled data
monitor-why-source = { $title }: { $before } before, { $after } now.
monitor-why-thresholds = The thresholds are others than before.
monitor-why-version = The program is of another version: { $before } before, { $after } now.
monitor-notes = Notes of officers
monitor-notes-caption = { $n ->
    [one] { $n } note
   *[other] { $n } notes, those of earlier issues among them
 }
monitor-no-note = No note was given.
monitor-note-text = Note
monitor-note-place = Place
monitor-note-date = Day
monitor-note-source = Source
monitor-issue = Issue
monitor-log = Log
monitor-log-caption = All issues
monitor-log-day = As at
monitor-log-written = Written
monitor-not-ours = “{ $file }” is no issue of a monitor, and no findings.json.
monitor-never-written = “{ $file }” holds what this program never wrote: { $places }.
monitor-not-ours-remedy = Give the JSON file that a monitor or report of this program wrote.
monitor-other-contract = “{ $file }” was written by a version whose findings cannot be compared with these.
monitor-other-contract-remedy = Begin a new series without --since.
monitor-notes-remedy = Give a TOML file with [[note]], each with text, and date, place and source where they are known.
monitor-other-body = “{ $file }” is about { $other }, not about { $body }.
monitor-other-body-remedy = Give an issue of the same partnership.
