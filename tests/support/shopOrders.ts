import type { Page } from '@playwright/test';
import type { OutputOf, RawInputOf } from '../../src/shared/contract';
import { callIn } from './app.ts';

type CreateInput = RawInputOf<'orders.create'>;

/** A line out of the stock: a sofa of ¥10,000 in two packages. */
export const stockLine = (
  over: Partial<CreateInput['lines'][number]> = {},
): CreateInput['lines'][number] => ({
  name: '云朵沙发',
  source: 'stock',
  quantity: 1,
  packages: 2,
  unitPriceFen: 1_000_000,
  gift: false,
  ...over,
});

/** What an end-to-end test starts from: an order of the customer without discount and fees, written in the window's app. */
export const createOrder = (
  page: Page,
  { customerId, contactName = '李明朗', ...over }: Pick<CreateInput, 'customerId'> & Partial<CreateInput>,
): Promise<OutputOf<'orders.create'>> =>
  callIn(page, 'orders.create', {
    customerId,
    contactName,
    phone: '13812345678',
    needsInstallation: false,
    ...{ discountFen: 0, deliveryFeeFen: 0, carryingFeeFen: 0, installationFeeFen: 0 },
    lines: [stockLine()],
    ...over,
  });
