/// Files and their digests, packed: a name and 64 hexadecimal digits of their own would take twice the memory.
struct DocumentList: Sendable {
    private var names: [UInt8] = []
    /// Where each name ends.
    private var ends: [Int] = []
    /// 32 bytes a document.
    private var digests: [UInt8] = []
    /// Digests that are no 64 lower-case hexadecimal digits: none, of a file that could not be opened.
    private var others: [Int: String] = [:]

    /// File and digest as texts, as long as there are few documents: in each are many submissions then, which ask for the same.
    private var known: [(file: String, sha256: String)] = []

    private static let digestSize = 32
    private static let mostKnown = 16

    var count: Int { ends.count }

    mutating func append(file: String, sha256: String) {
        names.append(contentsOf: file.utf8)
        ends.append(names.count)
        digests.append(contentsOf: repeatElement(0, count: Self.digestSize))
        if count <= Self.mostKnown { known.append((file, sha256)) } else { known = [] }
        setDigest(sha256)
    }

    /// Of the last document.
    mutating func setDigest(_ sha256: String) {
        guard let last = ends.indices.last else { return }
        if known.indices.contains(last) { known[last].sha256 = sha256 }
        others[last] = nil
        guard let bytes = Self.bytes(sha256) else { return others[last] = sha256 }
        digests.replaceSubrange((last * Self.digestSize)..., with: bytes)
    }

    func file(_ position: Int) -> String {
        position < known.count ? known[position].file : String(decoding: name(position), as: UTF8.self)
    }

    /// The file's name in UTF-8.
    func name(_ position: Int) -> ArraySlice<UInt8> {
        names[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
    }

    func sha256(_ position: Int) -> String {
        if position < known.count { return known[position].sha256 }
        if !others.isEmpty, let other = others[position] { return other }
        var text: [UInt8] = []
        text.reserveCapacity(2 * Self.digestSize)
        for byte in digests[(position * Self.digestSize)..<((position + 1) * Self.digestSize)] {
            text.append(Self.digit(byte >> 4))
            text.append(Self.digit(byte & 15))
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Gives back what was allocated ahead.
    mutating func seal() {
        names = names.exactlyAllocated
        ends = ends.exactlyAllocated
        digests = digests.exactlyAllocated
    }

    private static func digit(_ half: UInt8) -> UInt8 {
        half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10
    }

    private static func bytes(_ hex: String) -> [UInt8]? {
        guard hex.utf8.count == 2 * digestSize else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digestSize)
        var high: UInt8?
        for character in hex.utf8 {
            guard let half = half(character) else { return nil }
            if let first = high {
                bytes.append(first << 4 | half)
                high = nil
            } else {
                high = half
            }
        }
        return bytes
    }

    private static func half(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
