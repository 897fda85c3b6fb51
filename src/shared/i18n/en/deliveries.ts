import type { deliveries as zh } from '../zh-CN/deliveries';

export const deliveries: typeof zh = {};
