import { Flex, Form, type FormInstance, Select } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import {
  REQUEST_KINDS,
  REQUEST_URGENCIES,
  type RequestKind,
  type RequestUrgency,
  urgencyOfKind,
} from '../../../shared/domain/requestRules';
import { useCall } from '../../platform/api';
import { dateText } from '../../platform/format';
import { ChipGroup } from '../../ui/ChipGroup';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useFormWalk } from '../../ui/useFormWalk';

export interface RequestFields {
  customerId: number | null;
  kind: RequestKind;
  urgency: RequestUrgency;
  title: string;
  description: string | null;
  orderId: number | null;
  assigneeId: number | null;
}

interface Props {
  /** Whose orders are offered. */
  customerId: number | null;
  /** Fields above and below those that every request has. */
  before?: ReactNode;
  after?: ReactNode;
}

/** What the form of a request does when its kind is changed: the urgency goes along. */
export const urgencyFollowsKind =
  (form: FormInstance<RequestFields>) =>
  ({ kind }: Partial<RequestFields>) => {
    if (kind) form.setFieldValue('urgency', urgencyOfKind(kind));
  };

/** The fields of what a request is about. Enter walks on, Ctrl+Enter saves. */
export function RequestForm({ customerId, before, after }: Props) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const walk = useFormWalk(box);
  return (
    <div ref={box} {...walk}>
      {before}
      <Form.Item name="kind" label={t('requests.kind')} required>
        <ChipGroup
          required
          label={t('requests.kind')}
          options={REQUEST_KINDS.map((value) => ({ value, label: t(`codes.requestKind.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="title" label={t('requests.requestTitle')} required>
        <TextInput
          autoFocus={before === undefined}
          max={100}
          placeholder={t('requests.form.titlePlaceholder')}
        />
      </Form.Item>
      <Form.Item name="description" label={t('requests.description')}>
        <TextArea rows={3} max={2000} placeholder={t('requests.form.descriptionPlaceholder')} />
      </Form.Item>
      <Form.Item name="urgency" label={t('requests.urgency')} required>
        <ChipGroup
          required
          label={t('requests.urgency')}
          options={REQUEST_URGENCIES.map((value) => ({
            value,
            label: `${t(`codes.requestUrgency.${value}`)} · ${t(`requests.form.urgencyHint.${value}`)}`,
          }))}
        />
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="orderId" label={t('requests.order')} style={{ flex: 1, minWidth: 0 }}>
          <OrderOfCustomer customerId={customerId} />
        </Form.Item>
        {after}
      </Flex>
    </div>
  );
}

interface OrderProps {
  id?: string;
  customerId: number | null;
  value?: number | null;
  onChange?: (id: number | null) => void;
}

/** One of the customer's orders, or none. */
function OrderOfCustomer({ customerId, value, onChange, id }: OrderProps) {
  const { t } = useTranslation();
  const list = useCall('orders.list', { customerId: customerId ?? 1 }, { enabled: customerId !== null });
  const rows =
    customerId === null ? [] : (list.data?.rows ?? []).filter((row) => row.customerId === customerId);
  return (
    <Select
      {...(id && { id })}
      allowClear={{ label: t('common.clear') }}
      disabled={customerId === null}
      placeholder={t('requests.form.noOrder')}
      value={value ?? null}
      onChange={(chosen) => onChange?.(chosen ?? null)}
      options={rows.map((row) => ({
        value: row.id,
        label: [row.number, dateText(row.orderDate), t(`codes.orderState.${row.state}`)].join(' · '),
      }))}
    />
  );
}
