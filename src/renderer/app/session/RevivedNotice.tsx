import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** Main loaded the page again after it had died, and says so in its address. */
const wasRevived = () => new URLSearchParams(window.location.search).has('revived');

/** Nobody needs to be told twice. */
export function forgetRevival(): void {
  if (wasRevived()) window.history.replaceState(window.history.state, '', `/${window.location.hash}`);
}

/** Says what happened, until somebody has signed in. */
export function RevivedNotice() {
  const { t } = useTranslation();
  return wasRevived() && <Alert type="warning" showIcon title={t('shell.page.revived')} />;
}
