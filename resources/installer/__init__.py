"""How installers are made; nothing here is part of the application."""
