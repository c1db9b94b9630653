extension Situation {
  /// The tag of a DKIM key of 2048 bits as it stands between the quotes of a TXT record; it was made for these tests.
  static let key = """
    p=\
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAis5ulUdm8hTLZouIjiNR1rz1ebPRshyEPzz15vHUjT5QpTregq+b\
    aOtMAXF4+2FSjfdghhxiXzH+YR0vkfYs9pgbC3LkZx1ZYJkX2WeUlOXK7r3JcyfowtbhjtWVbdrGEu8TL7J84vmKpx0jFiyK\
    WAfpv2GJ" "\
    b5DrenO4NkLqHbMmDump2Ft2wO8TYeCUMBORiW2jQY5nulFS4S2bt9DjnSySipdxmH173NCXWQWOZ8TOr5afJHPRaR5urBXj\
    d/HHg6h3QBe1j2pgdd/Iw1O2EDrh7J7aPDuwoFatzI7n6jqH2URPufWTSt8jWXd8SDJCBFpQLb7trYd5Tqros1BPAQIDAQAB
    """
}
