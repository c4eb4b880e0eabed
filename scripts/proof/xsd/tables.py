"""Simple types and texts, each of which is held against each: as the content of an element and as an attribute."""
from xml.sax.saxutils import escape, quoteattr

BUILT_IN = """
    string normalizedString token language NMTOKEN NMTOKENS Name NCName ID IDREF IDREFS ENTITY ENTITIES boolean decimal integer
    float double duration dateTime time date gYearMonth gYear gMonthDay gDay gMonth hexBinary base64Binary anyURI QName
    nonPositiveInteger negativeInteger nonNegativeInteger positiveInteger long int short byte unsignedLong unsignedInt
    unsignedShort unsignedByte anySimpleType""".split()

PATTERNS = [
    r'\p{L}+', r"[\p{L}\p{M} '\-]+", r'\P{L}+', r'[^\p{L}]+', r'[\p{L}-[a-z]]+', r'[\p{L}-[\p{Lu}]]*', r'\p{IsBasicLatin}+',
    r'\p{IsCJKUnifiedIdeographs}+', r'\w+', r'\W+', r'\d+', r'\D+', r'[^\d]+', r'\i\c*', r'\I+', r'\C+', r'[\i-[:]][\c-[:]]*',
    r'https:\/\/ror\.org\/0\w{8}', r'info\:eu.*', r'[0-9]{2}\/[0-9]{2}', r'a{0}b', r'(a|b){2,3}c?', r'[a-z-[aeiou]]+', r'^a$',
    r'[^a-z]+', r'\p{Nd}{4}-\p{Nd}{2}', r'.+', r'\s*\S+\s*', r'[\^]+', r'a$|\.b', r'\p{Sc}.*', r'[\p{L}\p{N}]{1,5}', r'',
    r'[A-Za-z]{2}(-[A-Z]{2})?', r'(\d{2}-\d{7})|(\d-\d{2}-\d{7}-.{2})', r'[^\s].{0,14}',
]

# Name: (base, facets in short)
RESTRICTED = {
    "dMax": ("date", '<xs:maxInclusive value="2018-12-31"/>'),
    "dMaxZ": ("date", '<xs:maxInclusive value="2018-12-31Z"/>'),
    "dMinE": ("date", '<xs:minExclusive value="2018-01-01"/>'),
    "dEnum": ("date", '<xs:enumeration value="2018-12-31"/><xs:enumeration value="2018-12-31Z"/>'),
    "dtMin": ("dateTime", '<xs:minInclusive value="2018-10-31T16:00:00Z"/><xs:maxExclusive value="2019-01-01T00:00:00"/>'),
    "tMax": ("time", '<xs:maxInclusive value="16:00:00"/>'),
    "yMin": ("gYear", '<xs:minInclusive value="2000"/>'),
    "ymMax": ("gYearMonth", '<xs:maxInclusive value="2018-12"/>'),
    "durMax": ("duration", '<xs:maxInclusive value="P1M"/>'),
    "durMin": ("duration", '<xs:minExclusive value="P30D"/>'),
    "durEnum": ("duration", '<xs:enumeration value="P1Y"/><xs:enumeration value="PT24H"/>'),
    "dblMax": ("double", '<xs:maxInclusive value="5"/>'),
    "fltMin": ("float", '<xs:minInclusive value="-1e3"/>'),
    "dblEnum": ("double", '<xs:enumeration value="NaN"/><xs:enumeration value="1.0"/><xs:enumeration value="0"/>'),
    "decDigits": ("decimal", '<xs:totalDigits value="5"/><xs:fractionDigits value="2"/>'),
    "decEnum": ("decimal", '<xs:enumeration value="1.0"/><xs:enumeration value="100"/>'),
    "decBound": ("decimal", '<xs:minInclusive value="0"/><xs:maxExclusive value="100"/>'),
    "decLong": ("decimal", '<xs:maxInclusive value="99999999999999999999999999999.5"/>'),
    "padBound": ("date", '<xs:minInclusive value=" 2018-01-01 "/>'),
    "intTot": ("integer", '<xs:totalDigits value="3"/>'),
    "pTok": ("token", r'<xs:pattern value="\d{4}-\d{2}-\d{2}"/>'),
    "pDate": ("date", '<xs:pattern value="[^:Z]*"/>'),
    "pDec": ("decimal", r'<xs:pattern value="\d+(\.\d{2})?"/>'),
    "sLen": ("string", '<xs:length value="3"/>'),
    "tMaxLen": ("token", '<xs:minLength value="2"/><xs:maxLength value="4"/>'),
    "nsEnum": ("normalizedString", '<xs:enumeration value="a b"/>'),
    "sEnum": ("string", '<xs:enumeration value="a b"/><xs:enumeration value=" x "/>'),
    "tEnum": ("token", '<xs:enumeration value="a b"/><xs:enumeration value="EUR"/>'),
    "wsRep": ("string", '<xs:whiteSpace value="replace"/><xs:maxLength value="3"/>'),
    "wsCol": ("string", '<xs:whiteSpace value="collapse"/><xs:maxLength value="3"/>'),
    "hexLen": ("hexBinary", '<xs:length value="2"/>'),
    "b64Len": ("base64Binary", '<xs:maxLength value="3"/>'),
    "uriLen": ("anyURI", '<xs:maxLength value="12"/>'),
    "nmsLen": ("NMTOKENS", '<xs:maxLength value="2"/>'),
}

