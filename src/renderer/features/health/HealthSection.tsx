import { Alert, App, Button, Card, Flex, Progress, Typography } from 'antd';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { JobProgress } from '../../../shared/domain/jobs';
import { FINDINGS, type HealthLevel, type HealthState } from '../../../shared/features/health/contract';
import { useCall, useWrite } from '../../platform/api';
import { write } from '../../platform/write';
import { Skeleton } from '../../ui/Skeleton';
import { useReport } from '../../ui/useReport';
import { HealthFacts } from './HealthFacts';
import { HealthLine } from './HealthLine';
import { auditRowText } from './healthText';
import { SlowQueries } from './SlowQueries';
import { SupportCard } from './SupportCard';
import { useJob } from './useJob';

const LOOK_EVERY_MS = 5_000;
const CHECKS = ['deepCheck', 'auditCheck'] as const;

type Told = HealthState['findings'][number];
const levelOf = ({ finding }: Told): HealthLevel => FINDINGS[finding][1];
const lineOf = ({ finding }: Told) => FINDINGS[finding][0];

/** How data, backups, disk and printers are, a line each, and what to do where something is wrong. */
export default function HealthSection() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const report = useReport();
  const { modal } = App.useApp();
  const state = useCall('health.state', {});
  const refetch = useCallback(() => void state.refetch(), [state.refetch]);
  // Disks fill, sticks and printers come and go, without a word.
  useEffect(() => {
    refetch();
    const timer = setInterval(refetch, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  const job = useJob(CHECKS, refetch);
  const deepCheck = useWrite('health.deepCheck');
  const checkAudit = useWrite('health.checkAudit');
  const confirmRestore = useWrite('health.confirmRestore');
  const askWhetherOwn = () =>
    modal.confirm({
      title: t('health.confirmRestore'),
      content: t('health.confirmRestoreText'),
      onOk: () => confirmRestore.mutate({}, { onError: report, onSuccess: refetch }),
    });
  const [slowShown, setSlowShown] = useState(false);
  if (!state.data) return <Skeleton />;
  const { findings, auditRow, breaches, slow } = state.data;
  const running = job?.state === 'running';

  const check = (kind: (typeof CHECKS)[number], start: () => void) => (
    <CheckButton
      running={running && job.kind === kind ? job : null}
      disabled={running && job.kind !== kind}
      onStart={start}
    />
  );
  const go = (section: 'backup' | 'printing', text: string) => (
    <Button size="small" onClick={() => navigate(`/settings/${section}`)}>
      {text}
    </Button>
  );

  function actionOf(told: Told): ReactNode {
    switch (lineOf(told)) {
      case 'backup':
      case 'second':
        return levelOf(told) !== 'good' && go('backup', t('health.goBackup'));
      case 'deepCheck':
        return check('deepCheck', () => deepCheck.mutate({}, { onError: report }));
      case 'audit':
        return (
          <Flex gap={8}>
            {told.finding === 'audit_restored' && (
              <Button size="small" loading={confirmRestore.isPending} onClick={askWhetherOwn}>
                {t('health.confirmRestore')}
              </Button>
            )}
            {check('auditCheck', () => checkAudit.mutate({}, { onError: report }))}
          </Flex>
        );
      case 'printers':
        return levelOf(told) !== 'good' && go('printing', t('health.goPrinting'));
      case 'slow':
        return (
          slow.length > 0 && (
            <Button size="small" onClick={() => setSlowShown(true)}>
              {t('health.slow.show')}
            </Button>
          )
        );
      default:
        return null;
    }
  }

  return (
    <Flex vertical gap={16} style={{ maxWidth: 1080 }}>
      <Summary findings={findings} />
      <Card size="small" styles={{ body: { padding: '4px 16px' } }}>
        <ul aria-label={t('health.title')} className="plain-list">
          {findings.map((told, index) => (
            <HealthLine
              key={`${lineOf(told)} ${told.facts.folder ?? ''}`}
              told={told}
              line={lineOf(told)}
              level={levelOf(told)}
              first={index === 0}
              action={actionOf(told)}
            >
              {lineOf(told) === 'audit' && auditRow && (
                <Typography.Text type="danger">
                  {auditRowText(auditRow, told.finding === 'audit_missing')}
                </Typography.Text>
              )}
              {told.finding === 'deep_bad' &&
                breaches.map(({ kind, where }) => (
                  <Typography.Text key={kind} type="danger">
                    {t(`health.breaches.${kind}`)}
                    <Typography.Text type="secondary" className="small">
                      {` ${t('health.where', { where: where.join('; ') })}`}
                    </Typography.Text>
                  </Typography.Text>
                ))}
            </HealthLine>
          ))}
        </ul>
      </Card>
      {job && (job.state === 'failed' || job.state === 'cancelled') && (
        <Alert
          type={job.state === 'failed' ? 'error' : 'info'}
          showIcon
          closable
          title={t(`health.${job.state}`)}
        />
      )}
      <HealthFacts state={state.data} />
      <SupportCard />
      {slowShown && <SlowQueries slow={slow} onClose={() => setSlowShown(false)} />}
    </Flex>
  );
}

function Summary({ findings }: { findings: HealthState['findings'] }) {
  const { t } = useTranslation();
  const count = (level: HealthLevel) => findings.filter((told) => levelOf(told) === level).length;
  const [bad, watch] = [count('bad'), count('watch')];
  if (bad > 0) return <Alert type="error" showIcon title={t('health.someBad', { count: bad })} />;
  if (watch > 0) return <Alert type="warning" showIcon title={t('health.someWatch', { count: watch })} />;
  return <Alert type="success" showIcon title={t('health.allGood')} />;
}

interface CheckProps {
  running: JobProgress | null;
  /** The other check is running. */
  disabled: boolean;
  onStart: () => void;
}

/** One button that starts the check and, while it runs, cancels it: it keeps the focus throughout. */
function CheckButton({ running, disabled, onStart }: CheckProps) {
  const { t } = useTranslation();
  const report = useReport();
  return (
    <Flex gap={8} align="center">
      {running && (
        <>
          <Typography.Text type="secondary">{t('health.running')}</Typography.Text>
          <Progress percent={percentOf(running)} size="small" style={{ width: 120, margin: 0 }} />
        </>
      )}
      <Button
        size="small"
        disabled={disabled}
        onClick={() =>
          running ? void write('health.cancel', { jobId: running.id }).catch(report) : onStart()
        }
      >
        {t(running ? 'common.cancel' : 'health.checkNow')}
      </Button>
    </Flex>
  );
}

const percentOf = ({ done, total }: JobProgress) =>
  total === null ? 0 : Math.floor((done / Math.max(total, 1)) * 100);
