import { type GetRef, TimePicker, type TimePickerProps } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { readTime } from '../../shared/domain/typed';
import { PickerFrame, TYPED_INPUT } from './PickerFrame';
import { useTypedText } from './useTypedText';

type Props = Pick<
  TimePickerProps,
  'id' | 'style' | 'placeholder' | 'aria-label' | 'autoFocus' | 'disabled' | 'allowClear' | 'size' | 'status'
> & {
  ref?: Ref<GetRef<typeof TimePicker>>;
  /** HH:MM; or typed text that is no time, so that the form refuses it and keeps what was typed. */
  value?: string | null;
  onChange?: (time: string | null) => void;
  /** Minutes between the times that are offered. */
  step?: 10 | 15;
};

/** A time of day as the calls want it, typed as people write it (1430, 下午2点半) or chosen. */
export function TimeInput({ value, onChange, step = 10, status, style, ...rest }: Props) {
  const { t } = useTranslation();
  const { text, type, leave, onKeyDown, wrong, readable } = useTypedText({ value, onChange, read: readTime });
  const choose = (time: unknown) => onChange?.((time as Dayjs | null)?.format('HH:mm') ?? null);
  return (
    <PickerFrame
      text={text}
      onType={type}
      error={wrong ? t('errors.fields.invalid_time') : null}
      style={style}
    >
      <TimePicker
        {...rest}
        components={TYPED_INPUT}
        previewValue={false}
        minuteStep={step}
        needConfirm={false}
        format="HH:mm"
        {...(wrong ? { status: 'error' as const } : status && { status })}
        value={readable && value ? dayjs(`2000-01-01T${value}`) : null}
        // With each click in the list: the other of the two waits for the list to be closed.
        onCalendarChange={choose}
        onChange={choose}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </PickerFrame>
  );
}
