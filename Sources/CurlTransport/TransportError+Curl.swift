import CCurl

extension TransportError.Cause {
  /// Reads libcurl's code; codes that no caller treats apart stay `.other`.
  init(_ code: CURLcode, text: String, host: String) {
    let reason = text.isEmpty ? CurlLibrary.text(of: code) : text
    switch code {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: self = .nameNotResolved(host: host)
    case CURLE_COULDNT_CONNECT: self = .cannotConnect(reason: reason)
    case CURLE_OPERATION_TIMEDOUT: self = .timedOut
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: self = .malformedURL
    case _ where Self.tlsCodes.contains(code.rawValue): self = .tls(reason: reason)
    case _ where Self.connectionCodes.contains(code.rawValue): self = .connectionLost(reason: reason)
    default: self = .other(code: Int(code.rawValue), text: reason)
    }
  }

  private static let tlsCodes = Set(
    [
      CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
      CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
    ].map(\.rawValue)
  )

  /// Aborted by callback is our own refusal to start a request a second time after its connection broke.
  private static let connectionCodes = Set(
    [
      CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_GOT_NOTHING, CURLE_PARTIAL_FILE, CURLE_HTTP2,
      CURLE_HTTP2_STREAM,
      CURLE_ABORTED_BY_CALLBACK,
    ].map(\.rawValue)
  )
}
