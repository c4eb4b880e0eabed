#!/usr/bin/env python3
"""Repeats the draws that a result.json tells of, and prints the page of arithmetic.

    scripts/verify_draw.py out/result.json     chances, order, parts and winners; exit code 1 where anything differs
    scripts/verify_draw.py --frequencies       20 calls, 100 000 seeds each: how often each is drawn, beside its chance

Shares no code with fundscore: Python's standard library alone.
"""
import hashlib
import json
import math
import random
import sys
from fractions import Fraction


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


def clip(share):
    return min(max(share, Fraction(0)), Fraction(1))


def clipped_linear(scores, width, uses, total):
    """The level for which the chances take exactly `total`, found by halving: the sum falls as the level rises."""

    def taken(level):
        return sum(use * clip((score - level) / width) for score, use in zip(scores, uses))

    turns = sorted({score for score in scores} | {score - width for score in scores})
    low = max(turn for turn in turns if taken(turn) >= total)
    above = [turn for turn in turns if turn > low]
    if not above or taken(low) == total:
        level = low
    else:
        high = min(above)
        level = low + (taken(low) - total) / (taken(low) - taken(high)) * (high - low)
    return [clip((score - level) / width) for score in scores]


def equal(uses, total):
    return [Fraction(total) / sum(uses) for _ in uses]


def draw(ids, chances, seed):
    """The order, everybody's parts, the points, and who is drawn."""
    parts = math.lcm(*(chance.denominator for chance in chances))
    u = int(sha256(seed), 16)
    first = u * parts >> 256
    order = sorted(range(len(ids)), key=lambda index: sha256(seed + ids[index]))
    page, begin = [], 0
    for index in order:
        end = begin + int(chances[index] * parts)
        # The least point that is not below the beginning.
        point = first + max(0, -(-(begin - first) // parts)) * parts
        page.append((ids[index], sha256(seed + ids[index]), begin, end, point if point < end else None))
        begin = end
    return parts, first, page


def check_pool(rule, pool):
    """What differs between a pool as it is told and as it is drawn here."""
    entries = pool["entries"]
    ids = [entry["proposal"] for entry in entries]
    money = pool["money"] is not None
    uses = [Fraction(str(entry["amount"])) if money else Fraction(1) for entry in entries]
    total = Fraction(pool["money"] if money else pool["sum"])
    if rule["chances"] == "equal":
        chances = equal(uses, total)
    else:
        scores = [Fraction(entry["score"]) for entry in entries]
        chances = clipped_linear(scores, Fraction(str(rule["width"])), uses, total)
    faults = [
        f"{name}: chance {entry['chance']}, here {chance}"
        for name, entry, chance in zip(ids, entries, chances) if Fraction(entry["chance"]) != chance
    ]
    if pool["seed"] is None:
        print("not drawn yet: the draw waits for its seed")
        return faults
    told = rule["seed"] + (f"/{pool['lot']}" if pool["lot"] else "")
    if pool["seed"] != told:
        faults.append(f"the pool's seed is {pool['seed']!r}, not {told!r}")
    parts, first, page = draw(ids, chances, told)
    print(f"U = SHA-256({told!r}) = {sha256(told)}")
    print(f"1 is cut into {parts} parts; the points are {first} and every {parts} further")
    for place, (name, digest, begin, end, point) in enumerate(page):
        chance = chances[ids.index(name)]
        verdict = "drawn" if point is not None else "not drawn"
        print(f"{place + 1:4}  {name}  {digest}  chance {chance}  parts {begin} to {end}  {verdict}")
        entry = entries[place]
        here = (name, digest, str(begin), str(end), None if point is None else str(point))
        there = tuple(entry[key] for key in ("proposal", "digest", "from", "to", "point"))
        if here != there:
            faults.append(f"place {place + 1}: {there}, here {here}")
    return faults


def check(path):
    with open(path, encoding="utf-8") as file:
        result = json.load(file, parse_float=str)
    rule = (result["award"] or {}).get("draw")
    if rule is None:
        print(f"{path}: its rubric draws nothing")
        return 2
    faults = []
    if rule["commitment"] and rule["seed"] and sha256(rule["seed"]) != rule["commitment"]:
        faults.append(f"the seed's SHA-256 is {sha256(rule['seed'])}, not the commitment {rule['commitment']}")
    if rule["grindable"]:
        print("the seed is grindable: it was neither committed to nor named beforehand")
    for pool in rule["pools"]:
        print("\nlot", pool["lot"] or "-", "tier", pool["tier"] or "-")
        faults += check_pool(rule, pool)
    for fault in faults:
        print("DIFFERENT:", fault)
    print("\n" + (f"{len(faults)} differences" if faults else "the same"))
    return 1 if faults else 0


def frequencies(calls=20, seeds=100_000):
    """How often each is drawn lies within four standard errors of its chance."""
    generator = random.Random(22)
    far = 0
    for call in range(calls):
        count = generator.randint(3, 8)
        scores = [Fraction(generator.randint(0, 40), 8) for _ in range(count)]
        places = generator.randint(1, count - 1)
        width = Fraction(generator.randint(1, 16), 4)
        chances = clipped_linear(scores, width, [Fraction(1)] * count, Fraction(places))
        ids = [f"P-{index}" for index in range(count)]
        wins = [0] * count
        for number in range(seeds):
            _, _, page = draw(ids, chances, f"call {call}, seed {number}")
            drawn = [name for name, _, _, _, point in page if point is not None]
            assert len(drawn) == places, (call, number)
            for name in drawn:
                wins[ids.index(name)] += 1
        for chance, won in zip(chances, wins):
            error = math.sqrt(chance * (1 - chance) / seeds)
            distance = abs(won / seeds - chance)
            if distance > 4 * error:
                far += 1
                print(f"call {call}: chance {chance}, drawn in {won} of {seeds}")
    print(f"{calls} calls, {seeds} seeds each: {far} of all proposals further than 4 standard errors from their chance")
    return 1 if far else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(frequencies() if sys.argv[1] == "--frequencies" else check(sys.argv[1]))
