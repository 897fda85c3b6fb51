import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A copy of the built app beside this one that knows more migrations, as a later version does. `migrations`: SQL by
 * name. Returns its folder, for `launchApp`; the caller deletes it.
 */
export function anotherVersion(migrations: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'showroom-version-'));
  const build = process.env.SHOWROOM_BUILD_DIR ?? 'out/app';
  mkdirSync(join(folder, build), { recursive: true });
  cpSync(build, join(folder, build), { recursive: true });
  cpSync('resources', join(folder, 'resources'), { recursive: true });
  cpSync('package.json', join(folder, 'package.json'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [name, sql] of Object.entries(migrations)) {
    writeFileSync(join(folder, 'resources/migrations', `${name}.sql`), sql);
  }
  return folder;
}
