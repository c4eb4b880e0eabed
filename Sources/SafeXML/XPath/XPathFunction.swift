/// A function of the core library of XPath 1.0 (section 4), by what it works on. `id()` needs a document type declaration and is
/// not among them.
enum XPathFunction: Hashable, Sendable {
    /// Of arguments as they are, or of none.
    enum General: String, CaseIterable {
        case last, position, count, name, concat, boolean, not, number, sum, floor, ceiling, round, lang
        case localName = "local-name"
        case namespaceURI = "namespace-uri"
        case yes = "true"
        case no = "false"
    }

    /// Of a text, which is the first argument or the node at hand.
    enum OfText: String, CaseIterable {
        case string, contains, substring, translate
        case startsWith = "starts-with"
        case substringBefore = "substring-before"
        case substringAfter = "substring-after"
        case stringLength = "string-length"
        case normalizeSpace = "normalize-space"
    }

    case general(General)
    case ofText(OfText)

    init?(name: String) {
        if let function = General(rawValue: name) {
            self = .general(function)
        } else if let function = OfText(rawValue: name) {
            self = .ofText(function)
        } else {
            return nil
        }
    }

    static let names = General.allCases.map(\.rawValue) + OfText.allCases.map(\.rawValue)

    /// What it gives.
    var kind: XPathShape.Kind {
        switch self {
        case .general(.last), .general(.position), .general(.count), .general(.number), .general(.sum),
            .general(.floor),
            .general(.ceiling), .general(.round), .ofText(.stringLength):
            .number
        case .general(.boolean), .general(.not), .general(.yes), .general(.no), .general(.lang), .ofText(.contains),
            .ofText(.startsWith):
            .boolean
        case .general(.name), .general(.localName), .general(.namespaceURI), .general(.concat), .ofText(.string),
            .ofText(.substring), .ofText(.translate), .ofText(.substringBefore), .ofText(.substringAfter),
            .ofText(.normalizeSpace):
            .string
        }
    }

    /// How many arguments it takes.
    var arguments: ClosedRange<Int> {
        switch self {
        case .general(.last), .general(.position), .general(.yes), .general(.no): 0...0
        case .general(.name), .general(.localName), .general(.namespaceURI), .general(.number), .ofText(.string),
            .ofText(.stringLength), .ofText(.normalizeSpace):
            0...1
        case .general(.count), .general(.boolean), .general(.not), .general(.sum), .general(.floor), .general(.ceiling),
            .general(.round), .general(.lang):
            1...1
        case .ofText(.contains), .ofText(.startsWith), .ofText(.substringBefore), .ofText(.substringAfter): 2...2
        case .ofText(.substring): 2...3
        case .ofText(.translate): 3...3
        case .general(.concat): 2...1000
        }
    }

    /// Whether its argument has to be nodes.
    var takesNodes: Bool {
        switch self {
        case .general(.count), .general(.sum), .general(.name), .general(.localName), .general(.namespaceURI): true
        case .general, .ofText: false
        }
    }

    /// Whether it looks at nodes and not at their texts.
    var asksForNodesAlone: Bool {
        switch self {
        case .general(.count), .general(.boolean), .general(.not), .general(.name), .general(.localName),
            .general(.namespaceURI), .general(.position), .general(.last), .general(.yes), .general(.no):
            true
        case .general, .ofText: false
        }
    }
}
