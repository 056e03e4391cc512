"""Whether this installation is whole and works: what the system lacks, what was damaged, and what to do about it."""
