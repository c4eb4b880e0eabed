internal import Diagnostics
internal import FEEL
internal import Intake
internal import Rubrics
internal import Scoring
internal import Sheets

extension Call {
    /// The score sheets, read on all threads and indexed once, and their digests; nil when there is nothing of the kind.
    func book(
        _ sheets: [SourceFile], _ adjustments: SourceFile?, _ evaluators: SourceFile?,
        of submissions: SubmissionList, into problems: inout DiagnosticCollector
    ) async -> (book: AssessmentBook?, digests: [FileDigest]) {
        guard !sheets.isEmpty || adjustments != nil || evaluators != nil else { return (nil, []) }
        let ids = ProposalIndex(submissions.indices.lazy.compactMap { submissions.proposal($0) })
        let roster = roster(evaluators, ids, into: &problems)
        let title = sheets.contains(where: Self.hasTitles) ? titles(of: submissions, ids) : nil
        let hasNameless = ids.ids.count < submissions.count
        let nameless = hasNameless ? submissions.indices.filter { submissions.proposal($0) == nil } : []
        let refused = nameless.map { submissions[$0].origin.file }
        var sheetReader = ScoreSheets(
            rubric: rubric, proposals: ids, roster: roster, refusedFiles: refused, title: title ?? { _ in nil })
        sheetReader.identity = CallIdentity(call: rubric.id, rubricSHA256: rubric.fileSHA256)
        let reader = sheetReader
        // Without the list nobody can say whose rows may count.
        let isListed = evaluators == nil || roster != nil
        let parts = await Workers(threads: options.threads).map(sheets.count) {
        } each: { _, range in
            range.map { index -> (reading: SheetReading?, digest: FileDigest) in
                (isListed ? reader.read(sheets[index]) : nil, FileDigest(sheets[index]))
            }
        }
        let read = parts.flatMap { $0 }
        let book = reader.book(read.compactMap { $0.reading }, adjustments: adjustments, into: &problems)
        return (book, read.map { $0.digest })
    }

    /// Who may assess; nil: there is no list, or nobody on it.
    private func roster(
        _ evaluators: SourceFile?, _ ids: ProposalIndex, into problems: inout DiagnosticCollector
    ) -> EvaluatorRoster? {
        guard let evaluators else { return nil }
        var own = DiagnosticCollector()
        let list = EvaluatorList.read(evaluators.bytes, name: evaluators.name, proposals: Set(ids.ids), into: &own)
        problems.add(contentsOf: own.all)
        guard !list.isEmpty else {
            problems.error(
                "SHEET.EVALUATOR", "the list of evaluators names nobody, so that no score sheet is used",
                at: Place(file: evaluators.name))
            return nil
        }
        return EvaluatorRoster(
            list, file: evaluators.name, doubt: own.sorted.first { $0.severity == .error }.flatMap(\.place))
    }

    /// Whether the header of a sheet may have a column of titles.
    private static func hasTitles(_ sheet: SourceFile) -> Bool {
        if FileContent(sheet.bytes).isBinary { return true }
        let header = sheet.bytes.prefix { $0 != UInt8(ascii: "\n") }
        return String(decoding: header, as: UTF8.self).lowercased().contains("title")
    }

    /// The titles of proposals by their positions, of two submissions with one id those of the first by file and record; nil: the rubric knows no titles.
    private func titles(of submissions: SubmissionList, _ ids: ProposalIndex) -> (@Sendable (Int) -> String?)? {
        guard let slot = rubric.facts.firstIndex(where: { $0.name == "title" }) else { return nil }
        var places = [Int32](repeating: -1, count: ids.ids.count)
        for index in submissions.indices {
            guard let position = submissions.proposal(index).flatMap({ ids.position(of: $0) }) else { continue }
            if places[position] < 0 || submissions.isBefore(index, Int(places[position])) {
                places[position] = Int32(index)
            }
        }
        return { [places] position in
            guard places[position] >= 0, case .string(let title)? = submissions.fact(slot, of: Int(places[position]))
            else { return nil }
            return title
        }
    }
}
