"""A table from outside, in whatever it is stored, on its way from a file to rows of area, period, indicator and figure.

Its rooms, in the order in which a table goes through them: ``files`` and ``workbooks`` bring a file to sheets of cells,
``layout`` finds where the tables of a sheet stand, and ``meaning`` says what their columns and figures are. All read single cells
by ``written``.
"""
