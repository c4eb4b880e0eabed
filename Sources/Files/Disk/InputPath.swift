/// A path as the system knows it, which need not be UTF-8, and as it is printed.
package struct InputPath: Sendable, Hashable, Comparable {
    /// The path's bytes, without a final NUL.
    package let bytes: [UInt8]

    package init(_ path: String) {
        bytes = Array(path.utf8)
    }

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path as text: bytes that are not UTF-8, and characters that would move the cursor, as `\xE9`; so that two
    /// paths never look alike, a backslash as `\\` where there are such.
    package var display: String {
        // Names of plain letters, as nearly all are, need no look at every character's properties.
        if bytes.allSatisfy({ (0x20...0x7E).contains($0) }) { return String(decoding: bytes, as: UTF8.self) }
        if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: Self.isControl) {
            return text
        }
        var text = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = Self.characterLength(rest)
            if length > 0, let character = String(validating: rest.prefix(length), as: UTF8.self),
                !character.unicodeScalars.contains(where: Self.isControl)
            {
                text += character == "\\" ? "\\\\" : character
                rest = rest.dropFirst(length)
            } else {
                text += first < 16 ? "\\x0" : "\\x"
                text += String(first, radix: 16, uppercase: true)
                rest = rest.dropFirst()
            }
        }
        return text
    }

    /// The name without the folders above it, as it is printed.
    package var lastName: String {
        let name = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes[($0 + 1)...] } ?? bytes[...]
        return InputPath(bytes: Array(name)).display
    }

    /// Whether the name ends so, in any case of its letters.
    package func hasSuffix(_ suffix: String) -> Bool {
        let ending = bytes.suffix(suffix.utf8.count)
        return bytes.count > suffix.utf8.count
            && String(decoding: ending, as: UTF8.self).lowercased() == suffix.lowercased()
    }

    /// The path of something in this folder.
    func appending(_ name: [UInt8]) -> InputPath {
        InputPath(bytes: bytes + (bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]) + name)
    }

    package static func < (left: InputPath, right: InputPath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
            || scalar.value == 0x2028 || scalar.value == 0x2029
    }

    private static func characterLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        let length =
            switch first {
            case 0x00...0x7F: 1
            case 0xC2...0xDF: 2
            case 0xE0...0xEF: 3
            case 0xF0...0xF4: 4
            default: 0
            }
        return length <= bytes.count ? length : 0
    }
}
