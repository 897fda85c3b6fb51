import { priceList } from './table';
import type { DrawSpec } from './types';

const chestDraws: Record<string, DrawSpec> = {
  four: { shape: 'cabinet', cells: 'dddd', base: 'plinth' },
  five: { shape: 'cabinet', cells: 'ddddd', base: 'legs', pull: 'knob' },
  six: { shape: 'cabinet', cells: 'ddd ddd', base: 'legs', pull: 'knob', topper: 'lamp' },
  sixBar: { shape: 'cabinet', cells: 'ddd ddd', base: 'metal', pull: 'bar', topper: 'mirror' },
  ring: { shape: 'cabinet', cells: 'ddd ddd', base: 'legs', front: 'shaker', pull: 'ring', topper: 'vase' },
  shaker: { shape: 'cabinet', cells: 'dddd', base: 'plinth', front: 'shaker', pull: 'knob', topper: 'lamp' },
  cane: { shape: 'cabinet', cells: 'ddd D', base: 'legs', front: 'cane', topper: 'vase' },
};

export const chests = priceList(
  'chest',
  { unit: '件', packing: 0.95, draws: chestDraws },
  `
  YQ-G401 | 四斗柜 | Four-drawer chest | 800×420×900 | 1980 | 1 | 现3 | lacquer | four
  YQ-G601 | 六斗柜 | Six-drawer chest | 1200×420×800 | 2880 | 1 | 现5 | lacquer:奶咖 | sixBar
  SG-G501 | 白蜡木五斗柜 | Ash five-drawer chest | 600×400×1100 | 2180 | 1 | 现5 | ash | five
  SG-G601 | 儿童六斗柜 | Children's six-drawer chest | 1100×400×780 | 2380 | 1 | 现5 | pine:天空蓝 | six
  MY-G601 | 乌金木六斗柜 | Dark wood six-drawer chest | 1300×450×820 | 6280 | 1 | 订40 | ebony | ring
  MS-G601 | 烤漆六斗柜 | Lacquer six-drawer chest | 1250×430×800 | 3980 | 1 | 订20 | luxe | sixBar
  YM-G501 | 白橡木五斗柜 | Oak five-drawer chest | 620×420×1120 | 3680 | 1 | 订35 | oak | five
  YM-G602 | 黑胡桃六斗柜 | Walnut six-drawer chest | 1280×430×800 | 6680 | 1 | 订40 | walnut | six
  FS-G401 | 枫木四斗柜 | Maple four-drawer chest | 900×460×980 | 4680 | 1 | 订35 | maple | shaker
  NY-G601 | 奶油六斗柜 | Cream six-drawer chest | 1200×400×780 | 2480 | 1 | 现5 | cream | six
  HM-G401 | 藤面斗柜 | Chest with cane door | 1000×400×760 | 3280 | 1 | 样0 | cane:白蜡木 | cane
`,
);

const nightstandDraws: Record<string, DrawSpec> = {
  two: { shape: 'cabinet', cells: 'dd', base: 'plinth', topper: 'lamp' },
  metal: { shape: 'cabinet', cells: 'dd', base: 'metal', pull: 'bar', topper: 'lamp' },
  open: { shape: 'cabinet', cells: 'dO', base: 'legs', pull: 'knob', topper: 'lamp', fill: 'books' },
  float: { shape: 'cabinet', cells: 'd', base: 'float', topper: 'lamp' },
  ring: { shape: 'cabinet', cells: 'dD', base: 'legs', front: 'shaker', pull: 'ring', topper: 'lamp' },
  shaker: { shape: 'cabinet', cells: 'dd', base: 'plinth', front: 'shaker', pull: 'knob', topper: 'lamp' },
  cane: { shape: 'cabinet', cells: 'd', base: 'legs', front: 'cane', topper: 'lamp' },
  fluted: { shape: 'cabinet', cells: 'dd', base: 'plinth', front: 'fluted', topper: 'lamp' },
};

export const nightstands = priceList(
  'nightstand',
  { unit: '件', packing: 1.1, draws: nightstandDraws },
  `
  YQ-N501 | 双抽床头柜 | Two-drawer nightstand | 500×420×480 | 880 | 1 | 现3 | lacquer:奶咖 | two
  YQ-N502 | 悬浮床头柜 | Floating nightstand | 480×400×300 | 780 | 1 | 现3 | panelWalnut | float
  SG-N451 | 白蜡木床头柜 | Ash nightstand | 450×400×520 | 780 | 1 | 现3 | ash | open
  SG-N401 | 儿童床头柜 | Children's nightstand | 420×380×480 | 620 | 1 | 现3 | pine:天空蓝 | open
  MY-N551 | 乌金木床头柜 | Dark wood nightstand | 550×430×560 | 2280 | 1 | 订40 | ebony | ring
  MY-N552 | 红檀床头柜 | Rosewood nightstand | 560×440×580 | 3680 | 1 | 订45 | rosewood | ring
  MS-N551 | 烤漆床头柜 | Lacquer nightstand | 550×430×500 | 1480 | 1 | 订20 | luxe | metal
  YM-N501 | 白橡木床头柜 | Oak nightstand | 500×400×520 | 1380 | 1 | 订35 | oak | open
  YM-N502 | 黑胡桃床头柜 | Walnut nightstand | 500×420×500 | 2180 | 1 | 订40 | walnut | open
  FS-N601 | 枫木床头柜 | Maple nightstand | 600×450×680 | 1880 | 1 | 订35 | maple | shaker
  NY-N501 | 奶油波纹床头柜 | Cream fluted nightstand | 500×400×480 | 860 | 1 | 现3 | cream | fluted
  HM-N451 | 藤面床头柜 | Cane nightstand | 450×400×450 | 980 | 1 | 样0 | cane:白蜡木 | cane
`,
);

const dresserDraws: Record<string, DrawSpec> = {
  round: { shape: 'desk', drawers: 2, legs: 'taper', mirror: 'round' },
  arch: { shape: 'desk', drawers: 3, legs: 'panel', mirror: 'arch' },
  metal: { shape: 'desk', drawers: 2, legs: 'metal', mirror: 'arch' },
};

export const dressers = priceList(
  'dresser',
  { unit: '件', packing: 0.5, draws: dresserDraws },
  `
  YQ-Z101 | 简约梳妆台 | Dressing table | 1000×420×1250 | 2280 | 2 | 现5 | lacquer | metal
  SG-Z901 | 白蜡木梳妆台 | Ash dressing table | 900×420×1280 | 2180 | 2 | 现5 | ash | round
  MY-Z111 | 乌金木梳妆台 | Dark wood dressing table | 1100×450×1380 | 6280 | 2 | 订40 | ebony | round
  MS-Z121 | 轻奢梳妆台 | Light luxury dressing table | 1200×430×1300 | 4280 | 2 | 订20 | luxe | metal
  YM-Z101 | 白橡木梳妆台 | Oak dressing table | 1000×430×1300 | 3680 | 2 | 订35 | oak | round
  FS-Z121 | 枫木梳妆台 | Maple dressing table | 1200×460×1420 | 5680 | 3 | 订35 | mapleWhite | arch
  NY-Z801 | 奶油拱镜梳妆台 | Cream dressing table, arched mirror | 800×400×1320 | 1880 | 2 | 现3 | cream | arch
  NY-Z101 | 奶油云朵梳妆台 | Cream cloud dressing table | 1000×420×1320 | 2380 | 2 | 现5 | cream:奶咖 | round
`,
);
