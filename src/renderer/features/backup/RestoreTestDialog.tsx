import {
  CheckCircleFilled,
  CloseCircleFilled,
  LoadingOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';
import { Alert, Button, Flex, Form, Modal, Typography } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BackupInfo,
  type BackupPlace,
  RESTORE_TEST_CHECKS,
  type RestoreTestCheck,
  type RestoreTestReport,
} from '../../../shared/features/backup/contract';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { bytesText, instantText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { write } from '../../platform/write';
import { DIALOG_IN_WINDOW } from '../../ui/dialogInWindow';
import { UnsavedScope } from '../../ui/Unsaved';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { PassphraseItem } from './PassphraseItem';

interface Props {
  place: BackupPlace;
  backup: BackupInfo;
  onClose: () => void;
}

/** Proves a backup step by step; begins by itself unless a passphrase is needed. */
export function RestoreTestDialog(props: Props) {
  return (
    <UnsavedScope close={props.onClose}>
      {(leave) => <OpenRestoreTest {...props} onClose={leave} />}
    </UnsavedScope>
  );
}

function OpenRestoreTest({ place, backup, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ passphrase: string }>();
  const showErrors = useFormErrors(form);
  const [report, setReport] = useState<RestoreTestReport | null>(null);
  const [running, setRunning] = useState(false);
  const begun = useRef(false);
  const { name } = backup;
  const preview = useCall('backup.preview', { place, name });
  const locked = preview.data?.needsPassphrase ?? false;

  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('backup.passphraseFor'),
    busy: running,
    submit: form.submit,
  });

  const run = useCallback(
    async ({ passphrase }: { passphrase?: string }) => {
      setRunning(true);
      try {
        setReport(await write('backup.restoreTest', { place, name, passphrase: passphrase ?? null }));
        clear();
      } catch (error) {
        showErrors(error);
      } finally {
        setRunning(false);
      }
    },
    [place, name, showErrors, clear],
  );
  useEffect(() => {
    if (begun.current || preview.isPending || locked) return;
    begun.current = true;
    void run({});
  }, [preview.isPending, locked, run]);

  const fault = report?.fault;
  return (
    <Modal
      open
      width={560}
      {...DIALOG_IN_WINDOW}
      title={t('backup.restoreTests.title', { when: instantText(backup.createdAt) })}
      onCancel={onClose}
      footer={
        <Flex gap={8} justify="end">
          {locked && !report && (
            <Button type="primary" loading={running} onClick={() => form.submit()}>
              {running ? t('backup.restoreTests.running') : t('backup.restoreTests.start')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </Flex>
      }
    >
      <Flex vertical gap={12}>
        <Typography.Text type="secondary">{t('backup.restoreTests.hint')}</Typography.Text>
        <Form
          name="restoreTest"
          form={form}
          layout="vertical"
          onFinish={run}
          onValuesChange={onValuesChange}
          onKeyDown={onKeyDown}
          requiredMark={false}
        >
          {locked && !report && <PassphraseItem />}
        </Form>
        <Flex vertical gap={8} role="list">
          {RESTORE_TEST_CHECKS.map((check) => (
            <Check key={check} check={check} report={report} running={running} />
          ))}
        </Flex>
        {report && !fault && (
          <Typography.Text type="success" strong>
            {t('backup.restoreTests.good')}
          </Typography.Text>
        )}
        {fault && (
          <Alert
            type="error"
            showIcon
            title={t('backup.restoreTests.bad', {
              why: errorText({ code: 'CORRUPT', reason: `backup_${fault}`, ref: '' }),
            })}
          />
        )}
      </Flex>
    </Modal>
  );
}

function Check({
  check,
  report,
  running,
}: {
  check: RestoreTestCheck;
  report: RestoreTestReport | null;
  running: boolean;
}) {
  const { t } = useTranslation();
  const result = report?.checks.find((one) => one.check === check);
  const facts = { ...result?.facts, size: bytesText(Number(result?.facts.bytes ?? 0)) };
  return (
    <Flex gap={10} align="center" role="listitem">
      <Mark ok={result?.ok ?? null} running={running} />
      <span>{t(`backup.restoreTests.checks.${check}`)}</span>
      {result?.ok && check !== 'opens' && check !== 'references' && (
        <Typography.Text type="secondary">{t(`backup.restoreTests.facts.${check}`, facts)}</Typography.Text>
      )}
    </Flex>
  );
}

function Mark({ ok, running }: { ok: boolean | null; running: boolean }) {
  const { t } = useTranslation();
  if (running) return <LoadingOutlined style={{ color: COLORS.inkSoft }} />;
  if (ok === null) return <MinusCircleOutlined style={{ color: COLORS.inkSoft }} />;
  return ok ? (
    <CheckCircleFilled aria-label={t('backup.restoreTests.passed')} style={{ color: COLORS.ok }} />
  ) : (
    <CloseCircleFilled aria-label={t('backup.restoreTests.failed')} style={{ color: COLORS.bad }} />
  );
}