# Name: definition
DERIVED = {
    "listInt": '<xs:list itemType="xs:int"/>',
    "listDate": '<xs:list itemType="dMax"/>',
    "listLen": '<xs:restriction><xs:simpleType><xs:list itemType="xs:decimal"/></xs:simpleType><xs:length value="2"/></xs:restriction>',
    "listEnum": '<xs:restriction><xs:simpleType><xs:list itemType="xs:decimal"/></xs:simpleType><xs:enumeration value="1 2"/></xs:restriction>',
    "listPat": '<xs:restriction><xs:simpleType><xs:list itemType="xs:token"/></xs:simpleType><xs:pattern value="[a-z]+( [a-z]+)?"/></xs:restriction>',
    "uni": '<xs:union memberTypes="xs:date xs:decimal tEnum"/>',
    "uniDt": '<xs:union memberTypes="xs:date xs:dateTime xs:gYear xs:gYearMonth"/>',
    "uniPat": r'<xs:restriction base="uni"><xs:pattern value="\S+"/></xs:restriction>',
    "uniEnum": '<xs:restriction base="uni"><xs:enumeration value="1.0"/><xs:enumeration value="2018-12-31"/></xs:restriction>',
    "uniList": '<xs:union memberTypes="listInt xs:boolean"/>',
    "rr": '<xs:restriction base="decBound"><xs:maxInclusive value="50"/><xs:fractionDigits value="1"/></xs:restriction>',
    "rrp": '<xs:restriction base="p0"><xs:pattern value="[^昆]*"/><xs:maxLength value="2"/></xs:restriction>',
}

TEXTS = [
    "", "  ", "\n", "x", "a", "abc", "abcd", "ab", "a b", " a b ", "a  b", "a\tb", "a\nb", " x ", "EUR", " EUR ", "昆明", "서울",
    "とよた", "Łódź", "É", "е", "a昆", "昆", "１２", "٣", "2018-12-31", " 2018-12-31 ", "\n 2018-12-31\n", "2018-12-31Z",
    "2018-12-31+01:00", "2018-12-31-14:00", "2018-12-31+14:00", "2018-12-31+14:01", "2018-12-30Z", "2019-01-01",
    "2019-01-01+14:00", "2017-12-31", "2018-01-01", "2018-01-02", "2018-02-29", "2016-02-29", "0000-01-01", "-0001-01-01",
    "12018-01-01", "02018-01-01", "18-01-01", "2018-1-1", "+2018-01-01", "2018-10-31T16:00:00Z", " 2018-10-31T16:00:00Z ",
    "2018-10-31T16:00:00", "2018-10-31T24:00:00", "2018-12-31T24:00:00", "2018-10-31T24:00:01", "2018-10-31T16:00:60",
    "2018-10-31T16:00", "2018-10-31T16:00:00.123456789012345Z", "2018-10-31T16:00:00.Z", "2018-10-31 16:00:00",
    "2018-12-31T20:00:00Z", "16:00:00", " 16:00:00 ", "16:00:00Z", "15:59:59.999", "16:00:00.001", "24:00:00", "01:00:00+10:00",
    "16:00:00+14:00", "2018", " 2018 ", "2018Z", "1999", "2000+01:00", "-2018", "20180", "2018-12", " 2018-12 ", "2018-13",
    "2018-12Z", "--12-31", "--02-30", "--02-29", "---31", " ---01 ", "---32", "--12", "--13", "--12--", "P1M", "P30D", "P31D",
    "P28D", "P29D", "-P1M", "PT24H", "P1D", "P12M", "P1Y", "PT86400S", " P1D ", "P", "PT", "P1DT", "P1Y2M3DT4H5M6.7S", "P1.5D",
    "PT1.5S", "PT.5S", "P-1D", "P1S", "P0D", "true", "false", "1", "0", " 1 ", " true", "TRUE", "3", " 3 ", "\n3\n", "+3", "-3",
    "03", "-0", "+0", "3.", "3.0", ".5", "-.5", ".", "1.0", "1.00", "1.00000000000000000000000000",
    "99999999999999999999999999999.4", "100000000000000000000000000000", "99.99", "100", "100.0", "12345", "123456", "123.456",
    "0.001", "00012.50", "50", "50.1", "50.11", "NaN", "INF", "-INF", "+INF", "1e3", "-1E3", "-1e4", "1e", "1e400", "1.5e-3",
    "5", "5.0", "5.1", "-0.0", " NaN ", "2147483647", "2147483648", "-128", "127", "255", "256", "65535", "4294967296",
    "9223372036854775807", "18446744073709551616", "-9223372036854775809", "deadBEEF", "dead", "dea", "YWJj", "YWI=", "YW==",
    "YQ==", "Y Q = =", "YQ=", "YWJjZA==", "http://a:b", "http://example.org/a b", "http://example.org/#a#b", "%zz", "%20",
    "http://[::1]:80/", "http://", "//", "a:", "1http:x", ":a", "mailto:a@b.c", "http://example.org/ü", "a[b]", "a|b", "\\",
    "http://a/b?c=[d]", "?q", "#", "http:#", "urn:x:y", "https://ror.org/012345678", "info:eu-repo", "12/31", "b", "ab b",
    "bcd", "aac", "^a$", "^$", "$", "a$", ".b", "€5", "1 2", "1.0 2", "2 1", "1 2 3", "01 2", " 1  2 ", "2018-12-31 2019-01-01",
    "2018-12-31 2018-12-30", "en", "en-GB", "e1-GB", "x-klingon", "abcdefghi", "xs:a", "q:a", "xs:1", "_a", "-a", "1a", "a:b",
    "a.b-c", "😀", "😀😀😀", "a😀b", "12-3456789", "1-23-4567890-ab", "GB", "gb-GB", "2018-12-31T10:00:00+01:00", "A&B", "<",
    "2020-01", "1234567890123456789012345", "99999999999999999999999999999.5", "99999999999999999999999999999.50001", "0.5",
    "0.55",
]

