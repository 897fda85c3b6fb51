import { Alert, Button } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall, useWrite } from '../../platform/api';
import { instantText } from '../../platform/format';
import { useReport } from '../../ui/useReport';

/** The clock may be put right, or wrong, at any time. */
const LOOK_EVERY_MS = 60_000;

/** What is wrong with the PC's date, until it is right again; `mayBelieve`: who may say that it is right as it is. */
export function ClockWarning({ mayBelieve }: { mayBelieve: boolean }) {
  const { t } = useTranslation();
  const { data, refetch } = useCall('clock.state', {});
  const believe = useWrite('clock.believe');
  const report = useReport();
  useEffect(() => {
    const timer = setInterval(() => void refetch(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  if (!data?.problem || data.lastSeen === null) return null;
  return (
    <Alert
      type="error"
      showIcon
      style={{ marginBottom: 12 }}
      title={t(`clock.${data.problem}`, {
        now: instantText(data.now),
        lastSeen: instantText(data.lastSeen),
      })}
      description={t('clock.whatToDo')}
      action={
        mayBelieve && (
          <Button
            size="small"
            loading={believe.isPending}
            onClick={() => believe.mutate({}, { onError: report, onSuccess: () => void refetch() })}
          >
            {t('clock.believe')}
          </Button>
        )
      }
    />
  );
}
