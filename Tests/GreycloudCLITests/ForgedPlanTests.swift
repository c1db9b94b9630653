import CloudflareSandbox
import DNSModel
import Foundation
import MailRules
import TestSupport
import Testing

@testable import ZonePlan

/// Anybody can seal a plan, so a seal allows nothing that a plan of greycloud's own must not do.
@Suite(.serialized)
struct ForgedPlanTests {
  /// How a plan is altered before it is sealed anew.
  typealias Forgery = @Sendable (inout Plan) -> Void

  private static let (webID, exchangeID) = (
    "00000000000000000000000000000c01", "00000000000000000000000000000c02"
  )

  private static func zone() throws -> SeedZone {
    try SeedZone(
      "example.com",
      records: """
        @     A    192.0.2.10  proxied id=\(webID)
        mail  A    192.0.2.25  proxied id=\(BrokenZone.mailID)
        @     MX   10 mail     id=\(exchangeID)
        \(BrokenZone.policy)
        """
    )
  }

  private static let web = Record(
    id: .assigned(webID),
    owner: .example,
    rdata: RData(.a, presentation: "192.0.2.10"),
    proxyStatus: .proxied
  )

  private static let exchange = Record(
    id: .assigned(exchangeID),
    owner: .example,
    rdata: RData(.mx, presentation: "10 mail.example.com."),
    proxyStatus: .dnsOnly
  )

  /// Puts changes in place of the plan's own, without any hazard.
  private static func changes(_ edits: Edit..., numbers: [String]? = nil) -> Forgery {
    { plan in
      plan.changes = edits.enumerated().map { index, edit in
        Change(
          id: numbers?[index] ?? "c\(index + 1)",
          phase: 1,
          kind: .greyCloud,
          risk: .safe,
          rules: [],
          edit: edit,
          notes: [],
          exposes: []
        )
      }
      (plan.hazards, plan.leftOut) = ([], [])
      plan.rrsets = edits.compactMap(\.before)
    }
  }

  private static func host(_ address: String) -> Edit {
    .create(
      Record(
        id: .planned(address.count),
        owner: .example,
        rdata: RData(.txt, presentation: "\"\(address)\""),
        proxyStatus: .dnsOnly
      )
    )
  }

  private static let undo: Forgery = { plan in
    changes(.delete(exchange))(&plan)
    plan.purpose = .undo(run: "20260101-000000-0000")
  }

  private static let unusable: [Case<Forgery, String>] = [
    Case(
      "it deletes the only MX as if it took a run back",
      undo,
      "takes a run back, which only `greycloud undo`"
    ),
    Case(
      "it only says that it takes a run back",
      { $0.purpose = .undo(run: "20260101-000000-0000") },
      "takes a run back, which only `greycloud undo`"
    ),
    Case(
      "two changes have one number",
      changes(host("a"), host("bb"), numbers: ["c1", "c1"]),
      "changed after it was saved"
    ),
    Case(
      "a change and one that was left out have one number",
      { plan in
        changes(host("bb"))(&plan)
        let dropped = plan.changes
        changes(host("a"))(&plan)
        plan.leftOut = dropped
      },
      "changed after it was saved"
    ),
    Case(
      "a change has a kind for a number",
      changes(host("a"), numbers: ["add-txt"]),
      "changed after it was saved"
    ),
    Case("a change has no number", changes(host("a"), numbers: [""]), "changed after it was saved"),
  ]

  @Test(arguments: unusable, ["apply", "show"])
  func `a plan that no planner makes is not even shown`(
    _ row: Case<Forgery, String>,
    _ command: String
  ) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge(row.input)
      let arguments = command == "apply" ? ["--confirm", "000000000000"] : []
      let run = try await GreycloudRun.start(
        [command, file.path] + arguments,
        environment: sandbox.environment()
      )
      #expect(run.status == 65, "\(run)")
      #expect(run.errors.words.contains(row.expected), "\(run)")
      #expect(run.output.isEmpty, "\(run)")
      #expect(sandbox.requests.isEmpty)
    }
  }

  private static let emptied: [Case<Forgery, String>] = [
    Case("the last MX is deleted", changes(.delete(exchange)), "without any MX record"),
    Case("the web site is made grey", changes(.greyCloud(web)), "serves the web through the proxy"),
    Case(
      "the name servers are others",
      changes(
        .create(
          Record(id: .planned(1), owner: .example, rdata: RData(.ns, presentation: "ns.example.net."))
        )
      ),
      "the zone's own name servers"
    ),
  ]

  @Test(arguments: emptied)
  func `hazards that a file keeps silent about are found again`(_ row: Case<Forgery, String>) async throws {
    try await SavedPlanFile.with(try Self.zone()) { sandbox, file in
      try file.forge(row.input)
      let run = try await file.apply(to: sandbox)
      #expect([1, 75].contains(run.status), "\(run)")
      #expect(run.errors.words.contains("The plan is refused"), "\(run)")
      #expect((run.output + run.errors).words.contains(row.expected), "\(run)")
      #expect(sandbox.writes.isEmpty)
    }
  }
}
