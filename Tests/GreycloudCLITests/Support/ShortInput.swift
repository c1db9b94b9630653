import SystemPackage

/// Standard input that holds a short text and then ends.
///
/// The text is there before the program starts: a library that writes it meanwhile has to cope with a program that ends
/// or is killed first, and does not always.
enum ShortInput {
  /// Puts a text into a pipe.
  ///
  /// - Parameter text: The text, which must not be longer than a pipe holds.
  /// - Returns: The end of the pipe that is read.
  /// - Throws: The error of a pipe that cannot be made or filled.
  static func pipe(holding text: String) throws -> FileDescriptor {
    let (user, tester) = try FileDescriptor.pipe()
    _ = try tester.closeAfter { try tester.writeAll(text.utf8) }
    return user
  }
}
