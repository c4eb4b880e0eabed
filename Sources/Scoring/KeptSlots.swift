import FEEL
import Rubrics

/// The slots that ranking and award read: their values are kept of every proposal, and no other value is.
struct KeptSlots: Sendable {
    /// Ascending.
    let slots: [Int]
    /// By slot of a whole frame, its place among the kept ones; nil: not kept.
    private let places: [Int?]

    init(_ slots: [Int], of layout: SlotLayout) {
        self.slots = slots
        var places = [Int?](repeating: nil, count: layout.count)
        for (place, slot) in slots.enumerated() { places[slot] = place }
        self.places = places
    }

    /// Asks every rule of the ranking, the award and `one_per` once.
    init(of rubric: Rubric) {
        let award = rubric.award
        let others: [Program?] =
            [award?.amount, rubric.submissions.onePer?.key] + (award?.lots ?? []).map(\.when)
            + (award?.caps ?? []).map(\.per) + (award?.guarantees ?? []).map(\.per)
        let steps = rubric.ranking?.ladder ?? []
        let read = Set(steps.flatMap(\.slots) + others.compactMap { $0 }.flatMap(\.slots))
        self.init(read.sorted(), of: rubric.slots)
    }

    func place(of slot: Int) -> Int? { places.indices.contains(slot) ? places[slot] : nil }
}
