import type { today as zh } from '../zh-CN/today';

export const today: typeof zh = {};
