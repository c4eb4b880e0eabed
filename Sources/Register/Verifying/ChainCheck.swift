import Wording

/// Holds entries against their numbers, against the hash that was stored with each, and against what the next says of it.
struct ChainCheck {
    private(set) var faults: [RegisterFault] = []
    /// Numbers of the entries whose bodies were deleted by the rules: where each is named by `forgotten`.
    private(set) var forgotten: Set<Int> = []
    /// Where entries stand that have another number.
    private var moved: [Int: Int] = [:]
    /// The number of the row before, its hash, and whether something is known to be wrong with it.
    private var before: (seq: Int, hash: TreeHash?, isSound: Bool) = (0, nil, true)

    /// - Parameters:
    ///   - seq: by which it is found.
    ///   - kind: as the index has it.
    ///   - stored: whether the hash beside it is its own.
    ///   - hash: of the bytes.
    /// - Returns: nil where the bytes are no entry.
    mutating func add(_ seq: Int, kind: String, _ bytes: [UInt8], stored: Bool, hash: TreeHash) -> Entry? {
        reportGap(before: seq)
        let entry = try? EntryReader.entry(bytes)
        let isSound = check(seq, entry, kind: kind, stored: stored)
        if let entry, before.seq + 1 == seq, before.isSound, isSound, entry.previous != before.hash?.hex {
            faults.append(
                before.seq == 0
                    ? RegisterFault(.edited, seq, Message("entry 1 names an entry before it"))
                    : RegisterFault(
                        .edited, before.seq,
                        Message(
                            "entry \(before.seq) was changed after it was recorded: entry \(seq) speaks of another text before it"
                        )
                    ))
        }
        if let entry, entry.kind == .forgotten { forgotten.formUnion(entry.inputs.compactMap(Self.forgottenEntry)) }
        before = (seq, hash, isSound)
        return entry
    }

    private mutating func reportGap(before seq: Int) {
        guard seq > before.seq + 1 else { return }
        let (first, last) = (before.seq + 1, seq - 1)
        faults.append(
            RegisterFault(
                .missing, first,
                first == last
                    ? Message("entry \(first) was removed") : Message("entries \(first) to \(last) were removed")))
        before = (seq - 1, nil, false)
    }

    /// - Returns: whether nothing is known to be wrong with it.
    private mutating func check(_ seq: Int, _ entry: Entry?, kind: String, stored: Bool) -> Bool {
        guard let entry else {
            faults.append(
                RegisterFault(
                    .edited, seq,
                    Message("entry \(seq) was changed after it was recorded: it is no entry any more")))
            return false
        }
        guard entry.seq == seq else {
            reportMove(seq, entry.seq)
            return false
        }
        guard stored else {
            faults.append(
                RegisterFault(
                    .edited, seq, Message("entry \(seq) (\(entry.kind.rawValue)) was changed after it was recorded")))
            return false
        }
        if entry.kind.rawValue != kind {
            faults.append(
                RegisterFault(
                    .edited, seq, Message("entry \(seq) is found as '\(kind)', and it is '\(entry.kind.rawValue)'")))
        }
        return true
    }

    private mutating func reportMove(_ seq: Int, _ number: Int) {
        moved[seq] = number
        if moved[number] == seq {
            faults.removeAll { $0.kind == .reordered && $0.seq == number }
            faults.append(RegisterFault(.reordered, seq, Message("entries \(number) and \(seq) have changed places")))
        } else {
            faults.append(
                RegisterFault(
                    .reordered, seq, Message("entry \(number) stands in the place of entry \(seq)")))
        }
    }

    /// The number of an entry that a `forgotten` names.
    private static func forgottenEntry(_ input: Entry.Input) -> Int? {
        input.name.hasPrefix(Entry.forgottenName) ? Int(input.name.dropFirst(Entry.forgottenName.count)) : nil
    }
}

extension Entry {
    /// How a `forgotten` names the entries whose bodies were deleted, with the digest that stays in them.
    package static let forgottenName = "body of entry "
}
