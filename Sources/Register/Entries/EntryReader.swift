import JSON

/// Reads entries back. Only the canonical form is one, in which every member has its place: a million are read in a few seconds.
struct EntryReader {
    /// The bytes are no entry.
    struct Problem: Error {}

    private let bytes: [UInt8]
    private var at = 0

    static func entry(_ bytes: [UInt8]) throws(Problem) -> Entry {
        var reader = EntryReader(bytes: bytes)
        let entry = try reader.entry()
        guard reader.at == bytes.count else { throw Problem() }
        return entry
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func entry() throws(Problem) -> Entry {
        let actor = try member("{\"actor\":")
        let at = try member(",\"at\":")
        let body = try optional(",\"body_sha256\":")
        let call = try member(",\"call\":")
        let inputs = try inputs()
        guard let kind = EntryKind(rawValue: try member(",\"kind\":")) else { throw Problem() }
        let previous = try optional(",\"prev\":")
        let result = try optional(",\"result_sha256\":")
        let role = try optional(",\"role\":")
        let rubric = try optional(",\"rubric_sha256\":")
        let number = try member(",\"seq\":")
        guard let seq = Int(number), String(seq) == number, try member(",\"v\":") == Entry.version else {
            throw Problem()
        }
        try expect("}")
        return Entry(
            seq: seq, call: call, kind: kind, at: at, actor: actor, role: role, rubricSHA256: rubric, inputs: inputs,
            resultSHA256: result, previous: previous, bodySHA256: body)
    }

    private mutating func inputs() throws(Problem) -> [Entry.Input] {
        try expect(",\"inputs\":[")
        var inputs: [Entry.Input] = []
        while !has(UInt8(ascii: "]")) {
            if !inputs.isEmpty { try expect(",") }
            let name = try member("{\"name\":")
            inputs.append(Entry.Input(name: name, sha256: try member(",\"sha256\":")))
            try expect("}")
        }
        at += 1
        return inputs
    }

    private func has(_ byte: UInt8) -> Bool { at < bytes.count && bytes[at] == byte }

    private mutating func expect(_ text: StaticString) throws(Problem) {
        let end = at + text.utf8CodeUnitCount
        guard end <= bytes.count, bytes[at..<end].elementsEqual(String(describing: text).utf8) else { throw Problem() }
        at = end
    }

    private mutating func optional(_ key: StaticString) throws(Problem) -> String? {
        try expect(key)
        if has(UInt8(ascii: "n")) {
            try expect("null")
            return nil
        }
        return try string()
    }

    private mutating func member(_ key: StaticString) throws(Problem) -> String {
        try expect(key)
        return try string()
    }

    private mutating func string() throws(Problem) -> String {
        guard has(UInt8(ascii: "\"")) else { throw Problem() }
        var end = at + 1
        var isPlain = true
        while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
            if bytes[end] == UInt8(ascii: "\\") {
                isPlain = false
                end += 1
            }
            end += 1
        }
        guard end < bytes.count else { throw Problem() }
        defer { at = end + 1 }
        if isPlain { return String(decoding: bytes[(at + 1)..<end], as: UTF8.self) }
        guard let text = (try? JSONValue(Array(bytes[at...end])))?.text else { throw Problem() }
        return text
    }
}
