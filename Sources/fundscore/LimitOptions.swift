import ArgumentParser
import SafeXML

/// The limits of one submission, each with a flag. `--threads` and limits are the same for every verb that reads submissions.
struct LimitOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Changes a limit of one submission: record_bytes, file_bytes, depth, attributes, tag_bytes, nodes, text_bytes or xpath_steps.",
            valueName: "name=number"))
    var limit: [String] = []

    var limits: XMLLimits {
        var limits = XMLLimits.standard
        for (limit, value) in limit.compactMap(Self.parsed) { limits[keyPath: limit] = value }
        return limits
    }

    func validate() throws {
        for problem in limit.compactMap(Self.problem) { throw ValidationError("--limit is \(problem)") }
    }

    /// What is wrong with a limit; nil where nothing is.
    static func problem(_ text: String) -> String? {
        guard parsed(text) == nil else { return nil }
        let names = XMLLimits.names.map(\.name).joined(separator: ", ")
        return "name=number, such as depth=64, with one of \(names); not '\(text)'"
    }

    private static func parsed(_ text: String) -> (limit: any XMLLimits.Limit, value: Int)? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let value = Int(parts[1]), value > 0,
            let known = XMLLimits.names.first(where: { $0.name == parts[0] })
        else { return nil }
        return (known.limit, value)
    }
}
