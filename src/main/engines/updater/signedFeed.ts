import { type AppUpdater, CancellationToken, Provider, type UpdateInfo } from 'electron-updater';
import {
  findFile,
  type ProviderRuntimeOptions,
  parseUpdateInfo,
} from 'electron-updater/out/providers/Provider.js';
import { z } from 'zod';
import { asUpdateFailed, UpdateFailed } from './fault';
import type { PlainHttp } from './plainHttp';
import { isSignedRelease } from './releaseKeys';

/** Descriptions have a few hundred bytes, and some lines of what is new. */
const MOST_DESCRIPTION_BYTES = 256 * 1024;
/** An installer has about 120 MB. */
const MOST_FILE_BYTES = 1024 ** 3;

/** A plain name beside the description: no folder, no other place. */
const fileName = z
  .string()
  .max(200)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._()+-]*$/u);

const releaseShape = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  files: z
    .array(
      z.object({
        url: fileName,
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.int().positive(),
      }),
    )
    .min(1)
    .max(20),
  releaseDate: z.string().max(40).optional(),
  releaseNotes: z.string().nullish(),
  minimumSystemVersion: z.string().max(40).optional(),
});
type Release = z.infer<typeof releaseShape>;

export interface SignedFeedOptions {
  provider: 'custom';
  updateProvider: typeof SignedFeed;
  /** The folder on the web server. */
  address: string;
  keys: readonly string[];
  /** Of what this system installs: exe, AppImage, deb, zip. */
  extension: string;
  http: PlainHttp;
}

/** A folder with a description of the newest release, the maker's signature over it, and the files that it names. */
export class SignedFeed extends Provider<UpdateInfo> {
  private readonly options: SignedFeedOptions;

  constructor(options: SignedFeedOptions, _updater: AppUpdater, runtime: ProviderRuntimeOptions) {
    super(runtime);
    this.options = options;
  }

  /** Reads the description; what the maker has not signed is not even parsed. */
  async getLatestVersion(): Promise<UpdateInfo> {
    const name = `${this.getDefaultChannelName()}.yml`;
    const text = await this.read(name);
    const signature = await this.read(`${name}.sig`).catch((error) => {
      const failed = asUpdateFailed(error);
      throw failed.fault === 'not_there' ? new UpdateFailed('unsigned', {}, error) : failed;
    });
    if (!isSignedRelease(name, text, signature, this.options.keys)) throw new UpdateFailed('unsigned');
    const release = releaseShape.safeParse(parseUpdateInfo(text, name, this.urlOf(name)));
    if (!release.success) throw new UpdateFailed('unreadable', {}, release.error);
    const file = this.fileFor(release.data);
    if (file.size > MOST_FILE_BYTES) throw new UpdateFailed('too_big');
    return toUpdateInfo(release.data, [file]);
  }

  resolveFiles({ files }: UpdateInfo) {
    return files.map((info) => ({ url: this.urlOf(info.url), info }));
  }

  /** The one file that this PC installs. */
  private fileFor({ files }: Release): Release['files'][number] {
    const { extension } = this.options;
    const fitting = files.filter(({ url }) => url.toLowerCase().endsWith(`.${extension.toLowerCase()}`));
    const resolved = fitting.map((info) => ({ url: this.urlOf(info.url), info }));
    const chosen = resolved.length > 0 ? findFile(resolved, extension) : null;
    const file = fitting.find(({ url }) => url === chosen?.info.url);
    if (!file) throw new UpdateFailed('no_file');
    return file;
  }

  private urlOf(name: string): URL {
    return new URL(encodeURIComponent(name), this.options.address.replace(/\/*$/, '/'));
  }

  private async read(name: string): Promise<string> {
    this.options.http.mostBytes = MOST_DESCRIPTION_BYTES;
    return (await this.httpRequest(this.urlOf(name), null, new CancellationToken())) ?? '';
  }
}

const toUpdateInfo = (
  { version, releaseDate, releaseNotes, minimumSystemVersion }: Release,
  files: Release['files'],
): UpdateInfo => ({
  version,
  files,
  path: files[0]?.url ?? '',
  sha512: files[0]?.sha512 ?? '',
  releaseDate: releaseDate ?? '',
  releaseNotes: releaseNotes ?? null,
  ...(minimumSystemVersion !== undefined && { minimumSystemVersion }),
});
