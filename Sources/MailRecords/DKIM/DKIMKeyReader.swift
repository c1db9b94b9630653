import Wording

/// Turns the tags of a key record into a key, or says what is wrong with them.
struct DKIMKeyReader {
  private static let ed25519Octets = 32
  private static let noRSA = Text("is not an RSA public key", ja: "RSA の公開鍵ではありません")
  private static let perhapsEd25519 = Text(
    "is not an RSA public key; for an Ed25519 key, which has as many octets, k=ed25519 is missing",
    ja: "RSA の公開鍵ではありません。長さの合う Ed25519 の鍵であれば、k=ed25519 が必要です"
  )

  private let tags: TagList
  private var issues: [SyntaxIssue]
  private var isCut = false

  init(_ tags: TagList) {
    self.tags = tags
    issues = tags.issues
  }

  mutating func key() throws(DKIMKeyError) -> DKIMKey {
    checkVersion()
    let hashes = list("h")
    if let hashes, !hashes.contains("sha1"), !hashes.contains("sha256"), let tag = tags["h"] {
      report(
        tag,
        Text("names no hash algorithm of DKIM", ja: "DKIM で使うハッシュアルゴリズムがありません")
      )
    }
    let material = material()
    guard issues.isEmpty, let material else { throw DKIMKeyError(issues: issues, isCut: isCut) }
    return DKIMKey(
      material: material,
      hashes: hashes,
      services: list("s"),
      flags: list("t") ?? [],
      tags: tags
    )
  }

  private mutating func checkVersion() {
    guard let version = tags["v"] else { return }
    if version.value != "DKIM1" {
      report(
        version,
        Text("is another version than v=DKIM1", ja: "バージョンが v=DKIM1 ではありません")
      )
    } else if tags.tags.first != version {
      report(version, Text("does not stand first", ja: "先頭にありません"))
    }
  }

  private mutating func material() -> DKIMKey.Material? {
    guard let data = tags["p"] else {
      let end = tags.text.utf8.count
      issues.append(
        SyntaxIssue(
          range: end..<end,
          excerpt: "",
          message: Text("lacks the key: there is no p=", ja: "鍵がありません（p= がない）")
        )
      )
      return nil
    }
    let type = tags["k"]?.value.lowercased() ?? "rsa"
    guard type == "rsa" || type == "ed25519" else {
      if let tag = tags["k"] {
        report(tag, Text("is not a type of key that DKIM knows", ja: "DKIM にない鍵の種類です"))
      }
      return nil
    }
    guard !data.value.isEmpty else { return .revoked }
    guard let octets = decoded(data) else { return nil }
    return type == "rsa" ? rsa(octets, data) : ed25519(octets, data)
  }

  /// Tells of characters that no base64 has; those that no tag may hold have been told of already.
  private mutating func decoded(_ data: TagList.Tag) -> [UInt8]? {
    do {
      return try Base64.decode(data.value)
    } catch {
      let start = data.valueRange.lowerBound
      let range = (start + error.range.lowerBound)..<(start + error.range.upperBound)
      isCut = range.isEmpty
      guard !issues.contains(where: { $0.range == range }) else { return nil }
      let octets = Array(data.value.utf8)[error.range]
      issues.append(
        SyntaxIssue(range: range, excerpt: String(decoding: octets, as: UTF8.self), message: error.message)
      )
      return nil
    }
  }

  private mutating func rsa(_ octets: [UInt8], _ data: TagList.Tag) -> DKIMKey.Material? {
    if let length = DERReader.announcedLength(of: octets), length > octets.count {
      isCut = true
      report(
        data,
        Text(
          "is cut: \(octets.count) of \(length) octets of the key are there",
          ja: "鍵が途中で切れています（\(length) オクテットのうち \(octets.count) オクテットだけ）"
        )
      )
      return nil
    }
    guard let key = RSAPublicKey(der: octets) else {
      report(data, octets.count == Self.ed25519Octets ? Self.perhapsEd25519 : Self.noRSA)
      return nil
    }
    return .rsa(bits: key.bits)
  }

  private mutating func ed25519(_ octets: [UInt8], _ data: TagList.Tag) -> DKIMKey.Material? {
    guard octets.count != Self.ed25519Octets else { return .ed25519 }
    isCut = octets.count < Self.ed25519Octets
    report(
      data,
      Text(
        "has \(octets.count) octets; an Ed25519 key has \(Self.ed25519Octets)",
        ja: "\(octets.count) オクテットあります。Ed25519 の鍵は \(Self.ed25519Octets) オクテットです"
      )
    )
    return nil
  }

  /// Returns the values of a tag that is a list with colons, without those that are empty.
  private func list(_ name: String) -> [String]? {
    tags[name]?.value.split(separator: ":").map { value in
      String(decoding: value.utf8.filter { !TagScanner.isSpace($0) }, as: UTF8.self).lowercased()
    }
  }

  private mutating func report(_ tag: TagList.Tag, _ message: Text) {
    issues.append(SyntaxIssue(range: tag.range, excerpt: tags.excerpt(tag), message: message))
  }
}
