import FEEL
import Files

/// The time zone database of this machine: cases that compute with named zones need it.
enum SystemZones {
    static let source = ZoneDatabase.Source(version: TimeZoneFiles.version, file: TimeZoneFiles.bytes)
}
