"""Keys: the one that an organisation signs its packs with, and those of others that are trusted.

Signatures are Ed25519, by libsodium (PyNaCl). Keys are kept as PEM, so that OpenSSL checks a pack without this application.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from explorer.data_pack import PackError
from explorer.errors import ChoiceError, ReadError, WriteError
from explorer.readers.apart_limits import USUAL
from explorer.readers.outside import refuse_unreadable
from explorer.said import Said
from explorer.settings import data_folder, keep_text

_PUBLIC_HEAD = bytes.fromhex("302a300506032b6570032100")
"""What stands before the 32 bytes of an Ed25519 key in RFC 8410, public and private."""
_PRIVATE_HEAD = bytes.fromhex("302e020100300506032b657004220420")
_LARGEST = 10_000


@dataclass(frozen=True)
class Key:
    """A public key that packs are signed with.

    Attributes
    ----------
    name : str
        Whose it is, as whoever trusts it calls them.
    public : str
        32 bytes in hexadecimal.
    since : str
        Day on which it was trusted or made.
    revoked : str
        Day on which it was revoked; empty while it is trusted.
    """

    name: str
    public: str
    since: str = ""
    revoked: str = ""

    @property
    def fingerprint(self) -> str:
        """What two people read to each other to know that they mean the same key."""
        digest = hashlib.sha256(bytes.fromhex(self.public)).hexdigest()[:32]
        return " ".join(digest[at : at + 4] for at in range(0, 32, 4))

    def pem(self) -> str:
        """Return it as a file that others trust it by: the name, then the key."""
        return f"{self.name}\n{_armoured('PUBLIC', _PUBLIC_HEAD + bytes.fromhex(self.public))}"


def keys_folder() -> Path:
    """Where keys are kept."""
    return data_folder() / "keys"


def own_key() -> Key | None:
    """Return the key that this computer signs with; None before one was made."""
    try:
        told = json.loads((keys_folder() / "own.json").read_text(encoding="utf-8"))
        key = Key(**told)
        bytes.fromhex(key.public)
    except (OSError, ValueError, TypeError):
        return None
    return key if (keys_folder() / "own.pem").is_file() else None


def make_key(name: str) -> Key:
    """Make the key that this organisation signs with. It is made once; its private part never leaves the folder of keys.

    Raises
    ------
    ChoiceError
        There is one already, or no name was given.
    WriteError
        It cannot be written.
    """
    name = " ".join(name.split())
    if not name or len(name) > 100:
        raise ChoiceError(Said("pack-key-name"), Said("pack-key-name-remedy"))
    if (keys_folder() / "own.pem").exists():
        raise ChoiceError(Said("pack-key-there"), Said("pack-key-there-remedy", file=str(keys_folder() / "own.pem")))
    from nacl.signing import SigningKey

    made = SigningKey.generate()
    key = Key(name, bytes(made.verify_key).hex(), date.today().isoformat())
    _write(keys_folder() / "own.json", json.dumps(asdict(key)))
    # What one signed oneself is trusted.
    trusted = list(trusted_keys())
    _keep([*trusted, key])
    try:
        # Last: with it there is a key, and none is made again.
        _write_secret(keys_folder() / "own.pem", _armoured("PRIVATE", _PRIVATE_HEAD + bytes(made)))
    except WriteError:
        _keep(trusted)
        raise
    return key


def sign(text: bytes) -> tuple[Key, bytes]:
    """Sign with the key of this organisation.

    Raises
    ------
    ChoiceError
        There is none.
    ReadError
        It is damaged, or may not be read.
    """
    from nacl.signing import SigningKey

    key, place = own_key(), keys_folder() / "own.pem"
    if key is None:
        raise ChoiceError(Said("pack-no-key"), Said("pack-no-key-remedy"))
    try:
        secret = _unarmoured(place.read_text(encoding="ascii"), "PRIVATE", _PRIVATE_HEAD)
    except OSError as problem:
        raise ReadError.of(place, problem) from problem
    except ValueError as problem:
        raise ReadError(
            Said("pack-key-damaged", file=place.name), Said("pack-key-damaged-own"), detail=repr(problem)
        ) from problem
    signer = SigningKey(secret)
    if bytes(signer.verify_key).hex() != key.public:
        raise ReadError(Said("pack-key-damaged", file=place.name), Said("pack-key-damaged-own"))
    return key, signer.sign(text).signature


def is_signed(text: bytes, signature: bytes, key: Key) -> bool:
    """Whether a text was signed with a key, and is as it was then."""
    from nacl.exceptions import CryptoError
    from nacl.signing import VerifyKey

    try:
        VerifyKey(bytes.fromhex(key.public)).verify(text, signature)
    except (CryptoError, ValueError, TypeError):
        return False
    return True


def key_of(text: str, file: str) -> Key:
    """Read a public key from the text of its file.

    Raises
    ------
    ReadError
        It is none.
    """
    try:
        public = _unarmoured(text, "PUBLIC", _PUBLIC_HEAD).hex()
    except ValueError as problem:
        raise ReadError(Said("pack-key-damaged", file=file), Said("pack-key-damaged-other"), detail=repr(problem)) from problem
    name = " ".join(text.partition("-----BEGIN")[0].split())[:100]
    return Key(name or file, public)


def key_from_file(path: Path) -> Key:
    """Read a public key from a file.

    Raises
    ------
    ReadError
        It is none, or cannot be read.
    """
    refuse_unreadable(path, USUAL.size)
    try:
        with path.open("rb") as stream:
            text = stream.read(_LARGEST).decode("utf-8", errors="replace")
    except OSError as problem:
        raise ReadError.of(path, problem) from problem
    return key_of(text, path.name)


def trusted_keys() -> tuple[Key, ...]:
    """Return the keys that were ever trusted, revoked ones among them."""
    try:
        told = json.loads((keys_folder() / "trusted.json").read_text(encoding="utf-8"))
        keys = tuple(Key(**one) for one in told)
        for key in keys:
            bytes.fromhex(key.public)
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, TypeError) as problem:
        # Nothing may be trusted by a damaged list, and nobody may wonder why.
        raise ReadError(Said("pack-keys-unread"), Said("pack-keys-unread-remedy"), detail=repr(problem)) from problem
    return keys


def trusted(public: str) -> Key | None:
    """Return what is known of a key; None where it was never trusted."""
    return next((one for one in trusted_keys() if one.public == public), None)


def trust(key: Key) -> Key:
    """Trust a key from now on, also one that was revoked; return it as it is kept.

    Raises
    ------
    WriteError
        That cannot be written down.
    """
    kept = replace(key, since=date.today().isoformat(), revoked="")
    _keep([*(one for one in trusted_keys() if one.public != key.public), kept])
    return kept


def revoke(named: str) -> Key:
    """Trust a key no more: packs that it signed are neither installed nor used.

    Parameters
    ----------
    named : str
        Its name, or the beginning of its fingerprint.

    Raises
    ------
    ChoiceError
        None is called so, or several are.
    """
    keys = trusted_keys()
    wanted = "".join(named.casefold().split())
    found = [
        one
        for one in keys
        if "".join(one.name.casefold().split()) == wanted
        or (len(wanted) >= 4 and one.fingerprint.replace(" ", "").startswith(wanted))
    ]
    if len(found) != 1:
        raise ChoiceError(Said("pack-key-unknown", name=named, keys=len(found)), Said("pack-key-unknown-remedy"))
    gone = replace(found[0], revoked=date.today().isoformat())
    _keep([gone if one.public == gone.public else one for one in keys])
    return gone


def require_trusted(key: Key) -> Key:
    """Return what is known of the key that a pack was signed with.

    Raises
    ------
    UnknownKeyError
        It was never trusted.
    PackError
        It was revoked.
    """
    known = trusted(key.public)
    if known is None:
        raise UnknownKeyError(key)
    if known.revoked:
        raise PackError(
            Said("pack-key-revoked", name=known.name, day=date.fromisoformat(known.revoked)), Said("pack-key-revoked-remedy")
        )
    return known


class UnknownKeyError(PackError):
    """A pack is signed, by a key that nobody here has trusted yet."""

    def __init__(self, key: Key) -> None:
        super().__init__(
            Said("pack-key-foreign", name=key.name, fingerprint=key.fingerprint), Said("pack-key-foreign-remedy", name=key.name)
        )
        self.key = key


def _armoured(kind: str, content: bytes) -> str:
    return f"-----BEGIN {kind} KEY-----\n{base64.b64encode(content).decode('ascii')}\n-----END {kind} KEY-----\n"


def _unarmoured(text: str, kind: str, head: bytes) -> bytes:
    inside = text.partition(f"-----BEGIN {kind} KEY-----")[2].partition(f"-----END {kind} KEY-----")[0]
    try:
        content = base64.b64decode("".join(inside.split()), validate=True)
    except binascii.Error as problem:
        raise ValueError(str(problem)) from problem
    if not content.startswith(head) or len(content) != len(head) + 32:
        raise ValueError("no Ed25519 key")
    return content[len(head) :]


def _keep(keys: list[Key]) -> None:
    _write(keys_folder() / "trusted.json", json.dumps([asdict(one) for one in keys], indent=1))


def _write(place: Path, text: str) -> None:
    try:
        keep_text(place, text)
    except OSError as problem:
        raise WriteError.of(place, problem) from problem


def _write_secret(place: Path, text: str) -> None:
    """Write what nobody else may read: it is closed to others before anything stands in it, and whole or not there."""
    draft = place.with_name(f"{place.name}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.unlink(missing_ok=True)
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(text)
        draft.replace(place)
    except OSError as problem:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise WriteError.of(place, problem) from problem
