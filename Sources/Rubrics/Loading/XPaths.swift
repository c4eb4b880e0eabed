import Diagnostics
import SafeXML

/// XPaths of a rubric, checked where they stand.
enum XPaths {
    static func text(
        _ section: Section, _ key: String, namespaces: [NamespaceBinding], _ loading: inout Loading
    ) -> PlacedText? {
        guard let scalar = loading.scalar(section, key) else { return nil }
        return check(scalar, namespaces: namespaces, &loading) == nil
            ? nil : PlacedText(scalar.text, at: scalar.lines[0])
    }

    /// The expression's shape; nil, and a problem with a caret, when it is not XPath 1.0 or uses an undeclared prefix.
    static func check(
        _ scalar: YAMLScalar, namespaces: [NamespaceBinding], _ loading: inout Loading
    ) -> XPathShape? {
        do throws(XPathProblem) {
            return try XPath.check(scalar.text, prefixes: Set(namespaces.map(\.prefix)))
        } catch {
            var place = scalar.lines[0]
            if scalar.style != .block { place.column += error.offset }
            loading.error(
                "RUBRIC.XPATH", "not a usable XPath: \(error.message)", at: place,
                length: max(1, scalar.text.count - error.offset))
            return nil
        }
    }
}
