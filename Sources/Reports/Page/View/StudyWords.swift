import Tuning
import Wording

/// What studies call things, in the reader's language.
enum StudyWords {
    static func band(_ band: FundingStudy.Band) -> Message {
        switch band {
        case .safe: Message("safe")
        case .borderline: Message("borderline")
        case .out: Message("out")
        }
    }

    static func count(_ number: Int, _ move: Comparison.Move) -> Message {
        switch move {
        case .entered: Message("\(number) entered")
        case .left: Message("\(number) left")
        case .moved: Message("\(number) moved")
        case .unchanged: Message("\(number) unchanged")
        }
    }

    static func kind(_ kind: BoundStudy.Kind) -> Message {
        switch kind {
        case .threshold: Message("threshold")
        case .totalThreshold: Message("total threshold")
        case .scaleMinimum: Message("scale minimum")
        case .scaleMaximum: Message("scale maximum")
        case .budget: Message("budget")
        }
    }
}
