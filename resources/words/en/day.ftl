# What is wrong with a day that somebody typed

day-not-understood = “{ $typed }” is not a day that can be understood.
day-not-typed = No day was typed.
day-no-month = “{ $typed }” names no month.
day-outside = “{ $typed }” lies outside the years { $first } to { $last }.
day-not-in-month = { $month } has no day { $day }.
day-how = Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.

# From when to when

day-span = from { $since } to { $until }
day-since = from { $since }
day-until = to { $until }
