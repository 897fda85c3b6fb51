import { priceList } from './table';
import type { DrawSpec } from './types';

const lampDraws: Record<string, DrawSpec> = {
  floor: { shape: 'lamp', form: 'floor' },
  arc: { shape: 'lamp', form: 'arc' },
  table: { shape: 'lamp', form: 'table' },
  pendant: { shape: 'lamp', form: 'pendant' },
  cluster: { shape: 'lamp', form: 'cluster' },
  chandelier: { shape: 'lamp', form: 'chandelier' },
  linear: { shape: 'lamp', form: 'linear' },
  paper: { shape: 'lamp', form: 'paper' },
  wall: { shape: 'lamp', form: 'wall' },
};

export const lamps = priceList(
  'lamp',
  { unit: '盏', packing: 0.5, draws: lampDraws },
  `
  YQ-P101 | 客厅枝形吊灯 | Branch chandelier | 900×900×450 | 2680 | 1 | 现3 | black | chandelier
  YQ-P201 | 餐厅一字吊灯 | Linear dining pendant | 1200×80×300 | 1280 | 1 | 现3 | black | linear
  YQ-P301 | 钓鱼落地灯 | Arc floor lamp | 1100×350×1850 | 1680 | 1 | 现3 | black | arc
  SG-P101 | 木质落地灯 | Wooden floor lamp | 400×400×1550 | 880 | 1 | 现0 | woodLamp | floor
  SG-P201 | 木质台灯 | Wooden table lamp | 300×300×480 | 380 | 1 | 现0 | woodLamp | table
  SG-P301 | 琥珀玻璃吊灯 | Amber glass pendant | 320×320×340 | 580 | 1 | 现0 | amber | pendant
  MY-P101 | 新中式吊灯 | New Chinese pendant | 600×600×520 | 2280 | 1 | 订15 | paper | paper
  MY-P201 | 胡桃落地灯 | Walnut floor lamp | 420×420×1600 | 1580 | 1 | 现5 | walnutLamp | floor
  MS-P101 | 水晶大吊灯 | Crystal chandelier | 1000×1000×700 | 6800 | 2 | 订20 | crystal | chandelier
  MS-P201 | 黄铜壁灯 | Brass wall lamp | 160×180×420 | 680 | 1 | 现3 | brass | wall
  MS-P202 | 黄铜台灯 | Brass table lamp | 320×320×560 | 980 | 1 | 现3 | brass | table
  MS-P301 | 玻璃泡泡吊灯 | Glass bubble pendants | 700×400×900 | 2880 | 1 | 订15 | brass | cluster
  FS-P101 | 美式黄铜吊灯 | American brass chandelier | 850×850×600 | 3680 | 1 | 订15 | brass | chandelier
  NY-P101 | 奶油吊灯 | Cream pendant | 450×450×350 | 880 | 1 | 现0 | black:暖白 | pendant
  HM-P101 | 和纸吊灯 | Paper lantern pendant | 600×600×550 | 780 | 1 | 现0 | paper | paper
  HM-P201 | 和风台灯 | Japanese table lamp | 280×280×420 | 460 | 1 | 样0 | woodLamp | table
`,
);

const rugDraws: Record<string, DrawSpec> = {
  border: { shape: 'rug', pattern: 'border' },
  stripe: { shape: 'rug', pattern: 'stripe' },
  geo: { shape: 'rug', pattern: 'geo' },
  wave: { shape: 'rug', pattern: 'wave' },
  medallion: { shape: 'rug', pattern: 'medallion' },
  round: { shape: 'rug', pattern: 'wave', round: true },
  roundBorder: { shape: 'rug', pattern: 'border', round: true },
};

