package import FEEL
package import Wording

/// `draw: { seed: TEXT }`; the lowest SHA-256 of the published seed followed by the proposal's id comes first, so that
/// anybody can check the draw: `printf '%s' "$seed$id" | sha256sum`.
package struct Draw: LadderReading {
    static let entry = RubricKey("draw", .group(.draw), "by lot", "{ seed: lottery of 24 May }")
    /// Published before the draw.
    package let seed: String

    package var meaning: Message { Message("by lot: the lowest SHA-256 of '\(seed)' followed by the id first") }

    package init(seed: String) { self.seed = seed }

    static func read(_ section: Section, _ names: Names, _ loading: inout Loading) -> Self? {
        guard let value = section[key],
            let own = Section(
                value, name: "ranking.ladder.draw", keys: RubricFormat.draw.names, into: &loading.problems)
        else { return nil }
        loading.require(own, "seed", "a text published before the draw")
        return loading.string(own, "seed").map(Self.init)
    }

    package func standing(of candidate: some LadderCandidate, above: Set<Value>) -> Standing {
        .digest(sum(of: candidate).map { ~$0 })
    }

    /// In hexadecimal, as `sha256sum` prints it.
    package func text(of candidate: some LadderCandidate, above: Set<Value>) -> Message {
        let digits = Array("0123456789abcdef")
        return .verbatim(String(sum(of: candidate).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }))
    }

    private func sum(of candidate: some LadderCandidate) -> [UInt8] {
        candidate.digest(Array((seed + candidate.proposal).utf8))
    }
}
