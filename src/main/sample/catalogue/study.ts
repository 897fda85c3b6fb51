import { priceList } from './table';
import type { DrawSpec } from './types';

const deskDraws: Record<string, DrawSpec> = {
  metal: { shape: 'desk', drawers: 2, legs: 'metal' },
  taper: { shape: 'desk', drawers: 2, legs: 'taper' },
  taperThree: { shape: 'desk', drawers: 3, legs: 'taper' },
  panel: { shape: 'desk', drawers: 3, legs: 'panel' },
  plain: { shape: 'desk', drawers: 0, legs: 'metal' },
  hutch: { shape: 'desk', drawers: 2, legs: 'taper', hutch: true },
  hutchPanel: { shape: 'desk', drawers: 3, legs: 'panel', hutch: true },
};

export const desks = priceList(
  'desk',
  { unit: '张', packing: 0.4, draws: deskDraws },
  `
  YQ-D121 | 简约书桌 1.2米 | Desk 1.2 m | 1200×600×750 | 1980 | 2 | 现5 | lacquer | metal
  YQ-D141 | 电动升降书桌 | Height-adjustable desk | 1400×700×750 | 3280 | 2 | 订15 | panelWalnut | plain
  SG-D121 | 白蜡木书桌 | Ash desk | 1200×600×750 | 1880 | 1 | 现3 | ash | taper
  SG-D111 | 儿童学习桌带书架 | Children's desk with shelf | 1100×600×1250 | 2680 | 2 | 现5 | pine | hutch
  MY-D161 | 乌金木画案 | Dark wood painting table | 1600×750×780 | 8680 | 2 | 订40 | ebony | taperThree
  MY-D181 | 红檀大班台 | Rosewood executive desk | 1800×850×780 | 18800 | 4 | 订45 | rosewood | panel
  MS-D141 | 皮面书桌 | Leather-top desk | 1400×650×750 | 4680 | 2 | 订20 | luxeLeather | metal
  YM-D121 | 白橡木书桌 | Oak desk | 1200×600×750 | 2980 | 1 | 订35 | oak | taper
  YM-D141 | 黑胡桃书桌 | Walnut desk | 1400×650×750 | 5680 | 2 | 订40 | walnut | taperThree
  FS-D151 | 枫木书桌 | Maple desk | 1500×700×780 | 5980 | 3 | 订35 | maple | panel
  NY-D121 | 奶油书桌 | Cream desk | 1200×600×750 | 1780 | 2 | 样0 | cream | taper
  HM-D131 | 日式书桌 | Japanese desk | 1300×600×720 | 2880 | 2 | 订35 | oak:白橡木 | taper
  DZ-D201 | 定制一体书桌柜 | Built-in desk and shelves | 2000×600×2100 | 6680 | 6 | 定25 | panelOak | hutchPanel
`,
);

const bookDraws: Record<string, DrawSpec> = {
  open: { shape: 'cabinet', cells: 'OOOOO', base: 'plinth', fill: 'books' },
  two: { shape: 'cabinet', cells: 'OOOOD OOOOD', base: 'legs', fill: 'books' },
  three: { shape: 'cabinet', cells: 'OOOD OOOD OOOD', base: 'plinth', fill: 'books' },
  glass: { shape: 'cabinet', cells: 'GD GD', base: 'plinth', fill: 'books', pull: 'bar' },
  glassThree: { shape: 'cabinet', cells: 'GD GD GD', base: 'plinth', fill: 'books', pull: 'bar' },
  shaker: {
    shape: 'cabinet',
    cells: 'GD GD GD',
    base: 'plinth',
    front: 'shaker',
    fill: 'books',
    pull: 'knob',
  },
  ring: { shape: 'cabinet', cells: 'OOdD OOdD', base: 'legs', front: 'shaker', fill: 'vases', pull: 'ring' },
  wall: { shape: 'cabinet', cells: 'OOOOD GD OOOOD GD', base: 'plinth', fill: 'books' },
  low: { shape: 'cabinet', cells: 'OO OO', base: 'legs', fill: 'books', topper: 'vase' },
};

export const bookcases = priceList(
  'bookcase',
  { unit: '件', packing: 0.3, draws: bookDraws },
  `
  YQ-K801 | 开放书架 | Open bookcase | 800×320×2000 | 1980 | 2 | 现5 | lacquer | open
  YQ-K121 | 玻璃门书柜 | Glass-door bookcase | 1200×350×2100 | 4280 | 4 | 订20 | glassBlack:奶咖 | glassThree
  SG-K801 | 白蜡木书架 | Ash bookcase | 800×320×1900 | 2280 | 2 | 现5 | ash | open
  SG-K101 | 儿童矮书架 | Low children's bookcase | 1000×300×820 | 1280 | 1 | 现3 | pine | low
  MY-K101 | 老榆木多宝书柜 | Elm display bookcase | 1000×380×2000 | 7680 | 4 | 订40 | elm | ring
  MY-K181 | 红檀书柜 | Rosewood bookcase | 1800×420×2150 | 22800 | 7 | 订45 | rosewood | shaker
  MS-K121 | 轻奢玻璃书柜 | Light luxury glass bookcase | 1200×360×2200 | 7680 | 4 | 订25 | glassBlack | glass
  YM-K901 | 白橡木书柜 | Oak bookcase | 900×350×2000 | 4680 | 3 | 订35 | oak | two
  YM-K121 | 黑胡桃书柜 | Walnut bookcase | 1200×360×2000 | 8980 | 4 | 订40 | walnut | three
  FS-K121 | 枫木玻璃书柜 | Maple glass bookcase | 1200×400×2100 | 8680 | 5 | 订35 | maple | shaker
  NY-K801 | 奶油书架 | Cream bookcase | 800×320×1900 | 1880 | 2 | 样0 | cream | two
  HM-K901 | 日式格架 | Japanese grid shelf | 900×340×1800 | 3280 | 2 | 订35 | oak:白橡木 | low
  DZ-K241 | 定制整墙书柜 2.4米 | Wall bookcase 2.4 m | 2400×350×2500 | 9680 | 7 | 定25 | panelOak | wall
  DZ-K301 | 定制整墙书柜 3米 | Wall bookcase 3 m | 3000×350×2600 | 13800 | 9 | 定28 | panelWalnut | wall
`,
);
