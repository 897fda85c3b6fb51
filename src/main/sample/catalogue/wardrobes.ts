import { priceList } from './table';
import type { DrawSpec } from './types';

const wardrobeDraws: Record<string, DrawSpec> = {
  two: { shape: 'wardrobe', doors: 2, front: 'flat' },
  three: { shape: 'wardrobe', doors: 3, front: 'flat' },
  four: { shape: 'wardrobe', doors: 4, front: 'flat' },
  fiveTop: { shape: 'wardrobe', doors: 5, front: 'flat', topBoxes: true },
  sixTop: { shape: 'wardrobe', doors: 6, front: 'flat', topBoxes: true },
  glassFour: { shape: 'wardrobe', doors: 4, front: 'glass' },
  glassSix: { shape: 'wardrobe', doors: 6, front: 'glass' },
  shakerFour: { shape: 'wardrobe', doors: 4, front: 'shaker' },
  shakerSix: { shape: 'wardrobe', doors: 6, front: 'shaker', topBoxes: true },
  slideTwo: { shape: 'wardrobe', doors: 2, front: 'sliding' },
  slideThree: { shape: 'wardrobe', doors: 3, front: 'sliding' },
  caneThree: { shape: 'wardrobe', doors: 3, front: 'cane' },
  caneFour: { shape: 'wardrobe', doors: 4, front: 'cane' },
  open: { shape: 'wardrobe', doors: 4, front: 'open' },
};

export const wardrobes = priceList(
  'wardrobe',
  { unit: '套', packing: 0.2, draws: wardrobeDraws },
  `
  YQ-W401 | 四门衣柜 | Four-door wardrobe | 1800×600×2200 | 7680 | 6 | 订20 | lacquer | four
  YQ-W201 | 推拉门衣柜 | Sliding wardrobe | 2000×650×2200 | 8280 | 6 | 订20 | panelOak:高级灰 | slideTwo
  YQ-W402 | 玻璃门衣柜 | Glass-door wardrobe | 1840×600×2280 | 11800 | 7 | 订25 | glassBlack | glassFour
  SG-W201 | 白蜡木两门衣柜 | Ash two-door wardrobe | 900×580×2000 | 4280 | 4 | 现7 | ash | two
  SG-W301 | 白蜡木三门衣柜 | Ash three-door wardrobe | 1350×580×2000 | 5980 | 5 | 订20 | ash | three
  SG-W202 | 儿童两门衣柜 | Children's wardrobe | 880×560×1900 | 3680 | 4 | 现7 | pine:暖白 | two
  MY-W401 | 老榆木四门衣柜 | Elm four-door wardrobe | 1920×620×2280 | 22800 | 8 | 订45 | elm | shakerFour
  MY-W402 | 红檀顶箱衣柜 | Rosewood wardrobe, top boxes | 2100×640×2380 | 36800 | 9 | 订45 | rosewood | shakerSix
  MS-W401 | 轻奢玻璃衣柜 | Light luxury glass wardrobe | 2000×620×2400 | 18600 | 7 | 订25 | glassBlack:奶咖 | glassFour
  MS-W402 | 高光烤漆衣柜 | Gloss lacquer wardrobe | 1980×600×2300 | 15800 | 7 | 订25 | luxe | four
  YM-W301 | 白橡木三门衣柜 | Oak three-door wardrobe | 1380×600×2100 | 9680 | 5 | 订35 | oak | three
  YM-W401 | 白橡木四门衣柜 | Oak four-door wardrobe | 1820×600×2100 | 12600 | 6 | 订35 | oak | four
  YM-W302 | 藤编三门衣柜 | Cane three-door wardrobe | 1360×600×2080 | 10800 | 5 | 订40 | cane | caneThree
  FS-W401 | 枫木四门衣柜 | Maple four-door wardrobe | 1960×640×2280 | 16800 | 8 | 订40 | mapleWhite | shakerFour
  NY-W401 | 奶油四门衣柜 | Cream four-door wardrobe | 1800×600×2250 | 8680 | 6 | 订20 | cream | four
  NY-W402 | 奶油藤编衣柜 | Cream wardrobe, cane doors | 1800×600×2200 | 9280 | 6 | 订20 | cane:白蜡木 | caneFour
  HM-W301 | 障子推拉衣柜 | Shoji sliding wardrobe | 1800×620×2100 | 9980 | 6 | 订35 | oak:白橡木 | slideThree
  DZ-W501 | 定制五门到顶衣柜 | Ceiling-high wardrobe, 5 doors | 2250×600×2700 | 13800 | 8 | 定25 | panelOak | fiveTop
  DZ-W601 | 定制六门到顶衣柜 | Ceiling-high wardrobe, 6 doors | 2700×600×2700 | 16600 | 9 | 定25 | panelWalnut:暖白 | sixTop
  DZ-W602 | 定制玻璃衣帽间 | Walk-in glass wardrobe | 3000×600×2600 | 25800 | 9 | 定30 | glassBlack:胡桃木 | glassSix
  DZ-W603 | 定制法式衣柜 | French panel wardrobe | 2700×600×2700 | 18800 | 9 | 定28 | cream:奶油白 | shakerSix
  DZ-W401 | 定制开放衣帽间 | Open walk-in wardrobe | 2600×500×2500 | 12800 | 7 | 定25 | panelWalnut | open
`,
);

const kitchenDraws: Record<string, DrawSpec> = {
  straight: { shape: 'kitchen', layout: 'straight', front: 'flat' },
  straightShaker: { shape: 'kitchen', layout: 'straight', front: 'shaker' },
  tall: { shape: 'kitchen', layout: 'tall', front: 'flat' },
  tallShaker: { shape: 'kitchen', layout: 'tall', front: 'shaker' },
  island: { shape: 'kitchen', layout: 'island', front: 'flat' },
};

/** Length is the run along the wall; the price is for the shown set, without appliances. */
export const kitchens = priceList(
  'kitchen',
  { unit: '套', packing: 0.24, draws: kitchenDraws },
  `
  DZ-Q301 | 一字型橱柜 3米 | Straight kitchen 3 m | 3000×600×2250 | 15800 | 10 | 定25 | petBoard | straight
  DZ-Q302 | 一字型法式橱柜 3米 | French straight kitchen 3 m | 3000×600×2250 | 18600 | 10 | 定28 | blister | straightShaker
  DZ-Q361 | 高柜橱柜 3.6米 | Tall-unit kitchen 3.6 m | 3600×600×2400 | 26800 | 13 | 定30 | petBoard:浅橡木 | tall
  DZ-Q362 | 不锈钢橱柜 3.6米 | Steel kitchen 3.6 m | 3600×600×2400 | 36800 | 12 | 定30 | quartz | tall
  DZ-Q363 | 蓝调高柜橱柜 3.6米 | Blue tall-unit kitchen 3.6 m | 3600×600×2400 | 28600 | 13 | 定30 | blister:雾霾蓝 | tallShaker
  DZ-Q421 | 岛台橱柜 4.2米 | Island kitchen 4.2 m | 4200×600×2400 | 46800 | 16 | 定30 | quartz:高级灰 | island
  DZ-Q422 | 墨绿岛台橱柜 4.2米 | Green island kitchen 4.2 m | 4200×600×2400 | 52800 | 16 | 定30 | quartz:墨绿 | island
  DZ-Q303 | 公寓迷你橱柜 2.4米 | Compact kitchen 2.4 m | 2400×600×2200 | 11800 | 8 | 定20 | petBoard:暖白 | straight
`,
);
