import Wording

/// What is wrong with a term, as the person who wrote it would put it.
enum SPFProblem: Error, Sendable, Hashable {
  case notSelected
  case notVisibleASCII(String)
  case placeholder
  case separator(String)
  case missingSpace(before: String)
  case spaceAfterColon
  case calledOtherwise(String)
  case unknownMechanism
  case bareName
  case qualifiedModifier
  case equalsSign
  case secondVersion
  case missingName
  case missingAddress
  case takesNoValue
  case webAddress
  case notAnAddress(family: String)
  case incompleteName
  case oddCharacter(String)
  case prefix(longest: Int)
  case secondPrefix
  case noPrefixHere
  case strayPercent
  case badMacro(String)
  case macroOnlyInExplanation(String)
  case duplicate(String)
}

extension SPFProblem {
  /// The problem in words that follow the term.
  var message: Text {
    switch self {
    case .notSelected:
      Text("does not begin with `v=spf1` and a space", ja: "`v=spf1` と空白で始まっていません")
    case .notVisibleASCII(let character):
      Text(
        "the character `\(character)` may not stand in an SPF record",
        ja: "文字 `\(character)` は SPF レコードに使えません"
      )
    case .placeholder:
      Text("is a placeholder from a guide", ja: "手順書の例のまま置き換えられていません")
    case .separator(let mark):
      Text("terms are separated by a space, not by `\(mark)`", ja: "項目の区切りは `\(mark)` ではなく空白です")
    case .missingSpace(let next):
      Text("a space is missing before `\(next)`", ja: "`\(next)` の前に空白がありません")
    case .spaceAfterColon:
      Text("the name after the colon stands behind a space", ja: "コロンと名前の間に空白が入っています")
    case .duplicate(let modifier):
      Text("`\(modifier)` may stand only once", ja: "`\(modifier)` は一度しか書けません")
    case .calledOtherwise, .unknownMechanism, .bareName, .qualifiedModifier, .equalsSign, .secondVersion:
      messageAboutTheWord
    case .strayPercent, .badMacro, .macroOnlyInExplanation:
      messageAboutAMacro
    default:
      messageAboutTheValue
    }
  }

  private var messageAboutTheWord: Text {
    switch self {
    case .calledOtherwise(let mechanism):
      Text("is written `\(mechanism)`", ja: "正しくは `\(mechanism)` と書きます")
    case .bareName:
      Text("is a name without `include:` or `a:` before it", ja: "名前の前に `include:` や `a:` がありません")
    case .qualifiedModifier:
      Text("may have no `+`, `-`, `~` or `?` before it", ja: "前に `+`、`-`、`~`、`?` を付けられません")
    case .equalsSign:
      Text("is ignored, because it has `=` in place of `:`", ja: "`:` ではなく `=` が使われているため無視されます")
    case .secondVersion:
      Text("is a second record in the same text", ja: "同じテキストの中に 2 つ目のレコードが入っています")
    default:
      Text("is not an SPF mechanism", ja: "SPF にない機構です")
    }
  }

  private var messageAboutTheValue: Text {
    switch self {
    case .missingAddress:
      Text("has no address", ja: "アドレスがありません")
    case .takesNoValue:
      Text("may have nothing behind it", ja: "後ろに値を付けられません")
    case .webAddress:
      Text("is a web address and no host name", ja: "ホスト名ではなく URL です")
    case .notAnAddress(let family):
      Text("is not an \(family) address", ja: "\(family) アドレスではありません")
    case .incompleteName:
      Text("is not a complete host name", ja: "完全なホスト名ではありません")
    case .oddCharacter(let character):
      Text("no host name holds `\(character)`", ja: "ホスト名に `\(character)` は使えません")
    case .prefix(let longest):
      Text(
        "the number behind the slash is not one from 0 to \(longest)",
        ja: "スラッシュの後の数が 0 から \(longest) の範囲にありません"
      )
    case .secondPrefix:
      Text("the length for IPv6 stands behind two slashes", ja: "IPv6 の長さは 2 つのスラッシュの後に書きます")
    case .noPrefixHere:
      Text("may have no slash and length behind it", ja: "後ろにスラッシュと長さを付けられません")
    default:
      Text("has no name", ja: "名前がありません")
    }
  }

  private var messageAboutAMacro: Text {
    switch self {
    case .badMacro(let macro):
      Text("`\(macro)` is not a macro", ja: "`\(macro)` は正しいマクロではありません")
    case .macroOnlyInExplanation(let macro):
      Text("`\(macro)` may stand in explanations only", ja: "`\(macro)` は説明文の中でしか使えません")
    default:
      Text("a `%` begins no macro", ja: "`%` の後がマクロになっていません")
    }
  }
}
