import DNSModel
import Testing

struct EditTests {
  private let zone: Zone

  init() throws {
    zone = try Zone(
      presentation: """
        @    MX 10 mail
        mail A  192.0.2.1 ; the server cf_tags=team:it,cf-proxied:true
        www  A  192.0.2.2
        """
    )
  }

  @Test func `makes a record DNS only and changes nothing else`() throws {
    let record = try #require(zone.record(.line(2)))
    let edit = Edit.greyCloud(record)
    var expected = record
    expected.proxyStatus = .dnsOnly
    #expect(edit.before == record)
    #expect(edit.after == expected)
    #expect(expected.comment == "the server")
    #expect(expected.tags == ["team:it"])
  }

  @Test func `creates, updates and deletes`() throws {
    let mail = try #require(zone.record(.line(2)))
    let www = try #require(zone.record(.line(3)))
    let new = Record(id: .planned(1), owner: .example, rdata: RData(.txt, presentation: #""v=spf1 -all""#))
    let edited = zone.applying([.create(new), .greyCloud(mail), .delete(www)])
    #expect(edited.records.map(\.id) == [.line(1), .line(2), .planned(1)])
    #expect(edited.records(at: mail.owner).map(\.proxyStatus) == [.dnsOnly])
    #expect(edited.records(at: www.owner).isEmpty)
    #expect(edited.records(at: .example, .txt) == [new])
    #expect(edited.apex == zone.apex)
    #expect(zone.records.count == 3)
  }

  @Test func `moves a record to another owner`() throws {
    let mail = try #require(zone.record(.line(2)))
    var moved = mail
    moved.owner = try DomainName("smtp.example.com")
    let edited = zone.applying([.update(before: mail, after: moved)])
    #expect(edited.records(at: mail.owner).isEmpty)
    #expect(edited.records(at: moved.owner) == [moved])
  }

  @Test func `leaves a zone alone that lacks the record`() {
    let stranger = Record(id: .assigned("x"), owner: .example, rdata: RData(.a, presentation: "192.0.2.9"))
    #expect(zone.applying([.delete(stranger), .greyCloud(stranger)]).records == zone.records)
    #expect(zone.applying([]).records == zone.records)
  }

  @Test func `tells before and after`() throws {
    let record = try #require(zone.record(.line(1)))
    #expect(Edit.create(record).before == nil)
    #expect(Edit.create(record).after == record)
    #expect(Edit.delete(record).before == record)
    #expect(Edit.delete(record).after == nil)
  }
}
