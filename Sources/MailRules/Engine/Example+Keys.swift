import DNSModel

extension Example {
  /// A DKIM key of 2048 bits in presentation format, made for the examples; nobody holds the private one.
  static let key = TXT(value: "v=DKIM1; k=rsa; p=" + keyHead + keyTail).presentation

  /// The beginning of its data, as a paste into a field that is too short leaves it.
  static let keyHead = """
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAis5ulUdm8hTLZouIjiNR1rz1ebPRshyEPzz15vHUjT5QpTregq+b\
    aOtMAXF4+2FSjfdghhxiXzH+YR0vkfYs9pgbC3LkZx1ZYJkX2WeUlOXK7r3JcyfowtbhjtWVbdrGEu8TL7J84vmKpx0jFiyK\
    WAfpv2GJ
    """

  /// The rest of its data.
  static let keyTail = """
    b5DrenO4NkLqHbMmDump2Ft2wO8TYeCUMBORiW2jQY5nulFS4S2bt9DjnSySipdxmH173NCXWQWOZ8TOr5afJHPRaR5urBXj\
    d/HHg6h3QBe1j2pgdd/Iw1O2EDrh7J7aPDuwoFatzI7n6jqH2URPufWTSt8jWXd8SDJCBFpQLb7trYd5Tqros1BPAQIDAQAB
    """

  /// The data of a key of 1024 bits.
  static let key1024 = """
    MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCjnLN69YnGknXmsEcAKMivHxVQ8R4K6aoBDB7NkqHfdKpt4RZEtWqRFTs2\
    XHsqk7r4korybEE3xVErTslSv9+JV/8OsvAE+bHZol5OmHWqQjmA8yBHniQIUunq1yy4NY/7D+D6MNddvoP7GrxmW2xTRhEY\
    s0LUx542id5kCW8f0wIDAQAB
    """

  /// The data of a key of 512 bits, which nobody accepts any more.
  static let key512 = """
    MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOtOB99ncyxdhlN4IEYzieHASwZrbZ02XO0KJVkPiArPQsx4jSp3eCI9ZvwDKqA7\
    mgJveJyrv6t/kOcQ4Yu1DRcCAwEAAQ==
    """

  /// The data of an Ed25519 key.
  static let keyEd25519 = "FE0ximUaqWXye9g29L8feVamBtf5Imqd0ZjxkJ0NaQg="
}
