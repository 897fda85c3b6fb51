import { ArrowRightOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useWrite } from '../../platform/api';
import { dateText, instantText, moneyText, slotName } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { lazyComponent } from '../../ui/lazyComponent';
import { Money } from '../../ui/Money';
import { ToneTag } from '../../ui/ToneTag';
import { useReport } from '../../ui/useReport';
import { ErasureFacts } from '../../widgets/ErasureFacts';
import { useRecordPath } from '../../widgets/registry';
import type { ApprovalRow } from './approvalRow';
import { WithdrawButton } from './WithdrawButton';

const RejectDialog = lazyComponent(async () => (await import('./RejectDialog')).RejectDialog);

/** Each request with what it changes, and the owner's yes or no beside it. */
export function ApprovalsList({ rows, onLeave }: { rows: readonly ApprovalRow[]; onLeave?: () => void }) {
  const [rejected, setRejected] = useState<ApprovalRow | null>(null);
  return (
    <>
      {rows.map((row, index) => (
        <Request
          key={row.id}
          row={row}
          first={index === 0}
          onReject={() => setRejected(row)}
          onLeave={onLeave}
        />
      ))}
      {rejected && <RejectDialog row={rejected} onClose={() => setRejected(null)} />}
    </>
  );
}

interface RequestProps {
  row: ApprovalRow;
  /** No rule above it. */
  first: boolean;
  onReject: () => void;
  onLeave: (() => void) | undefined;
}

function Request({ row, first, onReject, onLeave }: RequestProps) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const { message, modal } = App.useApp();
  const navigate = useNavigate();
  const decide = useWrite('approvals.decide');
  const report = useReport();
  const path = useRecordPath()(row.entity, row.entityId);
  const carryOut = () =>
    decide.mutate(
      { id: row.id, version: row.version, approve: true },
      { onSuccess: () => void message.success(t('approvals.approved')), onError: report },
    );
  // What cannot be undone is said once more.
  const approve = () =>
    row.kind === 'erasure'
      ? void modal.confirm({
          title: t('erasure.confirmTitle', { name: row.customerName ?? '' }),
          content: <ErasureFacts name={row.customerName ?? ''} />,
          okText: t('erasure.confirm'),
          okButtonProps: { danger: true },
          cancelText: t('common.cancel'),
          onOk: carryOut,
        })
      : carryOut();
  return (
    <section
      aria-label={`${t(`codes.approvalKind.${row.kind}`)} ${row.number ?? row.customerName ?? ''}`}
      style={{ padding: '10px 0', ...(!first && { borderTop: `1px solid ${COLORS.line}` }) }}
    >
      <Flex align="center" gap={8}>
        <ToneTag color={COLORS.warn} style={{ marginInlineEnd: 8 }}>
          {t(`codes.approvalKind.${row.kind}`)}
        </ToneTag>
        <Typography.Text strong ellipsis style={{ flex: 1 }}>
          {row.customerName} {row.number}
        </Typography.Text>
      </Flex>
      {row.beforeFen !== null && row.afterFen !== null && (
        <Flex gap={6} align="center" wrap>
          {row.totalFen !== null && (
            <Typography.Text type="secondary">{t('approvals.goods')}</Typography.Text>
          )}
          <Money fen={row.beforeFen} type="secondary" />
          <ArrowRightOutlined style={{ fontSize: 11, color: COLORS.inkSoft }} />
          <Money fen={row.afterFen} strong />
          {row.totalFen !== null && (
            <Typography.Text type="secondary">
              {t('approvals.quoteTotal', { total: moneyText(row.totalFen) })}
            </Typography.Text>
          )}
          {row.givenBp !== null && row.limitBp !== null && (
            <Typography.Text type="warning" className="small">
              {t('approvals.discount', { given: `${row.givenBp / 100}%`, limit: `${row.limitBp / 100}%` })}
            </Typography.Text>
          )}
        </Flex>
      )}
      {row.place && (
        <div>
          {dateText(row.place.date, today)}{' '}
          {slotName({ name: row.place.slotName, nameEn: row.place.slotNameEn })} {row.place.startTime}–
          {row.place.endTime} · {row.place.crewName}
        </div>
      )}
      {row.despite.length > 0 && (
        <Typography.Text type="warning" style={{ display: 'block' }}>
          {[
            ...(row.sends ? [t('approvals.sends')] : []),
            ...row.despite.map((trouble) => t(`approvals.despite.${trouble}`)),
          ].join(' · ')}
        </Typography.Text>
      )}
      {row.returnNumber && <div>{t('approvals.settlesReturn', { number: row.returnNumber })}</div>}
      {row.reason && <div>{t('approvals.reason', { reason: row.reason })}</div>}
      <Flex align="center" justify="flex-end" gap={4} wrap>
        <Typography.Text type="secondary" style={{ width: '100%', fontSize: 12 }}>
          {row.requestedBy && t('approvals.by', { name: row.requestedBy })} · {instantText(row.createdAt)}
        </Typography.Text>
        {path && (
          <Button
            type="link"
            size="small"
            onClick={() => {
              onLeave?.();
              navigate(path);
            }}
          >
            {t('approvals.open')}
          </Button>
        )}
        {actor.role !== 'owner' && <WithdrawButton id={row.id} version={row.version} />}
        {actor.role === 'owner' && (
          <>
            <Button size="small" onClick={onReject}>
              {t('approvals.reject')}
            </Button>
            <Button size="small" type="primary" loading={decide.isPending} onClick={approve}>
              {t('approvals.approve')}
            </Button>
          </>
        )}
      </Flex>
    </section>
  );
}
