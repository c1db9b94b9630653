import CCurl

/// The options of a transfer, in groups of one purpose each.
extension EasyHandle {
  /// Where the request goes, and the rules that hold for every request.
  func apply(_ target: TransportTarget, _ configuration: TransportConfiguration) throws(TransportError) {
    try set(CURLOPT_URL, target.url)
    try applySafety(target, certificateFile: configuration.certificateFile)
    try set(CURLOPT_NOSIGNAL, true)
    try set(CURLOPT_TCP_NODELAY, true)
    try set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    // Better to share the connection that is being made than to make six at once.
    try set(CURLOPT_PIPEWAIT, true)
    // Empty stands for every encoding that libcurl can undo.
    try set(CURLOPT_ACCEPT_ENCODING, "")
    try set(CURLOPT_USERAGENT, configuration.userAgent)
  }

  private func applySafety(_ target: TransportTarget, certificateFile: String?) throws(TransportError) {
    try set(CURLOPT_PROTOCOLS_STR, "http,https")
    try set(CURLOPT_FOLLOWLOCATION, false)
    try set(CURLOPT_DISALLOW_USERNAME_IN_URL, true)
    try set(CURLOPT_SSL_VERIFYPEER, true)
    try set(CURLOPT_SSL_VERIFYHOST, 2)
    try set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    try set(CURLOPT_SUPPRESS_CONNECT_HEADERS, true)
    if let certificateFile {
      try set(CURLOPT_CAINFO, certificateFile)
    }
    if !target.isSecure {
      // A proxy would carry to another computer what was only meant for this one.
      try set(CURLOPT_NOPROXY, "*")
    }
  }

  /// How long it may take.
  func apply(_ timeouts: HTTPTimeouts) throws(TransportError) {
    try set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds: timeouts.connect)
    try set(CURLOPT_TIMEOUT_MS, milliseconds: timeouts.total)
    try set(CURLOPT_LOW_SPEED_LIMIT, 1)
    try set(CURLOPT_LOW_SPEED_TIME, max(1, Int(timeouts.stall.components.seconds)))
  }

  /// Method, headers and body.
  func apply(_ request: HTTPRequest) throws(TransportError) {
    try applyMethod(of: request)
    // Without this, libcurl asks for leave before a large body and waits a second for servers that do not
    // answer.
    try addHeader("Expect:")
    if request.headers["Content-Type"] == nil {
      // Left alone, libcurl declares every body to be a web form.
      try addHeader("Content-Type:")
    }
    for field in request.headers.fields {
      // A bare "Name:" would remove the header; the semicolon is libcurl's sign for an empty value.
      try addHeader(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }
    if let bearer = request.bearer {
      try addHeader("Authorization: Bearer \(bearer.reveal())")
    }
  }

  private func applyMethod(of request: HTTPRequest) throws(TransportError) {
    if request.method != .get {
      // A kept connection that the server has just closed would fail a request that cannot be repeated.
      try set(CURLOPT_FRESH_CONNECT, true)
      try set(CURLOPT_POST, request.method == .post)
    }
    if let body = request.body ?? (request.method == .post ? [] : nil) {
      try setBody(body)
    }
    try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue)
  }
}
