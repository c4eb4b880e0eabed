import TestSupport

/// Documents of the vocabulary `urn:1`: a list `l` of records `r`.
enum RandomDocument {
    /// Names, attributes and texts from few enough words to meet each other often.
    static func bytes(_ generator: inout SplitMix64) -> [UInt8] {
        var text = "<l xmlns='urn:1' year='2018'>\n"
        for number in 1...Int.random(in: 1...4, using: &generator) {
            text += "<r id='\(number)'" + attributes(&generator) + ">" + content(&generator, depth: 4) + "</r>\n"
        }
        return Array((text + "<!-- c --><o><a>x</a></o></l>").utf8)
    }

    private static func content(_ generator: inout SplitMix64, depth: Int) -> String {
        guard depth > 0 else { return "" }
        return (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            let name = ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
            switch Int.random(in: 0...9, using: &generator) {
            case 0: return "t&amp;1 "
            case 1: return "<!-- a -->"
            case 2: return "<![CDATA[<b>7</b>]]>"
            case 3: return "<?a b?>\n"
            case 4: return "é12"
            case 5: return "<\(name) xmlns=''>0</\(name)>"
            default:
                return "<\(name)\(attributes(&generator))>" + content(&generator, depth: depth - 1) + "</\(name)>\n"
            }
        }.joined()
    }

    private static func attributes(_ generator: inout SplitMix64) -> String {
        ["k", "u"].filter { _ in Bool.random(using: &generator) }
            .map { " \($0)='\(Int.random(in: 1...3, using: &generator))'" }.joined()
    }
}
