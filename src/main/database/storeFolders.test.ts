import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dataPlaceOf } from '../system/dataFolder';
import { pathsIn } from '../system/paths';
import { logFolder, makeStoreFolders } from './storeFolders';

/** A start of the app on what `prepare` left in the user's folder. */
function start(prepare: (own: string) => void) {
  const own = mkdtempSync(join(tmpdir(), 'showroom-folders-'));
  onTestFinished(() => rmSync(own, { recursive: true, force: true }));
  prepare(own);
  const place = dataPlaceOf(own);
  const paths = pathsIn(place.folder, 'resources');
  return { own, paths, homeless: makeStoreFolders(place, paths)?.why ?? null, log: logFolder(paths, own) };
}
const locate = (own: string, content: object) =>
  writeFileSync(join(own, 'location.json'), JSON.stringify(content));

test('a first start makes the folders; a data folder that was in use and is gone is not made anew', () => {
  const first = start(() => undefined);
  expect(first).toMatchObject({ homeless: null, log: first.paths.logs });
  expect(existsSync(first.paths.attachments)).toBe(true);
  const gone = start((own) => locate(own, { used: true }));
  expect(gone).toMatchObject({ homeless: null, log: gone.own });
  expect(existsSync(gone.paths.data)).toBe(false);
});

test('where the data lies is not known: nothing is made, and the start-up screen says so', () => {
  const { homeless, paths } = start((own) => writeFileSync(join(own, 'location.json'), ''));
  expect(homeless).toBe('location_unreadable');
  expect(existsSync(paths.data)).toBe(false);
});

test('a file in the place of the data folder, of one above it or of the pictures’ folder is told', () => {
  const data = start((own) => writeFileSync(join(own, 'data'), 'a file'));
  expect(data).toMatchObject({ homeless: 'not_a_folder', log: data.own });
  const used = start((own) => {
    locate(own, { used: true });
    writeFileSync(join(own, 'data'), 'a file');
  });
  expect(used.homeless).toBe('not_a_folder');
  const above = start((own) => {
    writeFileSync(join(own, 'disk'), 'a file');
    locate(own, { dataFolder: join(own, 'disk', 'shop') });
  });
  expect(above.homeless).toBe('not_a_folder');
  const pictures = start((own) => {
    mkdirSync(join(own, 'data'));
    writeFileSync(join(own, 'data', 'attachments'), 'a file');
  });
  expect(pictures.homeless).toBe('not_a_folder');
});

test('a shop opens without a folder for its log', () => {
  const started = start((own) => {
    mkdirSync(join(own, 'data'));
    writeFileSync(join(own, 'data', 'logs'), 'a file');
  });
  expect(started).toMatchObject({ homeless: null, log: started.own });
});
