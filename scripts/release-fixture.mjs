// `npm run release:fixture`, at each release: puts the schema on the list of released ones with a small store as this
// version writes it (tests/fixtures). From then on its migrations may not change, and every later one is tried on it.
import { loadTool } from './setup/tool.mjs';

const { releaseFixture } = await loadTool('tests/migrations/releaseFixture.ts');
console.log(await releaseFixture());
