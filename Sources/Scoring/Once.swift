import Synchronization

/// A value that is worked out when it is first asked for, and then kept.
package final class Once<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// The same, not worked out yet.
    package var again: Once { Once(make) }

    package init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    /// Threads that ask at the same time wait for one of them.
    package var value: Value {
        made.withLock { made in
            if let made { return made }
            let value = make()
            made = value
            return value
        }
    }
}
