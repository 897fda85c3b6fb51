import { expect, test } from 'vitest';
import { texts } from '../../shared/i18n';
import { codeOfSystemError } from './errors';

const thrown = (code: string) => Object.assign(new Error(code), { code });

test('what SQLite and the file system say about the disk has a code of its own', () => {
  const codes = {
    SQLITE_FULL: 'DISK_FULL',
    ENOSPC: 'DISK_FULL',
    EDQUOT: 'DISK_FULL',
    SQLITE_IOERR_WRITE: 'DISK_FAILED',
    SQLITE_IOERR_SHMSIZE: 'DISK_FAILED',
    SQLITE_READONLY_DBMOVED: 'DISK_FAILED',
    SQLITE_CANTOPEN: 'DISK_FAILED',
    EROFS: 'DISK_FAILED',
    EACCES: 'DISK_FAILED',
    SQLITE_BUSY_SNAPSHOT: 'BUSY',
    SQLITE_CORRUPT_VTAB: 'CORRUPT',
    SQLITE_CONSTRAINT_CHECK: 'INTERNAL',
  };
  for (const [code, expected] of Object.entries(codes))
    expect(codeOfSystemError(thrown(code))).toBe(expected);
  expect(codeOfSystemError(new Error('no code'))).toBe('INTERNAL');
  expect(codeOfSystemError('not even an error')).toBe('INTERNAL');
});

test('every code has its sentence', () => {
  for (const { errors } of Object.values(texts)) expect(errors.codes.DISK_FAILED).not.toBe('');
});
