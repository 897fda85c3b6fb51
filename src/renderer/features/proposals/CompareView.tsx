import { Alert, Flex, Select, Switch, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ComparedField } from '../../../shared/domain/proposalCompare';
import type { ProposalComparison, ProposalDetail } from '../../../shared/features/proposals/contract';
import { useCall } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { moneyText } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { EmptyState } from '../../ui/EmptyState';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { Skeleton } from '../../ui/Skeleton';
import { sizeText } from '../../widgets/products/productText';
import { decisionColor } from './DecisionButtons';

type Row = ProposalComparison['rows'][number];
type Side = NonNullable<Row['before']>;

const KIND_COLORS = {
  added: COLORS.ok,
  removed: COLORS.bad,
  changed: COLORS.warn,
  unchanged: 'transparent',
} as const;

interface Props {
  id: number;
  before: number;
  after: number;
  proposal: ProposalDetail;
}

/** Two versions side by side, item by item, with what changed marked. */
export function CompareView({ id, before, after, proposal }: Props) {
  const { t } = useTranslation();
  const [, setParams] = useSearchParams();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const compared = useCall('proposals.compare', { id, before, after });
  if (compared.error) {
    return <Alert type="error" showIcon style={{ margin: 20 }} title={errorText(compared.error.error)} />;
  }
  if (!compared.data) return <Skeleton />;
  const { rows } = compared.data;
  const count = (kind: Row['kind']) => rows.filter((row) => row.kind === kind).length;
  const shown = onlyDifferences ? rows.filter((row) => row.kind !== 'unchanged') : rows;
  const difference = compared.data.after.totals.allFen - compared.data.before.totals.allFen;
  const choose = (pair: { before: number; after: number }) =>
    setParams({ compare: `${pair.before}-${pair.after}` });
  const options = proposal.versions.map(({ no }) => ({ value: no, label: t('proposals.versionNo', { no }) }));
  return (
    <Flex vertical style={{ flex: 1, minHeight: 0, padding: '0 20px 16px' }}>
      <Flex align="center" gap={16} style={{ paddingBottom: 10 }}>
        <Typography.Text type="secondary">
          {t('proposals.diffCounts', {
            added: count('added'),
            removed: count('removed'),
            changed: count('changed'),
            unchanged: count('unchanged'),
          })}
        </Typography.Text>
        <Typography.Text strong>
          {t('proposals.difference')} {difference > 0 ? '+' : ''}
          {moneyText(difference)}
        </Typography.Text>
        <div style={{ flex: 1 }} />
        <Switch
          size="small"
          checked={onlyDifferences}
          onChange={setOnlyDifferences}
          aria-label={t('proposals.onlyDifferences')}
        />
        {t('proposals.onlyDifferences')}
      </Flex>
      <div
        style={{
          flex: 1,
          minHeight: 0,
          overflowY: 'auto',
          border: `1px solid ${COLORS.line}`,
          borderRadius: 10,
          background: COLORS.card,
        }}
      >
        <table
          aria-label={t('proposals.compareOf', {
            before: t('proposals.versionNo', { no: compared.data.before.no }),
            after: t('proposals.versionNo', { no: compared.data.after.no }),
          })}
          style={{ width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' }}
        >
          <thead>
            <tr style={{ position: 'sticky', top: 0, zIndex: 1, background: '#f4f0e8' }}>
              <th style={cellStyle}>
                <Head
                  options={options}
                  label={t('proposals.version')}
                  value={before}
                  fen={compared.data.before.totals.allFen}
                  onChange={(no) => choose({ before: no, after })}
                />
              </th>
              <th style={{ width: 72 }} aria-label={t('proposals.difference')} />
              <th style={cellStyle}>
                <Head
                  options={options}
                  label={t('proposals.version')}
                  value={after}
                  fen={compared.data.after.totals.allFen}
                  onChange={(no) => choose({ before, after: no })}
                />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr
                key={`${row.before?.id}-${row.after?.id}`}
                style={{
                  borderTop: `1px solid ${COLORS.line}`,
                  boxShadow: `inset 4px 0 0 ${KIND_COLORS[row.kind]}`,
                }}
              >
                <td style={cellStyle}>{row.before && <Cell side={row.before} row={row} />}</td>
                <td style={{ textAlign: 'center', fontSize: 12, color: kindTextColor(row.kind) }}>
                  {t(`proposals.diff.${row.kind}`)}
                </td>
                <td style={cellStyle}>{row.after && <Cell side={row.after} row={row} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <EmptyState title={t('proposals.same')} />}
      </div>
    </Flex>
  );
}

const cellStyle = { padding: '8px 16px', fontWeight: 'normal', textAlign: 'left' } as const;
const kindTextColor = (kind: Row['kind']) => (kind === 'unchanged' ? COLORS.inkSoft : KIND_COLORS[kind]);

function Head(props: {
  options: { value: number; label: string }[];
  label: string;
  value: number;
  fen: number;
  onChange: (no: number) => void;
}) {
  return (
    <Flex align="center" justify="space-between" gap={8}>
      <Select<number>
        aria-label={props.label}
        value={props.value}
        onChange={props.onChange}
        options={props.options}
        style={{ width: 140 }}
      />
      <Money fen={props.fen} strong />
    </Flex>
  );
}

function Cell({ side, row }: { side: Side; row: Row }) {
  const { t } = useTranslation();
  const newer = side === row.after;
  const mark = (...fields: ComparedField[]) =>
    row.kind === 'changed' && fields.some((field) => row.changed.includes(field))
      ? { background: newer ? '#fbe9c6' : '#f3ede0', borderRadius: 4, padding: '0 4px', color: COLORS.ink }
      : {};
  return (
    <Flex align="center" gap={12} style={row.kind === 'removed' ? { opacity: 0.65 } : {}}>
      <Thumbnail sha256={side.pictureSha256} alt="" size={56} />
      <Flex vertical style={{ flex: 1, minWidth: 0, fontSize: 13 }}>
        <Flex gap={8} align="baseline">
          <Typography.Text strong ellipsis delete={row.kind === 'removed'} style={mark('name')}>
            {side.name}
          </Typography.Text>
          <span style={{ color: COLORS.inkSoft, whiteSpace: 'nowrap', fontSize: 12, ...mark('room') }}>
            {side.room}
          </span>
          {side.decision !== 'open' && (
            <span style={{ color: decisionColor(side.decision), whiteSpace: 'nowrap', fontSize: 12 }}>
              {t(`codes.itemDecision.${side.decision}`)}
            </span>
          )}
        </Flex>
        <Flex gap={8} wrap style={{ color: COLORS.inkSoft, fontSize: 12 }}>
          {side.model && <span style={mark('model')}>{side.model}</span>}
          <span style={mark('lengthMm', 'widthMm', 'heightMm')}>{sizeText(side) || '—'}</span>
          <span style={mark('material')}>{side.material ?? '—'}</span>
          <span style={mark('color')}>{side.color ?? '—'}</span>
        </Flex>
      </Flex>
      <Flex vertical align="end">
        <span style={mark('unitPriceFen')}>
          <Money fen={side.unitPriceFen} />
        </span>
        <span style={{ color: COLORS.inkSoft, fontSize: 12, ...mark('quantity') }}>× {side.quantity}</span>
      </Flex>
    </Flex>
  );
}
