import Diagnostics
import Intake
import JSON

/// What came of a piece of a document, or of asking its schemas: the line behind its submissions.
struct PieceOutcome: Sendable {
    enum Content: Sendable {
        /// How many records the piece has; nil: the document has to be read as a whole.
        case piece(Int, records: Int?)
        /// nil: as there.
        case schemas(SchemaFindings?)
    }

    let file: String
    /// Of the document's pieces.
    let count: Int
    /// SHA-256 of the document.
    let document: String
    let content: Content

    // MARK: - Out

    var line: [UInt8] {
        JSONWriter.line { line in
            line.member("file", file)
            switch content {
            case .piece(let number, let records):
                line.member("piece", number)
                line.member("records") { line in if let records { line.number(records) } else { line.null() } }
            case .schemas(let findings):
                line.member("schemas") { line in
                    if let findings { write(findings, to: &line) } else { line.null() }
                }
            }
            line.member("of", count)
            line.member("document", document)
        }
    }

    private func write(_ findings: SchemaFindings, to line: inout JSONWriter) {
        line.object { line in
            line.member("records", findings.records)
            line.member("objections") { ObjectionForm.write(findings.objections, file, to: &$0) }
            line.member("inside") { line in
                line.array(findings.inside.sorted { $0.key < $1.key }) { one, line in
                    line.object { line in
                        line.member("record", one.key)
                        line.member("objections") { ObjectionForm.write(one.value, file, to: &$0) }
                    }
                }
            }
        }
    }

    // MARK: - In

    /// Whether a line, not the first one of a part, is such a line.
    static func isOutcome(_ line: JSONValue) -> Bool { line["of"] != nil }

    init(file: String, count: Int, document: String, content: Content) {
        (self.file, self.count, self.document, self.content) = (file, count, document, content)
    }

    init(_ line: JSONValue) throws(LineProblem) {
        file = try line.text("file")
        (count, document) = (try line.count("of"), try line.text("document"))
        guard let schemas = line["schemas"] else {
            let number = try line.count("piece")
            guard count > 0, (1...count).contains(number) else {
                throw LineProblem("piece \(number) of \(count) cannot be")
            }
            if case .null? = line["records"] {
                content = .piece(number, records: nil)
            } else {
                content = .piece(number, records: try line.count("records"))
            }
            return
        }
        if case .null = schemas {
            content = .schemas(nil)
        } else {
            content = .schemas(try Self.findings(schemas, file))
        }
    }

    private static func findings(_ line: JSONValue, _ file: String) throws(LineProblem) -> SchemaFindings {
        var findings = SchemaFindings()
        findings.records = try line.count("records")
        findings.objections = try ObjectionForm.objections(line, file)
        for one in try line.elements("inside") {
            findings.inside[try one.count("record")] = try ObjectionForm.objections(one, file)
        }
        return findings
    }
}
