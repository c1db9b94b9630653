import DNSModel

/// What a change does, in the words of `--auto` and of the JSON output.
public enum ChangeKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// Makes a proxied record DNS only and changes nothing else.
  case greyCloud = "grey-cloud"
  /// Adds an MX record.
  case addMX = "add-mx"
  /// Lets an MX record name another host.
  case repointMX = "repoint-mx"
  /// Adds an A or AAAA record.
  case addAddress = "add-address"
  /// Replaces an alias by addresses; the deletion and the additions belong together.
  case replaceAlias = "replace-alias"
  /// Changes a text.
  case editTXT = "edit-txt"
  /// Adds a text.
  case addTXT = "add-txt"
  /// Adds an alias.
  case addAlias = "add-alias"
  /// Adds a service.
  case addSRV = "add-srv"
  /// Changes anything else.
  case editRecord = "edit-record"
  /// Deletes a record.
  case deleteRecord = "delete-record"

  /// Creates the kind of an edit.
  ///
  /// - Parameters:
  ///   - edit: The edit.
  ///   - replacedAliases: The names whose alias the plan replaces by addresses.
  init(_ edit: Edit, replacedAliases: Set<DomainName>) {
    switch edit {
    case .create(let record): self = Self.creating(record, replacedAliases)
    case .delete(let record): self = Self.deleting(record, replacedAliases)
    case .update(let before, let after): self = Self.updating(before, after)
    }
  }

  private static func creating(_ record: Record, _ replaced: Set<DomainName>) -> ChangeKind {
    switch record.type {
    case .a, .aaaa: replaced.contains(record.owner) ? .replaceAlias : .addAddress
    case .mx: .addMX
    case .txt: .addTXT
    case .cname: .addAlias
    case .srv: .addSRV
    default: .editRecord
    }
  }

  private static func deleting(_ record: Record, _ replaced: Set<DomainName>) -> ChangeKind {
    record.type == .cname && replaced.contains(record.owner) ? .replaceAlias : .deleteRecord
  }

  private static func updating(_ before: Record, _ after: Record) -> ChangeKind {
    if before.isProxied, Edit.greyCloud(before).after == after { return .greyCloud }
    if let old = before.rdata.mx, let new = after.rdata.mx {
      return old.exchange == new.exchange ? .editRecord : .repointMX
    }
    return before.type == .txt && after.type == .txt ? .editTXT : .editRecord
  }
}

extension [Edit] {
  /// The names whose alias is deleted and that get addresses instead.
  var replacedAliases: Set<DomainName> {
    let deleted = compactMap { edit -> DomainName? in
      guard case .delete(let record) = edit, record.type == .cname else { return nil }
      return record.owner
    }
    let created = compactMap { edit -> DomainName? in
      guard case .create(let record) = edit, record.type.isAddress else { return nil }
      return record.owner
    }
    return Set(deleted).intersection(created)
  }
}
