"""Seeded mutants of XML documents: one or two small changes each, of values and of structure."""
import re

TOKEN = re.compile(r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<[^>]+>|[^<]+", re.S)
ATTRIBUTE = re.compile(r"([\w:.-]+)(\s*=\s*)(\"[^\"]*\"|'[^']*')")
POOL = [
    "", " ", "x", "a b", "0", "-0", "1", "-1", "007", "3.50", "1.00000000000000000000000000", "99999999999999999999999999", "1e3",
    "NaN", "INF", "true", "TRUE", "2018-12-31", "2018-12-31Z", "2018-12-31+01:00", "2018-02-30", "2018-10-31T16:00:00Z", "24:00:00",
    "2018-10-31T24:00:00", "2018", "2018-12", "--12-31", "P1M", "PT24H", "昆明", "서울", "Łódź", "http://a:b", "http://a b/c#d", "%zz",
    "Y: Yes", "N: No", "USA: UNITED STATES", "en", "EUR", "12/31", "AA", "a.b-c", "xs:string", "0000000000", "x" * 300,
]


def changed(value, random):
    """Another value near this one, or from the pool."""
    way = random.randrange(12)
    if way == 0:
        return " " + value + " "
    if way == 1:
        return "\n   " + value + "\n"
    if way == 2:
        return value + random.choice("0123456789")
    if way == 3 and value:
        at = random.randrange(len(value))
        return value[:at] + value[at + 1:]
    if way == 4 and value:
        at = random.randrange(len(value))
        return value[:at] + random.choice("0159azAZ -.:/é昆") + value[at + 1:]
    if way == 5 and value:
        return value.swapcase()
    if way == 6 and value:
        return value.replace("-", "/") if "-" in value else value + "Z"
    if way == 7:
        return value + random.choice(["Z", "+01:00", "-14:00", ".0", ".000000000000000000000000000", "%", "\t"])
    if way == 8 and value.strip():
        return value.replace(value.strip()[0], value.strip()[0] + "  ", 1)
    if way == 9:
        return value * 2
    return random.choice(POOL)


def escaped(text, attribute=False):
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return text.replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;") if attribute else text


def plain(text):
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&apos;", "'").replace("&amp;", "&")


def elements(tokens):
    """Start and end of each element but the root, as indices of tokens."""
    open_tags, found = [], []
    for index, token in enumerate(tokens):
        if not token.startswith("<") or token.startswith(("<!", "<?")):
            continue
        if token.startswith("</"):
            found.append((open_tags.pop(), index))
        elif token.endswith("/>"):
            found.append((index, index))
        else:
            open_tags.append(index)
    return [(start, end) for start, end in found if any(s < start and e > end for s, e in found)] if len(found) < 400 else found[:-1]


def mutate_value(tokens, random):
    """Changes the text of an element without children, or the value of an attribute."""
    texts = [
        index + 1 for index in range(len(tokens) - 2)
        if tokens[index].startswith("<") and not tokens[index].startswith(("</", "<!", "<?")) and not tokens[index].endswith("/>")
        and not tokens[index + 1].startswith("<") and tokens[index + 2].startswith("</")]
    tags = [i for i, t in enumerate(tokens) if t.startswith("<") and not t.startswith(("</", "<!", "<?")) and ATTRIBUTE.search(t)]
    if texts and (not tags or random.random() < 0.7):
        index = random.choice(texts)
        tokens[index] = escaped(changed(plain(tokens[index]), random))
        return
    if tags:
        index = random.choice(tags)
        own = [m for m in ATTRIBUTE.finditer(tokens[index]) if not m.group(1).startswith("xmlns") and "schemaLocation" not in m.group(1)]
        if own:
            match = random.choice(own)
            value = '"' + escaped(changed(plain(match.group(3)[1:-1]), random), attribute=True) + '"'
            tokens[index] = tokens[index][:match.start(3)] + value + tokens[index][match.end(3):]


def mutate_structure(tokens, random):
    """Leaves an element out, repeats it, empties it, makes it nil, renames it, or changes places with another one."""
    found = elements(tokens)
    if not found:
        return
    start, end = random.choice(found)
    way = random.randrange(7)
    if way == 0:
        del tokens[start:end + 1]
    elif way == 1:
        tokens[end + 1:end + 1] = tokens[start:end + 1]
    elif way == 2:
        tokens[start + 1:end] = []
    elif way == 3 and not tokens[start].endswith("/>"):
        tokens[start] = tokens[start][:-1] + ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true">'
    elif way == 4 and not tokens[start].endswith("/>"):
        tokens[start] = tokens[start][:-1] + ' zz="1">'
    elif way == 5:
        other = [(s, e) for s, e in found if s == end + 1 or (s == end + 2 and not tokens[end + 1].strip())]
        if other:
            low, high = other[0]
            tokens[start:high + 1] = tokens[low:high + 1] + tokens[end + 1:low] + tokens[start:end + 1]
    elif way == 6:
        first, last = tokens[start], tokens[end]
        tokens[start] = re.sub(r"^<([\w:.-]+)", r"<\1x", first)
        if end > start:
            tokens[end] = re.sub(r"^</([\w:.-]+)", r"</\1x", last)


def mutant(text, random):
    tokens = TOKEN.findall(text)
    for _ in range(random.choice([1, 1, 1, 2])):
        if random.random() < 0.75:
            mutate_value(tokens, random)
        else:
            mutate_structure(tokens, random)
    return "".join(tokens)
