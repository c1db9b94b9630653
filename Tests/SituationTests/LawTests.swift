import DNSModel
import MailRules
import TestSupport
import Testing
import ZonePlan

/// What must not change a judgement, over every situation.
struct LawTests {
  /// What is found, planned, asked and advised, whatever the order.
  private struct Judgement: Equatable {
    let found: [String]
    let planned: [String]
    let asked: [String]

    init(_ outcome: Outcome) {
      found = outcome.found.sorted()
      planned = outcome.planned.map { $0.replacing("then ", with: "") }.sorted()
      asked = outcome.asked + outcome.advised.sorted()
    }

    init(found: [String], planned: [String], asked: [String]) {
      (self.found, self.planned, self.asked) = (found.sorted(), planned.sorted(), asked.sorted())
    }

    /// The same judgement of a zone with other names.
    func renamed(_ rename: (String) -> String) -> Judgement {
      Judgement(found: found.map(rename), planned: planned.map(rename), asked: asked.map(rename))
    }
  }

  private static func judge(_ zone: Zone, as situation: Situation) -> Judgement {
    Judgement(
      Outcome(zone, answers: situation.answers, preference: situation.preference, rules: Outcome.rules)
    )
  }

  @Test(arguments: Situation.all)
  func `the order of records has no influence`(_ situation: Situation) throws {
    let zone = try situation.storedZone()
    let expected = Self.judge(zone, as: situation)
    for seed in Seed.lasting.prefix(3) {
      var generator = seed.generator
      let shuffled = Zone(apex: zone.apex, info: zone.info, records: zone.records.shuffled(using: &generator))
      #expect(Self.judge(shuffled, as: situation) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: Situation.all)
  func `times to live, comments and tags have no influence`(_ situation: Situation) throws {
    let zone = try situation.storedZone()
    let records = zone.records.map { record in
      var record = record
      record.comment = "seen on a Tuesday"
      record.tags = ["team:web"]
      return record
    }
    let annotated = Zone(apex: zone.apex, info: zone.info, records: records)
    #expect(Self.judge(annotated, as: situation) == Self.judge(zone, as: situation))
  }

  /// A shop, a page for documents, and what services leave to prove that the domain is theirs.
  private static let company = """
    shop   CNAME shops.myshopify.com.      ; cf_tags=cf-proxied:true
    docs   CNAME example.gitbook.io.       ; cf_tags=cf-proxied:false
    blog   A     203.0.113.201             ; cf_tags=cf-proxied:true
    @      TXT   "google-site-verification=0123456789abcdefghijklmnop"
    @      TXT   "facebook-domain-verification=0123456789"
    _acme-challenge TXT "0123456789abcdefghijklmnopqrstuvwxyz"
    @      CAA   0 issue "letsencrypt.org"
    """

  @Test(arguments: Situation.all)
  func `what is no business of mail has no influence`(_ situation: Situation) throws {
    let zone = try situation.storedZone()
    let taken = Set(zone.owners)
    let more = try Zone(presentation: Self.company, origin: zone.apex).records
      .filter { $0.owner == zone.apex || !taken.contains($0.owner) }
      .filter { record in record.type == .cname ? !taken.contains(record.owner) : true }
    let numbered = more.enumerated().map { index, record in
      Record(
        id: .assigned("company\(index)"),
        owner: record.owner,
        rdata: record.rdata,
        ttl: record.ttl,
        proxyStatus: record.proxyStatus
      )
    }
    let busy = Zone(apex: zone.apex, info: zone.info, records: zone.records + numbered)
    #expect(Self.judge(busy, as: situation) == Self.judge(zone, as: situation))
  }

  @Test(
    arguments: Situation.all,
    ["greycloud.example", "deep.sub.greycloud.example", "xn--bcher-kva.example"]
  )
  func `the name of the zone has no influence`(_ situation: Situation, _ name: String) throws {
    guard situation.answers.mailHost == nil else { return }
    let apex = try DomainName(name)
    let text = situation.zone.replacing("example.com", with: name)
    var other = situation
    other = Situation(
      story: situation.story,
      zone: text,
      answers: situation.answers,
      preference: situation.preference
    )
    let lines = other.zone.split(separator: "\n").map {
      $0.replacing("; orange", with: "; cf_tags=cf-proxied:true").replacing(
        "; grey",
        with: "; cf_tags=cf-proxied:false"
      )
    }
    let parsed = try Zone(presentation: lines.joined(separator: "\n"), origin: apex)
    let zone = Zone(apex: apex, info: situation.info, records: parsed.records)
    let expected = Self.judge(try situation.storedZone(), as: situation)
    #expect(Self.judge(zone, as: situation) == expected.renamed { $0.replacing("example.com", with: name) })
  }
}
