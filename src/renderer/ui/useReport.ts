import { App } from 'antd';
import { useCallback } from 'react';
import { asCallError, errorText, fieldErrorText } from './errorText';

/** Shows a failure that belongs to no field: what happened and what to do. Stays until it is read. */
export function useReport(): (error: unknown) => void {
  const { notification } = App.useApp();
  return useCallback(
    (error: unknown) => {
      const failed = asCallError(error);
      const detail = failed.fields?.map(fieldErrorText).join(' ');
      notification.error({
        title: errorText(failed),
        description: detail,
        duration: 8,
        placement: 'topRight',
      });
    },
    [notification],
  );
}
