internal import CLibXML2
private import Glibc

/// The names of the open elements and the text of the last one, in memory of its own: it is kept for every element and every
/// text of a document, and most are never looked at.
@unsafe struct ElementTrail {
    /// An element as its start tag has it.
    @unsafe struct Tag {
        var local: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var hasChildren = false
        var isNil = false
    }

    private(set) var tags: UnsafeMutablePointer<Tag>
    private var tagCapacity = 64
    private(set) var count = 0
    private var text: UnsafeMutablePointer<UInt8>
    private var textCapacity = 1024
    private var textCount = 0
    /// Of the open elements, how many have been looked at, or have namespaces or types of their own: to close one of those is
    /// more than to forget it.
    var greatestDepthOfNote = 0
    /// Whether libxml2 said something that is not weighed yet.
    var hasComplaints = false
    /// Whether every attribute, or every content, may have to be looked at.
    var looksAtAttributes = false
    var looksAtContents = false

    init() {
        unsafe tags = .allocate(capacity: tagCapacity)
        unsafe text = .allocate(capacity: textCapacity)
    }

    func free() {
        unsafe tags.deallocate()
        unsafe text.deallocate()
    }

    mutating func reset() {
        unsafe (count, textCount, greatestDepthOfNote, hasComplaints) = (0, 0, 0, false)
    }

    mutating func open(_ local: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        if unsafe count == tagCapacity { unsafe growTags() }
        if unsafe count > 0 { unsafe tags[count - 1].hasChildren = true }
        unsafe (tags + count).initialize(to: Tag(local: local, uri: uri))
        unsafe count += 1
        unsafe textCount = 0
    }

    mutating func setNil() { unsafe tags[count - 1].isNil = true }

    mutating func close() {
        unsafe count -= 1
        unsafe textCount = 0
    }

    mutating func append(_ start: UnsafePointer<xmlChar>, _ length: Int) {
        if unsafe textCount + length > textCapacity { unsafe growText(length) }
        unsafe memcpy(text + textCount, start, length)
        unsafe textCount += length
    }

    var contentIsEmpty: Bool { unsafe textCount == 0 }
    var content: String { unsafe String(decoding: UnsafeBufferPointer(start: text, count: textCount), as: UTF8.self) }

    private mutating func growTags() {
        let larger = unsafe UnsafeMutablePointer<Tag>.allocate(capacity: tagCapacity * 2)
        unsafe larger.moveInitialize(from: tags, count: count)
        unsafe tags.deallocate()
        unsafe (tags, tagCapacity) = unsafe (larger, tagCapacity * 2)
    }

    private mutating func growText(_ length: Int) {
        let capacity = unsafe max(textCapacity * 2, textCount + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        unsafe memcpy(larger, text, textCount)
        unsafe text.deallocate()
        unsafe (text, textCapacity) = unsafe (larger, capacity)
    }
}
