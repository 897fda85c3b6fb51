import { lazyComponent } from '../../ui/lazyComponent';

export { BackupLink, BackupWarning } from './BackupWarning';

/** The backups of a folder, to look into and to restore; the first screen does without it. */
export const BackupBrowser = lazyComponent(async () => (await import('./BackupBrowser')).BackupBrowser);
