import FEEL
import Files

/// The time zone database of this machine, for the rules that name zones.
enum SystemZones {
    static var source: ZoneDatabase.Source {
        ZoneDatabase.Source(version: TimeZoneFiles.version, file: TimeZoneFiles.bytes)
    }
}
