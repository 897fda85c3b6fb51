import { matchPath } from 'react-router';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { LOCALES } from '../../shared/domain/locale';
import { ROLES, type Role } from '../../shared/domain/roles';
import { TASK_KINDS } from '../../shared/domain/taskKinds';
import { SEARCH_ENTITIES } from '../../shared/features/search/contract';

let modules: typeof import('.');

/** The first screen comes with the modules and asks main at once; here nobody answers. */
beforeAll(async () => {
  const showroom = { invoke: () => new Promise(() => undefined), on: () => () => undefined };
  const window = Object.assign(new EventTarget(), { showroom, matchMedia: () => ({ matches: false }) });
  vi.stubGlobal('window', window);
  vi.stubGlobal('matchMedia', window.matchMedia);
  vi.stubGlobal('location', { hash: '' });
  vi.stubGlobal('document', { documentElement: { classList: { toggle: () => false } } });
  modules = await import('.');
});

/** Who may open the page at an address. */
const rolesAt = (address: string): readonly Role[] => {
  const [pathname = ''] = address.split('?');
  return modules.PAGES.find(({ path }) => matchPath(path, pathname))?.roles ?? [];
};

test('no two pages have the same url, no two sections the same key, no two commands either', () => {
  const { PAGES, REGISTRY } = modules;
  for (const names of [
    PAGES.map(({ path }) => path),
    REGISTRY.sections.map(({ key }) => key),
    REGISTRY.commands.map(({ key }) => key),
  ])
    expect(names).toEqual([...new Set(names)]);
});

test('the sidebar and the settings list everything in the order people know', () => {
  const { SIDEBAR_LINES, REGISTRY } = modules;
  expect(SIDEBAR_LINES.map(({ to }) => to)).toEqual([
    '/today',
    '/customers',
    '/proposals',
    '/orders',
    '/deliveries',
    '/requests',
    '/settings',
  ]);
  const known = [
    'store',
    'staff',
    'crews',
    'catalogue',
    'partners',
    'communities',
    'printing',
    'limits',
    'layers',
    'app',
    'exports',
    'backup',
    'updates',
    'health',
  ];
  // What comes anew stands between them, wherever its module says.
  expect(REGISTRY.sections.map(({ key }) => key).filter((key) => known.includes(key))).toEqual(known);
});

test('whatever the search finds has a place, and every kind of task a row on Today', () => {
  const { records, taskRows } = modules.REGISTRY;
  expect(Object.keys(records)).toEqual(expect.arrayContaining([...SEARCH_ENTITIES]));
  expect(Object.keys(taskRows).sort()).toEqual([...TASK_KINDS].sort());
});

test('sections of the settings and tabs of customers are found by title in both languages, by pinyin and initials', async () => {
  const [{ findCommands }, { i18next }] = await Promise.all([
    import('../features/search/findCommands'),
    import('../platform/i18n'),
  ]);
  const { commands, sections } = modules.REGISTRY;
  const found = (text: string) => findCommands(commands, 'owner', text).map(({ key }) => key);
  for (const { key, title } of sections)
    for (const locale of LOCALES)
      expect(found(title(i18next.getFixedT(locale))), key).toContain(`settings-${key}`);
  const ways = {
    'customers-layers': ['分层', 'fenceng', 'fc', 'Layers'],
    'customers-segments': ['细分', 'xifen', 'xf', 'Segments'],
    'customers-merge': ['查重', 'chachong', 'cc', 'Duplicates'],
    'settings-backup': ['备份', 'beifen', 'bf', 'restore'],
    'settings-layers': ['分层与等级', 'dengji', 'tiers'],
  };
  for (const [key, texts] of Object.entries(ways))
    for (const text of texts) expect(found(text), text).toContain(key);
  expect(found('').filter((key) => key.startsWith('settings-'))).toEqual([]);
  expect(findCommands(commands, 'sales', '备份')).toEqual([]);
});

describe('whoever is offered a way may go it', () => {
  test('by the sidebar', () => {
    for (const { to, roles } of modules.SIDEBAR_LINES)
      expect(rolesAt(to), to).toEqual(expect.arrayContaining([...roles]));
  });

  test('by a command', () => {
    const tools = { register: vi.fn(), lock: vi.fn(), switchLanguage: vi.fn(), showKeys: vi.fn() };
    for (const { key, roles, run } of modules.REGISTRY.commands) {
      const go = vi.fn<(path: string) => void>();
      run({ ...tools, go });
      const [[path] = ['']] = go.mock.calls;
      expect(rolesAt(path), key).toEqual(expect.arrayContaining([...roles]));
    }
  });

  test('to whatever the search finds', () => {
    for (const entity of SEARCH_ENTITIES)
      expect(rolesAt(modules.REGISTRY.records[entity].path(7)), entity).not.toEqual([]);
  });
});

test('everybody has Today, the deliveries and the settings, and each section somebody to read it', () => {
  const paths = (role: Role) =>
    modules.PAGES.filter(({ roles }) => roles.includes(role)).map(({ path }) => path);
  for (const role of ROLES)
    expect(paths(role)).toEqual(expect.arrayContaining(['/today', '/deliveries/*', '/settings/*']));
  for (const { key, roles } of modules.REGISTRY.sections) expect(roles, key).toContain('owner');
});
