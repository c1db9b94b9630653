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

extension String {
  /// A Boolean value telling whether quotation marks, blanks or invisible characters got into the text on its way, so
  /// that the spelling and not the content is the mistake.
  var isDamaged: Bool {
    unicodeScalars.contains { scalar in
      scalar == "\"" || scalar == "“" || scalar == "”" || scalar == "\u{FEFF}" || scalar == "\u{A0}"
        || (0x200B...0x200F).contains(scalar.value)
    } || first?.isWhitespace == true
  }
}
