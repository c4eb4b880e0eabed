/// The result of an XPath 1.0 expression.
package enum XPathValue: Sendable, Hashable {
    /// In document order; empty when nothing matches.
    case nodes([XPathNode])
    case string(String)
    /// XPath's own text of the number, as `string()` gives it: `2`, `14500`, `0.5`, `NaN`, `Infinity`.
    case number(String, isNaN: Bool)
    case boolean(Bool)
}

/// One node of a result, copied out.
package struct XPathNode: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case element, attribute, text, comment, processingInstruction, document
    }
    /// For `XMLRecord.evaluate(_:from:)`; valid as long as the record is.
    package var id: Int
    /// Line of the node, from 1; that of the element for an attribute; 0 when not known.
    package var line: Int
    /// The string-value.
    package var text: String
    package var kind: Kind
    /// Local name; empty for texts and comments.
    package var name: String
    /// Of an element: whether `xsi:nil` says that it has no value (XML Schema part 1, 2.6.2).
    package var isNil = false
}

/// Why an XPath expression cannot be used, or could not be evaluated.
package struct XPathProblem: Error, Hashable, Sendable {
    /// One sentence without a final full stop.
    package var message: String
    /// Characters into the expression, from 0; 0 when not known.
    package var offset: Int

    package init(message: String, offset: Int = 0) {
        self.message = message
        self.offset = offset
    }
}

/// XPath's `string()` of a number (section 4.2): decimal, without an exponent, as many digits as tell it apart.
enum XPathNumber {
    static func text(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Infinity" : "Infinity" }
        if value == 0 { return "0" }
        let sign = value < 0 ? "-" : ""
        let parts = value.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".")
        let whole = String(mantissa[0])
        let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        return sign + shifted(Array(whole + fraction), point: whole.count + exponent)
    }

    /// The digits with the decimal point after the first `point` of them.
    private static func shifted(_ digits: [Character], point: Int) -> String {
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + String(digits) }
        if point >= digits.count { return String(digits) + String(repeating: "0", count: point - digits.count) }
        return String(digits[..<point]) + "." + String(digits[point...])
    }
}
