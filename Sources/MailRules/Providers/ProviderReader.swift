import DNSModel
import Wording

/// Reads the table of providers.
///
/// The table is text because a hundred literals of so many fields would cost every build seconds, and because it is
/// read by people. An entry begins at the margin with its identity, kind and name; its facts follow, indented, one a
/// line, and `ja` tells the name that the provider itself uses in Japanese. A question mark behind an identity or a key says that no document of the provider confirms it, so that no
/// plan creates records from it. What each key means stands beside it below.
struct ProviderReader {
  private(set) var providers: [MailProvider] = []
  /// Lines that are no facts; a test holds that there are none.
  private(set) var unreadable: [String] = []

  init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let words = line.split(separator: UInt8(ascii: " ")).map(Substring.init)
      if !read(words, isFact: line.first == UInt8(ascii: " ")) { unreadable.append(String(Substring(line))) }
    }
    for index in providers.indices { providers[index].complete() }
  }

  private mutating func read(_ words: [Substring], isFact: Bool) -> Bool {
    guard let first = words.first, words.count > 1 else { return false }
    let isConfirmed = first.utf8.last != UInt8(ascii: "?")
    let key = isConfirmed ? first : first.dropLast()
    guard !isFact else {
      guard !providers.isEmpty else { return false }
      return providers[providers.count - 1].add(key, words.dropFirst(), isConfirmed: isConfirmed)
    }
    guard words.count > 2, let kind = MailProvider.Kind(rawValue: String(words[1])) else { return false }
    let name = words[2...].joined(separator: " ")
    providers.append(MailProvider(String(key), name, kind, isConfirmed: isConfirmed))
    return true
  }
}

extension MailProvider {
  /// Adds a fact.
  ///
  /// - Parameters:
  ///   - key: What it is about.
  ///   - values: The words behind the key.
  ///   - isConfirmed: Whether the provider itself documents it.
  /// - Returns: Whether it is one.
  fileprivate mutating func add(_ key: Substring, _ values: ArraySlice<Substring>, isConfirmed: Bool) -> Bool
  {
    let (first, last) = (values[values.startIndex], String(values[values.endIndex - 1]))
    switch key {
    case "mx", "or": return addExchange(values, isOther: key == "or")
    case "imap", "pop", "smtp": return addClient(key, values, isConfirmed: isConfirmed)
    case "dkim": return addSelector(values, isConfirmed: isConfirmed)
    case "cname", "srv": return addRecord(key, values, isConfirmed: isConfirmed)
    case "spf": spf.append(SPFSource(domains: values.map(HostTemplate.init), isConfirmed: isConfirmed))
    case "ja": name = Text(verbatim: name(.english), japanese: values.joined(separator: " "))
    default:
      guard values.count == 1 else { return false }
      return addWord(key, first, last)
    }
    return true
  }

  private mutating func addWord(_ key: Substring, _ word: Substring, _ text: String) -> Bool {
    switch key {
    case "aka": aliases.append(text)
    case "host": hosts += [HostTemplate(word).pattern].compactMap { $0 }
    case "bounce": bounceHosts += [HostTemplate(word).pattern].compactMap { $0 }
    case "feed": feedHosts += [HostTemplate(word).pattern].compactMap { $0 }
    case "like": partners.append(text)
    case "resold": resellerSPF.append(text)
    case "sets": assignsSets = text == "assigned"
    case "redirect": spfRedirects.append(text)
    case "term": spfTerms.append(HostTemplate(word))
    case "return-path": usesOwnReturnPath = text == "own"
    case "verify": verificationPrefixes.append(text)
    case "page": documentation = text
    default: return false
    }
    return true
  }

  /// A preference of `-` is one that the provider leaves open.
  private mutating func addExchange(_ values: ArraySlice<Substring>, isOther: Bool) -> Bool {
    guard let (preference, name) = values.pair, preference == "-" || UInt16(preference) != nil else {
      return false
    }
    let exchange = DocumentedExchange(preference: UInt16(preference), host: HostTemplate(name))
    hosts += [exchange.host.pattern].compactMap { $0 }
    if isOther { otherExchanges.append(exchange) } else { documentedExchanges.append(exchange) }
    return true
  }

  private mutating func addClient(_ key: Substring, _ values: ArraySlice<Substring>, isConfirmed: Bool)
    -> Bool
  {
    let words = Array(values)
    guard words.count == 3, let service = ClientServer.Service(rawValue: String(key)),
      let port = UInt16(words[1]),
      let security = ClientServer.Security(rawValue: String(words[2]))
    else { return false }
    client.append(
      ClientServer(
        service: service,
        host: HostTemplate(words[0]),
        port: port,
        security: security,
        isConfirmed: isConfirmed
      )
    )
    return true
  }

  private mutating func addSelector(_ values: ArraySlice<Substring>, isConfirmed: Bool) -> Bool {
    let words = Array(values)
    guard (2...3).contains(words.count), let type = ["cname": RRType.cname, "txt": .txt][words[1]] else {
      return false
    }
    let target = words.count == 3 ? HostTemplate(words[2]) : nil
    dkim.append(
      DKIMSelector(selector: HostTemplate(words[0]), type: type, target: target, isConfirmed: isConfirmed)
    )
    return true
  }

  private mutating func addRecord(_ key: Substring, _ values: ArraySlice<Substring>, isConfirmed: Bool)
    -> Bool
  {
    let words = Array(values)
    guard words.count == (key == "srv" ? 3 : 2), let target = words.last else { return false }
    let port = key == "srv" ? UInt16(words[1]) : nil
    guard (port == nil) == (key == "cname") else { return false }
    records.append(
      ProviderRecord(
        name: String(words[0]),
        port: port,
        target: HostTemplate(target),
        isConfirmed: isConfirmed
      )
    )
    return true
  }

  /// A plan writes the documented set only if it is complete and the same for everybody.
  fileprivate mutating func complete() {
    let known = documentedExchanges.compactMap { documented -> Exchange? in
      guard let preference = documented.preference, documented.host.isLiteral,
        let host = try? DomainName(documented.host.text)
      else { return nil }
      return Exchange(preference: preference, host: host)
    }
    hosts += bounceHosts + feedHosts
    let isSameForAll = known.count == documentedExchanges.count && !assignsSets
    exchanges = isConfirmed && isSameForAll ? known : []
  }
}

extension ArraySlice {
  /// The two elements of a slice of two.
  fileprivate var pair: (Element, Element)? {
    count == 2 ? (self[startIndex], self[startIndex + 1]) : nil
  }
}
