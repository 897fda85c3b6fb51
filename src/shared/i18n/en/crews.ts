import type { crews as zh } from '../zh-CN/crews';

export const crews: typeof zh = {};
