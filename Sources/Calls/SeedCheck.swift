package import Diagnostics
package import Rubrics

extension Rubric {
    /// A seed of a draw that is not the one that was committed to; nil: it is, or there was no commitment.
    package var seedProblem: Diagnostic? {
        guard let draw = award?.draw, let seed = draw.seed, let commitment = draw.commitment,
            case let digest = SHA256Digest.hex(Array(seed.utf8)), digest != commitment
        else { return nil }
        return Diagnostic(
            code: "RUBRIC.COMMITMENT",
            message:
                "the SHA-256 of this seed is \(digest), and 'award.draw.commitment' is \(commitment): write the seed that was "
                + "committed to, character by character (printf '%s' SEED | sha256sum)",
            place: draw.seedPlace ?? draw.place, length: seed.count)
    }
}
