import GoujiCore
import Testing

@testable import GoujiHelpers

/// What cannot be read is refused in words that say what to do.
struct RefusalTests {
  @Test func pdfWithAPasswordToOpen() throws {
    let examination = try Samples.examine(RefusalTests.pdf(isEncrypted: true), "a.pdf")[0]
    #expect(examination.codes == [.encrypted])
    #expect(examination.alerts[0].message.contains("密码"))
    // The same pages without it are refused for another reason.
    #expect(try Samples.examine(RefusalTests.pdf(isEncrypted: false), "a.pdf")[0].codes == [.empty])
  }

  /// Word packs a DOCX with a password to open into a compound file.
  @Test func docxWithAPasswordToOpen() throws {
    let info: [UInt8] = [4, 0, 4, 0, 0x40, 0, 0, 0] + Array("<encryption/>".utf8)
    let bytes = CompoundFile.bytes(streams: [("EncryptedPackage", [9, 9, 9]), ("EncryptionInfo", info)])
    let examination = try Samples.examine(bytes, "a.docx")[0]
    #expect(examination.codes == [.encrypted])
    #expect(examination.alerts[0].message.contains("密码"))
  }

  @Test func oldFilesNameThePackageThatReadsThem() throws {
    let programs = HelperPrograms(folder: Samples.programs.folder, office: nil)
    let pool = HelperPool(programs: programs, limits: Samples.patient, workers: 1)
    let sheet = try Samples.examine(CompoundFile.bytes(streams: [("Workbook", [9, 8])]), "a.xls", pool)[0]
    #expect(sheet.codes == [.unsupported])
    #expect(sheet.alerts[0].message.contains("libreoffice-calc"))
    // The mark of Word 6 and 95.
    let word: [UInt8] = [0xDC, 0xA5, 0x65, 0] + [UInt8](repeating: 0, count: 60)
    let document = try Samples.examine(CompoundFile.bytes(streams: [("WordDocument", word)]), "a.doc", pool)[0]
    #expect(document.codes == [.unsupported])
    #expect(document.alerts[0].message.contains("libreoffice-writer"))
  }

  /// One blank page. The keys of the encryption are not those of an empty password, whatever they are.
  private static func pdf(isEncrypted: Bool) -> [UInt8] {
    let key = String(repeating: "5A", count: 32)
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
      "<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>",
    ]
    var file = "%PDF-1.4\n"
    var table = "xref\n0 5\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      let offset = "\(file.utf8.count)"
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    let id = "<00112233445566778899AABBCCDDEEFF>"
    let encryption = isEncrypted ? " /Encrypt 4 0 R" : ""
    file += table + "trailer\n<< /Size 5 /Root 1 0 R /ID [\(id) \(id)]\(encryption) >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }
}
