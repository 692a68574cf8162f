// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "gouji",
  products: [
    .executable(name: "gouji", targets: ["gouji"]),
    .executable(name: "goujid", targets: ["goujid"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.0.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(
      name: "GoujiCore",
      dependencies: [
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "CGouji",
      cSettings: [.define("_GNU_SOURCE")]
    ),
    .systemLibrary(
      name: "CSystemd",
      pkgConfig: "libsystemd",
      providers: [.apt(["libsystemd-dev"])]
    ),
    .target(
      name: "GoujiStore",
      dependencies: [
        "GoujiCore",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "GoujiDaemon",
      dependencies: [
        "CGouji",
        "CSystemd",
        "GoujiCore",
        "GoujiStore",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "goujid",
      dependencies: [
        "CGouji",
        "GoujiCore",
        "GoujiDaemon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "gouji",
      dependencies: [
        "GoujiCore",
        "GoujiDaemon",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    .target(
      name: "ReportGenerator",
      path: "Tests/ReportGenerator",
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiCoreTests",
      dependencies: ["GoujiCore", "ReportGenerator"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "GoujiDaemonTests",
      dependencies: [
        "CGouji",
        "GoujiCore",
        "GoujiDaemon",
        "GoujiStore",
        "ReportGenerator",
        "gouji",
        "goujid",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: settings
    ),
  ]
)
