/// The rules of named zones out of the time zone database of the machine, whose files the caller reads. Its version is an
/// input as any file is: another one may give another instant.
package struct ZoneDatabase: ZoneRules {
    /// Where the files are read: the core opens none.
    package struct Source: Sendable {
        /// As the database states it, such as `2025b`.
        let version: @Sendable () -> String
        /// The bytes of a zone's TZif file; nil: there is none.
        let file: @Sendable (String) -> [UInt8]?

        /// - Parameter version: asked for when a zone is named; empty where the database does not state one.
        package init(
            version: @autoclosure @escaping @Sendable () -> String, file: @escaping @Sendable (String) -> [UInt8]?
        ) {
            self.version = version
            self.file = file
        }

        /// A machine without a database.
        package static let none = Source(version: "") { _ in nil }
    }

    /// As the database states it, such as `2025b`; empty where it does not.
    package let version: String
    /// The zones that were asked for.
    package let wanted: Set<String>
    private let clocks: [String: ZoneClock]

    /// Reads the zones of these names; those of which the source has no readable file are not known.
    package init(_ names: some Sequence<String>, from source: Source) {
        version = source.version()
        wanted = Set(names)
        var clocks: [String: ZoneClock] = [:]
        for name in wanted {
            guard let bytes = source.file(name), let history = TZifReader.history(bytes) else { continue }
            clocks[name] = ZoneClock(name: name, history: history)
        }
        self.clocks = clocks
    }

    package func clock(of zone: String) -> ZoneClock? { clocks[zone] }

    /// What to say where the rules of a zone are needed and not known.
    package static func missing(_ zone: String) -> String {
        "this machine has no rules for the time zone '\(zone)': install its time zone database (the package tzdata), "
            + "or write an offset such as +01:00 instead"
    }
}
