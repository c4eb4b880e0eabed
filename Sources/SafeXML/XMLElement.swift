/// An element of a small document that was copied out of the parser whole: a plain value.
package struct XMLElement: Sendable, Hashable {
    /// One attribute; namespace declarations are not among them.
    package struct Attribute: Sendable, Hashable {
        /// Local name.
        package var name: String
        /// Namespace URI; empty for an attribute without a prefix.
        package var namespace: String
        package var value: String

        package init(name: String, namespace: String = "", value: String) {
            self.name = name
            self.namespace = namespace
            self.value = value
        }
    }

    /// Local name.
    package var name: String
    /// Namespace URI; empty where there is none.
    package var namespace: String
    /// In document order.
    package var attributes: [Attribute]
    /// In document order. CDATA is text; comments and processing instructions are left out, and the texts that they
    /// part are joined.
    package var children: [XMLNode]
    /// Line of the `<`, from 1.
    package var line: Int
    /// Column of the `<`, from 1, in characters; 0 when not known.
    package var column: Int
    /// Prefix → URI of every declaration in scope, for values that are qualified names; the prefix of the default
    /// namespace is empty.
    package var namespaceDeclarations: [String: String]

    package init(
        name: String, namespace: String = "", attributes: [Attribute] = [], children: [XMLNode] = [], line: Int = 0,
        column: Int = 0, namespaceDeclarations: [String: String] = [:]
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.line = line
        self.column = column
        self.namespaceDeclarations = namespaceDeclarations
    }

    /// The string-value: all texts below, joined in document order.
    package var text: String {
        var joined = ""
        appendText(to: &joined)
        return joined
    }

    /// The child elements, in document order.
    package var elements: [XMLElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The child elements of that local name; of any namespace unless one is given.
    package func children(_ name: String, namespace: String? = nil) -> [XMLElement] {
        elements.filter { $0.name == name && (namespace == nil || $0.namespace == namespace) }
    }

    /// The first child element of that local name.
    package func child(_ name: String, namespace: String? = nil) -> XMLElement? {
        children(name, namespace: namespace).first
    }

    /// The value of an attribute; without a namespace unless one is given.
    package func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    private func appendText(to joined: inout String) {
        for child in children {
            switch child {
            case .element(let element): element.appendText(to: &joined)
            case .text(let text): joined += text
            }
        }
    }
}

/// What an element holds.
package enum XMLNode: Sendable, Hashable {
    case element(XMLElement)
    case text(String)
}
