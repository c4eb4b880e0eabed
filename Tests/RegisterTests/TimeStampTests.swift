import Register
import Testing

/// Time stamps: RFC 3161.
@Suite struct TimeStampTests {
    /// Of a file `abc`, by an authority of openssl's made for this test.
    private static let response = Base64.bytes(
        """
        MIIB4zADAgEAMIIB2gYJKoZIhvcNAQcCoIIByzCCAccCAQMxDzANBglghkgBZQMEAgEFADBnBgsqhkiG9w0BCRABBKBYBFYwVAIBAQYDKgMEMD
        EwDQYJYIZIAWUDBAIBBQAEILp4Fr+PAc/qQUFA3l2uIiOwA2Gjlhd6nLQQ/2HyABWtAgECGA8yMDI2MTEyODIxNDg1M1owAwIBATGCAUYwggFC
        AgEBMDEwGTEXMBUGA1UEAwwOVGVzdCBhdXRob3JpdHkCFDnrjqBqhmnHHCyRB37JZsJwK8ycMA0GCWCGSAFlAwQCAQUAoIGkMBoGCSqGSIb3DQ
        EJAzENBgsqhkiG9w0BCRABBDAcBgkqhkiG9w0BCQUxDxcNMjYxMTI4MjE0ODUzWjAvBgkqhkiG9w0BCQQxIgQgXFwrQ8WCaZLEJ+Ww5gWO7Bnd
        s+0EwM88mb5/aotb6AowNwYLKoZIhvcNAQkQAi8xKDAmMCQwIgQg3qDE38EKgqANz4T1uzgXXGQhut3KW7tMsps2rit6nHcwCgYIKoZIzj0EAw
        IESDBGAiEApropb4RfxdAHzkbaIzVJYDfYneG+riObpRJ4GDTvo9UCIQDlhGMDiVtlrTG4B/n2ke3LJqbOySK0VPsTn80dvGvxPA==
        """.filter { !$0.isNewline })

    private func response() throws -> [UInt8] { try #require(Self.response) }

    @Test func `a request is the one that openssl makes of the same file`() {
        #expect(
            Hexadecimal.text(TimeStampRequest(of: Array("abc".utf8)).bytes)
                == "30390201013031300d060960864801650304020105000420"
                + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0101ff")
    }

    @Test func `an answer says of which file it is, and the authority's time`() throws {
        let stamp = try TimeStamp(try response())
        #expect(stamp.time == "2026-11-28T21:48:53Z")
        #expect(stamp.isOf(Array("abc".utf8)))
        #expect(!stamp.isOf(Array("abd".utf8)))
    }

    @Test func `a changed time or imprint is not the content that was signed`() throws {
        let response = try response()
        for text in ["20261128214853Z", "ba7816bf"] {
            let piece = text.hasSuffix("Z") ? Array(text.utf8) : try #require(Hexadecimal.bytes(text))
            let place = try #require(response.indices.first { response[$0...].starts(with: piece) })
            var bytes = response
            bytes[place + 3] ^= 1
            #expect(throws: TimeStamp.Problem.digestDiffers) { try TimeStamp(bytes) }
        }
    }

    @Test func `what is no time stamp is said to be that`() throws {
        #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp([]) }
        #expect(throws: TimeStamp.Problem.unreadable) { try TimeStamp(Array(try response().dropLast())) }
        // PKIStatusInfo: rejection.
        #expect(throws: TimeStamp.Problem.refused(status: 2)) {
            try TimeStamp([0x30, 0x05, 0x30, 0x03, 0x02, 0x01, 0x02])
        }
    }
}
