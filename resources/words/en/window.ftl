# The window as a whole.

window-words = Some words of this program are missing: “…” stands in their place.
window-words-remedy = Install the program again. If that does not help, send the details to the maintainers.

# Menus.

window-menu-file = &File
window-menu-edit = &Edit
window-menu-view = &View
window-menu-select = Se&lect
window-menu-data = &Data
window-menu-analysis = &Analysis
window-menu-findings = F&indings
window-menu-help = &Help
window-appearance-system = As the &system
window-appearance-system-tip = Take the colours of the system
window-appearance-light = &Light
window-appearance-light-tip = Show the window in light colours
window-appearance-dark = &Dark
window-appearance-dark-tip = Show the window in dark colours
