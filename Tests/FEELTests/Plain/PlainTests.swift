import Numbers
import Testing

@testable import FEEL

/// The plain way and the general way give the same values, and the same reasons where there is none.
@Suite struct PlainTests {
    @Test(arguments: [Mode.strict, .standard])
    func `expressions agree`(_ mode: Mode) throws {
        var rules = RandomRule(seed: 11)
        var taken = 0
        for _ in 0..<1500 {
            let text = rules.answer(3)
            // Both stand in the same columns, so that reasons can be compared with their places.
            let (plain, general) = (PlainFacts.program("    \(text)", mode), PlainFacts.program("{v: \(text)}.v", mode))
            #expect((plain == nil) == (general == nil), "\(text)")
            guard let plain, let general else { continue }
            #expect(general.plain == nil, "\(text)")
            taken += plain.plain == nil ? 0 : 1
            for _ in 0..<12 {
                let frame = PlainFacts.frame(&rules.random)
                #expect(Same(plain.evaluate(frame)) == Same(general.evaluate(frame)), "\(text) of \(frame)")
            }
        }
        #expect(taken > 800)
    }

    @Test(arguments: [Mode.strict, .standard], [HitPolicy.first, .unique, .any, .collect(nil)])
    func `tables agree`(_ mode: Mode, _ hit: HitPolicy) throws {
        var rules = RandomRule(seed: 12)
        let inputs = ["months", "title", "eligible"]
        for _ in 0..<150 {
            let rows = (0..<Int.random(in: 1...5, using: &rules.random)).map { _ in rules.row(inputs) }
            let plain = try #require(PlainFacts.table(hit, inputs, rows, isGeneral: false, mode), "\(rows)")
            let general = try #require(PlainFacts.table(hit, inputs, rows, isGeneral: true, mode), "\(rows)")
            for _ in 0..<20 {
                let frame = PlainFacts.frame(&rules.random)
                let (a, b) = (plain.evaluate(frame), general.evaluate(frame))
                #expect(Same(a.value) == Same(b.value), "\(rows) of \(frame)")
                #expect(a.fired == b.fired, "\(rows) of \(frame)")
                #expect(plain.inputs(frame) == Array(general.inputs(frame).dropLast()))
            }
        }
    }

    @Test(arguments: [
        "months", "5", "\"a\"", "null", "-months", "months + 2 * budget", "if eligible then 5 else 3",
        "if months <= 6 and title = \"city\" then 5 else if budget in [1..2) then 3 else null", "months in (1, 2, > 5)",
        "months between 1 and 12", "not(eligible or months = null)", "5 < months", "2 * (if eligible then 1 else 2)",
        "title != \"a\"", "months in [1, 2]", "eligible = true",
    ])
    func `bands and conditions are plain`(_ text: String) {
        #expect(PlainFacts.program(text, .strict)?.plain != nil)
    }

    @Test(arguments: [
        "count([months])", "title < \"b\"", "start > @\"2024-01-01\"", "[months]", "months between 1 and budget",
        "some x in [1, 2] satisfies x = months", "if count([months]) = 1 then 5 else 3", "months in (? > 5)",
    ])
    func `the rest is not`(_ text: String) throws {
        #expect(try #require(PlainFacts.program(text, .strict)).plain == nil)
    }

    /// Swift takes the two spellings for equal; the standard, which compares code points, does not.
    @Test func `texts are equal by code points`() {
        let program = PlainFacts.program("title = \"é\"", .strict)
        var frame = [Value](repeating: .null, count: 6)
        for (title, answer) in [("é", true), ("e\u{301}", false), ("e", false)] {
            frame[2] = .string(title)
            #expect(program?.evaluate(frame) == .boolean(answer))
        }
    }
}

/// A value with the reason that its `==` leaves out.
private struct Same: Equatable, CustomStringConvertible {
    var value: Value
    var reason: NoAnswer?

    init(_ value: Value) {
        self.value = value
        if case .null(let why) = value { reason = why }
    }

    var description: String { reason.map { "null (\($0))" } ?? "\(value)" }
}
