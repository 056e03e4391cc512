# How old data are.

age-current = { $how ->
    [announced] Next one announced for { $next }.
   *[usual] Next one due in { $next } by its usual rhythm.
 }
age-old = { $how ->
    [announced] Old: a newer one was announced for { $next }.
   *[usual] Old: due in { $next } by its usual rhythm.
 }
age-suspended = Its publisher has suspended updates.
age-ended = The series has ended; nothing newer will come.
age-once = Counted in a census; the next is planned for 2031.
age-ours = Compiled for this application and renewed with it.
age-unknown = When the next release comes is not known.
