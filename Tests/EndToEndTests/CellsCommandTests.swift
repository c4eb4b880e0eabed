import Testing

/// `fundscore cells` shows what is stored.
@Suite struct CellsCommandTests {
    private static let table = """
        <office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
        xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>\
        <office:body><office:spreadsheet><table:table table:name='Scores'><table:table-row>\
        <table:table-cell office:value-type='string'><text:p>=A1</text:p><text:p>two</text:p></table:table-cell>\
        <table:table-cell office:value-type='float' office:value='4.0999999999999996'><text:p>4,1</text:p></table:table-cell>\
        </table:table-row></table:table></office:spreadsheet></office:body></office:document>
        """

    @Test func `every cell as it is stored`() async throws {
        try await withTemporaryFolder { folder in
            try write(Self.table, to: folder + "/sheet.fods")
            let ran = try await Command.run(["cells", folder + "/sheet.fods"])
            #expect(ran.exitCode == 0)
            #expect(ran.output == "sheet,cell,kind,value\r\nScores,A1,text,\"=A1\ntwo\"\r\nScores,B1,number,4.1\r\n")
            #expect(ran.errors.isEmpty)
        }
    }

    @Test func `what is no workbook`() async throws {
        try await withTemporaryFolder { folder in
            try write("proposal,quality\n", to: folder + "/sheet.xlsx")
            let ran = try await Command.run(["cells", folder + "/sheet.xlsx"])
            #expect(ran.exitCode == 2)
            #expect(
                ran.errors == """
                    \(folder)/sheet.xlsx: error: this is a file of another kind, no workbook; save it as .xlsx or .ods

                    """)
        }
    }
}
