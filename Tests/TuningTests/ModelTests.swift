import Testing

@testable import Tuning

@Suite struct ModelTests {
    @Test func bandsHaveTheNamesThatTheFilesUse() {
        #expect(FundingStudy.Band.allCases.map(\.rawValue) == ["safe", "borderline", "out"])
    }
}
