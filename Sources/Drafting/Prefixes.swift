import SafeXML

/// A prefix for each namespace of the samples: the first that a sample declares for it, or a short one of the draft's own.
struct Prefixes {
    /// In the order in which the namespaces were met.
    private(set) var all: [(prefix: String, namespace: String)] = []

    private static let xml = "http://www.w3.org/XML/1998/namespace"
    /// Says where a schema stands and which type an element has; nothing of an application.
    static let instance = "http://www.w3.org/2001/XMLSchema-instance"

    init(_ samples: [Sample]) {
        var declared: [String: String] = [:]
        var order: [String] = []
        for sample in samples { Self.collect(sample.root, &declared, &order) }
        for namespace in order {
            let wished = declared[namespace] ?? ""
            let isFree = !wished.isEmpty && !all.contains { $0.prefix == wished }
            all.append((isFree ? wished : free(), namespace))
        }
    }

    /// `p:`, or nothing where there is no namespace.
    func text(_ name: SampleShape.Name) -> String {
        all.first { $0.namespace == name.namespace }.map { "\($0.prefix):\(name.local)" } ?? name.local
    }

    private func free() -> String {
        let taken = Set(all.map(\.prefix))
        let numbered = (1...).lazy.map { $0 == 1 ? "p" : "p\($0)" }
        return numbered.first { !taken.contains($0) } ?? "p"
    }

    /// Namespaces in use, with the first prefix that is declared for each; deepest elements last.
    private static func collect(_ element: XMLElement, _ declared: inout [String: String], _ order: inout [String]) {
        let used = [element.namespace] + element.attributes.map(\.namespace)
        for namespace in used where !namespace.isEmpty && namespace != instance {
            if !order.contains(namespace) { order.append(namespace) }
            if declared[namespace] == nil { declared[namespace] = prefix(of: namespace, in: element) }
        }
        for child in element.elements { collect(child, &declared, &order) }
    }

    private static func prefix(of namespace: String, in element: XMLElement) -> String? {
        if namespace == xml { return "xml" }
        return element.namespaceDeclarations.filter { $0.value == namespace && !$0.key.isEmpty }.keys.min()
    }
}
