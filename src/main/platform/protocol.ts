import { readFile } from 'node:fs/promises';
import { protocol, session } from 'electron';
import { safePath } from './safePath';

export const APP_ORIGIN = 'app://showroom';

/** Whether a URL is one of our own pages. (Node gives custom schemes the origin "null", so it is compared by hand.) */
export const isOurs = (url: string) => url.startsWith(`${APP_ORIGIN}/`);

/** Whether a URL is the app's one page; the pictures of the data folder are ours, too, and no place to go to. */
export const isPage = (url: string) => /^app:\/\/showroom\/(index\.html)?([?#]|$)/.test(url);

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

/** antd writes its styles into the page, hence 'unsafe-inline' for styles alone. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  // Slip previews are shown in a sandboxed frame from a blob of our own HTML.
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Where a media file lies and what it is, or null when there is none. */
export type FindMedia = (
  sha256: string,
) => { file: string; mime: string } | null | Promise<{ file: string; mime: string } | null>;

/** Serves the built renderer and, under /media/<sha256>, the pictures of the data folder. Nothing else. */
export function serveApp(rendererFolder: string, findMedia: FindMedia): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'showroom' || request.method !== 'GET') return refuse(403);
    const media = /^\/media\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (media) {
      const found = await findMedia(media);
      return found ? answer(found.file, found.mime, 'private, max-age=31536000, immutable') : refuse(404);
    }
    const file = safePath(rendererFolder, url.pathname);
    if (!file) return refuse(403);
    const type = TYPES[file.slice(file.lastIndexOf('.') + 1)];
    return type ? answer(file, type, 'no-cache') : refuse(404);
  });
}

/** Settle when the window has its page, and when it has the first script, the one with all that the first screen needs. */
export function watchFirstFiles(): { page: Promise<void>; script: Promise<void> } {
  const { webRequest } = session.defaultSession;
  const [page, script] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  webRequest.onCompleted({ urls: [`${APP_ORIGIN}/*`] }, ({ resourceType }) => {
    if (resourceType === 'mainFrame') page.resolve();
    if (resourceType !== 'script') return;
    webRequest.onCompleted(null);
    script.resolve();
  });
  return { page: page.promise, script: script.promise };
}

async function answer(file: string, type: string, cache: string): Promise<Response> {
  try {
    const bytes = await readFile(file);
    return new Response(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), {
      headers: {
        'content-type': type,
        'content-security-policy': CSP,
        'x-content-type-options': 'nosniff',
        'cache-control': cache,
      },
    });
  } catch {
    return refuse(404);
  }
}

const refuse = (status: number) => new Response(null, { status });
