/// Runs a program without back-references on all ways at once, so that each instruction is visited once a character: the
/// time is bounded by program × text, whatever the pattern (Pike's machine; R. Cox, "Regular Expression Matching: the
/// Virtual Machine Approach").
struct LinearMatcher {
    /// An instruction that waits for the next character, and what was noted on the way to it.
    private struct Way {
        var instruction: Int
        var slots: [Int?]
    }

    private enum Pending {
        case visit(Int)
        case restore(slot: Int, Int?)
    }

    private let program: PatternProgram
    private let anchoring: Anchoring
    private let wantsSlots: Bool
    /// Ways at one place of the text, the preferred ones first.
    private var listed: [Way] = []
    private var pending: [Pending] = []
    /// When an instruction was last visited: a stamp for each place of each search.
    private var stamps: [Int]
    private var stamp = 0
    private var visits = 0

    /// - Parameter wantsSlots: false where it only counts whether there is a match; then nothing is noted.
    init(_ program: PatternProgram, _ anchoring: Anchoring, wantsSlots: Bool) {
        self.program = program
        self.anchoring = anchoring
        self.wantsSlots = wantsSlots
        stamps = Array(repeating: 0, count: program.instructions.count)
    }

    /// The leftmost match from `start` on, and the preferred one among those that start there.
    mutating func firstMatch(
        in text: inout MatchText, from start: Int
    ) throws(RegularExpressionError) -> Match? {
        let nothingNoted: [Int?] = wantsSlots ? Array(repeating: nil, count: program.slotCount) : []
        var best: Match?
        var current: [Way] = []
        listed.removeAll(keepingCapacity: true)
        stamp += 1
        for position in start...text.scalars.count {
            if best == nil, anchoring == .none || position == start { list(0, nothingNoted, at: position, text) }
            swap(&current, &listed)
            listed.removeAll(keepingCapacity: true)
            try text.spend(visits + 1)
            visits = 0
            if current.isEmpty, best != nil || anchoring == .both { return best }
            stamp += 1
            if let match = step(current, at: position, text) {
                best = match
                if !wantsSlots { return best }
            }
        }
        return best
    }

    /// Reads one character on every way, and lists what waits for the one behind it.
    ///
    /// - Returns: a match that is preferred to all ways behind it, where there is one.
    private mutating func step(_ ways: [Way], at position: Int, _ text: MatchText) -> Match? {
        let scalar = position < text.scalars.count ? text.scalars[position] : nil
        for way in ways {
            let goesOn: Bool
            switch program.instructions[way.instruction] {
            case .character(let wanted): goesOn = scalar == wanted
            case .characterClass(let wanted): goesOn = scalar.map(program.classes[wanted].contains) ?? false
            case .match:
                guard anchoring == .none || position == text.scalars.count else { continue }
                return Match(slots: way.slots)
            case .start, .end, .save, .split, .jump, .advanced, .backReference: goesOn = false
            }
            if goesOn { list(way.instruction + 1, way.slots, at: position + 1, text) }
        }
        return nil
    }

    /// Follows everything that reads no character, and lists the ways that wait for one.
    private mutating func list(_ instruction: Int, _ slots: [Int?], at position: Int, _ text: MatchText) {
        var slots = slots
        pending.append(.visit(instruction))
        while let next = pending.popLast() {
            switch next {
            case .restore(let slot, let value): slots[slot] = value
            case .visit(let instruction):
                guard stamps[instruction] != stamp else { continue }
                stamps[instruction] = stamp
                visits += 1
                follow(instruction, &slots, at: position, text)
            }
        }
    }

    private mutating func follow(
        _ instruction: Int, _ slots: inout [Int?], at position: Int, _ text: MatchText
    ) {
        switch program.instructions[instruction] {
        case .character, .characterClass, .match, .backReference:
            listed.append(Way(instruction: instruction, slots: slots))
        case .start:
            if text.isStart(position) { pending.append(.visit(instruction + 1)) }
        case .end:
            if text.isEnd(position) { pending.append(.visit(instruction + 1)) }
        case .save(let slot):
            if wantsSlots {
                pending.append(.restore(slot: slot, slots[slot]))
                slots[slot] = position
            }
            pending.append(.visit(instruction + 1))
        case .split(let preferred, let other):
            pending.append(.visit(other))
            pending.append(.visit(preferred))
        case .jump(let target): pending.append(.visit(target))
        case .advanced: pending.append(.visit(instruction + 1))
        }
    }
}
