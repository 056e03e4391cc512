# The panel of choices: region, partnership, day, data and indicator. The letters after & are those that no menu has.

choices-region = Region
choices-region-label = &Region
choices-region-tip = Limit the question and the list of partnerships to one region (ITL1)
choices-every-region = Every region
choices-partnership-label = &Partnership
choices-day-label = A&s at
choices-data-label = Held a&gainst
choices-indicator = Indicator
choices-indicator-label = I&ndicator
choices-indicator-tip = What the districts are coloured by
choices-about-indicator = { $publisher }, { $dataset }, { $year }.
choices-group-favourites = Favourites
choices-group-economy = Economy
choices-group-community = Community
choices-group-environment = Environment
choices-group-nation = Within one nation only
choices-group-wider = Wider areas only (ITL)
choices-group-own = Your own tables
choices-favourite = Favourite
choices-favourite-tip = Let this indicator stand first in the list
choices-find-indicator = Find an indicator
choices-find-indicator-hint = Type to find an indicator
choices-find-indicator-tip = Type words of its title, theme or publisher. Enter takes the first.
choices-period = Period
choices-period-tip = Drag to another period, or use the arrow keys
choices-period-latest = { $period } (latest)
choices-note = { $note }.
choices-source = { $publisher }, { $dataset }
choices-indicator-unit = { $title } ({ $unit })
choices-indicator-areas = { $title } – { $areas }

# The list of partnerships

choices-find = Find a partnership
choices-find-hint = Type to find a partnership
choices-find-tip = Type words of a name, short name, Welsh name or kind (Ctrl+F)
choices-partnerships = Partnerships by kind
choices-kind = { $kind } ({ $n })
choices-ended = { $name } (ended)

# The day

choices-day = As at
choices-day-tip = The day on which you look at partnerships and their members.
choices-day-before = The day before on which membership changed
choices-day-after = The next day on which membership changed
choices-today = Today
choices-today-tip = Look at the members of today
choices-last-day = Last day
choices-last-day-tip = This body has ended: look at its last day
choices-changes = Changes
choices-changes-tip = Every day on which this footprint changed, or another of its kind that cuts into it
choices-change = { $day }: { $change }
choices-no-change = No change of membership is known.
choices-no-change-before = No change of membership is known before this day.
choices-no-change-after = No change of membership is known after this day.

# The data that the footprint is held against

choices-flows = Commuting flows in use
choices-flows-bundled = Commuting, estimated
choices-flows-packed = Commuting, counted where the pack has it
choices-flows-file = Commuting: { $file }
choices-areas = Functional areas in use
choices-areas-bundled = Travel-to-work areas 2011
choices-areas-file = Areas: { $file }
choices-open = Open a file …
choices-data-tip = { $now }. Choose what the footprint is compared with.
