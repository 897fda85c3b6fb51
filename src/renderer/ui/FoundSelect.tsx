import { Flex, Select, type SelectProps, Spin } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { useWhenAnswered } from './useWhenAnswered';

type Props<V> = Omit<SelectProps<V>, 'options' | 'open' | 'onOpenChange' | 'showSearch' | 'onSearch'> & {
  /** What is looked for. */
  text: string;
  onText: (text: string) => void;
  /** What was found; the words typed before may be answered by it while it is `waiting`. */
  options: { value: number; label: string }[];
  /** The answer to the text is on its way. */
  waiting: boolean;
  /** Takes the option with that id, as a click on it does. */
  take: (id: number) => void;
};

/**
 * A list that main searches while somebody types. Enter takes what answers the typed words: pressed before the answer is
 * there it waits for it, and takes the first of it.
 */
export function FoundSelect<V>({
  text,
  onText,
  options,
  waiting,
  take,
  defaultOpen = false,
  notFoundContent,
  onBlur,
  ...rest
}: Props<V>) {
  const [open, setOpen] = useState(defaultOpen);
  const enter = useWhenAnswered(!waiting, {
    take: () => {
      const [first] = options;
      if (!first) return;
      take(first.value);
      setOpen(false);
    },
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (!waiting) return;
    // An empty list would close, and forget what was typed.
    event.preventDefault();
    event.stopPropagation();
    enter.press('take');
  };
  return (
    <Flex style={{ display: 'contents' }} onKeyDownCapture={onKeyDownCapture}>
      <Select<V>
        {...rest}
        open={open}
        onOpenChange={setOpen}
        showSearch={{
          searchValue: text,
          onSearch: (typed) => {
            enter.forget();
            onText(typed);
          },
          filterOption: false,
        }}
        onBlur={(event) => {
          enter.forget();
          onBlur?.(event);
        }}
        options={waiting ? [] : (options as NonNullable<SelectProps<V>['options']>)}
        notFoundContent={waiting ? <Spin size="small" /> : notFoundContent}
      />
    </Flex>
  );
}
