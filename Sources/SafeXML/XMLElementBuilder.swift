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
            return XMLElement(copying: root, inScope: ["xml": "http://www.w3.org/XML/1998/namespace"])
        } catch let refusal as XMLRefusal {
            throw refusal
        } catch {
            // A document in memory has no source that could throw anything else.
            throw XMLRefusal(code: "XML.FAILED", message: "\(error)")
        }
    }

    /// As deep as the document, which the parser has limited.
    private init(copying node: DocumentNode, inScope outer: [String: String]) {
        let scope = outer.merging(node.namespaceDeclarations) { _, own in own }
        self.init(
            name: node.name, namespace: node.namespace, line: node.place.line, column: node.place.column,
            namespaceDeclarations: scope)
        var next = node.firstAttribute
        while let attribute = next {
            attributes.append(
                Attribute(name: attribute.name, namespace: attribute.namespace, value: attribute.stringValue))
            next = attribute.nextAttribute
        }
        copyChildren(of: node, inScope: scope)
    }

    private mutating func copyChildren(of node: DocumentNode, inScope scope: [String: String]) {
        var next = node.firstChild
        while let child = next {
            switch child.kind {
            case .element: children.append(.element(XMLElement(copying: child, inScope: scope)))
            case .text:
                if case .text(let before)? = children.last {
                    children[children.count - 1] = .text(before + child.stringValue)
                } else {
                    children.append(.text(child.stringValue))
                }
            case .attribute, .comment, .processingInstruction, .document: break
            }
            next = child.next
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
