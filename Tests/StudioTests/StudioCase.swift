import Calls
import Diagnostics
import Intake
import Reports
import Rubrics
import Synchronization

@testable import Studio

/// A call in memory for the studio: twelve proposals with an assessor's sheet, two criteria of which one has parts, a cap and a ladder.
struct StudioCase: Sendable {
    let site: StudioSite
    let desk: Desk
    /// The file of the rubric, which a test may change.
    let file: StoredFile

    /// A file that somebody else may write while the studio runs.
    final class StoredFile: Sendable {
        private let bytes: Mutex<[UInt8]?>
        let saved = Mutex<[String: String]>([:])

        init(_ text: String) { bytes = Mutex(Array(text.utf8)) }

        var text: String? {
            get { bytes.withLock { $0.map { String(decoding: $0, as: UTF8.self) } } }
            set { bytes.withLock { $0 = newValue.map { Array($0.utf8) } } }
        }

        func read() -> Result<[UInt8], Diagnostic> {
            bytes.withLock {
                $0.map { .success($0) } ?? .failure(Diagnostic(code: "GONE", message: "the file is gone"))
            }
        }
    }

    static let rubric = """
        # Comments stay.
        fundscore: 1
        id: fund
        title: A small fund
        status: illustrative
        currency: EUR
        submissions: { record: /call/p, id: "@id" }
        facts:
          title: { xpath: "@title", type: string }
          cost: { xpath: "@cost", type: number, required: true }
          a: { xpath: "@a", type: number, required: true }
          b: { xpath: "@b", type: number, required: true }
          c: { xpath: "@c", type: number, required: true }
        scale: { min: 0, max: 10 }
        criteria:
          need:
            title: Need & reach
            weight: 60   # of a hundred
            threshold: 2
            combine: mean
            criteria:
              urgency: { score: a, weight: 2 }
              reach: { score: b, weight: 1 }
          quality: { title: Quality, assessed: true, weight: 40 }
        total: { combine: weighted_mean }
        ranking:
          score: total
          ladder:
            - highest: quality
            - lowest: cost
        award: { budget: 60, amount: cost, when_short: skip, at_most: [ { per: c, awards: 2 } ], reserve: all }
        examples:
          - { name: "weights", given: { urgency: 6, reach: 3, quality: 5 }, expect: { need: 5, total: 5 } }

        """

    init(_ rubric: String = Self.rubric) {
        let file = StoredFile(rubric)
        let source = StudioSource(
            name: "my-call", rubricFile: "rubric.yaml", numbers: .standard, threads: 2, read: { _ in file.read() },
            load: { text, trial in
                RubricLoader.load(text, file: "rubric.yaml", trial: trial) { name in
                    .failure(Diagnostic(code: "NO_FILE", message: name))
                }
            }, options: { _ in Call.Options() }, prepare: { await Self.prepared($0) },
            command: { (["fundscore run my-call"] + $0.map { "--set \($0.text)" }).joined(separator: " ") },
            save: { name, text in
                file.saved.withLock { $0[name] = String(decoding: text, as: UTF8.self) }
                return .success("my-call/\(name).yaml")
            })
        desk = Desk(source, rubric: Array(rubric.utf8))
        site = StudioSite(desk)
        self.file = file
    }

    private static func prepared(_ call: Call) async -> PreparedCall {
        let records = (0..<12).map { index in
            "<p id='P\(index)' title='Town &lt;\(index)&gt;' cost='\(7 + index * 5 % 9)' a='\(index * 7 % 11)' "
                + "b='\(index * 3 % 10)' c='\(index % 4)'/>"
        }
        let document = "<call>\(records.joined())</call>"
        let sheet =
            "proposal,evaluator,quality\n"
            + (0..<12).map { "P\($0),Ada Lovelace,\($0 * 5 % 11)\nP\($0),B,\($0 * 4 % 11)\n" }.joined()
        return await call.prepare(
            documents: 1, open: { _ in SourceDocument(file: "call.xml", content: .bytes(Array(document.utf8))) },
            sheets: [SourceFile(name: "scores-of-ada.csv", bytes: Array(sheet.utf8))])
    }

    // MARK: asking

    func state(_ moves: String...) -> StudioState {
        moves.compactMap { Move($0) }.reduce(StudioState()) { $0.making($1) }
    }

    func get(_ path: String, _ fields: [(name: String, value: String)]) async -> StudioResponse {
        await site.answer(StudioRequest(method: .get, path: path, fields: fields))
    }

    func post(_ path: String, _ fields: [(name: String, value: String)]) async -> StudioResponse {
        await site.answer(StudioRequest(method: .post, path: path, fields: fields))
    }

    func page(_ state: StudioState) async -> String { await get("", state.pairs).text }
}

extension StudioResponse {
    var text: String { String(decoding: body, as: UTF8.self) }
    var location: String? { headers.first { $0.name == "Location" }?.value }
}
