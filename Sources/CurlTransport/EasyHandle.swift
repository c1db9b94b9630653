import CCurl

/// libcurl's easy handle: one transfer and everything that must live as long as it.
///
/// libcurl keeps plain pointers to the collector, the header list and the error buffer. This object owns all
/// three and frees the handle first, so no pointer outlives what it points at.
final class EasyHandle {
  let pointer: UnsafeMutableRawPointer
  let collector: ResponseCollector
  private let errorBuffer: UnsafeMutablePointer<CChar>
  private var headerList: UnsafeMutablePointer<curl_slist>?

  init(collector: ResponseCollector) throws(TransportError) {
    guard let pointer = curl_easy_init() else { throw Self.failure(CURLE_OUT_OF_MEMORY) }
    self.pointer = pointer
    self.collector = collector
    errorBuffer = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorBuffer.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    try Self.check(ccurl_set_error_buffer(pointer, errorBuffer))
    try connectCallbacks()
  }

  deinit {
    curl_easy_cleanup(pointer)
    curl_slist_free_all(headerList)
    errorBuffer.deallocate()
  }

  /// The status of the answer.
  var status: Int {
    var value = 0
    return ccurl_get_long(pointer, CURLINFO_RESPONSE_CODE, &value) == CURLE_OK ? value : 0
  }

  /// What libcurl says about the failure, more precise than the text of its code.
  var errorText: String { String(cString: errorBuffer) }

  func set(_ option: CURLoption, _ value: Int) throws(TransportError) {
    try Self.check(ccurl_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: Bool) throws(TransportError) {
    try set(option, value ? 1 : 0)
  }

  func set(_ option: CURLoption, _ value: String) throws(TransportError) {
    try Self.check(ccurl_set_string(pointer, option, value))
  }

  /// Sets a limit of time; libcurl takes zero for "no limit", so the shortest is a millisecond.
  func set(_ option: CURLoption, milliseconds value: Duration) throws(TransportError) {
    try set(option, max(1, Int(clamping: Int64(value / .milliseconds(1)))))
  }

  /// Sets the body; libcurl copies it.
  func setBody(_ body: [UInt8]) throws(TransportError) {
    try Self.check(ccurl_set_offset(pointer, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count)))
    // An empty array has no address; libcurl still needs one to see that there is a body.
    let bytes = body.isEmpty ? [0] : body
    try Self.check(ccurl_set_bytes(pointer, CURLOPT_COPYPOSTFIELDS, bytes))
  }

  /// Adds a header line; libcurl copies it.
  func addHeader(_ line: String) throws(TransportError) {
    guard let list = curl_slist_append(headerList, line) else { throw Self.failure(CURLE_OUT_OF_MEMORY) }
    headerList = list
    try Self.check(ccurl_set_list(pointer, CURLOPT_HTTPHEADER, list))
  }

  private func connectCallbacks() throws(TransportError) {
    // Unretained: this object owns the collector and outlives every callback, see above.
    let context = Unmanaged.passUnretained(collector).toOpaque()
    try Self.check(ccurl_set_body_callback(pointer, receiveBody, context))
    try Self.check(ccurl_set_header_callback(pointer, receiveHeader, context))
    try Self.check(ccurl_set_before_request(pointer, beforeRequest, context))
  }

  private static func check(_ code: CURLcode) throws(TransportError) {
    guard code == CURLE_OK else { throw failure(code) }
  }

  private static func failure(_ code: CURLcode) -> TransportError {
    .unsent(.other(code: Int(code.rawValue), text: CurlLibrary.text(of: code)))
  }
}

private let receiveBody: ccurl_receive = { bytes, size, count, context in
  collect(bytes, size * count, context) { $0.receiveBody($1) }
}

private let receiveHeader: ccurl_receive = { bytes, size, count, context in
  collect(bytes, size * count, context) { $0.receiveHeader($1) }
}

private let beforeRequest: ccurl_before_request = { context, _, _, _, _ in
  guard let context else { return CURL_PREREQFUNC_ABORT }
  let collector = Unmanaged<ResponseCollector>.fromOpaque(context).takeUnretainedValue()
  return collector.mayStartRequest() ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

/// Passes a piece on; anything but the full count tells libcurl to abort, also for a piece of no bytes.
private func collect(
  _ bytes: UnsafeMutablePointer<CChar>?,
  _ count: Int,
  _ context: UnsafeMutableRawPointer?,
  _ receive: (ResponseCollector, UnsafeRawBufferPointer) -> Bool
) -> Int {
  guard let bytes, let context else { return count == 0 ? 0 : -1 }
  let collector = Unmanaged<ResponseCollector>.fromOpaque(context).takeUnretainedValue()
  return receive(collector, UnsafeRawBufferPointer(start: bytes, count: count)) ? count : count + 1
}
