/// The version of greycloud, shown by `--version` and sent as `User-Agent`.
enum Version {
  static let current = "0.1.0"
}
