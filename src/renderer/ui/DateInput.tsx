import { DatePicker, type GetProps } from 'antd';
import dayjs from 'dayjs';
import { useSession } from '../app/session/SessionContext';

type Props = Pick<
  GetProps<typeof DatePicker>,
  'id' | 'style' | 'placeholder' | 'aria-label' | 'autoFocus' | 'disabled' | 'allowClear' | 'size' | 'status'
> & {
  /** YYYY-MM-DD */
  value?: string | null;
  onChange?: (date: string | null) => void;
  /** Offers nothing before today. */
  fromToday?: boolean;
  /** Shortcuts beside the calendar: a label and how many days after today. */
  shortcuts?: readonly { label: string; days: number }[];
};

/** A calendar date as the calls want it: text in, text out. */
export function DateInput({ value, onChange, fromToday = false, shortcuts, ...rest }: Props) {
  const { today } = useSession();
  return (
    <DatePicker
      {...rest}
      value={value ? dayjs(value) : null}
      onChange={(date) => onChange?.(date ? dayjs(date).format('YYYY-MM-DD') : null)}
      {...(fromToday && { minDate: dayjs(today) })}
      {...(shortcuts && {
        presets: shortcuts.map(({ label, days }) => ({ label, value: dayjs(today).add(days, 'day') })),
      })}
    />
  );
}
