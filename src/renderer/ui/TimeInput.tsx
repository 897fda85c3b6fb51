import { TimePicker, type TimePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';

type Props = Omit<TimePickerProps, 'value' | 'onChange' | 'format'> & {
  /** HH:MM */
  value?: string | null;
  onChange?: (time: string | null) => void;
};

/** A time of day as the calls want it, chosen in steps of ten minutes. */
export function TimeInput({ value, onChange, ...rest }: Props) {
  return (
    <TimePicker
      minuteStep={10}
      needConfirm={false}
      {...rest}
      format="HH:mm"
      value={value ? dayjs(`2000-01-01T${value}`) : null}
      onChange={(time) => onChange?.((time as Dayjs | null)?.format('HH:mm') ?? null)}
    />
  );
}
