# The window as a whole.

window-program = Sub-region Explorer
window-title = { $partnership }[*] – Sub-region Explorer
window-title-file = { $file }[*] – { $partnership } – Sub-region Explorer
window-title-read-only = { $file }[*] – { $partnership } (read only) – Sub-region Explorer

window-close = Close
window-cancel = Cancel
window-picks = Ctrl adds, Alt takes away

# What goes wrong with it.

window-words = Some words of this program are missing or wrong: “…” or English stands in their place.
window-words-remedy = Install the program again. If that does not help, send the details to the maintainers.
window-unexpected = Something unexpected happened.
window-unexpected-remedy = Your choices are kept. Please copy the details and send them to the maintainers. Then go on, or start again.
window-no-display = There is no display here, so no window can open.
window-no-display-remedy = To write a report: subregion-explorer report PARTNERSHIP --out DIR. To draw the window into a file: --screenshot FILE.
window-picture-unwritten = { $file } could not be written.
window-picture-unwritten-remedy = Choose another folder, and a name that ends in .png.
window-restless = The window was not ready in time.
window-restless-remedy = Try again when the computer is less busy.

# Menus.

window-menu-file = &File
window-menu-edit = &Edit
window-menu-view = &View
window-menu-select = Se&lect
window-menu-data = &Data
window-menu-analysis = &Analysis
window-menu-findings = F&indings
window-menu-workshop = &Workshop
window-menu-help = &Help
window-appearance-system = As the &system
window-appearance-system-tip = Take the colours of the system
window-appearance-light = &Light
window-appearance-light-tip = Show the window in light colours
window-appearance-dark = &Dark
window-appearance-dark-tip = Show the window in dark colours
window-appearance-contrast = &High contrast
window-appearance-contrast-tip = Show all words and edges in black and white, dark where the system is dark
window-language-system = As the &system
window-language-system-tip = Take the language of the system
window-language-en = &English
window-language-en-tip = Say everything in English from the next start on
window-language-cy = &Cymraeg (draft)
window-language-cy-tip = Say everything in Welsh from the next start on; what is not yet in Welsh stays English
window-language-both = &Both in Present
window-language-both-tip = Show a room each title and sentence in the other language, too
window-language-next = The language changes when you start Sub-region Explorer again.
window-language-next-how = Start it again now: your project is there again, as it is. Or go on, and it changes at the next start.
window-start-again = Start &again now
