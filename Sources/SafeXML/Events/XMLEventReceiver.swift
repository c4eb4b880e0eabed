/// Receives the parts of a document while it is parsed. No tree grows, so that a large table takes no more memory than is kept of it.
package protocol XMLEventReceiver: AnyObject {
    /// Whether the texts that come now are wanted.
    var wantsText: Bool { get }

    /// An element begins.
    /// - Returns: why the document is refused; nil where it is not.
    func started(_ tag: XMLTag) -> XMLRefusal?

    /// Text or CDATA, in pieces: one text may come as several.
    func text(_ piece: String)

    /// The element that began last ends.
    /// - Returns: why the document is refused; nil where it is not.
    func ended() -> XMLRefusal?
}

/// An element's tag, for as long as the receiver is told of it.
@safe package struct XMLTag {
    /// Local name.
    package let name: String
    /// Namespace URI; empty where there is none.
    package let namespace: String
    let attributes: TagAttributes

    /// The value of an attribute without a namespace; nil where the tag has none of that name.
    package func attribute(_ name: StaticString) -> String? { attributes.value(name) }

    /// The values of all attributes of that local name that have a namespace, by it.
    package func qualifiedAttributes(_ name: StaticString) -> [(namespace: String, value: String)] {
        attributes.qualified(name)
    }

    /// The value of an attribute in a namespace.
    package func attribute(_ name: StaticString, in namespace: String) -> String? {
        qualifiedAttributes(name).first { $0.namespace == namespace }?.value
    }
}

/// Reads documents for a receiver, under all checks of this room.
package enum XMLEvents {
    /// - Parameters:
    ///   - bytes: a whole document.
    ///   - limits: `nodes` counts elements, attributes and texts of the document.
    package static func read(
        _ bytes: [UInt8], limits: XMLLimits, telling receiver: any XMLEventReceiver
    ) throws(XMLRefusal) {
        let parser = DocumentParser(limits: limits)
        do {
            let input = MemoryInput(limits: limits)
            input.load(bytes, limit: limits.fileBytes)
            try parser.walk(input, telling: receiver)
        } catch let refusal as XMLRefusal {
            throw refusal
        } catch {
            // A document in memory has no source that could throw anything else.
            throw XMLRefusal(code: "XML.FAILED", message: "\(error)")
        }
    }
}
