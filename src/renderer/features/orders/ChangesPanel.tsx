import { Card, Flex, Tag, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { ChangeSummary } from '../../../shared/contract/orderShapes';
import { LINE_SOURCES } from '../../../shared/domain/productCodes';
import { instantText, moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { COLORS } from '../../platform/theme';
import { ToneTag } from '../../ui/ToneTag';
import { WithdrawButton } from '../approvals';

type Order = OutputOf<'orders.get'>;
type Change = Order['changes'][number];
type ChangedField = ChangeSummary['money'][number];

/** What was changed after the order was written, by whom, and who agreed. */
export function ChangesPanel({ order }: { order: Order }) {
  const { t } = useTranslation();
  if (order.changes.length === 0) return null;
  return (
    <Card size="small" title={t('orders.changes')}>
      <Flex vertical gap={10} component="ul" className="plain-list">
        {order.changes.map((change) => (
          <li
            key={change.id}
            style={{ borderInlineStart: `3px solid ${COLORS.line}`, paddingInlineStart: 10 }}
          >
            <ChangeItem change={change} />
          </li>
        ))}
      </Flex>
    </Card>
  );
}

function ChangeItem({ change }: { change: Change }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const decision =
    change.decidedByName &&
    t(change.state === 'rejected' ? 'orders.rejectedBy' : 'orders.approvedBy', {
      name: change.decidedByName,
    });
  return (
    <Flex vertical gap={2}>
      <Flex justify="space-between" gap={8} wrap>
        <Typography.Text strong>
          {moneyText(change.oldTotalFen)} → {moneyText(change.newTotalFen)}
        </Typography.Text>
        {change.state === 'pending' && <ToneTag color={COLORS.warn}>{t('orders.changePending')}</ToneTag>}
        {change.state === 'rejected' && <Tag>{t('orders.changeRejected')}</Tag>}
        {change.state === 'withdrawn' && <Tag>{t('orders.changeWithdrawn')}</Tag>}
      </Flex>
      <Typography.Text>
        {change.summary.returnNumber !== undefined &&
          `${t('orders.settlesReturn', { number: change.summary.returnNumber })} · `}
        {change.reason}
      </Typography.Text>
      {linesOf(t, change.summary).map((line) => (
        <Typography.Text key={line} type="secondary" className="small">
          {line}
        </Typography.Text>
      ))}
      <Typography.Text type="secondary" className="small">
        {[instantText(change.at), change.byName, decision].filter(Boolean).join(' · ')}
      </Typography.Text>
      {change.state === 'pending' && change.approval && change.byId === actor.staffId && (
        <div>
          <WithdrawButton id={change.approval.id} version={change.approval.version} />
        </div>
      )}
    </Flex>
  );
}

function linesOf(t: TFunction, summary: ChangeSummary): string[] {
  if (summary.cancelled) return [t('orders.wholeCancelled')];
  return [
    ...summary.added.map((name) => t('orders.lineAdded', { name })),
    ...summary.removed.map((name) => t('orders.lineRemoved', { name })),
    ...summary.altered.map(({ name, fields }) =>
      t('orders.lineAltered', {
        name,
        what: fields.map((field) => fieldText(t, field)).join(t('customers.listComma')),
      }),
    ),
    ...summary.money.map((field) => fieldText(t, field)),
  ];
}

/** 单价 ¥1,000.00 → ¥900.00 */
function fieldText(t: TFunction, { field, from, to }: ChangedField): string {
  const names: Record<string, string> = {
    name: t('quotes.name'),
    model: t('quotes.model'),
    roomName: t('quotes.room'),
    lengthMm: t('orders.length'),
    widthMm: t('orders.width'),
    heightMm: t('orders.height'),
    material: t('quotes.material'),
    color: t('quotes.color'),
    source: t('quotes.source'),
    quantity: t('quotes.quantity'),
    packages: t('quotes.packages'),
    unitPriceFen: t('quotes.unitPrice'),
    gift: t('quotes.gift'),
    remark: t('quotes.remark'),
    wantedDate: t('quotes.wantedDate'),
    discountFen: t('quotes.discount'),
    deliveryFeeFen: t('quotes.deliveryFee'),
    carryingFeeFen: t('quotes.carryingFee'),
    installationFeeFen: t('quotes.installationFee'),
  };
  return `${names[field] ?? t('orders.other')} ${valueText(t, field, from)} → ${valueText(t, field, to)}`;
}

function valueText(t: TFunction, field: string, value: ChangedField['from']): string {
  if (value === null || value === '') return t('common.none');
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no');
  if (typeof value === 'number') return field.endsWith('Fen') ? moneyText(value) : String(value);
  const source = LINE_SOURCES.find((known) => field === 'source' && known === value);
  return source ? t(`codes.lineSource.${source}`) : value;
}
