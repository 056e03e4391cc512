# state: draft
# Pecynnau: data sy’n teithio mewn un ffeil wedi’i llofnodi.

pack-named = { $name } { $version } ({ $digest })
