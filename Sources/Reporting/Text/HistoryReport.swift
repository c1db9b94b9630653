import FoundationEssentials
public import Wording

/// A run that wrote to a zone, or tried to.
public struct ListedRun: Encodable, Sendable, Hashable {
  /// The zone that it wrote to.
  public struct Zone: Encodable, Sendable, Hashable {
    private enum CodingKeys: String, CodingKey { case id, name }

    /// The identifier.
    public let id: String?
    /// The name.
    public let name: String

    /// Creates a zone.
    public init(id: String?, name: String) {
      (self.id, self.name) = (id, name)
    }

    /// Writes every field, `null` where there is no value.
    ///
    /// - Parameter encoder: The encoder to write to.
    /// - Throws: `EncodingError` if the encoder refuses a value.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(name, forKey: .name)
    }
  }

  private enum CodingKeys: String, CodingKey {
    case run, zone, started, tool, user, host, state, changes, made, undoes
    case undoneBy = "undone_by"
    case inForce = "in_force"
  }

  /// Its name.
  public let run: String
  /// The zone.
  public let zone: Zone
  /// When it began.
  public let started: String
  /// The version of greycloud.
  public let tool: String
  /// Who began it, if that is known.
  public let user: String?
  /// On which machine, if that is known.
  public let host: String?
  /// How far it came: `done`, `partly`, `nothing`, `unseen`, `unknown`, or `writing` while it is going on.
  public let state: String
  /// A Boolean value telling whether the run itself has looked in vain for what it sent.
  public let hasSought: Bool
  /// The number of its changes.
  public let changes: Int
  /// The numbers of the changes that were answered as made or read back.
  public let made: [String]
  /// The run that it took back.
  public let undoes: String?
  /// The runs that took its changes back.
  public let undoneBy: [String]
  /// The numbers of the changes that nobody has taken back.
  public let inForce: [String]

  /// Creates a listed run.
  public init(
    run: String,
    zone: Zone,
    started: String,
    tool: String,
    user: String? = nil,
    host: String? = nil,
    state: String,
    hasSought: Bool = false,
    changes: Int,
    made: [String],
    undoes: String?,
    undoneBy: [String],
    inForce: [String]
  ) {
    self.run = run
    self.zone = zone
    self.started = started
    self.tool = tool
    (self.user, self.host) = (user, host)
    (self.state, self.hasSought) = (state, hasSought)
    self.changes = changes
    self.made = made
    self.undoes = undoes
    self.undoneBy = undoneBy
    self.inForce = inForce
  }

  /// Writes every field, `null` where there is no value, so that the shape never varies.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if the encoder refuses a value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(run, forKey: .run)
    try container.encode(zone, forKey: .zone)
    try container.encode(started, forKey: .started)
    try container.encode(tool, forKey: .tool)
    try container.encode(user, forKey: .user)
    try container.encode(host, forKey: .host)
    try container.encode(state, forKey: .state)
    try container.encode(changes, forKey: .changes)
    try container.encode(made, forKey: .made)
    try container.encode(undoes, forKey: .undoes)
    try container.encode(undoneBy, forKey: .undoneBy)
    try container.encode(inForce, forKey: .inForce)
  }
}

/// The list of runs as text or JSON.
public struct HistoryReport: Sendable {
  private struct Document: Encodable {
    static let schemaName = "greycloud.history/1"

    let schema = schemaName
    let runs: [ListedRun]
    let unreadable: [String]
  }

  private struct Unreadable: Encodable {
    let unreadable: [String]
  }

  private let language: Language
  private let commands: CommandSuggestions
  private let unreadable: [String]

  /// Creates the report of a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - commands: What makes the commands for runs that need one.
  ///   - unreadable: The runs whose journals cannot be read.
  public init(
    _ language: Language,
    commands: CommandSuggestions = CommandSuggestions(),
    unreadable: [String] = []
  ) {
    self.language = language
    self.commands = commands
    self.unreadable = unreadable
  }

  /// Returns a table.
  ///
  /// - Parameters:
  ///   - runs: The runs, in the order of the table.
  ///   - zone: The zone, if only its runs are listed.
  /// - Returns: One line for each and the way on of those that need one, or a line that says that there is none.
  public func lines(_ runs: [ListedRun], on zone: String? = nil) -> [Line] {
    guard runs.isEmpty else { return runs.flatMap { [line($0)] + wayOn($0) } }
    return [Line((unreadable.isEmpty ? none(zone) : unknown)(language))]
  }

