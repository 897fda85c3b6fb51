import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** A `<Form …>` with all its properties; arrows of functions and braces do not end it. */
const FORM = /<Form(?:<[^>]*>)?\s(?:[^>{}]|=>|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*>/g;

test('numbers are typed into one field, which keeps what it cannot read', () => {
  const others = globSync('src/renderer/**/*.tsx').filter((file) =>
    /\bInputNumber\b|type="number"/.test(readFileSync(file, 'utf8')),
  );
  expect(others).toEqual([]);
});

test('every form has a name, which parts its fields’ ids from those of the page it lies over', () => {
  const files = globSync('src/renderer/**/*.tsx');
  const forms = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(FORM)].map(([form]) => ({ file, form })),
  );
  expect(forms.length).toBeGreaterThan(20);
  expect(forms.filter(({ form }) => !/\sname=/.test(form))).toEqual([]);
});
