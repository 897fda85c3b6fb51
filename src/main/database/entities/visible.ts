import { EVERYONE, FLOOR } from '../../../shared/domain/roleGroups';
import type { VisibleTo } from './entity';

/** What the showroom's people see, and deliverers do not. */
export const ON_THE_FLOOR: VisibleTo = { all: FLOOR };
/** What stands on screens of every role. */
export const TO_EVERYONE: VisibleTo = { all: EVERYONE };
