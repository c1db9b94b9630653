/// Gathers an answer while libcurl calls back with its pieces.
///
/// Not `Sendable`: libcurl calls back only from within `curl_multi_perform`, which is to say on the loop's
/// thread.
final class ResponseCollector {
  let bodyLimit: Int
  private let mayStartTwice: Bool
  private(set) var headers = HTTPHeaders()
  private(set) var body: [UInt8] = []
  private(set) var isTooLarge = false
  /// A Boolean value telling whether more than one coding was announced, each of which libcurl would undo.
  private(set) var isPackedTwice = false
  private var codings = 0
  private(set) var requestStarts = 0
  private var headerBytes = 0

  /// libcurl bounds one header line, not their number.
  private static let headerLimit = 1 << 20

  init(bodyLimit: Int, mayStartTwice: Bool) {
    self.bodyLimit = bodyLimit
    self.mayStartTwice = mayStartTwice
  }

  /// Notes that a request is about to leave.
  ///
  /// libcurl repeats a request by itself when a kept connection turns out to be closed, whatever the method
  /// is. The server may have read the first one: for anything but a GET the second start is refused.
  ///
  /// - Returns: whether it may leave.
  func mayStartRequest() -> Bool {
    requestStarts += 1
    return requestStarts == 1 || mayStartTwice
  }

  /// Takes a piece of the body.
  ///
  /// - Returns: whether it fits.
  func receiveBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= bodyLimit else {
      isTooLarge = true
      return false
    }
    body.append(contentsOf: bytes)
    return true
  }

  /// Takes one header line; a status line begins a new answer, as after an interim one.
  ///
  /// - Returns: whether it fits.
  func receiveHeader(_ bytes: UnsafeRawBufferPointer) -> Bool {
    headerBytes += bytes.count
    guard headerBytes <= Self.headerLimit else {
      isTooLarge = true
      return false
    }
    add(headerLine: String(decoding: bytes, as: UTF8.self))
    return !isPackedTwice
  }

  private func add(headerLine line: String) {
    if line.hasPrefix("HTTP/") {
      headers = HTTPHeaders()
      body = []
      codings = 0
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let (name, value) = (String(line[..<colon]), trimmed(line[line.index(after: colon)...]))
    headers.append(name: name, value: value)
    count(codingsIn: value, of: name.lowercased())
  }

  /// What one decompression makes is bounded as it arrives; what the first of two makes is seen by nobody.
  private func count(codingsIn value: String, of name: String) {
    guard name == "content-encoding" || name == "transfer-encoding" else { return }
    let plain = ["chunked", "identity", ""]
    codings += value.split(separator: ",").count { !plain.contains(trimmed($0[...]).lowercased()) }
    isPackedTwice = codings > 1
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
