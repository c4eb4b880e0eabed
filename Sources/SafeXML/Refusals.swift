/// Every refusal of a document's content, its code beside its words.
extension XMLRefusal {
    static let doctype = XMLRefusal(
        code: "XML.DOCTYPE",
        message: "a document type declaration is not allowed, because it can read files and inflate without bound; "
            + "remove the <!DOCTYPE …>")

    static let empty = XMLRefusal(code: "XML.EMPTY", message: "there is no XML element in it; send the document again")

    static let nul = XMLRefusal(
        code: "XML.NUL", message: "a NUL byte, which no XML document can hold; the file is damaged or not XML")

    static func version(_ version: String) -> XMLRefusal {
        XMLRefusal(
            code: "XML.VERSION", message: "XML version '\(version)' is not read; save the document as version 1.0")
    }

    static func tooDeep(_ limit: Int) -> XMLRefusal {
        XMLRefusal(
            code: "XML.TOO_DEEP",
            message: "elements are nested more than \(limit - 1) deep; no form needs that, so check what wrote the file"
                + XMLLimits.raising("depth"))
    }

    static func tooManyNodes(_ limit: Int) -> XMLRefusal {
        XMLRefusal(
            code: "XML.ELEMENTS",
            message: "more than \(limit) elements, attributes, texts and comments in one record; split the file"
                + XMLLimits.raising("nodes"))
    }

    static func attributes(_ limit: Int) -> XMLRefusal {
        XMLRefusal(
            code: "XML.ATTRIBUTES",
            message: "this tag has more than \(limit) attributes and namespaces" + XMLLimits.raising("attributes"))
    }

    /// - Parameter name: of the limit; nil where it is the parser's own.
    static func tagTooLong(_ limit: Int, _ name: String? = "tag_bytes") -> XMLRefusal {
        XMLRefusal(
            code: "XML.TAG_TOO_LONG",
            message: "this tag is longer than \(limit) bytes; long texts belong in elements"
                + (name.map(XMLLimits.raising) ?? ""))
    }

    static func textTooLong(_ what: String, _ limit: Int) -> XMLRefusal {
        XMLRefusal(
            code: "XML.TEXT_TOO_LONG",
            message: "this \(what) is longer than \(limit) bytes; attach long documents as files of their own"
                + XMLLimits.raising("text_bytes"))
    }

    static func tooLarge(_ what: String, _ limit: Int, _ name: String) -> XMLRefusal {
        XMLRefusal(
            code: "XML.TOO_LARGE", message: "\(what) is larger than \(limit) bytes; split it" + XMLLimits.raising(name))
    }

    /// Of a piece of a document: it has to be read as a whole.
    static let recordIsCut = XMLRefusal(code: "XML.STOPPED", message: "a record of this document was cut")

    static let trailingBytes = XMLRefusal(
        code: "XML.TRAILING_BYTES",
        message: "the document ends here, but more follows; a file holds one document with one root element")

    static func encoding(_ message: String) -> XMLRefusal { XMLRefusal(code: "XML.ENCODING", message: message) }

    static func notWellFormed(_ message: String) -> XMLRefusal {
        XMLRefusal(code: "XML.NOT_WELL_FORMED", message: "not well-formed XML: \(message)")
    }

}

extension XMLRefusal {
    func at(_ place: TextPlace) -> XMLRefusal { at(line: place.line, column: place.column) }
}

extension XMLRefusal {
    static func recordIsNoElement(_ path: String) -> XMLRefusal {
        XMLRefusal(code: "XML.NO_RECORD", message: "the record path '\(path)' matches something that is no element")
    }

    /// - Parameter root: `{uri}local`.
    static func noRecord(_ path: String, root: String, _ namespaces: [NamespaceBinding]) -> XMLRefusal {
        var message = "no record: '\(path)' matches nothing; the root element is \(root)"
        let uri = root.first == "{" ? String(root.dropFirst().prefix { $0 != "}" }) : ""
        if !uri.isEmpty, !namespaces.contains(where: { $0.uris.contains(uri) }) {
            message += ", whose namespace no prefix stands for"
        }
        return XMLRefusal(code: "XML.NO_RECORD", message: message)
    }
}
