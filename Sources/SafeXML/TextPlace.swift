internal import CLibXML2

/// A place in a text that is read block by block: line and column from 1, columns in Unicode scalars.
struct TextPlace: Hashable, Sendable {
    var line = 1
    var column = 1

    /// The place after `bytes` of UTF-8, this being the place before them.
    func advanced(over bytes: Span<UInt8>) -> TextPlace {
        var place = self
        var start = 0
        while let found = bytes.first(0x0A, from: start) {
            place = TextPlace(line: place.line + 1, column: 1)
            start = found + 1
        }
        for index in start..<bytes.count where bytes[index] & 0xC0 != 0x80 { place.column += 1 }
        return place
    }
}

/// Where an element's tag starts, kept in the node's field for applications: libxml2's own field stops at line 65 535,
/// and holds the line on which the tag ends.
struct NodePlace {
    private static let columnBits: UInt = 20
    private let packed: UInt

    init(_ place: TextPlace) {
        let column = UInt(max(0, place.column)) < 1 << Self.columnBits ? UInt(max(0, place.column)) : 0
        packed = UInt(max(0, place.line)) << Self.columnBits | column
    }

    /// The place of an element, of the element that has an attribute, or of the one around a text.
    init(of node: TreeNode) {
        var element: TreeNode? = unsafe node
        while let next = unsafe element, unsafe next.pointee.type != XML_ELEMENT_NODE {
            unsafe element = next.pointee.parent
        }
        packed = unsafe UInt(bitPattern: element?.pointee._private)
    }

    var line: Int { Int(packed >> Self.columnBits) }
    var column: Int { Int(packed & (1 << Self.columnBits - 1)) }

    func store(in node: TreeNode) {
        unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: packed)
    }
}
