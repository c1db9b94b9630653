import CloudflareSandbox
import Testing

/// Something that a person or a server gets wrong, and what the program must say.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  var arguments = ["check", "example.com"]
  /// Variables that replace those of the sandbox; an empty dictionary keeps them.
  var environment: [String: String] = [:]
  var token = Sandbox.Tokens.full
  var faults: [Fault] = []
  let status: Int32
  /// Words that the one line on standard error must hold.
  let says: [String]
  /// The requests that arrive, as methods.
  var requests: [String] = []

  static let tokens: [BadInput] = [
    BadInput(
      testDescription: "an empty token",
      token: "",
      status: 77,
      says: ["The API token is empty", "Nothing was checked", "CLOUDFLARE_API_TOKEN"]
    ),
    BadInput(
      testDescription: "a token of blanks",
      token: "  ",
      status: 77,
      says: ["The API token is empty"]
    ),
    BadInput(
      testDescription: "a token with a line break inside",
      token: "abc\ndef",
      status: 77,
      says: ["a line break", "Copy the token again"]
    ),
    BadInput(
      testDescription: "a malformed token",
      token: "abc-abc-abc",
      status: 77,
      says: ["does not accept the token", "6111", "ray "],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "an unknown token",
      token: Sandbox.Tokens.unknown,
      status: 77,
      says: ["Invalid access token", "9109"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "an expired token",
      token: Sandbox.Tokens.expired,
      status: 77,
      says: ["token"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "a zone that is visible but not readable",
      token: Sandbox.Tokens.zoneOnly,
      status: 77,
      says: ["may not do this with example.com", "DNS > Read", "10000"],
      requests: ["GET", "GET"]
    ),
    BadInput(
      testDescription: "a read-only token at apply",
      arguments: ["apply", "example.com", "--auto", "grey-cloud"],
      token: Sandbox.Tokens.readOnly,
      status: 77,
      says: ["Nothing was written", "Zone > DNS > Edit is missing"],
      requests: ["GET", "GET", "GET", "POST"]
    ),
  ]

  static let zones: [BadInput] = [
    BadInput(
      testDescription: "an unknown zone",
      arguments: ["check", "example.org"],
      status: 77,
      says: ["sees no zone example.org", "greycloud check example.com"],
      requests: ["GET", "GET"]
    ),
    BadInput(
      testDescription: "a name below the zone",
      arguments: ["check", "mail.example.com"],
      status: 77,
      says: ["sees no zone mail.example.com", "greycloud check example.com"],
      requests: ["GET", "GET"]
    ),
    BadInput(
      testDescription: "an address without a zone",
      arguments: ["check", "https:///"],
      status: 64,
      says: ["https:/// is not a zone", "such as example.com"]
    ),
    BadInput(
      testDescription: "a zone in another script",
      arguments: ["apply", "例え.jp"],
      status: 77,
      says: ["sees no zone 例え.jp (xn--r8jz45g.jp)"],
      requests: ["GET", "GET", "GET"]
    ),
    BadInput(testDescription: "no zone", arguments: ["check"], status: 64, says: ["No zone was named"]),
    BadInput(
      testDescription: "an identifier that no zone has",
      arguments: ["check", "0123456789abcdef0123456789abcdef"],
      status: 77,
      says: ["sees no zone 0123456789abcdef0123456789abcdef"],
      requests: ["GET"]
    ),
  ]

  static let servers: [BadInput] = [
    BadInput(
      testDescription: "HTML instead of JSON",
      faults: [Fault(.htmlPage)],
      status: 69,
      says: ["cannot be understood", "text/html", "Nothing was checked"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "truncated JSON",
      faults: [Fault(.truncatedBody)],
      status: 69,
      says: ["cannot be understood", "invalid JSON"],
      requests: ["GET", "GET", "GET", "GET"]
    ),
    BadInput(
      testDescription: "an empty answer",
      faults: [Fault(.emptyBody)],
      status: 69,
      says: ["cannot be understood"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "a rate limit that lasts longer than anybody waits",
      faults: [Fault(.rateLimited(retryAfter: 900))],
      status: 75,
      says: ["rate limit", "Try again in 15 minutes"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "a rate limit that lasts for hours",
      faults: [Fault(.rateLimited(retryAfter: 9999))],
      status: 75,
      says: ["Try again in 3 hours"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "an API that answers 502 again and again",
      faults: [Fault(.status(502))],
      status: 69,
      says: ["HTTP 502"],
      requests: ["GET", "GET", "GET", "GET"]
    ),
    BadInput(
      testDescription: "a connection that is cut again and again",
      faults: [Fault(.drop)],
      status: 69,
      says: ["The connection failed", "Try again"],
      requests: ["GET", "GET", "GET", "GET"]
    ),
    BadInput(
      testDescription: "nobody listening",
      environment: ["CLOUDFLARE_BASE_URL": "http://127.0.0.1:9/client/v4"],
      status: 69,
      says: ["cannot be reached", "Nothing was checked"]
    ),
    BadInput(
      testDescription: "a name without address",
      environment: ["CLOUDFLARE_BASE_URL": "https://api.greycloud.invalid/client/v4"],
      status: 69,
      says: ["No address was found for api.greycloud.invalid"]
    ),
    BadInput(
      testDescription: "plain http to the outside",
      environment: ["CLOUDFLARE_BASE_URL": "http://api.example.com/client/v4"],
      status: 78,
      says: ["address cannot be used", "https"]
    ),
  ]

  static let files: [BadInput] = [
    BadInput(
      testDescription: "a device as plan",
      arguments: ["show", "/dev/zero"],
      status: 65,
      says: ["/dev/zero is a device, not a file", "Nothing was done"]
    ),
    BadInput(
      testDescription: "a device as zone file",
      arguments: ["check", "--zone-file", "/dev/zero"],
      status: 65,
      says: ["/dev/zero is a device, not a file"]
    ),
    BadInput(
      testDescription: "a zone file that does not exist",
      arguments: ["check", "--zone-file", "/nonexistent/z"],
      status: 65,
      says: ["/nonexistent/z cannot be read", "No such file"]
    ),
    BadInput(
      testDescription: "two sources of records",
      arguments: ["check", "--zone-file", "a", "--records", "b"],
      status: 64,
      says: ["exclude each other"]
    ),
    BadInput(
      testDescription: "a token file that does not exist",
      arguments: ["check", "example.com", "--token-file", "/nonexistent/t"],
      environment: ["CLOUDFLARE_API_TOKEN": "not-a-token"],
      status: 77,
      says: ["token"],
      requests: ["GET"]
    ),
    BadInput(
      testDescription: "an API address that is none",
      arguments: ["check", "example.com", "--api-base", "ftp://api.example.com/"],
      status: 78,
      says: ["address cannot be used"]
    ),
    BadInput(
      testDescription: "an unknown rule",
      arguments: ["explain", "mx-target-prox"],
      status: 64,
      says: ["no rule mx-target-prox", "mx-target-proxied"]
    ),
    BadInput(
      testDescription: "a provider that is not known",
      arguments: ["plan", "example.com", "--provider", "acme"],
      status: 64,
      says: ["acme is not a provider"]
    ),
    BadInput(
      testDescription: "a Cloudflare address as mail server",
      arguments: ["plan", "example.com", "--mail-ip", "104.16.1.1"],
      status: 64,
      says: ["104.16.1.1 belongs to Cloudflare"]
    ),
    BadInput(
      testDescription: "an unknown kind of change",
      arguments: ["apply", "example.com", "--auto", "all"],
      status: 64,
      says: [#""all" is not a kind of change"#, "grey-cloud"]
    ),
  ]
}
