import Diagnostics
import Files
import SafeXML

/// Every refusal of a workbook, its code beside its words.
extension Diagnostic {
    static func workbook(_ code: String, _ message: String, _ file: String) -> Diagnostic {
        Diagnostic(code: "WORKBOOK.\(code)", message: message, place: Place(file: file))
    }

    static func noWorkbook(_ what: String, _ file: String) -> Diagnostic {
        workbook("FORMAT", "this is \(what), no workbook; save it as .xlsx or .ods", file)
    }

    static func encryptedWorkbook(_ file: String) -> Diagnostic {
        workbook("ENCRYPTED", "the workbook is protected with a password for opening it; save it without", file)
    }

    static func macros(_ file: String) -> Diagnostic {
        workbook("MACROS", "the workbook holds macros; save it without them, as .xlsx or .ods", file)
    }

    static func externalLinks(_ file: String) -> Diagnostic {
        workbook(
            "EXTERNAL_LINK",
            "the workbook takes values from other files; replace those formulas by their values and remove the links",
            file)
    }

    static func missingPart(_ part: String, _ file: String) -> Diagnostic {
        workbook("DAMAGED", "the workbook is damaged: its part \(part) is missing; save it again", file)
    }

    static func damagedPart(_ part: String, _ what: String, _ file: String) -> Diagnostic {
        workbook("DAMAGED", "the workbook is damaged: \(what) (\(part)); save it again", file)
    }

    static func noSheets(_ file: String) -> Diagnostic {
        workbook("DAMAGED", "the workbook has no sheet", file)
    }
}

extension XMLRefusal {
    static func tooManyCells(_ limit: Int) -> XMLRefusal {
        XMLRefusal(
            code: "WORKBOOK.LIMIT", message: "the workbook has more than \(limit) cells that hold something; split it")
    }

    static func tooManyStrings(_ limit: Int) -> XMLRefusal {
        XMLRefusal(code: "WORKBOOK.LIMIT", message: "the workbook has more than \(limit) different texts; split it")
    }

    static let outsideSheet = XMLRefusal(
        code: "WORKBOOK.DAMAGED",
        message: "the workbook is damaged: a row or cell lies outside every sheet; save it again")

    static func noSharedString(_ index: String, _ cell: CellAddress) -> XMLRefusal {
        XMLRefusal(
            code: "WORKBOOK.DAMAGED",
            message: "the workbook is damaged: \(cell) refers to text \(index), which is not there; save it again")
    }

    static let linkedTable = XMLRefusal(
        code: "WORKBOOK.EXTERNAL_LINK",
        message: "the workbook takes values from other files; replace them by what they show and remove the links")

    static let noSpreadsheet = XMLRefusal(
        code: "WORKBOOK.FORMAT", message: "this is an OpenDocument, but no spreadsheet; save it as .ods or .xlsx")
}
