import type { UpdateFault } from '../../../shared/features/updates/contract';
import { codeOfSystemError } from '../../system/errors';

/** An update that was refused or did not arrive, and why. */
export class UpdateFailed extends Error {
  readonly fault: UpdateFault;
  readonly params: Record<string, string | number>;

  constructor(fault: UpdateFault, params: Record<string, string | number> = {}, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
    this.params = params;
  }
}

/** By the beginning of the code that Node, OpenSSL or electron-updater gave its error. */
const BY_CODE: readonly [fault: UpdateFault, beginnings: readonly string[]][] = [
  ['damaged', ['ERR_CHECKSUM_MISMATCH']],
  ['publisher', ['ERR_UPDATER_INVALID_SIGNATURE']],
  ['not_there', ['HTTP_ERROR_403', 'HTTP_ERROR_404', 'HTTP_ERROR_410']],
  ['unreadable', ['ERR_UPDATER_INVALID_']],
  ['certificate', ['CERT_', 'ERR_TLS_', 'ERR_SSL_', 'EPROTO', 'UNABLE_TO_', 'SELF_SIGNED', 'DEPTH_ZERO_']],
  ['certificate', ['ERR_OSSL_', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE']],
  ['unreachable', ['ENOTFOUND', 'EAI_', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'EADDRNOTAVAIL']],
  ['timeout', ['ETIMEDOUT']],
  ['interrupted', ['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'HPE_']],
];

/** What came out of electron-updater, the network or the disk as a fault that has its sentence. */
export function asUpdateFailed(error: unknown): UpdateFailed {
  if (error instanceof UpdateFailed) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const status = /^HTTP_ERROR_(\d+)$/.exec(code)?.[1] ?? statusOfDownload(error);
  const found = BY_CODE.find(([, beginnings]) => beginnings.some((begin) => code.startsWith(begin)));
  if (found) return new UpdateFailed(found[0], {}, error);
  if (status) return new UpdateFailed(status === '404' ? 'not_there' : 'server', { status }, error);
  if (codeOfSystemError(error) === 'DISK_FULL') return new UpdateFailed('no_space', {}, error);
  return new UpdateFailed('failed', {}, error);
}

/** electron-updater's downloads tell the server's answer in words only. */
const statusOfDownload = (error: unknown) =>
  error instanceof Error ? /^Cannot download ".*", status (\d+)/.exec(error.message)?.[1] : undefined;
