# Findings → Hand on: what is saved for others beside report and statement.

handed-menu = &Hand on
handed-menu-profile = &Profile …
handed-menu-profile-tip = Save every indicator of this footprint among its peers, as a page and a table
handed-menu-atlas = &Atlas …
handed-menu-atlas-tip = Save a page for each district, or for each partnership of this kind
handed-menu-monitor = &Monitor …
handed-menu-monitor-tip = Issue the answers again, with what changed since an issue before and your notes
handed-menu-card = Summary &card …
handed-menu-card-tip = Save the answers, one map and three numbers as a picture or a slide
handed-menu-map = Ma&p of who commutes in …
handed-menu-map-tip = Save this map for print, on A4 or A3
handed-told = { $kind ->
    [profile] Every indicator of the footprint among its peers, as a page and a table.
    [atlas] One page for each place: a map, three sentences and four charts. Many pages take some minutes; Stop is at the foot of the window.
    [monitor] The answers issued again. The JSON file is what the next issue goes on from.
    [card] The answers, one map and three numbers.
   *[map] Who commutes in, with title, sources and day, ready for print.
 }
handed-label-pages = Pages &of
handed-pages = { $value ->
    [districts] the districts of this footprint
    [region] all districts of its regions
    [kind] all partnerships of its kind
   *[all] all districts
 }
handed-pages-tip = One page each; all districts take some minutes
handed-label-card = Save &as
handed-card = { $value ->
    [pptx] a slide (PPTX)
   *[svg] a picture (SVG)
 }
handed-card-tip = A slide needs the add-on python-pptx; without it only the picture is offered
handed-label-paper = &Paper
handed-paper = { $value ->
    [a3] A3
   *[a4] A4
 }
handed-paper-tip = Size of the sheet
handed-label-way = Sheet &is
handed-way = { $value ->
    [portrait] upright
   *[landscape] on its side
 }
handed-way-tip = Which way the sheet lies
handed-label-format = For&mat
handed-format = { $value ->
    [png] a picture (PNG)
    [svg] a drawing (SVG)
   *[pdf] a document (PDF)
 }
handed-format-tip = PDF for print, PNG for slides, SVG for those who draw on
handed-label-since = &Issue before
handed-since-tip = The JSON file of the issue before, or a findings.json; leave it empty for the first issue
handed-label-notes = &Notes
handed-notes-tip = A TOML file of officers’ notes: [[note]] with text, date, place and source
handed-no-file = none
handed-browse-since = C&hoose …
handed-browse-since-tip = Choose the JSON file of the issue before
handed-browse-notes = Choos&e …
handed-browse-notes-tip = Choose a TOML file of notes
handed-file-since = Issues and findings
handed-file-notes = Notes
handed-saving = Saving { $kind ->
    [profile] the profile
    [atlas] the atlas
    [monitor] the monitor
    [card] the summary card
   *[map] the map
 } in { $folder }
handed-saved = { $kind ->
    [profile] The profile
    [atlas] The atlas
    [monitor] The monitor
    [card] The summary card
   *[map] The map
 } is in { $folder }.
handed-saved-files = { COUNT($others) ->
    [0] The file is { $file }.
   *[other] Read { $file }; beside it lies { $others }.
 }
