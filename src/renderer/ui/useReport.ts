import { App } from 'antd';
import { useCallback } from 'react';
import { asCallError, errorText, fieldErrorText } from './errorText';

/** Shows a failure that belongs to no field: what happened and what to do. Stays until it is read. */
export function useReport(): (error: unknown) => void {
  const { notification } = App.useApp();
  return useCallback(
    (error: unknown) => {
      const failed = asCallError(error);
      // "See what is marked" would be no help where nothing is marked.
      const fields = failed.fields?.map(fieldErrorText).join(' ');
      notification.error({
        title: fields || errorText(failed),
        duration: 8,
        placement: 'topRight',
      });
    },
    [notification],
  );
}
