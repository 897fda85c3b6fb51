import type { Rng } from './rng';

export type Gender = 'male' | 'female';

export interface SamplePerson {
  name: string;
  surname: string;
  given: string;
  gender: Gender;
}

/** Surnames with their share of the population in 1/1,000; the last line holds polyphonic and double ones. */
const SURNAMES = `
  王72 李71 张68 刘54 陈50 杨31 黄25 赵24 吴22 周21 徐16 孙15 马14 朱14 胡13 郭12
  何12 林12 高10 罗9.5 郑9.3 梁8.4 谢7.9 宋7.8 唐7.4 许7.2 韩7 邓6.5 冯6.4 曹6.3
  彭6 肖5.8 程5.6 蔡5.5 潘5.4 袁5.3 于5.2 董5.1 余5 苏4.9 叶4.9 吕4.8 魏4.7 蒋4.6
  田4.4 杜4.3 丁4.2 沈6.4 姜3.8 范3.7 江3.5 傅3.4 钟3.3 卢3.2 汪3.2 戴3.1 崔3 任3
  陆3 廖2.9 姚2.9 方2.9 金2.8 邱2.7 夏2.6 谭2.5 韦2.2 贾2.2 邹2.1 石2.1 熊2 孟2
  秦1.9 阎1.8 薛1.8 侯1.7 雷1.7 白1.7 龙1.6 段1.6 郝1.5 孔1.5 邵1.6 史1.4 毛1.6
  常1.3 万1.3 顾1.5 赖1.2 俞1.4 楼0.9 章1.3 倪0.9 施1.1 严1 钱1.3 洪1 翁0.7 虞0.5 裘0.3
  曾5 解0.7 单0.7 查0.5 仇0.4 盖0.2 朴0.2 区0.2 欧阳0.8 上官0.2 诸葛0.2 司马0.1
`;

export const surnames = SURNAMES.trim()
  .split(/\s+/)
  .map((entry): [surname: string, perMille: number] => {
    const surname = entry.replace(/[\d.]/g, '');
    return [surname, Number(entry.slice(surname.length))];
  });

interface GivenNames {
  male: string;
  female: string;
}

/** Given names by the years in which they were common; separated by spaces. */
const GIVEN: Record<'to1969' | 'to1979' | 'to1989' | 'to1999' | 'later', GivenNames> = {
  to1969: {
    male: '建国 志强 国强 建华 国华 建军 卫国 永康 明华 德明 福根 金水 水林 阿毛 国良 志明 文杰 正荣 根法 伟民 长生 宝根 永年 世昌 庆丰 关兴 茂林 炳坤 荣华 树林',
    female:
      '秀英 桂英 玉兰 秀兰 凤英 美华 爱珍 桂花 淑芬 惠芳 阿娟 水仙 月英 翠英 素珍 秀珍 玉珍 菊香 彩凤 金凤 文英 雪琴 美珍 杏娟 爱华 荷花 春兰 宝珠 兰英 梅芳',
  },
  to1979: {
    male: '伟 强 军 勇 斌 建平 国平 志刚 海波 卫东 晓东 永刚 建新 立新 文斌 志华 利民 海涛 建明 国庆 红卫 剑锋 新华 卫星 学军 爱民 利军 晓明 国栋 一平',
    female:
      '芳 敏 静 丽 艳 红 燕 萍 玲 霞 丽华 丽萍 海燕 建英 春梅 小红 晓燕 红梅 雪梅 卫红 爱萍 丽娟 玉华 亚萍 美芳 丽君 晓红 秀丽 利琴 慧珍',
  },
  to1989: {
    male: '磊 涛 鹏 杰 超 俊 波 辉 刚 峰 伟杰 晓峰 志远 海峰 文涛 建波 俊杰 国锋 明辉 晓磊 立强 云飞 凯 旭东 少华 一鸣 志鹏 剑 明朗 宏伟 晨光 佳伟',
    female:
      '娜 婷 颖 倩 洁 莉 琳 雪 莹 慧 丹丹 晓丽 婷婷 晶晶 佳 文静 丽丽 思敏 海霞 玲玲 雅琴 晓敏 菲 璐 蕾 小燕 佩佩 艳芳 燕飞 晓慧 园园 媛媛',
  },
  to1999: {
    male: '浩 宇 鑫 昊 帆 晨 阳 天宇 嘉伟 子豪 俊豪 文博 浩然 宇航 家豪 泽宇 思远 伟豪 一凡 博文 嘉诚 子轩 翔宇 哲 亮 逸飞 明哲 晨阳 家辉 睿',
    female:
      '悦 欣 怡 梦婷 雨晴 佳怡 思雨 梦瑶 诗雨 欣怡 雅婷 佳慧 晓雯 雨欣 静怡 婉婷 诗琪 梦洁 嘉欣 语嫣 心怡 晨曦 雪儿 若曦 佳琪 子涵 莎莎 依依 丹 瑶',
  },
  later: {
    male: '子涵 浩宇 梓轩 宇轩 俊熙 奕辰 沐宸 铭泽 睿哲 承恩',
    female: '梓涵 诗涵 欣妍 一诺 雨桐 可馨 语桐 若汐 沐晴 艺涵',
  },
};

