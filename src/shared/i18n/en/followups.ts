import type { followups as zh } from '../zh-CN/followups';

export const followups: typeof zh = {};
