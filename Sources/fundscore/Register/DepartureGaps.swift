import Awards
import Calls
import JSON
import Register

/// Where `departures.csv` and the register disagree: a list of departures counts as it was recorded.
struct DepartureGaps {
    let sentences: [String]

    /// - Parameter recorded: of the result that was proposed last.
    init(_ folder: CallFolder, _ recorded: RecordedDepartures) throws {
        let file = folder.departures ?? folder.folder + "departures.csv"
        let rows = try folder.departures.map { try DepartureFile($0).rows } ?? []
        let forgotten = recorded.forgotten.map {
            "\(folder.register): error: what entry \($0) said of a departure is forgotten: nobody can tell any more what was decided"
        }
        let unrecorded = rows.filter { recorded.last[$0.proposal]?.body.canonicalBytes != $0.body.canonicalBytes }.map {
            "\($0.place): error: this departure of '\($0.proposal)' is not recorded; `fundscore register record \(folder.folder) departure` records it"
        }
        let named = Set(rows.map(\.proposal))
        let gone = recorded.inForce.sorted { $0.value.seq < $1.value.seq }.filter { !named.contains($0.key) }.map {
            "\(file): error: entry \($0.value.seq) moves '\($0.key)' to \($0.value.departure.to.rawValue), and no row says so any more; "
                + "bring the row back, or take the departure back by a row from and to the list of the ranking, without an amount"
        }
        sentences = forgotten + unrecorded + gone
    }
}
