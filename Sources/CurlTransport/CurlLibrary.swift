import CCurl

/// libcurl's process-wide state.
enum CurlLibrary {
  /// Whether libcurl is initialised; the first use does it, exactly once.
  static let isReady = ccurl_global_init() == CURLE_OK

  static func text(of code: CURLcode) -> String { String(cString: curl_easy_strerror(code)) }

  static func text(of code: CURLMcode) -> String { String(cString: curl_multi_strerror(code)) }
}
