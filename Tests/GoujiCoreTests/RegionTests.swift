import TestSupport
import Testing

@testable import GoujiCore

struct RegionTests {
  private func regions() throws -> Regions { try FormLibrary(folder: Folders.configuration).regions }

  @Test(arguments: [
    ("南京市鼓楼区人民政府", "320106"), ("徐州市鼓楼区教育局", "320302"), ("福州市鼓楼区人民政府", "350102"),
    ("开封市鼓楼区人民政府办公室", "410204"), ("福建省福州市鼓楼区财政局", "350102"), ("西安市教育局", "610100"),
    ("偃师市人民政府", "410381"), ("偃师区人民政府", "410307"), ("洛阳市偃师区人民政府", "410307"),
  ])
  func tellsRegionsApartByTheirParents(_ name: String, _ code: String) throws {
    #expect(try regions().division(in: name)?.code == code)
  }

  @Test(arguments: ["鼓楼区人民政府", "某某局", "西安市鼓楼区人民政府", ""])
  func saysNothingRatherThanGuess(_ name: String) throws {
    #expect(try regions().division(in: name) == nil)
  }

  @Test func aCodeInTheFileNameDecidesBetweenRegionsOfOneName() throws {
    let text = try Support.text("630103-城中区-2021.txt")
    #expect(try Support.examine(text, name: "630103-年报.txt").report?.region == "630103")
    #expect(try Support.examine(text, name: "450202-年报.txt").report?.region == "450202")
    #expect(try Support.examine(text, name: "年报.txt").report?.region == nil)
    #expect(try Support.examine(text, name: "610103-年报.txt").report?.region == nil)
  }

  @Test func refusesALineOfAnotherShape() {
    #expect(throws: ConfigurationError.self) {
      try Regions("code\tname\tstatus\n11000\t北京市\tcurrent\n", file: "regions.tsv")
    }
  }
}
