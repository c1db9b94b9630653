/// A value that a sentence says in another way than its description does.
public protocol Speakable {
  /// The value as people write it in a sentence.
  var spoken: String { get }
}
