/// Finds out which version of each vocabulary a record uses: of the URIs that one prefix stands for, the one that an element or
/// attribute of the record is in. Records of one document may use different ones; a record that uses two is not read by guess.
@safe final class VocabularyWatch {
    private let bindings: [NamespaceBinding]
    /// For each binding, the URI that the present record uses.
    private var used: [Int?]
    /// A second version in the present record: in which binding, and where.
    private var second: (binding: Int, version: Int, line: Int)?
    /// Namespaces of this document, and which version of which binding each is. libxml2 keeps one copy of each name for a
    /// document, so equal ones are one pointer.
    private var known: [(uri: UInt, versions: [Int?])] = []

    /// nil when no prefix stands for more than one URI: there is nothing to watch.
    init?(_ bindings: [NamespaceBinding]) {
        guard bindings.contains(where: { $0.uris.count > 1 }) else { return nil }
        self.bindings = bindings
        used = bindings.map { _ in nil }
    }

    /// Forgets the document before.
    func beginDocument() {
        known.removeAll(keepingCapacity: true)
        beginRecord()
    }

    /// Forgets the record before, and what stands between the two.
    func beginRecord() {
        for index in used.indices { used[index] = nil }
        second = nil
    }

    /// The URI that the prefix of binding `index` stands for in the present record. Where it uses none of them it is the one
    /// that means no namespace, if the prefix may stand for that, or else the first.
    func uri(of index: Int) -> String {
        let uris = bindings[index].uris
        if let version = used[index] { return uris[version] }
        return uris.contains("") ? "" : uris[0]
    }

    /// Why the present record cannot be read by one version of a vocabulary.
    var mixture: RecordProblem? {
        guard let second, let first = used[second.binding] else { return nil }
        let binding = bindings[second.binding]
        return .twoVocabularies(
            prefix: binding.prefix, binding.uris[first], binding.uris[second.version], line: second.line)
    }

    /// Takes note of an element's namespace and of its attributes'.
    func note(_ tag: StartTag, line: () -> Int) {
        note(tag.name, line)
        for index in 0..<tag.attributes.count { note(tag.attributes.name(index), line) }
    }

    private func note(_ name: DictionaryName, _ line: () -> Int) {
        guard name.uri != 0 else { return }
        if let one = known.first(where: { $0.uri == name.uri }) { return take(one.versions, line) }
        let text = name.qualifiedName.uri
        let versions = bindings.map { $0.uris.count > 1 ? $0.uris.firstIndex(of: text) : nil }
        known.append((name.uri, versions))
        take(versions, line)
    }

    private func take(_ versions: [Int?], _ line: () -> Int) {
        for (index, version) in versions.enumerated() {
            guard let version, version != used[index] else { continue }
            if used[index] == nil {
                used[index] = version
            } else if second == nil {
                second = (index, version, line())
            }
        }
    }
}

// MARK: Of a tree

extension VocabularyWatch {
    /// Takes note of a record that is in the tree already.
    func note(record: DocumentNode) {
        beginRecord()
        note(node: record)
        var next = record.firstChild
        while let node = next {
            note(node: node)
            next = node.following(within: record)
        }
    }

    /// Takes note of an element with its attributes.
    func note(node: DocumentNode) {
        guard node.kind == .element else { return }
        take(versions(of: node)) { node.line }
        var next = node.firstAttribute
        while let attribute = next {
            take(versions(of: attribute)) { node.line }
            next = attribute.nextAttribute
        }
    }

    private func versions(of node: DocumentNode) -> [Int?] {
        bindings.map { binding in
            guard binding.uris.count > 1 else { return nil }
            return binding.uris.firstIndex { !$0.isEmpty && node.isInNamespace(Array($0.utf8)) }
        }
    }
}

/// A prefix of the rubric and what it stands for. One vocabulary may have several versions, each with a URI of its own:
/// the one that a record uses is bound; a record that uses two of them has a problem (`XML.TWO_VOCABULARIES`).
package struct NamespaceBinding: Sendable, Hashable {
    package var prefix: String
    /// At least one; an empty one is no namespace.
    package var uris: [String]

    package init(prefix: String, uris: [String]) {
        self.prefix = prefix
        self.uris = uris
    }
}
