import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/*
 * The one way in which this app writes a file that is read as a whole, its own small notes and what leaves the app alike:
 * into a part file, synced, renamed. A power cut or a full disk leaves the file that was there before, whole. And the one
 * way to read a small note. Read at every start before anything else, so it imports nothing but Node.
 */

/** A file that is there and says nothing that can be relied on: cut off, overwritten, a folder, or locked away. */
export class UnreadableFile extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super(`${file} cannot be read`, { cause });
    this.file = file;
  }
}

/** Makes what was written to a file last through a power cut. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes renames in a folder last; Windows knows no such thing for folders. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Where a file is written before it gets its name. */
export const partOf = (file: string) => `${file}.part`;

/** Gives a part file, which is closed and all there, its name. */
export function moveIntoPlace(file: string): void {
  syncFile(partOf(file));
  renameSync(partOf(file), file);
}

/** Writes a file whole or not at all; what was there before stays until then. Throws the system's own error. */
export function writeAtomically(file: string, content: string | Uint8Array, mode = 0o644): void {
  rmSync(partOf(file), { force: true });
  wholeOrNothing(file, (part) => writeFileSync(part, content, { mode }));
}

/** Copies a file whole or not at all; one that is there already stays. */
export function copyAtomically(from: string, to: string): void {
  if (!existsSync(to)) wholeOrNothing(to, (part) => copyFileSync(from, part));
}

/** `makeRoom` is done when the part file is written, before it gets its name. */
function wholeOrNothing(file: string, write: (part: string) => void, makeRoom?: () => void): void {
  try {
    write(partOf(file));
    makeRoom?.();
    moveIntoPlace(file);
  } catch (error) {
    rmSync(partOf(file), { force: true });
    throw error;
  }
}

/**
 * Reads a small file of JSON; `understand` (a schema's `parse`) throws for what is none of ours. NULL: there is no such
 * file. Throws `UnreadableFile` for whatever cannot be read or understood.
 */
export function readNote<T>(file: string, understand: (content: unknown) => T): T | null {
  try {
    return understand(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw new UnreadableFile(file, error);
  }
}

/** The same for a note that can be done without: NULL as well when it cannot be read. */
export function readNoteOrNone<T>(file: string, understand: (content: unknown) => T): T | null {
  try {
    return readNote(file, understand);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
}

/**
 * Writes a note anew from what it says; `change` gets null where there is none, and answers null for nothing to write. One
 * that says nothing is never written over: it is kept beside as `<name>.unreadable-<n>`, for somebody to look at. Throws
 * `UnreadableFile` for one that may say something and cannot be read just now (locked away, in use, a bad sector).
 */
export function rewriteNote<T>(
  file: string,
  understand: (content: unknown) => T,
  change: (before: T | null) => T | null,
): void {
  let before: T | null = null;
  let isGarbage = false;
  try {
    before = readNote(file, understand);
  } catch (error) {
    if (!(error instanceof UnreadableFile) || !saysNothing(error)) throw error;
    isGarbage = true;
  }
  const after = change(before);
  if (after === null) return;
  wholeOrNothing(
    file,
    (part) => writeFileSync(part, JSON.stringify(after)),
    () => isGarbage && keepAside(file),
  );
}

/** True for what was read and is none of ours, and for a folder in a note's place. */
const saysNothing = ({ cause }: UnreadableFile): boolean =>
  !(cause instanceof Error && 'code' in cause && 'syscall' in cause) || cause.code === 'EISDIR';

function keepAside(file: string): void {
  let n = 1;
  while (existsSync(`${file}.unreadable-${n}`)) n += 1;
  renameSync(file, `${file}.unreadable-${n}`);
}

/** Removes what a killed app has left of the small notes in a folder that it was writing. */
export function removeHalfNotes(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.endsWith(partOf('.json'))) rmSync(join(folder, name), { force: true });
  }
}

/** JSON as it was written, or null. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What is no JSON has no content; the caller says so.
    return null;
  }
}
