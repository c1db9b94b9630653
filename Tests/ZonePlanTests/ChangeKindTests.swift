import DNSModel
import Testing

@testable import ZonePlan
import TestSupport

struct ChangeKindTests {
  private static let zone = """
    @     A     192.0.2.1 ; cf_tags=cf-proxied:true
    mail  A     192.0.2.2 ; cf_tags=cf-proxied:true
    alias CNAME example.com. ; cf_tags=cf-proxied:true
    @     MX    10 mail
    @     TXT   "v=spf1 -all"
    _imap._tcp SRV 0 1 993 mail
    """

  private static let kinds: [Case<[Step], [ChangeKind]>] = [
    Case("makes a record DNS only", [Step.grey("r2")], [.greyCloud]),
    Case("makes an alias DNS only", [.grey("r3")], [.greyCloud]),
    Case("changes the cloud and the address", [.set("r2", "mail A 192.0.2.9")], [.editRecord]),
    Case("adds an MX", [.add("@ MX 20 mail")], [.addMX]),
    Case("points an MX elsewhere", [.set("r4", "@ MX 10 smtp")], [.repointMX]),
    Case("points an MX elsewhere with another preference", [.set("r4", "@ MX 5 smtp")], [.repointMX]),
    Case("changes a preference only", [.set("r4", "@ MX 5 mail")], [.editRecord]),
    Case("moves an MX to another name", [.set("r4", "sub MX 10 mail")], [.editRecord]),
    Case("adds an IPv4 address", [.add("mx1 A 192.0.2.3")], [.addAddress]),
    Case("adds an IPv6 address", [.add("mx1 AAAA 2001:db8::3")], [.addAddress]),
    Case(
      "replaces an alias by addresses",
      [.drop("r3"), .add("alias A 192.0.2.3"), .add("alias AAAA 2001:db8::3")],
      [.replaceAlias, .replaceAlias, .replaceAlias]
    ),
    Case(
      "deletes an alias while another name gets an address",
      [.drop("r3"), .add("mx1 A 192.0.2.3")],
      [.deleteRecord, .addAddress]
    ),
    Case("changes a text", [.set("r5", #"@ TXT "v=spf1 mx -all""#)], [.editTXT]),
    Case("adds a text", [.add(#"_dmarc TXT "v=DMARC1; p=none""#)], [.addTXT]),
    Case("adds an alias", [.add("autoconfig CNAME mail")], [.addAlias]),
    Case("adds a service", [.add("_submission._tcp SRV 0 1 587 mail")], [.addSRV]),
    Case("changes a service", [.set("r6", "_imap._tcp SRV 0 1 143 mail")], [.editRecord]),
    Case("changes an address", [.set("r1", "@ A 192.0.2.8 ; cf_tags=cf-proxied:true")], [.editRecord]),
    Case("adds something else", [.add(#"@ CAA 0 issue "ca.example.net""#)], [.editRecord]),
    Case("deletes a record", [.drop("r6")], [.deleteRecord]),
  ]

  @Test(arguments: kinds)
  func `names what a change does`(_ row: Case<[Step], [ChangeKind]>) throws {
    let zone = try Zone.sample(Self.zone)
    let plan = Planner(rules: [StubRule("rule", steps: row.input)]).plan(for: zone)
    #expect(plan.changes.map(\.kind) == row.expected)
  }

  @Test func `has the names that the command line and JSON use`() {
    #expect(
      ChangeKind.allCases.map(\.rawValue) == [
        "grey-cloud", "add-mx", "repoint-mx", "add-address", "replace-alias", "edit-txt", "add-txt",
        "add-alias",
        "add-srv", "edit-record", "delete-record",
      ]
    )
  }

  @Test(arguments: [
    Case("creates", Step.add("mx1 A 192.0.2.3"), Change.Action.create),
    Case("updates", .grey("r2"), .update),
    Case("deletes", .drop("r4"), .delete),
  ])
  func `tells its action and its record`(_ row: Case<Step, Change.Action>) throws {
    let plan = Planner(rules: [StubRule("rule", row.input)]).plan(for: try Zone.sample(Self.zone))
    let change = try #require(plan.changes.first)
    #expect(change.action == row.expected)
    #expect(change.action.rawValue == "\(row.expected)")
    #expect(change.record == change.edit.after ?? change.edit.before)
    #expect(change.owner == change.record.owner)
  }
}
