import type { approvals as zh } from '../zh-CN/approvals';

export const approvals: typeof zh = {};
