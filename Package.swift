// swift-tools-version: 6.2
// SPDX-License-Identifier: EUPL-1.2
import PackageDescription

/// The house, bottom to top. `scripts/proof/check-arrows` holds every `import` line against the same table in ARCHITECTURE.md.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let system = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { Target.Dependency.product(name: $0, package: "swift-nio") }
let bigInt = Target.Dependency.product(name: "BigInt", package: "BigInt")

/// On Linux the built program carries Swift's own libraries: it runs where no Swift is installed, and starts in half the
/// time, since none of them has to be found and bound. libxml2 stays the system's, so that its patches reach the program.
let selfContained = LinkerSetting.unsafeFlags(
    [
        "-static-stdlib", "-lFoundation", "-lFoundationInternationalization", "-lFoundationEssentials", "-lCoreFoundation",
        "-l_FoundationCollections", "-l_FoundationCShims", "-l_FoundationICU", "-lswiftSynchronization", "-lstdc++", "-lm",
        // Nobody loads code into the program, so it hands out none of its 33 000 names.
        "-Xlinker", "--no-export-dynamic",
    ], .when(platforms: [.linux], configuration: .release))

let package = Package(
    name: "fundscore",
    products: [
        .executable(name: "fundscore", targets: ["fundscore"]),
        .library(name: "FundscoreKit", targets: ["FundscoreKit"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
        .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .target(name: "CRenaming"),

        // Linked into the program alone, and only into a release: a client of the library keeps its own Foundation whole.
        .target(
            name: "CEmptyLocaleData", cSettings: [.define("NO_LOCALE_DATA", .when(platforms: [.linux], configuration: .release))]),

        .target(name: "Diagnostics"),
        .target(name: "JSON", dependencies: ["Diagnostics"]),
        .target(name: "Wording"),
        .target(name: "Numbers", dependencies: [bigInt]),
        .target(name: "Tabular", dependencies: ["Diagnostics"]),
        .target(name: "Patterns", dependencies: ["Diagnostics"]),
        .target(name: "SafeXML", dependencies: ["CLibXML2", "Diagnostics", "Wording", "Patterns"]),
        .target(name: "Files", dependencies: ["CZlib", "CRenaming", "Diagnostics"]),
        .target(name: "Sheets", dependencies: ["Diagnostics", "Tabular", "SafeXML", "Files"]),
        .target(name: "FEEL", dependencies: ["Diagnostics", "Wording", "Numbers", "Patterns", "JSON"]),
        .target(name: "DMN", dependencies: ["Diagnostics", "Numbers", "SafeXML", "FEEL"]),
        .target(name: "Rubrics", dependencies: ["Diagnostics", "Wording", "Numbers", "Tabular", "FEEL", "DMN", "SafeXML", yams]),
        .target(name: "Intake", dependencies: ["Diagnostics", "Wording", "Numbers", "FEEL", "SafeXML", "Rubrics"]),
        .target(name: "Scoring", dependencies: ["Diagnostics", "Wording", "Numbers", "Tabular", "Sheets", "FEEL", "Rubrics"]),
        .target(name: "Awards", dependencies: ["Diagnostics", "Wording", "Numbers", "FEEL", "Rubrics", "Scoring"]),
        .target(
            name: "Calls",
            dependencies: [
                "Diagnostics", "Wording", "Numbers", "Tabular", "Sheets", "FEEL", "Rubrics", "SafeXML", "Intake", "Scoring", "Awards",
                crypto,
            ]),
        .target(name: "Drafting", dependencies: ["Diagnostics", "Numbers", "FEEL", "SafeXML"]),
        .target(
            name: "Tuning",
            dependencies: ["Diagnostics", "Wording", "Numbers", "FEEL", "Rubrics", "Intake", "Scoring", "Awards", "Calls"]),
        .target(
            name: "Reports",
            dependencies: [
                "JSON", "Diagnostics", "Wording", "Numbers", "Tabular", "Sheets", "Files", "FEEL", "Rubrics", "Intake", "Scoring", "Awards", "Calls",
                "Tuning",
            ]),
        .target(
            name: "FundscoreKit",
            dependencies: [
                "Diagnostics", "Wording", "Numbers", "SafeXML", "FEEL", "Rubrics", "Intake", "Scoring", "Awards", "Calls", "Tuning",
                "Reports",
            ]),
        .target(
            name: "Parts",
            dependencies: ["JSON", "Diagnostics", "Wording", "Numbers", "FEEL", "Rubrics", "Intake", "Scoring", "Calls"]),
        .target(name: "Register", dependencies: ["JSON", "Wording", grdb, crypto]),
        .target(
            name: "Letters",
            dependencies: [
                "JSON", "Diagnostics", "Wording", "Numbers", "Tabular", "FEEL", "Rubrics", "Intake", "Scoring", "Awards", "Calls", "Reports", mustache,
            ]),
        .target(
            name: "Studio",
            dependencies: [
                "Diagnostics", "Wording", "Numbers", "Files", "FEEL", "Rubrics", "Intake", "Scoring", "Awards", "Calls", "Tuning", "Reports",
                crypto,
            ] + nio),
        .executableTarget(
            name: "fundscore",
            dependencies: [
                "JSON", "Diagnostics", "Wording", "Numbers", "Tabular", "SafeXML", "Files", "Sheets", "FEEL", "DMN", "Rubrics", "Intake", "Scoring",
                "Awards", "Calls", "Drafting", "Tuning", "Reports", "Parts", "Register", "Letters", "Studio", "CEmptyLocaleData",
                argumentParser, system, subprocess,
            ], linkerSettings: [selfContained]),

        .executableTarget(
            name: "tck", dependencies: ["Diagnostics", "Numbers", "SafeXML", "Files", "FEEL", "DMN"], linkerSettings: [selfContained]),

        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(name: "WordingTests", dependencies: ["TestSupport", "Wording"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(name: "JSONTests", dependencies: ["TestSupport", "JSON"]),
        .testTarget(name: "NumbersTests", dependencies: ["TestSupport", "Numbers"]),
        .testTarget(name: "TabularTests", dependencies: ["TestSupport", "Tabular", "Diagnostics"]),
        .testTarget(name: "PatternsTests", dependencies: ["Patterns", "Diagnostics"]),
        .testTarget(name: "SafeXMLTests", dependencies: ["TestSupport", "SafeXML", "Patterns", "Diagnostics"]),
        .testTarget(name: "FilesTests", dependencies: ["TestSupport", "Files", "Diagnostics"]),
        .testTarget(name: "SheetsTests", dependencies: ["TestSupport", "Sheets", "Files", "SafeXML", "Tabular", "Diagnostics"]),
        .testTarget(name: "FEELTests", dependencies: ["TestSupport", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(name: "DMNTests", dependencies: ["TestSupport", "DMN", "FEEL", "Numbers", "SafeXML", "Diagnostics", "tck"]),
        .testTarget(name: "RubricsTests", dependencies: ["TestSupport", "Wording", "Rubrics", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(
            name: "IntakeTests", dependencies: ["TestSupport", "Wording", "Intake", "Rubrics", "SafeXML", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(
            name: "ScoringTests", dependencies: ["TestSupport", "Wording", "Scoring", "Rubrics", "Sheets", "Tabular", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(name: "AwardsTests", dependencies: ["TestSupport", "Wording", "Awards", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(
            name: "CallsTests",
            dependencies: [
                "Calls", "Intake", "Awards", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics", "Tabular", "SafeXML",
            ]),
        .testTarget(name: "DraftingTests", dependencies: ["TestSupport", "Drafting", "SafeXML"]),
        .testTarget(
            name: "TuningTests",
            dependencies: [
                "TestSupport", "Wording", "Tuning", "Calls", "Intake", "Awards", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Wording", "Reports", "Tuning", "Calls", "Intake", "Awards", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics", "Tabular",
                "TestSupport",
            ]),
        .testTarget(name: "FundscoreKitTests", dependencies: ["FundscoreKit"]),
        .testTarget(
            name: "PartsTests",
            dependencies: ["TestSupport", "Parts", "JSON", "Calls", "Intake", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics"]),
        .testTarget(name: "RegisterTests", dependencies: ["TestSupport", "Register", "JSON", "Wording", grdb]),
        .testTarget(
            name: "LettersTests",
            dependencies: [
                "Wording", "Letters", "Reports", "Calls", "Intake", "Awards", "Scoring", "Rubrics", "FEEL", "Numbers", "Diagnostics", "Tabular",
            ]),
        .testTarget(
            name: "StudioTests",
            dependencies: [
                "TestSupport", "Studio", "Reports", "Tuning", "Calls", "Intake", "Awards", "Scoring", "Rubrics", "FEEL", "Files", "Numbers", "Diagnostics",
            ] + nio),
        .testTarget(name: "EndToEndTests", dependencies: ["fundscore", "Files", "Sheets", "Tabular", "Diagnostics", subprocess, system]),
    ],
    swiftLanguageModes: [.v6]
)

// One standard for every room: warnings are errors, and memory-unsafe code has to say so (only SafeXML and Files do).
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .treatAllWarnings(as: .error),
        .strictMemorySafety(),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
    ]
}

// Programs that measure the house or attack it: `scripts/bench` and `scripts/proof/fuzz` ask for them, and no other build has them.
if Context.environment["FUNDSCORE_PROGRAMS"] != nil {
    func program(_ name: String, _ folder: String, _ rooms: [Target.Dependency]) -> Target {
        .executableTarget(name: name, dependencies: rooms, path: "scripts/\(folder)/\(name)")
    }
    package.targets += [
        program("BenchRules", "bench/programs", ["Diagnostics", "Numbers", "FEEL"]),
        program("BenchRanking", "bench/programs", ["Diagnostics", "Numbers", "FEEL", "Rubrics", "Scoring", "Awards"]),
        program("BenchTuning", "bench/programs", ["Tuning"]),
        program("BenchFlipPoints", "bench/programs", ["Numbers", "Tuning"]),
        program("FuzzXML", "proof/fuzz/targets", ["SafeXML"]),
        program("FuzzRubric", "proof/fuzz/targets", ["Diagnostics", "Rubrics"]),
        program("FuzzFEEL", "proof/fuzz/targets", ["Diagnostics", "FEEL", "Numbers"]),
        program("FuzzCSV", "proof/fuzz/targets", ["Tabular"]),
        program("FuzzWorkbook", "proof/fuzz/targets", ["Files", "Sheets"]),
    ]
}
