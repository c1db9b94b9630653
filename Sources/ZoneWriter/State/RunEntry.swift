public import ZonePlan

/// What a run writes down before and after it does something.
public enum RunEntry: Sendable, Hashable {
  /// The plan, with every record as it was before.
  case opened(RunHeader)
  /// What is about to be written, as the requests that will be sent.
  case begun([RunStep])
  /// The request of a step is sent next.
  case sending(step: Int)
  /// The request of a step was answered: these of its changes are made, each with its record.
  case acknowledged(step: Int, made: [String: String])
  /// The zone was read and has not shown everything that was sent; these changes are in it, each with its record, and
  /// the others may still come.
  case sought(made: [String: String])
  /// The zone was read: these changes of the step are made, each with its record; others are not.
  case settled(step: Int, made: [String: String])
  /// The request of a step was refused, so nothing of it was made.
  case refused(step: Int)
  /// The zone was read again: these changes, which were not there at first, have come, each with its record.
  case found(made: [String: String])
  /// A person was told how the run ended.
  case closed
}

/// The beginning of a run.
public struct RunHeader: Sendable, Hashable, Codable {
  /// The schema that this version writes.
  public static let schema = "greycloud.run/2"
  /// The schemas that this version reads.
  static let readable: Set<String> = [schema, "greycloud.run/1"]

  /// The schema.
  public let schema: String
  /// The run.
  public let run: RunID
  /// The plan as it is written, the comment of new records included.
  public let plan: SavedPlan
  /// Who began it, if that was written down.
  public let user: String?
  /// On which machine, if that was written down.
  public let host: String?

  /// Creates the beginning of a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - plan: The plan, with the time at which the run began.
  ///   - user: Who begins it.
  ///   - host: On which machine.
  public init(run: RunID, plan: SavedPlan, user: String? = nil, host: String? = nil) {
    schema = Self.schema
    self.run = run
    self.plan = plan
    (self.user, self.host) = (user, host)
  }
}

/// One transaction of a run.
public struct RunStep: Sendable, Hashable, Codable {
  /// Its number in the run, from 1.
  public let number: Int
  /// Its phase.
  public let phase: Int
  /// The numbers of its changes.
  public let changes: [String]
  /// The request.
  public let request: StoreRequest

  /// Creates a step.
  public init(number: Int, phase: Int, changes: [String], request: StoreRequest) {
    self.number = number
    self.phase = phase
    self.changes = changes
    self.request = request
  }
}

extension RunEntry: Codable {
  private enum Kind: String, Codable {
    case opened, begun, sending, acknowledged, sought, settled, refused, found, closed
  }

  private enum Key: String, CodingKey {
    case entry, header, steps, step, made
  }

  /// Decodes an entry.
  ///
  /// - Parameter decoder: The decoder to read from.
  /// - Throws: `DecodingError` if it is none, or an error of the plan in it.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    switch try fields.decode(Kind.self, forKey: .entry) {
    case .opened: self = .opened(try fields.decode(RunHeader.self, forKey: .header))
    case .begun: self = .begun(try fields.decode([RunStep].self, forKey: .steps))
    case .sending: self = .sending(step: try fields.decode(Int.self, forKey: .step))
    case .acknowledged:
      self = .acknowledged(
        step: try fields.decode(Int.self, forKey: .step),
        made: try fields.decode([String: String].self, forKey: .made)
      )
    case .sought: self = .sought(made: try fields.decode([String: String].self, forKey: .made))
    case .settled:
      self = .settled(
        step: try fields.decode(Int.self, forKey: .step),
        made: try fields.decode([String: String].self, forKey: .made)
      )
    case .refused: self = .refused(step: try fields.decode(Int.self, forKey: .step))
    case .found: self = .found(made: try fields.decode([String: String].self, forKey: .made))
    case .closed: self = .closed
    }
  }

  /// Encodes the entry with its kind.
  ///
  /// - Parameter encoder: The encoder to write to.
  /// - Throws: `EncodingError` if a value cannot be written.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(kind, forKey: .entry)
    switch self {
    case .opened(let header): try fields.encode(header, forKey: .header)
    case .begun(let steps): try fields.encode(steps, forKey: .steps)
    case .sending(let step), .refused(let step): try fields.encode(step, forKey: .step)
    case .acknowledged(let step, let made), .settled(let step, let made):
      try fields.encode(step, forKey: .step)
      try fields.encode(made, forKey: .made)
    case .sought(let made), .found(let made): try fields.encode(made, forKey: .made)
    case .closed: break
    }
  }

  private var kind: Kind {
    switch self {
    case .opened: .opened
    case .begun: .begun
    case .sending: .sending
    case .acknowledged: .acknowledged
    case .sought: .sought
    case .settled: .settled
    case .refused: .refused
    case .found: .found
    case .closed: .closed
    }
  }
}
