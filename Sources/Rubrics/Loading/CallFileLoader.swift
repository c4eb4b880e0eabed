package import Diagnostics
package import Numbers

/// What `call.yaml` says: where the parts of a call stand, where they differ from the convention of the folder.
package struct CallFile: Sendable {
    /// nil: `rubric.yaml`, or `rubric/rubric.yaml`.
    package var rubric: PlacedText?
    /// nil: the folder `submissions`.
    package var submissions: [PlacedText]?
    /// nil: the folder `assessments`, if there is one.
    package var assessments: [PlacedText]?
    /// nil: `evaluators.csv`, if there is one.
    package var evaluators: PlacedText?
    /// nil: `adjustments.csv`, if there is one.
    package var adjustments: PlacedText?
    /// nil: `offers.csv`, if there is one.
    package var offers: PlacedText?
    /// Instead of the rubric's budget.
    package var budget: Decimal128?
    /// `depth=64`, as `--limit` writes it.
    package var limits: [String] = []
    /// `de_DE`; nil: that of the command line.
    package var locale: String?
    /// nil: the folder `out`.
    package var out: PlacedText?
    /// nil: `departures.csv`, if there is one.
    package var departures: PlacedText?
    /// nil: `register.sqlite`.
    package var register: PlacedText?
    /// Who signs the result, in order.
    package var signOff: [Desk] = []

    /// An office that signs.
    package struct Desk: Sendable, Hashable {
        package var role: String
        /// Its public key, `name+keyID+base64`; nil: the key of its first signature is not held against any other.
        package var key: PlacedText?

        package init(role: String, key: PlacedText? = nil) {
            self.role = role
            self.key = key
        }
    }
    /// In which the rubric is written; nil: English.
    package var language: PlacedText?
    /// nil: nothing is said of letters.
    package var letters: LetterSettings?
    /// nil: nothing is said of publications.
    package var publish: PublicationSettings?

    package init() {}
}

/// Reads `call.yaml`. An empty file is a call whose parts all stand where the convention has them.
package enum CallFileLoader {
    private static let keys = RubricFormat.call.names

    /// What came out: the settings, if they can be used, and every problem, sorted by place.
    package struct Outcome: Sendable {
        /// nil when there are errors.
        package var settings: CallFile?
        package var problems: [Diagnostic]
    }

    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name as the user wrote it; diagnostics carry it.
    package static func load(_ bytes: [UInt8], file: String) -> Outcome {
        var loading = Loading(file: file) { .failure(Diagnostic(code: "CALL.FILE", message: "\($0) is opened later")) }
        var settings = CallFile()
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: start, as: UTF8.self) {
            if !isEmpty(text), let root = YAMLReader.read(text, file: file, into: &loading.problems),
                let top = Section(root, name: "", keys: keys, into: &loading.problems)
            {
                settings = self.settings(top, &loading)
            }
        } else {
            loading.error("YAML.ENCODING", "the file is not UTF-8", at: Place(file: file, line: 1, column: 1))
        }
        return Outcome(settings: loading.problems.hasErrors ? nil : settings, problems: loading.problems.sorted)
    }

    /// Nothing but blanks and comments.
    private static func isEmpty(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).allSatisfy { line in
            let start = line.drop { $0 == " " || $0 == "\t" }
            return start.isEmpty || start.first == "#" || line == "---"
        }
    }

    private static func settings(_ top: Section, _ loading: inout Loading) -> CallFile {
        if let version = loading.scalar(top, "call"), version.text != "1" {
            loading.error(
                "CALL.FORMAT_VERSION", "this program reads call format 1, not '\(version.text.shortened)'",
                at: version.place, length: version.text.count)
        }
        var settings = CallFile()
        settings.rubric = loading.text(top, "rubric")
        settings.submissions = texts(top, "submissions", &loading)
        settings.assessments = texts(top, "assessments", &loading)
        settings.evaluators = loading.text(top, "evaluators")
        settings.adjustments = loading.text(top, "adjustments")
        settings.offers = loading.text(top, "offers")
        settings.budget = budget(top, &loading)
        settings.limits = limits(top, &loading)
        settings.locale = loading.string(top, "locale")
        settings.out = loading.text(top, "out")
        settings.departures = loading.text(top, "departures")
        settings.register = loading.text(top, "register")
        settings.signOff = desks(top, &loading)
        settings.language = loading.language(loading.text(top, "language"), "language")
        settings.letters = LettersSection.read(top, &loading)
        settings.publish = PublishSection.read(top, &loading)
        return settings
    }

    private static func texts(_ top: Section, _ key: String, _ loading: inout Loading) -> [PlacedText]? {
        guard top[key] != nil else { return nil }
        return loading.items(top, key, single: true).compactMap { item in
            loading.scalar(item, key).map { PlacedText($0.text, at: $0.lines[0]) }
        }
    }

    /// `[programme, director]`, or with their keys `{ programme: KEY, director: KEY }`.
    private static func desks(_ top: Section, _ loading: inout Loading) -> [CallFile.Desk] {
        var desks: [CallFile.Desk] = []
        if case .mapping(let entries, _)? = top["sign_off"] {
            desks = entries.map { entry in
                let key = loading.scalar(entry.value, "sign_off.\(entry.key)")
                return CallFile.Desk(role: entry.key, key: key.map { PlacedText($0.text, at: $0.lines[0]) })
            }
        } else {
            desks = loading.items(top, "sign_off", single: true).compactMap { item in
                loading.scalar(item, "sign_off").map { CallFile.Desk(role: $0.text) }
            }
        }
        for (place, desk) in desks.enumerated() where desks[..<place].contains(where: { $0.role == desk.role }) {
            loading.error(
                "CALL.SIGN_OFF", "'sign_off' names \(desk.role.shortened) twice; a desk signs a result once",
                at: top["sign_off"]?.place ?? top.place)
        }
        return desks
    }

    private static func budget(_ top: Section, _ loading: inout Loading) -> Decimal128? {
        guard let budget = loading.decimal(top, "budget") else { return nil }
        if budget > 0 { return budget }
        loading.error(
            "RUBRIC.TYPE", "'budget' is a number above 0, not '\(budget)'", at: top["budget"]?.place ?? top.place)
        return nil
    }

    private static func limits(_ top: Section, _ loading: inout Loading) -> [String] {
        loading.entries(top, "limits").compactMap { entry in
            loading.scalar(entry.value, "limits.\(entry.key)").map { "\(entry.key)=\($0.text)" }
        }
    }
}
