import MailRecords
import Wording

extension SyntaxIssue {
  /// The place and what is wrong there, as a part of a sentence.
  var described: Text {
    guard !excerpt.isEmpty else { return message }
    let shown = excerpt.count > 40 ? String(excerpt.prefix(39)) + "…" : excerpt
    return Text("“\(shown)” \(message)", ja: "「\(shown)」 \(message)")
  }
}
