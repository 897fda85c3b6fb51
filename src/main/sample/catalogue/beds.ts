import { priceList } from './table';
import type { DrawSpec } from './types';

const bedDraws: Record<string, DrawSpec> = {
  panel: { shape: 'bed', head: 'panel', base: 'legs' },
  panelFloat: { shape: 'bed', head: 'panel', base: 'float' },
  channel: { shape: 'bed', head: 'channel', base: 'legs' },
  channelBox: { shape: 'bed', head: 'channel', base: 'box' },
  tufted: { shape: 'bed', head: 'tufted', base: 'legs' },
  wing: { shape: 'bed', head: 'wing', base: 'legs' },
  slats: { shape: 'bed', head: 'slats', base: 'legs' },
  rails: { shape: 'bed', head: 'rails', base: 'legs' },
  arch: { shape: 'bed', head: 'arch', base: 'box' },
  cane: { shape: 'bed', head: 'cane', base: 'legs' },
  low: { shape: 'bed', head: 'rails', base: 'float' },
  box: { shape: 'bed', head: 'panel', base: 'box' },
  house: { shape: 'bed', head: 'house', base: 'legs' },
  bunk: { shape: 'bed', head: 'rails', base: 'legs', bunk: true },
};

/** Outer size as length × width × height of the headboard; the name says the mattress width. */
export const beds = priceList(
  'bed',
  { unit: '张', packing: 0.26, draws: bedDraws },
  `
  YQ-B151 | 科技布软床 1.5米 | Technical fabric bed 1.5 m | 2180×1640×1060 | 4280 | 3 | 订18 | fabricBed | panel
  YQ-B181 | 科技布软床 1.8米 | Technical fabric bed 1.8 m | 2180×1940×1060 | 4680 | 3 | 订18 | fabricBed | panel
  YQ-B182 | 悬浮真皮软床 1.8米 | Floating leather bed 1.8 m | 2260×2000×1000 | 8980 | 3 | 订25 | leatherBed:深空灰 | panelFloat
  YQ-B183 | 高箱储物软床 1.8米 | Storage bed 1.8 m | 2200×1960×1080 | 5980 | 4 | 现5 | fabricBed:燕麦白 | channelBox
  SG-B121 | 白蜡木单人床 1.2米 | Ash single bed 1.2 m | 2080×1280×960 | 2980 | 2 | 现5 | ash | slats
  SG-B151 | 白蜡木双人床 1.5米 | Ash double bed 1.5 m | 2080×1580×980 | 3680 | 3 | 现7 | ash | slats
  SG-B181 | 白蜡木双人床 1.8米 | Ash double bed 1.8 m | 2080×1880×980 | 4180 | 3 | 订20 | ash | rails
  SG-B101 | 松木儿童树屋床 | Pine house bed | 2100×1300×1800 | 4680 | 4 | 订20 | pine | house
  SG-B102 | 松木上下床 | Pine bunk bed | 2120×1420×1720 | 6280 | 5 | 订20 | pine:暖白 | bunk
  MY-B181 | 乌金木架子床 1.8米 | Dark wood bed 1.8 m | 2200×1960×1180 | 16800 | 4 | 订40 | ebony | rails
  MY-B182 | 红檀雕花大床 1.8米 | Carved rosewood bed 1.8 m | 2240×2020×1260 | 26800 | 5 | 订45 | rosewood | slats
  MY-B183 | 黑胡桃软靠床 1.8米 | Walnut bed, soft back 1.8 m | 2180×1940×1080 | 13800 | 4 | 样0 | walnut | panel
  MS-B181 | 丝绒拉扣床 1.8米 | Tufted velvet bed 1.8 m | 2260×2060×1240 | 10800 | 3 | 订20 | velvet:雾灰 | tufted
  MS-B182 | 纳帕皮高靠床 1.8米 | High nappa bed 1.8 m | 2280×2080×1180 | 15800 | 3 | 订25 | nappa:奶咖 | channel
  MS-B201 | 纳帕皮大床 2.0米 | Nappa bed 2.0 m | 2280×2280×1180 | 18600 | 4 | 订25 | nappa:橘棕 | wing
  YM-B151 | 白橡木床 1.5米 | Oak bed 1.5 m | 2100×1600×1000 | 5680 | 3 | 订35 | oak | slats
  YM-B181 | 白橡木床 1.8米 | Oak bed 1.8 m | 2100×1900×1000 | 6480 | 3 | 订35 | oak | slats
  YM-B182 | 黑胡桃床 1.8米 | Walnut bed 1.8 m | 2120×1920×1020 | 11800 | 3 | 订40 | walnut | rails
  YM-B183 | 藤编床 1.8米 | Cane bed 1.8 m | 2100×1900×1080 | 7680 | 3 | 订35 | cane | cane
  FS-B181 | 枫木美式床 1.8米 | American maple bed 1.8 m | 2260×2040×1380 | 12600 | 4 | 订35 | maple | arch
  FS-B182 | 油蜡皮拉扣床 1.8米 | Tufted waxed leather bed 1.8 m | 2280×2080×1300 | 14800 | 3 | 订25 | oldLeather | tufted
  NY-B151 | 奶油圈绒床 1.5米 | Bouclé bed 1.5 m | 2200×1680×1060 | 4980 | 3 | 现7 | boucle | arch
  NY-B181 | 奶油圈绒床 1.8米 | Bouclé bed 1.8 m | 2200×1980×1060 | 5480 | 3 | 现7 | boucle | channel
  NY-B182 | 花瓣软床 1.8米 | Petal bed 1.8 m | 2240×2060×1120 | 6280 | 3 | 订18 | boucle:脏粉 | wing
  HM-B151 | 榻榻米矮床 1.5米 | Low tatami bed 1.5 m | 2060×1560×680 | 3980 | 3 | 订20 | oak:白橡木 | low
  HM-B181 | 榻榻米矮床 1.8米 | Low tatami bed 1.8 m | 2060×1860×680 | 4580 | 3 | 订20 | oak | low
  DZ-B181 | 定制榻榻米箱床 | Made-to-measure storage bed | 2100×1860×900 | 6880 | 6 | 定25 | panelOak | box
`,
);

