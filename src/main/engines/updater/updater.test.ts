import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppImageUpdater } from 'electron-updater';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SELF_SIGNED } from '../../../../tests/support/selfSigned';
import {
  DESCRIPTION,
  describeRelease,
  makerKey,
  sha512Of,
  type UpdateFeed,
  updateFeed,
} from '../../../../tests/support/updateFeed';
import { asUpdateFailed } from './fault';
import { signRelease } from './releaseKeys';
import { createUpdater, type UpdaterOptions } from './updater';

const FILE = 'Showroom-Desk-0.2.0.AppImage';
const BYTES = Buffer.from('the new version, all of it. '.repeat(4000));
const GOOD = { version: '0.2.0', fileName: FILE, bytes: BYTES };
const key = makerKey();

let feed: UpdateFeed;
let folder: string;
beforeEach(async () => {
  feed = await updateFeed(key);
  folder = mkdtempSync(join(tmpdir(), 'showroom-update-'));
  writeFileSync(join(folder, 'app-update.yml'), 'updaterCacheDirName: cache\n');
  vi.stubEnv('APPIMAGE', join(folder, 'Showroom-Desk.AppImage'));
});
afterEach(async () => {
  await feed.close();
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
});

/** electron-updater itself, as version 0.1.0 has it, with a stub in the place of Electron's app. */
function updaterOf(options: Partial<UpdaterOptions> = {}) {
  const updater = new AppImageUpdater(null, {
    version: '0.1.0',
    name: 'showroom-desk',
    isPackaged: true,
    appUpdateConfigPath: join(folder, 'app-update.yml'),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: () => undefined,
  });
  return createUpdater({
    updater,
    extension: 'AppImage',
    keys: [key.publicKey],
    folder,
    silenceMs: 5_000,
    ...options,
  });
}

const quiet = () => undefined;
const pending = () => {
  const place = join(folder, 'cache/pending');
  return existsSync(place) ? readdirSync(place).filter((name) => name.endsWith('.AppImage')) : [];
};
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error) => asUpdateFailed(error).fault,
  );
const checked = (options?: Partial<UpdaterOptions>) => faultOf(updaterOf(options).check(feed.address));
/** What a download was refused for; nothing of it may be left. */
async function downloaded(options?: Partial<UpdaterOptions>) {
  const fault = await faultOf(updaterOf(options).download(feed.address, quiet));
  if (fault !== 'none') expect(pending()).toEqual([]);
  return fault;
}

test('a good update is offered with what is new, downloaded and checked', async () => {
  feed.publish({ ...GOOD, notes: '送货单更快了\n<b>不是网页</b>' });
  const updater = updaterOf();
  expect(await updater.check(`${feed.address}/`)).toEqual({
    version: '0.2.0',
    releaseDate: '2026-11-20',
    notes: '送货单更快了\n<b>不是网页</b>',
    sizeBytes: BYTES.length,
  });
  let bytes = 0;
  const got = await updater.download(feed.address, (now) => {
    bytes = now;
  });
  expect(readFileSync(got?.file ?? '')).toEqual(BYTES);
  expect(bytes).toBe(BYTES.length);
  if (got) await updater.verify(got);
});

test('a feed learns nothing about this PC', async () => {
  feed.publish(GOOD);
  await updaterOf().download(feed.address, quiet);
  expect(feed.asked.map(({ path }) => path)).toEqual([
    `/desk/${DESCRIPTION}`,
    `/desk/${DESCRIPTION}.sig`,
    `/desk/${FILE}`,
  ]);
  for (const { headers } of feed.asked) {
    expect(headers).toEqual({
      'user-agent': 'ShowroomDesk',
      accept: '*/*',
      'cache-control': 'no-cache',
      host: new URL(feed.address).host,
      connection: 'close',
    });
  }
  expect(readdirSync(folder)).not.toContain('.updaterId');
});

test('neither this version nor an older one is offered', async () => {
  for (const version of ['0.1.0', '0.0.9', '0.1.0-beta.3']) {
    feed.publish({ ...GOOD, version });
    expect(await updaterOf().check(feed.address)).toBeNull();
    expect(await updaterOf().download(feed.address, quiet)).toBeNull();
  }
});

test('a flipped byte is refused', async () => {
  const flipped = Buffer.from(BYTES);
  flipped[5000] = (flipped[5000] ?? 0) ^ 1;
  feed.publish(GOOD);
  feed.answers.set(`/desk/${FILE}`, flipped);
  expect(await downloaded()).toBe('damaged');
});

