import CCurl

/// One message and its answer, made and used on the loop's thread only.
///
/// libcurl makes the connection and leaves the bytes to us (`CURLOPT_CONNECT_ONLY`).
final class MessageTransfer: Transfer {
  let easy: EasyHandle
  private let job: MessageJob
  private let deadline: ContinuousClock.Instant
  private var unsent: ArraySlice<UInt8>
  private var received: [UInt8] = []
  private var hasSent = false

  /// Prepares a message; nothing is sent yet.
  init(job: MessageJob) throws(TransportError) {
    guard let framed = job.message.framed else {
      throw .unsent(.responseTooLarge(limit: FramedMessage.longest))
    }
    self.job = job
    unsent = framed[...]
    deadline = ContinuousClock.now.advanced(by: job.message.timeout)
    easy = try EasyHandle(collector: ResponseCollector(bodyLimit: 0, mayStartTwice: false))
    try easy.set(CURLOPT_URL, job.message.url)
    try easy.set(CURLOPT_CONNECT_ONLY, true)
    try easy.set(CURLOPT_PROTOCOLS_STR, "http")
    // A proxy for HTTP does not carry other protocols.
    try easy.set(CURLOPT_NOPROXY, "*")
    // libcurl closes the connection when the transfer is taken off the loop; told to forbid its reuse, it would do so
    // before the first byte.
    try easy.set(CURLOPT_FRESH_CONNECT, true)
    try easy.set(CURLOPT_NOSIGNAL, true)
    try easy.set(CURLOPT_TCP_NODELAY, true)
    try easy.set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds: job.message.timeout)
  }

  var ticket: TransferTicket { job.ticket }

  /// How long this may still take, at least one millisecond.
  var millisecondsLeft: Int32 {
    let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
    return Int32(clamping: Int64(max(1, left.rounded(.up))))
  }

  /// The socket of the connection and what it is waited for, or nil if there is none.
  var socket: curl_waitfd? {
    var socket = curl_socket_t(CURL_SOCKET_BAD)
    guard ccurl_get_socket(easy.pointer, &socket) == CURLE_OK, socket != CURL_SOCKET_BAD else { return nil }
    let events = unsent.isEmpty ? CURL_WAIT_POLLIN : CURL_WAIT_POLLOUT
    return curl_waitfd(fd: socket, events: Int16(events), revents: 0)
  }

  /// Moves bytes as far as they go now.
  ///
  /// - Parameter isConnected: whether the connection is there.
  /// - Returns: how it ended, or nil if it goes on.
  func move(isConnected: Bool) -> CURLcode? {
    if isConnected, let end = send() ?? receive() { return end }
    return ContinuousClock.now < deadline ? nil : CURLE_OPERATION_TIMEDOUT
  }

  /// Returns the failure that sending ran into, or nil.
  private func send() -> CURLcode? {
    while !unsent.isEmpty {
      var count = 0
      let code = unsent.withUnsafeBytes { curl_easy_send(easy.pointer, $0.baseAddress, $0.count, &count) }
      if code == CURLE_AGAIN { return nil }
      guard code == CURLE_OK else { return code }
      hasSent = true
      unsent.removeFirst(count)
    }
    return nil
  }

  /// Returns how receiving ended, or nil if more has to come.
  private func receive() -> CURLcode? {
    guard unsent.isEmpty else { return nil }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while !isComplete {
      var count = 0
      let code = curl_easy_recv(easy.pointer, &buffer, buffer.count, &count)
      if code == CURLE_AGAIN { return nil }
      guard code == CURLE_OK else { return code }
      guard count > 0 else { return CURLE_RECV_ERROR }
      received += buffer[..<count]
    }
    return CURLE_OK
  }

  /// The number of octets that the answer announces, or nil until it does.
  private var announced: Int? {
    received.count < 2 ? nil : Int(received[0]) << 8 | Int(received[1])
  }

  /// What follows the first message is not read: nothing else was asked for.
  private var isComplete: Bool { announced.map { received.count >= 2 + $0 } ?? false }

  func finish(_ code: CURLcode) {
    guard code == CURLE_OK, let announced, isComplete else {
      return finish(TransportError.Cause(code, text: easy.errorText, host: job.message.address))
    }
    job.finish(.success(Array(received[2..<(2 + announced)])))
  }

  func finish(_ cause: TransportError.Cause) {
    job.fail(TransportError(cause, requestMayHaveBeenSent: hasSent))
  }
}
