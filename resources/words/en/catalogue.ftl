# Steps of looking at a file.

catalogue-step-reading = Reading the file
catalogue-step-reading-table = Reading { $file }
catalogue-step-recognising = Recognising areas
catalogue-step-comparing = Comparing the shapes with their codes
catalogue-step-gaps = Looking for gaps and overlaps
catalogue-step-handing-over = Handing over

# What a boundary file holds, and what the user chose of it.

catalogue-left-out-contradict = contradict the areas of their codes
catalogue-left-out-remedy = You decided so. Correct the file if you need them.
catalogue-names-of-another-kind = The name of the file says “{ $kind }”, so the names in { $field } were not looked up as districts.
catalogue-names-of-another-kind-remedy = Rename the file if its areas are what the names say, or add a column with their codes.
catalogue-no-column = The layer has no column “{ $field }”.

# The window.

catalogue-title = Catalogue of data
catalogue-search = Filter the catalogue
catalogue-search-hint = Type to filter: a topic, a publisher, a licence, a level …
catalogue-theme = Theme
catalogue-any-theme = Any theme
catalogue-theme-economy = economy
catalogue-theme-community = community
catalogue-theme-environment = environment
catalogue-kind = Kind of partnership
catalogue-kind-tip = Choose whose footprints the matrix is about
catalogue-datasets = Datasets
catalogue-tab-datasets = &Datasets
catalogue-availability = Availability of each dataset for each footprint
catalogue-tab-availability = &Availability
catalogue-tab-held = &Held, and how old
catalogue-held = What is held, and how old it is
catalogue-column-released = Released
catalogue-column-age = How old
catalogue-column-rows = Rows
catalogue-column-hash = SHA-256
catalogue-column-file = File
catalogue-column-from = From
catalogue-held-reading = Looking at your own files …
catalogue-held-old = { $n ->
    [0] Nothing held is known to be old.
    [one] 1 of { $datasets } datasets is old: a newer release should be out. You can go on using it.
   *[other] { $n } of { $datasets } datasets are old: newer releases should be out. You can go on using them.
 }
catalogue-copy = &Copy as table
catalogue-copy-tip = Copy what is shown, to paste into a spreadsheet
catalogue-shown = { $held ->
    [one] { $shown } of { $datasets } datasets; 1 is held here.
   *[other] { $shown } of { $datasets } datasets; { $held } are held here.
 }
catalogue-day = The footprints are those of { $day }.
catalogue-column-dataset = Dataset
catalogue-column-theme = Theme
catalogue-column-held = Held
catalogue-column-level = Finest level
catalogue-column-periods = Periods
catalogue-column-uncertainty = Uncertainty
catalogue-column-licence = Licence
catalogue-column-access = Access
catalogue-column-cost = Cost
catalogue-column-proxy = What would do instead
catalogue-column-publisher = Publisher

# What an indicator covers, and what it may be used for.

catalogue-coverage-all = { $areas } of the United Kingdom
catalogue-coverage = { $areas } of { $nations }
catalogue-use-places = Places may be compared.
catalogue-use-nation = Places of one nation may be compared. Nations count differently.
catalogue-use-total = A total: compare places by it per resident only.
catalogue-use-growth = For growth within a place. Levels of places are not compared.
catalogue-use-wider = Shown for wider areas only. No district has a figure.
catalogue-trend-yes = Periods may be compared.
catalogue-trend-care = Compare periods with care ({ $told }).
catalogue-trend-break = The series breaks ({ $told }).
catalogue-trend-none = No trend can be told ({ $told }).
catalogue-together = Several districts: { $how }.
catalogue-never-together = Figures of several districts are never put together ({ $how }).
catalogue-chance-none = Counted in full: no sampling error.
catalogue-chance-interval = Published with 95% intervals.
catalogue-chance-unknown = Its uncertainty is not published.
catalogue-continues = The series has ended. It continues as “{ $indicator }”, which is another measure.
