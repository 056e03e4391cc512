"""The areas of a user's table: how they are known, of which level they are, and whether codes and names agree."""
