import Diagnostics
import FEEL
import Numbers
import Rubrics
import TestSupport
import Testing

@testable import Intake

/// Copies, `one_per` and shared ids.
@Suite struct AdmissionTests {
    static let facts = [
        Sample.fact("pairing", "pairing"), Sample.fact("version", "version", .number), Sample.fact("title", "title"),
    ]

    /// One submission: the facts are pairing, version and title.
    static func submission(
        _ id: String?, _ file: String, _ pairing: String? = "Graz-Pune", _ version: Int? = 1, title: String = "t",
        record: Int = 1, complaint: String? = nil
    ) -> Submission {
        let cause = NoAnswer.Cause(name: "pairing", place: Place(file: file, line: record))
        let absent = Value.null(NoAnswer(reason: "missing in \(file)", cause: cause))
        return Submission(
            origin: Origin(file: file, record: record, line: record, sha256: ""), proposal: id,
            facts: [
                pairing.map(Value.string) ?? absent, version.map { .number(Decimal128($0)) } ?? absent, .string(title),
            ],
            factLines: [1, 1, 1],
            objections: complaint.map { [Objection(code: $0, text: $0, place: Place(file: file))] } ?? [])
    }

    static func admit(_ submissions: [Submission], keep: OnePer.Keep? = nil, by slot: Int? = 1) throws -> [Submission] {
        let onePer = try keep.map {
            OnePer(key: try Self.key(), keyText: "pairing", keep: $0, bySlot: slot, place: Sample.place)
        }
        return Admission.admit(submissions, rules: Sample.rules(onePer: onePer), facts: facts) { $0[0] }
    }

    /// The program of the key; these checks leave its evaluation to the caller.
    private static func key() throws -> Program {
        var scope = Scope()
        _ = scope.declare("pairing", .string)
        var problems = DiagnosticCollector()
        let source = SourceText(text: "pairing", file: "rubric.yaml")
        return try #require(Compiler(scope: scope, mode: .strict).expression(source, into: &problems))
    }

    // MARK: - Copies and ids

