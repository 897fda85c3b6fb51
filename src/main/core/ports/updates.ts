import type { UpdatesState } from '../../../shared/features/updates/contract';

/** Updates of the app itself: offered, never forced, and never installed without a backup. */
export interface Updates {
  state(): UpdatesState;
  /** Looks for a newer version. What fails is in the state. */
  check(): Promise<void>;
  /** By itself: when an address is set and the last check is a day old. */
  checkDaily(): Promise<void>;
  download(): Promise<void>;
  cancel(): void;
  /** Backs up, then quits to install and start again. `onRecord` is called when nothing stands against it any more. */
  install(onRecord: (versions: Versions) => void): Promise<void>;
  agree(atQuit: boolean): void;
  /** True while quitting has to make the backup before an agreed update. */
  waitsForQuit(): boolean;
  /** The last work of quitting, where the owner has agreed to an update: its backup. */
  prepareQuit(): Promise<void>;
  /** With the store closed: starts the installer. True when the app is quitting by that. */
  handOver(): boolean;
}

export interface Versions {
  from: string;
  to: string;
}
