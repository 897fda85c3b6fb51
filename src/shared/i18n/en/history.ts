import type { history as zh } from '../zh-CN/history';

export const history: typeof zh = {};
