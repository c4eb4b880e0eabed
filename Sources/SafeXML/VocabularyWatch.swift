internal import CLibXML2

/// Finds out which version of each vocabulary a document uses: of the URIs that one prefix stands for, the one that an
/// element or attribute is in.
@safe final class VocabularyWatch {
    private let bindings: [NamespaceBinding]
    /// For each binding, the URI that the present document uses.
    private var used: [Int?]
    /// URIs that were looked at. libxml2 keeps one copy of each name for a document, so equal ones are one pointer.
    private var seen: [UnsafePointer<xmlChar>] = unsafe []

    /// nil when no prefix stands for more than one URI: there is nothing to watch.
    init?(_ bindings: [NamespaceBinding]) {
        guard bindings.contains(where: { $0.uris.count > 1 }) else { return nil }
        self.bindings = bindings
        used = bindings.map { _ in nil }
    }

    /// Forgets the document before.
    func reset() {
        used = bindings.map { _ in nil }
        unsafe seen.removeAll(keepingCapacity: true)
    }

    /// The URI that the prefix of binding `index` stands for in the present document: the first where none is used.
    func uri(of index: Int) -> String { bindings[index].uris[used[index] ?? 0] }

    /// For each prefix, the version that the present document uses.
    var versions: [Int?] { used }

    /// Takes note of an element's namespace and of its attributes'; a refusal where that is a second version.
    func note(
        _ element: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
    ) -> XMLRefusal? {
        if let second = unsafe note(element) { return second }
        guard let attributes = unsafe attributes else { return nil }
        for index in 0..<count {
            // libxml2 gives five pointers an attribute; the third is the namespace.
            if let second = unsafe note(attributes[5 * index + 2]) { return second }
        }
        return nil
    }

    private func note(_ uri: UnsafePointer<xmlChar>?) -> XMLRefusal? {
        guard let uri = unsafe uri, unsafe !seen.contains(uri) else { return nil }
        unsafe seen.append(uri)
        let text = unsafe String(cString: uri)
        for (index, binding) in bindings.enumerated() where binding.uris.count > 1 {
            guard let version = binding.uris.firstIndex(of: text), version != used[index] else { continue }
            if let before = used[index] {
                return .twoVocabularies(prefix: binding.prefix, binding.uris[before], text)
            }
            used[index] = version
        }
        return nil
    }
}
