// swift-tools-version: 6.2
import PackageDescription

/// The habits of every Swift target in this package: the language mode is 6, warnings are errors,
/// imports are internal unless they say otherwise, and unsafe code is marked as such.
let habits: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "balie",
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0")
  ],
  targets: [
    .target(name: "AppointmentCore", swiftSettings: habits),
    .target(name: "DeskService", dependencies: ["AppointmentCore"], swiftSettings: habits),
    .target(
      name: "Wording", dependencies: ["AppointmentCore", "DeskService"], swiftSettings: habits),
    .target(
      name: "CDeskResources", path: "Resources",
      exclude: ["Documentation", "Letters", "Manual", "Schema", "Tables"],
      sources: ["embedded.c"], publicHeadersPath: "include"),
    .target(name: "DeskResources", dependencies: ["CDeskResources"], swiftSettings: habits),
    .target(
      name: "DeskStore", dependencies: ["AppointmentCore", "DeskService"],
      swiftSettings: habits),
    .target(
      name: "SQLiteEngine",
      dependencies: [
        "AppointmentCore", "DeskService", "DeskStore", "DeskResources",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: habits),
    .target(
      name: "Interchange",
      dependencies: ["AppointmentCore", "DeskService", "DeskResources", "Wording"],
      swiftSettings: habits),
    .target(
      name: "CTerminal",
      cSettings: [.define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"], swiftSettings: habits),
    .target(
      name: "DeskUI", dependencies: ["AppointmentCore", "DeskService", "Terminal", "Wording"],
      swiftSettings: habits),
    .target(
      name: "DeskLoop", dependencies: ["AppointmentCore", "DeskService", "DeskUI", "Terminal"],
      swiftSettings: habits),
    .target(
      name: "DeskDemo", dependencies: ["AppointmentCore", "DeskService"], swiftSettings: habits),
    .executableTarget(
      name: "balie",
      dependencies: [
        "AppointmentCore", "DeskDemo", "DeskLoop", "DeskResources", "DeskService", "DeskStore",
        "DeskUI", "Interchange", "SQLiteEngine", "Terminal", "Wording",
      ], swiftSettings: habits),

    .target(
      name: "DeskWalk", dependencies: ["AppointmentCore", "DeskService", "Interchange"],
      path: "Tests/Support/DeskWalk", swiftSettings: habits),
    .target(
      name: "Kept",
      dependencies: ["DeskResources", .product(name: "GRDB", package: "GRDB.swift")],
      path: "Tests/Support/Kept", exclude: ["Files"], swiftSettings: habits),
    .target(
      name: "DeskFixtures", dependencies: ["AppointmentCore"], path: "Tests/Support/DeskFixtures",
      swiftSettings: habits),
    .executableTarget(
      name: "demo-report",
      dependencies: ["AppointmentCore", "DeskDemo", "DeskFixtures", "DeskService"],
      path: "Tests/Support/DemoReport", swiftSettings: habits),
    .testTarget(
      name: "DeskDemoTests",
      dependencies: ["AppointmentCore", "DeskDemo", "DeskFixtures", "DeskService"],
      swiftSettings: habits),
    .target(
      name: "RepairOracle", dependencies: ["AppointmentCore"],
      path: "Tests/Support/RepairOracle", swiftSettings: habits),
    .testTarget(
      name: "AppointmentCoreTests", dependencies: ["AppointmentCore", "RepairOracle"],
      swiftSettings: habits),
    .testTarget(
      name: "DeskServiceTests",
      dependencies: ["AppointmentCore", "DeskFixtures", "DeskService", "DeskWalk"],
      swiftSettings: habits),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["AppointmentCore", "DeskResources", "DeskService", "DeskWalk"],
      swiftSettings: habits),
    .testTarget(
      name: "WordingTests", dependencies: ["AppointmentCore", "DeskService", "Wording"],
      exclude: ["Golden"], swiftSettings: habits),
    .target(
      name: "ExampleOffice", path: "Tests/Support/ExampleOffice", exclude: ["Files", "README.md"],
      swiftSettings: habits),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "AppointmentCore", "DeskService", "DeskResources", "ExampleOffice", "Interchange",
        "Wording",
      ], swiftSettings: habits),
    .testTarget(
      name: "StoreContractTests",
      dependencies: [
        "AppointmentCore", "DeskService", "DeskStore", "DeskWalk", "Interchange", "Kept",
        "SQLiteEngine", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: habits),
    .executableTarget(
      name: "StoreBenchmark",
      dependencies: ["AppointmentCore", "DeskService", "SQLiteEngine"],
      path: "Tests/Benchmarks/Stores", swiftSettings: habits),
    .target(
      name: "CYardstick", path: "Tests/Support/CYardstick",
      linkerSettings: [.linkedLibrary("sqlite3")]),
    .executableTarget(
      name: "yardstick-desk", path: "Tests/Support/YardstickDesk",
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"), .linkedLibrary("sqlite3"),
      ]),
    .executableTarget(
      name: "benchmarks",
      dependencies: [
        "AppointmentCore", "CYardstick", "DeskDemo", "DeskLoop", "DeskService", "DeskUI",
        "Interchange", "RepairOracle", "SQLiteEngine", "Terminal", "TerminalProbe",
      ],
      path: "Tests/Benchmarks", exclude: ["Stores", "run"], swiftSettings: habits),
    .testTarget(
      name: "DeskUITests",
      dependencies: [
        "AppointmentCore", "DeskLoop", "DeskService", "DeskUI", "Terminal", "Wording",
      ],
      exclude: ["Golden/Screens"], swiftSettings: habits),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "terminal-demo"],
      swiftSettings: habits),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "AppointmentCore", "balie", "ExampleOffice", "Kept", "Terminal", "TerminalProbe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Golden"], swiftSettings: habits),
    .target(
      name: "CTerminalProbe", path: "Tests/Support/CTerminalProbe",
      linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "TerminalProbe", dependencies: ["CTerminalProbe", "Terminal"],
      path: "Tests/Support/TerminalProbe", swiftSettings: habits),
    .executableTarget(
      name: "terminal-demo", dependencies: ["Terminal"], path: "Tests/Support/TerminalDemo",
      swiftSettings: habits),
  ],
  cLanguageStandard: .gnu2x
)
