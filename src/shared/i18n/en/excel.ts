import type { excel as zh } from '../zh-CN/excel';

export const excel: typeof zh = {};
