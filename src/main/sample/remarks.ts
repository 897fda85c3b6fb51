/** What people in the shop write down, by topic. Phrases stand alone and name no person. */

/** Notes of a contact by where it took place; `outcome` uses the codes of `CONTACT_OUTCOMES`. */
export interface ContactNote {
  channel: 'call' | 'wechat' | 'in_store' | 'home' | 'message';
  outcome: 'reached' | 'interested' | 'needs_clear' | 'no_answer' | 'postponed' | 'not_interested';
  text: string;
}

export const contactNotes: ContactNote[] = [
  { channel: 'call', outcome: 'reached', text: '已联系上，房子下月水电进场，约两周后再谈家具' },
  { channel: 'call', outcome: 'reached', text: '通话三分钟，对方在开会，晚上七点后再打' },
  { channel: 'call', outcome: 'interested', text: '问转角沙发能不能做左贵妃，想知道布料能否拆洗' },
  { channel: 'call', outcome: 'interested', text: '对全屋套餐感兴趣，想带家里老人一起来看床垫软硬' },
  { channel: 'call', outcome: 'needs_clear', text: '主卧要1.8米床、两个床头柜和到顶衣柜，预算四万以内' },
  { channel: 'call', outcome: 'needs_clear', text: '客餐厅一起配，喜欢胡桃木，电视墙宽3.6米' },
  { channel: 'call', outcome: 'no_answer', text: '两次未接，已发短信留门店电话' },
  { channel: 'call', outcome: 'no_answer', text: '关机，改天上午再打' },
  { channel: 'call', outcome: 'postponed', text: '交付延期到年底，说交房后主动联系' },
  { channel: 'call', outcome: 'not_interested', text: '已在别家交了定金，不再考虑' },
  { channel: 'wechat', outcome: 'reached', text: '已加微信，发了门店地址和停车说明' },
  { channel: 'wechat', outcome: 'interested', text: '发了三套客厅实景图，客户收藏了奶油风那套' },
  { channel: 'wechat', outcome: 'interested', text: '对方发来户型图，想先看设计效果再到店' },
  { channel: 'wechat', outcome: 'needs_clear', text: '餐桌定1.4米岩板，餐椅四把，颜色要和柜门协调' },
  { channel: 'wechat', outcome: 'no_answer', text: '发了活动邀请，未回复' },
  { channel: 'wechat', outcome: 'postponed', text: '想等双十一活动，先把报价保留' },
  { channel: 'in_store', outcome: 'reached', text: '路过进店，看了二十分钟，留了电话' },
  { channel: 'in_store', outcome: 'interested', text: '夫妻同来，试坐真皮三人位很久，先生嫌价格高' },
  { channel: 'in_store', outcome: 'interested', text: '带着装修公司设计师来，重点看木色和五金' },
  {
    channel: 'in_store',
    outcome: 'needs_clear',
    text: '量好飘窗尺寸，儿童房要书桌书柜一体，环保等级问得很细',
  },
  { channel: 'in_store', outcome: 'not_interested', text: '只看不问，说风格不喜欢' },
  { channel: 'home', outcome: 'interested', text: '上门送色板，客户当场选定三种布料' },
  { channel: 'home', outcome: 'needs_clear', text: '现场核对插座和开关位置，柜体让位已画在图上' },
  { channel: 'message', outcome: 'reached', text: '短信提醒周六体验日，回复“收到”' },
];

export interface VisitNote {
  goal: string;
  obstacle: string;
  answer: string;
  result: string;
}

export const visitNotes: VisitNote[] = [
  {
    goal: '量客厅和电视墙尺寸，确认沙发方向',
    obstacle: '客户担心转角沙发挡住阳台门',
    answer: '用胶带在地上贴出沙发轮廓，实走一遍',
    result: '确认左贵妃，离阳台门留出900mm，客户放心',
  },
  {
    goal: '主卧衣柜初测，介绍到顶做法',
    obstacle: '老人觉得定制不环保',
    answer: '带ENF检测报告和板材小样当场闻',
    result: '老人同意定制，约装修完成后复尺',
  },
  {
    goal: '了解全屋需求，推整装方案',
    obstacle: '装饰公司也在推自己的合作品牌',
    answer: '不比价，讲安装和售后由谁负责',
    result: '同意先出客餐厅两版方案再比较',
  },
  {
    goal: '复尺衣柜和鞋柜',
    obstacle: '踢脚线和石膏线尚未安装',
    answer: '按完成面预留，安装前再核一次',
    result: '复尺完成，柜顶预留60mm收口',
  },
  {
    goal: '确认大件能否进门',
    obstacle: '电梯深1.4米，床垫和台面进不去',
    answer: '床垫走楼梯，岩板台面分段',
    result: '楼道净宽1050mm可过，加收搬楼费客户已同意',
  },
  {
    goal: '送色板和布样，定主色',
    obstacle: '先生喜欢深色，太太喜欢奶油色',
    answer: '客厅深木色，卧室奶油色，用地毯过渡',
    result: '两人都接受，选定胡桃木和燕麦白',
  },
  {
    goal: '儿童房方案讲解',
    obstacle: '孩子长得快，怕家具用不久',
    answer: '推荐可升降书桌和可拆上下床',
    result: '认可，想等学区房过户后下单',
  },
  {
    goal: '旧家现场看，了解换新计划',
    obstacle: '旧沙发不知如何处理',
    answer: '说明送新拉旧服务和费用',
    result: '先换客厅，卧室明年再说',
  },
];

