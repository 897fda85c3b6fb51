import { homedir, userInfo } from 'node:os';
import type { Reader } from '../../database/database';
import { redactText } from '../../system/redactLog';

/** What stands where something was blacked out. */
const BLACK = '▇▇';

/** A word with Chinese in it goes without being known. */
const CHINESE = /\p{Script=Han}/u;
/** Columns, of whatever table, that hold what a person or a home is called or reached by. */
const PERSONAL =
  /^(name|.*_name|name_key|title|phone\d?|wechat|qq|email|address|company|community|district|building|unit|room|plate|driver)$/;
/** Shorter ones are words like any other. */
const SHORTEST = 3;

/** Blacks out what could tell of a person: phones, Chinese, what stands in the store, this PC's user and folders. */
export function createRedactor(db: Reader, dataFolder: string): (text: string) => string {
  const known = knownWords(db);
  const places = [dataFolder, homedir(), userName()].filter((place) => place.length >= SHORTEST);
  return (text) => {
    const placeless = places.reduce((left, place) => left.replaceAll(place, BLACK), text);
    return withoutWords(redactText(placeless, BLACK), known);
  };
}

/** The store's own words in lower case, by their first letters. Those in Chinese go anyway. */
function knownWords({ $client: connection }: Reader): ReadonlyMap<string, string[]> {
  const words = new Map<string, string[]>();
  const columns = connection
    .prepare(
      `SELECT t.name AS "table", c.name AS "column" FROM pragma_table_list t JOIN pragma_table_info(t.name) c
       WHERE t.schema = 'main' AND t.type = 'table' AND t.name <> 'schema_migrations' AND t.name NOT LIKE 'sqlite_%'`,
    )
    .all() as { table: string; column: string }[];
  for (const { table, column } of columns.filter(({ column }) => PERSONAL.test(column))) {
    const values = connection
      .prepare(`SELECT DISTINCT "${column}" FROM "${table}" WHERE length("${column}") >= ${SHORTEST}`)
      .pluck();
    for (const value of values.iterate() as Iterable<unknown>) {
      const word = String(value).toLowerCase();
      if (!CHINESE.test(word)) add(words, word);
    }
  }
  return words;
}

function add(words: Map<string, string[]>, word: string): void {
  const start = word.slice(0, SHORTEST);
  const same = words.get(start);
  if (same) same.push(word);
  else words.set(start, [word]);
}

/** One walk along the text, however many words there are. Only whole words go: "room" stays in "showroom". */
function withoutWords(text: string, words: ReadonlyMap<string, string[]>): string {
  const lower = text.toLowerCase();
  let result = '';
  let at = 0;
  while (at < text.length) {
    const found = atWordStart(lower, at)
      ? words
          .get(lower.slice(at, at + SHORTEST))
          ?.filter((word) => lower.startsWith(word, at) && atWordEnd(lower, at + word.length))
          .sort((a, b) => b.length - a.length)[0]
      : undefined;
    result += found ? BLACK : text[at];
    at += found ? found.length : 1;
  }
  return result;
}

const LETTER = /[\p{L}\p{N}]/u;
const atWordStart = (text: string, at: number) => at === 0 || !LETTER.test(text[at - 1] ?? '');
const atWordEnd = (text: string, at: number) => at >= text.length || !LETTER.test(text[at] ?? '');

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user without a name has none to hide.
    return '';
  }
}
