internal import Crypto
package import Wording

/// An authority's answer to a request for a time stamp (RFC 3161 §2.4.2), as far as it is checked here: that it grants the stamp, of
/// which file it is, at which time, and that what was signed names this content. The signature itself and the certificate behind it
/// are not checked: `openssl ts -verify` does that.
package struct TimeStamp: Hashable, Sendable {
    /// Why an answer is no time stamp that can be used.
    package enum Problem: Error, Hashable {
        case unreadable
        /// The authority refused; the status of RFC 3161.
        case refused(status: Int)
        /// The imprint is by another hash than SHA-256.
        case otherHash
        /// What the authority signed is the digest of another content.
        case digestDiffers
    }

    /// SHA-256 of the stamped file.
    package var imprint: [UInt8]
    /// `2026-11-28T10:15:00Z`; the authority's clock.
    package var time: String

    /// What nobody has checked yet when a stamp was read.
    package static let unchecked = Message(
        "the authority's signature and certificate are not checked here: openssl ts -verify does that")

    /// - Parameter response: a `.tsr` file.
    package init(_ response: [UInt8]) throws(Problem) {
        guard let parts = DERValue.one(response)?.parts, let status = parts.first?.parts?.first,
            status.tag == DERValue.integer, let code = status.content.first, status.content.count == 1
        else { throw .unreadable }
        guard code <= 1 else { throw .refused(status: Int(code)) }
        guard parts.count == 2, let signed = Self.signedData(parts[1]), signed.count >= 4,
            let content = Self.content(signed[2]), let signers = signed.last?.parts
        else { throw .unreadable }
        try self.init(info: content)
        for signer in signers {
            guard Self.names(signer, content) else { throw .digestDiffers }
        }
    }

    /// - Parameter info: `TSTInfo`.
    private init(info: [UInt8]) throws(Problem) {
        guard let parts = DERValue.one(info)?.parts, parts.count >= 5, let imprint = parts[2].parts, imprint.count == 2,
            let algorithm = imprint[0].parts?.first, imprint[1].tag == DERValue.octets,
            parts[4].tag == DERValue.generalizedTime, let time = Self.time(parts[4].content)
        else { throw .unreadable }
        guard algorithm.content == TimeStampOID.sha256, imprint[1].content.count == 32 else { throw .otherHash }
        (self.imprint, self.time) = (imprint[1].content, time)
    }

    /// Whether this is a stamp of the file.
    package func isOf(_ file: [UInt8]) -> Bool { imprint == Array(SHA256.hash(data: file)) }

    /// `SignedData` of a `ContentInfo`.
    private static func signedData(_ token: DERValue) -> [DERValue]? {
        guard let parts = token.parts, parts.count == 2, parts[0].content == TimeStampOID.signedData else { return nil }
        return parts[1].parts?.first?.parts
    }

    /// `TSTInfo` inside an `EncapsulatedContentInfo`.
    private static func content(_ encapsulated: DERValue) -> [UInt8]? {
        guard let parts = encapsulated.parts, parts.count == 2, parts[0].content == TimeStampOID.timeStampInfo,
            let octets = parts[1].parts?.first, octets.tag == DERValue.octets
        else { return nil }
        return octets.content
    }

    /// Whether the signed attributes of a signer hold the digest of the content.
    private static func names(_ signer: DERValue, _ content: [UInt8]) -> Bool {
        guard let parts = signer.parts, parts.count >= 5, let algorithm = parts[2].parts?.first?.content,
            let attributes = parts.first(where: { $0.tag == DERValue.first })?.parts
        else { return false }
        let digest = attributes.lazy.compactMap(\.parts).first { $0.first?.content == TimeStampOID.messageDigest }
        guard let value = digest?.last?.parts?.first?.content else { return false }
        switch algorithm {
        case TimeStampOID.sha256: return value == Array(SHA256.hash(data: content))
        case TimeStampOID.sha384: return value == Array(SHA384.hash(data: content))
        case TimeStampOID.sha512: return value == Array(SHA512.hash(data: content))
        default: return false
        }
    }

    /// `20261128101500Z` or `20261128101500.25Z`, in RFC 3339.
    private static func time(_ content: [UInt8]) -> String? {
        let text = Array(String(decoding: content, as: UTF8.self))
        guard text.count >= 15, text.last == "Z", text.prefix(14).allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        func part(_ start: Int, _ end: Int) -> String { String(text[start..<end]) }
        let rest = String(text[14..<(text.count - 1)])
        guard rest.isEmpty || rest.first == ".", rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }) else {
            return nil
        }
        return "\(part(0, 4))-\(part(4, 6))-\(part(6, 8))T\(part(8, 10)):\(part(10, 12)):\(part(12, 14))\(rest)Z"
    }
}
