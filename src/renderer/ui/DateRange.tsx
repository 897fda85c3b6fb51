import { Button, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateFilter } from './DateInput';

interface Range {
  /** YYYY-MM-DD, both included; null: open on that side. */
  from: string | null;
  to: string | null;
}

interface Props extends Range {
  /** What happened on the dates. */
  label: string;
  onChange: (range: Range) => void;
  shortcuts?: readonly ({ label: string } & Range)[];
}

/** The days between which a list is shown. */
export function DateRange({ label, from, to, onChange, shortcuts = [] }: Props) {
  const { t } = useTranslation();
  return (
    <Flex role="group" aria-label={label} gap={4} align="start">
      <DateFilter
        style={{ width: 126 }}
        aria-label={`${label} ${t('orders.from')}`}
        placeholder={t('orders.from')}
        value={from}
        onChange={(date) => onChange({ from: date, to })}
      />
      <DateFilter
        style={{ width: 126 }}
        aria-label={`${label} ${t('orders.to')}`}
        placeholder={t('orders.to')}
        value={to}
        onChange={(date) => onChange({ from, to: date })}
      />
      {shortcuts.map((one) => (
        <Button
          key={one.label}
          type="text"
          style={{ padding: '0 6px' }}
          onClick={() => onChange({ from: one.from, to: one.to })}
        >
          {one.label}
        </Button>
      ))}
    </Flex>
  );
}
