import { priceList } from './table';
import type { DrawSpec } from './types';

const tvDraws: Record<string, DrawSpec> = {
  slab: { shape: 'cabinet', cells: 'd O d', base: 'metal', topper: 'tv' },
  float: { shape: 'cabinet', cells: 'd2 O2 d2', base: 'float', topper: 'tv' },
  legs: { shape: 'cabinet', cells: 'D O2 D', base: 'legs', topper: 'tv', pull: 'knob' },
  cane: { shape: 'cabinet', cells: 'D dO D', base: 'legs', front: 'cane', topper: 'tv' },
  fluted: { shape: 'cabinet', cells: 'D d2 D', base: 'plinth', front: 'fluted', topper: 'tv' },
  ring: { shape: 'cabinet', cells: 'D dO2 D', base: 'legs', front: 'shaker', pull: 'ring', topper: 'tv' },
  shaker: { shape: 'cabinet', cells: 'D dO2 D', base: 'plinth', front: 'shaker', pull: 'knob', topper: 'tv' },
};

export const tvStands = priceList(
  'tv_stand',
  { unit: '件', packing: 0.9, draws: tvDraws },
  `
  YQ-V201 | 岩板电视柜 2米 | Stone-top TV stand 2 m | 2000×400×420 | 2880 | 2 | 现5 | lacquerSlate:高级灰 | slab
  YQ-V221 | 悬浮电视柜 2.2米 | Floating TV stand 2.2 m | 2200×400×360 | 3480 | 2 | 订18 | lacquer | float
  YQ-V241 | 胡桃电视柜 2.4米 | Walnut TV stand 2.4 m | 2400×420×400 | 3880 | 3 | 订18 | panelWalnut | slab
  SG-V161 | 白蜡木电视柜 1.6米 | Ash TV stand 1.6 m | 1600×400×480 | 2180 | 1 | 现3 | ash | legs
  SG-V181 | 白蜡木电视柜 1.8米 | Ash TV stand 1.8 m | 1800×400×480 | 2480 | 2 | 现5 | ash | legs
  MY-V201 | 乌金木电视柜 | Dark wood TV stand | 2000×420×460 | 6880 | 2 | 订40 | ebony | ring
  MY-V221 | 红檀电视柜 | Rosewood TV stand | 2200×450×480 | 11800 | 3 | 订45 | rosewood | ring
  MS-V201 | 烤漆电视柜 2米 | Lacquer TV stand 2 m | 2000×420×400 | 4680 | 2 | 订20 | luxe | fluted
  MS-V221 | 大理石面电视柜 | Marble-top TV stand | 2200×420×400 | 5980 | 3 | 样0 | luxeMarble | slab
  YM-V181 | 白橡木电视柜 | Oak TV stand | 1800×400×450 | 3980 | 2 | 订35 | oak | legs
  YM-V201 | 黑胡桃电视柜 | Walnut TV stand | 2000×420×450 | 6280 | 2 | 订40 | walnut | legs
  YM-V182 | 藤编电视柜 | Cane TV stand | 1800×400×480 | 4280 | 2 | 订35 | cane | cane
  FS-V201 | 枫木电视柜 | Maple TV stand | 2000×460×560 | 5680 | 2 | 订35 | maple | shaker
  NY-V181 | 奶油波纹电视柜 | Cream fluted TV stand | 1800×400×420 | 2980 | 2 | 现5 | cream | fluted
  HM-V161 | 日式矮电视柜 | Low Japanese TV stand | 1600×400×360 | 2880 | 1 | 订20 | oak:白橡木 | float
  DZ-V301 | 定制电视背景柜 | Made-to-measure TV wall | 3000×380×420 | 7680 | 6 | 定25 | panelOak | float
`,
);

const sideboardDraws: Record<string, DrawSpec> = {
  low: { shape: 'cabinet', cells: 'D d D', base: 'metal', topper: 'vase' },
  three: { shape: 'cabinet', cells: 'D ddd D', base: 'legs', pull: 'knob', topper: 'vase' },
  cane: { shape: 'cabinet', cells: 'D dO D', base: 'legs', front: 'cane', topper: 'vase', fill: 'bottles' },
  ring: { shape: 'cabinet', cells: 'dD dD dD', base: 'legs', front: 'shaker', pull: 'ring', topper: 'vase' },
  tall: { shape: 'cabinet', cells: 'GOD GOD GOD', base: 'plinth', fill: 'bottles' },
  fluted: {
    shape: 'cabinet',
    cells: 'D O D',
    base: 'plinth',
    front: 'fluted',
    topper: 'lamp',
    fill: 'bottles',
  },
  shaker: {
    shape: 'cabinet',
    cells: 'GdD GdD',
    base: 'plinth',
    front: 'shaker',
    pull: 'knob',
    fill: 'bottles',
  },
};

