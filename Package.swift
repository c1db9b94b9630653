// swift-tools-version: 6.2
import PackageDescription

/// Strictness is a setting of every target, so that no file can opt out by habit.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// All functions of libraries are looked up before the program begins, so that nothing can lead them elsewhere later.
let hardened = LinkerSetting.unsafeFlags(
  ["relro", "now", "noexecstack"].flatMap { ["-Xlinker", "-z", "-Xlinker", $0] },
  .when(platforms: [.linux])
)

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle = Target.Dependency.product(
  name: "ServiceLifecycle",
  package: "swift-service-lifecycle"
)
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")

// Pure: no input or output, no clock, no environment.
let pure: [Target] = [
  .target(name: "Wording", swiftSettings: strict),
  .target(name: "BoundedJSON", swiftSettings: strict),
  .target(name: "DNSModel", dependencies: ["Wording"], swiftSettings: strict),
  .target(name: "MailRecords", dependencies: ["DNSModel", "Wording"], swiftSettings: strict),
  .target(name: "SPFCheck", dependencies: ["DNSModel", "MailRecords", "Wording"], swiftSettings: strict),
  .target(name: "MailRules", dependencies: ["DNSModel", "MailRecords", "Wording"], swiftSettings: strict),
  .target(
    name: "ZonePlan",
    dependencies: ["BoundedJSON", "DNSModel", "MailRules", "Wording", crypto],
    swiftSettings: strict
  ),
  .target(
    name: "Reporting",
    dependencies: ["BoundedJSON", "DNSModel", "MailRules", "SPFCheck", "Wording", "ZonePlan"],
    swiftSettings: strict
  ),
]

let edge: [Target] = [
  // What the kernel is told about this process.
  .target(name: "CProcess"),
  .target(name: "LocalFiles", swiftSettings: strict),
  .target(
    name: "PolicyFile",
    dependencies: ["DNSModel", "MailRules", "Wording", yams],
    swiftSettings: strict
  ),
  // Package libcurl4-openssl-dev (Debian, Ubuntu), version 7.88 or newer.
  .target(name: "CCurl", linkerSettings: [.linkedLibrary("curl")]),
  .target(name: "CurlTransport", dependencies: ["CCurl"], swiftSettings: strict),
  // The resolver functions of the C library.
  .target(name: "CResolv", linkerSettings: [.linkedLibrary("resolv", .when(platforms: [.linux, .macOS]))]),
  .target(
    name: "DNSClient",
    dependencies: ["CResolv", "CurlTransport", "DNSModel"],
    swiftSettings: strict
  ),
  .target(
    name: "CloudflareAPI",
    dependencies: ["BoundedJSON", "CurlTransport", "DNSModel", "MailRules"],
    swiftSettings: strict
  ),
  .target(
    name: "ZoneWriter",
    dependencies: ["BoundedJSON", "DNSModel", "LocalFiles", "ZonePlan"],
    swiftSettings: strict
  ),
  .target(
    name: "GreycloudCLI",
    dependencies: [
      "CloudflareAPI", "CurlTransport", "DNSClient", "DNSModel", "LocalFiles", "MailRules", "PolicyFile",
      "Reporting", "SPFCheck", "Wording",
      "ZonePlan", "ZoneWriter", argumentParser,
    ],
    swiftSettings: strict
  ),
  .executableTarget(
    name: "greycloud",
    dependencies: ["CProcess", "GreycloudCLI"],
    swiftSettings: strict,
    linkerSettings: [hardened]
  ),
]

let mocks: [Target] = [
  .target(
    name: "CloudflareSandbox",
    dependencies: [hummingbird, httpTypes, logging, nioCore, serviceLifecycle],
    path: "Mocks/CloudflareSandbox",
    swiftSettings: strict
  ),
  .executableTarget(
    name: "sandbox",
    dependencies: ["CloudflareSandbox", "GreycloudCLI", "Wording", argumentParser],
    path: "Mocks/sandbox",
    swiftSettings: strict
  ),
  .executableTarget(
    name: "benchmark",
    dependencies: [
      "CloudflareAPI", "CurlTransport", "DNSModel", "MailRecords", "MailRules", "SPFCheck", "TestSupport",
      "ZonePlan", argumentParser,
      subprocess, systemPackage,
    ],
    path: "Mocks/benchmark",
    swiftSettings: strict
  ),
]

let tests: [Target] = [
  .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
  .testTarget(name: "ArchitectureTests", swiftSettings: strict),
  .testTarget(name: "LocalFilesTests", dependencies: ["LocalFiles", "TestSupport"], swiftSettings: strict),
  .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: strict),
  .testTarget(name: "BoundedJSONTests", dependencies: ["BoundedJSON", "TestSupport"], swiftSettings: strict),
  .testTarget(name: "DNSModelTests", dependencies: ["DNSModel", "TestSupport"], swiftSettings: strict),
  .testTarget(
    name: "MailRecordsTests",
    dependencies: ["DNSModel", "MailRecords", "Wording", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "SPFCheckTests",
    dependencies: ["DNSModel", "MailRecords", "SPFCheck", "Wording", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "MailRulesTests",
    dependencies: ["DNSModel", "MailRecords", "MailRules", "Wording", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "PolicyFileTests",
    dependencies: ["DNSModel", "MailRules", "PolicyFile", "Wording", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "ZonePlanTests",
    dependencies: ["BoundedJSON", "DNSModel", "MailRules", "Wording", "ZonePlan", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "ZoneWriterTests",
    dependencies: ["DNSModel", "MailRules", "Wording", "ZonePlan", "ZoneWriter", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "SituationTests",
    dependencies: ["DNSModel", "MailRules", "Wording", "ZonePlan", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "CurlTransportTests",
    dependencies: ["CurlTransport", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "DNSClientTests",
    dependencies: ["DNSClient", "DNSModel", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "CloudflareAPITests",
    dependencies: ["BoundedJSON", "CloudflareAPI", "CurlTransport", "DNSModel", "MailRules", "TestSupport"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "ReportingTests",
    dependencies: ["DNSModel", "MailRules", "Reporting", "SPFCheck", "Wording", "ZonePlan", "TestSupport"],
    exclude: ["Golden"],
    swiftSettings: strict
  ),
  .testTarget(
    name: "CloudflareSandboxTests",
    dependencies: ["CloudflareSandbox", "TestSupport", nioCore, nioPosix],
    swiftSettings: strict
  ),
  .testTarget(
    name: "GreycloudCLITests",
    dependencies: [
      "CloudflareAPI", "CloudflareSandbox", "CurlTransport", "DNSModel", "GreycloudCLI", "MailRules",
      "Reporting", "TestSupport", "Wording", "ZonePlan", "ZoneWriter", "greycloud", subprocess, systemPackage,
    ],
    swiftSettings: strict
  ),
]

let package = Package(
  name: "greycloud",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: pure + edge + mocks + tests
)
