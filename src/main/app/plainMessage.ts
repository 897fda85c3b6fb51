import { type BrowserWindow, dialog } from 'electron';
import type { Locale } from '../../shared/domain/locale';

/**
 * Asks by a message of the system's own, where the window's page cannot be relied on. True: the first button. An aborted
 * `signal` takes the message away, as the second button does.
 */
export async function askPlainly(
  window: BrowserWindow,
  locale: Locale,
  question: 'died' | 'hangs',
  signal?: AbortSignal,
): Promise<boolean> {
  // Needed once in a hundred starts.
  const { texts } = await import('../../shared/i18n');
  const { message, detail, again, other } = texts[locale].shell.page[question];
  const { response } = await dialog.showMessageBox(window, {
    ...{ type: 'warning', message, detail, noLink: true },
    ...{ buttons: [again, other], defaultId: 0, cancelId: 1 },
    ...(signal && { signal }),
  });
  return response === 0;
}
