/// Why a regular expression, its flags or a replacement cannot be used, or why matching gave up.
package struct RegularExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is at fault; the codes of XPath and XQuery Functions and Operators 3.1 stand beside.
    package enum Kind: String, Hashable, Sendable {
        /// The flags (`FORX0001`).
        case flags
        /// The pattern (`FORX0002`).
        case pattern
        /// A pattern that matches the empty string, where texts are to be replaced or split (`FORX0003`).
        case matchesEmpty
        /// The replacement (`FORX0004`).
        case replacement
        /// More than the bounded number of steps, or a pattern that is too large.
        case limit
    }

    package var kind: Kind
    /// What is wrong and what was expected, as one sentence without its end mark.
    package var message: String
    /// Characters (Unicode scalars) from the start of the pattern, the flags or the replacement.
    package var offset: Int

    package var description: String { message }
}
