import Wording

/// Every refusal of a document's content, its code beside its words.
extension XMLRefusal {
    static let doctype = XMLRefusal(
        code: "XML.DOCTYPE",
        Message(
            """
            a document type declaration is not allowed, because it can read files and inflate without bound; remove the <!DOCTYPE …>
            """))

    static let empty = XMLRefusal(
        code: "XML.EMPTY", Message("there is no XML element in it; send the document again"))

    static let nul = XMLRefusal(
        code: "XML.NUL", Message("a NUL byte, which no XML document can hold; the file is damaged or not XML"))

    static func version(_ version: String) -> XMLRefusal {
        XMLRefusal(
            code: "XML.VERSION", Message("XML version '\(version)' is not read; save the document as version 1.0"))
    }

    static func tooDeep(_ limit: Int) -> XMLRefusal {
        let said = Message(
            "elements are nested more than \(limit - 1) deep; no form needs that, so check what wrote the file")
        return XMLRefusal(code: "XML.TOO_DEEP", XMLLimits.raising("depth", said))
    }

    static func tooManyNodes(_ limit: Int) -> XMLRefusal {
        let said = Message("more than \(limit) elements, attributes, texts and comments in one record; split the file")
        return XMLRefusal(code: "XML.ELEMENTS", XMLLimits.raising("nodes", said))
    }

    static func attributes(_ limit: Int) -> XMLRefusal {
        let said = Message("this tag has more than \(limit) attributes and namespaces")
        return XMLRefusal(code: "XML.ATTRIBUTES", XMLLimits.raising("attributes", said))
    }

    /// - Parameter name: of the limit; nil where it is the parser's own.
    static func tagTooLong(_ limit: Int, _ name: String? = "tag_bytes") -> XMLRefusal {
        let said = Message("this tag is longer than \(limit) bytes; long texts belong in elements")
        return XMLRefusal(code: "XML.TAG_TOO_LONG", name.map { XMLLimits.raising($0, said) } ?? said)
    }

    static func textTooLong(_ what: Message, _ limit: Int) -> XMLRefusal {
        let said = Message("this \(what) is longer than \(limit) bytes; attach long documents as files of their own")
        return XMLRefusal(code: "XML.TEXT_TOO_LONG", XMLLimits.raising("text_bytes", said))
    }

    static func tooLarge(_ what: Message, _ limit: Int, _ name: String) -> XMLRefusal {
        let said = Message("\(what) is larger than \(limit) bytes; split it")
        return XMLRefusal(code: "XML.TOO_LARGE", XMLLimits.raising(name, said))
    }

    /// Of a piece of a document: it has to be read as a whole.
    static let recordIsCut = XMLRefusal(code: "XML.STOPPED", Message("a record of this document was cut"))

    static let trailingBytes = XMLRefusal(
        code: "XML.TRAILING_BYTES",
        Message("the document ends here, but more follows; a file holds one document with one root element"))

    static func encoding(_ said: Message) -> XMLRefusal { XMLRefusal(code: "XML.ENCODING", said) }

    static func notWellFormed(_ said: Message) -> XMLRefusal {
        XMLRefusal(code: "XML.NOT_WELL_FORMED", Message("not well-formed XML: \(said)"))
    }

}

extension XMLRefusal {
    func at(_ place: TextPlace) -> XMLRefusal { at(line: place.line, column: place.column) }
}

extension XMLRefusal {
    static func recordIsNoElement(_ path: String) -> XMLRefusal {
        XMLRefusal(code: "XML.NO_RECORD", Message("the record path '\(path)' matches something that is no element"))
    }

    /// - Parameter root: `{uri}local`.
    static func noRecord(_ path: String, root: String, _ namespaces: [NamespaceBinding]) -> XMLRefusal {
        var said = Message("no record: '\(path)' matches nothing; the root element is \(root)")
        let uri = root.first == "{" ? String(root.dropFirst().prefix { $0 != "}" }) : ""
        if !uri.isEmpty, !namespaces.contains(where: { $0.uris.contains(uri) }) {
            said = Message("\(said), whose namespace no prefix stands for")
        }
        return XMLRefusal(code: "XML.NO_RECORD", said)
    }
}
