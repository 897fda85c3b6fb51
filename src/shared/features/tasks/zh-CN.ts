export const texts = {
  title: '加一件事',
  note: '要做什么',
  notePlaceholder: '例如：给李姐回电话问沙发颜色',
  dueDate: '哪天',
  dueTime: '几点',
  customer: '客户',
  assignee: '谁来做',
  added: '已加到 {{date}}',
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    still_paused: '客户还在暂缓，总要有下次联系的日子：请记一次联系、推迟，或者改客户阶段。',
  },
  codes: {
    taskKind: {
      contact: '联系客户',
      visit: '上门拜访',
      invitation: '到店体验',
      wake_up: '重新联系',
      quote_expiring: '报价将到期',
      confirm_order: '订单确认',
      thank_customer: '答谢',
      book_delivery: '预约送货',
      remind_delivery: '送货提醒',
      ask_after_delivery: '送货回访',
      collect_balance: '收尾款',
      install: '安装',
      request: '处理售后',
      revisit_request: '售后回访',
      custom: '待办',
    },
  },
  calls: {
    tasks: {
      create: '新建任务',
      complete: '完成任务',
      skip: '跳过任务',
      reopen: '重开任务',
      snooze: '推迟任务',
      snoozeReminder: '推迟提醒',
    },
  },
};