function generation(birthYear: number): GivenNames {
  if (birthYear < 1970) return GIVEN.to1969;
  if (birthYear < 1980) return GIVEN.to1979;
  if (birthYear < 1990) return GIVEN.to1989;
  return birthYear < 2000 ? GIVEN.to1999 : GIVEN.later;
}

/** A person of the given year of birth; surnames as frequent as they are, names as their generation has them. */
export function samplePerson(
  rng: Rng,
  birthYear: number,
  gender: Gender = rng.chance(0.54) ? 'female' : 'male',
): SamplePerson {
  const surname = rng.weighted(surnames);
  const given = rng.pick(generation(birthYear)[gender].split(' '));
  return { name: surname + given, surname, given, gender };
}

/** Someone who furnishes a home: mostly 28 to 45 years old in `year`. */
export function sampleBirthYear(rng: Rng, year: number): number {
  const [from, to] = rng.weighted<[number, number]>([
    [[23, 27], 8],
    [[28, 34], 34],
    [[35, 44], 32],
    [[45, 54], 15],
    [[55, 64], 8],
    [[65, 76], 3],
  ]);
  return year - rng.int(from, to);
}

/** Mobile prefixes in use by the three carriers. */
const PREFIXES = [
  '130 131 132 133 134 135 136 137 138 139 150 151 152 153 155 156 157 158 159',
  '166 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 198 199',
].flatMap((row) => row.split(' '));

/** How many different mobiles `sampleMobile` gives. */
export const MOBILE_COUNT = PREFIXES.length * 10_000;

/**
 * The mobile of the given index, different for every index below `MOBILE_COUNT`: valid in form, with `0000` in the
 * middle so that it is plainly made up.
 */
export function sampleMobile(index: number): string {
  if (!Number.isInteger(index) || index < 0 || index >= MOBILE_COUNT)
    throw new RangeError(`no sample mobile ${index}`);
  /* 7 and 7919 share no factor with the counts, so both steps only reorder. */
  const prefix = PREFIXES[(index * 7) % PREFIXES.length];
  const tail = (Math.floor(index / PREFIXES.length) * 7919 + (index % PREFIXES.length) * 613 + 4321) % 10_000;
  return `${prefix}0000${String(tail).padStart(4, '0')}`;
}

/** A Hangzhou landline, made up in the same way; 10,000 different ones. */
export function sampleLandline(index: number): string {
  return `05718000${String((index * 7919 + 137) % 10_000).padStart(4, '0')}`;
}

export const occupations: [occupation: string, jobTitle: string][] = [
  ['互联网', '软件工程师'],
  ['互联网', '产品经理'],
  ['互联网', '运营主管'],
  ['教育', '中学教师'],
  ['教育', '大学讲师'],
  ['教育', '幼儿园园长'],
  ['医疗', '主治医师'],
  ['医疗', '护士长'],
  ['金融', '客户经理'],
  ['金融', '支行行长'],
  ['制造业', '车间主任'],
  ['制造业', '采购经理'],
  ['贸易', '外贸业务员'],
  ['贸易', '公司老板'],
  ['服装', '店铺老板'],
  ['服装', '服装设计师'],
  ['机关单位', '科员'],
  ['机关单位', '科长'],
  ['建筑', '项目经理'],
  ['建筑', '造价工程师'],
  ['法律', '律师'],
  ['媒体', '编辑'],
  ['物流', '车队负责人'],
  ['餐饮', '餐厅老板'],
  ['电商', '店主'],
  ['电商', '主播'],
  ['电力', '工程师'],
  ['自由职业', '摄影师'],
  ['退休', '退休教师'],
  ['退休', '退休职工'],
];

export const hobbies: string[] =
  '喝茶 书法 养花 养猫 养狗 骑行 跑步 羽毛球 钓鱼 登山 露营 摄影 烘焙 做饭 看书 追剧 听音乐 弹钢琴 瑜伽 旅行 收藏 打麻将 下棋 乐高 绘画 自驾 观影 咖啡'.split(
    ' ',
  );