test('a file that was cut off is refused, whether the server knows of it or not', async () => {
  feed.publish(GOOD);
  feed.answers.set(`/desk/${FILE}`, BYTES.subarray(0, 60_000));
  expect(await downloaded()).toBe('damaged');
  feed.answers.set(`/desk/${FILE}`, (response) => {
    response.writeHead(200, { 'content-length': BYTES.length });
    response.write(BYTES.subarray(0, 60_000), () => response.destroy());
  });
  expect(await downloaded()).toBe('interrupted');
});

test('a checksum of another file is refused, although the maker signed it', async () => {
  feed.publish({ ...GOOD, sha512: sha512Of(Buffer.from('another file')) });
  expect(await downloaded()).toBe('damaged');
});

test('a description that the maker has not signed is refused', async () => {
  feed.publish(GOOD);
  const evil = Buffer.from('something else entirely');
  const description = describeRelease({ ...GOOD, bytes: evil });
  feed.answers.set(`/desk/${FILE}`, evil);
  feed.answers.set(`/desk/${DESCRIPTION}`, description);
  expect(await checked()).toBe('unsigned');
  expect(await downloaded()).toBe('unsigned');
  const sign = (name: string, pem: string) =>
    feed.answers.set(`/desk/${DESCRIPTION}.sig`, signRelease(name, description, { key: pem }));
  sign(DESCRIPTION, makerKey().pem);
  expect(await checked()).toBe('unsigned');
  // The release of another system, signed and all.
  sign('latest.yml', key.pem);
  expect(await checked()).toBe('unsigned');
  feed.answers.set(`/desk/${DESCRIPTION}.sig`, 'no signature at all');
  expect(await checked()).toBe('unsigned');
  feed.answers.delete(`/desk/${DESCRIPTION}.sig`);
  expect(await checked()).toBe('unsigned');
  sign(DESCRIPTION, key.pem);
  expect(await checked()).toBe('none');
  expect(await checked({ keys: [] })).toBe('unsigned');
});

test('a name that leads elsewhere is refused', async () => {
  const names = [
    '../../evil.AppImage',
    '..\\evil.AppImage',
    '/etc/evil.AppImage',
    'http://10.0.0.1/e.AppImage',
  ];
  for (const fileName of [...names, '..AppImage', 'a%2f..%2fb.AppImage', 'a\u0000.AppImage']) {
    feed.publish({ ...GOOD, fileName });
    expect([fileName, await checked()]).toEqual([fileName, 'unreadable']);
  }
  expect(feed.asked.filter(({ path }) => !path.includes(DESCRIPTION))).toEqual([]);
});

test('a description that is none, or has nothing for this PC, is refused', async () => {
  for (const text of ['', '- just\n- a list', 'version: [', 'version: 0.2.0\n', '<html>login here</html>']) {
    feed.publish(GOOD, text);
    expect([text, await checked()]).toEqual([text, 'unreadable']);
  }
  for (const line of [`size: ${BYTES.length}`, 'version: 0.2.0']) {
    feed.publish(GOOD, describeRelease(GOOD).replace(line, `${line.split(':')[0]}: -1`));
    expect(await checked()).toBe('unreadable');
  }
  feed.publish({ ...GOOD, fileName: 'Showroom-Desk-Setup-0.2.0.exe' });
  expect(await checked()).toBe('no_file');
});

test('what is too big is refused before it fills the disk', async () => {
  feed.publish({ ...GOOD, size: 5 * 1024 ** 3 });
  expect(await checked()).toBe('too_big');
  feed.publish({ ...GOOD, size: 100 });
  expect(await downloaded()).toBe('too_big');
  // Without saying how much it is, and without an end.
  feed.publish(GOOD);
  let sent = 0;
  feed.answers.set(`/desk/${FILE}`, (response) => {
    const more = () => {
      if (response.destroyed) return;
      sent += 65_536;
      response.write(Buffer.alloc(65_536), more);
    };
    more();
  });
  expect(await downloaded()).toBe('too_big');
  expect(sent).toBeLessThan(100 * BYTES.length);
  feed.answers.set(`/desk/${DESCRIPTION}`, `# ${'x'.repeat(300_000)}`);
  expect(await checked()).toBe('too_big');
});

test('without room for it nothing is downloaded', async () => {
  feed.publish(GOOD);
  const updater = updaterOf({ freeBytes: async () => BYTES.length });
  await expect(updater.download(feed.address, quiet)).rejects.toMatchObject({
    fault: 'no_space',
    params: { mb: 1 },
  });
  expect(feed.asked.map(({ path }) => path)).not.toContain(`/desk/${FILE}`);
});

