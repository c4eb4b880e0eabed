// swift-tools-version: 6.2
import PackageDescription

/// A package of its own, so that the main manifest stays free of benchmarks. `scripts/bench-rules` and `scripts/bench-ranking` build and run it.
let package = Package(
    name: "bench-rules",
    dependencies: [.package(name: "fundscore", path: "../../..")],
    targets: [
        .executableTarget(name: "BenchRules", dependencies: [.product(name: "FEEL", package: "fundscore")]),
        .executableTarget(name: "BenchRanking", dependencies: [.product(name: "Rooms", package: "fundscore")]),
    ],
    swiftLanguageModes: [.v6]
)
