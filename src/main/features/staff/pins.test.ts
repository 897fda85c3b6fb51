import { scryptSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPin, verifyPin } from './pins';

test('a PIN is kept by scrypt with a salt of its own, and only the right one opens it', async () => {
  const [first, second] = await Promise.all([hashPin('2468'), hashPin('2468')]);
  expect(first).not.toBe(second);
  expect(first).not.toContain('2468');
  const [scheme, n, r, p, salt = '', key = ''] = first.split('$');
  expect([scheme, n, r, p]).toEqual(['scrypt', '16384', '8', '1']);
  expect(Buffer.from(salt, 'base64')).toHaveLength(16);
  const derived = scryptSync('2468', Buffer.from(salt, 'base64'), 32, { N: 16_384, r: 8, p: 1 });
  expect(key).toBe(derived.toString('base64'));
  expect(await verifyPin('2468', first)).toBe(true);
  for (const wrong of ['2469', '246', '24680', '']) expect(await verifyPin(wrong, first)).toBe(false);
});

test.each(['', '2468', 'scrypt$16384$8$1$$', 'plain$16384$8$1$c2FsdA==$a2V5'])(
  'what is no hash of ours opens for nobody: %j',
  async (stored) => {
    expect(await verifyPin('2468', stored)).toBe(false);
  },
);
