/// The page of Cloudflare's dashboard where a token is made, filled in already.
enum TokenPage {
  /// The page for a token that is enough for a command.
  ///
  /// - Parameter isWriting: Whether the command writes to DNS.
  /// - Returns: The address.
  static func address(isWriting: Bool) -> String {
    let access = isWriting ? "edit" : "read"
    let permissions =
      "%5B%7B%22key%22%3A%22dns%22%2C%22type%22%3A%22\(access)%22%7D%2C"
      + "%7B%22key%22%3A%22zone%22%2C%22type%22%3A%22read%22%7D%5D"
    return "https://dash.cloudflare.com/profile/api-tokens?permissionGroupKeys=\(permissions)"
      + "&accountId=%2A&zoneId=all&name=greycloud%20\(access)"
  }

  /// The line behind which a token is pasted, so that neither the screen nor the shell's history shows it.
  static let line = "read -rs CLOUDFLARE_API_TOKEN && export CLOUDFLARE_API_TOKEN"
}
