export const texts = {
  title: '{{layer}}怎么做',
  soon: '{{n}} 位 {{days}} 天内会转入沉睡',
  soonNone: '{{days}} 天内没有人会转入沉睡',
  soonOpen: '先看这 {{n}} 位',
  soonAll: '快要沉睡 {{n}} 位（{{days}} 天内）',
  traits: '特征',
  troubles: '容易出的问题',
  actions: '可以做的事',
  assign: '排任务',
  edit: '改打法',
  layers: {
    potential: {
      traits: '来过、问过，还没买。多半在比较，或者房子还没到买家具的时候。',
      troubles: '没有约好下一次，过几天就忘了我们；催得太紧也会走。',
      actions: [
        {
          key: 'a1',
          title: '约下一次',
          message: '{称呼}您好，我是{店名}的顾问。上次看的几样还合心意吗？您哪天方便，我再给您介绍。',
        },
        { key: 'a2', title: '问清入住日期和预算', message: '' },
        {
          key: 'a3',
          title: '请到店体验',
          message: '{称呼}您好，{店名}给您做了一版搭配，欢迎这几天到店坐坐、试试。您哪天方便？',
        },
        { key: 'a4', title: '定下再联系的日期', message: '' },
      ],
    },
    new: {
      traits: '第一次买，还在看我们说的和做的是不是一样。',
      troubles: '送货、安装的小差错最伤人；送完就没人管，不会再来。',
      actions: [
        {
          key: 'a1',
          title: '送货后回访',
          message: '{称呼}您好，这里是{店名}。家具用着还满意吗？有不周到的地方请告诉我们。',
        },
        {
          key: 'a2',
          title: '教他怎么保养',
          message: '{称呼}您好，这里是{店名}。换季了，给您发一份家具保养小贴士，有不清楚的随时问我们。',
        },
        {
          key: 'a3',
          title: '问问还缺哪个房间',
          message: '{称呼}您好，这里是{店名}。家里还有哪个房间没配齐吗？新到了几样，您有空来看看。',
        },
        { key: 'a4', title: '有问题当天给答复', message: '' },
      ],
    },
    regular: {
      traits: '买过两次以上，近来没再买；信得过店，价格不是第一位。',
      troubles: '没人想起他；家里旧了先看别家；小毛病不说，攒成不满。',
      actions: [
        {
          key: 'a1',
          title: '到期上门保养',
          message: '{称呼}您好，这里是{店名}。您家的家具该保养了，我们上门做，您哪天方便？',
        },
        {
          key: 'a2',
          title: '给旧家具做换新估价',
          message: '{称呼}您好，这里是{店名}。家里用旧的家具可以估价换新，您想换哪一件，我们先给个数。',
        },
        {
          key: 'a3',
          title: '新品先请他来看',
          message: '{称呼}您好，这里是{店名}。新品到了，先请老朋友来看看，您这周哪天有空？',
        },
        {
          key: 'a4',
          title: '请他介绍朋友',
          message: '{称呼}您好，谢谢您一直信任{店名}。身边有朋友要装修，请介绍给我们，一定好好接待。',
        },
      ],
    },
    loyal: {
      traits: '最近又买过，或介绍来的人也买了，愿意替我们说话。',
      troubles: '当成理所当然，没人道谢；给新客的优惠比给他的还多。',
      actions: [
        {
          key: 'a1',
          title: '当面感谢，介绍成了告诉他',
          message: '{称呼}您好，谢谢您的支持和介绍！{店名}记在心里，方便时来店里坐坐。',
        },
        {
          key: 'a2',
          title: '新品、活动先请他',
          message: '{称呼}您好，{店名}有新品和活动，先给您留着位置，您看哪天方便？',
        },
        { key: 'a3', title: '主动给等级待遇', message: '' },
        { key: 'a4', title: '遇到投诉，店主亲自过问', message: '' },
      ],
    },
    asleep: {
      traits: '买过，但很久没有来往。临时沉睡的还叫得醒，永久沉睡的多半已经换了店。',
      troubles: '号码换了、搬家了；一上来就推销，只会更远；可能有没说出口的不满。',
      actions: [
        {
          key: 'a1',
          title: '问候，问家具用得怎样',
          message: '{称呼}您好，这里是{店名}。好久没联系了，家里的家具用得还好吗？',
        },
        { key: 'a2', title: '有旧账先赔不是，再解决', message: '' },
        {
          key: 'a3',
          title: '请来做一次免费保养',
          message: '{称呼}您好，这里是{店名}。我们给老客户免费做一次家具保养，您哪天方便，我们上门。',
        },
        {
          key: 'a4',
          title: '一年问候一次',
          message: '{称呼}您好，{店名}祝您一切都好。家里有需要的，随时找我们。',
        },
      ],
    },
  },
  dialog: {
    title: '排任务：{{action}}',
    from: '从哪天起',
    perDay: '每人每天几位',
    message: '发给客户的话',
    messageHint: '{称呼} 和 {店名} 会换成客户和店的名字；不填就只排任务。',
    counting: '正在算…',
    nobody: '没有人可排。',
    people: '给 {{n}} 位排任务，最晚{{date}}',
    open: '{{n}} 位已经有这个任务，不重复排',
    left: '还有 {{n}} 位这次排不下，做完再排',
    seller: '{{name}}：{{n}} 位，到{{date}}',
    noSeller: '没有顾问的',
    ok: '排 {{n}} 个任务',
    done: '已排 {{n}} 个任务，最晚{{date}}',
    undone: '已撤销 {{n}} 个任务',
    undoneKept: '已撤销 {{n}} 个任务，{{kept}} 个已经做了，留着',
  },
  editor: {
    title: '改打法：{{layer}}',
    action: '第 {{n}} 件',
    what: '做什么',
    message: '发给客户的话',
    add: '加一件事',
    remove: '去掉这一件',
    usual: '用原来的话',
    saved: '打法已保存',
  },
};

/** Its errors, codes and words of the history; the languages' index.ts put them together with all others. */
export const words = {
  calls: {
    playbooks: {
      assign: '按打法排任务',
      undo: '撤销排的任务',
    },
  },
};
