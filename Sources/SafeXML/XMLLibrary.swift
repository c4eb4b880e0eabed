internal import CLibXML2

/// The library that parses documents and holds their structure against schemas.
public enum XMLLibrary {
    /// The version of libxml2 that is loaded, such as `2.9.14`.
    public static let version: String = {
        let text = unsafe String(cString: fundscore_xmlVersion())
        guard let number = Int(text.prefix(while: \.isNumber)) else { return text }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }()
}
