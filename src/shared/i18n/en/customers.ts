import type { customers as zh } from '../zh-CN/customers';

export const customers: typeof zh = {};
