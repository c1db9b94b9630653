/// The record types that the API knows.
enum RecordType: String, CaseIterable, Sendable {
  case a = "A"
  case aaaa = "AAAA"
  case caa = "CAA"
  case cert = "CERT"
  case cname = "CNAME"
  case dnskey = "DNSKEY"
  case ds = "DS"
  case https = "HTTPS"
  case loc = "LOC"
  case mx = "MX"
  case naptr = "NAPTR"
  case ns = "NS"
  case openpgpkey = "OPENPGPKEY"
  case ptr = "PTR"
  case smimea = "SMIMEA"
  case srv = "SRV"
  case sshfp = "SSHFP"
  case svcb = "SVCB"
  case tlsa = "TLSA"
  case txt = "TXT"
  case uri = "URI"

  /// Whether Cloudflare can put its proxy in front of records of this type.
  var isProxiable: Bool { isAddress || self == .cname }

  var isAddress: Bool { self == .a || self == .aaaa }

  /// Whether the content is one host name.
  var contentIsHost: Bool { [.cname, .mx, .ns, .ptr].contains(self) }

  /// Whether a priority stands beside the content.
  var hasPriority: Bool { [.mx, .srv, .uri].contains(self) }
}
