// Writes the next migration from the drizzle schema: `npm run db:generate -- NAME`.
// Until the first release `-- --initial` writes the initial migration anew instead.
// drizzle-kit cannot say STRICT, so it is added here to every table that it creates.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'resources/migrations';
const name = process.argv[2] ?? 'change';

/** FTS5 is beyond drizzle. Contentless: the terms are looked up and never read back. */
const SEARCH_TERMS = `CREATE VIRTUAL TABLE search_terms USING fts5(
  terms, content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5', tokenize = 'unicode61'
);
`;

if (name === '--initial') {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  generate('--name', 'initial');
  generate('--custom', '--name', 'search_terms');
  writeFileSync(join(folder, '0001_search_terms.sql'), SEARCH_TERMS);
} else {
  generate('--name', name);
}

/** Runs drizzle-kit and makes the tables of what it wrote STRICT. */
function generate(...options) {
  const before = new Set(sqlFiles());
  execFileSync('node', ['node_modules/drizzle-kit/bin.cjs', 'generate', ...options], { stdio: 'inherit' });
  for (const file of sqlFiles().filter((found) => !before.has(found))) {
    const path = join(folder, file);
    const made = readFileSync(path, 'utf8')
      .replaceAll(/^\);$/gm, ') STRICT;')
      .replaceAll(/^\)\n/gm, ') STRICT;\n')
      .replaceAll(/^(CREATE (?:UNIQUE )?INDEX .*? \()(.*?)(\)(?: WHERE .*)?;)/gm, healIndex);
    writeFileSync(path, made);
    console.log(`wrote ${path}: read it, then add by hand what drizzle cannot say`);
  }
}

/** drizzle-kit cuts an indexed expression at its commas and quotes the pieces as if they were columns. */
function healIndex(_line, head, list, tail) {
  const parts = [];
  let open = '';
  for (const piece of list.split(',')) {
    open = open === '' ? piece : `${open},${piece}`;
    if (open.split('(').length !== open.split(')').length) continue;
    parts.push(open.includes('(') ? open.replaceAll('`', '') : open);
    open = '';
  }
  return head + parts.join(',') + tail;
}

function sqlFiles() {
  return readdirSync(folder).filter((file) => file.endsWith('.sql'));
}