export const sideboards = priceList(
  'sideboard',
  { unit: '件', packing: 0.85, draws: sideboardDraws },
  `
  YQ-E121 | 岩板餐边柜 1.2米 | Stone-top sideboard 1.2 m | 1200×400×850 | 2980 | 2 | 现5 | lacquerSlate | low
  YQ-E161 | 岩板餐边柜 1.6米 | Stone-top sideboard 1.6 m | 1600×400×850 | 3680 | 2 | 订18 | lacquerSlate:高级灰 | low
  SG-E121 | 白蜡木餐边柜 | Ash sideboard | 1200×400×820 | 2680 | 1 | 现5 | ash | three
  MY-E141 | 老榆木餐边柜 | Elm sideboard | 1400×420×900 | 6680 | 2 | 订40 | elm | ring
  MY-E161 | 红檀餐边柜 | Rosewood sideboard | 1600×450×920 | 10800 | 2 | 订45 | rosewood | ring
  MS-E151 | 波纹烤漆餐边柜 | Fluted lacquer sideboard | 1500×420×860 | 5280 | 2 | 订20 | luxe | fluted
  YM-E141 | 白橡木餐边柜 | Oak sideboard | 1400×400×850 | 4680 | 2 | 订35 | oak | three
  YM-E142 | 藤编餐边柜 | Cane sideboard | 1400×400×850 | 4880 | 2 | 样0 | cane | cane
  FS-E121 | 枫木酒柜 | Maple wine cabinet | 1200×420×1900 | 9680 | 4 | 订35 | maple | shaker
  NY-E121 | 奶油餐边柜 | Cream sideboard | 1200×400×850 | 2780 | 2 | 现5 | cream | fluted
  HM-E121 | 日式餐边柜 | Japanese sideboard | 1200×400×820 | 3580 | 2 | 订35 | oak:白橡木 | three
  DZ-E181 | 定制到顶餐边柜 | Ceiling-high sideboard | 1800×400×2400 | 8680 | 6 | 定25 | panelOak | tall
  DZ-E182 | 定制玻璃酒柜 | Glass wine cabinet | 1800×400×2400 | 12800 | 7 | 定28 | glassBlack:胡桃木 | tall
`,
);

const shoeDraws: Record<string, DrawSpec> = {
  flip: { shape: 'cabinet', cells: 'ddd', base: 'legs', pull: 'knob', topper: 'vase' },
  two: { shape: 'cabinet', cells: 'dD dD', base: 'legs', pull: 'knob', topper: 'vase' },
  bench: { shape: 'cabinet', cells: 'D O2 D', base: 'plinth', fill: 'shoes', topper: 'vase' },
  tall: { shape: 'cabinet', cells: 'DOD DOD', base: 'plinth', fill: 'vases' },
  tallThree: { shape: 'cabinet', cells: 'DOD DOD DD', base: 'plinth', fill: 'vases' },
  cane: { shape: 'cabinet', cells: 'D D', base: 'legs', front: 'cane', topper: 'vase' },
  shaker: { shape: 'cabinet', cells: 'dD dD', base: 'plinth', front: 'shaker', pull: 'knob', topper: 'lamp' },
  ring: { shape: 'cabinet', cells: 'dD dD', base: 'legs', front: 'shaker', pull: 'ring', topper: 'vase' },
};

export const shoeCabinets = priceList(
  'shoe_cabinet',
  { unit: '件', packing: 0.6, draws: shoeDraws },
  `
  YQ-X801 | 超薄翻斗鞋柜 | Slim tip-out shoe cabinet | 800×240×1080 | 1680 | 1 | 现3 | lacquer | flip
  YQ-X101 | 玄关鞋柜 | Entrance shoe cabinet | 1000×350×1050 | 2280 | 2 | 现5 | lacquer:高级灰 | two
  SG-X801 | 白蜡木鞋柜 | Ash shoe cabinet | 800×350×1050 | 1980 | 1 | 现3 | ash | two
  MY-X101 | 老榆木玄关柜 | Elm entrance cabinet | 1000×380×1020 | 4680 | 2 | 订40 | elm | ring
  MS-X101 | 烤漆玄关柜 | Lacquer entrance cabinet | 1000×350×1050 | 3680 | 2 | 订20 | luxe:象牙白 | two
  YM-X901 | 白橡木鞋柜 | Oak shoe cabinet | 900×360×1050 | 3280 | 2 | 订35 | oak | two
  YM-X902 | 藤编鞋柜 | Cane shoe cabinet | 900×360×1050 | 3480 | 2 | 订35 | cane | cane
  FS-X101 | 枫木玄关柜 | Maple entrance cabinet | 1000×400×1000 | 4280 | 2 | 订35 | mapleWhite | shaker
  NY-X101 | 奶油换鞋凳鞋柜 | Cream shoe cabinet with bench | 1400×350×900 | 2380 | 2 | 现5 | cream | bench
  HM-X901 | 日式百叶鞋柜 | Japanese shoe cabinet | 900×360×1000 | 2680 | 2 | 样0 | oak:白橡木 | flip
  DZ-X121 | 定制到顶鞋柜 | Ceiling-high shoe cabinet | 1200×350×2400 | 4680 | 4 | 定22 | panelOak | tall
  DZ-X181 | 定制玄关组合柜 | Entrance wall to measure | 1800×380×2500 | 7280 | 5 | 定25 | panelWalnut:暖白 | tallThree
`,
);
