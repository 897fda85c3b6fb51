import { Flex, InputNumber, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { useWrite } from '../../app/api';
import { COLORS } from '../../app/theme';
import { useReport } from '../../ui/useReport';
import { slotName } from '../deliveries/deliveryText';

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
        gridTemplateColumns: `90px repeat(${usedSlots.length}, minmax(190px, 1fr))`,
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
                key={`${slot.id}/${row?.version ?? 0}`}
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
  const input = (what: string, value: number, max: number, onSave: (value: number) => void, step = 1) => (
    <InputNumber
      size="small"
      min={0}
      max={max}
      step={step}
      changeOnBlur
      defaultValue={value}
      aria-label={`${name} ${what}`}
      suffix={what}
      controls={false}
      style={{ width: 74 }}
      onBlur={(event) => {
        const typed = Number(event.target.value);
        if (event.target.value !== '' && Number.isFinite(typed)) onSave(Math.min(Math.max(typed, 0), max));
      }}
      onPressEnter={(event) => event.currentTarget.blur()}
    />
  );
  return (
    <Flex gap={4} style={CELL}>
      {input(t('crews.stops'), now.stops, 50, (stops) => save({ stops: Math.round(stops) }))}
      {input(t('crews.packages'), now.packages, 2000, (packages) => save({ packages: Math.round(packages) }))}
      {input(
        t('crews.cubic'),
        now.volumeDm3 / 1000,
        500,
        (volume) => save({ volumeDm3: Math.round(volume * 1000) }),
        0.5,
      )}
    </Flex>
  );
}

const CELL = { padding: '6px 8px', borderBottom: `1px solid ${COLORS.line}` } as const;
const HEAD = { ...CELL, background: '#f4f0e8', fontSize: 12.5 } as const;
