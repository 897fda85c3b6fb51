import { createRng } from '../../src/main/sample/rng';
import type { BenchStore } from './stores';

/** How many there are, whatever the store. */
export const QUERY_COUNT = 300;

interface Known {
  name: string;
  phone: string;
  community: string | null;
}

/** Initials and readings as people type them; any will do that the index has to answer. */
const INITIALS = ['lml', 'zw', 'wjg', 'lf', 'chy', 'sj', 'zh', 'lx', 'wxy', 'yj'];
const PINYIN = [
  'wangwei',
  'li',
  'zhang',
  'chenjing',
  'liuyang',
  'shan',
  'zeng',
  'qiu',
  'xie',
  'zha',
  'ouyang',
  'zhao',
];
const SYLLABLES = ['wei', 'jing', 'hua', 'ming', 'xin', 'jian', 'yi', 'fang'];

/** A fixed list of queries of every kind that people type, each once in every stage of being typed. */
export function searchQueries(store: BenchStore): string[] {
  const rng = createRng(300);
  const { connection } = store.database;
  const customers = connection
    .prepare(
      `SELECT c.name, coalesce(c.phone, '13800000000') AS phone, m.name AS community FROM customers c
       LEFT JOIN communities m ON m.id = c.community_id WHERE c.name <> '' AND c.id % 37 = 0`,
    )
    .all() as Known[];
  const numbers = connection.prepare('SELECT number FROM orders WHERE id % 41 = 0').pluck().all() as string[];
  const slips = connection
    .prepare('SELECT number FROM deliveries WHERE id % 41 = 0')
    .pluck()
    .all() as string[];
  const kinds: (() => string)[] = [
    () => rng.pick(customers).name,
    () => rng.pick(customers).name.slice(0, 1),
    () => rng.pick(customers).name.slice(1),
    () => rng.pick(customers).name.slice(-1),
    () => rng.pick(INITIALS),
    () => rng.pick(INITIALS).slice(0, 1),
    () => rng.pick(PINYIN),
    () => rng.pick(PINYIN).slice(0, 2),
    () => rng.pick(SYLLABLES),
    () => rng.pick(customers).phone,
    () => rng.pick(customers).phone.slice(-4),
    () => rng.pick(customers).phone.slice(0, 3),
    () => rng.pick(customers).phone.slice(4, 8),
    () => rng.pick(customers).phone.replace(/^(...)(....)/, '$1 $2-'),
    () => rng.pick(customers).community ?? '花园',
    () => (rng.pick(customers).community ?? '花园').slice(0, 2),
    () => `${rng.pick(customers).community ?? '花园'} ${rng.pick(customers).name.slice(0, 1)}`,
    () => rng.pick(numbers),
    () => rng.pick(numbers).slice(-3),
    () => rng.pick(numbers).slice(2, 10),
    () => rng.pick(numbers).slice(0, 2),
    () => rng.pick(slips).toLowerCase(),
    () => `${rng.pick(customers).name.slice(0, 2)} ${rng.pick(customers).phone.slice(-4)}`,
    () => '没有这样的人',
    () =>
      rng
        .pick(customers)
        .phone.slice(0, 3)
        .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  ];
  return Array.from({ length: QUERY_COUNT }, (_, i) => (kinds[i % kinds.length] as () => string)());
}
