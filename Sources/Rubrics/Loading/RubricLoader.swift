package import Diagnostics
package import FEEL
import Numbers
import Wording

/// Reads a rubric: YAML → checked sections → compiled rules. All problems are found in one pass.
package enum RubricLoader {
    /// What came out: the rubric if it can be used, every problem (warnings too), and the files that were read.
    package struct Outcome: Sendable {
        /// nil when there are errors.
        package var rubric: Rubric?
        /// Sorted by place.
        package var problems: [Diagnostic]
        /// The rubric first, then the files that it names; at the end the settings of a trial, a line each.
        package var sources: [SourceFile]

        package init(rubric: Rubric?, problems: [Diagnostic], sources: [SourceFile]) {
            self.rubric = rubric
            self.problems = problems
            self.sources = sources
        }
    }

    static let keys = RubricFormat.rubric.names

    /// - Parameters:
    ///   - bytes: the YAML file.
    ///   - file: its name as the user wrote it; diagnostics carry it.
    ///   - zones: gives the rules of the time zones that the rubric names.
    ///   - open: gives the bytes of a file named relative to the rubric.
    package static func load(
        _ bytes: [UInt8], file: String, zones: ZoneDatabase.Source = .none,
        open: @escaping (String) -> Result<[UInt8], Diagnostic>
    ) -> Outcome {
        load(bytes, file: file, trial: [], zones: zones, open: open)
    }

    /// The same with some values written differently.
    /// - Parameter trial: `Rubric.trial` says what became of it; problems of it are placed in `TrialSetting.source`.
    package static func load(
        _ bytes: [UInt8], file: String, trial settings: [TrialSetting], zones: ZoneDatabase.Source = .none,
        open: @escaping (String) -> Result<[UInt8], Diagnostic>
    ) -> Outcome {
        var loading = Loading(file: file, zones: zones, open: open)
        loading.sources = [SourceFile(name: file, bytes: bytes)]
        var rubric: Rubric?
        let text = text(bytes, &loading)
        if let text { loading.know(zones: ZoneNames.mentioned(in: text)) }
        if let text,
            let root = YAMLReader.read(text, file: file, into: &loading.problems)
                .map({ FactIndentation.gathered($0, besides: keys, into: &loading.problems) })
        {
            let trial = Trial(settings, in: root, into: &loading.problems)
            loading.isTrial = !settings.isEmpty
            if let top = Section(trial.root, name: "", keys: keys, into: &loading.problems) {
                rubric = self.rubric(from: top, &loading)
                rubric?.trial = trial.changes
            }
        }
        let lines = settings.map(\.text).joined(separator: "\n")
        let trial = settings.isEmpty ? [] : [SourceFile(name: TrialSetting.source, bytes: Array(lines.utf8))]
        return Outcome(
            rubric: loading.problems.hasErrors ? nil : rubric, problems: loading.problems.sorted,
            sources: loading.sources + trial)
    }

    private static func text(_ bytes: [UInt8], _ loading: inout Loading) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: start, as: UTF8.self) { return text }
        loading.error("YAML.ENCODING", "the rubric is not UTF-8", at: Place(file: loading.file, line: 1, column: 1))
        return nil
    }

    // MARK: the sections in the order of the frame

    private static func rubric(from top: Section, _ loading: inout Loading) -> Rubric {
        checkFormat(top, &loading)
        loading.require(top, "submissions", "how records are found")
        loading.require(top, "facts", "what is read from a record")
        let own = top["submissions"].flatMap {
            Section($0, name: "submissions", keys: SubmissionsSection.keys, into: &loading.problems)
        }
        var submissions =
            own.map { SubmissionsSection.load($0, &loading) }
            ?? SubmissionRules(namespaces: [], record: PlacedText("/*", at: top.place), id: nil)
        let reader = FactsSection(namespaces: submissions.namespaces)
        let facts = reader.load(loading.entries(top, "facts"), "facts", &loading)
        SchemaSection.checkDefaults(submissions.schemas, facts, &loading)
        var names = Names(zones: loading.zones)
        for fact in facts { names.declare(fact.name, fact.feelType, at: fact.place, &loading) }
        for broken in loading.brokenFacts { names.declare(broken.name, .any, at: broken.place, &loading) }
        let tables = TablesSection.load(loading.entries(top, "tables"), facts: facts, &loading)
        for table in tables { names.declare(table.name, table.type, at: table.place, &loading) }
        let values = ValuesSection.load(loading.entries(top, "values"), &names, &loading)
        if let own {
            let deadline = SubmissionsSection.deadline(own, facts: facts, &loading)
            submissions.deadline = deadline
            submissions.onePer = SubmissionsSection.onePer(
                own, names: names, facts: facts, deadline: deadline, &loading)
        }
        var rubric = Rubric(file: loading.file, submissions: submissions, facts: facts, tables: tables, values: values)
        readHead(top, &rubric, &loading)
        rubric.eligibility = EligibilitySection.load(loading.items(top, "eligibility"), names, &loading)
        readScoring(top, &rubric, &names, &loading)
        rubric.sources = loading.sources
        rubric.zones = loading.zones
        rubric.texts = loading.texts
        return rubric
    }

    private static func checkFormat(_ top: Section, _ loading: inout Loading) {
        loading.require(top, "fundscore", "the version of the rubric format, 1")
        guard let version = loading.scalar(top, "fundscore"), version.text != "1" else { return }
        loading.error(
            "RUBRIC.FORMAT_VERSION", "this program reads rubric format 1, not '\(version.text.shortened)'",
            at: version.place, length: version.text.count)
    }

    private static func readHead(_ top: Section, _ rubric: inout Rubric, _ loading: inout Loading) {
        rubric.id = loading.string(top, "id") ?? ""
        rubric.title = loading.localText(top, "title") ?? LocalText(rubric.id)
        rubric.status = loading.localText(top, "status") ?? ""
        rubric.source = loading.localText(top, "source") ?? ""
        rubric.currency = loading.string(top, "currency") ?? ""
    }

    private static func readScoring(
        _ top: Section, _ rubric: inout Rubric, _ names: inout Names, _ loading: inout Loading
    ) {
        if let scale = top["scale"], let own = ScaleSection.load(scale, name: "scale", &loading) { rubric.scale = own }
        rubric.missing = loading.choice(top, "missing", MissingPolicy.self) ?? .reject
        if let own = section(top, "assessments", AssessmentsSection.keys, &loading) {
            rubric.assessments = AssessmentsSection.load(own, &loading)
        }
        var tree = CriteriaSection(
            names: names, defaultScale: rubric.scale, hasScale: top["scale"] != nil,
            assessments: rubric.assessments, missing: rubric.missing)
        tree.load(loading.entries(top, "criteria"), parent: nil, path: "criteria", &loading)
        rubric.criteria = tree.criteria
        rubric.slots = SlotLayout(
            facts: rubric.facts.count, tables: rubric.tables.count, values: rubric.values.count,
            criteria: rubric.criteria.count)
        for criterion in rubric.criteria { names.declare(criterion.id, .number, at: criterion.place, &loading) }
        PeersSection.check(rubric.assessments, rubric.criteria, &loading)
        if let own = section(top, "sheets", RubricFormat.sheets.names, &loading) {
            rubric.shownFacts = ShownFacts.positions(in: own, "show", rubric.facts, &loading)
        }
        if let own = section(top, "report", RubricFormat.report.names, &loading) {
            rubric.reportedFacts = ShownFacts.positions(in: own, "columns", rubric.facts, &loading)
        }
        readOutcome(top, &rubric, &names, &loading)
    }

    private static func readOutcome(
        _ top: Section, _ rubric: inout Rubric, _ names: inout Names, _ loading: inout Loading
    ) {
        if !rubric.criteria.isEmpty {
            loading.require(top, "total", "how the criteria become one score, such as { combine: weighted_mean }")
        }
        if let own = section(top, "total", RubricFormat.total.names, &loading) {
            rubric.total = TotalSection.load(own, names, rubric, &loading)
        }
        // A rubric that only reads facts may call one of them `total`.
        if !rubric.criteria.isEmpty { names.declare("total", .number, at: top.place, &loading) }
        if let own = section(top, "ranking", RubricFormat.ranking.names, &loading) {
            rubric.ranking = RankingSection(names: names).load(own, &loading)
        }
        if !rubric.criteria.isEmpty { names.declare("ranking_score", .number, at: top.place, &loading) }
        if let own = section(top, "award", AwardSection.keys, &loading) {
            rubric.award = AwardSection(names: names, currency: rubric.currency, values: rubric.values)
                .load(own, &loading)
            if let draw = rubric.award?.draw { DrawSection.check(draw, rubric.ranking, &loading) }
            checkRanking(rubric, own, &loading)
        }
        rubric.examples = ExamplesSection(names: names, layout: rubric.slots, criteria: rubric.criteria)
            .load(loading.items(top, "examples"), &loading)
    }

    /// An award without a ranking, or without anything to rank by, gives nothing to anybody.
    private static func checkRanking(_ rubric: Rubric, _ award: Section, _ loading: inout Loading) {
        let missing = [rubric.criteria.isEmpty ? "'criteria'" : nil, rubric.ranking == nil ? "'ranking'" : nil]
            .compactMap { $0 }
        guard !missing.isEmpty else { return }
        loading.problems.warning(
            "RUBRIC.NO_RANKING",
            "'award' needs \(missing.joined(separator: " and ")): without, nobody is ranked, and every submission ends undecided",
            at: award.place)
    }

    private static func section(_ top: Section, _ key: String, _ keys: [String], _ loading: inout Loading) -> Section? {
        top[key].flatMap { Section($0, name: key, keys: keys, into: &loading.problems) }
    }
}

