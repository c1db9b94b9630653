public import DNSModel
import Wording

/// Reads answers as people type them, and says what was typed instead.
public struct AnswerReader: Sendable {
  private let asciiName: @Sendable (String) -> String?

  /// Creates a reader.
  ///
  /// - Parameter asciiName: Converts a host name of any script to the form that DNS stores.
  public init(asciiName: @escaping @Sendable (String) -> String?) {
    self.asciiName = asciiName
  }

  /// Returns the address that a text means.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: An address that a mail server can have.
  /// - Throws: ``AnswerRefusal`` if it is none, whatever the domain.
  public func address(_ text: String) throws(AnswerRefusal) -> IPAddress {
    let typed = TypedAnswer(text)
    guard let address = IPAddress(typed.trimmed) else {
      throw AnswerRefusal(
        .mailAddress,
        Text("\(typed.shown) is not an IP address", ja: "\(typed.shown) は IP アドレスではありません"),
        meant: [typed.addressInside?.description].compactMap { $0 }
      )
    }
    if let flaw = AddressFlaw(address) { throw AnswerRefusal(address, flaw) }
    return address
  }

  /// Returns the host that a text names.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: A name, which a domain may still refuse.
  /// - Throws: ``AnswerRefusal`` if it is no name.
  public func host(_ text: String) throws(AnswerRefusal) -> DomainName {
    let typed = TypedAnswer(text)
    if let address = typed.address {
      throw AnswerRefusal(
        .mailHost,
        Text(
          "\(address) is an IP address and no name; an address is given with --mail-ip",
          ja: "\(address) は名前ではなく IP アドレスです。アドレスは --mail-ip で指定します"
        )
      )
    }
    guard !typed.isSecretive, let name = name(typed.trimmed), !name.isRoot else {
      throw AnswerRefusal(
        .mailHost,
        typed.noHost,
        meant: [typed.hostInside.flatMap(name)?.dotless].compactMap { $0 }
      )
    }
    return name
  }

  /// Who receives the mail of a domain.
  public enum Receiver: Sendable, Hashable {
    /// A provider that has the mailboxes.
    case provider(MailProvider)
    /// A server, by its name.
    case host(DomainName)
  }

  /// Returns who receives mail, where a text may name a provider or a server.
  ///
  /// - Parameter text: What was typed. The web domain of a provider, such as `zoho.com`, names the provider.
  /// - Returns: The provider or the server.
  /// - Throws: ``AnswerRefusal`` if it names neither.
  public func receiver(_ text: String) throws(AnswerRefusal) -> Receiver {
    let typed = TypedAnswer(text).trimmed
    if ["yes", "y", "はい"].contains(typed.lowercased()) {
      throw AnswerRefusal(
        .provider,
        Text(
          "\(typed) does not say where; the provider that has the mailboxes is needed, or the name of your own server",
          ja: "\(typed) だけでは配送先がわかりません。メールボックスのあるメールサービスか、自分のサーバーの名前を入力してください"
        )
      )
    }
    let labels = typed.split(separator: ".")
    let site = labels.count == 2 ? labels.first.flatMap { MailProvider.named(String($0)) } : nil
    if let provider = MailProvider.named(typed) ?? site { return .provider(provider) }
    let owners = MailProvider.all.filter { $0.hosts.contains { $0.fixedEnding == typed.lowercased()[...] } }
    guard owners.isEmpty else {
      throw AnswerRefusal(
        .provider,
        Text(
          "\(typed) is the domain of a provider and no mail server",
          ja: "\(typed) はメールサービスのドメインで、メールサーバーの名前ではありません"
        ),
        meant: owners.prefix(6).map(\.id)
      )
    }
    guard typed.contains(".") else { return .provider(try provider(typed)) }
    return .host(try host(typed))
  }

  /// Returns whether a text says that a domain has no mail.
  ///
  /// - Parameter text: What was typed.
  /// - Returns: Whether it is a word for none.
  public static func meansNoMail(_ text: String) -> Bool {
    ["none", "no", "n", "no mail", "no-mail", "--no-mail", "なし", "使わない", "いいえ"].contains(
      TypedAnswer(text).trimmed.lowercased()
    )
  }

