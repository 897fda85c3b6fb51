import { Flex, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../platform/api';
import { slotName } from '../../platform/format';
import { COLORS } from '../../platform/theme';
import { useReport } from '../../ui/useReport';

type All = OutputOf<'crews.all'>;
type CapacityRow = All['capacities'][number];

/** Crews × slots; leaving a cell saves it. */
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

function CapacityCell({ crewId, slotId, row, name }: CellProps) {
  const { t } = useTranslation();
  const set = useWrite('crews.setCapacity');
  const report = useReport();
  const now = {
    stops: row?.stops ?? 0,
    packages: row?.packages ?? 0,
    volumeDm3: row?.volumeDm3 ?? 0,
  };
  const save = (change: Partial<typeof now>) => {
    const next = { ...now, ...change };
    if (JSON.stringify(next) === JSON.stringify(now)) return;
    set.mutate({ crewId, slotId, version: row?.version ?? null, ...next }, { onError: report });
  };
  return (
    <Flex gap={4} style={CELL}>
      <Amount
        name={name}
        what={t('crews.stops')}
        stored={now.stops}
        max={50}
        onSave={(stops) => save({ stops: Math.round(stops) })}
      />
      <Amount
        name={name}
        what={t('crews.packages')}
        stored={now.packages}
        max={2000}
        onSave={(packages) => save({ packages: Math.round(packages) })}
      />
      <Amount
        name={name}
        what={t('crews.cubic')}
        stored={now.volumeDm3 / 1000}
        max={500}
        step={0.5}
        onSave={(volume) => save({ volumeDm3: Math.round(volume * 1000) })}
      />
    </Flex>
  );
}

interface AmountProps {
  name: string;
  what: string;
  stored: number;
  max: number;
  step?: number;
  onSave: (value: number) => void;
}

/** One figure of a cell. It stays the same box when its neighbour was saved, so that Tab and typing go on. */
function Amount({ name, what, stored, max, step = 1, onSave }: AmountProps) {
  const [typed, setTyped] = useState<number | null>(stored);
  const [before, setBefore] = useState(stored);
  if (before !== stored) {
    setBefore(stored);
    setTyped(stored);
  }
  return (
    <InputNumber
      size="small"
      min={0}
      max={max}
      step={step}
      changeOnBlur
      value={typed}
      onChange={setTyped}
      aria-label={`${name} ${what}`}
      suffix={what}
      controls={false}
      style={{ width: 74 }}
      onBlur={(event) => {
        const value = Number(event.target.value);
        if (event.target.value === '' || !Number.isFinite(value)) setTyped(stored);
        else onSave(Math.min(Math.max(value, 0), max));
      }}
      // antd listens around the box and its unit: what has the focus is the target, not the current target.
      onPressEnter={({ target }) => target instanceof HTMLElement && target.blur()}
    />
  );
}

const CELL = { padding: '6px 8px', borderBottom: `1px solid ${COLORS.line}` } as const;
const HEAD = { ...CELL, background: '#f4f0e8', fontSize: 12.5 } as const;
