import CCurl

/// libcurl's URL parser, so that what is checked is what will be used.
final class CurlURL {
  private let handle: OpaquePointer

  init?() {
    guard CurlLibrary.isReady, let handle = curl_url() else { return nil }
    self.handle = handle
  }

  deinit {
    curl_url_cleanup(handle)
  }

  /// Sets a part; a text with a NUL byte is refused, because C would read only what stands before it.
  func set(_ part: CURLUPart, _ text: String) -> Bool {
    guard !text.utf8.contains(0) else { return false }
    return curl_url_set(handle, part, text, 0) == CURLUE_OK
  }

  /// Reads a part; a host name comes as A-labels.
  func get(_ part: CURLUPart) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    guard ccurl_url_get_ascii(handle, part, &text) == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    return String(cString: text)
  }
}