const mattressDraws: Record<string, DrawSpec> = {
  plain: { shape: 'mattress', quilting: 'plain' },
  diamond: { shape: 'mattress', quilting: 'diamond' },
  wave: { shape: 'mattress', quilting: 'wave' },
  top: { shape: 'mattress', quilting: 'pillowTop' },
};

export const mattresses = priceList(
  'mattress',
  { unit: '张', packing: 1.05, draws: mattressDraws },
  `
  MX-M121 | 青禾 儿童椰棕床垫 1.2米 | Child's palm mattress 1.2 m | 2000×1200×100 | 2280 | 1 | 现3 | palm | plain
  MX-M151 | 青禾 椰棕硬垫 1.5米 | Firm palm mattress 1.5 m | 2000×1500×150 | 2680 | 1 | 现3 | palm | plain
  MX-M181 | 青禾 椰棕硬垫 1.8米 | Firm palm mattress 1.8 m | 2000×1800×150 | 2980 | 1 | 现3 | palm | plain
  MX-M152 | 听松 独袋弹簧垫 1.5米 | Pocket spring mattress 1.5 m | 2000×1500×220 | 3680 | 1 | 现3 | spring | diamond
  MX-M182 | 听松 独袋弹簧垫 1.8米 | Pocket spring mattress 1.8 m | 2000×1800×220 | 4180 | 1 | 现3 | spring | diamond
  MX-M153 | 云眠 乳胶弹簧垫 1.5米 | Latex spring mattress 1.5 m | 2000×1500×250 | 5680 | 1 | 现5 | latex | wave
  MX-M183 | 云眠 乳胶弹簧垫 1.8米 | Latex spring mattress 1.8 m | 2000×1800×250 | 6280 | 1 | 现5 | latex | wave
  MX-M184 | 沁凉 记忆棉床垫 1.8米 | Cool memory mattress 1.8 m | 2000×1800×260 | 7680 | 1 | 订15 | foam | wave
  MX-M185 | 揽月 双层独袋垫 1.8米 | Double pocket mattress 1.8 m | 2000×1800×300 | 9800 | 1 | 订15 | spring:雾灰 | top
  MX-M201 | 揽月 双层独袋垫 2.0米 | Double pocket mattress 2.0 m | 2200×2000×300 | 11800 | 1 | 订15 | spring:雾灰 | top
  MX-M186 | 山居 羊绒旗舰垫 1.8米 | Cashmere flagship mattress 1.8 m | 2000×1800×340 | 16800 | 1 | 订20 | latex | top
  MX-M187 | 护脊 偏硬床垫 1.8米 | Back-care firm mattress 1.8 m | 2000×1800×240 | 5280 | 1 | 样0 | foam:浅灰 | diamond
`,
);
