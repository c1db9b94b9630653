extension Fault {
  /// What goes wrong.
  public enum Effect: Sendable, Hashable {
    /// The request is not handled; the answer is that status with an HTML body.
    case status(Int)
    /// The request is not handled; the answer is 500 with an error as the API words it.
    case internalError
    /// The request is not handled; the answer is 429, with a `Retry-After` header unless that is `nil`.
    case rateLimited(retryAfter: Int?)
    /// The request is not handled; the answer is an HTML page with status 200.
    case htmlPage
    /// The request is not handled; the answer is that body with that status.
    case answer(Int, body: String)
    /// The request is not handled; the connection closes without an answer.
    case drop
    /// The request is handled, and the connection closes without an answer.
    case dropAfterHandling
    /// The request is handled; the answer is that status with an HTML body.
    case statusAfterHandling(Int)
    /// The request is handled; half of the answer's body is missing.
    case truncatedBody
    /// The request is handled; the connection closes in the middle of the answer's body.
    case cutBody
    /// The request is handled; the answer has no body.
    case emptyBody
    /// The request waits before it is handled until the gate opens.
    case holdRequest(Gate)
    /// The request waits until the gate opens and is then not handled; the connection closes without an answer.
    case holdThenDrop(Gate)
    /// The request is handled; the answer waits until the gate opens.
    case holdAnswer(Gate)
    /// The request waits before it is handled until one gate opens, and its answer until the other does.
    case holdBoth(request: Gate, answer: Gate)
    /// The request is handled; the answer waits that long.
    case delayAnswer(Duration)
    /// Every page of a list has the rows of its first page.
    case repeatFirstPage
    /// A write of `proxied` is answered with success and changes nothing.
    case ignoreProxied
  }
}
