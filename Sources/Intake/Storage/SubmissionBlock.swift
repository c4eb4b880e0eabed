import FEEL

/// Some submissions, their facts packed into bytes: a tenth of the memory of their values.
struct SubmissionBlock: Sendable {
    private var packed = FactPacker()
    /// Where each submission begins among the bytes.
    private var starts: [Int] = []
    /// File and SHA-256, once a document.
    private var documents = DocumentList()
    private(set) var proposals: [String?] = []
    /// By position in the block; only of those that have any.
    private(set) var objections: [Int: [Objection]] = [:]

    var count: Int { starts.count }

    // MARK: - In

    /// - Parameter isOfLast: it came out of the same document as the last one.
    mutating func append(_ submission: Submission, isOfLast: Bool) {
        let origin = submission.origin
        if !isOfLast || documents.count == 0 { documents.append(file: origin.file, sha256: origin.sha256) }
        starts.append(packed.bytes.count)
        proposals.append(submission.proposal)
        if !submission.objections.isEmpty { objections[count - 1] = submission.objections }
        packed.add(UInt(documents.count - 1))
        packed.add(signed: origin.record)
        packed.add(signed: origin.line)
        packed.add(UInt(submission.facts.count))
        for value in submission.facts { packed.add(value) }
        for line in submission.factLines {
            packed.add(signed: line == 0 ? 0 : Int(line) - origin.line + (Int(line) < origin.line ? 0 : 1))
        }
    }

    mutating func object(_ objection: Objection, to position: Int) {
        objections[position, default: []].append(objection)
    }

    mutating func object(first earlier: [Objection], to position: Int) {
        objections[position] = earlier + (objections[position] ?? [])
    }

    /// The digest of the last document, known when all of it was read.
    mutating func setDigest(_ sha256: String) { documents.setDigest(sha256) }

    /// Takes away all but the first.
    mutating func keepFirst(_ count: Int) {
        for position in count..<self.count { objections[position] = nil }
        starts.removeSubrange(count...)
        proposals.removeSubrange(count...)
    }

    /// Gives back what was allocated ahead.
    mutating func seal() {
        packed.seal()
        documents.seal()
        starts = starts.exactlyAllocated
        proposals = proposals.exactlyAllocated
    }

    // MARK: - Out

    /// One of them. In place, here and below: a call from outside would copy the block, and count references that all threads count.
    @inline(__always)
    func submission(_ position: Int) -> Submission {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        let origin = origin(&reader, bytes)
        let count = Int(reader.number(bytes))
        let facts = reader.values(packed, bytes, count)
        var lines: [Int32] = []
        lines.reserveCapacity(count)
        for _ in 0..<count {
            let distance = reader.signed(bytes)
            lines.append(distance == 0 ? 0 : Int32(clamping: origin.line + distance - (distance < 0 ? 0 : 1)))
        }
        return Submission(
            origin: origin, proposal: proposals[position], facts: facts, factLines: lines,
            objections: objections[position] ?? [])
    }

    @inline(__always)
    func facts(_ position: Int) -> [Value] {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        let count = factCount(&reader, bytes)
        return reader.values(packed, bytes, count)
    }

    /// - Parameter wanted: for each slot whether it is; a null stands for every other fact.
    @inline(__always)
    func facts(_ position: Int, only wanted: [Bool]) -> [Value] {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        let count = factCount(&reader, bytes)
        var facts: [Value] = []
        facts.reserveCapacity(wanted.count)
        for slot in 0..<count {
            if slot < wanted.count, wanted[slot] {
                facts.append(reader.value(packed, bytes))
            } else {
                reader.skip(packed, bytes)
                facts.append(.null(nil))
            }
        }
        return facts
    }

    @inline(__always)
    func factCount(_ position: Int) -> Int {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        return factCount(&reader, bytes)
    }

    /// Goes through the facts: of what is written like a text its bytes, of everything else its value.
    @inline(__always)
    func eachFact(
        _ position: Int, separatedBy separator: String, text: (Span<UInt8>) -> Void, other: (Value) -> Void
    ) {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        var scratch: [UInt8] = []
        for _ in 0..<factCount(&reader, bytes) {
            reader.visit(packed, bytes, separatedBy: separator, &scratch, text: text, other: other)
        }
    }

    /// Goes through the facts part by part, as `PackedSubmission` does.
    @inline(__always)
    func eachPart(_ position: Int, text: (Span<UInt8>) -> Void, value: (Value) -> Void, mark: (FactMark) -> Void) {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        for _ in 0..<factCount(&reader, bytes) {
            mark(.fact)
            reader.visitParts(packed, bytes, text: text, value: value, mark: mark)
        }
    }

    @inline(__always)
    func origin(_ position: Int) -> Origin {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        return origin(&reader, bytes)
    }

    /// The file's name in UTF-8 and the number of the record: what orders submissions.
    @inline(__always)
    func key(_ position: Int) -> (file: ArraySlice<UInt8>, record: Int) {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        let document = Int(reader.number(bytes))
        return (documents.name(document), reader.signed(bytes))
    }

    /// One fact without the others; nil where there is none of that number.
    @inline(__always)
    func fact(_ slot: Int, of position: Int) -> Value? {
        let bytes = packed.bytes.span
        var reader = reader(at: position)
        guard slot < factCount(&reader, bytes) else { return nil }
        for _ in 0..<slot { reader.skip(packed, bytes) }
        return reader.value(packed, bytes)
    }

    @inline(__always)
    private func reader(at position: Int) -> FactReader { FactReader(at: starts[position]) }

    /// Of a submission, read from its start; its facts come next.
    @inline(__always)
    private func factCount(_ reader: inout FactReader, _ bytes: Span<UInt8>) -> Int {
        for _ in 0..<3 { _ = reader.number(bytes) }
        return Int(reader.number(bytes))
    }

    @inline(__always)
    private func origin(_ reader: inout FactReader, _ bytes: Span<UInt8>) -> Origin {
        let document = Int(reader.number(bytes))
        let record = reader.signed(bytes)
        return Origin(
            file: documents.file(document), record: record, line: reader.signed(bytes),
            sha256: documents.sha256(document))
    }
}

extension Array {
    /// The same elements without room for more.
    var exactlyAllocated: [Element] {
        var copy: [Element] = []
        copy.reserveCapacity(count)
        copy.append(contentsOf: self)
        return copy
    }
}
