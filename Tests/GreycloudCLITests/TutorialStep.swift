import CloudflareSandbox
import Testing

/// One of the five steps of the mail check as a broken zone, and the way to repair it.
struct TutorialStep: Sendable, CustomTestStringConvertible {
  let step: Int
  let story: String
  let records: String
  /// The rule that finds it.
  let rule: String
  /// What the person adds to the command line.
  var options: [String] = []
  /// Lines that the diff must hold.
  let diff: [String]
  /// The bodies of the writes, one for each phase.
  let batches: [String]
  /// Records as they are stored afterwards.
  let stored: [String]

  var testDescription: String { "step \(step): \(story)" }

  /// The zone, with a DMARC policy that somebody else publishes and that none of the steps is about.
  func seed() throws -> SeedZone {
    try SeedZone("example.com", records: records + "\n" + BrokenZone.policy)
  }

  static let all: [TutorialStep] = [
    TutorialStep(
      step: 1,
      story: "the MX record was not copied",
      records: """
        @     A    192.0.2.10  proxied
        www   CNAME @          proxied
        mail  A    192.0.2.25  dns-only
        @     TXT  "v=spf1 a:mail.example.com -all"
        """,
      rule: "no-mx",
      diff: ["+ MX 10 mail.example.com  TTL auto"],
      batches: [
        #"{"posts":[{"type":"MX","name":"example.com","content":"mail.example.com","priority":10,"ttl":1}]}"#
      ],
      stored: ["example.com. MX 10 mail.example.com."]
    ),
    TutorialStep(
      step: 1,
      story: "the MX record was not copied, and the mailboxes are at a provider",
      records: """
        @     A    192.0.2.10  proxied
        @     TXT  "v=spf1 include:spf.messagingengine.com ?all"
        fm1._domainkey CNAME fm1.example.com.dkim.fmhosted.com. dns-only
        """,
      rule: "no-mx",
      options: ["--provider", "fastmail"],
      diff: [
        "+ MX 10 in1-smtp.messagingengine.com  TTL auto", "+ MX 20 in2-smtp.messagingengine.com  TTL auto",
      ],
      batches: [
        #"""
        {"posts":[
          {"type":"MX","name":"example.com","content":"in1-smtp.messagingengine.com","priority":10,"ttl":1},
          {"type":"MX","name":"example.com","content":"in2-smtp.messagingengine.com","priority":20,"ttl":1}]}
        """#
      ],
      stored: [
        "example.com. MX 10 in1-smtp.messagingengine.com.",
        "example.com. MX 20 in2-smtp.messagingengine.com.",
      ]
    ),
    TutorialStep(
      step: 2,
      story: "the MX record stands at mail instead of the apex",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  dns-only
        mail  MX   10 mail
        @     TXT  "v=spf1 mx -all"
        """,
      rule: "mx-not-at-apex",
      diff: ["+ MX 10 mail.example.com  TTL auto"],
      batches: [
        #"{"posts":[{"type":"MX","name":"example.com","content":"mail.example.com","priority":10,"ttl":1}]}"#
      ],
      stored: ["example.com. MX 10 mail.example.com.", "mail.example.com. MX 10 mail.example.com."]
    ),
    TutorialStep(
      step: 3,
      story: "the mail host has no address",
      records: """
        @     A    192.0.2.10  proxied
        www   CNAME @          proxied
        @     MX   10 mail
        """,
      rule: "mx-target-without-address",
      options: ["--mail-ip", "192.0.2.25"],
      diff: ["+ A 192.0.2.25  DNS only (grey)  TTL auto"],
      batches: [
        #"{"posts":[{"type":"A","name":"mail.example.com","content":"192.0.2.25","ttl":1,"proxied":false}]}"#
      ],
      stored: ["mail.example.com. A 192.0.2.25"]
    ),
    TutorialStep(
      step: 4,
      story: "the mail host is orange",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.25  proxied comment="do not lose me" id=00000000000000000000000000000a04
        @     MX   10 mail
        """,
      rule: "mx-target-proxied",
      diff: ["- A 192.0.2.25  proxied (orange)  TTL auto", "+ A 192.0.2.25  DNS only (grey)  TTL auto"],
      batches: [#"{"patches":[{"id":"00000000000000000000000000000a04","proxied":false}]}"#],
      stored: [#"mail.example.com. A 192.0.2.25 comment="do not lose me""#]
    ),
    TutorialStep(
      step: 4,
      story: "the mail host is a grey alias of the orange apex",
      records: """
        @     A     192.0.2.10  proxied
        mail  CNAME @           dns-only id=00000000000000000000000000000b04
        @     MX    10 mail
        """,
      rule: "mail-alias-to-proxied",
      diff: ["- CNAME example.com  DNS only (grey)  TTL auto", "+ A 192.0.2.10  DNS only (grey)  TTL auto"],
      batches: [
        #"""
        {"deletes":[{"id":"00000000000000000000000000000b04"}],
         "posts":[{"type":"A","name":"mail.example.com","content":"192.0.2.10","ttl":1,"proxied":false}]}
        """#
      ],
      stored: ["mail.example.com. A 192.0.2.10"]
    ),
    TutorialStep(
      step: 4,
      story: "the MX record names the orange apex",
      records: """
        @     A    192.0.2.10  proxied
        @     MX   0 @         id=00000000000000000000000000000c04
        """,
      rule: "mx-target-is-proxied-apex",
      diff: ["+ A 192.0.2.10  DNS only (grey)  TTL auto", "+ MX 0 mail.example.com  TTL auto"],
      batches: [
        #"{"posts":[{"type":"A","name":"mail.example.com","content":"192.0.2.10","ttl":1,"proxied":false}]}"#,
        #"{"patches":[{"id":"00000000000000000000000000000c04","content":"mail.example.com"}]}"#,
      ],
      stored: ["mail.example.com. A 192.0.2.10", "example.com. MX 0 mail.example.com."]
    ),
    TutorialStep(
      step: 5,
      story: "a spam filter looks up an orange name to find the server",
      records: """
        @     A    192.0.2.10  proxied
        mail  A    192.0.2.10  proxied id=00000000000000000000000000000d05
        @     MX   10 mx.spamexperts.com.
        @     MX   20 fallbackmx.spamexperts.eu.
        @     MX   30 lastmx.spamexperts.net.
        @     TXT  "v=spf1 a ip4:192.0.2.10 include:spf.antispamcloud.com -all"
        """,
      rule: "filter-without-grey-origin-name",
      diff: ["- A 192.0.2.10  proxied (orange)  TTL auto", "+ A 192.0.2.10  DNS only (grey)  TTL auto"],
      batches: [#"{"patches":[{"id":"00000000000000000000000000000d05","proxied":false}]}"#],
      stored: ["mail.example.com. A 192.0.2.10"]
    ),
  ]
}
