import { priceList } from './table';
import type { DrawSpec } from './types';

const chairDraws: Record<string, DrawSpec> = {
  panel: { shape: 'chair', back: 'panel', legs: 'metal' },
  panelTaper: { shape: 'chair', back: 'panel', legs: 'taper' },
  panelArms: { shape: 'chair', back: 'panel', legs: 'metal', arms: true },
  shell: { shape: 'chair', back: 'shell', legs: 'taper' },
  shellArms: { shape: 'chair', back: 'shell', legs: 'metal', arms: true },
  spindle: { shape: 'chair', back: 'spindle', legs: 'taper' },
  ladder: { shape: 'chair', back: 'ladder', legs: 'taper' },
  wishbone: { shape: 'chair', back: 'wishbone', legs: 'taper', arms: true },
  horseshoe: { shape: 'chair', back: 'horseshoe', legs: 'taper', arms: true },
  cane: { shape: 'chair', back: 'cane', legs: 'taper' },
  stool: { shape: 'chair', back: 'stool', legs: 'taper' },
  bar: { shape: 'chair', back: 'stool', legs: 'metal' },
};

export const diningChairs = priceList(
  'dining_chair',
  { unit: '把', packing: 0.55, draws: chairDraws },
  `
  YQ-C101 | 科技布餐椅 | Technical fabric chair | 480×560×860 | 580 | 1 | 现3 | tech | panel
  YQ-C102 | 牛皮餐椅 | Leather chair | 490×570×850 | 980 | 1 | 现5 | leather | panel
  YQ-C103 | 扶手餐椅 | Armchair for dining | 560×580×820 | 1080 | 1 | 订15 | leather:深空灰 | panelArms
  YQ-C201 | 吧台椅 | Bar stool | 420×420×750 | 680 | 1 | 现3 | leather:石墨黑 | bar
  SG-C101 | 温莎椅 | Windsor chair | 500×520×880 | 480 | 1 | 现3 | ash | spindle
  SG-C102 | 彩壳餐椅 | Shell chair | 460×530×800 | 360 | 1 | 现0 | shell | shell
  SG-C103 | 布面餐椅 | Upholstered chair | 470×540×830 | 520 | 1 | 现3 | cotton:雾霾蓝 | panelTaper
  MY-C101 | 新中式圈椅 | Horseshoe chair | 580×540×860 | 1980 | 1 | 订40 | ebonyFabric | horseshoe
  MY-C102 | 红檀官帽椅 | Rosewood official's chair | 560×500×1020 | 3280 | 1 | 订45 | rosewood | ladder
  MY-C103 | 老榆木条凳 | Elm stool | 400×340×460 | 580 | 1 | 样0 | elm | stool
  MS-C101 | 丝绒餐椅 | Velvet chair | 520×580×840 | 1180 | 1 | 订15 | velvet | shellArms
  MS-C102 | 纳帕皮餐椅 | Nappa chair | 510×580×850 | 1480 | 1 | 订20 | nappa:奶咖 | panelArms
  YM-C101 | 白橡木Y椅 | Oak wishbone chair | 560×520×760 | 1180 | 1 | 订35 | oak | wishbone
  YM-C102 | 黑胡桃餐椅 | Walnut chair | 500×520×800 | 1580 | 1 | 订40 | walnut | ladder
  YM-C103 | 藤编餐椅 | Cane chair | 480×530×810 | 980 | 1 | 订35 | cane | cane
  FS-C101 | 美式餐椅 | American dining chair | 500×580×980 | 1280 | 1 | 订25 | maple | ladder
  NY-C101 | 圈绒餐椅 | Bouclé chair | 520×550×780 | 680 | 1 | 现3 | boucle | shell
  NY-C102 | 花瓣餐椅 | Petal chair | 500×540×800 | 620 | 1 | 现3 | boucle:脏粉 | shellArms
  HM-C101 | 日式藤面椅 | Japanese cane chair | 480×500×740 | 780 | 1 | 订20 | cane:白蜡木 | cane
`,
);

const loungeDraws: Record<string, DrawSpec> = {
  shell: { shape: 'lounge', style: 'shell' },
  shellOttoman: { shape: 'lounge', style: 'shell', ottoman: true },
  wing: { shape: 'lounge', style: 'wing' },
  wingOttoman: { shape: 'lounge', style: 'wing', ottoman: true },
  frame: { shape: 'lounge', style: 'frame' },
  frameOttoman: { shape: 'lounge', style: 'frame', ottoman: true },
  swivel: { shape: 'lounge', style: 'swivel' },
  rocker: { shape: 'lounge', style: 'rocker' },
  recliner: { shape: 'lounge', style: 'recliner' },
};

export const loungeChairs = priceList(
  'lounge_chair',
  { unit: '把', packing: 0.8, draws: loungeDraws },
  `
  YQ-L101 | 旋转休闲椅 | Swivel chair | 780×800×760 | 2680 | 1 | 现5 | tech | swivel
  YQ-L102 | 牛皮躺椅配脚踏 | Leather chair with footstool | 820×860×1020 | 5680 | 2 | 订20 | leather | shellOttoman
  YQ-L103 | 电动功能单椅 | Powered recliner | 880×960×1040 | 4980 | 1 | 订20 | leather:深空灰 | recliner
  SG-L101 | 木框休闲椅 | Wooden frame chair | 680×760×800 | 1680 | 1 | 现3 | cotton | frame
  SG-L102 | 高背翼椅 | Wing chair | 740×820×1060 | 2280 | 1 | 订15 | cotton:姜黄 | wing
  SG-L103 | 摇椅 | Rocking chair | 660×960×960 | 1980 | 1 | 现5 | cotton:雾霾蓝 | rocker
  MY-L101 | 禅意打坐椅 | Meditation chair | 760×700×780 | 3980 | 1 | 订40 | walnutFabric:卡其 | frame
  MY-L102 | 黑胡桃摇椅 | Walnut rocking chair | 680×980×980 | 5680 | 1 | 订40 | walnutFabric | rocker
  MS-L101 | 丝绒单椅 | Velvet accent chair | 760×780×780 | 3280 | 1 | 订20 | velvet | shell
  MS-L102 | 纳帕皮旋转椅 | Nappa swivel chair | 800×820×760 | 5280 | 1 | 样0 | nappa:橘棕 | swivel
  YM-L101 | 白橡木休闲椅 | Oak lounge chair | 690×740×780 | 3280 | 1 | 订35 | oakFabric:抹茶绿 | frame
  FS-L101 | 油蜡皮翼椅配脚踏 | Wing chair with footstool | 820×880×1080 | 7680 | 2 | 订25 | oldLeather | wingOttoman
  NY-L101 | 圈绒抱抱椅 | Bouclé hug chair | 860×840×740 | 2480 | 1 | 现3 | boucle | swivel
  NY-L102 | 花瓣休闲椅 | Petal lounge chair | 800×780×800 | 2180 | 1 | 现3 | boucle:脏粉 | shell
  HM-L101 | 日式休闲椅配脚凳 | Japanese chair with stool | 680×760×760 | 3680 | 2 | 订35 | oakFabric:燕麦白 | frameOttoman
`,
);
