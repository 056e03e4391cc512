# Parts that several windows have: panels, tables, fields, the foot of the window.

pane-choices = Choices
pane-findings = Findings
pane-choices-width = Width of the choices
pane-findings-width = Width of the findings
pane-half-width = Width of the two halves
pane-half-height = Height of the two halves
pane-drawer-height = Height of table and charts
pane-show-choices = Show the choices
pane-show-choices-tip = Show the choices ({ $keys })
pane-show-findings = Show the findings
pane-show-findings-tip = Show the findings ({ $keys })
pane-grip = { $changes }: drag, or press { $keys } here
pane-figure-circle = Select with a circle: arrows move the cross, Enter presses, Esc gives up
pane-figure-lasso = Select with a lasso: arrows move the cross, Enter presses, Esc gives up
pane-figure-point = Select by clicking: arrows move the cross, Enter presses, Esc gives up
pane-figure-rectangle = Select with a rectangle: arrows move the cross, Enter presses, Esc gives up
# Days.

pane-day-how = { $what } Type it as 1 June 2018, 01/06/2018 or 2018-06-01. The arrow at the right, or ↓, opens a calendar.
pane-day-refused = { $why } The day is still { $day }.
pane-day-understood = “{ $typed }” was understood as { $day }.
pane-calendar = Calendar
pane-calendar-tip = Pick the day from a calendar (↓)

# Tables.

pane-rows = { $table }. Click a heading to sort. Ctrl+C copies the rows selected, or else all, for a spreadsheet.
pane-open-hint = { $opens }: double-click the row, or press Enter
pane-filter = Filter …
pane-filter-of = Filter: { $table }
pane-filter-tip = Show rows with every one of these words
pane-no-rows = No row fits.
pane-no-districts = No district fits.
pane-copy = Copy
pane-copy-tip = Copy the rows selected, or else all shown, for a spreadsheet (Ctrl+C in the table)
pane-copy-rows = Copy the rows selected, or else all
pane-copied-rows = { $rows ->
    [one] Copied { $rows } row.
   *[other] Copied { $rows } rows.
 }
pane-save-csv = Save CSV …
pane-save-csv-tip = Write the rows shown into a file
pane-save-table = Save the table
pane-saved-rows = Saved { $rows } in { $file }.

# Files.

pane-file-table = Table
pane-file-flows = Commuting flows
pane-file-all = All files
pane-remove = &Remove
pane-open = &Open
pane-open-folder = Open &folder

# The foot of the window.

pane-vintages = Indicator { $indicator } · commuting { $commuting } · districts { $districts }
pane-vintages-tip = How old the data on screen are: indicator { $indicator }; commuting { $commuting }; districts { $districts }
pane-caution-problems = Own data with problems
pane-caution-estimated = Commuting estimated
pane-caution-approximate = Boundaries approximate
pane-doing = { $what } …
pane-stop = Stop
pane-stop-tip = Stop this work; nothing changes
