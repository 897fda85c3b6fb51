import type { catalogue as zh } from '../zh-CN/catalogue';

export const catalogue: typeof zh = {};
