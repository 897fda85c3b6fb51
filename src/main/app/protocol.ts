import { type ProtocolResponse, protocol, session } from 'electron';
import { safePath } from '../system/safePath';

export const APP_ORIGIN = 'app://showroom';

/** Whether a URL is one of our own pages. (Node gives custom schemes the origin "null", so it is compared by hand.) */
export const isOurs = (url: string) => url.startsWith(`${APP_ORIGIN}/`);

/** Whether a URL is the app's one page; the pictures of the data folder are ours, too, and no place to go to. */
export const isPage = (url: string) => /^app:\/\/showroom\/(index\.html)?([?#]|$)/.test(url);

/** What the page is made of. Chromium knows the types by these endings, and guesses no others (`nosniff`). */
const SERVED = /\.(html|js|css|svg|png|jpg|webp|woff2)$/;

/** Chromium's own numbers for what went wrong (net_error_list.h). */
const REFUSED: ProtocolResponse = { error: -10 };
const NOT_FOUND: ProtocolResponse = { error: -6 };

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

/** Where a media file lies, or null when there is none. Its ending says what it is. */
export type FindMedia = (sha256: string) => string | null | Promise<string | null>;

/**
 * Serves the built renderer and, under /media/<sha256>, the pictures of the data folder. Nothing else.
 * Chromium reads the files that it is told. The newer `protocol.handle` makes a fetch request and response of each: Node
 * reads its whole fetch for the first, and all bytes go through this process, a tenth of a start (docs/decisions/0001-file-protocol.md).
 */
export function serveApp(rendererFolder: string, findMedia: FindMedia): void {
  protocol.registerFileProtocol('app', async ({ url, method }, done) => {
    done(await answer(new URL(url), method).catch(() => REFUSED));
  });

  async function answer(url: URL, method: string): Promise<ProtocolResponse> {
    if (url.host !== 'showroom' || method !== 'GET') return REFUSED;
    const media = /^\/media\/([0-9a-f]{64})$/.exec(url.pathname)?.[1];
    if (media) {
      const found = await findMedia(media);
      return found ? file(found, 'private, max-age=31536000, immutable') : NOT_FOUND;
    }
    const path = safePath(rendererFolder, url.pathname);
    return path && SERVED.test(path) ? file(path, 'no-cache') : REFUSED;
  }
}

const file = (path: string, cache: string): ProtocolResponse => ({
  path,
  headers: { 'content-security-policy': CSP, 'x-content-type-options': 'nosniff', 'cache-control': cache },
});

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
