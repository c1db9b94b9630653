import DNSModel
import MailRules

extension Evidence {
  /// The zone flattens every alias.
  static var flattening: Evidence {
    var evidence = Evidence()
    evidence.flattensAllAliases = .known(true)
    return evidence
  }

  /// The only thing known is the host name of an address.
  static func hostName(_ address: String, _ host: String) -> Evidence {
    var evidence = Evidence()
    guard let address = IPAddress(address), let name = try? DomainName(host) else { return evidence }
    evidence.dns[DNSQuestion(address.reverseName, .ptr)] = .known(DNSAnswer([.ptr(name)]))
    return evidence
  }

  /// Mail programs meet a certificate that nobody vouches for.
  static func selfSigned(_ host: String) -> Evidence {
    var evidence = Evidence()
    guard let name = try? DomainName(host) else { return evidence }
    let certificate = PresentedCertificate(names: ["localhost"], isTrusted: false)
    evidence.ports[HostPort(name, 993)] = .known(
      .open(PortSession(.imap, offersTLS: true, certificate: certificate))
    )
    return evidence
  }

  /// The domain's MTA-STS policy in force holds one further line.
  static func policy(_ line: String) -> Evidence {
    var evidence = Evidence()
    evidence.web["https://mta-sts.example.com/.well-known/mta-sts.txt"] = .known(
      WebAnswer(
        status: 200,
        mediaType: "text/plain",
        body: "version: STSv1\nmode: enforce\nmax_age: 604800\n\(line)\n"
      )
    )
    return evidence
  }
}
