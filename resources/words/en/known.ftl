# Bringing together what a project needs.

known-boundaries = Reading boundaries
known-table = Reading { $file }
known-flows = Reading commuting flows
known-areas = Reading functional areas
known-indicator-gone = No table of the project has the indicator that was shown any more.
known-indicator-choose = Choose another.
known-indicator-own = An indicator of your own
known-indicator-waits = its table is being read
known-whole-country = the whole of it
known-boundaries-remedy = Correct the file, or open it by File → Open boundaries, which asks what to do. On the command line, check says more.
known-problem = { $file }: { $what }
known-flows-elsewhere = { $source } counts nobody here: the bundled estimate stands in its place.
known-flows-in-part = { $source } counts only a part of it: the bundled estimate stands in its place.