extension Rubric {
    /// A rubric that only reads facts; the loader adds the rest.
    init(
        file: String, submissions: SubmissionRules, facts: [FactDefinition], tables: [ReferenceTable],
        values: [NamedValue]
    ) {
        self.init(
            file: file, id: "", title: "", status: "", source: "", currency: "", submissions: submissions, facts: facts,
            tables: tables, values: values, eligibility: [], scale: nil, missing: .reject, criteria: [],
            assessments: .none, total: nil, ranking: nil, award: nil, examples: [],
            slots: SlotLayout(facts: facts.count, tables: tables.count, values: values.count, criteria: 0), sources: [])
    }
}

/// Reads lists of facts that people are shown: `sheets: { show: [city, partner] }`, what score sheets show beside a proposal's id and title,
/// and `report: { columns: [city] }`, what the decisions show.
enum ShownFacts {
    /// The positions of the facts, in the order of the list.
    static func positions(
        in section: Section, _ key: String, _ facts: [FactDefinition], _ loading: inout Loading
    ) -> [Int] {
        var shown: [Int] = []
        let list = section.path(key)
        for item in loading.items(section, key, single: true) {
            guard let name = loading.scalar(item, list) else { continue }
            guard let position = facts.firstIndex(where: { $0.name == name.text }) else {
                let clause = DidYouMean.clause(for: name.text, among: facts.map(\.name))
                loading.error(
                    "RUBRIC.UNKNOWN_NAME", "\(list): there is no fact '\(name.text.shortened)'\(clause)",
                    at: name.place, length: name.text.count)
                continue
            }
            if shown.contains(position) {
                loading.error(
                    "RUBRIC.DUPLICATE", "\(list) names '\(name.text)' twice", at: name.place, length: name.text.count)
            } else {
                shown.append(position)
            }
        }
        return shown
    }
}
