"""The statement: what a funder, a committee and a colleague in a year read of the findings, on two pages.

:func:`~explorer.statement.making.statement_of` makes it a value, part by part, of sentences (:class:`~explorer.said.Said`) in
which every figure carries the id under which ``findings.json`` holds it. How it becomes a page is the exports' affair.
"""
