import { Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { write } from '../../platform/write';
import { CubicMetresInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { Cell, Columns, EditRows } from './EditRows';

type All = OutputOf<'crews.all'>;
type VehicleRow = All['vehicles'][number];

export function VehicleTable({ vehicles, crews }: Pick<All, 'vehicles' | 'crews'>) {
  const { t } = useTranslation();
  return (
    <EditRows
      rows={vehicles}
      fieldsOf={({ plate, name, driver, volumeDm3, crewId, active }: VehicleRow) => ({
        plate,
        name,
        driver,
        volumeDm3,
        crewId,
        active,
      })}
      empty={{
        plate: '',
        name: null as string | null,
        driver: null as string | null,
        volumeDm3: 10_000 as number | null,
        crewId: null as number | null,
        active: true,
      }}
      what={t('crews.vehicles')}
      addText={t('crews.addVehicle')}
      save={(row, { volumeDm3, crewId, ...rest }) => {
        const fields = {
          ...rest,
          crewId: crewId ?? null,
          // Emptied is no volume of 0.
          volumeDm3: volumeDm3 ?? Number.NaN,
        };
        return row
          ? write('crews.updateVehicle', { id: row.id, version: row.version, ...fields })
          : write('crews.addVehicle', fields);
      }}
      header={
        <Columns
          items={[
            [t('crews.plate'), 120],
            [t('crews.vehicleName'), 130],
            [t('crews.driver'), 100],
            [t('crews.volume'), 90],
            [t('crews.usualCrew'), 120],
            [t('crews.active'), 60],
          ]}
        />
      }
      inputs={(row) => {
        const label = (field: string) => t('crews.row', { name: row?.plate ?? t('crews.addVehicle'), field });
        return (
          <>
            <Cell name="plate" width={120}>
              <TextInput max={20} aria-label={label(t('crews.plate'))} autoFocus={!row} />
            </Cell>
            <Cell name="name" width={130}>
              <TextInput max={30} aria-label={label(t('crews.vehicleName'))} />
            </Cell>
            <Cell name="driver" width={100}>
              <TextInput max={30} aria-label={label(t('crews.driver'))} />
            </Cell>
            <Cell name="volumeDm3" width={90}>
              <CubicMetresInput aria-label={label(t('crews.volume'))} />
            </Cell>
            <Cell name="crewId" width={120}>
              <Select
                allowClear={{ label: t('common.clear') }}
                aria-label={label(t('crews.usualCrew'))}
                options={crews.map(({ id, name }) => ({ value: id, label: name }))}
              />
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
