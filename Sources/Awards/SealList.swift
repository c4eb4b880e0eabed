import Scoring

extension AwardList {
    /// The seal of excellence list: who met every threshold and is not funded, in rank order, to be handed to other
    /// funders.
    public var seal: [Decision] {
        decisions.filter { decision in
            switch decision.status {
            case .reserve, .notFunded: true
            case .awarded, .undecided, .belowThreshold, .incomplete, .ineligible, .inadmissible, .withdrawn: false
            }
        }
    }
}
