/// The official wording of every label, and the other wordings that were met for some of them.
enum Labels {
  static let note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
  static let results = "三、本年度办理结果"

  static let columns = [
    "natural": "自然人", "business": "商业企业", "research": "科研机构", "ngo": "社会公益组织",
    "legal": "法律服务机构", "other": "其他", "total": "总计",
  ]

  static let outcomes = [
    "upheld": "结果维持", "corrected": "结果纠正", "other": "其他结果", "pending": "尚未审结", "total": "总计",
  ]

  static let groups = [
    "denied": "（三）不予公开", "unable": "（四）无法提供", "unprocessed": "（五）不予处理", "other": "（六）其他处理",
  ]

  static let rows = [
    "new": "一、本年新收政府信息公开申请数量",
    "carried_in": "二、上年结转政府信息公开申请数量",
    "granted": "（一）予以公开",
    "partial": "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
    "denied.state_secret": "1.属于国家秘密",
    "denied.law_forbids": "2.其他法律行政法规禁止公开",
    "denied.safety_stability": "3.危及“三安全一稳定”",
    "denied.third_party": "4.保护第三方合法权益",
    "denied.internal_affairs": "5.属于三类内部事务信息",
    "denied.process": "6.属于四类过程性信息",
    "denied.enforcement_files": "7.属于行政执法案卷",
    "denied.query_matters": "8.属于行政查询事项",
    "unable.not_held": "1.本机关不掌握相关政府信息",
    "unable.needs_creation": "2.没有现成信息需要另行制作",
    "unable.unclear": "3.补正后申请内容仍不明确",
    "unprocessed.petition": "1.信访举报投诉类申请",
    "unprocessed.repeat": "2.重复申请",
    "unprocessed.publication": "3.要求提供公开出版物",
    "unprocessed.excessive": "4.无正当理由大量反复申请",
    "unprocessed.confirmation": "5.要求行政机关确认或重新出具已获取信息",
    "other": "（六）其他处理",
    "other.no_correction": "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "other.no_payment": "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "other.other": "3.其他",
    "total": "（七）总计",
    "carried_out": "四、结转下年度继续办理",
  ]

  /// Wordings that were met in real reports for an official one; each is a departure in wording.
  static func renamed(_ edition: Edition) -> [String: [String]] {
    switch edition {
    case .form2021:
      return [
        "行政规范性文件": ["规范性文件"],
        "本年收费金额（单位：万元）": ["票据工本费"],
        "本年制发件数": ["本年度发件数"],
        "本年废止件数": ["本年度止件数"],
        "本年处理决定数量": ["本年度处理决定数量"],
        "2.其他法律行政法规禁止公开": ["2.其他法律行政止公开"],
      ]
    case .form2019:
      return [
        "规范性文件": ["行政规范性文件"],
        "上一年项目数量": ["上一年度项目数量"],
        "处理决定数量": ["本年处理决定数量"],
        "2.其他法律行政法规禁止公开": ["2.其他法律行政止公开"],
      ]
    }
  }
}
