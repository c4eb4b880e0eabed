/// Runs a program with back-references: one way after the other, as no machine can run them all at once. What bounds it
/// is the number of steps, which `MatchText` counts.
struct BacktrackingMatcher {
    private enum Pending {
        case visit(Int, position: Int)
        case restore(slot: Int, Int?)
    }

    private let program: PatternProgram
    private let anchoring: Anchoring
    private var slots: [Int?] = []
    private var pending: [Pending] = []

    init(_ program: PatternProgram, _ anchoring: Anchoring) {
        self.program = program
        self.anchoring = anchoring
    }

    /// The leftmost match from `start` on, and the preferred one among those that start there.
    mutating func firstMatch(
        in text: inout MatchText, from start: Int
    ) throws(RegularExpressionError) -> Match? {
        let last = anchoring == .both ? start : text.scalars.count
        for position in start...last {
            slots = Array(repeating: nil, count: program.slotCount)
            pending = [.visit(0, position: position)]
            while let next = pending.popLast() {
                switch next {
                case .restore(let slot, let value): slots[slot] = value
                case .visit(let instruction, let position):
                    try text.spend(1)
                    if follow(instruction, at: position, text) { return Match(slots: slots) }
                }
            }
        }
        return nil
    }

    /// Takes one instruction; true where it is the end of a match.
    private mutating func follow(_ instruction: Int, at position: Int, _ text: MatchText) -> Bool {
        let scalar = position < text.scalars.count ? text.scalars[position] : nil
        switch program.instructions[instruction] {
        case .character(let wanted):
            if scalar == wanted { pending.append(.visit(instruction + 1, position: position + 1)) }
        case .characterClass(let wanted):
            if let scalar, program.classes[wanted].contains(scalar) {
                pending.append(.visit(instruction + 1, position: position + 1))
            }
        case .start:
            if text.isStart(position) { pending.append(.visit(instruction + 1, position: position)) }
        case .end:
            if text.isEnd(position) { pending.append(.visit(instruction + 1, position: position)) }
        case .save(let slot):
            pending.append(.restore(slot: slot, slots[slot]))
            slots[slot] = position
            pending.append(.visit(instruction + 1, position: position))
        case .split(let preferred, let other):
            pending.append(.visit(other, position: position))
            pending.append(.visit(preferred, position: position))
        case .jump(let target): pending.append(.visit(target, position: position))
        case .advanced(let slot):
            if slots[slot] != position { pending.append(.visit(instruction + 1, position: position)) }
        case .backReference(let number):
            if let end = end(ofGroup: number, at: position, text) {
                pending.append(.visit(instruction + 1, position: end))
            }
        case .match: return anchoring == .none || position == text.scalars.count
        }
        return false
    }

    /// The place behind the group's text where it stands here once more; a group that took no part is empty.
    private func end(ofGroup number: Int, at position: Int, _ text: MatchText) -> Int? {
        guard let range = Match(slots: slots).range(number) else { return position }
        guard position + range.count <= text.scalars.count else { return nil }
        for offset in 0..<range.count {
            let (one, other) = (text.scalars[range.lowerBound + offset], text.scalars[position + offset])
            guard one == other || (program.flags.ignoresCase && CaseVariants.areEqual(one, other)) else { return nil }
        }
        return position + range.count
    }
}
