import Testing

@testable import SafeXML

@Suite struct ThreadTests {
    @Test func `workers with readers of their own and one schema give what one worker gives`() async throws {
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence>
            <xs:element name="n" type="xs:integer" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:schema>
            """
        let set = try SchemaSet(schemas: [("r.xsd", Array(schema.utf8))])
        let wanted = try Self.work(set, 0..<120)
        let shares = try await withThrowingTaskGroup(of: (Int, [Transcript]).self) { group in
            for worker in 0..<4 {
                group.addTask { (worker, try Self.work(set, worker * 30..<worker * 30 + 30)) }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        #expect((0..<4).flatMap { shares[$0] ?? [] } == wanted)
        #expect(Library.refusedLoads == 0)
    }

    @Test func `schemas are compiled at the same time by many threads, each from its own map`() async throws {
        let results = try await withThrowingTaskGroup(of: String?.self) { group in
            for worker in 0..<16 {
                group.addTask {
                    let main = """
                        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="part.xsd"/>
                        <xs:element name="r" type="t\(worker)"/></xs:schema>
                        """
                    let part = """
                        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:simpleType name="t\(worker)">
                        <xs:restriction base="xs:string"/></xs:simpleType></xs:schema>
                        """
                    do throws(SchemaProblem) {
                        _ = try SchemaSet(
                            schemas: [("main.xsd", Array(main.utf8))], map: ["part.xsd": Array(part.utf8)])
                        return nil
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.compactMap { $0 } == [])
    }

    private static func work(_ set: SchemaSet, _ range: Range<Int>) throws -> [Transcript] {
        let reader = try RecordReader(namespaces: [], record: "/r", expressions: ["sum(n)", "n[. > 5]"], schemas: set)
        return range.map { number in
            let items = (0..<number).map { "<n>\($0)</n>\n" }.joined()
            let text =
                number % 10 == 3 ? "<r>\(items)&</r>" : number % 10 == 7 ? "<r>\(items)<m/></r>" : "<r>\(items)</r>"
            return Transcript(reader, Array(text.utf8), expressions: 2, mode: number % 2 == 0 ? .tree : .stream)
        }
    }
}
