import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textsOfPayload, writePayload } from './auditPayload';

/** Names as columns have them, birthdays and what JSON would order otherwise. */
const names = fc.oneof(fc.constantFrom('id', 'birthYear', 'birthdayDay', 'name', '7', 'a"b'), fc.string());
const values = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.constantFrom(undefined, null, -0, 1e21, new Date(0), { toJSON: () => 7 }, '\ud800', [undefined]),
);
const payloads = fc.dictionary(
  names.filter((name) => name !== '__proto__'),
  values,
);

test('a payload is written as JSON writes it, and its parts as they are found again in the log', () => {
  fc.assert(
    fc.property(payloads, (payload) => {
      const { json, ...texts } = writePayload(payload);
      expect(json).toBe(JSON.stringify(payload));
      expect(texts).toEqual(textsOfPayload(json));
    }),
  );
});

test.each([null, undefined, 'a word', 7, true, ['a list', 1], new Date(0), {}])(
  '%j as a whole payload is written as it is found again',
  (payload) => {
    const { json, ...texts } = writePayload(payload);
    expect(json).toBe(payload === null || payload === undefined ? null : JSON.stringify(payload));
    expect(texts).toEqual(textsOfPayload(json));
  },
);

test('figures stay apart from words, and birthdays are words', () => {
  const { figures, words } = writePayload({
    floor: 7,
    birthYear: 1980,
    name: '李明',
    gift: true,
    phone: null,
  });
  expect(JSON.parse(figures)).toEqual({ floor: 7, gift: true });
  expect(JSON.parse(words)).toEqual({ birthYear: 1980, name: '李明', phone: null });
});

test('what is left out is not written', () => {
  const { json } = writePayload({ version: 2, name: '李明' }, new Set(['version']));
  expect(json).toBe('{"name":"李明"}');
});
