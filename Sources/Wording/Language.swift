/// A language that every text of greycloud exists in.
public enum Language: String, Sendable, CaseIterable {
  /// English, also the language of machine formats.
  case english = "en"
  /// Japanese, in the terms of Cloudflare's Japanese dashboard.
  case japanese = "ja"
}
