import FEEL
import SafeXML

/// The rules of the time zones that models name, from this machine's tables: cases that compute with named zones need them.
enum SystemZones {
    private static let folder = "/usr/share/zoneinfo"

    /// - Parameter texts: the models' documents.
    static func rules(for texts: [[UInt8]]) -> (any ZoneRules)? {
        var files: [String: [UInt8]] = [:]
        for text in texts {
            for match in String(decoding: text, as: UTF8.self).matches(of: /@([A-Z][A-Za-z_]*(?:\/[A-Z][A-Za-z_]*)+)/) {
                let name = String(match.1)
                guard files[name] == nil else { continue }
                files[name] = try? ByteFile.read(path: "\(folder)/\(name)", limit: 1 << 20)
            }
        }
        return try? TZifRules(files)
    }
}
