/// What Cloudflare writes behind the semicolon of a record: `[comment ]cf_tags=tag,cf-proxied:true`.
struct RecordNote: Hashable {
  var comment: String?
  var tags: [String] = []
  var proxyStatus: ProxyStatus?
  var settings = RecordSettings()

  /// The marker that the tags stand behind.
  static let marker = "cf_tags="
  /// Tags of this prefix are settings of Cloudflare's own, not the owner's tags.
  static let reservedPrefix = "cf-"
  static let proxyTag = "cf-proxied:"
  static let flatteningTag = "cf-flatten-cname"
  /// How often the marker is looked for from the end, so that a hostile line costs no more than its length.
  private static let attempts = 32

  init(
    comment: String? = nil,
    tags: [String] = [],
    proxyStatus: ProxyStatus? = nil,
    settings: RecordSettings = RecordSettings()
  ) {
    self.comment = comment
    self.tags = tags
    self.proxyStatus = proxyStatus
    self.settings = settings
  }

  /// Reads a note.
  ///
  /// A comment may hold the marker too. Cloudflare then appends the real one, so the last marker with
  /// well-formed tags behind it counts; a tag's quoted value may hold one as well.
  init(_ octets: ArraySlice<UInt8>) {
    var end = octets.endIndex
    for _ in 0..<Self.attempts {
      guard let start = Self.lastMarker(in: octets[..<end]) else { break }
      if let tags = TagList.parse(octets[(start + Self.marker.utf8.count)...]) {
        self.init(comment: Self.trimmed(octets[..<start]), all: tags)
        return
      }
      end = start
    }
    self.init(comment: Self.trimmed(octets))
  }

  private init(comment: String?, all tags: [String]) {
    self.comment = comment
    self.tags = tags.filter { !$0.hasPrefix(Self.reservedPrefix) }
    if tags.contains(Self.proxyTag + "true") { proxyStatus = .proxied }
    if tags.contains(Self.proxyTag + "false") { proxyStatus = .dnsOnly }
    if tags.contains(where: { $0 == Self.flatteningTag || $0 == Self.flatteningTag + ":true" }) {
      settings.flattensAlias = true
    }
  }

  /// The marker counts at the beginning of a word only.
  private static func lastMarker(in octets: ArraySlice<UInt8>) -> Int? {
    let marker = Array(marker.utf8)
    var start = octets.endIndex - marker.count
    while start >= octets.startIndex {
      if octets[start...].starts(with: marker), start == octets.startIndex || isBlank(octets[start - 1]) {
        return start
      }
      start -= 1
    }
    return nil
  }

  /// Returns the text without outer blanks, or `nil` if nothing is left.
  static func trimmed(_ octets: ArraySlice<UInt8>) -> String? {
    guard let first = octets.firstIndex(where: { !isBlank($0) }),
      let last = octets.lastIndex(where: { !isBlank($0) })
    else { return nil }
    return String(decoding: octets[first...last], as: UTF8.self)
  }

  private static func isBlank(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t") || octet == UInt8(ascii: "\r")
  }
}
