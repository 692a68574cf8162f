package import GoujiCore

/// What is wrong with a PDF, as its two readers say it.
extension Rejection {
  package static let pdfDamaged = Rejection(
    .damaged,
    "PDF 已损坏或不完整，无法打开。请用原来的软件打开检查，重新导出后上传。"
  )
  package static let pdfEncrypted = Rejection(
    .encrypted,
    "PDF 设有打开密码，无法读取。请去掉密码后重新上传。"
  )
  package static let pdfEmpty = Rejection(
    .empty,
    "PDF 的各页都没有文字，也没有图像。请重新导出后上传。"
  )
  /// - Parameter page: Counted from 1.
  package static func pdfCut(page: Int) -> Rejection {
    Rejection(
      .damaged,
      "PDF 第 \(page) 页的表格比纸面宽，超出页边的格子没有印全，为免读错没有读取。请缩小表格或改为横向页面，重新导出后上传。"
    )
  }
  /// - Parameter page: Counted from 1.
  package static func pdfOverprinted(page: Int) -> Rejection {
    Rejection(
      .damaged,
      "PDF 第 \(page) 页的表格重叠印在一起，分不清哪些字在哪一格，为免读错没有读取。请用原来的软件检查这一页的排版，重新导出后上传。"
    )
  }
  package static let pdfScan = Rejection(
    .unsupported,
    "这份 PDF 的各页都是扫描图像，没有文字，目前不能识别。请上传由 Word、WPS 等直接导出的 PDF，或原来的文档。"
  )

  package static func pdfLimit(pages: Int, glyphs: Int, rules: Int) -> Rejection {
    Rejection(
      .limit,
      "PDF 的内容超过上限（\(pages) 页、\(glyphs) 个字、\(rules) 条线），没有读取。请检查文件是否正常，或拆分后上传。"
    )
  }
}
