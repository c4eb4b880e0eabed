"""Small schemas, each with documents for one kind of fault: name, schema, documents."""
SCHEMA = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"%s>%s</xs:schema>'

# One schema for all identity constraints, and what each is held against.
HELD = SCHEMA % ('', (
    '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="p" minOccurs="0" maxOccurs="unbounded">'
    '<xs:complexType><xs:sequence><xs:element name="d" type="xs:decimal" minOccurs="0" nillable="true"/>'
    '<xs:element name="t" type="xs:date" minOccurs="0" maxOccurs="2"/>'
    '<xs:element name="m" minOccurs="0" type="xs:token" default="zz"/></xs:sequence>'
    '<xs:attribute name="k" type="xs:token"/><xs:attribute name="n" type="xs:int" default="7"/></xs:complexType>'
    '</xs:element><xs:element name="q" minOccurs="0" maxOccurs="unbounded"><xs:complexType>'
    '<xs:attribute name="to" type="xs:token"/></xs:complexType></xs:element></xs:sequence></xs:complexType>'
    '%s</xs:element>'
))


def constraint(kind, *paths, name="u", refer=""):
    """Paths: the selector, then the fields."""
    inside = "".join(f'<xs:{"field" if index else "selector"} xpath="{path}"/>' for index, path in enumerate(paths))
    return f'<xs:{kind} name="{name}"{refer}>{inside}</xs:{kind}>'


CONSTRAINTS = [
    ("uniqueD", constraint("unique", "p", "d")),
    ("keyD", constraint("key", "p", "d")),
    ("keyK", constraint("key", "p", "@k") + constraint("keyref", "q", "@to", name="w", refer=' refer="u"')),
    ("uniqueN", constraint("unique", ".//p", "@n")),
    ("uniqueT", constraint("unique", "p", "t")),
    ("uniqueM", constraint("unique", "p", "m")),
    ("two", constraint("unique", "p", "@k", "@n")),
    ("self", constraint("unique", "p/t", ".")),
]
DOCUMENTS = [
    '<r@><p><d>1</d></p><p><d>1.0</d></p></r>',
    '<r@><p><d>1</d></p><p><d> 1 </d></p></r>',
    '<r@><p><d>1</d></p><p><d>2</d></p></r>',
    '<r@><p><d xsi:nil="true"/></p><p><d xsi:nil="true"/></p></r>',
    '<r@><p><d xsi:nil="true"/></p><p><d>1</d></p></r>',
    '<r@><p/><p/></r>',
    '<r@><p><d>1</d></p><p/></r>',
    '<r@><p><d>x</d></p><p><d>1</d></p></r>',
    '<r@><p><d>1.00000000000000000000000000001</d></p><p><d>1.000000000000000000000000000010</d></p></r>',
    '<r@><p><d>1</d></p></r>',
    '<r@><p k="a"/><p k="b"/></r>',
    '<r@><p k="a"/><p k=" a "/></r>',
    '<r@><p k="a"/><q to="a"/></r>',
    '<r@><p k="a"/><q to=" a "/></r>',
    '<r@><p k="a"/><q to="b"/></r>',
    '<r@><p k="a"/><q/></r>',
    '<r@><p n="7"/><p/></r>',
    '<r@><p n="1"/><p n="01"/></r>',
    '<r@><p n="1"/><p n="2"/></r>',
    '<r@><p/></r>',
    '<r@><p><t> 2018-01-01 </t></p><p><t>2018-01-01</t></p></r>',
    '<r@><p><t>2018-01-01</t></p><p><t>2018-01-01Z</t></p></r>',
    '<r@><p><t>2018-01-01</t><t>2018-01-02</t></p></r>',
    '<r@><p><m/></p><p><m>zz</m></p></r>',
    '<r@><p><m>a</m></p><p><m>b</m></p></r>',
    '<r@><q to="a"/></r>',
]

