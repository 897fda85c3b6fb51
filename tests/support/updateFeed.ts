import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signRelease } from '../../src/main/engines/updater/releaseKeys.ts';

/** A maker's key pair, made for one test: PEM and what would be built into the app. */
export function makerKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}
export type MakerKey = ReturnType<typeof makerKey>;

export const sha512Of = (bytes: Uint8Array) => createHash('sha512').update(bytes).digest('base64');

interface Release {
  version: string;
  fileName: string;
  bytes: Uint8Array;
  sha512?: string;
  size?: number;
  notes?: string;
}

/** latest-linux.yml as electron-builder writes it. */
export function describeRelease({ version, fileName, bytes, sha512, size, notes }: Release): string {
  const sum = sha512 ?? sha512Of(bytes);
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${JSON.stringify(fileName)}`,
    `    sha512: ${sum}`,
    `    size: ${size ?? bytes.length}`,
    `path: ${JSON.stringify(fileName)}`,
    `sha512: ${sum}`,
    ...(notes === undefined ? [] : [`releaseNotes: ${JSON.stringify(notes)}`]),
    "releaseDate: '2026-11-20T08:00:00.000Z'",
    '',
  ].join('\n');
}

type Answer = string | Uint8Array | ((response: ServerResponse) => void);

/** What electron-updater asks for on this system. */
export const DESCRIPTION = `latest-linux${process.arch === 'x64' ? '' : `-${process.arch}`}.yml`;

/** A feed on this machine, over HTTP: what lies at which path, and what it was asked. */
export async function updateFeed(key: MakerKey) {
  const answers = new Map<string, Answer>();
  const asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer(({ url = '', headers }, response) => {
    asked.push({ path: url, headers });
    const answer = answers.get(url);
    if (answer === undefined) {
      response.statusCode = 404;
      response.end('nothing here');
    } else if (typeof answer === 'function') answer(response);
    else response.setHeader('content-length', Buffer.byteLength(answer)).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  /** Lays out a release, signed; `description` instead of the usual one. */
  function publish(release: Release, description = describeRelease(release)): void {
    answers.set(`/desk/${DESCRIPTION}`, description);
    answers.set(`/desk/${DESCRIPTION}.sig`, signRelease(DESCRIPTION, description, { key: key.pem }));
    answers.set(`/desk/${encodeURIComponent(release.fileName)}`, release.bytes);
  }

  return {
    address: `http://127.0.0.1:${port}/desk`,
    answers,
    asked,
    publish,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
export type UpdateFeed = Awaited<ReturnType<typeof updateFeed>>;
