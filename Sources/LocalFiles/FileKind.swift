/// What a path can lead to.
public enum FileKind: Sendable, Hashable {
  /// Octets on a disk.
  case regular
  /// A folder.
  case folder
  /// A symbolic link.
  case link
  /// A pipe, with or without a name.
  case pipe
  /// A terminal, a disk, or another device.
  case device
  /// An end of a connection.
  case socket
}
