import Register
import Wording

/// What a file was used as, in words; entries and result.json name it in English.
enum FileUse {
    static func word(_ use: String) -> Message {
        switch use {
        case "submission": Message("submission")
        case "score sheet": Message("score sheet")
        case "rubric": Message("rubric")
        case "adjustments": Message("adjustments")
        case "list of evaluators": Message("list of evaluators")
        case "file": Message("file")
        case CallOrder.drawName: Message("seed of the draw")
        default: .verbatim(use)
        }
    }
}
