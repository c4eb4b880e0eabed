/// The looks of cells in an `.xlsx`: one format a look, in their order.
enum XLSXStyles {
    static var xml: String {
        let formats = CellLook.allCases.map { look in
            let alignment =
                look.wraps ? "<alignment vertical=\"top\" wrapText=\"1\"/>" : "<alignment vertical=\"top\"/>"
            let protection = "<protection locked=\"\(look.isLocked ? 1 : 0)\" hidden=\"0\"/>"
            return "<xf numFmtId=\"\(look.isText ? textFormat : 0)\" fontId=\"\(look.isBold ? 1 : 0)\" fillId=\"0\" "
                + "borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyAlignment=\"1\" "
                + "applyProtection=\"1\">\(alignment)\(protection)</xf>"
        }
        let font = "<sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/>"
        return """
            <styleSheet xmlns="\(XLSXWriter.main)">\
            <fonts count="2"><font>\(font)</font><font><b/>\(font)</font></fonts>\
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
            <cellXfs count="\(formats.count)">\(formats.joined())</cellXfs>\
            <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
            """
    }

    /// `@`, which every spreadsheet knows.
    private static let textFormat = 49
}
