# Whom flows count: kinds of people, by where they work

base-fixed = people with a fixed workplace
base-home = people who work mainly at home
base-none = people without a fixed place of work
base-home_or_none = people who work at home or have no fixed place
base-away = people who work offshore or abroad
base-nation = people who work in another nation of the United Kingdom
base-not_working = people who are not in work
base-with_home = people with a fixed workplace or working at home
base-untold = everyone in the file
base-several = { $kinds }
