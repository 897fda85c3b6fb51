import type { SettingKey, Settings, settingsContract } from '../../../shared/features/settings/contract';
import type { HandlersFor } from '../../core/handlers';
import { fieldError } from '../../system/errors';
import { allSettings, putSetting } from './settings.repository';

export const settingsHandlers: HandlersFor<typeof settingsContract> = {
  'settings.all': (_input, { db }) => allSettings(db),

  'settings.update': (changes, context) => {
    if (changes.app && !isZone(changes.app.zone)) throw fieldError('app.zone', 'invalid_zone');
    for (const key of Object.keys(changes) as SettingKey[]) {
      const value = (changes as Settings)[key];
      if (value !== undefined) putSetting(context, key, value);
    }
    return allSettings(context.db);
  },
};

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
