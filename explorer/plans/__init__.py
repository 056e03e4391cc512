"""Plans: what if the line ran elsewhere? Begun, edited, measured as they are drawn, compared, and bettered.

:mod:`~explorer.plans.starts` begins them, :mod:`~explorer.plans.edits` changes them, :mod:`~explorer.plans.drawing` measures
them as fast as a hand draws, and gives what :mod:`explorer.flow` gives of the edited footprint.
"""
