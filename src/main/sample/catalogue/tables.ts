import { priceList } from './table';
import type { DrawSpec } from './types';

const diningDraws: Record<string, DrawSpec> = {
  slate: { shape: 'table', top: 'rect', legs: 'sled', props: 'vase' },
  slatePanel: { shape: 'table', top: 'rect', legs: 'drum', props: 'bowl' },
  taper: { shape: 'table', top: 'rect', legs: 'taper', props: 'bowl' },
  post: { shape: 'table', top: 'rect', legs: 'post', props: 'vase' },
  trestle: { shape: 'table', top: 'rect', legs: 'trestle', props: 'vase' },
  round: { shape: 'table', top: 'round', legs: 'pedestal', props: 'vase' },
  roundDrum: { shape: 'table', top: 'round', legs: 'drum', props: 'bowl' },
  roundTaper: { shape: 'table', top: 'round', legs: 'taper', props: 'vase' },
};

export const diningTables = priceList(
  'dining_table',
  { unit: '张', packing: 0.3, draws: diningDraws },
  `
  YQ-T141 | 岩板餐桌 1.4米 | Sintered stone table 1.4 m | 1400×800×750 | 3280 | 2 | 现5 | slate | slate
  YQ-T161 | 岩板餐桌 1.6米 | Sintered stone table 1.6 m | 1600×900×750 | 3880 | 2 | 现5 | slate:岩板灰 | slate
  YQ-T181 | 岩板餐桌 1.8米 | Sintered stone table 1.8 m | 1800×900×750 | 4680 | 2 | 订15 | slate:劳伦黑金 | slatePanel
  YQ-T131 | 岩板圆餐桌 1.3米 | Round stone table 1.3 m | 1300×1300×750 | 4280 | 2 | 订18 | slate | round
  SG-T121 | 白蜡木餐桌 1.2米 | Ash table 1.2 m | 1200×750×750 | 2280 | 1 | 现3 | ash | taper
  SG-T141 | 白蜡木餐桌 1.4米 | Ash table 1.4 m | 1400×800×750 | 2680 | 2 | 现5 | ash | taper
  SG-T101 | 小圆餐桌 | Small round table | 1000×1000×750 | 2180 | 1 | 样0 | ash | roundTaper
  MY-T161 | 乌金木长餐桌 | Dark wood dining table | 1600×880×760 | 9680 | 2 | 订40 | ebony | post
  MY-T138 | 红檀圆餐桌 | Round rosewood table | 1380×1380×760 | 16800 | 3 | 订45 | rosewood | round
  MY-T181 | 老榆木茶餐桌 | Elm tea and dining table | 1800×900×750 | 8680 | 2 | 订40 | elm | trestle
  MS-T161 | 大理石餐桌 1.6米 | Marble table 1.6 m | 1600×900×750 | 8680 | 3 | 订25 | marble | slatePanel
  MS-T151 | 大理石圆餐桌 1.5米 | Round marble table 1.5 m | 1500×1500×750 | 10800 | 3 | 订25 | marble | roundDrum
  MS-T201 | 奢石餐桌 2.0米 | Luxury stone table 2.0 m | 2000×1000×750 | 13800 | 3 | 订25 | marble:劳伦黑金 | slate
  YM-T141 | 白橡木餐桌 1.4米 | Oak table 1.4 m | 1400×800×750 | 4280 | 2 | 订35 | oak | taper
  YM-T161 | 白橡木餐桌 1.6米 | Oak table 1.6 m | 1600×850×750 | 4880 | 2 | 订35 | oak | post
  YM-T182 | 黑胡桃大板餐桌 | Walnut slab table | 1800×900×750 | 12800 | 2 | 样0 | walnut | trestle
  YM-T131 | 黑胡桃圆餐桌 | Round walnut table | 1300×1300×750 | 8980 | 2 | 订40 | walnut | roundTaper
  FS-T161 | 枫木美式餐桌 | American maple table | 1600×950×770 | 7680 | 2 | 订35 | maple | post
  NY-T141 | 奶油岩板餐桌 | Cream stone table | 1400×800×750 | 3680 | 2 | 现7 | slateOak | slatePanel
  NY-T121 | 奶油圆餐桌 1.2米 | Round cream table 1.2 m | 1200×1200×750 | 3480 | 2 | 现7 | cream | roundDrum
  HM-T151 | 日式长餐桌 | Japanese dining table | 1500×800×720 | 4580 | 2 | 订35 | oak:白橡木 | trestle
`,
);