# What is decided otherwise than by the JDK on purpose; SECURITY.md says why.
DELIBERATE = {
    "😀": "lengths in characters", "😀😀😀": "lengths in characters", "a😀b": "lengths in characters",
    "--12--": "a month as the standard's correction writes it",
    "http://": "RFC 3986 lets an authority be empty", "//": "RFC 3986 lets an authority be empty",
    "a:": "RFC 3986 lets a path be empty", "http:#": "RFC 3986 lets a path be empty",
    "2147483648": "years of any length", "4294967296": "years of any length", "9223372036854775807": "years of any length",
}
# Names are those of the fifth edition of XML 1.0, in which these may stand.
NEW_LETTERS = "１２٣€😀"
NAMES = "NMTOKEN NMTOKENS Name NCName ID IDREF IDREFS ENTITY ENTITIES QName nmsLen".split() + [
    f"p{index}" for index, pattern in enumerate(PATTERNS) if any(escape in pattern for escape in ("\\i", "\\c", "\\I", "\\C"))]


def types():
    """Name → (reference, definition or None)."""
    known = {name: (f"xs:{name}", None) for name in BUILT_IN}
    for index, pattern in enumerate(PATTERNS):
        facet = f"<xs:pattern value={quoteattr(pattern)}/>"
        known[f"p{index}"] = (f"p{index}", f'<xs:restriction base="xs:string">{facet}</xs:restriction>')
    for name, (base, facets) in RESTRICTED.items():
        known[name] = (name, f'<xs:restriction base="xs:{base}">{facets}</xs:restriction>')
    for name, definition in DERIVED.items():
        known[name] = (name, definition)
    return known


def schema():
    text = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">\n'
    for name, (reference, definition) in types().items():
        if definition:
            text += f'<xs:simpleType name="{name}">{definition}</xs:simpleType>\n'
        text += (
            f'<xs:element name="e_{name}" type="{reference}"/>\n<xs:element name="a_{name}"><xs:complexType>'
            f'<xs:attribute name="v" type="{reference}"/></xs:complexType></xs:element>\n')
    return text + "</xs:schema>\n"


def documents():
    """(name, document), one for each type, text and form."""
    namespace = ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    for name in types():
        for index, text in enumerate(TEXTS):
            if (name in NAMES and any(letter in text for letter in NEW_LETTERS)) or text in DELIBERATE:
                continue
            value = quoteattr(text).replace("\n", "&#10;").replace("\t", "&#9;")
            yield f"{name}-{index}-element", f"<e_{name}{namespace}>{escape(text)}</e_{name}>"
            yield f"{name}-{index}-attribute", f"<a_{name}{namespace} v={value}/>"
