import Testing

/// A module that a single target may import.
struct SoleImporter: Sendable, CustomTestStringConvertible {
  let module: String
  let target: String

  var testDescription: String { "\(module) from \(target)" }

  static let all = [
    SoleImporter(module: "CCurl", target: "CurlTransport"),
    SoleImporter(module: "CProcess", target: "greycloud"),
    SoleImporter(module: "CResolv", target: "DNSClient"),
    SoleImporter(module: "Crypto", target: "ZonePlan"),
    SoleImporter(module: "Yams", target: "PolicyFile"),
    SoleImporter(module: "ArgumentParser", target: "GreycloudCLI"),
    SoleImporter(module: "GreycloudCLI", target: "greycloud"),
  ]
}

/// Imports point one way, and the manifest says the same.
@Suite(.serialized)
struct ImportTests {
  @Test(arguments: Repository.sources)
  func `a file imports only what its target may`(_ file: SourceFile) {
    ImportCheck.violations(in: file).fail()
  }

  @Test(arguments: TargetRow.all)
  func `the manifest declares what the table allows`(_ row: TargetRow) throws {
    let target = PackageManifest(Repository.manifest).targets.first { $0.name == row.name }
    #expect(try #require(target).dependencies == row.modules)
  }

  @Test(arguments: TargetRow.all.filter { !["CCurl", "CProcess", "CResolv"].contains($0.name) })
  func `a target uses all that it declares`(_ row: TargetRow) {
    let imported = Repository.sources(in: row.name).flatMap(ImportCheck.imports).map(\.module)
    #expect(row.modules.subtracting(imported).sorted() == [])
  }

  @Test(arguments: TargetRow.all.indices)
  func `a target imports only those below it`(_ index: Int) {
    let row = TargetRow.all[index]
    let above = TargetRow.all[index...].map(\.name)
    #expect(row.modules.intersection(above).sorted() == [], "\(row.name)")
  }

  @Test(arguments: SoleImporter.all)
  func `a boundary has one importer`(_ boundary: SoleImporter) {
    let importers = TargetRow.all.filter { $0.modules.contains(boundary.module) }
    #expect(importers.map(\.name) == [boundary.target])
  }

  @Test(arguments: TargetRow.all.filter(\.isPure))
  func `a pure target takes FoundationEssentials only from the toolchain`(_ row: TargetRow) {
    #expect(row.system.isSubset(of: ["FoundationEssentials"]))
  }

  @Test func `the table holds every target and no mock`() {
    #expect(Repository.names(in: "Sources") == TargetRow.all.map(\.name).sorted())
    let mocks = Repository.names(in: "Mocks")
    #expect(!mocks.isEmpty)
    #expect(TargetRow.all.allSatisfy { $0.modules.isDisjoint(with: mocks) })
  }

  @Test(arguments: [
    Sample.good("its own layer's imports", in: "Sources/MailRules/A.swift", "public import DNSModel"),
    .good("a comment", in: "Sources/DNSModel/A.swift", "// import MailRules"),
    .good("words", in: "Sources/DNSModel/A.swift", #"let a = "import MailRules""#),
    .bad("a layer above", in: "Sources/DNSModel/A.swift", "// x\nimport MailRules", lines: [2]),
    .bad("Foundation", in: "Sources/ZonePlan/A.swift", "internal import Foundation"),
    .bad("a mock", in: "Sources/GreycloudCLI/A.swift", "@testable import CloudflareSandbox"),
    .bad("one declaration", in: "Sources/Wording/A.swift", "import struct Foundation.Date"),
    .bad(
      "a conditional one",
      in: "Sources/Wording/A.swift",
      "#if os(Linux)\nimport Glibc\n#endif",
      lines: [2]
    ),
    .bad("an unknown target", in: "Sources/Other/A.swift", "let a = 1"),
  ])
  func `the check sees`(_ sample: Sample) {
    sample.expect(ImportCheck.violations)
  }

  @Test func `reads a manifest`() {
    let manifest = PackageManifest(
      SourceFile(
        "Package.swift",
        """
        let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
        let package = Package(targets: [
          .target(name: "A"),
          .executableTarget(name: "B", dependencies: ["A", crypto, unknown], path: "C"),
          .testTarget(name: "BTests", dependencies: ["B"]),
        ])
        """
      )
    )
    #expect(
      manifest.targets == [
        .init(name: "A", dependencies: []),
        .init(name: "B", dependencies: ["A", "Crypto", "?unknown"]),
      ]
    )
  }
}