const coffeeDraws: Record<string, DrawSpec> = {
  slab: { shape: 'table', top: 'rect', legs: 'sled', props: 'books' },
  drum: { shape: 'table', top: 'round', legs: 'drum', props: 'tea' },
  nest: { shape: 'table', top: 'nest', legs: 'post', props: 'vase' },
  nestDrum: { shape: 'table', top: 'nest', legs: 'drum', props: 'books' },
  taper: { shape: 'table', top: 'rect', legs: 'taper', props: 'books' },
  roundTaper: { shape: 'table', top: 'round', legs: 'taper', props: 'books' },
  post: { shape: 'table', top: 'rect', legs: 'post', props: 'tea' },
  tea: { shape: 'table', top: 'rect', legs: 'trestle', props: 'tea' },
  pedestal: { shape: 'table', top: 'round', legs: 'pedestal', props: 'vase' },
};

export const coffeeTables = priceList(
  'coffee_table',
  { unit: '张', packing: 0.55, draws: coffeeDraws },
  `
  YQ-J121 | 岩板方几 | Stone coffee table | 1200×600×380 | 2280 | 1 | 现3 | slate | slab
  YQ-J131 | 岩板大方几 | Large stone coffee table | 1300×700×360 | 2680 | 2 | 现5 | slate:岩板灰 | slab
  YQ-J801 | 高低组合圆几 | Nesting round tables | 1150×800×450 | 2880 | 2 | 现5 | slate:劳伦黑金 | nest
  SG-J801 | 白蜡木圆几 | Round ash coffee table | 800×800×420 | 1280 | 1 | 现3 | ash | roundTaper
  SG-J101 | 白蜡木长几 | Ash coffee table | 1000×550×420 | 1480 | 1 | 现3 | ash | taper
  SG-J501 | 小边几 | Side table | 500×500×520 | 680 | 1 | 样0 | black:暖白 | pedestal
  MY-J121 | 乌金木茶几 | Dark wood coffee table | 1200×700×430 | 5280 | 2 | 订40 | ebony | post
  MY-J151 | 老榆木茶桌 | Elm tea table | 1500×700×740 | 6880 | 2 | 订40 | elm | tea
  MY-J101 | 红檀方几 | Rosewood coffee table | 1000×1000×450 | 8680 | 2 | 订45 | rosewood | post
  MS-J101 | 大理石圆几 | Round marble coffee table | 1000×1000×360 | 4680 | 2 | 订25 | marble | drum
  MS-J801 | 黄铜组合几 | Brass nesting tables | 1200×800×460 | 3980 | 2 | 样0 | marble:劳伦黑金 | nest
  YM-J111 | 白橡木茶几 | Oak coffee table | 1100×600×420 | 2680 | 1 | 订35 | oak | taper
  YM-J112 | 黑胡桃茶几 | Walnut coffee table | 1200×650×400 | 4280 | 1 | 订40 | walnut | tea
  FS-J121 | 枫木美式茶几 | American maple coffee table | 1200×700×480 | 3680 | 2 | 订35 | maple | post
  NY-J801 | 奶油鼓形圆几 | Cream drum table | 800×800×380 | 1880 | 1 | 现3 | cream | drum
  NY-J802 | 奶油组合圆几 | Cream nesting tables | 1180×800×430 | 2480 | 2 | 现5 | cream | nestDrum
  HM-J101 | 日式矮几 | Low Japanese table | 1000×600×350 | 1980 | 1 | 订20 | oak:白橡木 | tea
  HM-J451 | 橡木小边几 | Oak side table | 450×450×500 | 880 | 1 | 现3 | oak | roundTaper
`,
);
