import type { updatesContract } from '../../../shared/features/updates/contract';
import type { HandlersFor } from '../../core/handlers';
import { writeAudit } from '../../database/records';

export const updatesHandlers: HandlersFor<typeof updatesContract> = {
  'updates.state': (_input, { platform }) => platform.updates.state(),

  'updates.check': async (_input, { platform }) => {
    await platform.updates.check();
    return platform.updates.state();
  },

  'updates.download': async (_input, { platform }) => {
    await platform.updates.download();
    return platform.updates.state();
  },

  'updates.cancel': (_input, { platform }) => {
    platform.updates.cancel();
    return null;
  },

  'updates.install': async (_input, { platform, write }) => {
    await platform.updates.install(({ from, to }) => {
      write((tx) => writeAudit(tx, 'settings', 0, { appVersion: from }, { appVersion: to }));
    });
    return platform.updates.state();
  },

  'updates.agree': ({ atQuit }, { platform, write }) => {
    const { atQuit: before, offer } = platform.updates.state();
    platform.updates.agree(atQuit);
    if (atQuit !== before) {
      const version = offer?.version ?? null;
      write((tx) =>
        writeAudit(
          tx,
          'settings',
          0,
          { updateAtQuit: before ? version : null },
          { updateAtQuit: atQuit ? version : null },
        ),
      );
    }
    return platform.updates.state();
  },
};
