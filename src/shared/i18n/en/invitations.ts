import type { invitations as zh } from '../zh-CN/invitations';

export const invitations: typeof zh = {};
