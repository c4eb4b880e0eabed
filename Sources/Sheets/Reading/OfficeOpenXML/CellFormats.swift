import Diagnostics
import SafeXML

/// Which cell formats show a number as a date, a time or a percentage.
struct CellFormats {
    private enum Kind { case plain, date, share }

    private let kinds: [Kind]

    /// - Parameter part: of the formats; nil where the workbook has none.
    init(_ part: String?, in package: PackageFile) throws(Diagnostic) {
        guard let part, let root = try package.element(part) else {
            kinds = []
            return
        }
        func list(_ name: String) -> XMLElement? { root.elements.first { $0.name == name && Self.isOurs($0) } }
        var codes: [String: String] = [:]
        for format in list("numFmts")?.children("numFmt") ?? [] {
            codes[format.attribute("numFmtId") ?? ""] = format.attribute("formatCode")
        }
        kinds = (list("cellXfs")?.children("xf") ?? []).map { format in
            let number = format.attribute("numFmtId") ?? "0"
            if let code = codes[number] { return Self.isDate(code) ? .date : Self.isShare(code) ? .share : .plain }
            return Self.builtinDates.contains(number) ? .date : Self.builtinShares.contains(number) ? .share : .plain
        }
    }

    /// - Parameter style: the cell's `s`, counted from 0; nil or unknown ones are plain.
    func isDate(_ style: String?) -> Bool { kind(style) == .date }

    /// - Parameter style: as for dates.
    func isShare(_ style: String?) -> Bool { kind(style) == .share }

    private func kind(_ style: String?) -> Kind {
        guard let style, let index = Int(style), kinds.indices.contains(index) else { return .plain }
        return kinds[index]
    }

    private static func isOurs(_ element: XMLElement) -> Bool { OfficeOpenXML.isSpreadsheet(element.namespace) }

    /// Numbers of formats that every spreadsheet knows (§18.8.30), those of East Asian languages included.
    private static let builtinDates = Set(
        ([14...22, 27...36, 45...47, 50...58] as [ClosedRange<Int>]).joined().map(String.init))

    private static let builtinShares = Set(["9", "10"])

    /// Whether a format has a percent sign outside quotes and brackets.
    static func isShare(_ code: String) -> Bool {
        var rest = Substring(code)
        while let first = rest.popFirst() {
            switch first {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "%": return true
            default: break
            }
        }
        return false
    }

    /// Whether a format has a letter of dates or times outside quotes and brackets; `[h]`, hours that pass 24, counts.
    static func isDate(_ code: String) -> Bool {
        var rest = Substring(code)
        while let first = rest.popFirst() {
            switch first {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }.lowercased()
                if !inside.isEmpty, ["h", "m", "s"].contains(where: { inside.allSatisfy(Set($0).contains) }) {
                    return true
                }
                rest = rest.drop { $0 != "]" }.dropFirst()
            case "d", "D", "m", "M", "y", "Y", "h", "H", "s", "S": return true
            case "G", "g":
                if rest.lowercased().hasPrefix("eneral") { rest = rest.dropFirst(6) }
            default: break
            }
        }
        return false
    }
}
