import MailRules
import Testing
import TestSupport

/// The table of providers, as people and programs read it.
struct ProvidersTests {
  @Test func `lists every provider`() async throws {
    let run = try await GreycloudRun.start(["providers"])
    #expect(run.status == 0, "\(run)")
    for provider in MailProvider.all { #expect(run.output.contains(provider.id), "\(provider.id)") }
    #expect(run.output.contains("in1-smtp.messagingengine.com, in2-smtp.messagingengine.com"))
    #expect(run.output.contains("greycloud providers ID"))
    #expect(run.errors.isEmpty)
  }

  @Test(
    arguments: [
      Case(
        "the set, the keys and the settings of one",
        ["providers", "fastmail"],
        [
          "MX records", "10 in1-smtp.messagingengine.com", "include:spf.messagingengine.com",
          "fm1._domainkey CNAME fm1.{domain}.dkim.fmhosted.com", "IMAP imap.fastmail.com 993 SSL/TLS",
          "{domain}: your domain",
        ]
      ),
      Case(
        "what differs from customer to customer",
        ["providers", "microsoft-365"],
        ["{token}.mail.protection.outlook.com", "{tenant}: ", "587 STARTTLS", "admin center", "--mail-host"]
      ),
      Case(
        "one under its other name",
        ["providers", "google-workspace-legacy"],
        ["google-workspace: Google Workspace", "1 smtp.google.com", "1 aspmx.l.google.com"]
      ),
      Case("one as people call it", ["providers", "Gmail"], ["google-workspace: ", "Also known as gmail"]),
      Case("what nobody confirmed", ["providers", "zoho-us"], ["include:zohomail.com (not confirmed)"]),
      Case(
        "one in Japanese",
        ["providers", "fastmail", "--lang", "ja"],
        ["MX レコード", "メールソフトの設定", "契約ごとに異なる部分"]
      ),
      Case(
        "a Japanese one by the name that its owner uses",
        ["providers", "sakura", "--lang", "ja"],
        ["sakura: さくらのレンタルサーバ"]
      ),
    ]
  )
  func `shows`(_ row: Case<[String], [String]>) async throws {
    let run = try await GreycloudRun.start(row.input)
    #expect(run.status == 0, "\(run)")
    for words in row.expected { #expect(run.output.contains(words), "\(words)\n\(run)") }
  }

  @Test(
    arguments: [
      Case("a slip of the pen", ["providers", "fastmial"], ["fastmial is not a provider", "fastmail"]),
      Case("the first word", ["providers", "namecheap"], ["namecheap-privateemail"]),
      Case("nothing near", ["providers", "acme-enterprise-mail"], ["`greycloud providers` lists all"]),
      Case(
        "the option of plan",
        ["plan", "example.com", "--provider", "zoho"],
        ["zoho-eu", "greycloud providers"]
      ),
    ]
  )
  func `an unknown provider is answered with the nearest`(_ row: Case<[String], [String]>) async throws {
    let run = try await GreycloudRun.start(row.input)
    #expect(run.status == 64, "\(run)")
    #expect(run.output.isEmpty)
    for words in row.expected { #expect(run.errors.contains(words), "\(run)") }
  }

  @Test func `the table and one of it are JSON of one shape`() async throws {
    let table = try JSONTree(try await GreycloudRun.start(["providers", "--format", "json"]).output)
    let one = try JSONTree(try await GreycloudRun.start(["providers", "tuta", "--format", "json"]).output)
    #expect(table["schema"] == .string("greycloud.providers/1"))
    let keys = [
      "aliases", "client", "confirmed", "dkim", "documentation", "id", "kind", "mx", "mx_complete", "name",
      "other_mx", "placeholders", "records", "spf_include", "spf_redirect", "spf_terms",
    ]
    for index in MailProvider.all.indices {
      #expect(table["providers"]?[index]?.keys == keys)
      #expect(table["providers"]?[index]?["id"] == .string(MailProvider.all[index].id))
    }
    let tuta = try #require(one["providers"]?[0])
    #expect(one["providers"]?[1] == nil)
    #expect(tuta["mx"]?[0]?["host"] == .string("mail.tutanota.de"))
    #expect(tuta["mx"]?[0]?["priority"] == .number(0))
    #expect(tuta["dkim"]?[0]?.keys == ["confirmed", "name", "port", "target", "type"])
    #expect(tuta["dkim"]?[0]?["confirmed"] == .bool(true))
  }
}
