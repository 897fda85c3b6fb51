export const texts = {
  erasedCustomer: '已删除的客户',
  erased: '这位客户的资料已按要求删除',
  erasedHint:
    '姓名、电话、地址、备注和图片都已清除，不能恢复，也不能再修改或开单。订单和收款的金额、单号、日期保留。',
  menu: '资料与隐私',
  file: '导出资料档案（Excel）',
  ask: '申请删除资料…',
  asked: '已申请，等店主同意',
  title: '按客户要求删除资料',
  what: '店主同意后，{{name}} 的姓名、电话、地址、生日、备注、沟通内容和图片全部清除，搜索不到，不能恢复。',
  stays: '订单、收款、送货的金额、单号和日期按财务要求保留。',
  backups: '以前的备份里还有这些资料，会按备份保留规则逐步清掉；U 盘上的旧备份也一样。',
  reason: '客户怎么提出的',
  reasonHint: '例如：客户 11 月 20 日来电要求删除',
  submit: '提交店主审批',
  submitted: '已提交，店主在“今日”里审批',
  blocked: {
    deliveries: '送货还没有完成：{{numbers}}。请先送完或取消。',
    orders: '订单还没有完成：{{numbers}}。请先完成或取消。',
    unpaid: '款项没有结清：{{numbers}}。请先收齐或退款。',
    requests: '售后还没有关闭：{{numbers}}。请先处理完并关闭。',
  },
  confirmTitle: '永久删除 {{name}} 的资料？',
  confirm: '永久删除',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    customer_erased: '这位客户的资料已按要求删除，不能再修改或开单',
    customer_erased_words:
      '这位客户的资料已按要求删除，单据可以办完，但不能再写备注、姓名等文字；必填的地方请填“—”。',
    erasure_deliveries: '送货还没有完成：{{numbers}}。请先送完或取消，再删除资料',
    erasure_orders: '订单还没有完成：{{numbers}}。请先完成或取消，再删除资料',
    erasure_unpaid: '款项没有结清：{{numbers}}。请先收齐或退款，再删除资料',
    erasure_requests: '售后还没有关闭：{{numbers}}。请先处理完并关闭，再删除资料',
  },
  calls: {
    erasure: { ask: '申请删除资料' },
  },
  entities: {
    erasures: '资料删除',
  },
};
