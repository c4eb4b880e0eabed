import Diagnostics
import FEEL
import Numbers
import Wording

/// Reads `criteria:` into the scoring tree, in pre-order.
struct CriteriaSection {
    static let keys = RubricFormat.criterion.names
    private static let kinds = ["criteria", "assessed", "score", "table", "decision"]

    let names: Names
    let defaultScale: Scale?
    /// Whether the rubric itself says which scores are allowed.
    let hasScale: Bool
    /// Evaluators rank: the scale of what they assess follows from that.
    private var ranks: RankRules? { assessments.ranks }
    private let assessments: AssessmentRules
    private let missing: MissingPolicy
    private(set) var criteria: [Criterion] = []

    init(
        names: Names, defaultScale: Scale?, hasScale: Bool, assessments: AssessmentRules, missing: MissingPolicy
    ) {
        (self.names, self.defaultScale, self.hasScale) = (names, defaultScale, hasScale)
        (self.assessments, self.missing) = (assessments, missing)
    }

    mutating func load(_ entries: [YAMLEntry], parent: Int?, path: String, _ loading: inout Loading) {
        for entry in entries {
            loading.checkName(entry.key, "criterion", at: entry.keyPlace)
            let name = "\(path).\(entry.key)"
            guard let section = Section(entry.value, name: name, keys: Self.keys, into: &loading.problems) else {
                continue
            }
            add(entry, section, parent: parent, &loading)
        }
    }

    private mutating func add(_ entry: YAMLEntry, _ section: Section, parent: Int?, _ loading: inout Loading) {
        let index = criteria.count
        let isBranch = section["criteria"] != nil
        criteria.append(
            Criterion(
                id: entry.key, title: loading.localText(section, "title") ?? LocalText(entry.key), kind: .assessed,
                parent: parent,
                children: [], weight: weight(section, &loading), threshold: nil, scale: nil, comment: .optional,
                place: entry.keyPlace))
        criteria[index].weightPlace = section["weight"]?.place
        if let parent { criteria[parent].children.append(index) }
        checkKind(section, &loading)
        if isBranch {
            let combine = loading.choice(section, "combine", BranchCombination.self) ?? .sum
            criteria[index].kind = .branch(combine)
            let parts = loading.entries(section, "criteria")
            if parts.isEmpty {
                loading.error("RUBRIC.EMPTY", "'\(section.name)' has no parts", at: section.place(of: "criteria"))
            }
            load(parts, parent: index, path: section.name, &loading)
        } else {
            criteria[index].scale = scale(section, &loading)
            checkScale(section, entry, &loading)
            if let kind = kind(section, &loading) { criteria[index].kind = kind }
            if case .scalar(let rule)? = section["score"] ?? section["decision"] {
                criteria[index].ruleText = rule.text
            }
            criteria[index].comment = comment(section, isAssessed: criteria[index].isAssessed, &loading)
        }
        criteria[index].threshold = threshold(section, of: index, &loading)
        criteria[index].passesUnscored = passesUnscored(section, &loading)
    }

    // MARK: kind

    private func checkKind(_ section: Section, _ loading: inout Loading) {
        let stated = Self.kinds.filter { section[$0] != nil }
        if stated.isEmpty {
            loading.error(
                "RUBRIC.MISSING_KEY",
                "'\(section.name)' does not say where its score comes from: assessed, score, table, decision, or criteria (parts)",
                at: section.place)
        } else if stated.count > 1 {
            loading.error(
                "RUBRIC.CONFLICT",
                "'\(section.name)' has \(stated.joined(separator: " and ")); a score comes from one of them",
                at: section.place(of: stated[1]))
        }
        if section["inputs"] != nil, section["decision"] == nil {
            loading.error(
                "RUBRIC.CONFLICT", "'inputs' goes with 'decision'; those of a table stand in it",
                at: section.place(of: "inputs"))
        }
        if section["combine"] != nil, section["criteria"] == nil {
            loading.error(
                "RUBRIC.CONFLICT",
                "'combine' goes with the parts of a branch; how evaluators are combined stands in 'assessments'",
                at: section.place(of: "combine"))
        }
    }

    private func kind(_ section: Section, _ loading: inout Loading) -> Criterion.Kind? {
        if let text = loading.scalar(section, "score") {
            return names.program(text, expecting: .number, &loading).map(Criterion.Kind.computed)
        }
        if let table = section["table"] {
            return DecisionTableSection(names: names).load(table, name: section.path("table"), &loading)
                .map(Criterion.Kind.table)
        }
        if section["decision"] != nil {
            return DecisionReferenceSection(names: names).load(section, &loading).map(Criterion.Kind.decision)
        }
        if section["assessed"] != nil, loading.boolean(section, "assessed") == false {
            loading.error(
                "RUBRIC.CONFLICT", "write 'assessed: true', or where else the score comes from",
                at: section.place(of: "assessed"))
        }
        return nil
    }

