# The window as a whole.

window-words = Some words of this program are missing: “…” stands in their place.
window-words-remedy = Install the program again. If that does not help, send the details to the maintainers.
