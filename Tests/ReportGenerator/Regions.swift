/// Real divisions of GB/T 2260 for invented organs. `parent` is empty where reports do not print one.
struct Region {
  let code: String
  let parent: String
  let name: String
  /// Whether another division has the same name, so that only the parent (or a code) tells them apart.
  var isAmbiguous = false

  static let all: [Region] =
    [
      ("610103", "西安市", "碑林区"), ("610113", "西安市", "雁塔区"), ("610117", "西安市", "高陵区"),
      ("620403", "白银市", "平川区"), ("410307", "洛阳市", "偃师区"), ("350524", "泉州市", "安溪县"),
      ("310115", "上海市", "浦东新区"), ("530112", "昆明市", "西山区"), ("530102", "昆明市", "五华区"),
      ("440604", "佛山市", "禅城区"), ("350203", "厦门市", "思明区"), ("320583", "苏州市", "昆山市"),
      ("610881", "榆林市", "神木市"), ("340123", "合肥市", "肥西县"), ("420922", "孝感市", "大悟县"),
      ("320813", "淮安市", "洪泽区"), ("500102", "重庆市", "涪陵区"), ("520102", "贵阳市", "南明区"),
      ("520300", "", "遵义市"), ("620100", "", "兰州市"), ("450300", "", "桂林市"), ("450321", "桂林市", "阳朔县"),
      ("632801", "", "格尔木市"), ("110113", "北京市", "顺义区"), ("120118", "天津市", "静海区"),
      ("140728", "晋中市", "平遥县"), ("150123", "呼和浩特市", "和林格尔县"), ("211104", "盘锦市", "大洼区"),
      ("222403", "", "敦化市"), ("230184", "哈尔滨市", "五常市"), ("341021", "黄山市", "歙县"),
      ("361130", "上饶市", "婺源县"), ("370881", "济宁市", "曲阜市"), ("410225", "开封市", "兰考县"),
      ("420527", "宜昌市", "秭归县"), ("433123", "", "凤凰县"), ("441322", "惠州市", "博罗县"),
      ("510522", "泸州市", "合江县"), ("520526", "毕节市", "威宁彝族回族苗族自治县"), ("611026", "商洛市", "柞水县"),
      ("620981", "酒泉市", "玉门市"), ("630223", "海东市", "互助土族自治县"), ("640381", "吴忠市", "青铜峡市"),
      ("650202", "克拉玛依市", "独山子区"),
    ].map { Region(code: $0.0, parent: $0.1, name: $0.2) } + ambiguous

  private static let ambiguous: [Region] =
    [
      ("320106", "南京市", "鼓楼区"), ("320302", "徐州市", "鼓楼区"), ("350102", "福州市", "鼓楼区"),
      ("410204", "开封市", "鼓楼区"), ("110105", "北京市", "朝阳区"), ("220104", "长春市", "朝阳区"),
      ("540102", "拉萨市", "城关区"), ("620102", "兰州市", "城关区"), ("330106", "杭州市", "西湖区"),
      ("360103", "南昌市", "西湖区"), ("450202", "柳州市", "城中区"), ("630103", "西宁市", "城中区"),
      ("130105", "石家庄市", "新华区"), ("410402", "平顶山市", "新华区"),
    ].map { Region(code: $0.0, parent: $0.1, name: $0.2, isAmbiguous: true) }
}

/// An invented organ: what it calls itself, and which division a reader can know it belongs to.
struct Agency {
  let name: String
  let region: Region
  let place: String
  /// From the name alone; nil where the name fits several divisions.
  let regionFromName: String?

  init(random: inout SeededRandom) {
    let region = random.chance(25) ? random.pick(Region.all.suffix(14)) : random.pick(Region.all)
    let withParent = !region.parent.isEmpty && random.chance(region.isAmbiguous ? 75 : 50)
    place = (withParent ? region.parent : "") + region.name
    var offices = ["人民政府", "人民政府", "人民政府", "人民政府办公室", "教育局", "财政局", "卫生健康局", "市场监督管理局", "自然资源局", "应急管理局"]
    if region.name.hasSuffix("区") { offices += ["柏树林街道办事处", "文艺路街道办事处", "长乐坊街道办事处"] }
    if region.name.hasSuffix("县") { offices += ["双河镇人民政府", "石门乡人民政府"] }
    name = place + random.pick(offices)
    self.region = region
    regionFromName = region.isAmbiguous && !withParent ? nil : region.code
  }
}
