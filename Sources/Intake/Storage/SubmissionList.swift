package import FEEL

/// The submissions of a call in their order, packed: one of them is made when it is asked for.
package struct SubmissionList: RandomAccessCollection, Sendable {
    private var blocks: [SubmissionBlock] = []
    /// Position of each block's first submission.
    private var starts: [Int] = []
    package private(set) var count = 0

    /// The most submissions of a block.
    private static let blockSize = 4_096

    package init() {}

    package init(_ submissions: some Sequence<Submission>) {
        for submission in submissions { append(submission, isOfLast: false) }
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { count }

    /// O(facts).
    package subscript(position: Int) -> Submission {
        let (block, offset) = place(position)
        return blocks.span[block].submission(offset)
    }

    /// The facts alone. O(facts).
    package func facts(_ position: Int) -> [Value] {
        let (block, offset) = place(position)
        return blocks.span[block].facts(offset)
    }

    /// The facts that are wanted, a null for each of the others.
    /// - Parameter wanted: by slot of a frame, of which facts are the first.
    package func facts(_ position: Int, only wanted: [Bool]) -> [Value] {
        let (block, offset) = place(position)
        return blocks.span[block].facts(offset, only: wanted)
    }

    /// One of them, without making its facts.
    package func packed(_ position: Int) -> PackedSubmission { PackedSubmission(self, at: position) }

    /// nil: the id could not be read.
    package func proposal(_ position: Int) -> String? {
        let (block, offset) = place(position)
        return blocks.span[block].proposals[offset]
    }

    package func origin(_ position: Int) -> Origin {
        let (block, offset) = place(position)
        return blocks.span[block].origin(offset)
    }

    /// Whether one stands before the other by file (byte by byte) and record, as `Origin.precedes` has it; makes no texts.
    /// - Parameter offset: what is added to the number of a record, by position.
    package func isBefore(_ position: Int, _ other: Int, _ offset: (Int) -> Int = { _ in 0 }) -> Bool {
        let (left, right) = (key(position), key(other))
        if left.file == right.file { return left.record + offset(position) < right.record + offset(other) }
        return left.file.lexicographicallyPrecedes(right.file)
    }

    /// The file's name in UTF-8 and the number of the record in it.
    package func key(_ position: Int) -> (file: ArraySlice<UInt8>, record: Int) {
        let (block, offset) = place(position)
        return blocks.span[block].key(offset)
    }

    package func objections(_ position: Int) -> [Objection] {
        let (block, offset) = place(position)
        return blocks.span[block].objections[offset] ?? []
    }

    package func isAdmissible(_ position: Int) -> Bool {
        let (block, offset) = place(position)
        return blocks.span[block].objections[offset] == nil
    }

    /// One fact without the others; nil where there is none of that number.
    package func fact(_ slot: Int, of position: Int) -> Value? {
        let (block, offset) = place(position)
        return blocks.span[block].fact(slot, of: offset)
    }

    package func factCount(_ position: Int) -> Int {
        let (block, offset) = place(position)
        return blocks.span[block].factCount(offset)
    }

    /// Goes through the facts of a submission without making it: of texts, entries with names and lists of such the bytes that
    /// `Value.write(plain:separatedBy:)` gives, of everything else its value.
    package func eachFact(
        _ position: Int, separatedBy separator: String, text: (Span<UInt8>) -> Void, other: (Value) -> Void
    ) {
        let (block, offset) = place(position)
        blocks.span[block].eachFact(offset, separatedBy: separator, text: text, other: other)
    }

    func eachPart(
        _ position: Int, text: (Span<UInt8>) -> Void, value: (Value) -> Void, mark: (FactMark) -> Void
    ) {
        let (block, offset) = place(position)
        blocks.span[block].eachPart(offset, text: text, value: value, mark: mark)
    }

    // MARK: - Growing

    /// - Parameter isOfLast: it came out of the same document as the last one.
    package mutating func append(_ submission: Submission, isOfLast: Bool) {
        var isOfLast = isOfLast
        if blocks.last.map({ $0.count == Self.blockSize }) ?? true {
            seal()
            blocks.append(SubmissionBlock())
            starts.append(count)
            isOfLast = false
        }
        blocks[blocks.count - 1].append(submission, isOfLast: isOfLast)
        count += 1
    }

    package mutating func object(_ objection: Objection, to position: Int) {
        let (block, offset) = place(position)
        blocks[block].object(objection, to: offset)
    }

    /// Puts these before what stands against it already.
    package mutating func object(first earlier: [Objection], to position: Int) {
        let (block, offset) = place(position)
        blocks[block].object(first: earlier, to: offset)
    }

    /// The digest of the last document, whose submissions begin at the position.
    package mutating func setDigest(_ sha256: String, from position: Int) {
        guard position < count else { return }
        for block in place(position).block..<blocks.count { blocks[block].setDigest(sha256) }
    }

    /// Takes away all but the first.
    mutating func keepFirst(_ count: Int) {
        while let start = starts.last, start >= count {
            starts.removeLast()
            blocks.removeLast()
        }
        if let start = starts.last { blocks[blocks.count - 1].keepFirst(count - start) }
        self.count = count
    }

    /// Gives back what was allocated ahead.
    package mutating func seal() {
        if !blocks.isEmpty { blocks[blocks.count - 1].seal() }
    }

    /// O(blocks) of the other one.
    package mutating func append(contentsOf other: SubmissionList) {
        blocks += other.blocks
        starts += other.starts.map { $0 + count }
        count += other.count
    }

    /// The block that holds a position, and the place in it. O(log blocks).
    private func place(_ position: Int) -> (block: Int, offset: Int) {
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return (low, position - starts[low])
    }
}
