import { Button, Flex } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { COLORS } from '../platform/theme';

interface Option<T extends string> {
  value: T;
  label: string;
}

interface Shared<T extends string> {
  id?: string;
  label: string;
  options: readonly Option<T>[];
}

type Single<T extends string> = Shared<T> & {
  multiple?: false;
  value?: T | null;
  onChange?: (value: T | null) => void;
  /** One is always chosen. */
  required?: boolean;
};

type Multiple<T extends string> = Shared<T> & {
  multiple: true;
  value?: T[];
  onChange?: (value: T[]) => void;
};

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Choices laid out to be seen at once. One stop for Tab; arrows move inside, the space bar chooses, and a single
 * choice follows the arrows like radio buttons do.
 */
export function ChipGroup<T extends string>(props: Single<T> | Multiple<T>) {
  const { id, label, options } = props;
  const box = useRef<HTMLDivElement>(null);
  const chosen: readonly T[] = props.multiple ? (props.value ?? []) : props.value ? [props.value] : [];
  const stop = options.findIndex(({ value }) => chosen.includes(value));

  const choose = (value: T) => {
    if (props.multiple) {
      const has = chosen.includes(value);
      props.onChange?.(has ? chosen.filter((other) => other !== value) : [...chosen, value]);
    } else if (chosen.includes(value)) {
      if (!props.required) props.onChange?.(null);
    } else props.onChange?.(value);
  };

  const move = (event: KeyboardEvent, from: number) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (from + step + options.length) % options.length;
    const option = options[next];
    (box.current?.children[next] as HTMLElement | undefined)?.focus();
    if (option && !props.multiple && props.required) props.onChange?.(option.value);
  };

  return (
    <Flex ref={box} wrap gap={6} id={id} role={props.multiple ? 'group' : 'radiogroup'} aria-label={label}>
      {options.map(({ value, label: text }, index) => {
        const checked = chosen.includes(value);
        return (
          <Button
            key={value}
            size="small"
            shape="round"
            role={props.multiple ? 'checkbox' : 'radio'}
            aria-checked={checked}
            tabIndex={index === Math.max(stop, 0) ? 0 : -1}
            onClick={() => choose(value)}
            onKeyDown={(event) => move(event, index)}
            style={
              checked
                ? { color: COLORS.accent, borderColor: COLORS.accent, background: COLORS.accentSoft }
                : {}
            }
          >
            {text}
          </Button>
        );
      })}
    </Flex>
  );
}
