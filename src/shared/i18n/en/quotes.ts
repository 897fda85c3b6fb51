import type { quotes as zh } from '../zh-CN/quotes';

export const quotes: typeof zh = {};
