export const shell = {
  nav: {
    today: '今日',
    customers: '客户',
    proposals: '方案',
    orders: '订单',
    deliveries: '送货',
    requests: '售后',
    settings: '设置',
  },
  register: '登记来客',
  searchHint: '找客户、订单、送货、命令',
  switchPerson: '换人或锁屏',
  language: '语言',
  collapse: '收起菜单',
  expand: '展开菜单',
  lock: {
    title: '谁在使用？',
    pin: '{{name}}的密码',
    signIn: '进入',
    other: '换一位',
    hint: '输入密码，回车进入',
  },
  page: {
    revived: '程序的窗口刚才出了问题，已经重新打开。保存过的都在；没来得及保存的，请登录后再填一次。',
    died: {
      message: '程序的窗口一再出问题，显示不出来。',
      detail: '保存过的内容都在。可以再试一次；还不行，就退出、重启电脑，再把设置里的支持文件发给维护人员。',
      again: '再试一次',
      other: '退出',
    },
    hangs: {
      message: '程序的窗口很久没有反应。',
      detail: '可以再等一等。重新打开窗口，保存过的内容都在，没有保存的会丢掉。',
      again: '重新打开窗口',
      other: '再等一等',
    },
  },
  unfinished: {
    title: '示例数据没有放完',
    what: '还在放的话，请等它放完，这里会自己变。如果上一次放到一半程序被关掉、断电或者出了错，店里只有一部分示例数据，不能用：请重新开始，从欢迎页再来一次。',
    kept: '放了一半的数据不会删，另外保留在数据文件夹的“replaced-…”里。',
    anew: '重新开始',
  },
  firstRun: {
    title: '欢迎使用展厅前台',
    intro: '花一分钟设置门店。以后都可以在“设置”里修改。',
    storeName: '门店名称',
    ownerName: '店主姓名',
    pin: '店主密码（4–8 位数字）',
    pinAgain: '再输一遍密码',
    pinsDiffer: '两次输入的密码不一样',
    language: '界面语言',
    dataFolder: '数据文件夹',
    chooseFolder: '换个位置…',
    sampleData: '放入示例数据，先随便看看',
    sampleHint: '含一个示例展厅：商品、客户、订单、送货。正式使用时请不要勾选。',
    start: '开始使用',
    filling: '正在准备示例数据…',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const shellWords = {
  calls: {
    store: { identify: '给门店编号' },
    session: { setUp: '首次设置', setLocale: '切换语言' },
  },
};
