import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export const FIXTURES = 'tests/fixtures';
/** Which app versions have which schema; written by `npm run release:fixture`, never by hand. */
export const RELEASED_FILE = join(FIXTURES, 'released.json');

/** A schema that left the house: stores like its fixture stand in showrooms. */
export interface ReleasedSchema {
  /** Counted from 1. */
  schema: number;
  /** Of the apps that were released with it. */
  appVersions: string[];
  /** SHA-256 of each migration, in order, as the app itself takes it (line ends as LF). */
  migrations: Record<string, string>;
  /** In `tests/fixtures`. */
  fixture: string;
  /** SHA-256 of the database in it. */
  fixtureSha256: string;
}

export const readReleased = (): ReleasedSchema[] => JSON.parse(readFileSync(RELEASED_FILE, 'utf8'));

/** The database of a fixture. */
export const fixtureBytes = ({ fixture }: Pick<ReleasedSchema, 'fixture'>): Buffer =>
  gunzipSync(readFileSync(join(FIXTURES, fixture)));

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
