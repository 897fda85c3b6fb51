import { Alert, Button, Flex, Form, Input, Modal, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../ui/errorText';
import type { PlaceRef } from './deliveryText';
import { usePlacing, useRefusalText } from './usePlacing';

/** A refused drop says why, offers the next free slot in one click and, to the owner, going ahead with a reason. */
export function RefusedDialog({
  nameOf,
}: {
  nameOf: (place: PlaceRef) => { date: string; slot: string; crew: string };
}) {
  const { t } = useTranslation();
  const { refused, dismiss, place } = usePlacing();
  const read = useRefusalText();
  const [form] = Form.useForm<{ reason: string }>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (refused) form.resetFields();
  }, [refused, form]);
  if (!refused) return null;
  const { card, place: at, packageIds, error } = refused;
  const { next, nextText, overridable } = read(error);
  const go = async (to: PlaceRef, overrideReason: string | null) => {
    setBusy(true);
    await place(card, to, { packageIds, overrideReason });
    setBusy(false);
  };
  return (
    <Modal open title={t('deliveries.refused.title')} onCancel={dismiss} footer={null} width={480}>
      <Flex vertical gap={14}>
        <Typography.Text type="secondary">
          {t('deliveries.refused.where', { name: card.customerName, ...nameOf(at) })}
        </Typography.Text>
        <Alert type="warning" showIcon title={errorText(error)} />
        {next && nextText ? (
          <Button type="primary" autoFocus loading={busy} onClick={() => void go(next, null)}>
            {nextText}
          </Button>
        ) : (
          <Typography.Text>{t('deliveries.refused.none')}</Typography.Text>
        )}
        {overridable ? (
          <Form form={form} layout="vertical" onFinish={({ reason }) => void go(at, reason.trim())}>
            <Form.Item
              name="reason"
              label={t('deliveries.refused.reason')}
              rules={[{ required: true, whitespace: true, message: t('deliveries.refused.reasonNeeded') }]}
            >
              <Input maxLength={200} placeholder={t('deliveries.refused.reasonHint')} />
            </Form.Item>
            <Button htmlType="submit" danger loading={busy}>
              {t('deliveries.refused.override')}
            </Button>
          </Form>
        ) : (
          <Typography.Text type="secondary">{t('deliveries.refused.askOwner')}</Typography.Text>
        )}
      </Flex>
    </Modal>
  );
}
