import Diagnostics
import SafeXML

/// Any bytes are read or refused; whole or in pieces, the outcome is the same. With few expressions most text is passed by
/// where the document is in memory, and read by the parser where it comes in pieces.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    compare(bytes, many)
    compare(bytes, few)
    return 0
}

private func compare(_ bytes: [UInt8], _ expressions: [String]) {
    let count = bytes.count
    let whole = outcome(expressions) { reader, body in try reader.read(bytes, body) }
    for size in [1 + count / 7, 1] where count < 4096 || size > 1 {
        var rest = bytes[...]
        let pieces = outcome(expressions) { reader, body in
            try reader.read(
                stream: {
                    defer { rest = rest.dropFirst(size) }
                    return Array(rest.prefix(size))
                }, body)
        }
        precondition(whole == pieces, "\(whole) is not \(pieces)")
    }
}

private let few = ["@id", "name", "p/q[2]/@r"]
private let many = [
    "@id", "name", "count(.//*)", "string(.)", "p/q[2]/@r", "(name | p)[1]", "../@v", "sum(n) + 1", "p[q = 'x']",
    "normalize-space(name)",
]

/// Every value of every record, or the refusal with its place.
private func outcome(
    _ expressions: [String], _ read: (RecordReader, (XMLRecord) throws -> Void) throws -> ReadSummary
) -> [String] {
    var seen: [String] = []
    do {
        let namespaces = [NamespaceBinding(prefix: "n", uris: ["urn:n", "urn:o"])]
        let reader = try RecordReader(namespaces: namespaces, record: "/a/b | /n:a/n:b", expressions: expressions)
        let summary = try read(reader) { record in
            seen.append("\(record.index) \(record.line)")
            for index in expressions.indices {
                do throws(XPathProblem) {
                    seen.append("\(try record.evaluate(index))")
                } catch {
                    seen.append(error.message)
                }
            }
        }
        seen.append("\(summary.records) of \(summary.root)")
        return seen
    } catch {
        // What was shown before a refusal does not count.
        return ["\(error)"]
    }
}
