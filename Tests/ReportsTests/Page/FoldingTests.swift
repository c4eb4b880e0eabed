import Testing

@testable import Reports

@Suite struct FoldingTests {
    static let table: [(Int, Int?, [Folding.Part])] = [
        (0, nil, []), (60, 3, [.init(range: 0..<60, isOpen: true)]),
        (61, nil, [.init(range: 0..<20, isOpen: true), .init(range: 20..<61, isOpen: false)]),
        (100, 30, [.init(range: 0..<45, isOpen: true), .init(range: 45..<100, isOpen: false)]),
        (
            2000, 500,
            [
                .init(range: 0..<20, isOpen: true), .init(range: 20..<485, isOpen: false),
                .init(range: 485..<515, isOpen: true), .init(range: 515..<2000, isOpen: false),
            ]
        ),
        (
            100, 100,
            [
                .init(range: 0..<20, isOpen: true), .init(range: 20..<85, isOpen: false),
                .init(range: 85..<100, isOpen: true),
            ]
        ),
    ]

    @Test(arguments: table)
    func `the head and the surroundings of the line`(_ count: Int, _ line: Int?, _ expected: [Folding.Part]) {
        #expect(Folding.parts(count, around: line) == expected)
    }

    @Test func `every row is in exactly one part, wherever the line is`() {
        for count in [1, 59, 60, 61, 75, 200] {
            for line in stride(from: 0, through: count, by: 7) {
                let rows = Folding.parts(count, around: line).flatMap { Array($0.range) }
                #expect(rows == Array(0..<count), "\(count) rows, line \(line)")
            }
        }
    }
}
