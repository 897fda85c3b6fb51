import { App, Card, Form, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import type { FactsSettings } from '../../../shared/domain/customerFacts/settings';
import { useCall, useWrite } from '../../platform/api';
import { withoutPrefix } from '../../platform/errorText';
import { useInternalHidden } from '../../platform/internalHidden';
import { MoneyInput, NumberInput, PercentInput } from '../../ui/NumberInput';
import { Skeleton } from '../../ui/Skeleton';
import { useFormErrors } from '../../ui/useFormErrors';
import { useTypedForm } from '../../ui/useTypedForm';
import { HiddenNotice } from '../../widgets/HiddenNotice';
import { SaveBar } from '../../widgets/SaveBar';
import { ChangeDialog } from './ChangeDialog';
import { FactsJob } from './FactsJob';

/** Where the owner draws the lines between customers; before a change is saved it says whom it moves. */
export default function LayersSection() {
  const settings = useCall('settings.all', {});
  return settings.data ? <Lines stored={settings.data.customerFacts} /> : <Skeleton />;
}

interface Tried {
  values: FactsSettings;
  counts: NonNullable<OutputOf<'customerFacts.preview'>>;
}

function Lines({ stored }: { stored: FactsSettings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const hidden = useInternalHidden();
  const [form] = Form.useForm<FactsSettings>();
  const preview = useWrite('customerFacts.preview');
  const update = useWrite('settings.update');
  const showErrors = useFormErrors(form);
  const [tried, setTried] = useState<Tried | null>(null);
  const busy = preview.isPending || update.isPending;
  const { clear, onValuesChange, onKeyDown } = useTypedForm({
    what: t('customerFacts.settings.title'),
    busy: update.isPending,
    submit: () => !busy && form.submit(),
    giveUp: () => form.resetFields(),
  });
  const tryOut = (values: FactsSettings) =>
    preview.mutate(
      { settings: values },
      {
        // Stopped by the owner: what was typed stays, and nothing is wrong with it.
        onSuccess: (counts) => counts && setTried({ values, counts }),
        onError: (error) => showErrors(withoutPrefix(error, 'settings')),
      },
    );
  const save = (values: FactsSettings) =>
    update.mutate(
      { customerFacts: values },
      {
        onSuccess: () => {
          clear();
          void message.success(t('common.saved'));
        },
        onError: (error) => showErrors(withoutPrefix(error, 'customerFacts')),
        onSettled: () => setTried(null),
      },
    );
  // What was typed stays in the form.
  if (hidden) return <HiddenNotice />;
  return (
    <Form<FactsSettings>
      name="layers"
      form={form}
      layout="vertical"
      initialValues={stored}
      onFinish={tryOut}
      onValuesChange={onValuesChange}
      onKeyDown={onKeyDown}
      requiredMark={false}
      style={{ maxWidth: 880 }}
    >
      <FactsJob />
      <Group title="layers">
        <Days name={['layers', 'dormantDays']} />
        <Days name={['layers', 'lostDays']} />
        <Whole name={['layers', 'loyalBuys']} unit="times" />
        <Days name={['layers', 'loyalDays']} />
      </Group>
      <Group title="tiers">
        <Money name={['tiers', 'silverFen']} />
        <Money name={['tiers', 'goldFen']} />
        <Money name={['tiers', 'diamondFen']} />
        <Item name={['tiers', 'fall']} label={t('customerFacts.settings.fields.fall')}>
          <Select
            options={(['one_down', 'balance'] as const).map((value) => ({
              value,
              label: t(`customerFacts.settings.fall.${value}`),
            }))}
          />
        </Item>
      </Group>
      <Group title="recency">
        {CUTS.map((i) => (
          <Days
            key={i}
            name={['rfm', 'recencyDays', i]}
            label={t('customerFacts.settings.fields.recency', { score: 5 - i })}
          />
        ))}
      </Group>
      <Group title="frequency">
        {CUTS.map((i) => (
          <Whole
            key={i}
            name={['rfm', 'buys', i]}
            unit="times"
            label={t('customerFacts.settings.fields.frequency', { score: i + 2 })}
          />
        ))}
      </Group>
      <Group title="money">
        {CUTS.map((i) => (
          <Money
            key={i}
            name={['rfm', 'netFen', i]}
            label={t('customerFacts.settings.fields.money', { score: i + 2 })}
          />
        ))}
      </Group>
      <Group title="value">
        <Whole name={['rfm', 'midFrom']} unit="points" />
        <Whole name={['rfm', 'highFrom']} unit="points" />
        <Money name={['rfm', 'largeOnceFen']} />
      </Group>
      <Group title="classes">
        <Money name={['classes', 'vipNetFen']} />
        <Money name={['classes', 'profitFen']} />
        <Money name={['classes', 'marginProfitFen']} />
        <Share name={['classes', 'marginBp']} />
        <Share name={['classes', 'coverBp']} />
      </Group>
      <Group title="quadrants">
        <Whole name={['quadrants', 'satisfiedFrom']} unit="points" />
        <Whole name={['quadrants', 'answers']} unit="times" />
        <Days name={['quadrants', 'answerDays']} />
        <Share name={['quadrants', 'loyalShareBp']} />
        <Days name={['quadrants', 'notLoyalDays']} />
      </Group>
      <Group title="buys">
        <Days name={['occasionDays']} />
      </Group>
      <SaveBar saving={busy} text={t('customerFacts.settings.save')} />
      {tried && (
        <ChangeDialog
          {...tried.counts}
          saving={update.isPending}
          onSave={() => save(tried.values)}
          onClose={() => setTried(null)}
        />
      )}
    </Form>
  );
}

/** Five points have four cuts. */
const CUTS = [0, 1, 2, 3] as const;

type GroupName =
  | 'buys'
  | 'layers'
  | 'recency'
  | 'frequency'
  | 'money'
  | 'value'
  | 'classes'
  | 'quadrants'
  | 'tiers';

function Group({ title, children }: { title: GroupName; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Card
      size="small"
      title={t(`customerFacts.settings.groups.${title}`)}
      style={{ marginBottom: 12 }}
      styles={{
        body: {
          ...{ display: 'grid', columnGap: 16, alignItems: 'end' },
          gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))',
        },
      }}
    >
      {children}
    </Card>
  );
}

interface ItemProps {
  name: (string | number)[];
  /** Where it is not the word of its last name. */
  label?: string;
}

function Item({ name, label, children }: ItemProps & { children: ReactNode }) {
  const { t } = useTranslation();
  const own = `customerFacts.settings.fields.${name.at(-1)}` as 'customerFacts.settings.fields.fall';
  return (
    <Form.Item
      name={name}
      label={label ?? t(own)}
      rules={[{ required: true, message: t('errors.fields.required') }]}
    >
      {children}
    </Form.Item>
  );
}

const Days = (props: ItemProps) => <Whole {...props} unit="days" />;

function Whole({ unit, ...item }: ItemProps & { unit: 'days' | 'times' | 'points' }) {
  const { t } = useTranslation();
  return (
    <Item {...item}>
      <NumberInput suffix={t(`customerFacts.settings.${unit}`)} />
    </Item>
  );
}

const Money = (item: ItemProps) => (
  <Item {...item}>
    <MoneyInput />
  </Item>
);

/** Stored in 1/10,000. */
const Share = (item: ItemProps) => (
  <Item {...item}>
    <PercentInput />
  </Item>
);
