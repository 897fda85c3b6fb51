import { CUSTOMERS } from './forms/customers.ts';
import type { FormCase } from './forms/formCase.ts';
import { ORDERS } from './forms/orders.ts';
import { PROPOSALS } from './forms/proposals.ts';
import { SERVICE } from './forms/service.ts';
import { SETTINGS } from './forms/settings.ts';

export type { FormCase } from './forms/formCase.ts';

/** Every form and dialog that something is typed into, those of the first run and of a damaged store aside. */
export const FORMS: readonly FormCase[] = [...CUSTOMERS, ...ORDERS, ...SERVICE, ...PROPOSALS, ...SETTINGS];
