import Testing

@testable import Tuning

@Suite struct ModelTests {
    @Test func `bands have the names that the files use`() {
        #expect(FundingStudy.Band.allCases.map(\.rawValue) == ["safe", "borderline", "out"])
    }
}
