import CCurl

/// Internationalised names (RFC 5890).
public enum IDNA {
  /// Converts a host name to A-labels, as DNS stores it: `bücher.example` becomes `xn--bcher-kva.example`.
  ///
  /// The name is mapped to lower case and composed form first. A name that is plain already comes back in
  /// lower case.
  ///
  /// - Parameter name: a host name.
  /// - Returns: the name in ASCII, or nil if there is none.
  public static func asciiName(of name: String) -> String? {
    guard !name.isEmpty, let url = CurlURL() else { return nil }
    guard url.set(CURLUPART_HOST, name), let host = url.get(CURLUPART_HOST) else { return nil }
    guard host.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    return host.lowercased()
  }

  /// Returns a name with its labels as DNS stores them, or as it is if it has none in ASCII.
  ///
  /// Names of records may begin with `_` or `*`, which no host's name does, so a plain name is not touched.
  ///
  /// - Parameter name: a name as an API or a file gives it.
  /// - Returns: the name.
  public static func labels(of name: String) -> String {
    guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name }
    return name.split(separator: ".", omittingEmptySubsequences: false).map { label in
      label.utf8.allSatisfy { $0 < 0x80 } ? String(label) : asciiName(of: String(label)) ?? String(label)
    }.joined(separator: ".")
  }
}
