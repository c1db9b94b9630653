import CloudflareAPI
import CurlTransport
import Testing

/// Lists of several pages.
struct PagesTests {
  @Test func `one page needs one request, with the widest page that tells what is shadowed`() async throws {
    let transport = ScriptedTransport([.success(Fixtures.page(1, of: 1, [2, 1], total: 2))])
    let records = try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    #expect(records.map(\.id) == ["r1", "r2"])
    let request = try #require(transport.requests.first)
    #expect(transport.requests.count == 1)
    #expect(request.url.hasPrefix("https://api.test/v4/zones/\(Fixtures.zoneID)/dns_records?"))
    #expect(request.query("per_page") == "1000")
    #expect(request.query("include_shadow_metadata") == "true")
  }

  @Test func `an empty list is a list`() async throws {
    let transport = ScriptedTransport([.success(Fixtures.page(1, of: 1, [], total: 0))])
    #expect(try await Fixtures.client(transport).records(inZone: Fixtures.zoneID).isEmpty)
  }

  @Test func `pages after the first are under way together`() async throws {
    let gate = Gate(opensAt: 4)
    let transport = ScriptedTransport { request, _ in
      let page = Int(request.query("page") ?? "") ?? 0
      // Answers to the later pages come only once all of them are asked for.
      if page > 1 { await gate.arrive() }
      return .success(Fixtures.page(page, of: 5, [page * 2, page * 2 + 1], total: 10))
    }
    let records = try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    #expect(records.count == 10)
    #expect(records == records.sorted { $0.name < $1.name })
    #expect(transport.requests.compactMap { $0.query("page") }.sorted() == ["1", "2", "3", "4", "5"])
  }

  @Test func `many pages are asked for a few at a time`() async throws {
    let transport = ScriptedTransport { request, _ in
      let page = Int(request.query("page") ?? "") ?? 0
      await Task.yield()
      return .success(Fixtures.page(page, of: 100, [page], total: 100))
    }
    let records = try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    #expect(records.count == 100)
    #expect(transport.requests.count == 100)
    #expect(transport.mostUnderWay <= 6)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let pages: @Sendable (Int) -> HTTPResponse
    let defect: PageDefect
    let requests: Int
  }

  static let inconsistent = [
    Case(
      testDescription: "a page that repeats",
      pages: { Fixtures.page($0, of: 2, [1, 2], total: 4) },
      defect: .repeated(page: 2, id: "r1"),
      requests: 6
    ),
    Case(
      testDescription: "the first page for every number",
      pages: { _ in Fixtures.page(1, of: 2, [1, 2], total: 4) },
      defect: .wrongPage(asked: 2, received: 1),
      requests: 6
    ),
    Case(
      testDescription: "too few items",
      pages: { Fixtures.page($0, of: 2, $0 == 1 ? [1, 2] : [3], total: 4) },
      defect: .wrongTotal(expected: 4, received: 3),
      requests: 6
    ),
    Case(
      testDescription: "more items than one page announces",
      pages: { Fixtures.page($0, of: 3, [3 * $0, 3 * $0 + 1], total: $0 == 1 ? 5 : 6) },
      defect: .changedTotal(from: 5, to: 6),
      requests: 9
    ),
    Case(
      testDescription: "pages that cannot hold all items",
      pages: { Fixtures.page($0, of: 2, [$0], total: 4) },
      defect: .wrongTotal(expected: 4, received: 2),
      requests: 3
    ),
    Case(
      testDescription: "three hundred pages, all but one of which would be empty",
      pages: { Fixtures.page($0, of: 300, [$0], total: 1) },
      defect: .wrongTotal(expected: 1, received: 300),
      requests: 3
    ),
    Case(
      testDescription: "a page that is too short",
      pages: { Fixtures.page($0, of: 3, $0 == 1 ? [1, 2] : [$0 * 2], total: 5) },
      defect: .short(page: 2),
      requests: 9
    ),
    Case(
      testDescription: "one page and more items",
      pages: { Fixtures.page($0, of: 1, [1, 2], total: 4) },
      defect: .wrongTotal(expected: 4, received: 2),
      requests: 3
    ),
    Case(
      testDescription: "a number of pages that cannot be",
      pages: { Fixtures.page($0, of: 1_000_000, [1], total: 4) },
      defect: .tooManyPages(1_000_000),
      requests: 1
    ),
    Case(
      testDescription: "a full page that does not say whether there are more",
      pages: { _ in Fixtures.success("[\((1...1000).map(Fixtures.record).joined(separator: ","))]") },
      defect: .uncounted,
      requests: 1
    ),
  ]

