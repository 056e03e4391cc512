"""The project as a whole: opened, saved, its history, and its report."""
