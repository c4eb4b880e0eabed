extension Rational {
    /// Numerator and denominator in lowest terms, the denominator above zero; nil where one of them needs more than 128 bits.
    public var parts: (numerator: Int128, denominator: Int128)? {
        guard case .small(let numerator, let denominator) = storage else { return nil }
        return (numerator, denominator)
    }

    /// The fraction `numerator`/`denominator`; nil where `denominator` is zero.
    public init?(numerator: Int128, denominator: Int128) {
        guard denominator != 0 else { return nil }
        self.init(reducing: numerator, denominator)
    }
}