  @Test(arguments: inconsistent)
  func `pages that do not fit together are read anew twice, as far as that can help, and then refused`(
    example: Case
  ) async {
    let transport = ScriptedTransport { request, _ in
      .success(example.pages(Int(request.query("page") ?? "") ?? 0))
    }
    await #expect(throws: CloudflareError.inconsistentPages(example.defect)) {
      try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    }
    #expect(transport.requests.count == example.requests)
  }

  @Test func `of three hundred pages no more are asked for once one is wrong`() async {
    let transport = ScriptedTransport { request, _ in
      let page = Int(request.query("page") ?? "") ?? 0
      await Task.yield()
      return .success(Fixtures.page(page, of: 300, [page == 2 ? 1 : page], total: 300))
    }
    await #expect(throws: CloudflareError.inconsistentPages(.repeated(page: 2, id: "r1"))) {
      try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    }
    // Those that were under way beside the second page, and a few after them, three times.
    #expect(transport.requests.count < 90)
  }

  @Test func `a list that changes while it is read comes out right the second time`() async throws {
    let transport = ScriptedTransport { request, number in
      let page = Int(request.query("page") ?? "") ?? 0
      return .success(Fixtures.page(page, of: 2, number == 2 ? [1] : [page], total: 2))
    }
    let records = try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    #expect(records.map(\.id) == ["r1", "r2"])
    #expect(transport.requests.count == 4)
  }

  @Test func `a list that changes twice while it is read comes out right the third time`() async throws {
    let transport = ScriptedTransport { request, number in
      let page = Int(request.query("page") ?? "") ?? 0
      // A record comes between the first page and the second, in the first reading and in the second.
      let total = [4, 5, 5, 6, 6, 6][min(number, 6) - 1]
      return .success(Fixtures.page(page, of: 2, page == 1 ? [1, 2, 3] : Array(4...total), total: total))
    }
    let records = try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    #expect(records.count == 6)
    #expect(transport.requests.count == 6)
  }

  @Test func `a page that fails fails the list with its own error`() async {
    let transport = ScriptedTransport { request, _ in
      request.query("page") == "1"
        ? .success(Fixtures.page(1, of: 9, [1], total: 9))
        : .success(Fixtures.refusal(403, code: 10000, "no"))
    }
    let error = await #expect(throws: CloudflareError.self) {
      try await Fixtures.client(transport).records(inZone: Fixtures.zoneID)
    }
    #expect(error?.isPermission == true)
  }

  @Test func `zones are listed fifty to a page and found by a name in any spelling`() async throws {
    let zone = #"[{"id":"z2","name":"b.example"},{"id":"z1","name":"a.example"}]"#
    let transport = ScriptedTransport([.success(Fixtures.success(zone))])
    let client = Fixtures.client(transport)
    #expect(try await client.allZones().map(\.name) == ["a.example", "b.example"])
    _ = try await client.zones(named: "a&b=c d/é.example")
    #expect(transport.requests.map { $0.query("per_page") } == ["50", "50"])
    #expect(transport.requests.last?.query("name") == "a%26b%3Dc%20d%2F%C3%A9.example")
  }
}
