# state: draft
# Ysgrifennu ffeiliau.

export-writing = Yn ysgrifennu { $what }
