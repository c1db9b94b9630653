import CurlTransport
import Testing

/// A token cannot be seen by accident.
@Suite(.onOwnThreads)
struct SecretTests {
  static let token = "cfut_0123456789abcdef"

  static let views: [(name: String, text: @Sendable (Any) -> String)] = [
    ("describing", { String(describing: $0) }),
    ("reflecting", { String(reflecting: $0) }),
    ("interpolation", { "\($0)" }),
    ("dump", { dumped($0) }),
    ("mirror", { Mirror(reflecting: $0).children.map { "\($0)" }.joined() }),
  ]

  @Test(arguments: views.indices)
  func `is redacted however it is looked at`(view: Int) {
    let request = HTTPRequest(url: "https://example.com/", bearer: Secret(Self.token))
    let text = Self.views[view].text
    #expect(!text(Secret(Self.token)).contains(Self.token))
    #expect(!text(request).contains(Self.token))
    #expect(!text([Secret(Self.token)]).contains(Self.token))
    #expect(!text(Optional(Secret(Self.token)) as Any).contains(Self.token))
  }

  @Test func `shows a placeholder and gives the text only on request`() {
    let secret = Secret(Self.token)
    #expect("\(secret)" == "<redacted>")
    #expect(secret.reveal() == Self.token)
  }

  @Test func `never stands in the error of a failed request`() async throws {
    let server = try TestServer { _ in .sendThenClose([]) }
    defer { server.stop() }
    let request = HTTPRequest(method: .post, url: server.url(), bearer: Secret(Self.token))
    let failure = try #require(await CurlTransport.forTests().failure(request))
    #expect(!Self.dumped(failure).contains(Self.token))
  }

  static func dumped(_ value: Any) -> String {
    var text = ""
    dump(value, to: &text)
    return text
  }
}
