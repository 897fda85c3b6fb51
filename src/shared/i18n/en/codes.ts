import type { codes as zh } from '../zh-CN/codes';

export const codes: typeof zh = {
  role: {
    owner: 'Owner',
    front_desk: 'Front desk',
    sales: 'Salesperson',
    designer: 'Designer',
    delivery: 'Delivery',
  },
};
