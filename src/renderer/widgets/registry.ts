import type { TFunction } from 'i18next';
import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { Role } from '../../shared/domain/roles';
import type { TaskKind } from '../../shared/domain/taskKinds';
import type { SearchEntity } from '../../shared/features/search/contract';
import type { BoardRow } from '../../shared/features/today/contract';
import type { Texts } from '../../shared/i18n';
import type { ButtonElement } from '../ui/FirstUse';

/** What a command may do; the palette hands it in. */
export interface CommandTools {
  go(path: string): void;
  register(): void;
  lock(): void;
  switchLanguage(): void;
  showKeys(): void;
}

/** A line of the search (Ctrl+K) that does something. */
export interface Command {
  key: string;
  label: (t: TFunction) => string;
  icon: ReactNode;
  /** Besides its label: pinyin, initials and words of both languages. */
  words: string;
  /** Shown at the right. */
  hotkey?: string;
  roles: readonly Role[];
  /** Offered once two letters of it, or one character, were typed: there are many like it. */
  typed?: true;
  run: (tools: CommandTools) => void;
}

/** How records of one table are shown wherever they are found: by the search, in what waits for approval. */
export interface RecordPlace {
  icon: ReactNode;
  /** Where one is opened. */
  path: (id: number) => string;
  /** The list of codes that its stage or state belongs to. */
  states: keyof Texts['codes'];
}

export interface TaskProps {
  row: BoardRow;
  /** Marks the task itself done. */
  onDone: () => void;
}

export interface TaskPopoverProps extends TaskProps {
  /** What opens it. */
  button: ButtonElement;
}

export interface TaskButtonProps extends TaskProps {
  /** Opens the form for a contact below the row, or puts it away. */
  onLogContact: () => void;
}

/** A task's one button goes where it is done, opens what does it (open from the start), or is one of its own. */
type TaskButton =
  | { label: (t: TFunction) => string; path: (row: BoardRow) => string }
  | { label: (t: TFunction) => string; Popover: ComponentType<TaskPopoverProps> }
  | { Button: ComponentType<TaskButtonProps> };

/** What Today's list shows of one kind of task. */
export interface TaskRow {
  /** Why the row is there, in a few words; `today`: local date. */
  why: (t: TFunction, row: BoardRow, today: string) => string;
  button: TaskButton;
}

export interface SettingsSection {
  /** Its place in the url. */
  key: string;
  title: (t: TFunction) => string;
  hint: (t: TFunction) => string;
  /** As a command's: the search finds the section by its title and by these. */
  words: string;
  roles: readonly Role[];
  Section: ComponentType;
}

/** Keys of one screen, by its url. */
export interface ScreenKeys {
  at: RegExp;
  keys: readonly (readonly [keys: string, what: keyof Texts['search']['shortcuts']])[];
}

/** What the modules declare for features that show something of all of them: the search, the settings, approvals. */
export interface Registry {
  commands: readonly Command[];
  /** By table: what the search finds has its place, and some others have one. */
  records: Readonly<Record<SearchEntity, RecordPlace>>;
  sections: readonly SettingsSection[];
  screenKeys: readonly ScreenKeys[];
  taskRows: Readonly<Record<TaskKind, TaskRow>>;
}

export const RegistryContext = createContext<Registry | null>(null);

/** What the modules declare; the shell hands it in. */
export function useRegistry(): Registry {
  const registry = use(RegistryContext);
  if (!registry) throw new Error('useRegistry outside of the shell');
  return registry;
}

/** Where a record of any table is opened; undefined where it has no place of its own. */
export function useRecordPath(): (entity: string, id: number) => string | undefined {
  const records: Readonly<Partial<Record<string, RecordPlace>>> = useRegistry().records;
  return (entity, id) => records[entity]?.path(id);
}
