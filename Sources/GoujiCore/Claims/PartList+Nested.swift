extension PartList {
  /// `A 59 条，其中 a 48 条、b 11 条；B 6 条，其中…；C 10 条`: each clause begins with a part of the whole, whose own parts
  /// stand behind 其中. The list itself where it is not of that form.
  var separated: [PartList] {
    guard cue == .some, parts.contains(where: \.opensInner) else { return [self] }
    return divided ?? ([self] + joined)
  }

  /// `A 59 条；B 6 条，其中 b 2 条、c 4 条`: inner parts between which nothing but `、` stands are of the part that opens their
  /// clause, whatever the rest of the list is.
  private var joined: [PartList] {
    parts.indices.dropFirst().filter { parts[$0].opensInner && parts[$0 - 1].opensClause }.compactMap { first in
      let inner = parts[first...].prefix { $0.quantity.token == parts[first].quantity.token || $0.isJoined }
      guard inner.count > 1 else { return nil }
      let head = parts[first - 1]
      return PartList(head: head.quantity, total: head.count, parts: Array(inner), cue: .some, sentence: sentence)
    }
  }

  private var divided: [PartList]? {
    var clauses: [[Part]] = []
    for part in parts {
      if part.opensClause || clauses.isEmpty {
        clauses.append([part])
      } else {
        clauses[clauses.count - 1].append(part)
      }
    }
    guard clauses.count > 1, clauses.allSatisfy({ PartList.isOneWithItsParts($0) }) else { return nil }
    var outer = self
    outer.parts = clauses.map { clause in
      var part = clause[0]
      (part.opensClause, part.opensInner) = (false, false)
      return part
    }
    let inner = clauses.filter { $0.count > 1 }.map { clause in
      PartList(
        head: clause[0].quantity,
        total: clause[0].count,
        parts: Array(clause.dropFirst()),
        cue: .some,
        sentence: sentence
      )
    }
    return [outer] + inner
  }

  private static func isOneWithItsParts(_ clause: [Part]) -> Bool {
    clause.count == 1 || (clause[1].opensInner && !clause.dropFirst(2).contains(where: \.opensInner))
  }
}
