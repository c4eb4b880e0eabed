/// Members of one call each.
extension JSONWriter {
    package mutating func member(_ name: String, _ text: String?) {
        key(name)
        optional(text) { $1.string($0) }
    }

    package mutating func member(_ name: String, _ count: Int?) {
        key(name)
        optional(count) { $1.number($0) }
    }

    package mutating func member(_ name: String, _ flag: Bool?) {
        key(name)
        optional(flag) { $1.boolean($0) }
    }

    /// - Parameter value: writes exactly one value.
    @inlinable package mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
        key(name)
        value(&self)
    }
}
