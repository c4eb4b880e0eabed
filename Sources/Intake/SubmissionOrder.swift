import Diagnostics
import Wording

extension Origin {
    /// By file name, byte by byte, then by record: an order that no machine, locale or argument order changes.
    package static func precedes(_ left: Origin, _ right: Origin) -> Bool {
        if left.file.utf8.elementsEqual(right.file.utf8) { return left.record < right.record }
        return left.file.precedes(right.file)
    }

    /// Where the record begins.
    var place: Place { Place(file: file, line: line) }
}

extension SubmissionList {
    /// Positions of submissions that share a key.
    typealias Group<Key> = (key: Key, members: [Int])

    /// The admissible submissions that share a key, for every key that more than one has; each group in the order of
    /// `Origin.precedes`.
    func groups<Key: Hashable>(by key: (Int) -> Key?) -> [Group<Key>] {
        var firsts: [Key: Int] = [:]
        firsts.reserveCapacity(count)
        var groups: [Key: [Int]] = [:]
        for position in indices where isAdmissible(position) {
            guard let key = key(position), let first = firsts.updateValue(position, forKey: key) else { continue }
            // Most keys have one member, and a list for each of a million would be half of the memory.
            groups[key, default: [first]].append(position)
        }
        return groups.map { key, members in
            (key, members.sorted { isBefore($0, $1) })
        }
    }

    /// `P-7 (b.xml:12)`, or where there is no id `record 3 (b.xml:12)`.
    func name(of index: Int) -> Message {
        let origin = origin(index)
        let id = proposal(index).map(Message.verbatim) ?? Message("record \(origin.record)")
        return Message("\(id) (\("\(origin.place)"))")
    }

    /// The members of a group by name, at most three of them: `P-7 (b.xml:12), P-9 (c.xml:3) and P-4 (d.xml:1)`.
    ///
    /// - Parameter index: a member that is left out.
    func names(of group: [Int], without index: Int? = nil) -> Message {
        let shown = group.lazy.filter { $0 != index }.prefix(3).map { name(of: $0) }
        let more = group.count - (index == nil ? 0 : 1) - shown.count
        return .list(Array(shown) + (more > 0 ? [Message("\(more) more")] : []))
    }

    /// Adds `DUPLICATE` with the text, at the submission's own place.
    mutating func markDuplicate(_ index: Int, _ message: Message) {
        object(Objection(code: "DUPLICATE", message, place: origin(index).place), to: index)
    }
}
