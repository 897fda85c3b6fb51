import { Flex, Form, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import {
  CUSTOMER_STAGES,
  type CustomerStage,
  isStageCorrection,
} from '../../../shared/domain/states/customerStage';
import type { Write } from '../../platform/write';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { customerName } from '../../widgets/customerText';
import { RecordDialog } from '../../widgets/RecordDialog';

interface Fields {
  stage: CustomerStage;
  reason: string | null;
  wakeUpDate: string | null;
}

/** Moves a customer's stage by hand, with the reason or the day that the move needs. */
export function StageDialog({
  customer,
  to,
  onClose,
}: {
  customer: CustomerShape;
  to: CustomerStage;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const stage = Form.useWatch('stage', form) ?? to;
  const [chosen, setChosen] = useState(false);
  const reasons = t('customers.stage.lostReasons', { returnObjects: true });
  const correction = isStageCorrection(customer.stage, stage);
  const save = ({ wakeUpDate, ...fields }: Fields, write: Write) =>
    write('customers.setStage', {
      id: customer.id,
      version: customer.version,
      ...fields,
      wakeUpDate: fields.stage === 'paused' ? (wakeUpDate ?? null) : null,
    });
  return (
    <RecordDialog
      title={`${t('customers.stage.change')} · ${customerName(t, customer)}`}
      form={form}
      initialValues={{ stage: to, reason: null }}
      save={save}
      onClose={onClose}
      changed={chosen}
    >
      <Form.Item name="stage" label={t('customers.stage.to')}>
        <Select
          options={CUSTOMER_STAGES.filter((value) => value !== customer.stage).map((value) => ({
            value,
            label: t(`codes.customerStage.${value}`),
          }))}
        />
      </Form.Item>
      {stage === 'paused' && (
        <Form.Item name="wakeUpDate" label={t('customers.stage.wakeUpDate')}>
          <DateInput fromToday style={{ width: '100%' }} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label={t('customers.stage.reason')}
        extra={correction ? t('customers.stage.reasonHint') : null}
      >
        <TextInput max={200} />
      </Form.Item>
      {stage === 'lost' && (
        <Flex gap={6} wrap>
          {reasons.map((reason) => (
            <Tag.CheckableTag
              key={reason}
              checked={false}
              onChange={() => {
                form.setFieldValue('reason', reason);
                setChosen(true);
              }}
            >
              <Typography.Text>{reason}</Typography.Text>
            </Tag.CheckableTag>
          ))}
        </Flex>
      )}
    </RecordDialog>
  );
}
