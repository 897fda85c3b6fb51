import type { TFunction } from 'i18next';
import { type ComponentType, createContext, type ReactNode, use } from 'react';
import type { SEARCH_ENTITIES } from '../../shared/contract/search';
import type { Role } from '../../shared/domain/roles';
import type { Texts } from '../../shared/i18n';

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

export interface SettingsSection {
  /** Its place in the url. */
  key: string;
  title: (t: TFunction) => string;
  hint: (t: TFunction) => string;
  roles: readonly Role[];
  Section: ComponentType;
}

/** Keys of one screen, by its url. */
export interface ScreenKeys {
  at: RegExp;
  keys: readonly (readonly [keys: string, what: keyof Texts['search']['shortcuts']])[];
}

type SearchEntity = (typeof SEARCH_ENTITIES)[number];

/** What the modules declare for features that show something of all of them: the search, the settings, approvals. */
export interface Registry {
  commands: readonly Command[];
  /** By table: what the search finds has its place, and the compiler asks for it. */
  modules: Readonly<Record<SearchEntity, { record: RecordPlace }>>;
  sections: readonly SettingsSection[];
  screenKeys: readonly ScreenKeys[];
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
  const modules: Readonly<Record<string, { record?: RecordPlace }>> = useRegistry().modules;
  return (entity, id) => modules[entity]?.record?.path(id);
}