    // MARK: weight, threshold, scale, comment

    /// Above 0; or 0 beside a threshold: a criterion that has to be passed and does not count.
    private func weight(_ section: Section, _ loading: inout Loading) -> Decimal128 {
        guard let weight = loading.decimal(section, "weight") else {
            if section.has("weight") { loading.hasBrokenWeight = true }
            return 1
        }
        let isPassOrFail = weight == 0 && section["threshold"] != nil
        if weight <= 0, !isPassOrFail {
            let hint =
                weight == 0 ? "; 0 goes with a threshold: a criterion that has to be passed and does not count" : ""
            loading.error("RUBRIC.WEIGHT", "a weight is above 0, not \(weight)\(hint)", at: section.place(of: "weight"))
        }
        return weight
    }

    /// A number, or a share of the highest score (`50%`).
    private func threshold(_ section: Section, of index: Int, _ loading: inout Loading) -> Decimal128? {
        guard let value = section["threshold"] else { return nil }
        let name = section.path("threshold")
        let criterion = criteria[index]
        if let scale = criterion.scale {
            let share = if case .scalar(let scalar) = value { Loading.share(scalar.text) } else { Decimal128?.none }
            guard let threshold = share.map({ $0 * scale.maximum }) ?? loading.decimal(value, name) else { return nil }
            if threshold > scale.maximum {
                loading.error(
                    "RUBRIC.THRESHOLD",
                    "no score reaches this threshold: the scale of '\(criterion.id)' ends at \(scale.maximum)",
                    at: value.place)
            }
            return threshold
        }
        return HighestScore(criteria: criteria, leavesOut: missing == .ignore)
            .threshold(
                section, of: .criterion(index), name: "'\(criterion.id)'",
                more: assessments.normalisation == nil ? 0 : nil,
                &loading)
    }

    /// `threshold_when_unscored: met | not_met`
    private func passesUnscored(_ section: Section, _ loading: inout Loading) -> Bool {
        let key = "threshold_when_unscored"
        guard let scalar = loading.scalar(section, key) else { return false }
        if section["threshold"] == nil {
            loading.error(
                "RUBRIC.CONFLICT", "'\(key)' goes with a threshold, and '\(section.name)' has none",
                at: section.place(of: key))
        }
        return loading.choice(scalar, section.path(key), [("met", true), ("not_met", false)]) ?? false
    }

    /// Evaluators need to know which scores are allowed.
    private func checkScale(_ section: Section, _ entry: YAMLEntry, _ loading: inout Loading) {
        guard Self.isAssessed(section) else { return }
        if hasScale || section["scale"] != nil || ranks != nil { return }
        loading.error(
            "RUBRIC.MISSING_KEY", "'\(entry.key)' is assessed, but no 'scale' says which scores are allowed",
            at: entry.keyPlace, length: entry.key.count)
    }

    private static func isAssessed(_ section: Section) -> Bool {
        guard case .scalar(let stated)? = section["assessed"] else { return false }
        return stated.text == "true"
    }

    private func scale(_ section: Section, _ loading: inout Loading) -> Scale? {
        if let ranks, Self.isAssessed(section) {
            if section["scale"] != nil {
                loading.error(
                    "RUBRIC.CONFLICT",
                    "'scale' goes with scores: evaluators rank here, from 1 to \(ranks.of) (assessments.of)",
                    at: section.place(of: "scale"))
            }
            return ranks.scale
        }
        guard let value = section["scale"] else { return defaultScale }
        return ScaleSection.load(value, name: section.path("scale"), &loading) ?? defaultScale
    }

    /// `comment: required | optional | { at_most: 2, at_least: 5 }`
    private func comment(_ section: Section, isAssessed: Bool, _ loading: inout Loading) -> CommentRule {
        guard let value = section["comment"] else { return .optional }
        if !isAssessed {
            loading.error(
                "RUBRIC.CONFLICT", "'comment' goes with assessed criteria: nobody comments on a computed score",
                at: section.place(of: "comment"))
        }
        if case .mapping = value {
            guard
                let own = Section(
                    value, name: section.path("comment"), keys: RubricFormat.commentRule.names, into: &loading.problems)
            else { return .optional }
            return .when(atMost: loading.decimal(own, "at_most"), atLeast: loading.decimal(own, "at_least"))
        }
        guard let scalar = loading.scalar(section, "comment") else { return .optional }
        return loading.choice(
            scalar, section.path("comment"), [("required", CommentRule.required), ("optional", .optional)])
            ?? .optional
    }
}
