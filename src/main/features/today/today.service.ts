import type { todayContract } from '../../../shared/features/today/contract';
import type { HandlersFor } from '../../core/handlers';
import { board } from './board';
import { deliveriesOfDay, moneyDue } from './day.repository';
import { figures } from './figures';

export const todayHandlers: HandlersFor<typeof todayContract> = {
  'today.board': board,
  'today.deliveries': (_input, { db, today }) => deliveriesOfDay(db, today),
  'today.money': (_input, { db, today }) => moneyDue(db, today),
  'today.figures': (_input, context) => figures(context),
};
