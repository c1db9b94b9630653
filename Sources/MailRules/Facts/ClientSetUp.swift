import DNSModel

/// A file from which mail programs set themselves up, at a well-known name and path of a domain.
enum ClientSetUp: CaseIterable {
  /// Thunderbird's and many others'.
  case autoconfig
  /// Outlook's.
  case autodiscover

  /// The label of the name that mail programs ask, directly below the domain.
  var label: String {
    switch self {
    case .autoconfig: "autoconfig"
    case .autodiscover: "autodiscover"
    }
  }

  /// Returns the address that mail programs ask for.
  ///
  /// - Parameter host: The name that begins with the label.
  /// - Returns: The URL, which is also the key of the answer in ``Evidence/web``.
  func address(at host: DomainName) -> String {
    switch self {
    case .autoconfig: "https://\(host.dotless)/mail/config-v1.1.xml"
    case .autodiscover: "https://\(host.dotless)/autodiscover/autodiscover.xml"
    }
  }

  /// The element of the file that names a server.
  fileprivate var serverElement: String {
    switch self {
    case .autoconfig: "hostname"
    case .autodiscover: "server"
    }
  }

  /// Returns the servers that an answer names.
  ///
  /// Placeholders such as `%EMAILDOMAIN%` and addresses are none.
  func servers(in answer: WebAnswer) -> [DomainName] {
    let (start, end) = ("<\(serverElement)>", "</\(serverElement)>")
    let texts = answer.body.lowercased().split(separator: start).dropFirst()
      .compactMap { $0.split(separator: end, omittingEmptySubsequences: false).first }
    let names = texts.map { $0.filter { !$0.isWhitespace } }.filter { !$0.contains("%") }
    return Set(names.filter { IPAddress($0) == nil }.compactMap { try? DomainName($0) }).sorted()
  }
}

extension WebAnswer {
  /// A Boolean value telling whether it is a file for mail programs.
  var isSetUpFile: Bool {
    status == 200 && ["<clientconfig", "<autodiscover"].contains { body.lowercased().contains($0) }
  }

  /// A Boolean value telling whether it is a web page, where a file for mail programs was asked for.
  var isWebPage: Bool {
    let start = body.prefix(200).lowercased()
    let isMarkup = mediaType == "text/html" || start.contains("<!doctype html") || start.contains("<html")
    return status == 200 && isMarkup && !isSetUpFile && !isChallenge
  }
}
