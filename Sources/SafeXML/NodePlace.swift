internal import CLibXML2

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
