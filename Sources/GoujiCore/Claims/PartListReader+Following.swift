extension PartListReader {
  /// `公开信息 2942 条。通过网站公开 52 条，其他信息 2167 条，微博 541 条，公众号 175 条，解读 7 条。`: a sentence that is nothing
  /// but parts, behind one that is nothing but their whole. Only large figures tell a slip from what is no list at all, unless
  /// the parts are two that leave nothing out.
  func followingList(_ sentence: ClaimText.Sentence, _ number: Int) -> PartList? {
    guard number > 0, !sentence.opensParagraph else { return nil }
    let before = text.sentences[number - 1]
    let heads = text.quantities(in: before)
    guard heads.count == 1, let total = heads[0].count, roles(before.tokens).isDisjoint(with: PartListReader.notAWhole)
    else { return nil }
    let unit = text.unitClass(heads[0].unit)
    var list = PartList(head: heads[0], total: total, parts: [], cue: .none, sentence: number)
    for quantity in text.quantities(in: sentence) where quantity.depth == 0 {
      guard let count = quantity.count, count < total, text.unitClass(quantity.unit) == unit else {
        return nil
      }
      let label = text.stretch(before: quantity.token, in: sentence)
      list.parts.append(
        PartList.Part(
          quantity: quantity,
          count: count,
          side: label.lazy.compactMap { text.word($0)?.side }.last
        )
      )
    }
    guard roles(sentence.tokens).isDisjoint(with: PartListReader.notParts) else { return nil }
    if list.hasTwoSides { return list }
    return list.parts.count >= PartListReader.manyParts && total >= PartListReader.largeWhole ? list : nil
  }

  private static let largeWhole: Int64 = 500
  private static let manyParts = 4
  private static let notAWhole: WordRoles = [
    .among, .including, .compared, .earlier, .rise, .fall, .mean, .partYear, .plan, .planOn,
  ]
  private static let notParts: WordRoles = [
    .among, .including, .respectively, .altogether, .summing, .compared, .earlier, .share, .mean, .andSoOn, .partYear,
  ]
}
