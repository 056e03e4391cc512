# state: draft
# Pwy mae llifoedd yn eu cyfrif: mathau o bobl, yn ôl ble maent yn gweithio

base-fixed = pobl â man gwaith sefydlog
base-home = pobl sy’n gweithio gartref yn bennaf
base-none = pobl heb fan gwaith sefydlog
base-home_or_none = pobl sy’n gweithio gartref neu heb fan gwaith sefydlog
base-away = pobl sy’n gweithio ar y môr neu dramor
base-not_working = pobl nad ydynt mewn gwaith
base-with_home = pobl â man gwaith sefydlog neu sy’n gweithio gartref
base-nation = pobl sy’n gweithio mewn cenedl arall yn y Deyrnas Unedig
base-untold = pawb yn y ffeil
base-several = { $kinds }
