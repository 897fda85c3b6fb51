export const texts = {
  title: '设置',
  app: {
    title: '语言与锁屏',
    hint: '界面语言、时区和无人操作多久后锁屏。',
    locale: '语言',
    zone: '时区',
    idleLockMinutes: '无人操作锁屏（分钟，0 为不锁）',
    ownerOnly: '由店主设定。',
  },
  limits: {
    title: '权限与提醒',
    hint: '员工自己能做主到什么程度，以及程序提前几天提醒。店主不受限制。',
    alone: '员工自己能做主的',
    remind: '什么时候提醒',
    days: '天',
    discountSales: '导购最多让利',
    discountSalesHint: '一张报价让利更多时，要店主同意才能报给客户。',
    discountFrontDesk: '前台最多让利',
    discountFrontDeskHint: '前台做报价和直接开单时的上限。',
    orderChange: '订单变更幅度',
    orderChangeHint: '合同金额变动超过这个比例，要店主同意才生效。',
    quoteValid: '报价有效期',
    quoteValidHint: '新报价的价格保持这么多天，单张报价可以另改。',
    never: '从未跟进',
    neverHint: '登记后这么多天没人跟进的客户，会自己出现在“今日”。',
    silent: '久未联系',
    silentHint: '这么多天没有联系的客户，会自己出现在“今日”；没打通也算联系过。',
    notBought: '久未再买',
    notBoughtHint: '买过的客户这么多天没有再买，近 {{rest}} 天也没人联系。',
    neverBought: '一直没买',
    neverBoughtHint: '登记后这么多天什么也没买，近 {{rest}} 天也没人联系。',
    book: '预约送货',
    bookHint: '约定送货日前这么多天还没排期，就提醒去预约。',
    remindDelivery: '送货提醒',
    remindDeliveryHint: '送货前这么多天提醒客户留人在家；0 为当天。',
    revisit: '送货回访',
    revisitHint: '送达后这么多天问问客户是否满意；0 为当天。',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  fieldErrors: {
    invalid_zone: '没有这个时区',
  },
  calls: {
    settings: { update: '修改设置' },
  },
  entities: {
    settings: '设置',
  },
};
