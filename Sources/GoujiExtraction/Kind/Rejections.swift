internal import GoujiCore

/// What to say of files that are none of the formats read here.
extension Rejection {
  static let empty = Rejection(.empty, "文件是空的（0 字节）。请重新上传完整的文件。")
  static let unreadText = Rejection(.unsupported, "这是纯文本，这里没有能读取它的程序。")
  static let noPDFReader = Rejection(.unsupported, "这是 PDF，没有安装能读取它的程序（gouji-pdf）。请安装后重新上传。")
  static let noSheetConverter = Rejection(
    .unsupported,
    "这是旧版或其他格式的电子表格，读取它需要 LibreOffice。请安装软件包 libreoffice-calc-nogui，或另存为 .xlsx 后重新上传。"
  )
  static let oldWord = Rejection(
    .unsupported,
    "这是 Word 95 或更早版本的文档，读取它需要 LibreOffice。请安装软件包 libreoffice-writer-nogui，或另存为 .docx 后重新上传。"
  )
  static let unknownOLE = Rejection(.unsupported, "这是 Office 或 WPS 的二进制文件，但不是文字文档，也不是电子表格，无法读取。请把报告另存为 .docx 后重新上传。")
  static let unknownXML = Rejection(.unsupported, "这是 XML 数据，不是文档，无法读取。请把报告另存为 .docx 后重新上传。")
  static let image = Rejection(.unsupported, "这是图片，暂不能识别图片里的文字。请上传报告的原文件（.docx、.pdf 或网页）。")
  static let ofd = Rejection(.unsupported, "这是 OFD 版式文件，暂不能读取。请上传报告的原文件（.docx、.pdf 或网页）。")
  static let slides = Rejection(.unsupported, "这是演示文稿，不是报告。请上传报告的原文件（.docx、.pdf 或网页）。")
}