    @Test func `a copy is a duplicate of the first`() throws {
        let admitted = try Self.admit([
            Self.submission("P1", "c.xml"), Self.submission("P1", "a.xml"), Self.submission("P1", "b.xml"),
            Self.submission("P2", "d.xml"),
        ])
        let text = "a copy of P1 (a.xml:1): same id and same facts; that one counts"
        #expect(
            admitted.map(\.complaints) == [["DUPLICATE c.xml:1 \(text)"], [], ["DUPLICATE b.xml:1 \(text)"], []])
    }

    @Test func `no answers are equal wherever they stand`() throws {
        let admitted = try Self.admit([Self.submission("P1", "a.xml", nil), Self.submission("P1", "b.xml", nil)])
        #expect(admitted.map(\.isAdmissible) == [true, false])
    }

    @Test func `one id for different contents counts for none`() throws {
        let admitted = try Self.admit([
            Self.submission("P1", "a.xml", title: "x"), Self.submission("P1", "b.xml", title: "y"),
            Self.submission("P1", "c.xml", title: "x"),
        ])
        let end = " with different content; nobody can know which one counts, so none does"
        #expect(
            admitted.map(\.complaints) == [
                ["DUPLICATE a.xml:1 proposal id 'P1' is also used by P1 (b.xml:1)" + end],
                ["DUPLICATE b.xml:1 proposal id 'P1' is also used by P1 (a.xml:1)" + end],
                ["DUPLICATE c.xml:1 a copy of P1 (a.xml:1): same id and same facts; that one counts"],
            ])
    }

    @Test func `many of one id are counted`() throws {
        let admitted = try Self.admit(
            (1...6).map { Self.submission("P1", "a.xml", title: "\($0)", record: $0) })
        #expect(
            admitted[0].complaints == [
                "DUPLICATE a.xml:1 proposal id 'P1' is also used by P1 (a.xml:2), P1 (a.xml:3), P1 (a.xml:4) and 2 more "
                    + "with different content; nobody can know which one counts, so none does"
            ])
    }

    @Test func `what is not admissible displaces nothing`() throws {
        let admitted = try Self.admit(
            [Self.submission("P1", "a.xml", complaint: "SCHEMA"), Self.submission("P1", "b.xml")], keep: .first)
        #expect(admitted.map { $0.objections.map(\.code) } == [["SCHEMA"], []])
    }

    @Test func `without an id nothing is a copy`() throws {
        let admitted = try Self.admit([Self.submission(nil, "a.xml"), Self.submission(nil, "b.xml")])
        #expect(admitted.map(\.complaints) == [[], []])
    }

    // MARK: - One per key

    @Test func `the last or the first counts`() throws {
        let submissions = [
            Self.submission("P1", "a.xml", "Graz-Pune", 1), Self.submission("P2", "b.xml", "Graz-Pune", 3),
            Self.submission("P3", "c.xml", "Graz-Pune", 2), Self.submission("P4", "d.xml", "Lyon-Xi'an", 1),
        ]
        let last = try Self.admit(submissions, keep: .last)
        let text = "replaced by P2 (b.xml:1), the last of 3 with pairing = \"Graz-Pune\" by 'version'"
        #expect(last.map(\.complaints) == [["DUPLICATE a.xml:1 \(text)"], [], ["DUPLICATE c.xml:1 \(text)"], []])
        #expect(try Self.admit(submissions, keep: .first).map(\.isAdmissible) == [true, false, false, true])
        #expect(try Self.admit(submissions, keep: .best).map(\.complaints) == [[], [], [], []])
    }

    @Test func `a new version under the same id replaces the old one`() throws {
        let admitted = try Self.admit(
            [Self.submission("P1", "a.xml", "Graz-Pune", 1), Self.submission("P1", "b.xml", "Graz-Pune", 2)],
            keep: .last)
        #expect(admitted.map(\.isAdmissible) == [false, true])
    }

    @Test func `equally last ones cancel each other`() throws {
        let admitted = try Self.admit(
            [
                Self.submission("P1", "a.xml", "Graz-Pune", 1), Self.submission("P2", "b.xml", "Graz-Pune", 3),
                Self.submission("P3", "c.xml", "Graz-Pune", 3),
            ], keep: .last)
        let what = "with pairing = \"Graz-Pune\""
        let end = "nobody can know which one counts, so none does"
        #expect(
            admitted.map(\.complaints) == [
                ["DUPLICATE a.xml:1 replaced by P2 (b.xml:1) and P3 (c.xml:1), the last of 3 \(what) by 'version'"],
                ["DUPLICATE b.xml:1 equally last by 'version' \(what); also made: P3 (c.xml:1); \(end)"],
                ["DUPLICATE c.xml:1 equally last by 'version' \(what); also made: P2 (b.xml:1); \(end)"],
            ])
    }

    @Test func `what cannot be ordered is left undecided`() throws {
        let submissions = [
            Self.submission("P1", "a.xml", "Graz-Pune", nil), Self.submission("P2", "b.xml", "Graz-Pune", 3),
        ]
        let start = "one of several submissions with pairing = \"Graz-Pune\", and"
        let end = "nobody can know which one counts, so none does"
        #expect(
            try Self.admit(submissions, keep: .last).map(\.complaints) == [
                ["DUPLICATE a.xml:1 \(start) 'version' does not order them; also made: P2 (b.xml:1); \(end)"],
                ["DUPLICATE b.xml:1 \(start) 'version' does not order them; also made: P1 (a.xml:1); \(end)"],
            ])
        #expect(
            try Self.admit(submissions, keep: .first, by: nil)[0].complaints == [
                "DUPLICATE a.xml:1 \(start) no fact orders them; also made: P2 (b.xml:1); \(end)"
            ])
    }

    @Test func `none means none`() throws {
        let admitted = try Self.admit(
            [Self.submission("P1", "a.xml"), Self.submission("P2", "b.xml"), Self.submission("P3", "c.xml", "Other")],
            keep: OnePer.Keep.none)
        #expect(
            admitted.map(\.complaints) == [
                [
                    "DUPLICATE a.xml:1 only one submission with pairing = \"Graz-Pune\" may be made; "
                        + "also made: P2 (b.xml:1); so none counts"
                ],
                [
                    "DUPLICATE b.xml:1 only one submission with pairing = \"Graz-Pune\" may be made; "
                        + "also made: P1 (a.xml:1); so none counts"
                ], [],
            ])
    }

    @Test(
        arguments: [
            (.last, ["P3"], ["P2": ["P3"]], ["P1"]), (.last, ["P3", "P2"], ["P2": ["P3"], "P1": ["P3", "P2"]], []),
            (.last, ["P1"], [:], ["P1", "P2"]), (.first, ["P1"], ["P2": ["P1"]], ["P3"]),
            (.none, ["P1"], [:], ["P1", "P2", "P3"]),
            (.none, ["P1", "P2"], ["P1": ["P2", "P3"], "P2": ["P1", "P3"], "P3": ["P1", "P2"]], []),
        ] as [(OnePer.Keep, Set<String>, [String: [String]], [String])])
    func `whoever may leave stays in, and so does who counts instead`(
        keep: OnePer.Keep, leaving: Set<String>, standIns: [String: [String]], refused: [String]
    ) throws {
        let submissions = [
            Self.submission("P1", "a.xml", "Graz-Pune", 1), Self.submission("P2", "b.xml", "Graz-Pune", 2),
            Self.submission("P3", "c.xml", "Graz-Pune", 3),
        ]
        let onePer = OnePer(key: try Self.key(), keyText: "pairing", keep: keep, bySlot: 1, place: Sample.place)
        var list = SubmissionList(submissions)
        let found = Admission.admit(
            &list, rules: Sample.rules(onePer: onePer), facts: Self.facts, leaving: leaving
        ) { submissions[$0].facts[0] }
        #expect(found == standIns)
        #expect(list.filter { !$0.isAdmissible }.compactMap(\.proposal) == refused)
    }

    @Test func `without a key nothing is compared`() throws {
        let admitted = try Self.admit(
            [Self.submission("P1", "a.xml", nil), Self.submission("P2", "b.xml", nil)], keep: .last)
        #expect(admitted.map(\.complaints) == [[], []])
    }

    // MARK: - Laws

    /// In any order of the inputs each submission meets the same fate, in the same words; none is lost.
    @Test(arguments: OnePer.Keep.allCases) func `the order of the inputs changes nothing`(_ keep: OnePer.Keep) throws {
        var generator = SplitMix64(seed: 42)
        for _ in 0..<60 {
            let submissions = (0..<Int.random(in: 1...14, using: &generator)).map { index in
                Self.submission(
                    ["P1", "P2", "P3", "P4", nil].randomElement(using: &generator) ?? nil, "f\(index % 5).xml",
                    ["A", "B", nil].randomElement(using: &generator) ?? nil,
                    [1, 2, 3, nil].randomElement(using: &generator) ?? nil,
                    title: ["x", "y"].randomElement(using: &generator) ?? "x", record: index,
                    complaint: Int.random(in: 0..<6, using: &generator) == 0 ? "SCHEMA" : nil)
            }
            let expected = Dictionary(
                uniqueKeysWithValues: try Self.admit(submissions, keep: keep).map { ($0.origin, $0.complaints) })
            let shuffled = submissions.shuffled(using: &generator)
            let admitted = try Self.admit(shuffled, keep: keep)
            #expect(admitted.map(\.origin) == shuffled.map(\.origin))
            for submission in admitted { #expect(submission.complaints == expected[submission.origin]) }
            let ids = admitted.filter(\.isAdmissible).compactMap(\.proposal)
            #expect(Set(ids).count == ids.count)
        }
    }
}
