/// Where an imported document lies.
enum Locations {
    /// The names under which to look for an import, the likeliest first: its location as seen from the importing document,
    /// the location as it is written, and its namespace. Nothing is fetched: a location with a scheme is only a name.
    static func candidates(_ location: String?, namespace: String, from document: String) -> [String] {
        guard let location, !location.isEmpty else { return [namespace] }
        let decoded = percentDecoded(location)
        var names: [String] = []
        for text in decoded == location ? [location] : [location, decoded] {
            if !text.hasPrefix("/"), !text.contains("://") { names.append(resolved(text, from: document)) }
            names.append(text)
        }
        return (names + [namespace]).reduce(into: []) { list, name in if !list.contains(name) { list.append(name) } }
    }

    /// `models/a.dmn` and `../b.dmn` make `b.dmn`.
    private static func resolved(_ location: String, from document: String) -> String {
        var parts = document.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in location.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".": continue
            case "..":
                if let last = parts.last, last != "..", !last.isEmpty { parts.removeLast() } else { parts.append("..") }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// `my%20model.dmn`; a text with a wrong escape stays as it is.
    private static func percentDecoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return text
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self) ?? text
    }
}
