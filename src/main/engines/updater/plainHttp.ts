import http, { type ClientRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import tls from 'node:tls';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import { UpdateFailed } from './fault';

/** All that a feed is told, whatever electron-updater would add: no id, no language, no version, no system. */
const HEADERS = { 'User-Agent': 'ShowroomDesk', Accept: '*/*', 'Cache-Control': 'no-cache' };

const MOST_REDIRECTS = 5;

/**
 * electron-updater's transfers over Node's HTTP: Chromium's sends language and system along, knows no time limit here,
 * and follows a redirect anywhere. Each transfer ends at `mostBytes`, on silence of `silenceMs`, and at another origin.
 */
export class PlainHttp extends ElectronHttpExecutor {
  /** Nothing longer is read. */
  mostBytes = 0;
  /** Told how many bytes of the present transfer have come. */
  onBytes: (bytes: number) => void = () => undefined;
  private readonly silenceMs: number;
  private readonly ca: string[] | undefined = trustedCertificates();
  private stopPresent: () => void = () => undefined;
  private redirects = 0;

  constructor(silenceMs: number) {
    super();
    this.silenceMs = silenceMs;
  }

  /** Breaks off the present transfer. */
  stop(): void {
    this.stopPresent();
  }

  override createRequest(options: RequestOptions, callback: (response: IncomingMessage) => void): never {
    const plain = options.protocol === 'http:';
    const { protocol, hostname, port, path } = options;
    const target = { protocol, hostname, port, path, headers: HEADERS, agent: false as const };
    const request = plain ? http.request(target) : https.request({ ...target, ca: this.ca });
    const refuse = (fault: UpdateFailed, response?: IncomingMessage) => {
      request.emit('error', fault);
      (response ?? request).destroy();
    };
    request.setTimeout(this.silenceMs, () => refuse(new UpdateFailed('timeout')));
    this.stopPresent = () => request.destroy();
    request.on('response', (response: IncomingMessage) => {
      const fault = this.faultOf(response, request);
      if (fault) return refuse(fault, response);
      let bytes = 0;
      response.on('data', (chunk: Buffer | string) => {
        bytes += chunk.length;
        if (bytes > this.mostBytes) response.destroy(new UpdateFailed('too_big'));
        else this.onBytes(bytes);
      });
      callback(response);
    });
    // Both kinds of request have what the executor asks of them; the type names Electron's only.
    return request as never;
  }

  /** Redirects come as answers here and are followed by `handleResponse` itself. */
  protected override addRedirectHandlers(): void {}

  /** The time limit is set above. */
  override addErrorAndTimeoutHandlers(request: ClientRequest, reject: (error: Error) => void): void {
    request.on('error', reject);
  }

  private faultOf({ headers }: IncomingMessage, request: ClientRequest): UpdateFailed | null {
    const { location } = headers;
    const here = `${request.protocol}//${request.getHeader('host')}`;
    // electron-updater's own count of them never grows.
    this.redirects = location === undefined ? 0 : this.redirects + 1;
    if (location !== undefined && (this.redirects > MOST_REDIRECTS || !isSameOrigin(location, here))) {
      this.redirects = 0;
      return new UpdateFailed('redirected');
    }
    return Number(headers['content-length'] ?? 0) > this.mostBytes ? new UpdateFailed('too_big') : null;
  }
}

const isSameOrigin = (location: string, here: string) =>
  URL.canParse(location, here) && new URL(location, here).origin === new URL(here).origin;

/** Node's own list and the system's, where this Node can read it: shops trust what their PC trusts. */
function trustedCertificates(): string[] | undefined {
  if (typeof tls.getCACertificates !== 'function') return undefined;
  return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}
