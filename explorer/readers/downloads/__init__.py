"""Files and services of publishers, downloaded whole or not at all. Nothing here is called unless a person asked for it."""
