import type { Contract } from '../../shared/contract';
import type { Together } from '../../shared/together';
import type { HandlersFor } from '../core/handlers';
import { approvalsHandlers } from '../features/approvals';
import { customersHandlers } from '../features/customers';
import { deliveryPort } from '../features/deliveries';
import { excelHandlers } from '../features/excel';
import { mergeHandlers } from '../features/merge';
import { ordersHandlers } from '../features/orders';
import { APPROVAL_KINDS } from './approvalKinds';
import * as features from './features';
import { SEARCH_SOURCES } from './searchSources';
import { SHEETS } from './sheets';

/** The function behind every call; a missing one does not compile. */
export const handlers: HandlersFor<Contract> = {
  ...handlersOf(features),
  ...approvalsHandlers(APPROVAL_KINDS),
  ...customersHandlers(SEARCH_SOURCES),
  ...excelHandlers(SHEETS),
  ...mergeHandlers(SEARCH_SOURCES),
  ...ordersHandlers(deliveryPort),
};

type HandlersOf<F> = Together<F[Extract<keyof F, `${string}Handlers`>]>;

function handlersOf<F extends object>(all: F): HandlersOf<F> {
  const handlers = Object.entries(all).filter(([name]) => name.endsWith('Handlers'));
  return Object.assign({}, ...handlers.map(([, one]) => one)) as HandlersOf<F>;
}
