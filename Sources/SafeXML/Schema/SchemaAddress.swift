/// Addresses of schema documents: absolute ones, and names relative to another document.
package enum SchemaAddress {
    /// The address that a location stands for in a document (RFC 3986, 5.2, for what schemas write).
    package static func resolve(_ location: String, in document: String) -> String {
        if isAbsolute(location) { return location }
        let (root, path) = parts(of: document)
        if location.hasPrefix("/") { return root + normalized(location) }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return root + normalized(folder + location)
    }

    /// Whether it names its scheme, as `https:` does.
    package static func isAbsolute(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":"), let first = address.first, first.isLetter, first.isASCII else {
            return false
        }
        return address[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// What names the host, and what stands behind it.
    private static func parts(of address: String) -> (root: String, path: String) {
        guard isAbsolute(address), let colon = address.firstIndex(of: ":") else { return ("", address) }
        let behind = address.index(after: colon)
        guard address[behind...].hasPrefix("//") else {
            return (String(address[..<behind]), String(address[behind...]))
        }
        let host = address.index(behind, offsetBy: 2)
        let end = address[host...].firstIndex(of: "/") ?? address.endIndex
        return (String(address[..<end]), String(address[end...]))
    }

    /// Without `.` and, where there is a folder to leave, without `..`.
    private static func normalized(_ path: String) -> String {
        var kept: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part == "." { continue }
            if part == "..", let last = kept.last, last != "..", !last.isEmpty {
                kept.removeLast()
            } else {
                kept.append(part)
            }
        }
        return kept.joined(separator: "/")
    }
}
