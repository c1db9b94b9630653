import Glibc

/// How a user of this machine is called.
enum UserName {
  /// Returns the name of a user, with the number by which files know it.
  static func of(_ user: uid_t) -> String {
    guard let entry = getpwuid(user) else { return "\(user)" }
    return "\(String(cString: entry.pointee.pw_name)) (\(user))"
  }
}
