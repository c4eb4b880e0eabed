@testable import SafeXML

extension XMLRefusal {
    /// `code line:column message`, as tables of tests write it.
    var summary: String { "\(code) \(line):\(column) \(message)" }
}

/// Why a document is refused; nil when it is read.
func refusal(of text: String, limits: XMLLimits = .standard) -> XMLRefusal? {
    refusal(of: Array(text.utf8), limits: limits)
}

func refusal(of bytes: [UInt8], limits: XMLLimits = .standard) -> XMLRefusal? {
    do throws(XMLRefusal) {
        _ = try XMLElement.parse(bytes, limits: limits)
        return nil
    } catch {
        return error
    }
}

/// Everything that reading a document shows, to compare two ways of reading it.
struct Transcript: Equatable {
    var records: [[String]] = []
    var violations: [[SchemaViolation]] = []
    var schemas: [String?] = []
    var outcome = ""

    init(
        _ reader: RecordReader, _ bytes: [UInt8], expressions: Int, mode: ReadSummary.Mode
    ) {
        self.init(expressions: expressions) { try reader.read(bytes, mode: mode, $0) }
    }

    init(expressions: Int, _ read: ((XMLRecord) throws -> Void) throws -> ReadSummary) {
        var records: [[String]] = []
        var violations: [[SchemaViolation]] = []
        var schemas: [String?] = []
        do {
            let summary = try read { record in
                records.append(
                    ["\(record.index) \(record.line)"] + (0..<expressions).map { Self.text(of: $0, in: record) })
                violations.append(record.violations)
                schemas.append(record.schema)
            }
            (self.records, self.violations, self.schemas) = (records, violations, schemas)
            outcome = "\(summary.records) of \(summary.root) \(summary.violations.map { "\($0.line): \($0.message)" })"
        } catch let refusal as XMLRefusal {
            // What was shown before a late refusal does not count.
            outcome = refusal.summary
        } catch {
            outcome = "\(error)"
        }
    }

    private static func text(of expression: Int, in record: XMLRecord) -> String {
        do throws(XPathProblem) {
            switch try record.evaluate(expression) {
            case .nodes(let nodes):
                return nodes.map { "\($0.line) \($0.kind) \($0.name) \($0.text)" }.joined(separator: "|")
            case .string(let text): return text
            case .number(let text, _): return text
            case .boolean(let value): return "\(value)"
            }
        } catch {
            return "\(error)"
        }
    }
}

/// Gives a document in pieces.
func pieces(_ bytes: [UInt8], of sizes: @escaping () -> Int) -> () -> [UInt8] {
    var position = 0
    return {
        let size = min(max(1, sizes()), bytes.count - position)
        defer { position += size }
        return Array(bytes[position..<position + size])
    }
}
