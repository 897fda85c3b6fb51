import { Flex, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { slotName } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { CubicMetresInput, NumberInput, type NumberInputProps } from '../../ui/NumberInput';
import { useInPlace } from '../../ui/useInPlace';
import { usePathErrors } from '../../ui/usePathErrors';
import { useReport } from '../../ui/useReport';

type All = OutputOf<'crews.all'>;
type CapacityRow = All['capacities'][number];

/** Crews × slots; leaving a field saves its cell. */
export function CapacityTable({ crews, slots, capacities }: All) {
  const { t } = useTranslation();
  const usedSlots = slots.filter(({ active }) => active);
  const usedCrews = crews.filter(({ active }) => active);
  if (usedSlots.length === 0 || usedCrews.length === 0) {
    return <Typography.Text type="secondary">{t('crews.capacityLater')}</Typography.Text>;
  }
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: `90px repeat(${usedSlots.length}, minmax(246px, 1fr))`,
        border: `1px solid ${COLORS.line}`,
        borderRadius: 8,
        background: COLORS.card,
        overflow: 'auto',
      }}
    >
      <span style={HEAD} />
      {usedSlots.map((slot) => (
        <span key={slot.id} style={HEAD}>
          {slotName(slot)} {slot.startTime}–{slot.endTime}
        </span>
      ))}
      {usedCrews.map((crew) => (
        <div key={crew.id} style={{ display: 'contents' }}>
          <Typography.Text strong style={CELL}>
            {crew.name}
          </Typography.Text>
          {usedSlots.map((slot) => {
            const row = capacities.find((one) => one.crewId === crew.id && one.slotId === slot.id);
            return (
              <CapacityCell
                key={slot.id}
                crewId={crew.id}
                slotId={slot.id}
                row={row}
                name={`${crew.name} ${slotName(slot)}`}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface CellProps {
  crewId: number;
  slotId: number;
  row: CapacityRow | undefined;
  name: string;
}

const FIGURES = ['stops', 'packages', 'volumeDm3'] as const;
type Figure = (typeof FIGURES)[number];
type Figures = Record<Figure, number>;

/** What one crew carries in one slot. What is refused stays as it was typed, with the bound below. */
function CapacityCell({ crewId, slotId, row, name }: CellProps) {
  const { t } = useTranslation();
  const set = useWrite('crews.setCapacity');
  const report = useReport();
  const stored: Figures = {
    stops: row?.stops ?? 0,
    packages: row?.packages ?? 0,
    volumeDm3: row?.volumeDm3 ?? 0,
  };
  /** What was typed and is not stored yet. */
  const [typed, setTyped] = useState<Partial<Figures>>({});
  const [seen, setSeen] = useState(row?.version);
  if (seen !== row?.version) {
    setSeen(row?.version);
    setTyped(Object.fromEntries(FIGURES.filter((f) => differs(typed, stored, f)).map((f) => [f, typed[f]])));
  }
  const sent = { ...stored, ...typed };
  const { errors, take } = usePathErrors(sent);
  const changed = FIGURES.some((figure) => differs(typed, stored, figure));
  const save = async () => {
    if (!changed) return true;
    try {
      await set.mutateAsync({ crewId, slotId, version: row?.version ?? null, ...sent });
      return true;
    } catch (error) {
      if (!take(error, (path) => path in stored)) report(error);
      return false;
    }
  };
  // What is refused keeps the whole cell from being stored.
  const { onBlur, onEscape } = useInPlace({ what: name, changed, save, giveUp: () => setTyped({}) });
  const field = (figure: Figure, what: string): NumberInputProps => ({
    size: 'small',
    style: { width: 74 },
    suffix: what,
    'aria-label': `${name} ${what}`,
    value: sent[figure],
    // Emptied is no capacity of 0.
    onChange: (value) => setTyped({ ...typed, [figure]: value ?? Number.NaN }),
    onBlur,
    onPressEnter: ({ currentTarget }) => currentTarget.blur(),
    onKeyDown: (event) => {
      if (event.key !== 'Escape' || !changed) return;
      // The question would hear the same key, and close.
      event.stopPropagation();
      onEscape();
    },
    ...(errors[figure] && { status: 'error' }),
  });
  return (
    <div style={CELL}>
      <Flex gap={4} align="start">
        <NumberInput {...field('stops', t('crews.stops'))} />
        <NumberInput {...field('packages', t('crews.packages'))} />
        <CubicMetresInput {...field('volumeDm3', t('crews.cubic'))} />
      </Flex>
      {Object.values(errors).map((sentence) => (
        <Typography.Text key={sentence} type="danger" role="alert" style={{ fontSize: 12 }}>
          {sentence}
        </Typography.Text>
      ))}
    </div>
  );
}

const differs = (typed: Partial<Figures>, stored: Figures, figure: Figure): boolean =>
  figure in typed && !Object.is(typed[figure], stored[figure]);

const CELL = { padding: '6px 8px', borderBottom: `1px solid ${COLORS.line}` } as const;
const HEAD = { ...CELL, background: '#f4f0e8', fontSize: 12.5 } as const;
