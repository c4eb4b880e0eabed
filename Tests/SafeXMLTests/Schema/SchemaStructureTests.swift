import Testing

@testable import SafeXML

/// What is more than one text and its type.
@Suite struct SchemaStructureTests {
    @Test func `fixed values are compared as values, in elements and attributes`() throws {
        let schema = try OneSchema(
            """
            <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="d" type="xs:decimal" fixed="1.0" minOccurs="0"/>
            <xs:element name="s" type="xs:string" fixed="a" minOccurs="0"/></xs:sequence>
            <xs:attribute name="f" type="xs:date" fixed="2018-01-01Z"/></xs:complexType></xs:element>
            """)
        for valid in [
            "<r><d>1.00</d></r>", "<r><d> 1 </d></r>", "<r><d/></r>", "<r f=' 2018-01-01+00:00 '/>", "<r><s>a</s></r>",
        ] {
            #expect(try schema.messages(valid) == [], "\(valid)")
        }
        #expect(try schema.messages("<r><d>1.01</d></r>") == ["Element 'd': '1.01' is not the fixed value '1.0'"])
        #expect(try schema.messages("<r><s> a</s></r>") == ["Element 's': 'a' is not the fixed value 'a'"])
        #expect(
            try schema.messages("<r f='2018-01-02Z'/>")
                == ["Element 'r', attribute 'f': '2018-01-02Z' is not the fixed value '2018-01-01Z'"])
    }

    @Test func `a type that the document names counts, with blanks around its name`() throws {
        let schema = try OneSchema(
            """
            <xs:complexType name="B"><xs:sequence><xs:element name="a" type="xs:date"/></xs:sequence></xs:complexType>
            <xs:complexType name="E"><xs:complexContent><xs:extension base="B"><xs:sequence>
            <xs:element name="b" type="xs:int"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>
            <xs:simpleType name="L"><xs:restriction base="xs:string"><xs:pattern value="\\p{Lu}\\p{L}*"/></xs:restriction></xs:simpleType>
            <xs:element name="r"><xs:complexType><xs:choice><xs:element name="e" type="B"/><xs:element name="s" type="xs:string"/>
            <xs:element name="n" type="xs:int" nillable="true"/></xs:choice></xs:complexType></xs:element>
            """)
        for valid in [
            "<r><e xsi:type=' E '><a> 2018-01-01 </a><b> 3 </b></e></r>", "<r><s xsi:type=' L '>Łódź</s></r>",
            "<r><s>łódź</s></r>",
            "<r><n xsi:nil=' true '/></r>", "<r><n xsi:nil='0'> 4 </n></r>",
        ] { #expect(try schema.messages(valid) == [], "\(valid)") }
        #expect(try schema.messages("<r><s xsi:type='L'>łódź</s></r>").count == 1)
        #expect(try schema.messages("<r><e xsi:type='E'><a>2018-01-01</a></e></r>").count == 1)
        #expect(try schema.messages("<r><n xsi:nil='true'>4</n></r>").count == 1)
    }

    @Test func `what is redefined restricts or extends what was there before`() throws {
        let before = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="N"><xs:restriction base="xs:decimal">
            <xs:maxInclusive value="10"/></xs:restriction></xs:simpleType><xs:simpleType name="W"><xs:restriction base="xs:string">
            <xs:pattern value="\\p{L}+"/></xs:restriction></xs:simpleType><xs:group name="G"><xs:sequence>
            <xs:element name="n" type="N" minOccurs="0"/></xs:sequence></xs:group></xs:schema>
            """
        let schema = try OneSchema(
            """
            <xs:redefine schemaLocation="before.xsd"><xs:simpleType name="N"><xs:restriction base="N"><xs:minInclusive value="0"/>
            </xs:restriction></xs:simpleType><xs:group name="G"><xs:sequence><xs:group ref="G"/>
            <xs:element name="w" type="W" minOccurs="0" maxOccurs="2"/></xs:sequence></xs:group></xs:redefine>
            <xs:element name="r"><xs:complexType><xs:group ref="G"/></xs:complexType>
            <xs:unique name="u"><xs:selector xpath="w"/><xs:field xpath="."/></xs:unique></xs:element>
            """, files: ["before.xsd": before])
        for valid in [
            "<r><n>1.00000000000000000000000000</n></r>", "<r><w>昆明</w><w>Łódź</w></r>", "<r><n> 10 </n></r>",
        ] {
            #expect(try schema.messages(valid) == [], "\(valid)")
        }
        #expect(try schema.messages("<r><n>-1</n></r>").count == 1)
        #expect(try schema.messages("<r><n>11</n></r>").count == 1)
        #expect(
            try schema.messages("<r><w>昆明</w><w>昆明</w></r>")
                == ["Element 'w': the unique 'u' has a value that the element on line 1 has already"])
    }

    @Test func `an element that may occur no time occurs none`() throws {
        let schema = try OneSchema(
            """
            <xs:element name="r"><xs:complexType><xs:choice><xs:sequence><xs:element name="a"/><xs:element name="b" minOccurs="0"
            maxOccurs="0"><xs:simpleType><xs:restriction base="xs:int"/></xs:simpleType></xs:element></xs:sequence>
            <xs:element name="c" minOccurs='0' maxOccurs='0'/></xs:choice></xs:complexType></xs:element>
            """)
        #expect(try schema.messages("<r><a/></r>") == [])
        for wrong in ["<r><a/><b>1</b></r>", "<r><c/></r>", "<r/>"] {
            #expect(try schema.messages(wrong).count == 1, "\(wrong)")
        }
    }

    @Test func `an empty section of character data is no text`() throws {
        let schema = try OneSchema("<xs:element name='r'><xs:complexType/></xs:element>")
        #expect(try schema.messages("<r><![CDATA[]]></r>") == [])
        #expect(try schema.messages("<r><![CDATA[ ]]></r>").count == 1)
    }

    @Test func `an identifier is given once, and what refers to one finds it`() throws {
        let schema = try OneSchema(
            """
            <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="p" maxOccurs="9"><xs:complexType>
            <xs:attribute name="id" type="xs:ID"/><xs:attribute name="to" type="xs:IDREFS"/></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            """)
        #expect(try schema.messages("<r>\n<p id='a'/><p id=' b ' to='a b'/></r>") == [])
        #expect(
            try schema.messages("<r>\n<p id='a'/>\n<p id=' a '/></r>")
                == ["Element 'p', attribute 'id': the ID 'a' is already given on line 2"])
        #expect(
            try schema.messages("<r>\n<p id='a' to='a c'/></r>")
                == ["Element 'r': the IDREF 'c' on line 2 refers to no ID of the document"])
        #expect(try schema.messages("<r><p to=' '/></r>").count == 1)
    }

    private static let rows = """
        <xs:element name="r"><xs:complexType><xs:sequence>
        <xs:element name="p" minOccurs="0" maxOccurs="9"><xs:complexType><xs:sequence>
        <xs:element name="d" type="xs:decimal" minOccurs="0" nillable="true"/></xs:sequence>
        <xs:attribute name="k" type="xs:token"/><xs:attribute name="n" type="xs:int" default="7"/></xs:complexType></xs:element>
        <xs:element name="q" minOccurs="0" maxOccurs="9"><xs:complexType><xs:attribute name="to" type="xs:token"/></xs:complexType></xs:element>
        </xs:sequence></xs:complexType>
        """

    @Test func `unique values and keys are compared as values, those included that libxml2 calls invalid`() throws {
        let unique = try OneSchema(
            Self.rows + "<xs:unique name='u'><xs:selector xpath='p'/><xs:field xpath='d'/></xs:unique></xs:element>")
        let long = "1.00000000000000000000000000001"
        for valid in [
            "<r><p><d>1</d></p><p><d>2</d></p></r>", "<r><p/><p/></r>",
            "<r><p><d xsi:nil='true'/></p><p><d xsi:nil='true'/></p></r>",
            "<r><p><d>\(long)</d></p><p><d>\(long)1</d></p></r>",
        ] { #expect(try unique.messages(valid) == [], "\(valid)") }
        for twice in [
            "<r>\n<p><d>1</d></p><p><d> 1.0 </d></p></r>", "<r>\n<p><d>\(long)</d></p><p><d>\(long)0</d></p></r>",
        ] {
            #expect(
                try unique.messages(twice) == [
                    "Element 'p': the unique 'u' has a value that the element on line 2 has already"
                ])
        }
        let key = try OneSchema(
            Self.rows
                + """
                <xs:key name='k'><xs:selector xpath='p'/><xs:field xpath='@k'/></xs:key>
                <xs:keyref name='f' refer='k'><xs:selector xpath='q'/><xs:field xpath='@to'/></xs:keyref></xs:element>
                """)
        #expect(try key.messages("<r><p k='a'/><q to=' a '/></r>") == [])
        #expect(
            try key.messages("<r><p k='a'/><p/></r>") == ["Element 'p': the key 'k' has no value for one of its fields"]
        )
        #expect(
            try key.messages("<r><p k='a'/>\n<q to='b'/></r>")
                == ["Element 'r': the element on line 2 refers by 'f' to a key 'k' that is not there"])
        let number = try OneSchema(
            Self.rows + "<xs:unique name='u'><xs:selector xpath='.//p'/><xs:field xpath='@n'/></xs:unique></xs:element>"
        )
        #expect(try number.messages("<r><p n='7'/><p/></r>").count == 1)
    }

    @Test func `wildcards: what is skipped is not looked into, what is lax is where it is declared`() throws {
        let schema = try OneSchema(
            """
            <xs:element name="g" type="xs:date"/><xs:element name="r"><xs:complexType><xs:sequence>
            <xs:element name="l" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="lax"/></xs:sequence></xs:complexType></xs:element>
            <xs:element name="s" minOccurs="0"><xs:complexType><xs:sequence><xs:any processContents="skip"/></xs:sequence></xs:complexType></xs:element>
            </xs:sequence></xs:complexType></xs:element>
            """)
        #expect(try schema.messages("<r><l><u><g> 2018-01-01 </g></u></l><s><g>x</g></s></r>") == [])
        #expect(try schema.messages("<r><l><u><g>x</g></u></l></r>").count == 1)
    }

    @Test func `structure is libxml2's: what is missing or unexpected is said beside what is wrong with a value`()
        throws
    {
        let schema = try OneSchema(
            """
            <xs:element name="r"><xs:complexType><xs:sequence><xs:element name="d" type="xs:date"/><xs:element name="e" type="xs:int"/>
            </xs:sequence><xs:attribute name="k" use="required"/></xs:complexType></xs:element>
            """)
        #expect(
            try schema.messages("<r><d> 2018-13-01 </d></r>") == [
                "Element 'r': The attribute 'k' is required but missing",
                "Element 'd': '2018-13-01' is not a valid value of the atomic type 'xs:date'",
                "Element 'r': Missing child element(s). Expected is ( e )",
            ])
    }
}
