#!/usr/bin/env bash
# csvsort of csvkit puts a score of 7,25 before 8,5: it reads them as 725 and 85, and writes the sheet back with these.
#
# Score sheets of most of Europe have a decimal comma. csvkit takes commas for groups of thousands, wherever they stand, and percent signs
# for nothing, so that 50% is 50. Nothing is said, and the file that comes out has lost the original text. Its option --locale de_DE reads
# the comma right; then 7.25 is 725. The same guess is made by csvjson, csvstat and whatever else reads by agate's types.
#
# Package: csvkit 2.2.0 with agate 1.14.2 from PyPI.
# Seen there: csvsort -c score -r of 8,5 7 7,25: 725, 85, 7; csvstat: mean of 272.333 for 7.583. With --locale de_DE of 8.5 7 7.25: 725, 85, 7.
#             csvsort of 50% 0.5: 50, 0.5.
# Ends with 1 where any of that has changed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet 'csvkit==2.2.0' 'agate==1.14.2'
changed=0
# seen EXPECTED INPUT COMMAND…: what the command makes of the input, its lines put into one.
seen() {
    local expected=$1 input=$2 now
    shift 2
    now=$(printf '%b' "$input" | "$folder/venv/bin/$1" "${@:2}" | tr '\n' ' ')
    printf '%s: %s\n' "$*" "$now"
    [[ $now == "$expected" ]] || { printf '  (changed; seen before: %s)\n' "$expected"; changed=1; }
}
seen 'id,score C,725 A,85 B,7 ' 'id,score\nA,"8,5"\nB,7\nC,"7,25"\n' csvsort -c score -r
seen '272.333 ' 'id,score\nA,"8,5"\nB,7\nC,"7,25"\n' csvstat -c score --mean
seen 'id,score C,725 A,85 B,7 ' 'id,score\nA,8.5\nB,7\nC,7.25\n' csvsort --locale de_DE -c score -r
seen 'id,share 1,50 2,0.5 ' 'id,share\n001,50%\n002,0.5\n' csvsort -c share -r
exit "$changed"