/** Height is the pile; a rolled rug takes about twice its laid volume. */
export const rugs = priceList(
  'rug',
  { unit: '张', packing: 2.2, draws: rugDraws },
  `
  YQ-R231 | 羊毛地毯 1.6×2.3米 | Wool rug 1.6 × 2.3 m | 2300×1600×18 | 2880 | 1 | 现3 | wool:雾灰 | wave
  YQ-R301 | 羊毛地毯 2×3米 | Wool rug 2 × 3 m | 3000×2000×18 | 4680 | 1 | 现3 | wool | border
  SG-R231 | 几何地毯 1.6×2.3米 | Geometric rug 1.6 × 2.3 m | 2300×1600×12 | 1280 | 1 | 现0 | silk | geo
  SG-R161 | 黄麻圆毯 1.6米 | Round jute rug 1.6 m | 1600×1600×10 | 680 | 1 | 现0 | jute | roundBorder
  MY-R301 | 新中式羊毛毯 2×3米 | New Chinese wool rug 2 × 3 m | 3000×2000×18 | 5680 | 1 | 订15 | wool:墨绿 | medallion
  MS-R301 | 竹纤维地毯 2×3米 | Bamboo silk rug 2 × 3 m | 3000×2000×14 | 3980 | 1 | 现5 | silk:雾灰 | wave
  FS-R301 | 美式复古毯 2×3米 | Vintage rug 2 × 3 m | 3000×2000×14 | 3280 | 1 | 现5 | silk:奶咖 | medallion
  NY-R181 | 奶油圆毯 1.8米 | Round cream rug 1.8 m | 1800×1800×22 | 1180 | 1 | 现0 | silk:奶咖 | round
  HM-R231 | 黄麻编织毯 | Woven jute rug | 2300×1600×10 | 980 | 1 | 样0 | jute | stripe
  SG-R201 | 儿童房条纹毯 | Striped children's rug | 2000×1400×15 | 780 | 1 | 现0 | silk | stripe
`,
);

const artDraws: Record<string, DrawSpec> = {
  hills: { shape: 'art', panels: 1, motif: 'hills' },
  hillsThree: { shape: 'art', panels: 3, motif: 'hills' },
  sun: { shape: 'art', panels: 1, motif: 'sun' },
  leafTwo: { shape: 'art', panels: 2, motif: 'leaf' },
  blocks: { shape: 'art', panels: 1, motif: 'blocks' },
  waves: { shape: 'art', panels: 1, motif: 'waves' },
  ink: { shape: 'art', panels: 1, motif: 'ink' },
  inkThree: { shape: 'art', panels: 3, motif: 'ink' },
};

export const art = priceList(
  'art',
  { unit: '幅', packing: 1.4, draws: artDraws },
  `
  YQ-H121 | 抽象色块画 | Abstract blocks | 1200×40×800 | 880 | 1 | 现0 | canvas | blocks
  YQ-H151 | 晨雾横幅画 | Morning mist panorama | 1500×40×700 | 1180 | 1 | 现3 | canvas:雾霾蓝 | hills
  SG-H601 | 日出装饰画 | Sunrise print | 600×30×800 | 360 | 1 | 现0 | canvas | sun
  SG-H121 | 绿植双联画 | Botanical pair | 1240×30×800 | 580 | 1 | 现0 | print | leafTwo
  MY-H151 | 水墨山居三联画 | Ink mountains, three panels | 1560×40×900 | 1980 | 1 | 订15 | ink | inkThree
  MY-H801 | 水墨竖轴画 | Ink scroll | 700×40×1200 | 1280 | 1 | 现3 | ink | ink
  MS-H121 | 流金海浪画 | Golden waves | 1200×50×900 | 1680 | 1 | 现3 | canvas:雾霾蓝 | waves
  NY-H801 | 奶油山丘三联画 | Cream hills, three panels | 1500×30×700 | 780 | 1 | 现0 | canvas:豆沙 | hillsThree
  HM-H601 | 和风圆日画 | Round sun print | 700×30×700 | 420 | 1 | 样0 | print:卡其 | sun
`,
);
