#!/usr/bin/env python3
"""verify_proof.py PROOF ENTRY KEY [--body FILE --salt FILE]: checks offline that an entry stands in a register of fundscore.

PROOF  the .tlog-proof that `fundscore register prove` wrote (C2SP tlog-proof: Merkle path and signed checkpoint)
ENTRY  the entry, byte for byte
KEY    a file with the register's public key, one line: name+keyID+base64
--body and --salt: what the entry says of a proposal, or tells its applicant, and its salt; SHA-256(salt ‖ body) has to stand in the entry.

Needs Python's standard library alone: Ed25519 is below, by RFC 8032. It reads strictly, so that every changed byte in any of the files
is refused. Exit code 0: everything holds; 1: it does not, with the reason; 2: a file cannot be read."""
import argparse
import base64
import binascii
import hashlib
import json
import pathlib
import re
import sys

# ---- Ed25519 (RFC 8032, section 5.1), verification alone

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def add(a, b):
    x = (a[1] - a[0]) * (b[1] - b[0]) % P
    y = (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, z - t, z + t, y + x
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def multiply(scalar, point):
    result = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def decompress(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def compress(point):
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = decompress((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signature(key, message, signature):
    point = decompress(key)
    scalar = int.from_bytes(signature[32:], "little")
    if point is None or len(signature) != 64 or scalar >= L:
        return False
    challenge = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    x, y, z, t = multiply(challenge, point)
    return compress(add(multiply(scalar, BASE), (-x % P, y, z, -t % P))) == signature[:32]


# ---- the formats


class Refused(Exception):
    pass


def need(holds, reason):
    if not holds:
        raise Refused(reason)


def from_base64(text, what):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise Refused(f"{what} is not base 64")
    need(base64.b64encode(data).decode() == text, f"{what} is not written as base 64 writes it")
    return data


def read_key(data):
    """name, four bytes, 32 bytes"""
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)\n", data.decode())
    need(match, "the key is not one line name+keyID+base64")
    name, number, text = match.groups()
    raw = from_base64(text, "the key")
    need(len(raw) == 33 and raw[0] == 1, "the key is no Ed25519 key")
    digest = hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4]
    need(digest.hex() == number, "the key's name, number and bytes do not belong together")
    return name, digest, raw[1:]


def read_note(text, key):
    """The text of a signed note; refused unless this key, and nobody else, signed it."""
    name, number, raw = key
    need(text.endswith("\n") and "\n\n" in text, "the checkpoint is no signed note")
    need(all(c == "\n" or c >= " " for c in text), "the checkpoint has control characters")
    body, _, signatures = text.rpartition("\n\n")
    lines = signatures.split("\n")[:-1]
    need(len(lines) == 1, "the checkpoint has not exactly one signature")
    match = re.fullmatch(r"— (\S+) (\S+)", lines[0])
    need(match, "the checkpoint's signature cannot be read")
    signature = from_base64(match.group(2), "the checkpoint's signature")
    need(match.group(1) == name and signature[:4] == number, "the checkpoint is not signed by this key")
    need(is_signature(raw, (body + "\n").encode(), signature[4:]), "the checkpoint's signature does not hold")
    return body + "\n"


def read_checkpoint(text, origin):
    match = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]*)\n([^\n]+)\n", text)
    need(match, "the checkpoint is not origin, size and root")
    need(match.group(1) == origin, "the checkpoint is of another register than the key")
    root = from_base64(match.group(3), "the root")
    need(len(root) == 32, "the root is no SHA-256")
    return int(match.group(2)), root


def read_proof(text):
    """index, hashes, the checkpoint's note"""
    match = re.fullmatch(r"c2sp\.org/tlog-proof@v1\nindex (0|[1-9][0-9]*)\n((?:[^\n]+\n)*)\n(.*)", text, re.DOTALL)
    need(match, "the proof is not in the form c2sp.org/tlog-proof@v1")
    hashes = [from_base64(line, "a hash of the proof") for line in match.group(2).split("\n")[:-1]]
    need(all(len(one) == 32 for one in hashes), "a hash of the proof is no SHA-256")
    return int(match.group(1)), hashes, match.group(3)


def root_of(leaf, index, size, hashes):
    """RFC 9162, section 2.1.3.2"""
    need(index < size, "the entry is behind the end of the checkpoint's tree")
    place, last, root = index, size - 1, leaf
    for one in hashes:
        need(last > 0, "the proof is too long")
        if place & 1 or place == last:
            root = hashlib.sha256(b"\x01" + one + root).digest()
            while not place & 1 and place:
                place >>= 1
                last >>= 1
        else:
            root = hashlib.sha256(b"\x01" + root + one).digest()
        place >>= 1
        last >>= 1
    need(last == 0, "the proof is too short")
    return root


def check(proof, entry, key, body=None, salt=None):
    """What was proven; Refused otherwise."""
    key = read_key(key)
    index, hashes, note = read_proof(proof.decode())
    size, root = read_checkpoint(read_note(note, key), key[0])
    leaf = hashlib.sha256(b"\x00" + entry).digest()
    need(root_of(leaf, index, size, hashes) == root, "the entry is not the one in the register")
    content = json.loads(entry)
    need(content.get("seq") == str(index + 1), "the entry's number is not its place in the register")
    said = f"entry {index + 1} of {size}: {content['kind']}, recorded {content['at']} by {content['actor']} (the register's own clock)"
    if body is not None:
        need(re.fullmatch(rb"[0-9a-f]{64}", salt), "the salt is not 64 hexadecimal digits")
        digest = hashlib.sha256(bytes.fromhex(salt.decode()) + body).hexdigest()
        told = [f"told {digest}"] == [one["name"] for one in content["inputs"] if one["name"].startswith("told ")]
        need(told or digest == content.get("body_sha256"), "what the entry says of the proposal is another text")
        said += "; what it says of the proposal is as recorded"
    return said


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("proof", "entry", "key"):
        parser.add_argument(name, type=pathlib.Path)
    parser.add_argument("--body", type=pathlib.Path)
    parser.add_argument("--salt", type=pathlib.Path)
    given = parser.parse_args()
    if (given.body is None) != (given.salt is None):
        parser.error("--body and --salt belong together")
    try:
        files = [path.read_bytes() if path else None for path in (given.proof, given.entry, given.key, given.body, given.salt)]
    except OSError as problem:
        print(f"cannot read: {problem}", file=sys.stderr)
        return 2
    try:
        print("proven: " + check(*files))
        return 0
    except (Refused, UnicodeDecodeError, ValueError, KeyError, AttributeError) as reason:
        print(f"refused: {reason}")
        return 1


if __name__ == "__main__":
    sys.exit(main())
