import DNSModel
import MailRules
import Testing
import Wording

/// Every rule of the catalogue is held to what its file promises.
@Suite(.serialized)
struct RuleContractTests {
  @Test(arguments: ExampleCase.all)
  func `finds exactly what its examples say`(_ testCase: ExampleCase) throws {
    let zone = try testCase.mailZone()
    let owners = testCase.rule.findings(in: zone).map { $0.owner.relative(to: zone.zone.apex) }
    #expect(owners.sorted() == testCase.example.owners.sorted())
  }

  @Test(arguments: ExampleCase.all)
  func `other rules fire only where an example says so`(_ testCase: ExampleCase) throws {
    let zone = try testCase.mailZone()
    let others = Set(RuleCatalog.findings(in: zone).map(\.rule)).subtracting([testCase.info.id])
    let expected = Set(testCase.example.others)
    #expect(others.filter { expected.contains($0) || !reportsAbsence($0) } == expected)
  }

  @Test(arguments: ExampleCase.all)
  func `its default fix yields the documented zone and silences it`(_ testCase: ExampleCase) throws {
    let zone = try testCase.mailZone()
    let remedies = testCase.rule.findings(in: zone).compactMap(\.fix.remedies.first)
    guard let fixed = testCase.example.fixed else {
      #expect(remedies.isEmpty, "an example with a remedy documents the fixed zone")
      return
    }
    let result = zone.zone.applying(Array(Set(remedies.flatMap(\.edits))))
    #expect(Statement.all(in: result) == Statement.all(in: try Zone(presentation: fixed)))
    let repaired = MailZone(result, answers: zone.answers, evidence: zone.evidence)
    #expect(testCase.rule.findings(in: repaired).isEmpty)
  }

  @Test(arguments: ExampleCase.all)
  func `its fix is made unasked only where an example says so`(_ testCase: ExampleCase) throws {
    for finding in testCase.rule.findings(in: try testCase.mailZone()) {
      guard !finding.fix.remedies.isEmpty else { continue }
      #expect(finding.fix.isOffer == testCase.example.isOffer)
    }
  }

  @Test(arguments: ExampleCase.all)
  func `no remedy touches a managed record`(_ testCase: ExampleCase) throws {
    let zone = try testCase.mailZone()
    for finding in testCase.rule.findings(in: zone) {
      let remedies = finding.fix.remedies
      #expect(remedies.isEmpty == finding.fix.isWithoutChanges)
      #expect(remedies.allSatisfy { !$0.edits.isEmpty })
      #expect(remedies.flatMap(\.edits).allSatisfy { $0.before?.manager == nil })
    }
  }

  @Test(arguments: ExampleCase.all)
  func `every sentence carries the same values in both languages`(_ testCase: ExampleCase) throws {
    for finding in testCase.rule.findings(in: try testCase.mailZone()) {
      for text in [finding.message] + finding.fix.texts {
        #expect(text.placeholders(.english) == text.placeholders(.japanese))
        #expect(text(.english) != text(.japanese))
      }
    }
  }

  @Test(arguments: RuleCatalog.all.map { type(of: $0).info.id })
  func `has examples for both outcomes, sources and words`(_ id: String) throws {
    let info = try #require(RuleCatalog.info(id))
    #expect(info.examples.contains { $0.owners.isEmpty })
    #expect(info.examples.contains { !$0.owners.isEmpty })
    #expect(!info.references.isEmpty)
    #expect(info.step.map { (1...5).contains($0) } ?? true)
    for text in [info.title, info.rationale, info.byHand] {
      #expect(text(.english) != text(.japanese))
      #expect(!text(.japanese).isEmpty)
    }
  }

  @Test(arguments: ExampleCase.all)
  func `its fix is never more than it declares`(_ testCase: ExampleCase) throws {
    let order: [Fix.Kind] = [.safe, .confirm, .input, .none]
    let declared = try #require(order.firstIndex(of: testCase.info.fix))
    for finding in testCase.rule.findings(in: try testCase.mailZone()) {
      let actual = try #require(order.firstIndex(of: finding.fix.kind))
      #expect(actual >= declared, "declares \(testCase.info.fix), offers \(finding.fix.kind)")
    }
  }

  @Test func `identities are unique, kebab-case and sorted`() {
    let ids = RuleCatalog.all.map { type(of: $0).info.id }
    #expect(ids == Array(Set(ids)).sorted())
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }
}

private func reportsAbsence(_ rule: String) -> Bool {
  RuleCatalog.info(rule)?.reportsAbsence == true
}

extension Fix {
  /// A Boolean value telling whether it changes no records.
  fileprivate var isWithoutChanges: Bool { kind == .input || kind == .none }

  /// Every sentence of the fix.
  var texts: [Text] {
    switch self {
    case .remedies(let remedies), .offer(let remedies): remedies.map(\.note)
    case .choice(let question, let remedies): [question.text] + remedies.map(\.note)
    case .input(let question): [question.text]
    case .manual(let advice): [advice]
    }
  }
}
