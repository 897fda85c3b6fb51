import { priceList } from './table';
import type { DrawSpec } from './types';

const draws: Record<string, DrawSpec> = {
  one: { shape: 'sofa', seats: 1, arms: 'slim', legs: 'metal' },
  two: { shape: 'sofa', seats: 2, arms: 'slim', legs: 'metal' },
  three: { shape: 'sofa', seats: 3, arms: 'slim', legs: 'metal' },
  four: { shape: 'sofa', seats: 4, arms: 'slim', legs: 'metal' },
  corner: { shape: 'sofa', seats: 3, arms: 'slim', legs: 'metal', chaise: 'right' },
  cornerLeft: { shape: 'sofa', seats: 3, arms: 'wide', legs: 'block', chaise: 'left' },
  nordicTwo: { shape: 'sofa', seats: 2, arms: 'wood', legs: 'peg' },
  nordicThree: { shape: 'sofa', seats: 3, arms: 'wide', legs: 'peg' },
  nordicCorner: { shape: 'sofa', seats: 3, arms: 'wide', legs: 'peg', chaise: 'right' },
  woodTwo: { shape: 'sofa', seats: 2, arms: 'wood', legs: 'peg' },
  woodThree: { shape: 'sofa', seats: 3, arms: 'wood', legs: 'peg' },
  woodFour: { shape: 'sofa', seats: 4, arms: 'wood', legs: 'peg' },
  cloudTwo: { shape: 'sofa', seats: 2, arms: 'round', legs: 'block', back: 'low' },
  cloudThree: { shape: 'sofa', seats: 3, arms: 'round', legs: 'block', back: 'low' },
  cloudCorner: { shape: 'sofa', seats: 3, arms: 'round', legs: 'block', back: 'low', chaise: 'left' },
  wideThree: { shape: 'sofa', seats: 3, arms: 'wide', legs: 'metal' },
  wideFour: { shape: 'sofa', seats: 4, arms: 'wide', legs: 'metal' },
  tuftedTwo: { shape: 'sofa', seats: 2, arms: 'round', legs: 'peg', back: 'tufted' },
  tuftedThree: { shape: 'sofa', seats: 3, arms: 'round', legs: 'peg', back: 'tufted' },
  daybed: { shape: 'sofa', seats: 3, arms: 'none', legs: 'peg', back: 'low' },
};

