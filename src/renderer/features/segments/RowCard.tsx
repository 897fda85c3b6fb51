import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented, Typography } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilterFault } from '../../../shared/domain/filter/faults';
import type { Filter } from '../../../shared/domain/filter/filter';
import { filterSentence } from '../../../shared/domain/filter/sentence';
import type { FilterName, Segment } from '../../../shared/features/segments/contract';
import { COLORS } from '../../platform/theme';
import { useWording } from '../../widgets/filterWording';
import { ConditionFields } from './Conditions';
import { freshCondition, groupOf, isCondition, type Join, joined, keyOfPart, withPart } from './draft';
import { useFocusAdded } from './useFocusAdded';

export interface RowProps {
  filter: Filter;
  /** Counted from 1. */
  number: number;
  /** Its place in the filter: `all.2`. */
  path: string;
  faults: readonly FilterFault[];
  /** How many are left after it; null where that is not known. */
  left: number | null;
  segments: readonly Segment[];
  names: readonly FilterName[];
  onChange: (filter: Filter) => void;
  onRemove: () => void;
  /** Up (-1) or down (1). */
  onMove: (by: -1 | 1) => void;
}

/** One row of a filter: a condition, a group of conditions, or what only another program can have written. */
export function RowCard({ number, left, onRemove, onMove, ...row }: RowProps) {
  const { t } = useTranslation();
  const { filter, path, faults } = row;
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    onMove(by);
  };
  const wrong = faults.filter((fault) => fault.path === path);
  return (
    <Flex
      vertical
      gap={4}
      role="group"
      data-row
      aria-label={t('segments.row', { n: number })}
      onKeyDown={move}
      style={{
        ...{
          padding: '6px 10px',
          border: `1px solid ${COLORS.line}`,
          borderRadius: 8,
          background: COLORS.card,
        },
        ...(groupOf(filter) && { borderInlineStart: `3px solid ${COLORS.walnut}` }),
      }}
    >
      <Flex gap={8} align="center">
        <Typography.Text type="secondary" style={{ width: 16 }}>
          {number}
        </Typography.Text>
        <Flex gap={6} align="center" wrap style={{ flex: 1, minWidth: 0 }}>
          <RowContent {...row} />
        </Flex>
        {left !== null && (
          <Typography.Text type="secondary" style={{ whiteSpace: 'nowrap' }}>
            {t('segments.left', { n: left })}
          </Typography.Text>
        )}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t('segments.removeRow', { n: number })}
          onClick={onRemove}
        />
      </Flex>
      <Wrong faults={wrong} />
    </Flex>
  );
}

type Content = Omit<RowProps, 'number' | 'left' | 'onRemove' | 'onMove'>;

function RowContent({ filter, segments, names, onChange, path, faults }: Content) {
  const wording = useWording(names);
  if (isCondition(filter)) {
    return <ConditionFields condition={filter} segments={segments} names={names} onChange={onChange} />;
  }
  const group = groupOf(filter);
  if (group?.parts.every(isCondition)) {
    return <GroupFields {...{ filter, segments, names, onChange, path, faults }} />;
  }
  return <span>{filterSentence(filter, wording)}</span>;
}

/** The conditions of a group within the filter. */
function GroupFields({ filter, segments, names, onChange, path, faults }: Content) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const group = groupOf(filter);
  const focusAdded = useFocusAdded(box, '[data-part]', group?.parts.length ?? 0);
  if (!group) return null;
  const { join, parts } = group;
  const put = (next: readonly Filter[]) => onChange(joined(join, next));
  return (
    <Flex ref={box} vertical gap={6} style={{ flex: 1 }}>
      <Flex gap={8} align="center">
        {t('segments.inGroup')}
        <Segmented<Join>
          size="small"
          aria-label={t('segments.inGroup')}
          value={join}
          onChange={(next) => onChange(joined(next, parts))}
          options={[
            { value: 'any', label: t('segments.any') },
            { value: 'all', label: t('segments.all') },
          ]}
        />
      </Flex>
      {parts.filter(isCondition).map((part, i) => (
        <Flex
          key={keyOfPart(part)}
          data-part
          vertical
          role="group"
          aria-label={t('segments.row', { n: i + 1 })}
        >
          <Flex gap={6} align="center" wrap>
            <ConditionFields
              condition={part}
              segments={segments}
              names={names}
              onChange={(next) => put(withPart(parts, part, next))}
            />
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={t('segments.removeRow', { n: i + 1 })}
              onClick={() => put(parts.filter((_, j) => j !== i))}
            />
          </Flex>
          <Wrong faults={faults.filter((fault) => fault.path === `${path}.${join}.${i}`)} />
        </Flex>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => {
          focusAdded();
          put([...parts, freshCondition('layer')]);
        }}
        style={{ alignSelf: 'flex-start' }}
      >
        {t('segments.addCondition')}
      </Button>
    </Flex>
  );
}

export function Wrong({ faults }: { faults: readonly FilterFault[] }) {
  const { t } = useTranslation();
  return faults.map(({ code }) => (
    <Typography.Text key={code} type="danger">
      {t(`errors.fields.${code}`)}
    </Typography.Text>
  ));
}
