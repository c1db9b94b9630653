import Testing

/// `check_host()` of RFC 7208, section by section.
struct EvaluatorTests {
  @Test(arguments: SPFCase.records + SPFCase.selection)
  func `finds the record`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.qualifiers + SPFCase.networks)
  func `compares without the DNS`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.hosts + SPFCase.exchanges)
  func `compares hosts`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.hostNames + SPFCase.exists)
  func `compares host names, and asks whether names exist`(_ testCase: SPFCase) async throws {
    try await testCase.expect()
  }

  @Test(arguments: SPFCase.includes + SPFCase.redirects + SPFCase.targets)
  func `goes on to other records`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.explanations)
  func `explains refusals`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.macros)
  func `fills in macros`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.limits)
  func `keeps the limits`(_ testCase: SPFCase) async throws { try await testCase.expect() }

  @Test(arguments: SPFCase.failures)
  func `a failure of the DNS is no answer`(_ testCase: SPFCase) async throws { try await testCase.expect() }
}
