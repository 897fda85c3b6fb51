import type { searchContract } from '../../../shared/features/search/contract';
import type { HandlersFor } from '../../core/handlers';
import { actorOf } from '../../database/context';
import { findAnything } from './findAnything';

export const searchHandlers: HandlersFor<typeof searchContract> = {
  'search.find': ({ text, limit }, context) => findAnything(context.db, actorOf(context).role, text, limit),
};
