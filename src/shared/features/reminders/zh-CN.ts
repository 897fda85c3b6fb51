export const texts = {
  /** Why a customer comes up; `n`: days since, `kinds`: what wants care. */
  chips: {
    wake_up: '说好再联系',
    care: '保养到期 · {{kinds}}',
    never: '登记 {{n}} 天没跟进',
    silent: '{{n}} 天没联系',
    not_bought: '{{n}} 天没再买',
    never_bought: '登记 {{n}} 天没买',
  },
  reasons: {
    wake_up: '说好再联系',
    care: '保养到期',
    never: '从未跟进',
    silent: '久未联系',
    not_bought: '久未再买',
    never_bought: '一直没买',
  },
  and: '、',
  rest: '还有 {{n}} 位，联系完上面的会接着出现',
  mute: '不再提醒',
  muteOne: '不再提醒：{{reason}}',
  muteAll: '都不再提醒',
  muted: '不再提醒 {{name}}：{{reasons}}',
  careDone: '保养好了',
  careSaved: '已记下保养：{{name}}',
  page: {
    label: '提醒',
    muted: '不再提醒：{{reason}}',
    until: '{{date}} 前不提醒：{{reason}}',
    by: '（{{name}} {{date}}）',
    resume: '恢复提醒',
    resumed: '已恢复提醒：{{reason}}',
    care: '保养 {{date}} · {{kind}}',
    careDue: '该保养了 · {{kind}}',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  reasons: {
    no_care: '这位客户家里没有需要保养的家具。保养周期在“设置 → 商品目录 → 品类”里设。',
  },
  calls: {
    reminders: {
      pause: '暂停提醒',
      resume: '恢复提醒',
      careDone: '记下保养',
      undoCare: '撤销保养',
    },
  },
  entities: { reminder_pauses: '暂停的提醒', care_records: '保养记录' },
};
