internal import CLibXML2

extension DocumentNode {
    private static let schemaInstance = Array("http://www.w3.org/2001/XMLSchema-instance".utf8)
    private static let nilName = Array("nil".utf8)

    /// Whether an attribute says that this element has no value: `xsi:nil`, by XML Schema's texts for true.
    var isNil: Bool {
        guard unsafe pointer.pointee.type == XML_ELEMENT_NODE else { return false }
        var next = firstAttribute
        while let attribute = next {
            if attribute.hasLocalName(Self.nilName), attribute.isInNamespace(Self.schemaInstance) {
                return attribute.saysTrue
            }
            next = attribute.nextAttribute
        }
        return false
    }

    private var saysTrue: Bool {
        let text = bytes.filter { $0 > 0x20 }
        return text.elementsEqual("true".utf8) || text.elementsEqual("1".utf8)
    }
}
