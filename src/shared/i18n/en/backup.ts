import type { backup as zh } from '../zh-CN/backup';

export const backup: typeof zh = {};
