"""Tables of indicators that a user brings: what is in them, what to doubt, and what becomes of them.

``own_tables`` puts a table together; ``areas`` finds what its rows are of, ``figures`` doubts its figures.
"""
