export const texts = {
  title: '待审批',
  bell: '待审批 {{count}} 项',
  empty: '没有待审批的申请',
  emptyHint: '超出权限的折扣、变动较大的订单、超量的送货和删除客户资料的申请会出现在这里。',
  mine: '等店主审批',
  by: '{{name}}申请',
  discount: '让利 {{given}}，权限 {{limit}}',
  goods: '商品',
  quoteTotal: '报价合计 {{total}}（含费用）',
  open: '查看',
  approve: '同意',
  reject: '驳回',
  rejectTitle: '驳回 {{number}}',
  rejectReason: '驳回理由',
  rejectHint: '告诉同事为什么、可以怎么改',
  approved: '已同意，并已执行',
  rejectNeeded: '请写明理由，同事才知道怎么改',
  rejected: '已驳回',
  withdraw: '撤回',
  withdrawAsk: '撤回这个申请？',
  withdrawn: '已撤回申请',
  answers: '店主的答复',
  said: { approved: '已同意', rejected: '已驳回' },
  despite: {
    place: '时段放不下或停送',
    goods: '货没到齐',
    address: '没有地址',
    day: '还没到送货的日子',
  },
  sends: '派车',
  settlesReturn: '结清退货 {{number}}',
  reason: '理由：{{reason}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    approval_of_another: '只有申请人可以撤回，店主可以驳回。',
    approval_decided: '这个申请已经处理过了。',
    approval_outdated: '申请之后内容又改过，请让同事重新提交。',
  },
  codes: {
    approvalKind: {
      discount: '折扣',
      order_change: '订单变更',
      capacity: '送货特批',
      erasure: '删除客户资料',
    },
    approvalState: { pending: '待审批', approved: '同意', rejected: '驳回', withdrawn: '已撤回' },
  },
  calls: {
    approvals: { decide: '审批', withdraw: '撤回申请' },
  },
};
