import type { partners as zh } from '../zh-CN/partners';

export const partners: typeof zh = {};
