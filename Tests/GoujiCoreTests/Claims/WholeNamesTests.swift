import Testing

@testable import GoujiCore

/// Lists of parts whose whole is told by their names, by their grades, or by what stands behind them.
struct WholeNamesTests {
  @Test(arguments: [
    "承办人大代表建议和政协委员提案{108|608}件，其中人大代表建议57件、政协委员提案51件，均按期办复。",
    "举办培训班{7|72}期，其中线上5期、线下2期，参训386人次。",
    "发布政策解读{136|316}篇，其中文字解读82篇、图解32篇、视频解读22篇。",
    "网站公开信息{19629|196290}条，其中工作动态6852条，通知公告1487条，政策文件7765条，财政信息3525条。",
    "网站全年发布5963条，“平川发布”微信公众号推送15844条，合计公开信息{21807|21907}条。",
    "四个季度分别收到来信10件、31件、35件、39件，共{115|114}件。",
    "收到建议提案71件，满意69件，基本满意{2|5}件，满意率100%。",
    "对41家单位开展考核评估，优秀12家、良好21家、合格{8|86}家，评估结果纳入年度绩效。",
    "年初有政务新媒体18个，年内新开设9个，注销关停2个，年末正常运行{25|45}个。",
  ])
  func sums(_ sentence: String) throws { try ClaimReport.expect("TEXT-SUM", in: sentence) }

  @Test(arguments: [
    "发布政策解读316篇，其中文字解读182篇、图解32篇、视频解读22篇。",
    "收到建议提案71件，满意60件，基本满意5件，其余未评价。",
    "网络294件次，邮寄295件次，当面112件次。",
    "局官网发布信息940条，其中按目录公开474条，发布动态145条，通过专题发布318条，组织新闻发布会2场，在线访谈1期。",
    "举办培训班10期，其中新任人员5期、业务骨干2期，参训386人次。",
    "承办人大代表建议和政协委员提案108件，其中重点建议7件、重点提案5件。",
    "年初有政务新媒体18个，年内新开设9个，年末整合为20个。",
    "政务新媒体账号12个，其中微信7个、微博3个、抖音2个，关停3个。",
    "公开信息10220条，其中政务动态更新量为4792条，目录更新量为5403条，新开设专栏6个，发布解读44条，回应热点1次。",
  ])
  func otherLists(_ sentence: String) throws { #expect(try ClaimReport.codes(sentence) == []) }

  @Test(arguments: [
    "近三年网站发布信息分别为134条、168条、190条，逐年{递增|递减}。",
    "来信数量较上年的590件减少132件，下降{22.4|19.2}%。",
  ])
  func changes(_ sentence: String) throws { try ClaimReport.expect("TEXT-CHANGE", in: sentence) }

  /// What is a part of a part is not the whole's.
  @Test func anEarlierFigureMayBeOfMore() throws {
    #expect(try ClaimReport.codes("来信较上年的100件减少40件，其中网上来信减少30件，下降30%。") == [])
  }
}
