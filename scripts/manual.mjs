// `npm run manual`: takes the pictures that the documents show from the last tour (walking it first when there is
// none) and puts them into docs/images/. A picture that a document names and the tour does not leave is an error.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot, nodePath } from './setup/paths.mjs';
import { runShown } from './setup/run.mjs';

const tour = inRoot('out', 'tour');
const images = inRoot('docs', 'images');
const documents = ['README.md', join('docs', '用户手册.md')];

if (!existsSync(tour) || process.argv.includes('--walk')) {
  const walked = await runShown(nodePath(), [inRoot('scripts', 'tour.mjs')]);
  if (walked.code !== 0) process.exit(1);
}

const wanted = new Set(documents.flatMap((document) => picturesIn(readFileSync(inRoot(document), 'utf8'))));
const taken = new Map(readdirSync(tour).flatMap((file) => named(file)));
const missing = [...wanted].filter((name) => !taken.has(name));
if (missing.length > 0) {
  console.error(`the tour leaves no picture named ${missing.join(', ')}`);
  process.exit(1);
}
rmSync(images, { recursive: true, force: true });
mkdirSync(images, { recursive: true });
for (const name of wanted) copyFileSync(join(tour, taken.get(name)), join(images, `${name}.png`));
console.log(`${wanted.size} pictures from the tour are in docs/images/`);

/** Names in `![…](images/NAME.png)` and `![…](docs/images/NAME.png)`. */
function picturesIn(markdown) {
  return [...markdown.matchAll(/\]\((?:docs\/)?images\/([^)]+)\.png\)/g)].map((match) => match[1]);
}

/** 03-register.png → ['register', '03-register.png'] */
function named(file) {
  const name = /^\d+-(.+)\.png$/.exec(file)?.[1];
  return name ? [[name, file]] : [];
}
