import { eq, sql } from 'drizzle-orm';
import {
  type SettingKey,
  type Settings,
  type SettingValue,
  settingSchemas,
} from '../../../shared/features/settings/contract';
import type { WriteContext } from '../../database/context';
import type { Reader } from '../../database/database';
import { preparedOnce } from '../../database/prepared';
import { writeAudit } from '../../database/records';
import { settings } from '../../database/schema';
import { DEFAULT_SETTINGS } from './defaults';

const stored = preparedOnce((db: Reader) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
);

/** One setting: what the owner chose, or the default where nothing (or nothing readable any more) is stored. */
export function getSetting<K extends SettingKey>(db: Reader, key: K): SettingValue<K> {
  const row = stored(db).get({ key });
  const parsed = settingSchemas[key].safeParse(row?.value);
  return (parsed.success ? parsed.data : DEFAULT_SETTINGS[key]) as SettingValue<K>;
}

export function allSettings(db: Reader): Settings {
  const keys = Object.keys(settingSchemas) as SettingKey[];
  return Object.fromEntries(keys.map((key) => [key, getSetting(db, key)])) as unknown as Settings;
}

/** Stores a setting whole, with its audit row. */
export function putSetting<K extends SettingKey>(
  context: WriteContext,
  key: K,
  value: SettingValue<K>,
): void {
  const before = context.db.select().from(settings).where(eq(settings.key, key)).get();
  if (JSON.stringify(before?.value) === JSON.stringify(value)) return;
  context.db
    .insert(settings)
    .values({ key, value, updatedAt: context.now })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value, version: (before?.version ?? 0) + 1, updatedAt: context.now },
    })
    .run();
  writeAudit(context, 'settings', 0, before ? { [key]: before.value } : null, { [key]: value });
}
