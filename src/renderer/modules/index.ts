import type { ComponentType } from 'react';
import type { Registry } from '../widgets/registry';
import type { Module, PageRoute, SidebarLine } from './module';
import { sectionCommand } from './wayCommands';

/** Every module of the window: each file of this folder exports one, under its own name. */
const FILES = import.meta.glob<Record<string, Module>>(
  ['./*.{ts,tsx}', '!./index.ts', '!./module.ts', '!./wayCommands.tsx', '!./*.test.ts'],
  {
    eager: true,
  },
);
const BY_NAME: Readonly<Record<string, Module>> = Object.assign({}, ...Object.values(FILES));
const all: readonly Module[] = Object.values(BY_NAME).sort((one, other) => one.order - other.order);

/** Every page by its url. The first one comes with the app, the others when they are first opened. */
export const PAGES: readonly PageRoute[] = all.flatMap(({ pages = [] }) => pages);
/** Every line of the sidebar. */
export const SIDEBAR_LINES: readonly SidebarLine[] = all.flatMap(({ place }) => place ?? []);
export const TOP_BAR_ITEMS: readonly ComponentType[] = all.flatMap(({ TopBarItem }) => TopBarItem ?? []);
export const OVERLAYS: readonly ComponentType[] = all.flatMap(({ Overlay }) => Overlay ?? []);

/** What features read of all modules; the shell adds its own commands. */
export const REGISTRY: Registry = {
  commands: [
    ...all.flatMap(({ commands = [] }) => commands),
    ...all.flatMap(({ sections = [] }) => sections.map(sectionCommand)),
  ],
  records: Object.fromEntries(
    Object.entries(BY_NAME).flatMap(([name, { record }]) => (record ? [[name, record]] : [])),
  ) as Registry['records'],
  sections: all.flatMap(({ sections = [] }) => sections),
  screenKeys: all.flatMap(({ screenKeys = [] }) => screenKeys),
  taskRows: Object.assign({}, ...all.map(({ taskRows }) => taskRows)),
};
