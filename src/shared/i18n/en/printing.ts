import type { printing as zh } from '../zh-CN/printing';

export const printing: typeof zh = {};
