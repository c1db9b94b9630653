import Wording

/// A record that ties a service to a certificate or a key (RFC 6698 §2.1).
public struct TLSARecord: Sendable, Hashable {
  /// What the data is compared with, by the acronyms of RFC 7218 §2.1.
  public enum Usage: UInt8, Sendable, Hashable, CaseIterable {
    /// An authority that the public vouches for; no sender of mail uses it.
    case pkixTA = 0
    /// A certificate that the public vouches for; no sender of mail uses it.
    case pkixEE = 1
    /// An authority of one's own, or any other one in the server's chain.
    case daneTA = 2
    /// The server's own certificate.
    case daneEE = 3

    /// A Boolean value telling whether senders of mail use it (RFC 7672 §3.1.3).
    public var isForMail: Bool { self == .daneTA || self == .daneEE }
  }

  /// Which part of the certificate counts.
  public enum Selector: UInt8, Sendable, Hashable, CaseIterable {
    /// The whole certificate.
    case certificate = 0
    /// The public key.
    case publicKey = 1
  }

  /// In which form the data is given.
  public enum Matching: UInt8, Sendable, Hashable, CaseIterable {
    /// As it is.
    case full = 0
    /// By its SHA-256 digest.
    case sha256 = 1
    /// By its SHA-512 digest.
    case sha512 = 2

    /// The number of octets of the data, or `nil` if it differs.
    public var length: Int? {
      switch self {
      case .full: nil
      case .sha256: 32
      case .sha512: 64
      }
    }
  }

  /// What the data is compared with.
  public let usage: Usage
  /// Which part of the certificate counts.
  public let selector: Selector
  /// In which form the data is given.
  public let matching: Matching
  /// The data in lower-case hexadecimal digits.
  public let data: String

  /// Reads a record.
  ///
  /// - Parameter presentation: Three numbers and hexadecimal digits, among which there may be spaces (RFC 6698 §2.2).
  /// - Throws: ``SyntaxIssues`` for everything that makes the record unusable.
  public init(presentation: String) throws(SyntaxIssues) {
    let whole = PlacedText(presentation)
    let fields = whole.split(" ").flatMap { $0.split("\t") }.filter { !$0.range.isEmpty }
    guard fields.count >= 4 else {
      throw SyntaxIssues(
        whole.issue(
          Text(
            "a TLSA record consists of three numbers and the data",
            ja: "TLSA レコードは 3 つの数字とデータからなります"
          )
        )
      )
    }
    let (usage, selector, matching) = (
      Usage(field: fields[0]), Selector(field: fields[1]), Matching(field: fields[2])
    )
    let digits = fields[3...].map(\.text).joined().lowercased()
    let place = whole.piece(fields[3].range.lowerBound..<fields[fields.count - 1].range.upperBound)
    let issues = [
      usage == nil ? fields[0].issue(Self.unknownUsage) : nil,
      selector == nil ? fields[1].issue(Self.unknownSelector) : nil,
      matching == nil ? fields[2].issue(Self.unknownMatching) : nil,
      Self.issue(digits, matching, at: place),
    ]
    if let failure = SyntaxIssues(issues.compactMap { $0 }) { throw failure }
    // A missing number is among the issues, so the defaults are never used.
    self.usage = usage ?? .daneEE
    self.selector = selector ?? .publicKey
    self.matching = matching ?? .sha256
    data = digits
  }

  private static func issue(_ digits: String, _ matching: Matching?, at place: PlacedText) -> SyntaxIssue? {
    guard digits.utf8.allSatisfy(isHexadecimal), digits.utf8.count.isMultiple(of: 2) else {
      return place.issue(
        Text("the data is not pairs of hexadecimal digits", ja: "データが 2 桁ずつの 16 進数になっていません")
      )
    }
    guard let length = matching?.length, digits.utf8.count != 2 * length else { return nil }
    return place.issue(
      Text(
        "the data must have \(2 * length) hexadecimal digits and has \(digits.utf8.count)",
        ja: "データは 16 進数で \(2 * length) 桁必要ですが、\(digits.utf8.count) 桁です"
      )
    )
  }

  private static func isHexadecimal(_ octet: UInt8) -> Bool {
    (0x30...0x39).contains(octet) || (0x61...0x66).contains(octet)
  }

  private static let unknownUsage = Text(
    "is not a certificate usage; it must be 0, 1, 2 or 3",
    ja: "証明書の用途は 0、1、2、3 のどれかである必要があります"
  )
  private static let unknownSelector = Text(
    "is not a selector; it must be 0 or 1",
    ja: "セレクタは 0 か 1 である必要があります"
  )
  private static let unknownMatching = Text(
    "is not a matching type; it must be 0, 1 or 2",
    ja: "照合方式は 0、1、2 のどれかである必要があります"
  )
}

extension RawRepresentable<UInt8> {
  /// Creates the value of a decimal number.
  fileprivate init?(field: PlacedText) {
    guard field.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt8(field.text) else {
      return nil
    }
    self.init(rawValue: number)
  }
}

extension TLSARecord: CustomStringConvertible {
  /// The record in presentation format.
  public var description: String { "\(usage.rawValue) \(selector.rawValue) \(matching.rawValue) \(data)" }
}
