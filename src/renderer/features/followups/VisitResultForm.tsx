import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { App, AutoComplete, Button, Checkbox, Flex, Form, Typography } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf, RawInputOf } from '../../../shared/contract';
import { ROOMS } from '../../../shared/domain/customerCodes';
import { useWrite } from '../../platform/api';
import { BUTTONS_IN_SIGHT } from '../../ui/dialogInWindow';
import { MillimetreInput } from '../../ui/NumberInput';
import { TextArea, TextInput } from '../../ui/TextInput';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { HomeItemRows } from '../homeItems';

type Visit = OutputOf<'followups.visit'>;
type Fields = Pick<Visit, 'productsSeen' | 'competitorFacts' | 'measurements' | 'inventoryDone'> & {
  result: string;
  homeItems?: RawInputOf<'followups.completeVisit'>['homeItems'];
};

const SIDES = [
  { name: 'lengthMm', label: 'length' },
  { name: 'widthMm', label: 'width' },
  { name: 'heightMm', label: 'height' },
] as const;

/** What the visit brought home: result, rooms measured in mm, others' furniture, products seen, what competitors do. */
export function VisitResultForm({ visit, onDone }: { visit: Visit; onDone: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Fields>();
  const complete = useWrite('followups.completeVisit');
  const revise = useWrite('followups.reviseVisitResult');
  const showErrors = useFormErrors(form);
  const planned = visit.state === 'planned';
  const busy = complete.isPending || revise.isPending;
  const what = t('followups.visit.tabResult');
  const { clear, onValuesChange, onKeyDown } = useTypedForm({ what, busy, submit: form.submit });

  const submit = (fields: Fields) =>
    (planned ? complete : revise).mutate(
      { id: visit.id, version: visit.version, ...fields, measurements: fields.measurements ?? [] },
      {
        onSuccess: () => {
          void message.success(planned ? t('followups.visit.done') : t('common.saved'));
          clear();
          onDone();
        },
        onError: showErrors,
      },
    );

  const id = useId();
  return (
    <Form
      form={form}
      name={id}
      layout="vertical"
      onFinish={submit}
      initialValues={visit}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
    >
      <Form.Item
        name="result"
        label={t('followups.visit.result')}
        rules={[{ required: true, whitespace: true, message: t('errors.fields.required') }]}
      >
        <TextArea
          autoFocus={planned}
          rows={3}
          max={1000}
          placeholder={t('followups.visit.resultPlaceholder')}
        />
      </Form.Item>
      <Typography.Text>{t('followups.visit.measurements')}</Typography.Text>
      <Form.List name="measurements">
        {(fields, { add, remove }) => (
          <Flex vertical gap={8} style={{ margin: '4px 0 14px' }}>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} align="start">
                <Form.Item
                  name={[name, 'room']}
                  style={{ margin: 0, width: 130 }}
                  rules={[{ required: true, whitespace: true, message: t('errors.fields.required') }]}
                >
                  <AutoComplete
                    aria-label={`${t('followups.visit.room')} ${name + 1}`}
                    placeholder={t('followups.visit.room')}
                    options={ROOMS.map((room) => ({ value: t(`codes.room.${room}`) }))}
                  />
                </Form.Item>
                {SIDES.map((side) => (
                  <Form.Item key={side.name} name={[name, side.name]} style={{ margin: 0, width: 128 }}>
                    <MillimetreInput
                      suffix={null}
                      aria-label={`${t(`followups.visit.${side.label}`)} ${name + 1}`}
                      prefix={
                        <Typography.Text type="secondary">
                          {t(`followups.visit.${side.label}`)}
                        </Typography.Text>
                      }
                    />
                  </Form.Item>
                ))}
                <Form.Item name={[name, 'note']} style={{ margin: 0, flex: 1 }}>
                  <TextInput
                    aria-label={`${t('followups.visit.measureNote')} ${name + 1}`}
                    placeholder={t('followups.visit.measureNote')}
                    max={200}
                  />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('followups.visit.removeRoom')}
                  onClick={() => remove(name)}
                />
              </Flex>
            ))}
            <Button
              type="dashed"
              icon={<PlusOutlined />}
              disabled={fields.length >= 40}
              onClick={() => add({ room: '', lengthMm: null, widthMm: null, heightMm: null, note: null })}
            >
              {t('followups.visit.addRoom')}
            </Button>
          </Flex>
        )}
      </Form.List>
      <HomeItemRows name="homeItems" />
      <Form.Item name="inventoryDone" valuePropName="checked" extra={t('homeItems.visit.doneHint')}>
        <Checkbox>{t('homeItems.visit.done')}</Checkbox>
      </Form.Item>
      <Flex gap={12}>
        <Form.Item name="productsSeen" label={t('followups.visit.productsSeen')} style={{ flex: 1 }}>
          <TextArea rows={2} max={500} />
        </Form.Item>
        <Form.Item name="competitorFacts" label={t('followups.visit.competitorFacts')} style={{ flex: 1 }}>
          <TextArea rows={2} max={500} />
        </Form.Item>
      </Flex>
      <Flex justify="flex-end" style={BUTTONS_IN_SIGHT}>
        <Button type="primary" htmlType="submit" loading={busy} title="Ctrl+Enter">
          {planned ? t('followups.visit.complete') : t('followups.visit.saveResult')}
        </Button>
      </Flex>
    </Form>
  );
}
