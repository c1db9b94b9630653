import CCurl

/// One request on its way, made and used on the loop's thread only.
final class RequestTransfer: Transfer {
  let job: RequestJob
  let easy: EasyHandle
  private let target: TransportTarget

  /// Prepares a request; nothing is sent yet.
  init(job: RequestJob, configuration: TransportConfiguration) throws(TransportError) {
    self.job = job
    let request = job.request
    try HeaderCheck.check(request, userAgent: configuration.userAgent)
    target = try TransportTarget(request.url)
    easy = try EasyHandle(
      collector: ResponseCollector(
        bodyLimit: min(request.maximumResponseBytes ?? .max, configuration.maximumResponseBytes),
        mayStartTwice: request.method == .get
      )
    )
    try easy.apply(target, configuration)
    try easy.apply(request.timeouts)
    try easy.apply(request)
  }

  var ticket: TransferTicket { job.ticket }

  /// Hands the outcome to the one who waits for it.
  func finish(_ code: CURLcode) {
    job.finish(code == CURLE_OK ? .success(response) : .failure(error(for: code)))
  }

  /// Ends it for a reason of our own.
  func finish(_ cause: TransportError.Cause) {
    job.finish(.failure(TransportError(cause, requestMayHaveBeenSent: mayHaveBeenSent)))
  }

  private var response: HTTPResponse {
    HTTPResponse(status: easy.status, headers: easy.collector.headers, body: easy.collector.body)
  }

  private var mayHaveBeenSent: Bool { easy.collector.requestStarts > 0 }

  private func error(for code: CURLcode) -> TransportError {
    let collector = easy.collector
    let cause: TransportError.Cause =
      if collector.isTooLarge {
        .responseTooLarge(limit: collector.bodyLimit)
      } else if collector.isPackedTwice {
        .repeatedlyCompressed
      } else {
        TransportError.Cause(code, text: safeErrorText, host: target.host)
      }
    return TransportError(cause, requestMayHaveBeenSent: mayHaveBeenSent)
  }

  /// libcurl's words do not quote headers today; a later version must not surprise us.
  private var safeErrorText: String {
    guard let token = job.request.bearer?.reveal(), easy.errorText.contains(token) else {
      return easy.errorText
    }
    return ""
  }
}