const straightSofas = priceList(
  'sofa',
  { unit: '套', packing: 0.78, draws },
  `
  YQ-S101 | 单人位布艺沙发 | Fabric armchair sofa | 980×960×800 | 3680 | 1 | 订18 | linen:雾灰 | one
  YQ-S201 | 双人位布艺沙发 | Two-seat fabric sofa | 1780×960×800 | 5980 | 1 | 订18 | linen | two
  YQ-S301 | 三人位布艺沙发 | Three-seat fabric sofa | 2380×960×800 | 7680 | 2 | 订18 | linen | three
  YQ-S302 | 三人位科技布沙发 | Three-seat technical fabric sofa | 2460×980×780 | 8280 | 2 | 现5 | tech:雾霾蓝 | wideThree
  YQ-S401 | 四人位直排沙发 | Straight four-seat sofa | 3100×980×800 | 9980 | 2 | 订20 | tech | four
  YQ-S321 | 头层牛皮三人沙发 | Three-seat leather sofa | 2400×980×820 | 14800 | 2 | 订25 | leather | wideThree
  SG-S201 | 木扶手双人沙发 | Two-seat sofa, wooden arms | 1560×820×820 | 4680 | 1 | 现3 | cotton:雾霾蓝 | nordicTwo
  SG-S301 | 小户型三人沙发 | Compact three-seat sofa | 2080×860×820 | 5880 | 1 | 现5 | cotton | nordicThree
  SG-S302 | 羽绒三人沙发 | Three-seat feather sofa | 2260×900×830 | 6980 | 2 | 订15 | cotton:抹茶绿 | nordicThree
  MY-S201 | 罗汉床式双人沙发 | Luohan two-seat sofa | 1880×860×880 | 16800 | 2 | 订45 | rosewood | woodTwo
  MY-S301 | 乌金木三人沙发 | Three-seat dark wood sofa | 2280×860×860 | 18600 | 2 | 订40 | ebonyFabric | woodThree
  MY-S401 | 乌金木四人沙发 | Four-seat dark wood sofa | 2980×880×860 | 24800 | 3 | 订40 | ebonyFabric | woodFour
  MY-S311 | 棉麻禅意沙发 | Quiet three-seat sofa | 2300×880×780 | 15800 | 2 | 样0 | walnutFabric | woodThree
  MS-S201 | 丝绒双人沙发 | Two-seat velvet sofa | 1860×920×780 | 8680 | 1 | 订20 | velvet:豆沙 | cloudTwo
  MS-S301 | 纳帕皮三人沙发 | Three-seat nappa sofa | 2480×980×760 | 19800 | 2 | 订25 | nappa | wideThree
  MS-S401 | 纳帕皮四人沙发 | Four-seat nappa sofa | 3180×1000×760 | 25800 | 2 | 订25 | nappa:橘棕 | wideFour
  MS-S302 | 丝绒三人沙发 | Three-seat velvet sofa | 2360×940×780 | 11800 | 2 | 样0 | velvet | tuftedThree
  YM-S201 | 白橡木双人沙发 | Two-seat oak sofa | 1580×800×820 | 6980 | 2 | 订35 | oakFabric:抹茶绿 | woodTwo
  YM-S301 | 白橡木三人沙发 | Three-seat oak sofa | 2180×820×820 | 9680 | 2 | 订35 | oakFabric | woodThree
  YM-S302 | 黑胡桃三人沙发 | Three-seat walnut sofa | 2200×840×800 | 13800 | 2 | 订40 | walnutFabric | woodThree
  FS-S201 | 油蜡皮双人沙发 | Two-seat waxed leather sofa | 1820×960×920 | 12800 | 1 | 订25 | oldLeather:咖啡 | tuftedTwo
  FS-S301 | 油蜡皮三人沙发 | Three-seat waxed leather sofa | 2360×980×920 | 16800 | 2 | 订25 | oldLeather | tuftedThree
  NY-S201 | 圈绒双人云朵沙发 | Two-seat bouclé cloud sofa | 1760×980×720 | 6680 | 1 | 现5 | boucle:奶咖 | cloudTwo
  NY-S301 | 圈绒三人云朵沙发 | Three-seat bouclé cloud sofa | 2380×1000×720 | 8980 | 2 | 现7 | boucle | cloudThree
  HM-S301 | 日式三人沙发 | Japanese three-seat sofa | 2000×800×760 | 6880 | 2 | 订20 | oakFabric:燕麦白 | woodThree
  HM-S302 | 白蜡木罗汉榻 | Ash wood daybed | 2000×900×720 | 7880 | 2 | 订35 | ashFabric | daybed
`,
);

/** Length × depth of the chaise: the corner between is air, so less of the block is packed. */
const cornerSofas = priceList(
  'sofa',
  { unit: '套', packing: 0.52, draws },
  `
  YQ-S311 | 贵妃转角沙发（右） | Chaise sofa, right | 2980×1680×800 | 10800 | 3 | 订20 | linen:墨绿 | corner
  YQ-S312 | 贵妃转角沙发（左） | Chaise sofa, left | 3060×1720×780 | 11600 | 3 | 订20 | tech:深空灰 | cornerLeft
  SG-S311 | 小户型转角沙发 | Compact corner sofa | 2560×1480×820 | 8280 | 2 | 订18 | cotton:姜黄 | nordicCorner
  MS-S311 | 纳帕皮转角沙发 | Nappa corner sofa | 3200×1780×760 | 28600 | 3 | 订25 | nappa:奶咖 | corner
  NY-S311 | 圈绒转角云朵沙发 | Bouclé cloud corner sofa | 2960×1700×720 | 12600 | 3 | 订20 | boucle | cloudCorner
`,
);

export const sofas = [...straightSofas, ...cornerSofas];
