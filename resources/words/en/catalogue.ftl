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
catalogue-no-column-remedy = Its columns are: { $columns }.
