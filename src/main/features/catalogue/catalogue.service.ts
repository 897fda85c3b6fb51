import type { catalogueContract } from '../../../shared/contract/catalogue';
import type { HandlersFor } from '../../platform/context';

export const catalogueHandlers: HandlersFor<typeof catalogueContract> = {};
