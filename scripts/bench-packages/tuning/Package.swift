// swift-tools-version: 6.2
import PackageDescription

// The simulation's inner loops read nothing of the project, so that this package compiles the very same files alone.
let package = Package(
    name: "bench-tuning",
    targets: [.executableTarget(name: "bench-tuning")],
    swiftLanguageModes: [.v6]
)
