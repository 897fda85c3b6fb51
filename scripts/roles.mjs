// `npm run roles`: writes docs/roles.md from the contract.
import { writeFileSync } from 'node:fs';
import { loadTool } from './setup/tool.mjs';

const { rolesTable } = await loadTool('src/shared/contract/rolesTable.ts');
writeFileSync('docs/roles.md', rolesTable());
console.log('docs/roles.md is written');
