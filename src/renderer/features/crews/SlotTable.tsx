import { Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { write } from '../../platform/write';
import { TextInput } from '../../ui/TextInput';
import { TimeInput } from '../../ui/TimeInput';
import { Cell, Columns, EditRows } from './EditRows';
import { nextTimes } from './nextTimes';

type SlotRow = OutputOf<'crews.all'>['slots'][number];

export function SlotTable({ slots }: { slots: readonly SlotRow[] }) {
  const { t } = useTranslation();
  return (
    <EditRows
      rows={slots}
      fieldsOf={({ name, nameEn, startTime, endTime, active }: SlotRow) => ({
        name,
        nameEn,
        startTime,
        endTime,
        active,
      })}
      empty={{ name: '', nameEn: '', ...nextTimes(slots), active: true }}
      what={t('crews.slots')}
      addText={t('crews.addSlot')}
      save={(row, fields) =>
        row
          ? write('crews.updateSlot', { id: row.id, version: row.version, ...fields })
          : write('crews.addSlot', fields)
      }
      header={
        <Columns
          items={[
            [t('crews.slotName'), 140],
            [t('crews.slotNameEn'), 140],
            [t('crews.start'), 110],
            [t('crews.end'), 110],
            [t('crews.active'), 60],
          ]}
        />
      }
      inputs={(row) => {
        const label = (field: string) => t('crews.row', { name: row?.name ?? t('crews.addSlot'), field });
        return (
          <>
            <Cell name="name" width={140}>
              <TextInput max={20} aria-label={label(t('crews.slotName'))} autoFocus={!row} />
            </Cell>
            <Cell name="nameEn" width={140}>
              <TextInput
                max={20}
                placeholder={t('common.optional')}
                aria-label={label(t('crews.slotNameEn'))}
              />
            </Cell>
            <Cell name="startTime" width={110}>
              <TimeInput allowClear={false} aria-label={label(t('crews.start'))} />
            </Cell>
            <Cell name="endTime" width={110}>
              <TimeInput allowClear={false} aria-label={label(t('crews.end'))} />
            </Cell>
            <Cell name="active" width={60} checked>
              <Switch aria-label={label(t('crews.active'))} />
            </Cell>
          </>
        );
      }}
    />
  );
}
