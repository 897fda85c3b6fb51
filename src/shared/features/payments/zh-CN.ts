export const texts = {
  list: '收款记录',
  number: '收款单号',
  take: '收款：{{number}}',
  takeShort: '收款',
  save: '确认收款',
  taken: '{{number}} 已收款，余额 {{balance}}',
  amount: '金额',
  kind: '款项',
  method: '方式',
  paidDate: '日期',
  staff: '经手人',
  allKinds: '全部款项',
  allMethods: '全部方式',
  thisMonth: '本月',
  noneYet: '还没有收款',
  balanceIs: '余额 {{balance}}',
  dueIs: '应退 {{due}} · 已收 {{received}}',
  beyondDueAsk: '退 {{amount}}？应退的是 {{due}}',
  beyondDueMeans: '多退的 {{more}} 会重新变成客户要付的余额。',
  refund: '退款',
  refundOf: '退款：{{number}}',
  refundAmount: '退款金额',
  refundDate: '退款日期',
  refunded: '{{number}} 已退款',
  reason: '退款原因',
  empty: '还没有收款',
  emptyHint: '在订单里按 P 收款，这里会按日期列出每一笔。',
  emptyFiltered: '没有符合条件的收款',
  emptyFilteredHint: '换个日期、款项或方式试试。',
  depositWarning:
    '定金超过合同金额的 20%（{{limit}}）：超出的 {{surplus}} 不具有定金效力（民法典第 586 条）。可以改收订金或进度款。',
  kindHints: {
    deposit_guarantee: '有担保效力：客户违约不退，我方违约双倍退',
    deposit_advance: '预付款：可以退，没有罚则',
    progress: '生产途中按约定收的一部分',
    final: '送货前后结清余款',
    collected_on_delivery: '送货师傅上门代收的尾款',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  fieldErrors: {
    nothing_owed: '这张订单已经收齐，没有余额',
    above_received: '最多只能退已收的 ¥{{received}}',
    above_due: '应退的只有 ¥{{due}}；再多退，要由店主来退',
    nothing_due: '现在没有应退的钱；还要退，得由店主来退',
    nothing_received: '还没有收过款，没有可退的',
    paid_before: '不能早于 {{first}}：收款和退款从下单日起，定金、订金最多早 90 天，退款不早于第一笔收款',
    above_balance: '不能超过未收余额 ¥{{balance}}',
  },
  codes: {
    paymentKind: {
      deposit_guarantee: '定金',
      deposit_advance: '订金',
      progress: '进度款',
      final: '尾款',
      refund: '退款',
      collected_on_delivery: '代收尾款',
    },
    paymentMethod: { cash: '现金', card: '刷卡', wechat: '微信', alipay: '支付宝', transfer: '转账' },
  },
  calls: {
    payments: { take: '收款', refund: '退款' },
  },
  entities: {
    payments: '收付款',
  },
  sheets: {
    payments: '收付款',
  },
};
