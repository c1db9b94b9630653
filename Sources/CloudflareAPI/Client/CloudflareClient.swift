import BoundedJSON
public import CurlTransport
import FoundationEssentials

/// Talks to Cloudflare's API about zones and their records.
///
/// Reading is repeated after faults and rate limits as ``RetryPolicy`` says; a batch of changes is sent
/// exactly once. One client is meant to serve a whole run: what it learns about the rate limit holds for all
/// of its requests.
public struct CloudflareClient: Sendable {
  /// The address of the real API.
  public static let defaultBaseURL = "https://api.cloudflare.com/client/v4"

  let sender: RequestSender
  private let reader: AnswerReader

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - transport: what sends the requests.
  ///   - baseURL: the address of the API.
  ///   - token: the API token.
  ///   - timeouts: how long one request may take.
  ///   - policy: when to repeat a request that reads.
  ///   - clock: what waits.
  ///   - jitter: gives numbers from 0 to 1 that vary the waits.
  ///   - observer: is told of every request and its outcome, from any task.
  ///   - waits: is told of the waits before requests.
  public init(
    transport: any HTTPTransport,
    baseURL: String = CloudflareClient.defaultBaseURL,
    token: Secret,
    timeouts: HTTPTimeouts = HTTPTimeouts(),
    policy: RetryPolicy = RetryPolicy(),
    clock: any ClientClock = SystemClientClock(),
    jitter: @escaping @Sendable () -> Double = { Double.random(in: 0...1) },
    observer: (@Sendable (ExchangeReport) -> Void)? = nil,
    waits: WaitObserver? = nil
  ) {
    var base = Substring(baseURL)
    while base.last == "/" { base.removeLast() }
    sender = RequestSender(
      transport: transport,
      baseURL: String(base),
      token: token,
      timeouts: timeouts,
      policy: policy,
      clock: clock,
      jitter: jitter,
      observer: observer,
      waits: waits
    )
    reader = AnswerReader(token: token)
  }

  /// Lists the zones of a name; there can be several, in different accounts.
  ///
  /// - Parameter name: the name of the apex in ASCII, without a final dot.
  /// - Returns: the zones, sorted by identifier.
  /// - Throws: ``CloudflareError`` if the list could not be read.
  public func zones(named name: String) async throws(CloudflareError) -> [WireZone] {
    try await zones(APITarget("/zones", query: [("name", name)]))
  }

  /// Lists every zone that the token can see.
  ///
  /// - Returns: the zones, sorted by name and identifier.
  /// - Throws: ``CloudflareError`` if the list could not be read.
  public func allZones() async throws(CloudflareError) -> [WireZone] {
    try await zones(APITarget("/zones"))
  }

  private func zones(_ target: APITarget) async throws(CloudflareError) -> [WireZone] {
    // 50 is the most that the API documents for zones.
    let listing = PageListing<WireZone>(sender: sender, target: target, perPage: 50)
    return try await listing.all().sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Reads one zone.
  ///
  /// - Parameter id: the zone's identifier.
  /// - Returns: the zone.
  /// - Throws: ``CloudflareError`` if it could not be read.
  public func zone(id: String) async throws(CloudflareError) -> WireZone {
    try await result(of: APITarget(zone: id))
  }

  /// Lists a zone's records.
  ///
  /// The API promises no order while others write, so they are sorted here.
  ///
  /// - Parameter id: the zone's identifier.
  /// - Returns: the records, sorted by type, name, content and identifier.
  /// - Throws: ``CloudflareError`` if the list could not be read.
  public func records(inZone id: String) async throws(CloudflareError) -> [WireRecord] {
    let target = try APITarget(zone: id, "/dns_records", query: [("include_shadow_metadata", "true")])
    // The API works out what a delegation hides only for pages of up to 1,000 records.
    let listing = PageListing<WireRecord>(sender: sender, target: target, perPage: 1000, limits: .records)
    return try await listing.all().sorted { $0.order < $1.order }
  }

  /// Asks what the API thinks of the token; meant to explain a failure, not as a first step.
  ///
  /// - Parameter account: the account's identifier for a token that an account owns, nil for a user's token.
  /// - Returns: the state of the token.
  /// - Throws: ``CloudflareError`` if the token was refused.
  public func verifyToken(ofAccount account: String? = nil) async throws(CloudflareError) -> WireTokenStatus {
    guard let account else { return try await result(of: APITarget("/user/tokens/verify")) }
    return try await result(of: APITarget("/accounts/\(APITarget.checked(account))/tokens/verify"))
  }

  /// Reads a zone as a zone file.
  ///
  /// - Parameter id: the zone's identifier.
  /// - Returns: the text of the file.
  /// - Throws: ``CloudflareError`` if it could not be read.
  public func export(zone id: String) async throws(CloudflareError) -> String {
    let target = try APITarget(zone: id, "/dns_records/export")
    return try await sender.get(target, within: .recordList) { response throws(CloudflareError) in
      try reader.text(response)
    }
  }

  /// Changes a zone's records, all of them or none, with a request that is never repeated.
  ///
  /// - Parameters:
  ///   - id: the zone's identifier.
  ///   - operations: the changes.
  /// - Returns: the records as the API reports them afterwards.
  /// - Throws: ``CloudflareWriteError``, which tells whether the changes may have been made all the same.
  public func batch(
    zone id: String,
    _ operations: BatchOperations
  ) async throws(CloudflareWriteError) -> BatchResult {
    do throws(CloudflareError) {
      let request = try batchRequest(zone: id, operations)
      return try await sender.post(request.target, body: request.body, within: .records) {
        response throws(CloudflareError) in
        try reader.envelope(response, of: BatchResult.self, within: .records).result
      }
    } catch {
      throw CloudflareWriteError(error)
    }
  }

  /// Returns the request that `batch` sends.
  ///
  /// - Parameters:
  ///   - id: the zone's identifier.
  ///   - operations: the changes.
  /// - Returns: the request; the token is no part of it.
  /// - Throws: ``CloudflareError`` if no request can be made of them.
  public func batchRequest(
    zone id: String,
    _ operations: BatchOperations
  ) throws(CloudflareError) -> BatchRequest {
    let target = try APITarget(zone: id, "/dns_records/batch")
    return BatchRequest(target: target, body: try Self.encoded(operations))
  }

  private static func encoded(_ operations: BatchOperations) throws(CloudflareError) -> [UInt8] {
    let encoder = JSONEncoder()
    // One order, so that what is sent can be compared and read back from a log.
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(operations) else { throw .unencodableRequest }
    return Array(data)
  }

  func result<Value: Decodable & Sendable>(of target: APITarget) async throws(CloudflareError) -> Value {
    try await sender.get(target) { response throws(CloudflareError) in
      try reader.envelope(response, of: Value.self).result
    }
  }
}

extension WireRecord {
  fileprivate var order: (String, String, String, String) {
    (type.rawValue, name, content.value ?? "", id)
  }
}
