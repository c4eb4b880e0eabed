/// The time zone database of the machine, as distributions install it.
package enum TimeZoneFiles {
    private static let folder = "/usr/share/zoneinfo"
    /// A zone's file has a few kilobytes; the list of all rules, which begins with the version, about a hundred.
    private static let limit = 1 << 20

    /// As the database states it, such as `2025b`; empty where it does not, or there is none.
    package static var version: String {
        if let list = read("tzdata.zi") {
            let first = String(decoding: list.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
            let mark = "# version "
            if first.hasPrefix(mark) { return String(first.dropFirst(mark.count)) }
        }
        guard let text = read("+VERSION") else { return "" }
        return String(decoding: text.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
    }

    /// The rules of a zone (TZif); nil: there is no such file.
    /// - Parameter zone: a name of the database, such as `Europe/Brussels`.
    package static func bytes(of zone: String) -> [UInt8]? {
        guard !zone.hasPrefix("/"), !zone.split(separator: "/").contains("..") else { return nil }
        return read(zone)
    }

    private static func read(_ name: String) -> [UInt8]? {
        try? InputFile.read(InputPath("\(folder)/\(name)"), limit: limit, links: .followed)
    }
}
