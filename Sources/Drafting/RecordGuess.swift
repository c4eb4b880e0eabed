import SafeXML

/// Where the records of the samples stand: the documents themselves, or elements that repeat inside a frame of their own.
///
/// An element that repeats is a record only where the document is little else than its frame: an application repeats its
/// budget lines, and they are not applications.
struct RecordGuess {
    /// Text-bearing elements that a frame may have outside its records: a date, a request, a number of hits.
    static let frameTexts = 3
    /// How far below the root records are looked for: `/rows/row`, `/OAI-PMH/ListRecords/record`.
    static let depth = 2

    /// The paths of the records, from the root, each once, in the order in which they were met.
    private(set) var paths: [[SampleShape.Name]] = []
    /// The records with the file that each stands in.
    private(set) var records: [(file: String, element: XMLElement)] = []

    init(_ samples: [Sample]) {
        let framed = samples.compactMap { sample in Self.inner(of: sample.root, at: [Self.name(sample.root)]) }
        for sample in samples {
            let root = Self.name(sample.root)
            let path = Self.inner(of: sample.root, at: [root]) ?? Self.alone(root, framed) ?? [root]
            if !paths.contains(path) { paths.append(path) }
            records += Self.elements(at: path.dropFirst(), in: sample.root).map { (sample.file, $0) }
        }
    }

    /// The path of the repeated element, where there is one.
    private static func inner(of element: XMLElement, at path: [SampleShape.Name]) -> [SampleShape.Name]? {
        guard path.count <= depth else { return nil }
        let children = element.elements
        let counts = Dictionary(children.map { (name($0), 1) }, uniquingKeysWith: +)
        let repeated = counts.filter { $0.value > 1 }.keys
        if let only = repeated.first, repeated.count == 1 {
            let outside = children.filter { name($0) != only }.reduce(0) { $0 + textCount($1) }
            let isComplex = children.contains { name($0) == only && !$0.elements.isEmpty }
            return isComplex && outside <= frameTexts ? path + [only] : nil
        }
        guard let largest = children.max(by: { textCount($0) < textCount($1) }) else { return nil }
        let outside = children.reduce(0) { $0 + textCount($1) } - textCount(largest)
        return outside <= frameTexts ? inner(of: largest, at: path + [name(largest)]) : nil
    }

    /// A frame with one record in it, where another sample shows that it is a frame.
    private static func alone(_ root: SampleShape.Name, _ framed: [[SampleShape.Name]]) -> [SampleShape.Name]? {
        framed.first { $0.first == root }
    }

    private static func elements(at path: ArraySlice<SampleShape.Name>, in element: XMLElement) -> [XMLElement] {
        guard let next = path.first else { return [element] }
        return element.elements.filter { name($0) == next }.flatMap { elements(at: path.dropFirst(), in: $0) }
    }

    private static func textCount(_ element: XMLElement) -> Int {
        let inner = element.elements
        return inner.isEmpty ? (element.text.trimmed.isEmpty ? 0 : 1) : inner.reduce(0) { $0 + textCount($1) }
    }

    static func name(_ element: XMLElement) -> SampleShape.Name {
        SampleShape.Name(namespace: element.namespace, local: element.name)
    }
}
