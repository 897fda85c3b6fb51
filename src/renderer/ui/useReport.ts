import { App } from 'antd';
import { useCallback } from 'react';
import { asCallError, errorText, fieldErrorText } from '../platform/errorText';
import { i18next } from '../platform/i18n';
import { errorIsGone, noteShownError } from '../platform/shownErrors';

/**
 * Shows a failure that belongs to no field, for eight seconds, or until it is tried again or left: what happened and what
 * to do. The same sentence twice is shown once.
 */
export function useReport(): (error: unknown) => void {
  const reportAbout = useReportAbout();
  return useCallback((error: unknown) => reportAbout(error, null), [reportAbout]);
}

/**
 * The same where several things were begun at once, such as pictures: `about` names the one that failed, which stays while
 * the others are done.
 */
export function useReportAbout(): (error: unknown, about: string | null) => void {
  const { notification } = App.useApp();
  return useCallback(
    (error: unknown, about: string | null) => {
      const failed = asCallError(error);
      // "See what is marked" would be no help where nothing is marked.
      const fields = failed.fields?.map(fieldErrorText).join(' ');
      const text = fields || errorText(failed);
      const title = about === null ? text : i18next.t('errors.about', { about, text });
      const key = `error ${title}`;
      notification.error({
        ...{ key, title, duration: 8 },
        onClose: () => errorIsGone(title),
      });
      if (about === null) noteShownError(title, () => notification.destroy(key));
    },
    [notification],
  );
}
