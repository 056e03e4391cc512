# What is wrong with a day that somebody typed

day-not-understood = “{ $typed }” is not a day that can be understood. Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.
day-not-typed = No day was typed. Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.
day-no-month = “{ $typed }” names no month. Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.
day-outside = “{ $typed }” lies outside the years { $first } to { $last }. Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.
day-not-in-month = { $month } has no day { $day }. Type a day as 1 June 2018, 01/06/2018 or 2018-06-01.
