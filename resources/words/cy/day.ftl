# state: draft
# Beth sydd o’i le ar ddiwrnod a deipiwyd gan rywun.

day-not-understood = Nid diwrnod y gellir ei ddeall yw “{ $typed }”.
day-not-typed = Ni theipiwyd diwrnod.
day-no-month = Nid yw “{ $typed }” yn enwi mis.
day-outside = Mae “{ $typed }” y tu allan i’r blynyddoedd { $first } i { $last }.
day-not-in-month = Nid oes diwrnod { $day } yn y mis hwn: { $month }.
day-how = Teipiwch ddiwrnod fel 1 Mehefin 2018, 01/06/2018 neu 2018-06-01.

# O ba bryd hyd at ba bryd.

day-span = { $since } – { $until }
day-since = ers { $since }
day-until = diwedd: { $until }
