import { Button, Tag } from 'antd';
import { countText } from '../platform/format';

interface Props {
  on: boolean;
  label: string;
  count: number;
  /** Colour while it is off, for what should catch the eye. */
  tone?: string;
  onClick: () => void;
}

/** A filter that can be on or off, with how many it stands for. */
export function CountChip({ on, label, count, tone, onClick }: Props) {
  return (
    <Button
      size="small"
      shape="round"
      aria-pressed={on}
      type={on ? 'primary' : 'default'}
      onClick={onClick}
      {...(tone && !on && { style: { color: tone, borderColor: tone } })}
    >
      {label}
      <Tag
        bordered={false}
        style={{ margin: 0, paddingInline: 5, background: on ? '#00000026' : '#f1ece2', color: 'inherit' }}
      >
        {countText(count)}
      </Tag>
    </Button>
  );
}
