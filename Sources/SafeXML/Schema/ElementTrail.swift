/// The names of the open elements and the text of the last one: they are kept for every element and every text of a document,
/// and most are never looked at.
struct ElementTrail {
    /// An element as its start tag has it.
    struct Tag {
        let name: DictionaryName
        var hasChildren = false
        var isNil = false
    }

    private(set) var tags: [Tag] = []
    private var text: [UInt8] = []
    /// Of the open elements, how many have been looked at, or have namespaces or types of their own: to close one of those is
    /// more than to forget it.
    var greatestDepthOfNote = 0
    /// Whether libxml2 said something that is not weighed yet.
    var hasComplaints = false
    /// Whether every attribute, or every content, may have to be looked at.
    var looksAtAttributes = false
    var looksAtContents = false

    var count: Int { tags.count }

    /// Whether nothing has to be known of the attributes of the element that was just opened.
    var passesAttributes: Bool { !hasComplaints && !looksAtAttributes }

    /// Whether nothing has to be known of the element that ends, and nothing was.
    var passesEnd: Bool { !hasComplaints && !looksAtContents && count > greatestDepthOfNote }

    mutating func reset() {
        tags.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        (greatestDepthOfNote, hasComplaints) = (0, false)
    }

    mutating func open(_ name: DictionaryName) {
        if !tags.isEmpty { tags[tags.count - 1].hasChildren = true }
        tags.append(Tag(name: name))
        text.removeAll(keepingCapacity: true)
    }

    mutating func setNil() { tags[tags.count - 1].isNil = true }

    mutating func close() {
        tags.removeLast()
        text.removeAll(keepingCapacity: true)
    }

    mutating func append(_ more: ParsedText) { more.append(to: &text) }

    var contentIsEmpty: Bool { text.isEmpty }
    var content: String { String(decoding: text, as: UTF8.self) }
}
