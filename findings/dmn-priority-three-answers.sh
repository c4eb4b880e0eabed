#!/usr/bin/env bash
# The hit policy PRIORITY has three meanings in Python: of one decision table SpiffWorkflow funds, bkflow-dmn reserves and pyDMNrules excludes.
#
# By DMN, where several rules hold, PRIORITY takes the output that stands first in the ordered list of output values. pyDMNrules
# does. SpiffWorkflow knows UNIQUE and COLLECT; a table with any other policy, or with overlapping rules under UNIQUE, runs without a
# word and has the first rule that holds, and of COLLECT with a sum it gives the list of what is to be added. bkflow-dmn sorts the outputs
# themselves and takes the last of the alphabet. So "exclude", written to outrank all else, loses in both to what is written above it.
#
# Packages: SpiffWorkflow 3.2.0, bkflow-dmn 0.2.0, pyDMNrules 1.4.5 from PyPI.
# Seen there: of "fund" from 4, "reserve" below 5 and "exclude" from 4.5, output values "exclude","reserve","fund", score 4.6: PRIORITY: fund,
#             reserve, exclude. SpiffWorkflow under UNIQUE: fund; under COLLECT with SUM of 5, 3 and 2: [5, 3, 2].
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --no-compile 'SpiffWorkflow==3.2.0' 'bkflow-dmn==0.2.0' 'pyDMNrules==1.4.5'
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import sys
import pyDMNrules
from bkflow_dmn.api import decide_single_table
from lxml import etree
from SpiffWorkflow.bpmn import BpmnWorkflow
from SpiffWorkflow.camunda.parser.CamundaParser import CamundaParser

TESTS, AWARDS, POINTS = [">= 4", "< 5", ">= 4.5"], ["fund", "reserve", "exclude"], ["5", "3", "2"]
PROCESS = '''<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:c="http://camunda.org/schema/1.0/bpmn">
<process id="call" isExecutable="true"><startEvent id="s"><outgoing>f</outgoing></startEvent><sequenceFlow id="f" sourceRef="s" targetRef="t"/>
<businessRuleTask id="t" c:decisionRef="award"><incoming>f</incoming><outgoing>g</outgoing></businessRuleTask>
<sequenceFlow id="g" sourceRef="t" targetRef="e"/><endEvent id="e"><incoming>g</incoming></endEvent></process></definitions>'''


def table(policy, outputs, values=""):
    rules = "".join(
        f'<rule id="r{i}"><inputEntry id="i{i}"><text>{test.replace("<", "&lt;")}</text></inputEntry>'
        f'<outputEntry id="o{i}"><text>{output}</text></outputEntry></rule>' for i, (test, output) in enumerate(zip(TESTS, outputs)))
    return (f'<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" exporter="none" namespace="urn:call">'
            f'<decision id="award" name="award"><decisionTable id="t" {policy}><input id="i"><inputExpression id="x" typeRef="number">'
            f'<text>score</text></inputExpression></input><output id="o" name="outcome">{values}</output>{rules}</decisionTable>'
            f'</decision></definitions>')


def spiff(text):
    parser = CamundaParser()
    parser.add_dmn_xml(etree.fromstring(text))
    parser.add_bpmn_xml(etree.fromstring(PROCESS))
    workflow = BpmnWorkflow(parser.get_spec("call"))
    workflow.get_tasks()[0].data["score"] = 4.6
    workflow.do_engine_steps()
    return workflow.data["outcome"]


quoted = [f'"{award}"' for award in AWARDS]
priority = table('hitPolicy="PRIORITY"', quoted, '<outputValues id="v"><text>"exclude","reserve","fund"</text></outputValues>')
rules = pyDMNrules.DMN()
rules.useXML(priority)
seen = {
    "pyDMNrules, PRIORITY": (rules.decide({"score": 4.6})[1]["Result"]["outcome"], "exclude"),
    "SpiffWorkflow, PRIORITY": (spiff(priority), "fund"),
    "bkflow-dmn, PRIORITY": (decide_single_table({
        "title": "award", "hit_policy": "Priority", "inputs": {"cols": [{"id": "score"}], "rows": [[">= 4.0"], ["< 5.0"], [">= 4.5"]]},
        "outputs": {"cols": [{"id": "outcome"}], "rows": [[output] for output in quoted]}}, {"score": 4.6})[0]["outcome"], "reserve"),
    "SpiffWorkflow, UNIQUE": (spiff(table('hitPolicy="UNIQUE"', quoted)), "fund"),
    "SpiffWorkflow, COLLECT with SUM": (spiff(table('hitPolicy="COLLECT" aggregation="SUM"', POINTS)), [5, 3, 2]),
}
changed = False
for who, (now, then) in seen.items():
    changed |= now != then
    print(f"{who}: {now}{'' if now == then else ' (changed)'}")
sys.exit(1 if changed else 0)
PYTHON
