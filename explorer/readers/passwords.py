"""Passwords of databases in the system's keyring: in nothing that this application writes."""

from __future__ import annotations

SERVICE = "Sub-region Explorer, PostGIS"


def can_remember() -> bool:
    """Whether the system has a keyring that can be used."""
    try:
        import keyring
        from keyring.backends import fail

        return not isinstance(keyring.get_keyring(), fail.Keyring)
    except Exception:
        return False


def remembered(place: str) -> str:
    """Return the password that is kept for a place; empty where there is none."""
    try:
        import keyring

        return keyring.get_password(SERVICE, place) or ""
    except Exception:
        return ""


def remember(place: str, password: str) -> bool:
    """Keep a password; False where the keyring cannot."""
    try:
        import keyring

        keyring.set_password(SERVICE, place, password)
    except Exception:
        return False
    return True
