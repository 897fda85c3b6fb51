import type { TFunction } from 'i18next';
import type { ComponentType, ReactNode } from 'react';
import type { Role } from '../../shared/domain/roles';
import type { TaskKind } from '../../shared/domain/taskKinds';
import type { Command, RecordPlace, ScreenKeys, SettingsSection, TaskRow } from '../widgets/registry';

export interface PageRoute {
  path: string;
  /** Who may open it; the others are led to Today. The calls behind it are guarded in main all the same. */
  roles: readonly Role[];
  Page: ComponentType;
}

/** A line of the sidebar. */
export interface SidebarLine {
  to: string;
  label: (t: TFunction) => string;
  icon: ReactNode;
  roles: readonly Role[];
  /** At the bottom, apart from the others. */
  last?: boolean;
}

/** What one feature adds to the window. Its pages and sections are fetched when they are first opened (`lazy`). */
export interface Module {
  /** Where its lines stand in the sidebar, its sections in the settings, its commands: the lower, the earlier. */
  order: number;
  pages?: readonly PageRoute[];
  place?: SidebarLine;
  /** Of a table whose records the search finds. */
  record?: RecordPlace;
  commands?: readonly Command[];
  screenKeys?: readonly ScreenKeys[];
  /** Kinds of task on Today; they come with the first screen. */
  taskRows?: Partial<Record<TaskKind, TaskRow>>;
  sections?: readonly SettingsSection[];
  /** A small thing in the top bar, beside the language. */
  TopBarItem?: ComponentType;
  /** A drawer, dialog or notice that opens from anywhere. */
  Overlay?: ComponentType;
}
