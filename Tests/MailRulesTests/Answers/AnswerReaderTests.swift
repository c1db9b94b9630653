import DNSModel
import Testing
import TestSupport
import Wording

@testable import MailRules

/// What people type as an answer is understood, or refused with what was typed instead.
struct AnswerReaderTests {
  private static let reader = AnswerReader { name in
    name == "bücher.example"
      ? "xn--bcher-kva.example" : name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : nil
  }

  private static func words(_ read: () throws(AnswerRefusal) -> some CustomStringConvertible) -> String {
    do {
      return try read().description
    } catch {
      return error.text(givenAs: error.subject.rawValue)(.english)
    }
  }

  @Test(arguments: [
    Case("an address", "198.51.101.25", "198.51.101.25"),
    Case("one with blanks around it", " 198.51.101.25\n", "198.51.101.25"),
    Case("IPv6", "2A02:6B8::25", "2a02:6b8::25"),
    Case(
      "IPv6 in brackets",
      "[2a02:6b8::25]",
      "[2a02:6b8::25] is not an IP address. Did you mean --mail-ip 2a02:6b8::25?"
    ),
    Case(
      "IPv6 in brackets, and a port",
      "[2a02:6b8::25]:25",
      "[2a02:6b8::25]:25 is not an IP address. Did you mean --mail-ip 2a02:6b8::25?"
    ),
    Case(
      "a port",
      "198.51.101.25:25",
      "198.51.101.25:25 is not an IP address. Did you mean --mail-ip 198.51.101.25?"
    ),
    Case(
      "a final dot",
      "198.51.101.25.",
      "198.51.101.25. is not an IP address. Did you mean --mail-ip 198.51.101.25?"
    ),
    Case(
      "the length of a prefix",
      "2a02:6b8::25/128",
      "2a02:6b8::25/128 is not an IP address. Did you mean --mail-ip 2a02:6b8::25?"
    ),
    Case("octal numbers", "010.010.010.010", "010.010.010.010 is not an IP address."),
    Case("one number", "3325256729", "3325256729 is not an IP address."),
    Case("a zone index", "fe80::1%eth0", "fe80::1%eth0 is not an IP address."),
    Case("full-width digits", "１９８.51.101.25", "１９８.51.101.25 is not an IP address."),
    Case("a name", "mail.example.com", "mail.example.com is not an IP address."),
    Case("nothing", "", #""" is not an IP address."#),
    Case("a network", "198.51.101.0/24", "198.51.101.0/24 is not an IP address."),
    Case(
      "a token",
      "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-xx",
      "what was typed (40 characters, not shown because it may be a token) is not an IP address."
    ),
    Case(
      "IPv4 as IPv6",
      "::ffff:198.51.101.25",
      """
      ::ffff:c633:6519 is an IPv4 address written as IPv6; the mail server's own public address is needed. Did you mean \
      --mail-ip 198.51.101.25?
      """
    ),
  ])
  func `an address`(_ row: Case<String, String>) {
    #expect(Self.words { () throws(AnswerRefusal) in try Self.reader.address(row.input) } == row.expected)
  }

  @Test(arguments: [
    Case("a name", "Mail.Example.COM", "mail.example.com."),
    Case("a name with a final dot", "mail.example.com.", "mail.example.com."),
    Case("a name of another script", "bücher.example", "xn--bcher-kva.example."),
    Case(
      "an address",
      "198.51.101.25",
      "198.51.101.25 is an IP address and no name; an address is given with --mail-ip."
    ),
    Case(
      "an address in brackets",
      "[198.51.101.25]",
      "198.51.101.25 is an IP address and no name; an address is given with --mail-ip."
    ),
    Case(
      "a page",
      "https://mail.example.com/inbox",
      "https://mail.example.com/inbox is the address of a web page. Did you mean --mail-host mail.example.com?"
    ),
    Case(
      "a host and a port",
      "mail.example.com:993",
      "mail.example.com:993 is not a host name. Did you mean --mail-host mail.example.com?"
    ),
    Case(
      "a mail address",
      "me@example.com",
      "me@example.com is a mail address; the name of the server that receives it is needed."
    ),
    Case("the data of a record", "10 mail.example.com", "10 mail.example.com is not a host name."),
    Case("a name and too many dots", "mail.example.com..", "mail.example.com.. is not a host name."),
    Case("a wildcard", "*.example.com", "*.example.com is not a host name."),
    Case("the root", ".", ". is not a host name."),
    Case("nothing", "", #""" is not a host name."#),
    Case(
      "a token",
      "aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789_-xx",
      "what was typed (40 characters, not shown because it may be a token) is not a host name."
    ),
  ])
  func `a host`(_ row: Case<String, String>) {
    #expect(Self.words { () throws(AnswerRefusal) in try Self.reader.host(row.input) } == row.expected)
  }

  @Test(arguments: [
    Case("Gmail", "google-workspace"), Case("google", "google-workspace"),
    Case("G Suite", "google-workspace"),
    Case("gsuite", "google-workspace"), Case("Google Workspace", "google-workspace"),
    Case("google apps", "google-workspace"),
    Case("office365", "microsoft-365"), Case("Office 365", "microsoft-365"), Case("O365", "microsoft-365"),
    Case("m365", "microsoft-365"), Case("Microsoft 365", "microsoft-365"), Case("outlook", "microsoft-365"),
    Case("Exchange Online", "microsoft-365"),
    Case("outlook.com", "outlook-personalized"), Case("hotmail", "outlook-personalized"),
    Case("iCloud", "icloud-plus"), Case("icloud+", "icloud-plus"),
    Case("ProtonMail", "proton"), Case("proton mail", "proton"), Case("Zoho Mail (EU)", "zoho-eu"),
    Case("email routing", "cloudflare-email-routing"), Case("Workmail", "amazon-inbound"),
    Case("amazon-workmail", "amazon-inbound"), Case("さくらのレンタルサーバ", "sakura"),
    Case("yandex", "yandex-360"), Case("godaddy", "godaddy-professional"), Case("1und1", "ionos"),
  ])
  func `a provider, as people call it`(_ row: Case<String, String>) throws {
    #expect(try Self.reader.provider(row.input).id == row.expected)
  }

  private static let zohoRegions = [
    "zoho-au", "zoho-ca", "zoho-cn", "zoho-eu", "zoho-in", "zoho-jp", "zoho-sa", "zoho-us",
  ]

  @Test(arguments: [
    Case("gmial", ["google-workspace"]),
    Case("zoho", Self.zohoRegions),
    Case("zoho mail", Self.zohoRegions),
    Case("offce365", ["microsoft-365"]),
    Case("namecheap", ["namecheap-forwarding", "namecheap-privateemail", "namecheap-webhosting"]),
    Case("acme", []),
  ])
  func `a provider that is none suggests sensible ones`(_ row: Case<String, [String]>) {
    #expect(throws: AnswerRefusal.self) { try Self.reader.provider(row.input) }
    #expect(MailProvider.identities(near: row.input).sorted() == row.expected)
  }

  @Test func `no name means two providers`() {
    let names = MailProvider.all.flatMap { provider in
      Set(
        ([provider.id] + provider.names + provider.aliases).map {
          $0.lowercased().filter { $0.isLetter || $0.isNumber }
        }
      )
    }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: [
    Case("another", "gmail.com", "provider google-workspace"),
    Case("a name", "Fastmail", "provider fastmail"),
    Case("a server", "mx.example.net", "host mx.example.net"),
    Case("a server with a provider's name", "gmail.example.net", "host gmail.example.net"),
    Case("a domain that is its own server", "example.net", "host example.net"),
  ])
  func `who receives mail, by a provider or a server`(_ row: Case<String, String>) throws {
    let receiver = try AnswerReader(asciiName: { $0 }).receiver(row.input)
    let shown =
      switch receiver {
      case .provider(let provider): "provider \(provider.id)"
      case .host(let host): "host \(host.dotless)"
      }
    #expect(shown == row.expected)
  }

  @Test func `the domain of several providers is asked which it is`() {
    let refusal = #expect(throws: AnswerRefusal.self) {
      try AnswerReader(asciiName: { $0 }).receiver("zoho.com")
    }
    #expect(refusal?.meant.contains("zoho-us") == true)
  }

  @Test(arguments: ["yes", "はい", "Y"])
  func `a yes is asked who it is`(_ typed: String) {
    #expect(throws: AnswerRefusal.self) { try AnswerReader(asciiName: { $0 }).receiver(typed) }
  }
}
