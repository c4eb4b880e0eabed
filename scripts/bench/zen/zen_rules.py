"""The same rules by zen-engine, through its own binding: zen_rules.py RULES INPUTS tables|expressions COUNT

Scores the first COUNT inputs once. Prints inputs per second, then the total of every input, as BenchRules does."""

import csv
import json
import sys
import time

import zen

rules_file, inputs_file, variant, count = sys.argv[1:]
rules = json.load(open(rules_file, encoding="utf-8"))
convert = {"number": float, "boolean": lambda text: text == "true", "string": str}
with open(inputs_file, encoding="utf-8", newline="") as file:
    rows = [row for _, row in zip(range(int(count)), csv.DictReader(file))]
inputs = [{name: convert[rules["facts"][name]](text) for name, text in row.items()} for row in rows]


def expression():
    """All criteria in one compiled expression: one call an input."""
    compiled = zen.compile_expression(" + ".join(f"({criterion['zen']})" for criterion in rules["criteria"]))
    return compiled.evaluate


def tables():
    """A graph of one decision table a criterion."""
    nodes = [{"id": "in", "type": "inputNode", "name": "in"}, {"id": "out", "type": "outputNode", "name": "out"}]
    edges = []
    for criterion in rules["criteria"]:
        name = criterion["id"]
        columns = [f"{name}-{index}" for index in range(len(criterion["inputs"]))]
        content = {
            "hitPolicy": "first",
            "inputs": [
                {"id": column, "name": fact, "type": "expression", "field": fact}
                for column, fact in zip(columns, criterion["inputs"])
            ],
            "outputs": [{"id": f"{name}-points", "name": name, "type": "expression", "field": name}],
            "rules": [
                {"_id": f"{name}-rule-{index}", **dict(zip([*columns, f"{name}-points"], row))}
                for index, row in enumerate(criterion["rows"])
            ],
        }
        nodes.append({"id": name, "type": "decisionTableNode", "name": name, "content": content})
        edges.append({"id": f"in-{name}", "type": "edge", "sourceId": "in", "targetId": name})
        edges.append({"id": f"{name}-out", "type": "edge", "sourceId": name, "targetId": "out"})
    decision = zen.ZenEngine().create_decision(json.dumps({"nodes": nodes, "edges": edges}))
    names = [criterion["id"] for criterion in rules["criteria"]]

    def evaluate(facts):
        result = decision.evaluate(facts)["result"]
        return sum(result[name] for name in names)

    return evaluate


score = {"expressions": expression, "tables": tables}[variant]()
start = time.perf_counter()
totals = [score(facts) for facts in inputs]
seconds = time.perf_counter() - start
print(len(inputs) / seconds)
print("\n".join(f"{total:g}" for total in totals))
