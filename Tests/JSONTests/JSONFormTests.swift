import JSON
import Testing

/// A value laid out once and filled in many times is, byte for byte, the value written member by member.
@Suite struct JSONFormTests {
    private static func text(
        _ layout: JSONWriter.Layout = .indented, level: Int = 0, _ write: (inout JSONWriter) -> Void
    )
        -> String
    {
        var output: [UInt8] = []
        JSONWriter.add(to: &output, layout, level: level) { write(&$0) }
        return String(decoding: output, as: UTF8.self)
    }

    @Test(arguments: [JSONWriter.Layout.indented, .compact], 0...3)
    func `places are filled in their order, whatever is around them`(_ layout: JSONWriter.Layout, _ level: Int) {
        let form = JSONForm(
            .object([
                ("say \"hi\"", .place),
                ("inner", .object([("a", .place), ("b", .fixed(.array([.number("1"), .null])))])),
                ("list", .place), ("kind", .fixed(.string("x"))), ("last", .place),
            ]), level: level, layout)
        let filled = Self.text(layout, level: level) { json in
            var progress = JSONForm.Progress()
            json.fill(form, &progress)
            json.string("é")
            json.fill(form, &progress)
            json.object { $0.member("deep", 1) }
            json.fill(form, &progress)
            json.array([1, 2]) { $1.number($0) }
            json.fill(form, &progress)
            json.null()
            json.end(form, progress)
        }
        let whole = JSONValue.object([
            ("say \"hi\"", .string("é")),
            ("inner", .object([("a", .object([("deep", .number("1"))])), ("b", .array([.number("1"), .null]))])),
            ("list", .array([.number("1"), .number("2")])), ("kind", .string("x")), ("last", .null),
        ])
        #expect(filled == Self.text(layout, level: level) { $0.value(whole) })
    }

    @Test func `a form may have no place, and a value may follow it`() {
        let form = JSONForm(.fixed(.array([.string("met")])), level: 2)
        let filled = Self.text { json in
            json.object { json in
                json.key("rows")
                json.array([1, 2]) { _, json in json.end(form) }
                json.member("next", true)
            }
        }
        let met = JSONValue.array([.string("met")])
        #expect(
            filled == Self.text { $0.value(.object([("rows", .array([met, met])), ("next", .boolean(true))])) })
    }

    @Test func `forms stand inside of each other`() {
        let (outer, inner) = (JSONForm(["one", "two"], level: 0), JSONForm(["a"], level: 1))
        let filled = Self.text { json in
            var progress = JSONForm.Progress()
            for number in 1...2 {
                json.fill(outer, &progress)
                var own = JSONForm.Progress()
                json.fill(inner, &own)
                json.number(number)
                json.end(inner, own)
            }
            json.end(outer, progress)
        }
        let parts = (1...2).map { JSONValue.object([("a", .number(String($0)))]) }
        #expect(filled == Self.text { $0.value(.object([("one", parts[0]), ("two", parts[1])])) })
    }

    @Test func `an object without members is one`() {
        #expect(Self.text { $0.end(JSONForm([String](), level: 0)) } == "{}")
    }
}
