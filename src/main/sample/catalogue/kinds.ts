import type { SampleKind, SampleSeries } from './types';

/** Buffers in days: upholstery and goods in stock need little, made-to-measure cabinets more. Leather wants care twice a year, wood once. */
export const sampleKinds: SampleKind[] = [
  { code: 'sofa', nameZh: '沙发', nameEn: 'Sofa', bufferDays: 3, careDays: 180, sort: 10 },
  { code: 'coffee_table', nameZh: '茶几', nameEn: 'Coffee table', bufferDays: 2, careDays: 365, sort: 20 },
  { code: 'tv_stand', nameZh: '电视柜', nameEn: 'TV stand', bufferDays: 2, careDays: 365, sort: 30 },
  { code: 'lounge_chair', nameZh: '休闲椅', nameEn: 'Lounge chair', bufferDays: 2, careDays: 180, sort: 40 },
  { code: 'dining_table', nameZh: '餐桌', nameEn: 'Dining table', bufferDays: 3, careDays: 365, sort: 50 },
  { code: 'dining_chair', nameZh: '餐椅', nameEn: 'Dining chair', bufferDays: 2, careDays: 365, sort: 60 },
  { code: 'sideboard', nameZh: '餐边柜', nameEn: 'Sideboard', bufferDays: 2, careDays: 365, sort: 70 },
  { code: 'bed', nameZh: '床', nameEn: 'Bed', bufferDays: 3, careDays: 365, sort: 80 },
  { code: 'mattress', nameZh: '床垫', nameEn: 'Mattress', bufferDays: 2, sort: 90 },
  { code: 'nightstand', nameZh: '床头柜', nameEn: 'Nightstand', bufferDays: 2, careDays: 365, sort: 100 },
  { code: 'chest', nameZh: '斗柜', nameEn: 'Chest of drawers', bufferDays: 2, careDays: 365, sort: 110 },
  { code: 'wardrobe', nameZh: '衣柜', nameEn: 'Wardrobe', bufferDays: 3, careDays: 365, sort: 120 },
  { code: 'dresser', nameZh: '梳妆台', nameEn: 'Dressing table', bufferDays: 2, careDays: 365, sort: 130 },
  { code: 'desk', nameZh: '书桌', nameEn: 'Desk', bufferDays: 2, careDays: 365, sort: 140 },
  { code: 'bookcase', nameZh: '书柜', nameEn: 'Bookcase', bufferDays: 3, careDays: 365, sort: 150 },
  { code: 'shoe_cabinet', nameZh: '鞋柜', nameEn: 'Shoe cabinet', bufferDays: 2, careDays: 365, sort: 160 },
  { code: 'kitchen', nameZh: '橱柜', nameEn: 'Kitchen cabinets', bufferDays: 3, careDays: 365, sort: 170 },
  { code: 'lamp', nameZh: '灯具', nameEn: 'Lighting', bufferDays: 2, sort: 180 },
  { code: 'rug', nameZh: '地毯', nameEn: 'Rug', bufferDays: 2, sort: 190 },
  { code: 'art', nameZh: '装饰画', nameEn: 'Wall art', bufferDays: 2, sort: 200 },
];

/** `style` is one of the shared `STYLES` codes. */
export const sampleSeries: SampleSeries[] = [
  { code: 'YQ', nameZh: '云栖', nameEn: 'Cloudrest', style: 'modern' },
  { code: 'SG', nameZh: '拾光', nameEn: 'Daylight', style: 'nordic' },
  { code: 'MY', nameZh: '墨韵', nameEn: 'Ink Rhyme', style: 'new_chinese' },
  { code: 'MS', nameZh: '慕尚', nameEn: 'Mode', style: 'light_luxury' },
  { code: 'YM', nameZh: '原木生活', nameEn: 'Timber Life', style: 'solid_wood' },
  { code: 'FS', nameZh: '枫舍', nameEn: 'Maple House', style: 'american' },
  { code: 'NY', nameZh: '奶屿', nameEn: 'Cream Isle', style: 'cream' },
  { code: 'HM', nameZh: '和木', nameEn: 'Wamoku', style: 'japanese' },
  { code: 'DZ', nameZh: '定制家', nameEn: 'Made to Fit', style: 'modern' },
  { code: 'MX', nameZh: '眠山', nameEn: 'Sleepy Hill', style: 'modern' },
];
