import type { crewsContract } from '../../../shared/contract/crews';
import type { HandlersFor } from '../../platform/context';

export const crewsHandlers: HandlersFor<typeof crewsContract> = {};
