import { statfs } from 'node:fs/promises';
import { arch, release, totalmem, type } from 'node:os';
import { version as app } from '../../../package.json';

/** What is known of this PC; tests hand in their own. */
export interface SystemInfo {
  /** Bytes that may still be written below a folder; NULL where the system does not say. */
  freeSpace(folder: string): Promise<number | null>;
  /** Name → version. */
  versions(): Record<string, string>;
}

/** The PC on which this runs. */
export const thisSystem: SystemInfo = {
  freeSpace: async (folder) => {
    try {
      const { bavail, bsize } = await statfs(folder);
      return bavail * bsize;
    } catch {
      // Not there, or a file system that does not count: the page says that it is not known.
      return null;
    }
  },
  versions: () => ({
    app,
    ...pick(process.versions, ['electron', 'chrome', 'node']),
    system: `${type()} ${release()} ${arch()}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  }),
};

function pick(versions: NodeJS.ProcessVersions, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (versions[name] ? [[name, versions[name]]] : [])));
}
