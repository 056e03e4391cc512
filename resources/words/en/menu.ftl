# The menus of the main window. The letter after & opens a line by its key; no two lines of a menu have the same letter.

# File

menu-quit = &Quit
menu-quit-tip = Close the window

# Edit

menu-undo = &Undo
menu-undo-tip = Take the last choice back
menu-undo-step = &Undo: { $step }
menu-redo = &Redo
menu-redo-tip = Make the choice again
menu-redo-step = &Redo: { $step }
menu-find = &Find a partnership
menu-find-tip = Go to the search field
menu-find-place = Find a &place on the map
menu-find-place-tip = Type a name, a code or a postcode

# View

menu-zoom-in = Zoom &in
menu-zoom-in-tip = Look closer
menu-zoom-out = &Zoom out
menu-zoom-out-tip = See more
menu-fit-footprint = Show the &footprint
menu-fit-footprint-tip = Bring all of the footprint into view
menu-fit-all = Show &everything
menu-fit-all-tip = Bring every district into view
menu-legend = Le&gend
menu-legend-fold = &Fold or unfold
menu-legend-fold-tip = Show only its title, or all of it
menu-legend-hide = &Hide or show
menu-legend-hide-tip = Give the map its room, or bring the legend back
menu-legend-move = &Move to the next corner
menu-legend-move-tip = Put the legend out of the way. You can drag it, too.
menu-layers = La&yers …
menu-layers-tip = Choose what lies on the map
menu-put-aside = Put &aside
menu-put-aside-tip = Close layers or evidence, or end the choice of a flag or of districts
menu-view-back = Go &back
menu-view-back-tip = Return to the view before
menu-view-forward = Go fo&rward
menu-view-forward-tip = Return to the view that you left
menu-type-larger = &Larger type
menu-type-larger-tip = For a projector
menu-type-smaller = &Smaller type
menu-type-smaller-tip = For a small screen
menu-type-normal = &Normal type
menu-type-normal-tip = The size that your system uses
menu-appearance = A&ppearance
menu-language = Language
menu-single-keys = Single-letter &keys
menu-single-keys-tip = Let keys that are one letter, digit or sign act alone. Switched off, they need Ctrl.
menu-show-choices = C&hoices
menu-show-choices-tip = Show or hide the panel on the left
menu-show-findings = Fin&dings
menu-show-findings-tip = Show or hide the panel on the right
menu-show-drawer = &Table and charts
menu-show-drawer-tip = Show or hide table and charts under the map

# Help

menu-help-window = &Help on this window
menu-help-window-tip = What everything here is for
menu-guide = &Guide
menu-guide-tip = Short pages with pictures
menu-glossary = Glo&ssary
menu-glossary-tip = What the words mean
menu-keys = &Keys
menu-keys-tip = Every key of the menus
menu-methods = &Methods
menu-methods-tip = How every number is made
menu-accessibility = Accessibilit&y
menu-accessibility-tip = What was tested, what does not comply and why, and whom to tell
menu-about = &About
menu-about-tip = Version, licences and credits
menu-say-where = Say where I am on the map
menu-say-where-tip = Name, figure, class, footprint and functional area of the district on which the keyboard stands
menu-say-around = Say what lies around
menu-say-around-tip = The districts beside it, by the points of the compass
menu-next-pane = Go to the next part of the window
menu-next-pane-tip = Choices, map, table and charts, findings
menu-pane-before = Go to the part before
menu-pane-before-tip = Findings, table and charts, map, choices
