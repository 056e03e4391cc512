"""The rules, one function each: a module for what they look at."""
