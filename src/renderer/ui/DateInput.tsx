import { DatePicker, type GetProps, type GetRef } from 'antd';
import dayjs from 'dayjs';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLocalDate, localDate } from '../../shared/domain/dates';
import { type MeantYear, readDate } from '../../shared/domain/typed';
import { useSession } from '../platform/session';
import { PickerFrame, TYPED_INPUT } from './PickerFrame';
import { useTypedText } from './useTypedText';

type Props = Pick<
  GetProps<typeof DatePicker>,
  | 'id'
  | 'style'
  | 'placeholder'
  | 'aria-label'
  | 'autoFocus'
  | 'disabled'
  | 'allowClear'
  | 'size'
  | 'status'
  | 'variant'
> & {
  ref?: Ref<GetRef<typeof DatePicker>>;
  /** YYYY-MM-DD; or typed text that is no date, so that the form refuses it and keeps what was typed. */
  value?: string | null;
  onChange?: (date: string | null) => void;
  /** Offers nothing before today. */
  fromToday?: boolean;
  /** Offers nothing after today. */
  toToday?: boolean;
  /** Which year a typed day without one means; where nothing before today is offered, the next such day. */
  meant?: MeantYear;
  /** Shortcuts beside the calendar: a label and how many days after today. */
  shortcuts?: readonly { label: string; days: number }[];
};

/** A calendar date as the calls want it, typed as people write it (12/5, 12月5日, 20261205) or chosen. */
export function DateInput({
  value,
  onChange,
  fromToday = false,
  toToday = false,
  meant = fromToday ? 'next' : 'nearest',
  shortcuts,
  status,
  style,
  ...rest
}: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { text, type, leave, onKeyDown, wrong, readable } = useTypedText({
    value,
    onChange,
    read: (typed) => readDate(typed, localDate(today), meant),
  });
  return (
    <PickerFrame
      text={text}
      onType={type}
      error={wrong ? t('errors.fields.invalid_date') : null}
      style={style}
    >
      <DatePicker
        {...rest}
        components={TYPED_INPUT}
        previewValue={false}
        {...(wrong ? { status: 'error' as const } : status && { status })}
        value={readable && value ? dayjs(value) : null}
        onChange={(date) => onChange?.(date ? dayjs(date).format('YYYY-MM-DD') : null)}
        onBlur={leave}
        onKeyDown={onKeyDown}
        {...(fromToday && { minDate: dayjs(today) })}
        {...(toToday && { maxDate: dayjs(today) })}
        {...(shortcuts && {
          presets: shortcuts.map(({ label, days }) => ({ label, value: dayjs(today).add(days, 'day') })),
        })}
      />
    </PickerFrame>
  );
}

/** A date that a list is filtered by, or that is looked at: what cannot be read stays in the field and changes nothing. */
export function DateFilter({ value, onChange, allowClear = true, ...rest }: Omit<Props, 'ref'>) {
  const [unreadable, setUnreadable] = useState<string | null>(null);
  return (
    <DateInput
      {...rest}
      allowClear={allowClear}
      value={unreadable ?? value ?? null}
      onChange={(date) => {
        const usable = date === null ? allowClear !== false : isLocalDate(date);
        setUnreadable(usable ? null : date);
        if (usable) onChange?.(date);
      }}
    />
  );
}
