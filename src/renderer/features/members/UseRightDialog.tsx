import { Flex, Form, Select, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { OWNER } from '../../../shared/domain/roleGroups';
import type { TierRight } from '../../../shared/domain/tierRights';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { DateInput } from '../../ui/DateInput';
import { MoneyInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { RecordDialog } from '../../widgets/RecordDialog';

export type Membership = NonNullable<OutputOf<'members.get'>>;

/** Where a right is used; on neither, from the customer's page. */
export interface UsedFor {
  orderId?: number;
  requestId?: number;
  /** Of the order or the request. */
  number?: string;
}

interface Fields {
  right: TierRight;
  usedOn: string;
  amountFen: number | null;
  note: string | null;
  overReason: string | null;
}

interface Props extends UsedFor {
  customerId: number;
  rights: Membership['rights'];
  onClose: () => void;
}

/** Notes that a customer made use of a right; the owner may go over what is left, with a reason. */
export function UseRightDialog({ customerId, rights, orderId, requestId, number, onClose }: Props) {
  const { t } = useTranslation();
  const { actor, today } = useSession();
  const [form] = Form.useForm<Fields>();
  const usual = orderId !== undefined ? 'fee' : requestId !== undefined ? 'maintenance' : undefined;
  const first =
    rights.find(({ right, left }) => right === usual && left > 0) ??
    rights.find(({ left }) => left > 0) ??
    // Nothing is left: the owner may give one more.
    rights.find(({ allowed }) => allowed > 0);
  const right = Form.useWatch('right', form);
  const amountFen = Form.useWatch('amountFen', form);
  const left = rights.find((one) => one.right === right)?.left ?? 0;
  const over = (right === 'gift' ? (amountFen ?? 0) : 1) > left;
  const required = [{ required: true, message: t('errors.fields.required') }];
  return (
    <RecordDialog<Fields, unknown>
      form={form}
      title={t('members.use.title')}
      initialValues={{ usedOn: today, ...(first && { right: first.right }) }}
      save={(fields, write) =>
        write('members.use', {
          ...fields,
          customerId,
          overReason: over ? (fields.overReason ?? null) : null,
          orderId: orderId ?? null,
          requestId: requestId ?? null,
        })
      }
      said={t('members.use.saved')}
      onClose={onClose}
    >
      {number && (
        <Typography.Paragraph type="secondary">
          {t(orderId === undefined ? 'members.use.forRequest' : 'members.use.forOrder', { number })}
        </Typography.Paragraph>
      )}
      <Flex gap={12}>
        <Form.Item
          name="right"
          label={t('members.use.right')}
          style={{ flex: 2 }}
          rules={required}
          extra={right === 'fee' && t('members.use.feeHint')}
        >
          <Select
            autoFocus
            options={rights.map((one) => ({ value: one.right, label: rightWithLeft(t, one) }))}
          />
        </Form.Item>
        <Form.Item name="usedOn" label={t('members.use.usedOn')} style={{ flex: 1 }} rules={required}>
          <DateInput allowClear={false} style={{ width: '100%' }} />
        </Form.Item>
      </Flex>
      <Form.Item name="amountFen" label={t(right === 'gift' ? 'members.use.amount' : 'members.use.worth')}>
        <MoneyInput style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name="note" label={t('members.use.note')}>
        <TextInput max={200} />
      </Form.Item>
      {over && right !== undefined && OWNER.includes(actor.role) && (
        <Form.Item name="overReason" label={t('members.use.overReason')} extra={t('members.use.overHint')}>
          <TextInput max={200} />
        </Form.Item>
      )}
    </RecordDialog>
  );
}

function rightWithLeft(t: TFunction, { right, left }: Membership['rights'][number]): string {
  const name = t(`codes.tierRight.${right}`);
  return right === 'gift'
    ? t('members.use.leftMoney', { right: name, left: moneyText(left) })
    : t('members.use.leftTimes', { right: name, left });
}
