"""Files of the user's own: opened, previewed, and put aside again."""
