import CloudflareSandbox

/// A run as `history` tells of it.
struct RunEntry: Sendable, Hashable {
  struct Unreadable: Error { let run: GreycloudRun }

  let id: String
  let zone: String
  /// `done`, `partly`, `nothing` or `unknown`.
  let state: String
  /// How many changes were meant.
  let changes: Int
  /// The changes that were made.
  let made: [String]
  /// The run that it takes back.
  let undoes: String?
  /// The runs that take it back.
  let undoneBy: [String]

  /// Reads the output of `history --format json`.
  ///
  /// - Parameter run: The run of that command.
  /// - Returns: The entries, in their order.
  /// - Throws: ``Unreadable`` if it failed or printed something else.
  static func all(in run: GreycloudRun) throws -> [RunEntry] {
    let document = try? JSONValue(parsing: run.output.utf8)
    guard run.status == 0, document?["schema"]?.string == "greycloud.history/1",
      let rows = document?["runs"]?.array
    else { throw Unreadable(run: run) }
    let entries = rows.compactMap(RunEntry.init)
    guard entries.count == rows.count else { throw Unreadable(run: run) }
    return entries
  }

  private init?(_ json: JSONValue) {
    guard let id = json["run"]?.string, let zone = json["zone"]?["name"]?.string,
      let state = json["state"]?.string, let changes = json["changes"]?.integer,
      let made = json["made"]?.array, let undoneBy = json["undone_by"]?.array
    else { return nil }
    self.id = id
    self.zone = zone
    self.state = state
    self.changes = changes
    self.made = made.compactMap(\.string)
    undoes = json["undoes"]?.string
    self.undoneBy = undoneBy.compactMap(\.string)
  }
}
