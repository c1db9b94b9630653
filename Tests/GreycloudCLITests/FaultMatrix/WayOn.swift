/// How a person goes on after a run that did not end well.
enum WayOn: String, Sendable, CaseIterable {
  case finish, undo
}
