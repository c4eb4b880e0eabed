import Diagnostics
import FEEL
import Numbers
import Tabular

/// Reads `ranking:`; the ranking score and the ladder.
struct RankingSection {
    let names: Names

    func load(_ section: Section, _ loading: inout Loading) -> RankingRule {
        var rule = RankingRule(score: nil, scoreText: "total", ladder: [], place: section.place)
        if let scalar = loading.scalar(section, "score"), scalar.text != "total" {
            rule.score = names.program(scalar, expecting: .number, &loading)
            rule.scoreText = scalar.text
        }
        rule.ladder = loading.items(section, "ladder").compactMap { step($0, &loading) }
        return rule
    }

    // MARK: one step

    private static let steps = ["highest", "lowest", "nearest", "uncovered", "new_among_funded", "order", "draw"]

    private func step(_ value: YAMLValue, _ loading: inout Loading) -> LadderStep? {
        guard let section = Section(value, name: "ranking.ladder", keys: Self.steps, into: &loading.problems) else {
            return nil
        }
        let stated = Self.steps.filter { section[$0] != nil }
        guard stated.count == 1, let key = stated.first else {
            if stated.count > 1 {
                loading.error("RUBRIC.CONFLICT", "one step a line: begin each with its own '-'", at: section.place)
            }
            return nil
        }
        return kind(key, section, &loading).map {
            LadderStep(kind: $0, text: "\(key): \(Self.text(section[key]))", place: section.place(of: key))
        }
    }

    private func kind(_ key: String, _ section: Section, _ loading: inout Loading) -> LadderStep.Kind? {
        switch key {
        case "highest": names.program(section, key, &loading).map(LadderStep.Kind.highest)
        case "lowest": names.program(section, key, &loading).map(LadderStep.Kind.lowest)
        case "uncovered": names.program(section, key, &loading).map(LadderStep.Kind.uncovered)
        case "new_among_funded": names.program(section, key, &loading).map(LadderStep.Kind.newAmongFunded)
        case "nearest": nearest(section, &loading)
        case "order": order(section, &loading)
        default: draw(section, &loading)
        }
    }

    /// `nearest: { value: women_share, to: 0.5 }`
    private func nearest(_ section: Section, _ loading: inout Loading) -> LadderStep.Kind? {
        guard let value = section["nearest"],
            let own = Section(value, name: "ranking.ladder.nearest", keys: ["value", "to"], into: &loading.problems)
        else { return nil }
        loading.require(own, "value", "what is compared")
        loading.require(own, "to", "the number to be near to")
        guard let program = names.program(own, "value", expecting: .number, &loading),
            let to = loading.decimal(own, "to")
        else { return nil }
        return .nearest(program, to: to)
    }

    /// `draw: { seed: "published seed" }`
    private func draw(_ section: Section, _ loading: inout Loading) -> LadderStep.Kind? {
        guard let value = section["draw"],
            let own = Section(value, name: "ranking.ladder.draw", keys: ["seed"], into: &loading.problems)
        else { return nil }
        loading.require(own, "seed", "a text published before the draw")
        return loading.string(own, "seed").map(LadderStep.Kind.draw)
    }

    /// `order: order.csv` with the columns proposal, position, reason.
    private func order(_ section: Section, _ loading: inout Loading) -> LadderStep.Kind? {
        guard let file = loading.text(section, "order"), let bytes = loading.bytes(of: file),
            let csv = CSVDocument.read(bytes, name: file.text, into: &loading.problems)
        else { return nil }
        let header = csv.header.map(\.text)
        let columns = ["proposal", "position", "reason"].map { name in header.firstIndex(of: name) }
        guard let id = columns[0], let position = columns[1], let reason = columns[2] else {
            loading.error(
                "RUBRIC.COLUMN", "an order file has the columns proposal, position and reason", at: file.place,
                length: file.text.count)
            return nil
        }
        return .order(csv.rows.compactMap { place(of: $0, csv.name, id, position, reason, &loading) })
    }

    private func place(
        of row: [CSVCell], _ file: String, _ id: Int, _ position: Int, _ reason: Int, _ loading: inout Loading
    ) -> LadderStep.ManualPlace? {
        let cell = row[position]
        guard let number = Int(cell.text), number > 0 else {
            loading.error(
                "RUBRIC.CELL", "a position is a whole number from 1, not '\(cell.text.shortened)'",
                at: Place(file: file, line: cell.line, column: cell.column))
            return nil
        }
        if row[reason].text.isEmpty {
            loading.error(
                "RUBRIC.CELL", "a manual order needs a written reason", at: Place(file: file, line: row[reason].line))
        }
        return .init(proposal: row[id].text, position: number, reason: row[reason].text)
    }

    /// The step's argument as one line, for explanations.
    private static func text(_ value: YAMLValue?) -> String {
        switch value {
        case .scalar(let scalar)?: scalar.text
        case .mapping(let entries, _)?: entries.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ")
        case .sequence(let items, _)?: items.map(text).joined(separator: ", ")
        case nil: ""
        }
    }
}
