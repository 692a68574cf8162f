/// Why a file is no report that gouji can read; becomes the one READ alert of a rejected file.
package struct Rejection: Error, Equatable, Sendable {
  package var code: AlertCode
  /// What is wrong and what to do, in words a clerk understands, in Chinese.
  package var message: String

  package init(_ code: AlertCode, _ message: String) {
    self.code = code
    self.message = message
  }

  /// Where no rules tell the cells of a table apart, and neither does where its text stands.
  ///
  /// - Parameter page: Counted from 1.
  package static func borderless(page: Int) -> Rejection {
    Rejection(
      .unsupported,
      "PDF 第 \(page) 页的表格没有完整的框线，从文字的位置分不清数字在哪一行哪一列，为免读错没有读取。请给表格加上框线重新导出，或上传原来的文档。"
    )
  }
}
