/// What an element means for the text in it.
enum HTMLTag {
  /// Begins and ends a paragraph.
  case block
  /// The same, and is a part of the page of its own.
  case part
  case lineBreak
  case table
  case row
  case cell
  /// Holds nothing that is shown as text.
  case hidden
  /// Hidden, and says what else is.
  case style
  case link
  case title
  case preformatted
  /// Shows a value that can be changed.
  case input
  /// Everything else leaves the text where it is.
  case inline

  static func named(_ name: String) -> HTMLTag {
    names[name] ?? .inline
  }

  private static let names: [String: HTMLTag] = {
    var names: [String: HTMLTag] = [:]
    for name in [
      "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "hr", "legend", "caption", "option", "center",
    ] {
      names[name] = .block
    }
    for name in [
      "div", "section", "article", "main", "header", "footer", "nav", "aside", "form", "fieldset", "blockquote", "ul",
      "ol",
      "dl", "body", "figure", "address", "details",
    ] {
      names[name] = .part
    }
    // `del` is what a tracked change has taken out, `s` and `strike` what was struck out by hand.
    for name in [
      "script", "noscript", "noframes", "select", "textarea", "object", "iframe", "svg", "template", "del", "s",
      "strike",
      "head",
      "button",
      "map", "applet", "audio", "video", "canvas", "datalist", "rt", "rp",
    ] {
      names[name] = .hidden
    }
    names["br"] = .lineBreak
    names["table"] = .table
    names["tr"] = .row
    names["td"] = .cell
    names["th"] = .cell
    names["a"] = .link
    names["title"] = .title
    names["style"] = .style
    names["pre"] = .preformatted
    names["input"] = .input
    return names
  }()
}
