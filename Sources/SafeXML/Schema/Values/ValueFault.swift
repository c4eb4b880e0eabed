/// Why a text is no value of a simple type.
struct ValueFault: Error {
    enum Reason: Sendable {
        case lexical
        /// What is wrong with an item of a list.
        case item(String)
        case pattern([String])
        case enumeration([String])
        case bound(Facets.Bound)
        /// It is neither less nor greater than the bound, nor equal to it.
        case noOrder(Facets.Bound)
        /// How many there are, and how many there have to be.
        case length(Int, String, Int)
        case digits(Int)
        case fractionDigits(Int)
    }

    var reason: Reason
    /// The type whose demand it is.
    var type: SimpleType
}