  /// Returns the provider that a text names.
  ///
  /// - Parameter text: What was typed: an identity, a name, or one of the names that people use.
  /// - Returns: The provider.
  /// - Throws: ``AnswerRefusal`` if the table does not know it.
  public func provider(_ text: String) throws(AnswerRefusal) -> MailProvider {
    let typed = TypedAnswer(text)
    guard let provider = MailProvider.named(typed.trimmed) else {
      throw AnswerRefusal(
        .provider,
        Text(
          "\(typed.shown) is not a provider that greycloud knows (`greycloud providers` lists all)",
          ja: "\(typed.shown) というメールサービスは登録されていません（一覧は greycloud providers で表示できます）"
        ),
        meant: MailProvider.identities(near: typed.trimmed)
      )
    }
    return provider
  }

  private func name(_ text: String) -> DomainName? {
    guard !text.contains(where: { " */:@?#[]".contains($0) }) else { return nil }
    // What a browser takes for an address, such as 127.1, is none that a person means by a name.
    return asciiName(text).flatMap { IPAddress($0) == nil ? try? DomainName($0) : nil }
  }
}

/// A text that was typed as an answer.
private struct TypedAnswer {
  /// A name of a host has dots in it, so what is longer without any is more likely a secret that was pasted.
  private static let mostUndotted = 30

  private static let longest = 253

  let trimmed: String

  init(_ text: String) {
    trimmed = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A Boolean value telling whether it may be a token or a key, which must not be shown.
  var isSecretive: Bool {
    trimmed.count > Self.mostUndotted && !trimmed.contains(".") && !trimmed.contains(":")
      || trimmed.utf8.count > Self.longest
  }

  /// The text as it may be shown.
  var shown: Text {
    guard isSecretive else { return Text(verbatim: trimmed.isEmpty ? "\"\"" : trimmed) }
    return Text(
      "what was typed (\(trimmed.count) characters, not shown because it may be a token)",
      ja: "入力された値（\(trimmed.count) 文字。トークンの可能性があるため表示しません）"
    )
  }

  /// The text without brackets around it.
  var bracketed: String? {
    guard trimmed.hasPrefix("["), let end = trimmed.firstIndex(of: "]") else { return nil }
    return String(trimmed[..<end].dropFirst())
  }

  /// The address that was typed in place of a name.
  var address: IPAddress? {
    IPAddress(bracketed ?? (trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed))
  }

  /// The address among what was typed: without a port, a prefix length or a final dot.
  var addressInside: IPAddress? {
    if let bracketed { return IPAddress(bracketed) }
    let ending = ["/32", "/128", "."].first(where: trimmed.hasSuffix) ?? ""
    let rest = trimmed.dropLast(ending.count)
    return IPAddress(rest.contains(".") ? rest.prefix { $0 != ":" } : rest)
  }

  /// Why it names no host.
  var noHost: Text {
    if trimmed.contains("://") {
      return Text("\(shown) is the address of a web page", ja: "\(shown) は Web ページのアドレスです")
    }
    if trimmed.contains("@") {
      return Text(
        "\(shown) is a mail address; the name of the server that receives it is needed",
        ja: "\(shown) はメールアドレスです。それを受信するサーバーの名前が必要です"
      )
    }
    return Text("\(shown) is not a host name", ja: "\(shown) はホスト名ではありません")
  }

  /// The part that may be the name of a host: that of a page's address, or what stands before a port.
  var hostInside: String? {
    guard !isSecretive, !trimmed.contains("@") else { return nil }
    let rest = trimmed.firstRange(of: "://").map { trimmed[$0.upperBound...] } ?? trimmed[...]
    let host = rest.prefix { !"/:?# ".contains($0) }
    return host.contains(".") && IPAddress(host) == nil && host.count < trimmed.count ? String(host) : nil
  }
}

extension AnswerRefusal {
  init(_ address: IPAddress, _ flaw: AddressFlaw) {
    let meant = if case .mapped(let embedded) = flaw { [embedded.description] } else { [String]() }
    self.init(.mailAddress, flaw.text(address), meant: meant)
  }
}
