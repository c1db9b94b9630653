import CloudflareAPI
import CurlTransport
import FoundationEssentials

/// Whole runs of greycloud beside whole runs of curl.
struct ProgramBenchmarks {
  let programs: Programs
  let report: Report

  func run() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "greycloud-benchmark-\(UUID()).txt")
    try Data(GeneratedZone(count: 50).text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try await SandboxProcess.serving(programs.sandbox, records: Self.records) { sandbox in
      let version = greycloud(["--version"])
      let check = greycloud(["check", "--zone-file", file.path])
      let fetch = greycloud(["check", SandboxProcess.zone], sandbox)
      try await showMemory([
        ("--version", version), ("50 records of a file", check), ("5,000 fetched", fetch),
      ])
      report.section("Start: a whole process")
      try await compare("greycloud --version", version, with: curl(["--version"]))
      report.section("Check 50 records of a zone file: a whole process")
      try await compare("greycloud check", check, with: curl(["--version"]))
      report.section("Fetch and check 5,000 records: a whole process; curl fetches the same pages")
      try await compare("greycloud check", fetch, with: try await pages(of: sandbox))
    }
  }

  private static let records = 5000

  private func compare(_ name: String, _ first: ProgramRun, with second: ProgramRun) async throws {
    try await report.compare(
      Contestant(name: "A \(name)") { try await first() },
      with: Contestant(name: "B curl") { try await second() }
    )
  }

  /// The system keeps the greatest peak of all children, so the runs are in rising order and come before curl's.
  private func showMemory(_ runs: [(name: String, run: ProgramRun)]) async throws {
    report.section("Peak memory of greycloud")
    for (name, run) in runs {
      try await run()
      report.remark("\(name): \(PeakMemory.ofChildren.short) MB")
    }
  }

  private func greycloud(_ arguments: [String], _ sandbox: SandboxProcess? = nil) -> ProgramRun {
    ProgramRun(
      executable: programs.greycloud,
      arguments: arguments,
      variables: sandbox?.variables ?? [:],
      expected: [0, 1]
    )
  }

  private func curl(_ arguments: [String]) -> ProgramRun {
    ProgramRun(executable: programs.curl, arguments: arguments)
  }

  /// Requests what greycloud requests, but all at once: curl need not read the first answer to know the others.
  private func pages(of sandbox: SandboxProcess) async throws -> ProgramRun {
    let base = sandbox.variables["CLOUDFLARE_BASE_URL"] ?? ""
    let token = sandbox.variables["CLOUDFLARE_API_TOKEN"] ?? ""
    let transport = CurlTransport(configuration: TransportConfiguration(userAgent: "greycloud-benchmark"))
    let client = CloudflareClient(transport: transport, baseURL: base, token: Secret(token))
    let zones = try await client.zones(named: SandboxProcess.zone)
    let list = "\(base)/zones?name=\(SandboxProcess.zone)&page=1&per_page=50"
    let pages = zones.flatMap { zone in
      (1...Self.records / 1000).map {
        "\(base)/zones/\(zone.id)/dns_records?include_shadow_metadata=true&page=\($0)&per_page=1000"
      }
    }
    let options = ["--silent", "--fail", "--parallel", "--parallel-immediate"]
    return curl(options + ["--header", "Authorization: Bearer \(token)", list] + pages)
  }
}
