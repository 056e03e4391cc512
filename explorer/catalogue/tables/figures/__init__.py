"""The figures of a user's table, held against each other and against what is known of their areas: what should be looked at."""
