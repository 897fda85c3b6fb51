import type * as fs from 'node:fs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { rememberGraphics } from '../app/graphics';
import { writeWindowPlace } from '../app/windowPlace';
import {
  copyAtomically,
  readNote,
  readNoteOrNone,
  rewriteNote,
  UnreadableFile,
  writeAtomically,
} from './atomicFiles';
import { chooseDataFolder, dataPlaceOf, noteUsed } from './dataFolder';
import { createFiles } from './files';

/** How many bytes still go onto the disk; more is a stump and ENOSPC, as on a real full disk. */
let room = Number.POSITIVE_INFINITY;
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const full = () => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  return {
    ...real,
    writeFileSync: (file: fs.PathLike, content: string | Uint8Array, options?: fs.WriteFileOptions) => {
      const bytes = Buffer.from(content);
      real.writeFileSync(file, bytes.subarray(0, Math.min(room, bytes.length)), options);
      if (bytes.length > room) throw full();
    },
    copyFileSync: (from: fs.PathLike, to: fs.PathLike) => {
      real.writeFileSync(to, real.readFileSync(from).subarray(0, room));
      if (real.statSync(from).size > room) throw full();
    },
  };
});

vi.mock('electron', () => ({ dialog: {}, shell: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'showroom-whole-'));
});
afterEach(() => {
  room = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true, force: true });
});

test('on a full disk the file that was there stays whole, nothing half-written is left, and the reason is told', () => {
  const file = join(folder, 'slip.pdf');
  writeAtomically(file, 'the slip of yesterday');
  room = 9;
  expect(() => writeAtomically(file, 'the slip of today')).toThrow(
    expect.objectContaining({ code: 'ENOSPC' }),
  );
  expect(readFileSync(file, 'utf8')).toBe('the slip of yesterday');
  expect(() => copyAtomically(file, join(folder, 'copy'))).toThrow(
    expect.objectContaining({ code: 'ENOSPC' }),
  );
  expect(readdirSync(folder)).toEqual(['slip.pdf']);
});

test('on a full disk the app still knows where its data lies, where its window was, and that the card did not work', () => {
  const chosen = join(folder, 'shop');
  chooseDataFolder(folder, chosen);
  writeWindowPlace(join(folder, 'window.json'), { x: 1, y: 2, width: 1300, height: 700 }, false);
  const app = {
    disableHardwareAcceleration: () => undefined,
    getGPUFeatureStatus: () => ({ gpu_compositing: 'disabled_software' }),
    on: (_event: string, listener: () => void) => listener(),
  } as unknown as Parameters<typeof rememberGraphics>[0];
  rememberGraphics(app, folder, () => 1);
  const before = contents();
  room = 4;
  expect(() => noteUsed(folder)).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  expect(() => chooseDataFolder(folder, join(folder, 'other'))).toThrow();
  expect(() =>
    writeWindowPlace(join(folder, 'window.json'), { x: 9, y: 9, width: 9, height: 9 }, true),
  ).toThrow();
  rememberGraphics(app, folder, () => 2);
  expect(contents()).toEqual(before);
  expect(dataPlaceOf(folder)).toEqual({ folder: chosen, used: false, unknown: null });
});

test('a PDF on a full disk leaves the good one that has its name', async () => {
  const { chooseSaveFile, saveFile } = createFiles(null as never, folder);
  const bytes = (text: string) => new TextEncoder().encode(text);
  const chosen = await chooseSaveFile('送货单 1.pdf');
  if (!chosen) throw new Error('a test folder asks nobody');
  saveFile(chosen, bytes('%PDF of yesterday'));
  room = 5;
  expect(() => saveFile(chosen, bytes('%PDF of today'))).toThrow(expect.objectContaining({ code: 'ENOSPC' }));
  expect(readFileSync(join(folder, '送货单 1.pdf'), 'utf8')).toBe('%PDF of yesterday');
  expect(readdirSync(folder)).toEqual(['送货单 1.pdf']);
});

/** Name and content of each note. */
const contents = () =>
  readdirSync(folder)
    .filter((name) => name.includes('.json'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]);

test('a part file that a killed app left is no obstacle', () => {
  const file = join(folder, 'note.json');
  writeFileSync(`${file}.part`, 'half of some');
  writeAtomically(file, '{}');
  expect(readdirSync(folder)).toEqual(['note.json']);
});

const shape = z.object({ lastSeen: z.int() });

test('no file is no note; one that cannot be read is told, with its name', () => {
  const file = join(folder, 'note.json');
  expect(readNote(file, shape.parse)).toBeNull();
  writeFileSync(file, '{"lastSeen":7,"newer":true}');
  expect(readNote(file, shape.parse)).toEqual({ lastSeen: 7 });
  for (const content of ['', '{"lastS', '\0'.repeat(20), 'null', '{"lastSeen":"soon"}']) {
    writeFileSync(file, content);
    expect(() => readNote(file, shape.parse), content).toThrow(UnreadableFile);
    expect(() => readNote(file, shape.parse)).toThrow(expect.objectContaining({ file }));
    expect(readNoteOrNone(file, shape.parse)).toBeNull();
  }
  rmSync(file);
  mkdirSync(file);
  expect(() => readNote(file, shape.parse)).toThrow(UnreadableFile);
  expect(existsSync(file)).toBe(true);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a file that may not be read is told',
  () => {
    const file = join(folder, 'note.json');
    writeFileSync(file, '{"lastSeen":7}', { mode: 0o000 });
    expect(() => readNote(file, shape.parse)).toThrow(UnreadableFile);
  },
);

test('a note that cannot be read is kept aside when it is written anew, each time', () => {
  const note = join(folder, 'note.json');
  const count = (before: number | null) => (before ?? 0) + 1;
  const write = () => rewriteNote(note, z.int().parse, count);
  write();
  write();
  expect(readFileSync(note, 'utf8')).toBe('2');
  writeFileSync(note, '{"half');
  write();
  rmSync(note);
  mkdirSync(join(note, 'somebody made a folder of it'), { recursive: true });
  write();
  expect(readFileSync(note, 'utf8')).toBe('1');
  expect(readFileSync(`${note}.unreadable-1`, 'utf8')).toBe('{"half');
  expect(readdirSync(`${note}.unreadable-2`)).toEqual(['somebody made a folder of it']);
  rewriteNote(note, z.int().parse, () => null);
  expect(readFileSync(note, 'utf8')).toBe('1');
});

test('a note that is only locked away just now is left as it is', () => {
  const note = join(folder, 'note.json');
  writeFileSync(note, '7');
  const locked = () => {
    throw Object.assign(new Error('EBUSY: resource busy'), { code: 'EBUSY', syscall: 'open' });
  };
  expect(() => rewriteNote(note, locked, () => 1)).toThrow(UnreadableFile);
  expect(readdirSync(folder)).toEqual(['note.json']);
  // Without room for the new one the old one keeps its name, garbage or not.
  writeFileSync(note, '{"half');
  room = 0;
  expect(() => rewriteNote(note, z.int().parse, () => 1)).toThrow(
    expect.objectContaining({ code: 'ENOSPC' }),
  );
  expect(readdirSync(folder)).toEqual(['note.json']);
});
