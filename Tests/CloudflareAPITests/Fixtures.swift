import CloudflareAPI
import CurlTransport

/// Answers in the API's form, with values of our own.
enum Fixtures {
  static let zoneID = "0123456789abcdef0123456789abcdef"
  static let token = "cfut_abc/DEF-0123456789"

  static func json(_ status: Int, _ body: String, headers: HTTPHeaders = [:]) -> HTTPResponse {
    var all: HTTPHeaders = ["Content-Type": "application/json", "CF-Ray": "8f00-NRT"]
    for field in headers.fields {
      all.append(name: field.name, value: field.value)
    }
    return HTTPResponse(status: status, headers: all, body: Array(body.utf8))
  }

  static func refusal(_ status: Int, code: Int, _ message: String) -> HTTPResponse {
    json(
      status,
      #"{"success":false,"errors":[{"code":\#(code),"message":"\#(message)"}],"messages":[],"result":null}"#
    )
  }

  static func html(_ status: Int) -> HTTPResponse {
    HTTPResponse(
      status: status,
      headers: ["Content-Type": "text/html", "CF-Ray": "8f00-NRT"],
      body: Array("<html><title>\(status)</title></html>".utf8)
    )
  }

  static func success(_ result: String, info: String? = nil, headers: HTTPHeaders = [:]) -> HTTPResponse {
    let info = info.map { #","result_info":\#($0)"# } ?? ""
    return json(
      200,
      #"{"result":\#(result),"success":true,"errors":[],"messages":[]\#(info)}"#,
      headers: headers
    )
  }

  static func record(_ number: Int) -> String {
    #"{"id":"r\#(number)","name":"h\#(number).example.com","type":"A","content":"192.0.2.1","ttl":1}"#
  }

  /// A page of records with the given numbers.
  static func page(
    _ page: Int,
    of pages: Int,
    _ records: [Int],
    total: Int
  ) -> HTTPResponse {
    let items = records.map(record).joined(separator: ",")
    let info = """
      {"page":\(page),"per_page":2,"count":\(records.count),"total_count":\(total),"total_pages":\(pages)}
      """
    return success("[\(items)]", info: info)
  }

  static func client(
    _ transport: any HTTPTransport,
    clock: ManualClock = ManualClock(),
    policy: RetryPolicy = RetryPolicy(),
    observer: (@Sendable (ExchangeReport) -> Void)? = nil,
    waits: WaitObserver? = nil
  ) -> CloudflareClient {
    CloudflareClient(
      transport: transport,
      baseURL: "https://api.test/v4/",
      token: Secret(token),
      policy: policy,
      clock: clock,
      jitter: { 1 },
      observer: observer,
      waits: waits
    )
  }
}

extension HTTPRequest {
  /// The value of a query item, as it stands in the URL.
  func query(_ name: String) -> String? {
    let items = url.split(separator: "?").dropFirst().first?.split(separator: "&") ?? []
    return items.first { $0.hasPrefix("\(name)=") }.map { String($0.dropFirst(name.count + 1)) }
  }
}