PAIRS = [
    ("fixedElement", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType><xs:sequence>'
        '<xs:element name="d" type="xs:decimal" fixed="1.0" minOccurs="0"/>'
        '<xs:element name="t" type="xs:token" fixed="a b" minOccurs="0"/>'
        '<xs:element name="s" type="xs:string" fixed="a b" minOccurs="0"/>'
        '<xs:element name="c" minOccurs="0" fixed="1.0"><xs:complexType><xs:simpleContent>'
        '<xs:extension base="xs:decimal"><xs:attribute name="k" type="xs:date" fixed="2018-01-01Z"/></xs:extension>'
        '</xs:simpleContent></xs:complexType></xs:element><xs:element name="m" minOccurs="0" fixed="abc">'
        '<xs:complexType mixed="true"><xs:sequence><xs:element name="x" minOccurs="0"/></xs:sequence></xs:complexType>'
        '</xs:element></xs:sequence><xs:attribute name="f" type="xs:decimal" fixed="1.0"/>'
        '<xs:attribute name="g" type="xs:string" fixed="x"/></xs:complexType></xs:element>'
    )), [
        '<r><d>1.0</d></r>',
        '<r><d>1.00</d></r>',
        '<r><d> 1 </d></r>',
        '<r><d></d></r>',
        '<r><d>2</d></r>',
        '<r><d>+1</d></r>',
        '<r><d>x</d></r>',
        '<r><d>\n</d></r>',
        '<r><t>a b</t></r>',
        '<r><t> a  b </t></r>',
        '<r><t></t></r>',
        '<r><t>ab</t></r>',
        '<r><s>a b</s></r>',
        '<r><s> a b</s></r>',
        '<r><s></s></r>',
        '<r><c>1.00</c></r>',
        '<r><c></c></r>',
        '<r><c>1.1</c></r>',
        '<r><c k="2018-01-01Z">1</c></r>',
        '<r><c k="2018-01-01+00:00">1</c></r>',
        '<r><c k=" 2018-01-01Z ">1</c></r>',
        '<r><c k="2018-01-01">1</c></r>',
        '<r><c k="2018-01-02Z">1</c></r>',
        '<r><m>abc</m></r>',
        '<r><m></m></r>',
        '<r><m> abc</m></r>',
        '<r><m><x/></m></r>',
        '<r f="1.0"/>',
        '<r f="1.00"/>',
        '<r f=" 01 "/>',
        '<r f="2"/>',
        '<r f=""/>',
        '<r g="x"/>',
        '<r g=" x"/>',
    ]),
    ("type", SCHEMA % ('', (
        '<xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:date"/></xs:sequence></xs:complexType>'
        '<xs:complexType name="E"><xs:complexContent><xs:extension base="B"><xs:sequence>'
        '<xs:element name="b" type="xs:int"/></xs:sequence><xs:attribute name="k" type="xs:ID"/></xs:extension>'
        '</xs:complexContent></xs:complexType><xs:simpleType name="L"><xs:restriction base="xs:string">'
        '<xs:pattern value="\\p{L}+"/></xs:restriction></xs:simpleType><xs:element name="r"><xs:complexType>'
        '<xs:sequence><xs:element name="e" type="B" minOccurs="0" maxOccurs="9"/>'
        '<xs:element name="s" type="xs:string" minOccurs="0"/>'
        '<xs:element name="n" type="xs:decimal" minOccurs="0" nillable="true"/><xs:element name="y" minOccurs="0"/>'
        '</xs:sequence></xs:complexType></xs:element>'
    )), [
        '<r@><e xsi:type=" E "><a>2018-01-01</a><b> 3 </b></e></r>',
        '<r@><e xsi:type="E"><a>2018-01-01</a></e></r>',
        '<r@><e xsi:type="E" k="x"><a> 2018-01-01 </a><b>3</b></e><e xsi:type="E" k="x"><a>2018-01-01</a><b>3</b></e></r>',
        '<r@><e xsi:type="Q"><a>2018-01-01</a></e></r>',
        '<r@><s xsi:type="L">昆明</s></r>',
        '<r@><s xsi:type="L">昆1</s></r>',
        '<r@><s xsi:type=" L ">서울</s></r>',
        '<r@><s xsi:type="xs:date"> 2018-01-01 </s></r>',
        '<r@><s xsi:type="xs:token">a</s></r>',
        '<r@><s xsi:type="xs:normalizedString"> a </s></r>',
        '<r@><n xsi:type="xs:int"> 3 </n></r>',
        '<r@><n xsi:type="xs:int">3.0</n></r>',
        '<r@><n xsi:nil=" true "/></r>',
        '<r@><n xsi:nil="true">3</n></r>',
        '<r@><n xsi:nil="false">3</n></r>',
        '<r@><n xsi:nil="false"/></r>',
        '<r@><n xsi:nil="1"/></r>',
        '<r@><n xsi:nil="maybe">3</n></r>',
        '<r@><n/></r>',
        '<r@><y xsi:type="xs:date"> 2018-01-01 </y></r>',
        '<r@><y xsi:type="xs:date">2018</y></r>',
        '<r@><y xsi:type="xs:ID">a</y></r>',
        '<r@><y><z xsi:type="xs:int"> 4 </z></y></r>',
        '<r@><y><z xsi:type="xs:int">4x</z></y></r>',
        '<r@><y>any<e/></y></r>',
        '<r@><s xsi:nil="true"/></r>',
    ]),
    ("ids", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="p" minOccurs="0" maxOccurs="unbounded">'
        '<xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="id" type="xs:ID"/>'
        '<xs:attribute name="to" type="xs:IDREF"/><xs:attribute name="all" type="xs:IDREFS"/></xs:extension>'
        '</xs:simpleContent></xs:complexType></xs:element>'
        '<xs:element name="i" type="xs:ID" minOccurs="0" maxOccurs="9"/>'
        '<xs:element name="o" type="xs:IDREF" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
    )), [
        '<r><p id="a"/><p id="b"/></r>',
        '<r><p id="a"/><p id="a"/></r>',
        '<r><p id="a"/><p id=" a "/></r>',
        '<r><p id="a"/><i>a</i></r>',
        '<r><i>a</i><i> b </i></r>',
        '<r><i>a</i><i> a </i></r>',
        '<r><p id="a" to="a"/></r>',
        '<r><p to="b"/><p id="b"/></r>',
        '<r><p to="c"/><p id="b"/></r>',
        '<r><p all="a b"/><p id="a"/><p id="b"/></r>',
        '<r><p all="a c"/><p id="a"/></r>',
        '<r><p all=""/></r>',
        '<r><p all=" "/></r>',
        '<r><p id=""/></r>',
        '<r><p id="1a"/></r>',
        '<r><p id="é"/><p id="é"/></r>',
        '<r><p id="a"/><o>a</o></r>',
        '<r><p id="a"/><o> b </o></r>',
    ]),
    *((name, HELD % constraint, DOCUMENTS) for name, constraint in CONSTRAINTS),
    ("wild", SCHEMA % ('', (
        '<xs:element name="g" type="xs:date"/><xs:attribute name="ga" type="xs:int"/><xs:element name="r">'
        '<xs:complexType><xs:sequence><xs:element name="l" minOccurs="0"><xs:complexType><xs:sequence>'
        '<xs:any processContents="lax" minOccurs="0" maxOccurs="9"/></xs:sequence>'
        '<xs:anyAttribute processContents="lax"/></xs:complexType></xs:element><xs:element name="s" minOccurs="0">'
        '<xs:complexType><xs:sequence><xs:any processContents="skip" minOccurs="0" maxOccurs="9"/></xs:sequence>'
        '<xs:anyAttribute processContents="skip"/></xs:complexType></xs:element><xs:element name="t" minOccurs="0">'
        '<xs:complexType><xs:sequence><xs:any minOccurs="0" maxOccurs="9"/></xs:sequence><xs:anyAttribute/>'
        '</xs:complexType></xs:element></xs:sequence></xs:complexType></xs:element>'
    )), [
        '<r><l><g> 2018-01-01 </g></l></r>',
        '<r><l><g>x</g></l></r>',
        '<r><l><u><g>x</g></u></l></r>',
        '<r><l><u><g> 2018-01-01 </g></u></l></r>',
        '<r><s><g>x</g></s></r>',
        '<r><s><u><g>x</g></u></s></r>',
        '<r><t><g> 2018-01-01 </g></t></r>',
        '<r><t><g>x</g></t></r>',
        '<r><t><u/></t></r>',
        '<r><l ga=" 1 "/></r>',
        '<r><l ga="x"/></r>',
        '<r><s ga="x"/></r>',
        '<r><t ga=" 1 "/></r>',
        '<r><t ga="x"/></r>',
        '<r><t zz="x"/></r>',
    ]),
    ("subst", SCHEMA % ('', (
        '<xs:element name="h" type="xs:date" abstract="true"/><xs:element name="d" substitutionGroup="h"/>'
        '<xs:element name="e" substitutionGroup="h" type="D"/><xs:simpleType name="D"><xs:restriction base="xs:date">'
        '<xs:maxInclusive value="2018-12-31"/></xs:restriction></xs:simpleType><xs:element name="r"><xs:complexType>'
        '<xs:sequence><xs:element ref="h" maxOccurs="9"/></xs:sequence></xs:complexType></xs:element>'
    )), [
        '<r><d> 2018-01-01 </d></r>',
        '<r><d>x</d></r>',
        '<r><e>2018-12-31</e></r>',
        '<r><e>2018-12-31Z</e></r>',
        '<r><e> 2018-12-30+01:00 </e></r>',
        '<r><e>2017-12-30+01:00</e></r>',
        '<r><h>2018-01-01</h></r>',
    ]),
    ("def", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType><xs:sequence>'
        '<xs:element name="d" type="xs:date" default=" 2018-01-01 "/>'
        '<xs:element name="e" type="xs:string" default="N: No"/></xs:sequence>'
        '<xs:attribute name="a" type="xs:date" default="2018-01-01"/></xs:complexType></xs:element>'
    )), [
        '<r><d/><e/></r>',
        '<r><d></d><e></e></r>',
        '<r><d> </d><e/></r>',
        '<r a=""><d/><e/></r>',
        '<r a=" 2018-01-01 "><d>2018-01-01</d><e> </e></r>',
        '<r><d><!-- c --></d><e/></r>',
    ]),
    ("group", SCHEMA % ('', (
        '<xs:attributeGroup name="ag"><xs:attribute name="a" type="xs:int"/>'
        '<xs:anyAttribute namespace="##other" processContents="lax"/></xs:attributeGroup><xs:group name="g">'
        '<xs:sequence><xs:element name="x" type="xs:date"/><xs:element name="y" type="xs:int" minOccurs="0"/>'
        '</xs:sequence></xs:group><xs:complexType name="B" mixed="true"><xs:group ref="g"/>'
        '<xs:attributeGroup ref="ag"/></xs:complexType><xs:complexType name="R" mixed="true"><xs:complexContent>'
        '<xs:restriction base="B"><xs:sequence><xs:element name="x" type="D"/></xs:sequence>'
        '<xs:attribute name="a" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>'
        '<xs:simpleType name="D"><xs:restriction base="xs:date"><xs:minInclusive value="2018-01-01"/></xs:restriction>'
        '</xs:simpleType><xs:complexType name="S"><xs:simpleContent><xs:restriction base="SB">'
        '<xs:pattern value="\\p{Lu}.*"/></xs:restriction></xs:simpleContent></xs:complexType><xs:complexType name="SB">'
        '<xs:simpleContent><xs:extension base="xs:token"><xs:attribute name="u" type="xs:date"/></xs:extension>'
        '</xs:simpleContent></xs:complexType><xs:element name="r"><xs:complexType><xs:choice>'
        '<xs:element name="b" type="B"/><xs:element name="c" type="R"/><xs:element name="s" type="S"/></xs:choice>'
        '</xs:complexType></xs:element>'
    )), [
        '<r><b a=" 1 ">t<x> 2018-01-01 </x>u<y> 2 </y></b></r>',
        '<r><b a="x"><x>2018-01-01</x></b></r>',
        '<r><c>t<x> 2018-01-01 </x></c></r>',
        '<r><c a="1"><x>2018-01-01</x></c></r>',
        '<r><c><x>2017-01-01</x></c></r>',
        '<r><c><x>2018-01-01Z</x></c></r>',
        '<r><c><x>2018-01-03Z</x></c></r>',
        '<r><s u=" 2018-01-01 ">Éa</s></r>',
        '<r><s>éa</s></r>',
        '<r><s u="x">Éa</s></r>',
        '<r><s>昆</s></r>',
    ]),
    ("qual", SCHEMA % (' targetNamespace="urn:t" xmlns:t="urn:t"', (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="d" type="t:D" minOccurs="0"/>'
        '<xs:element ref="t:g" minOccurs="0"/></xs:sequence><xs:attribute name="a" type="xs:int" form="qualified"/>'
        '</xs:complexType></xs:element><xs:element name="g" type="xs:date"/><xs:simpleType name="D">'
        '<xs:list itemType="xs:date"/></xs:simpleType>'
    )), [
        '<t:r xmlns:t="urn:t"><d> 2018-01-01  2018-01-02 </d></t:r>',
        '<t:r xmlns:t="urn:t"><d>2018-01-01 x</d></t:r>',
        '<t:r xmlns:t="urn:t" t:a=" 1 "><t:g> 2018-01-01 </t:g></t:r>',
        '<t:r xmlns:t="urn:t" a="1"></t:r>',
        '<t:r xmlns:t="urn:t" t:a="x"></t:r>',
        '<t:r xmlns:t="urn:t"><g>2018-01-01</g></t:r>',
    ]),
    ("never", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType><xs:choice><xs:sequence><xs:element name="a"/>'
        '<xs:element name="b" minOccurs="0" maxOccurs="0"/></xs:sequence><xs:element name="c" minOccurs="0" maxOccurs="0"/>'
        '</xs:choice></xs:complexType></xs:element><xs:complexType name="B"><xs:sequence><xs:element name="a"/>'
        '<xs:element name="e" minOccurs="0" type="xs:date"/></xs:sequence></xs:complexType><xs:element name="s"><xs:complexType>'
        '<xs:complexContent><xs:restriction base="B"><xs:sequence><xs:element name="a"/>'
        '<xs:element name="e" minOccurs="0" maxOccurs="0" type="xs:date"/></xs:sequence></xs:restriction>'
        '</xs:complexContent></xs:complexType></xs:element>'
    )), [
        '<r><a/></r>',
        '<r><a/><b/></r>',
        '<r><c/></r>',
        '<r/>',
        '<s><a/></s>',
        '<s><a/><e>2018-01-01</e></s>',
    ]),
    ("cdata", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType/></xs:element><xs:element name="o"><xs:complexType><xs:sequence>'
        '<xs:element name="a" minOccurs="0" type="xs:int" default="5"/></xs:sequence></xs:complexType></xs:element>'
    )), [
        '<r><![CDATA[]]></r>',
        '<r><![CDATA[ ]]></r>',
        '<r><!-- c --><?p i?></r>',
        '<o><![CDATA[]]><a/></o>',
        '<o><![CDATA[ ]]></o>',
        '<o>&#32;<a/></o>',
        '<o><a><![CDATA[]]></a></o>',
        '<o><a>1<![CDATA[2]]>3</a></o>',
    ]),
    ("qn", SCHEMA % ('', (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="q" type="xs:QName" minOccurs="0"/>'
        '<xs:element name="f" type="F" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
        '<xs:simpleType name="F"><xs:restriction base="xs:QName"><xs:enumeration value="xs:date"/></xs:restriction>'
        '</xs:simpleType>'
    )), [
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><q>k:a</q></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><q> k:a </q></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><q>w:a</q></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><q>a</q></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><f>k:date</f></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><f> k:date </f></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><f>z:date</f></r>',
        '<r xmlns:k="http://www.w3.org/2001/XMLSchema" xmlns:z="urn:z"><q xmlns:w="u">w:a</q><f>k:date</f></r>',
    ]),
]
NAMESPACES = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'


def pairs():
    """An `@` in a start tag stands for the namespaces that it declares."""
    for name, schema, documents in PAIRS:
        yield name, schema, [document.replace("<r@>", f"<r{NAMESPACES}>") for document in documents]
