import SafeXML

/// What the samples have in common: an element as all of them write it, with its attributes and child elements.
///
/// Several samples laid over one another; the order is that in which names were first met, so that a draft depends on the
/// samples and their order alone.
struct SampleShape {
    /// A name in XML: its namespace and its local part.
    struct Name: Hashable {
        var namespace: String
        var local: String
    }

    let name: Name
    private(set) var attributes: [(name: Name, texts: LeafTexts)] = []
    private(set) var children: [SampleShape] = []
    /// The texts of the element itself, its descendants' among them.
    private(set) var texts = LeafTexts()
    /// How often it was met.
    private(set) var count = 0
    /// Records that have at least one.
    private(set) var records = 0
    private var lastRecord = -1
    /// Some parent has several.
    private(set) var repeats = false
    /// Text stands beside child elements.
    private(set) var isMixed = false
    private var places: [Name: Int] = [:]
    private var attributePlaces: [Name: Int] = [:]

    init(name: Name) { self.name = name }

    /// Neither child elements nor, so far, anything but text.
    var isLeaf: Bool { children.isEmpty || isMixed }

    /// Adds the elements of this name under one parent. O(size of the elements).
    /// - Parameter record: the number of the record that they stand in; each record is added whole before the next.
    mutating func add(_ elements: [XMLElement], file: String, record: Int) {
        if record != lastRecord { (records, lastRecord) = (records + 1, record) }
        repeats = repeats || elements.count > 1
        for element in elements { add(element, file: file, record: record) }
    }

    private mutating func add(_ element: XMLElement, file: String, record: Int) {
        count += 1
        for attribute in element.attributes {
            let name = Name(namespace: attribute.namespace, local: attribute.name)
            attributes[place(of: name)].texts.add(attribute.value, file: file, line: element.line)
        }
        let own = element.children.contains { node in
            if case .text(let text) = node { !text.trimmed.isEmpty } else { false }
        }
        if own { texts.add(element.text, file: file, line: element.line) }
        let inner = element.elements
        isMixed = isMixed || own && !(inner.isEmpty && children.isEmpty)
        for group in Self.byName(inner) {
            children[placeOfChild(group.name)].add(group.elements, file: file, record: record)
        }
    }

    /// Leaves and attributes of elements that at least so many records have.
    func leafCount(inAtLeast least: Int) -> Int {
        guard records >= least else { return 0 }
        let below = isMixed ? 0 : children.reduce(0) { $0 + $1.leafCount(inAtLeast: least) }
        return attributes.count + (isLeaf ? 1 : 0) + below
    }

    /// Child elements of one parent by name, in the order of first occurrence.
    private static func byName(_ elements: [XMLElement]) -> [(name: Name, elements: [XMLElement])] {
        var groups: [(name: Name, elements: [XMLElement])] = []
        var places: [Name: Int] = [:]
        for element in elements {
            let name = Name(namespace: element.namespace, local: element.name)
            if let place = places[name] {
                groups[place].elements.append(element)
            } else {
                places[name] = groups.count
                groups.append((name, [element]))
            }
        }
        return groups
    }

    private mutating func place(of attribute: Name) -> Int {
        if let place = attributePlaces[attribute] { return place }
        attributePlaces[attribute] = attributes.count
        attributes.append((attribute, LeafTexts()))
        return attributes.count - 1
    }

    private mutating func placeOfChild(_ name: Name) -> Int {
        if let place = places[name] { return place }
        places[name] = children.count
        children.append(SampleShape(name: name))
        return children.count - 1
    }
}
