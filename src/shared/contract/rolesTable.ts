import { ROLES, type Role } from '../domain/roles';
import type { AllowedRoles } from './call';
import { contract } from './index';

const NAMES: Record<Role, string> = {
  owner: 'owner 店主',
  front_desk: 'front desk 前台',
  sales: 'sales 导购',
  designer: 'designer 设计师',
  delivery: 'delivery 送货',
};

const KINDS = { query: 'reads', command: 'writes', action: 'acts' } as const;

const mark = (roles: AllowedRoles, role: Role): string =>
  roles === 'public' || roles.includes(role) ? '✓' : '';

/** The text of docs/roles.md: who may make which call, as the contract says and main enforces. */
export function rolesTable(): string {
  const calls = Object.entries(contract).sort(([a], [b]) => a.localeCompare(b, 'en'));
  const rows = calls.map(([name, { kind, roles }]) => {
    const marks = ROLES.map((role) => mark(roles, role));
    return `| \`${name}\` | ${KINDS[kind]} | ${marks.join(' | ')} | ${roles === 'public' ? '✓' : ''} |`;
  });
  return `# Who may do what

Made from the contract by \`npm run roles\`; a test fails when it is out of date. Main checks the role of whoever is
signed in before a call's input is even read, and whatever is not in this table does not exist. "Nobody" is the locked
screen: only what is needed to sign in or to set up. \`npm run drill -- --only roles.leaks\` makes every call as everybody.

Every record that an input names must be one that the person may see (\`visibleTo\` in \`src/main/database/entities/\`); the same drill
tries record by record.

Beside the role, a call may ask for more: a discount above the role's limit, a change of an order's total by more than
the owner's limit, a place above a crew's capacity or where nobody drives, a stop whose goods or address are missing when
it is booked or moved, sending the van without them or days ahead, and a refund beyond what is due back wait for the
owner.

| call | kind | ${ROLES.map((role) => NAMES[role]).join(' | ')} | nobody |
|---|---|${ROLES.map(() => ':-:').join('|')}|:-:|
${rows.join('\n')}
`;
}
