import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rolesTable } from './rolesTable';

test('docs/roles.md says what the contract says (npm run roles writes it)', () => {
  expect(readFileSync('docs/roles.md', 'utf8')).toBe(rolesTable());
});