  private var unknown: Text {
    Text(
      "Nobody can tell what was written from this machine: no journal can be read (\(list: unreadable)).",
      ja: "読み取れるジャーナルがないため、このマシンから何を書き込んだか分かりません（\(list: unreadable)）。"
    )
  }

  private func none(_ zone: String?) -> Text {
    zone.map {
      Text(
        "Nothing was written to \($0) from this machine yet.",
        ja: "このマシンから \($0) にはまだ何も書き込んでいません。"
      )
    } ?? Text("Nothing was written from this machine yet.", ja: "このマシンからはまだ何も書き込んでいません。")
  }

  private func wayOn(_ run: ListedRun) -> [Line] {
    guard run.state == "unknown" else { return [] }
    return [Line(Self.bothWays(run.run, commands)(language), .doubtful, indent: 4)]
  }

  private func line(_ run: ListedRun) -> Line {
    let remarks = [state(run), purpose(run), undone(run)].compactMap { $0?(language) }
    let separator = language == .japanese ? "、" : ", "
    return Line(
      [
        Span(run.run, .strong), Span("  \(run.started)  \(origin(run))", .faint), Span(run.zone.name),
        Span("  " + remarks.joined(separator: separator)),
      ],
      hanging: 4
    )
  }

  private func origin(_ run: ListedRun) -> String {
    let names = [run.user, run.host].compactMap { $0 }
    return names.isEmpty ? "" : names.joined(separator: "@") + "  "
  }

  private func state(_ run: ListedRun) -> Text? {
    switch run.state {
    case "done": Text("done (changes: \(run.changes))", ja: "完了（変更 \(run.changes) 件）")
    case "partly":
      Text(
        "partly done (\(list: run.made) of \(run.changes) changes)",
        ja: "一部だけ完了（変更 \(run.changes) 件のうち \(list: run.made)）"
      )
    case "nothing": Text("nothing was written", ja: "書き込みなし")
    case "unseen":
      Text(
        "not seen in the zone when it was last read",
        ja: "最後に読んだとき、ゾーンに見当たらず"
      )
    case "unknown" where run.hasSought:
      Text(
        "unknown: no answer came, and it was not seen in the zone so far",
        ja: "不明（応答がなく、まだゾーンに見当たりません）"
      )
    case "writing": Text("being written now", ja: "書き込み中")
    default:
      Text(
        "unknown: it was interrupted, and nobody has read the zone since",
        ja: "不明（中断され、その後ゾーンを読み直していません）"
      )
    }
  }

  /// Returns the commands for a run that may have made anything.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - commands: What makes the commands.
  /// - Returns: The sentence.
  public static func bothWays(_ run: String, _ commands: CommandSuggestions) -> Text {
    let (finish, undo) = (commands.apply(run), commands.undo(run))
    return Text(
      "Both of these read the zone first: to finish it, \(finish); to take it back, \(undo).",
      ja: "どちらもまずゾーンを読み直します。続きを書き込むには \(finish)、取り消すには \(undo)。"
    )
  }

  private func purpose(_ run: ListedRun) -> Text? {
    run.undoes.map { Text("takes back \($0)", ja: "\($0) の取り消し") }
  }

  private func undone(_ run: ListedRun) -> Text? {
    guard !run.undoneBy.isEmpty else { return nil }
    guard !run.inForce.isEmpty else {
      return Text("taken back by \(list: run.undoneBy)", ja: "\(list: run.undoneBy) で取り消し済み")
    }
    return Text(
      "taken back in part by \(list: run.undoneBy), in force: \(list: run.inForce)",
      ja: "\(list: run.undoneBy) で一部取り消し済み（有効な変更: \(list: run.inForce)）"
    )
  }

  /// Returns the list as JSON.
  ///
  /// - Parameter runs: The runs.
  /// - Returns: JSON that ends with a newline.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func json(_ runs: [ListedRun]) throws -> String {
    try JSONText.of(Document(runs: runs, unreadable: unreadable), pretty: true)
  }

  /// Returns each run as one line of JSON, and behind them the runs whose journals cannot be read, if there are any.
  ///
  /// - Parameter runs: The runs.
  /// - Returns: The lines.
  /// - Throws: `EncodingError` if a value cannot be written as JSON.
  public func jsonLines(_ runs: [ListedRun]) throws -> String {
    let lines = try runs.map { try JSONText.line(of: $0, schema: Document.schemaName) }.joined()
    guard !unreadable.isEmpty else { return lines }
    return lines + (try JSONText.line(of: Unreadable(unreadable: unreadable), schema: Document.schemaName))
  }
}