/** Measured sizes in mm, one room a line. */
export const measurements: string[] = [
  '客厅：开间4020，进深5380，净高2760；电视墙净宽3650，插座距左墙820、离地350',
  '主卧：3580×4160，净高2740；衣柜位净宽2260、深620，梁下2480',
  '次卧：3010×3420；窗台高450，飘窗深600，床头墙净宽2980',
  '书房：2660×3180；整墙书柜位净宽2640，右侧开关距门套140需让位',
  '餐厅：2980×3260；餐边柜位净宽1820，净高2390（有吊顶）',
  '玄关：鞋柜位1180×360，强电箱在左上，离地1750，箱门外开',
  '厨房：U型，台面总长4870，烟道300×260，地漏距墙210',
  '儿童房：2700×3300；空调孔离地2180，窗帘盒深180',
  '老人房：3260×3720；暖气片在窗下，床位避开出风口',
  '衣帽间：1880×2240，门洞净宽790，墙角不直差12',
];

export const lostReasons: string[] = [
  '价格超出预算',
  '选了别的品牌',
  '装修公司打包采购',
  '款式风格不合适',
  '交期赶不上入住',
  '房子转手或延期交付',
  '家人意见不统一',
  '网上购买',
  '一直联系不上',
  '尺寸做不了',
];

export const competitorNotes: string[] = [
  '对面商场同款皮沙发报价低两千，但不含搬楼和拆旧',
  '装饰公司合作的定制品牌，柜体按投影面积，五金另算',
  '网店同尺寸床架便宜一半，客户担心色差和安装',
  '客户家里已有某品牌餐桌，用了五年，满意',
  '隔壁店满三万送床垫，客户在比赠品',
];

/** Printed on the slip or read by the crew. */
export const deliveryRemarks: string[] = [
  '送前一小时电话联系，家里有老人午休',
  '小区十二点到两点不能施工，请避开',
  '货车限高2.2米，走北门地面',
  '电梯小，大件走楼梯，已和客户说好搬楼费',
  '门口有密码锁，客户不在家，电话远程开门',
  '需带走旧沙发一套、旧床垫一张',
  '家里刚铺木地板，进门穿鞋套，垫好保护毯',
  '尾款现场扫码，收款后再安装',
  '先放次卧，主卧墙面还没干透',
  '电视柜靠左墙，离窗帘150mm',
  '五楼无电梯，请派三人',
  '物业要求出示送货单和放行条',
];

export const deliveryResults: string[] = [
  '全部签收，客户满意',
  '沙发脚少一只，次日补送',
  '衣柜门板一块磕角，已拍照报厂家补件',
  '客户临时出差，改约周末',
  '岩板台面有色差，客户拒收，其余签收',
  '床头板进不了电梯，走楼梯送到，超时四十分钟',
  '安装完成，教会客户抽屉调节和阻尼',
  '餐椅少送一把，当天补齐',
];

/** After-sales requests by type; the types are 业务咨询, 产品询价, 产品投诉, 服务投诉, 服务请求, 退货申请, 换货申请. */
export const requestTexts: { type: RequestTopic; text: string }[] = [
  { type: 'consult', text: '想问布艺沙发套可不可以机洗' },
  { type: 'consult', text: '实木餐桌冬天要不要加湿，怎么保养' },
  { type: 'consult', text: '皮沙发被圆珠笔画了，用什么擦' },
  { type: 'consult', text: '新柜子有一点味道，通风多久可以放衣服' },
  { type: 'price', text: '同款餐桌再买一张给父母，有没有老客户价' },
  { type: 'price', text: '原来买的餐椅想再加两把，现在多少钱' },
  { type: 'price', text: '同系列床头柜单买的价格' },
  { type: 'product_complaint', text: '衣柜移门推起来有异响，轨道卡' },
  { type: 'product_complaint', text: '皮沙发坐垫三个月就塌了一块' },
  { type: 'product_complaint', text: '餐桌台面有细裂纹' },
  { type: 'product_complaint', text: '床头柜抽屉关不严，差一条缝' },
  { type: 'product_complaint', text: '沙发脚垫掉了一个，坐下去会晃' },
  { type: 'product_complaint', text: '餐椅有一把坐上去咯吱响' },
  { type: 'service_complaint', text: '安装师傅迟到两小时没有电话' },
  { type: 'service_complaint', text: '搬运时碰花了门套，没有说一声' },
  { type: 'service', text: '床搬家后要拆装一次' },
  { type: 'service', text: '抽屉阻尼坏了，需要换轨道' },
  { type: 'return', text: '颜色和家里不搭，未拆封想退' },
  { type: 'exchange', text: '床垫偏软，想换偏硬款，愿意补差价' },
];

export type RequestTopic =
  | 'consult'
  | 'price'
  | 'product_complaint'
  | 'service_complaint'
  | 'service'
  | 'return'
  | 'exchange';

export const orderRemarks: string[] = [
  '颜色以门店色板03号为准',
  '沙发坐深加20mm，坐垫偏硬',
  '衣柜左数第二门内做拉篮',
  '柜体避让强电箱，箱门可开',
  '等客户通知再排产',
  '与上一单同批木料，注意色差',
  '赠抱枕两只，随货送到',
  '国庆前必须到货',
];
