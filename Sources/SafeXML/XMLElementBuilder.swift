internal import CLibXML2

extension XMLElement {
    /// Reads a document under all checks of this room and copies it out whole.
    package static func parse(_ bytes: [UInt8], limits: XMLLimits = .standard) throws(XMLRefusal) -> XMLElement {
        let parser = DocumentParser(limits: limits)
        parser.notesColumns = true
        do {
            let input = MemoryInput(limits: limits)
            input.load(bytes, limit: limits.fileBytes)
            let tree = try parser.parse(input)
            guard let root = tree.root else { throw XMLRefusal.empty }
            return unsafe XMLElement(copying: root.pointer, inScope: ["xml": "http://www.w3.org/XML/1998/namespace"])
        } catch let refusal as XMLRefusal {
            throw refusal
        } catch {
            // A document in memory has no source that could throw anything else.
            throw XMLRefusal(code: "XML.FAILED", message: "\(error)")
        }
    }

    /// As deep as the document, which the parser has limited.
    private init(copying node: TreeNode, inScope outer: [String: String]) {
        var scope = outer
        var declaration = unsafe node.pointee.nsDef
        while let next = unsafe declaration {
            scope[unsafe string(next.pointee.prefix)] = unsafe string(next.pointee.href)
            unsafe declaration = next.pointee.next
        }
        let place = unsafe NodePlace(of: node)
        self.init(
            name: unsafe string(node.pointee.name), namespace: unsafe string(node.pointee.ns?.pointee.href),
            line: place.line, column: place.column, namespaceDeclarations: scope)
        var attribute = unsafe node.pointee.properties
        while let next = unsafe attribute {
            let value = unsafe StringValue.of(UnsafeMutableRawPointer(next).assumingMemoryBound(to: xmlNode.self))
            attributes.append(
                Attribute(
                    name: unsafe string(next.pointee.name), namespace: unsafe string(next.pointee.ns?.pointee.href),
                    value: value))
            unsafe attribute = next.pointee.next
        }
        unsafe copyChildren(of: node, inScope: scope)
    }

    private mutating func copyChildren(of node: TreeNode, inScope scope: [String: String]) {
        var child = unsafe node.pointee.children
        while let next = unsafe child {
            switch unsafe next.pointee.type {
            case XML_ELEMENT_NODE: children.append(.element(unsafe XMLElement(copying: next, inScope: scope)))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                let text = unsafe string(next.pointee.content)
                if case .text(let before)? = children.last {
                    children[children.count - 1] = .text(before + text)
                } else {
                    children.append(.text(text))
                }
            default: break
            }
            unsafe child = next.pointee.next
        }
    }
}

/// A C string of libxml2, copied; empty for none.
func string(_ characters: UnsafePointer<xmlChar>?) -> String {
    unsafe characters.map { unsafe String(cString: $0) } ?? ""
}

/// XPath's string-value of a node.
enum StringValue {
    static func of(_ node: TreeNode) -> String {
        switch unsafe node.pointee.type {
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE:
            return unsafe string(node.pointee.content)
        default: break
        }
        // Nearly every fact is the only text of its element or attribute: no buffer is needed for that.
        guard let only = unsafe node.pointee.children else { return "" }
        if unsafe only.pointee.next == nil, unsafe only.pointee.type == XML_TEXT_NODE {
            return unsafe string(only.pointee.content)
        }
        guard let joined = unsafe xmlXPathCastNodeToString(node) else { return "" }
        defer { unsafe fundscore_xmlFree(joined) }
        return unsafe String(cString: joined)
    }
}
