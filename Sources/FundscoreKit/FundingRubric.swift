internal import Calls
internal import Diagnostics
internal import FEEL
internal import Rubrics
internal import Wording

/// The rules of a call, read from YAML and compiled: what is read from a submission, who is eligible, how scores come about, how awards are made.
public struct FundingRubric: Sendable {
    /// Behind a reference, so that the layout of this type does not change with that of a compiled rubric.
    private final class Content: Sendable {
        let rubric: Rubric
        let source: TextFile
        let open: @Sendable (String) -> [UInt8]?
        let zones: @Sendable (String) -> [UInt8]?

        init(
            _ rubric: Rubric, _ source: TextFile, _ zones: @escaping @Sendable (String) -> [UInt8]?,
            _ open: @escaping @Sendable (String) -> [UInt8]?
        ) {
            (self.rubric, self.source, self.zones, self.open) = (rubric, source, zones, open)
        }
    }

    private let content: Content
    var rubric: Rubric { content.rubric }
    /// What is unusual in it and used all the same.
    public let warnings: [FundingProblem]

    /// Reads a rubric with everything that it names. O(length).
    /// - Parameters:
    ///   - source: the YAML file; problems carry its name.
    ///   - zones: gives the TZif file of a time zone, such as `Europe/Brussels`; nil: there is none. Only asked where the rubric names a zone.
    ///   - open: gives the bytes of a table, schema or decision model that the rubric names, by the name that it uses; nil: there is none.
    /// - Throws: every problem that was found.
    public init(
        _ source: TextFile, zones: @escaping @Sendable (String) -> [UInt8]? = { _ in nil },
        open: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) throws(UnusableError) {
        try self.init(source, settings: [], zones, open)
    }

    private init(
        _ source: TextFile, settings: [TrialSetting], _ zones: @escaping @Sendable (String) -> [UInt8]?,
        _ open: @escaping @Sendable (String) -> [UInt8]?
    ) throws(UnusableError) {
        let outcome = RubricLoader.load(
            source.bytes, file: source.name, trial: settings, zones: ZoneDatabase.Source(version: "", file: zones)
        ) { name in
            open(name).map(Result.success)
                ?? .failure(Diagnostic(code: "FILE.MISSING", message: "there is no file '\(name)'"))
        }
        let problems = outcome.problems + [outcome.rubric?.seedProblem].compactMap(\.self)
        guard let rubric = outcome.rubric, !problems.contains(where: { $0.severity == .error }) else {
            throw UnusableError(problems: problems.map(FundingProblem.init))
        }
        content = Content(rubric, source, zones, open)
        warnings = problems.map(FundingProblem.init)
    }

    public var id: String { rubric.id }
    /// In English where the rubric has it in several languages, else in the first of them.
    public var title: String { rubric.title.english }
    /// Ids of the criteria, each branch before what is in it.
    public var criteria: [String] { rubric.criteria.map(\.id) }
    /// Names of what is read from a submission, in the rubric's order.
    public var facts: [String] { rubric.facts.map(\.name) }

    /// The same rules with some values in another place, to see what would come of it; the rubric itself stays as it is.
    /// - Parameter settings: `PATH=VALUE`, such as `criteria.quality.weight=2` or `award.budget=90000`.
    /// - Throws: what is wrong with a setting, placed at `--set:n`, or with the rubric that comes of it.
    public func trying(_ settings: [String]) throws(UnusableError) -> FundingRubric {
        var read: [TrialSetting] = []
        var problems: [FundingProblem] = []
        for setting in settings {
            if let one = TrialSetting(setting) {
                read.append(one)
            } else {
                problems.append(
                    FundingProblem(code: "SET.FORM", "'\(setting)' is no setting; write PATH=VALUE in one line"))
            }
        }
        guard problems.isEmpty else { throw UnusableError(problems: problems) }
        return try FundingRubric(content.source, settings: read, content.zones, content.open)
    }
}
