package import Calls
package import Diagnostics
package import Reports
package import Rubrics
package import Wording

/// What the studio asks of the outside: it opens and writes no file itself.
package struct StudioSource: Sendable {
    /// The call as it was named: a folder, or a rubric.
    package var name: String
    /// The rubric's file as messages name it.
    package var rubricFile: String
    /// How numbers are written for people.
    package var numbers: NumberStyle
    /// Workers that read, score and study; no result depends on it.
    package var threads: Int
    /// The rubric's file as it stands on the disk now.
    /// - Parameter anew: files that the rubric names are read again, too.
    package var read: @Sendable (_ anew: Bool) -> Result<[UInt8], Diagnostic>
    /// A text as this rubric, with values tried out; other files that it names are those that were there when it was read.
    package var load: @Sendable (_ text: [UInt8], _ trial: [TrialSetting]) -> RubricLoader.Outcome
    /// What is said beside the rubric when these values are tried out.
    package var options: @Sendable (_ trial: [TrialSetting]) -> Call.Options
    /// Reads and admits the submissions, and reads the score sheets; throws where they cannot be read.
    package var prepare: @Sendable (Call) async throws -> PreparedCall
    /// The command that makes the same list: `fundscore run my-call --set …`.
    package var command: @Sendable (_ trial: [TrialSetting]) -> String
    /// Writes a rubric under a new name beside the one that was read.
    /// - Returns: the path of the file, or why it was not written.
    package var save: @Sendable (_ name: String, _ text: [UInt8]) -> Result<String, NotSaved>

    package init(
        name: String, rubricFile: String, numbers: NumberStyle, threads: Int,
        read: @escaping @Sendable (Bool) -> Result<[UInt8], Diagnostic>,
        load: @escaping @Sendable ([UInt8], [TrialSetting]) -> RubricLoader.Outcome,
        options: @escaping @Sendable ([TrialSetting]) -> Call.Options,
        prepare: @escaping @Sendable (Call) async throws -> PreparedCall,
        command: @escaping @Sendable ([TrialSetting]) -> String,
        save: @escaping @Sendable (String, [UInt8]) -> Result<String, NotSaved>
    ) {
        (self.name, self.rubricFile, self.numbers, self.threads) = (name, rubricFile, numbers, threads)
        (self.read, self.load, self.options) = (read, load, options)
        (self.prepare, self.command, self.save) = (prepare, command, save)
    }
}

/// Why a rubric was not saved.
package struct NotSaved: Error, Hashable, Sendable {
    package var why: Message

    package init(_ why: Message) { self.why = why }
}
