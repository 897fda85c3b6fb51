import type { ComponentType } from 'react';
import type { Registry } from '../widgets/registry';
import { approvals } from './approvals';
import { backup } from './backup';
import { catalogue } from './catalogue';
import { communities } from './communities';
import { crews } from './crews';
import { customers } from './customers';
import { deliveries } from './deliveries';
import { excel } from './excel';
import { followups } from './followups';
import { health } from './health';
import { history } from './history';
import { invitations } from './invitations';
import type { Module, PageRoute, SidebarLine } from './module';
import { orders } from './orders';
import { partners } from './partners';
import { printing } from './printing';
import { proposals } from './proposals';
import { quotes } from './quotes';
import { requests } from './requests';
import { search } from './search';
import { settings } from './settings';
import { staff } from './staff';
import { store } from './store';
import { today } from './today';
import { updates } from './updates';

/** Every module of the window. Places, commands and sections of the settings come in this order. */
const MODULES = {
  today,
  customers,
  followups,
  invitations,
  proposals,
  orders,
  quotes,
  deliveries,
  requests,
  store,
  staff,
  crews,
  catalogue,
  partners,
  communities,
  printing,
  settings,
  history,
  backup,
  updates,
  health,
  approvals,
  excel,
  search,
} satisfies Record<string, Module>;

const all: readonly Module[] = Object.values(MODULES);

/** Every page by its url. The first one comes with the app, the others when they are first opened. */
export const PAGES: readonly PageRoute[] = all.flatMap(({ pages = [] }) => pages);
/** Every line of the sidebar. */
export const SIDEBAR_LINES: readonly SidebarLine[] = all.flatMap(({ place }) => place ?? []);
export const TOP_BAR_ITEMS: readonly ComponentType[] = all.flatMap(({ TopBarItem }) => TopBarItem ?? []);
export const OVERLAYS: readonly ComponentType[] = all.flatMap(({ Overlay }) => Overlay ?? []);

/** What features read of all modules; the shell adds its own commands. */
export const REGISTRY: Registry = {
  commands: all.flatMap(({ commands = [] }) => commands),
  modules: MODULES,
  sections: all.flatMap(({ sections = [] }) => sections),
  screenKeys: all.flatMap(({ screenKeys = [] }) => screenKeys),
  taskRows: {
    ...followups.taskRows,
    ...invitations.taskRows,
    ...quotes.taskRows,
    ...orders.taskRows,
    ...deliveries.taskRows,
    ...requests.taskRows,
    ...today.taskRows,
  },
};
