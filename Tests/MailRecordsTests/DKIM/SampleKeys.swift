/// Public keys made for these tests; nobody holds the private ones.
enum SampleKeys {
  static let rsa512 =
    "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAOtOB99ncyxdhlN4IEYzieHASwZrbZ02XO0KJVkPiArPQsx4jSp3eCI9ZvwDKqA7"
    + "mgJveJyrv6t/kOcQ4Yu1DRcCAwEAAQ=="
  static let bareRSA512 =
    "MEgCQQDrTgffZ3MsXYZTeCBGM4nhwEsGa22dNlztCiVZD4gKz0LMeI0qd3giPWb8AyqgO5oCb3icq7+rf5DnEOGLtQ0XAgMB"
    + "AAE="
  static let rsa1024 =
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCjnLN69YnGknXmsEcAKMivHxVQ8R4K6aoBDB7NkqHfdKpt4RZEtWqRFTs2"
    + "XHsqk7r4korybEE3xVErTslSv9+JV/8OsvAE+bHZol5OmHWqQjmA8yBHniQIUunq1yy4NY/7D+D6MNddvoP7GrxmW2xTRhEY"
    + "s0LUx542id5kCW8f0wIDAQAB"
  static let rsa2048 =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAis5ulUdm8hTLZouIjiNR1rz1ebPRshyEPzz15vHUjT5QpTregq+b"
    + "aOtMAXF4+2FSjfdghhxiXzH+YR0vkfYs9pgbC3LkZx1ZYJkX2WeUlOXK7r3JcyfowtbhjtWVbdrGEu8TL7J84vmKpx0jFiyK"
    + "WAfpv2GJb5DrenO4NkLqHbMmDump2Ft2wO8TYeCUMBORiW2jQY5nulFS4S2bt9DjnSySipdxmH173NCXWQWOZ8TOr5afJHPR"
    + "aR5urBXjd/HHg6h3QBe1j2pgdd/Iw1O2EDrh7J7aPDuwoFatzI7n6jqH2URPufWTSt8jWXd8SDJCBFpQLb7trYd5Tqros1BP"
    + "AQIDAQAB"
  static let ed25519 = "FE0ximUaqWXye9g29L8feVamBtf5Imqd0ZjxkJ0NaQg="
  /// The same key as a program exports it.
  static let wrappedEd25519 = "MCowBQYDK2VwAyEA" + ed25519
}
