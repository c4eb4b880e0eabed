internal import Crypto

/// A request for a time stamp of a file (RFC 3161 §2.4.1), to be sent to an authority by whoever has a network.
package struct TimeStampRequest: Sendable {
    /// SHA-256 of the file.
    package var imprint: [UInt8]

    /// - Parameter file: of which a stamp is wanted: a signed checkpoint.
    package init(of file: [UInt8]) { imprint = Array(SHA256.hash(data: file)) }

    /// DER; the answer is to carry the authority's certificate. Without a nonce: the request can be made again from the file.
    package var bytes: [UInt8] {
        let algorithm = DERValue(
            DERValue.sequence, [DERValue(DERValue.identifier, TimeStampOID.sha256), DERValue(0x05, [UInt8]())])
        let message = DERValue(DERValue.sequence, [algorithm, DERValue(DERValue.octets, imprint)])
        let version = DERValue(DERValue.integer, [UInt8(1)])
        let certificate = DERValue(0x01, [UInt8(0xFF)])
        return DERValue(DERValue.sequence, [version, message, certificate]).bytes
    }
}
