import { Checkbox, Flex, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LUNAR_DAY_NAMES, LUNAR_MONTH_NAMES } from '../../../shared/domain/birthday';
import { currentLocale } from '../../platform/i18n';
import { ChipGroup } from '../../ui/ChipGroup';
import { NumberInput } from '../../ui/NumberInput';

const NAME = ['person', 'birthday'];

const numbered = (count: number, names: readonly string[] | null) =>
  Array.from({ length: count }, (_, i) => ({ value: i + 1, label: names?.[i] ?? String(i + 1) }));

/** A birthday by the solar or the lunar calendar, the year left open where nobody knows it. */
export function BirthdayFields() {
  const { t } = useTranslation();
  const lunar = Form.useWatch([...NAME, 'calendar']) === 'lunar';
  const chinese = currentLocale() !== 'en';
  return (
    <section aria-label={t('customers.fields.birthday')}>
      <div style={{ marginBottom: 4 }}>{t('customers.fields.birthday')}</div>
      <Flex gap={8} wrap align="start">
        <Form.Item name={[...NAME, 'calendar']} style={{ paddingTop: 5 }}>
          <ChipGroup
            required
            label={t('customers.fields.calendar')}
            options={[
              { value: 'solar', label: t('customers.fields.solar') },
              { value: 'lunar', label: t('customers.fields.lunar') },
            ]}
          />
        </Form.Item>
        <Form.Item name={[...NAME, 'month']} style={{ width: 84 }}>
          <Select
            allowClear={{ label: t('common.clear') }}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('customers.fields.month')}
            placeholder={t('customers.fields.month')}
            options={numbered(12, lunar && chinese ? LUNAR_MONTH_NAMES : null)}
          />
        </Form.Item>
        <Form.Item name={[...NAME, 'day']} style={{ width: 78 }}>
          <Select
            allowClear={{ label: t('common.clear') }}
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('customers.fields.day')}
            placeholder={t('customers.fields.day')}
            options={numbered(lunar ? 30 : 31, lunar && chinese ? LUNAR_DAY_NAMES : null)}
          />
        </Form.Item>
        <Form.Item name={[...NAME, 'year']} style={{ width: 108 }}>
          <NumberInput
            aria-label={t('customers.fields.year')}
            placeholder={t('customers.fields.year')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item name={[...NAME, 'leap']} valuePropName="checked" hidden={!lunar}>
          <Checkbox>{t('customers.fields.leap')}</Checkbox>
        </Form.Item>
      </Flex>
    </section>
  );
}
