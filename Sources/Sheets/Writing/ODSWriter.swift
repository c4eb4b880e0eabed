import Files

/// Writes a workbook as OpenDocument, `.ods`: the same bytes for the same draft.
package struct ODSWriter {
    let draft: WorkbookDraft

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    static let version = "office:version=\"1.3\""

    package static func bytes(_ draft: WorkbookDraft) -> [UInt8] {
        let writer = ODSWriter(draft: draft)
        // The type comes first and unpacked, so that a look at the first bytes tells what the file is.
        return ZipWriter.archive([
            ZipPart(OpenDocument.mimetype, Array(OpenDocument.spreadsheetType.utf8), stored: true),
            writer.part(OpenDocument.manifest, writer.manifest), writer.part(OpenDocument.meta, writer.meta),
            writer.part("settings.xml", writer.settings), writer.part("styles.xml", writer.styles),
            ZipPart(OpenDocument.content, TableXML.content(draft)),
        ])
    }

    private func part(_ name: String, _ text: String) -> ZipPart { ZipPart(name, Array((Self.head + text).utf8)) }

    static func attribute(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.add(escaped: XMLText.harmless(text))
        return String(decoding: bytes, as: UTF8.self)
    }

    private var manifest: String {
        let parts = [OpenDocument.meta, "settings.xml", "styles.xml", OpenDocument.content].map {
            "<manifest:file-entry manifest:full-path=\"\($0)\" manifest:media-type=\"text/xml\"/>"
        }
        return """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="\(OpenDocument.spreadsheetType)"/>\
            \(parts.joined())</manifest:manifest>
            """
    }

    private var meta: String {
        let properties = draft.properties.map {
            "<meta:user-defined meta:name=\"\(Self.attribute($0.name))\" meta:value-type=\"string\">"
                + "\(Self.attribute($0.value))</meta:user-defined>"
        }
        return """
            <office:document-meta xmlns:office="\(OpenDocument.office)" xmlns:meta="\(OpenDocument.metadata)" \(Self.version)>\
            <office:meta>\(properties.joined())</office:meta></office:document-meta>
            """
    }

    private var styles: String {
        "<office:document-styles xmlns:office=\"\(OpenDocument.office)\" \(Self.version)><office:styles/></office:document-styles>"
    }

    /// Where sheets are frozen is a setting of LibreOffice's own.
    private var settings: String {
        let config = "urn:oasis:names:tc:opendocument:xmlns:config:1.0"
        let sheets = draft.sheets.map { sheet in
            let columns = sheet.frozenColumns
            let items: [(String, Int)] = [
                ("HorizontalSplitMode", columns > 0 ? 2 : 0), ("VerticalSplitMode", 2),
                ("HorizontalSplitPosition", columns),
                ("VerticalSplitPosition", 1), ("ActiveSplitRange", columns > 0 ? 3 : 2), ("PositionRight", columns),
                ("PositionBottom", 1),
            ]
            let texts = items.map { name, value in
                let type = name.hasSuffix("Mode") || name == "ActiveSplitRange" ? "short" : "int"
                return
                    "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
            }
            return "<config:config-item-map-entry config:name=\"\(Self.attribute(sheet.name))\">\(texts.joined())"
                + "</config:config-item-map-entry>"
        }
        return """
            <office:document-settings xmlns:office="\(OpenDocument.office)" xmlns:config="\(config)" \
            xmlns:ooo="http://openoffice.org/2004/office" \(Self.version)><office:settings>\
            <config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views">\
            <config:config-item-map-entry><config:config-item-map-named config:name="Tables">\(sheets.joined())\
            </config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed>\
            </config:config-item-set></office:settings></office:document-settings>
            """
    }
}