test('a server that fails, is silent or is not there is told as such', async () => {
  expect(await checked()).toBe('not_there');
  const fail = (status: number) => (response: ServerResponse) => {
    response.statusCode = status;
    response.end();
  };
  feed.answers.set(`/desk/${DESCRIPTION}`, fail(500));
  await expect(updaterOf().check(feed.address)).rejects.toSatisfy((error) => {
    expect(asUpdateFailed(error)).toMatchObject({ fault: 'server', params: { status: '500' } });
    return true;
  });
  feed.publish(GOOD);
  feed.answers.set(`/desk/${FILE}`, fail(503));
  expect(await downloaded()).toBe('server');
  feed.answers.delete(`/desk/${FILE}`);
  expect(await downloaded()).toBe('not_there');
  feed.answers.set(`/desk/${FILE}`, (response) => response.write(BYTES.subarray(0, 10)));
  expect(await downloaded({ silenceMs: 200 })).toBe('timeout');
  feed.answers.set(`/desk/${DESCRIPTION}`, () => undefined);
  expect(await checked({ silenceMs: 200 })).toBe('timeout');
  await feed.close();
  expect(await checked()).toBe('unreachable');
  expect(await faultOf(updaterOf().check('http://no-such-host.invalid/'))).toBe('unreachable');
});

test('a redirect is followed on the same server and nowhere else', async () => {
  const elsewhere = await updateFeed(key);
  onTestFinished(async () => void (await elsewhere.close()));
  elsewhere.publish(GOOD);
  feed.publish(GOOD);
  const to = (location: string) => (response: ServerResponse) =>
    void response.writeHead(302, { location }).end();
  feed.answers.set(`/desk/${FILE}`, to(`${elsewhere.address}/${FILE}`));
  expect(await downloaded()).toBe('redirected');
  const description = feed.answers.get(`/desk/${DESCRIPTION}`) ?? '';
  feed.answers.set(`/desk/${DESCRIPTION}`, to(`${elsewhere.address}/${DESCRIPTION}`));
  expect(await checked()).toBe('redirected');
  feed.answers.set(`/desk/${DESCRIPTION}`, to('//127.0.0.1:1/latest.yml'));
  expect(await checked()).toBe('redirected');
  expect(elsewhere.asked).toEqual([]);

  feed.answers.set(`/desk/${DESCRIPTION}`, to('/moved/here.yml'));
  feed.answers.set('/moved/here.yml', description);
  feed.answers.set(`/desk/${FILE}`, to('/moved/file'));
  feed.answers.set('/moved/file', BYTES);
  expect(await downloaded()).toBe('none');
  feed.answers.set(`/desk/${DESCRIPTION}`, to(`/desk/${DESCRIPTION}`));
  expect(await checked()).toBe('redirected');
});

test('a certificate that nobody vouches for is refused', async () => {
  const server = createServer(SELF_SIGNED, (_request, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => void server.close());
  const { port } = server.address() as AddressInfo;
  expect(await faultOf(updaterOf().check(`https://127.0.0.1:${port}/`))).toBe('certificate');
});

test('a download can be cancelled, and begun again', async () => {
  feed.publish(GOOD);
  const updater = updaterOf();
  let closed = false;
  feed.answers.set(`/desk/${FILE}`, (response) => {
    response.on('close', () => {
      closed = true;
    });
    response.writeHead(200, { 'content-length': BYTES.length });
    response.write(BYTES.subarray(0, 1000));
  });
  const going = updater.download(feed.address, () => updater.cancel());
  await expect(going).rejects.toThrow();
  await expect.poll(() => closed).toBe(true);
  expect(pending()).toEqual([]);
  feed.answers.set(`/desk/${FILE}`, BYTES);
  expect((await updater.download(feed.address, quiet))?.offer.version).toBe('0.2.0');
});

test('what was changed on the disk after the download is found out, and is fetched anew', async () => {
  feed.publish(GOOD);
  const updater = updaterOf();
  const got = await updater.download(feed.address, quiet);
  if (!got) throw new Error('nothing was offered');
  writeFileSync(got.file, 'changed by somebody');
  await expect(updater.verify(got)).rejects.toMatchObject({ fault: 'damaged' });
  // As after the app was started again.
  const later = await updaterOf().download(feed.address, quiet);
  expect(readFileSync(later?.file ?? '')).toEqual(BYTES);
  rmSync(got.file);
  await expect(updater.verify(got)).rejects.toMatchObject({ fault: 'damaged' });
});
