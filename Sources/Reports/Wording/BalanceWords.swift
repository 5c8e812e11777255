import Assessment
import ParkModel

extension NodeBalance.Role {
  /// What the node is called in the balances.
  var title: Message {
    switch self {
    case .supply: Message("role-supply", en: "supply", zh: "供应源")
    case .source: Message("role-source", en: "source", zh: "源")
    case .use: Message("role-use", en: "use", zh: "阱")
    case .process: Message("role-process", en: "process", zh: "用水过程")
    case .rinse: Message("role-rinse", en: "rinse", zh: "漂洗")
    case .treatment: Message("role-treatment", en: "treatment", zh: "处理设施")
    case .store: Message("role-store", en: "store", zh: "储存设施")
    case .outlet: Message("role-outlet", en: "outlet", zh: "出口")
    case .hotStream: Message("role-hot", en: "hot stream", zh: "热流股")
    case .coldStream: Message("role-cold", en: "cold stream", zh: "冷流股")
    case .utility: Message("role-utility", en: "utility", zh: "公用工程")
    case .header: Message("role-header", en: "header", zh: "供热母管")
    case .converter: Message("role-converter", en: "converter", zh: "热电转换设备")
    }
  }
}
