import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TestStore, testStore } from '../../../../tests/support/testStore';
import { nameReadings } from '../../database/names/pinyin';

const CHARACTERS = [...'李王张单曾仇解查明朗志远佳佳敏欧阳'];
const name = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''));
const phone = fc.integer({ min: 0, max: 99_999 }).map((tail) => `138123${String(tail).padStart(5, '0')}`);
const community = fc.constantFrom('桂花园', '枫林苑', '云澜江境', '李家村');

type Edit =
  | { do: 'register'; name: string; phone: string; community: string }
  | { do: 'rename'; which: number; name: string }
  | { do: 'move'; which: number; community: string }
  | { do: 'takeBack'; which: number };
const which = fc.nat(50);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('register' as const), name, phone, community }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), which, name }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), which, community }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('takeBack' as const), which }) },
);

/** What people type: a piece of anything that anybody has, or of nothing. */
const question = fc.oneof(
  name.map((text) => text.slice(0, 2)),
  name.map((text) => text.slice(1)),
  name.map((text) => text.slice(-1)),
  name.map((text) => nameReadings(text).initials[0] ?? ''),
  name.map((text) => nameReadings(text).full[0]?.slice(1).join('') ?? ''),
  fc.tuple(phone, fc.nat(8)).map(([text, from]) => text.slice(from)),
  community.map((text) => text.slice(1)),
  fc.tuple(name, phone).map(([text, digits]) => `${text.slice(0, 1)} ${digits.slice(-4)}`),
);

interface Person {
  id: number;
  name: string;
  phone: string;
  community: string;
}

/** The plain scan: reads everybody, looks for each word anywhere in everything. */
function scan(people: readonly Person[], text: string): number[] {
  const words = text.split(' ').filter((word) => word !== '');
  return people.filter((person) => words.every((word) => holds(person, word))).map(({ id }) => id);
}

function holds({ name: own, phone: digits, community: place }: Person, word: string): boolean {
  const { full, initials } = nameReadings(own);
  const spoken = full.some((syllables) =>
    syllables.some((_, from) => syllables.slice(from).join('').startsWith(word)),
  );
  const short = initials.some((letters) => letters.includes(word));
  const dialled = /^\d{3,}$/.test(word) && digits.includes(word);
  return (
    own.includes(word) || place.includes(word) || dialled || (/^[a-z]+$/.test(word) && (spoken || short))
  );
}

async function carryOut(store: TestStore, people: Person[], step: Edit): Promise<void> {
  store.clock.advance(1000);
  if (step.do === 'register') {
    const { do: _do, ...input } = step;
    const { id } = await store.as.sales('customers.register', input);
    people.push({ id, ...input });
    return;
  }
  const at = people.length > 0 ? step.which % people.length : -1;
  const person = people[at];
  if (!person) return;
  const { version } = await store.as.sales('customers.get', { id: person.id });
  if (step.do === 'takeBack') {
    await store.as.sales('customers.undoRegister', { id: person.id, version });
    people.splice(at, 1);
  } else if (step.do === 'rename') {
    await store.as.sales('customers.update', { id: person.id, version, person: { name: step.name } });
    person.name = step.name;
  } else {
    await store.as.sales('customers.update', { id: person.id, version, home: { community: step.community } });
    person.community = step.community;
  }
}

test('search finds exactly what a plain scan finds, through random edits', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(edit, { minLength: 4, maxLength: 14 }),
      fc.array(question, { minLength: 5, maxLength: 10 }),
      async (edits, questions) => {
        const store = await testStore();
        const people: Person[] = [];
        for (const step of edits) await carryOut(store, people, step);
        for (const text of questions.filter((one) => one !== '')) {
          const rows = await store.as.sales('search.find', { text, limit: 30 });
          const found = rows.filter(({ entity }) => entity === 'customers').map(({ id }) => id);
          expect(new Set(found), text).toEqual(new Set(scan(people, text)));
        }
      },
    ),
    { numRuns: 25 },
  );
});
