"""Writes deterministic inputs for rules.json, as CSV: inputs.py RULES COUNT > FILE"""

import json
import random
import sys

facts = json.load(open(sys.argv[1], encoding="utf-8"))["facts"]
chance = random.Random(20181031)
draw = {
    "months": lambda: chance.randint(1, 24),
    "requested": lambda: f"{chance.randint(500_000, 8_000_000) / 100:.2f}",
    "partners": lambda: chance.randint(1, 8),
    "women_share": lambda: f"{chance.randint(0, 100) / 100:.2f}",
    "readiness": lambda: chance.randint(1, 9),
    "kind": lambda: chance.choice(["city", "university", "sme", "association"]),
    "country": lambda: chance.choice(["CN", "IN", "JP", "BR", "Indonesia"]),
    "has_plan": lambda: chance.choice(["true", "false"]),
    "is_new": lambda: chance.choice(["true", "false"]),
}
names = sorted(facts)
print(",".join(names))
for _ in range(int(sys.argv[2])):
    print(",".join(str(draw[name]()) for name in names))
