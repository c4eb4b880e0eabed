import Awards
import JSON
import Numbers
import Rubrics
import Wording

/// A draw in `result.json`: all that `scripts/verify_draw.py` needs to repeat it. Numbers are exact, as texts: `"3/4"`.
enum DrawJSON {
    static func json(_ draw: DrawRecord) -> JSONValue {
        let rule = draw.rule
        let width: Decimal128? = if case .clippedLinear(let width) = rule.chances { width } else { nil }
        return .object([
            ("among", .string(rule.among.rawValue)),
            ("chances", .string(width == nil ? "equal" : "clipped_linear")), ("width", .exact(width)),
            ("seed", .optional(rule.seed, JSONValue.string)),
            ("commitment", .optional(rule.commitment, JSONValue.string)),
            ("event", .optional(rule.event?.english, JSONValue.string)),
            ("grindable", .boolean(rule.isGrindable)), ("chance_is_probability_of_award", .boolean(draw.isCertain)),
            ("pools", .array(draw.pools.map(pool))),
        ])
    }

    private static func pool(_ pool: DrawRecord.Pool) -> JSONValue {
        .object([
            ("lot", .optional(pool.lot, JSONValue.string)), ("tier", .optional(pool.tier, JSONValue.string)),
            ("sum", fraction(pool.sum)), ("money", .optional(pool.money, fraction)),
            ("level", .optional(pool.level, fraction)), ("seed", .optional(pool.seed, JSONValue.string)),
            ("digest", .optional(pool.digest.isEmpty ? nil : pool.digest) { .string(HexText.of($0)) }),
            ("parts", fraction(pool.parts)), ("first", .optional(pool.first, fraction)),
            ("entries", .array(pool.entries.map(entry))),
        ])
    }

    private static func entry(_ entry: DrawRecord.Entry) -> JSONValue {
        .object([
            ("proposal", .string(entry.proposal)), ("score", fraction(entry.score)), ("amount", .exact(entry.amount)),
            ("chance", fraction(entry.chance)),
            ("digest", .optional(entry.turn) { .string(HexText.of($0.digest)) }),
            ("from", .optional(entry.turn) { fraction($0.from) }), ("to", .optional(entry.turn) { fraction($0.to) }),
            ("point", .optional(entry.turn?.point, fraction)),
        ])
    }

    private static func fraction(_ number: Rational) -> JSONValue { .string(number.fractionText) }
}

/// Bytes in hexadecimal, as `sha256sum` prints them.
enum HexText {
    static func of(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
