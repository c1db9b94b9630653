import MailRules
import Testing

/// The provider table is data that plans are made of, so its form is held to what plans rely on.
struct MailProviderTests {
  @Test func `identities are unique, kebab-case and sorted`() {
    let ids = MailProvider.all.map(\.id)
    #expect(ids == Array(Set(ids)).sorted())
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }

  @Test(arguments: MailProvider.all)
  func `is found by its identity and documented on a page`(_ provider: MailProvider) {
    #expect(MailProvider.named(provider.id) == provider)
    #expect(provider.documentation.hasPrefix("https://"))
  }

  @Test(arguments: MailProvider.all)
  func `its set names every host once, the most preferred first`(_ provider: MailProvider) {
    #expect(Set(provider.exchanges.map(\.host)).count == provider.exchanges.count)
    #expect(provider.exchanges.map(\.preference) == provider.exchanges.map(\.preference).sorted())
  }

  @Test(arguments: ["cloudflare-email-routing", "microsoft-365", "amazon-ses", "barracuda", "xserver"])
  func `has no set where customers get different hosts or nobody may write it`(_ id: String) throws {
    #expect(try #require(MailProvider.named(id)).exchanges.isEmpty)
  }

  @Test func `an unknown identity names nobody`() {
    #expect(MailProvider.named("no-such-provider") == nil)
  }
}
