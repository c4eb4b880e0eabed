import Diagnostics

extension Origin {
    /// By file name, byte by byte, then by record: an order that no machine, locale or argument order changes.
    static func precedes(_ left: Origin, _ right: Origin) -> Bool {
        if left.file.utf8.elementsEqual(right.file.utf8) { return left.record < right.record }
        return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }

    /// Where the record begins.
    var place: Place { Place(file: file, line: line) }
}

extension [Submission] {
    /// Indices of the admissible submissions that share a key, for every key that more than one has; each group in the
    /// order of `Origin.precedes`.
    func groups<Key: Hashable>(by key: (Submission) -> Key?) -> [(key: Key, members: [Int])] {
        var members: [Key: [Int]] = [:]
        for (index, submission) in enumerated() where submission.isAdmissible {
            if let key = key(submission) { members[key, default: []].append(index) }
        }
        return members.filter { $0.value.count > 1 }.map { key, indices in
            (key, indices.sorted { Origin.precedes(self[$0].origin, self[$1].origin) })
        }
    }

    /// `P-7 (b.xml:12)`, or where there is no id `record 3 (b.xml:12)`.
    func name(of index: Int) -> String {
        let origin = self[index].origin
        return "\(self[index].proposal ?? "record \(origin.record)") (\(origin.place))"
    }

    /// The members of a group by name, at most three of them: `P-7 (b.xml:12), P-9 (c.xml:3) and P-4 (d.xml:1)`.
    ///
    /// - Parameter index: a member that is left out.
    func names(of group: [Int], without index: Int? = nil) -> String {
        let shown = group.lazy.filter { $0 != index }.prefix(3).map { name(of: $0) }
        let more = group.count - (index == nil ? 0 : 1) - shown.count
        let parts = Array<String>(shown) + (more > 0 ? ["\(more) more"] : [])
        guard let last = parts.last, parts.count > 1 else { return parts.joined() }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// Adds `DUPLICATE` with the text, at the submission's own place.
    mutating func markDuplicate(_ index: Int, _ text: String) {
        let place = self[index].origin.place
        self[index].objections.append(Objection(code: "DUPLICATE", text: text, place: place))
    }
}
