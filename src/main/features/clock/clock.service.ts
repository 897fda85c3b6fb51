import type { clockContract } from '../../../shared/features/clock/contract';
import { believeClock, clockState } from '../../core/clockCheck';
import type { HandlersFor } from '../../core/handlers';
import { writeAudit } from '../../database/records';

export const clockHandlers: HandlersFor<typeof clockContract> = {
  'clock.state': (_input, { platform, now }) => ({ ...clockState(platform.paths, now), now }),

  'clock.believe': (_input, context) => {
    const { platform, now } = context;
    const { lastSeen } = clockState(platform.paths, now);
    believeClock(platform.paths, now);
    context.write((tx) => writeAudit(tx, 'settings', 0, { clockAt: lastSeen }, { clockAt: now }));
    return null;
  },
};
