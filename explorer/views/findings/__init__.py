"""What was found: the verdict, the flags, districts, institutions, and where all partnerships stand."""
