import Awards
import Calls
import Diagnostics
import Intake
import Numbers
import Reports
import Rubrics
import Tabular
import Wording

/// `statistics.csv`: how many proposals there were, how many of them are awarded, and how much, by what became of them and by facts.
///
/// Values of a fact that fewer than five proposals have are one row, *other*: a value may be a name. A number that speaks of fewer than five
/// proposals is left empty. Where it would be the only one of its group, the next larger is left empty
/// too: otherwise it would follow from the sum, which other groups tell.
struct PublicStatistics {
    /// Fewer must not be counted out.
    static let least = 5

    /// What the proposals of a row have in common. Programs read it, so that the table has it in English.
    enum Value: Sendable {
        case outcome(Status)
        /// Of a fact.
        case text(String)
        /// Those that fewer than five proposals have.
        case other

        var code: String {
            switch self {
            case .outcome(let status): status.rawValue
            case .text(let text): text
            case .other: "other"
            }
        }
    }

    struct Group: Sendable {
        /// nil: by what became of the proposals.
        var fact: String?
        var rows: [Row]
    }

    struct Row: Sendable {
        var value: Value
        var proposals = 0
        var awarded = 0
        var amount = Decimal128(0)
        var showsProposals = true
        /// Of the amount too, which tells of so many.
        var showsAwarded = true
    }

    private let publication: Publication

    init(_ publication: Publication) { self.publication = publication }

    private static let columns = ["group", "value", "proposals", "awarded", "amount", "currency"]

    /// What is told, by outcome and by each fact of `publish: { statistics: … }`; numbers that are too small do not show.
    func groups(into problems: inout DiagnosticCollector) -> [Group] {
        let rows = Array(publication.result.rows.made)
        var groups = [Group(rows: counted(rows) { .outcome($0.status) })]
        for name in publication.settings.statistics {
            let fact = NamedFact(name, in: publication.result.rubric, into: &problems)
            groups.append(Group(fact: name.text, rows: Self.merged(counted(rows) { .text(fact.text(of: $0)) })))
        }
        for index in groups.indices {
            Self.suppress(&groups[index].rows, \.proposals, \.showsProposals)
            Self.suppress(&groups[index].rows, \.awarded, \.showsAwarded)
        }
        return groups
    }

    func file(of groups: [Group]) -> OutputFile {
        var csv = CSVWriter()
        csv.row(Self.columns.map(CSVField.text))
        for group in groups {
            for row in group.rows {
                csv.row([
                    .text(group.fact ?? "outcome"), .text(row.value.code),
                    row.showsProposals ? .number(String(row.proposals)) : .empty,
                    row.showsAwarded ? .number(String(row.awarded)) : .empty,
                    row.showsAwarded ? .number(row.amount.text) : .empty,
                    .text(publication.result.rubric.award?.unit.english ?? ""),
                ])
            }
        }
        return OutputFile(name: "statistics.csv", bytes: csv.bytes)
    }

    /// By value in the order of its bytes; what has none is not told apart.
    private func counted(_ rows: [CallResult.Row], by value: (CallResult.Row) -> Value) -> [Row] {
        var groups: [String: Row] = [:]
        for row in rows {
            let value = value(row)
            var group = groups[value.code] ?? Row(value: value)
            group.proposals += 1
            if row.status == .awarded {
                group.awarded += 1
                group.amount = group.amount + (row.decision?.awarded ?? 0)
            }
            groups[value.code] = group
        }
        return groups.values.sorted { $0.value.code.precedes($1.value.code) }
    }

    private static func merged(_ rows: [Row]) -> [Row] {
        let small = rows.filter { $0.proposals < least }
        guard !small.isEmpty else { return rows }
        let other = small.reduce(into: Row(value: .other)) { sum, row in
            sum.proposals += row.proposals
            sum.awarded += row.awarded
            sum.amount = sum.amount + row.amount
        }
        return rows.filter { $0.proposals >= least } + [other]
    }

    private static func suppress(_ rows: inout [Row], _ count: KeyPath<Row, Int>, _ shows: WritableKeyPath<Row, Bool>) {
        for index in rows.indices where rows[index][keyPath: count] < least { rows[index][keyPath: shows] = false }
        guard rows.count(where: { !$0[keyPath: shows] }) == 1 else { return }
        let next = rows.indices.filter { rows[$0][keyPath: shows] }
            .min { rows[$0][keyPath: count] < rows[$1][keyPath: count] }
        if let next { rows[next][keyPath: shows] = false }
    }
}
