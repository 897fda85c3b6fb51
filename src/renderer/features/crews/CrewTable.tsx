import { Input, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../shared/contract';
import { write } from '../../platform/write';
import { TextInput } from '../../ui/TextInput';
import { Cell, Columns, EditRows } from './EditRows';

type CrewRow = OutputOf<'crews.all'>['crews'][number];

export function CrewTable({ crews }: { crews: readonly CrewRow[] }) {
  const { t } = useTranslation();
  return (
    <EditRows
      rows={crews}
      fieldsOf={({ name, members, phone, active }: CrewRow) => ({ name, members, phone, active })}
      empty={{ name: '', members: null, phone: null, active: true }}
      what={t('crews.crews')}
      addText={t('crews.addCrew')}
      save={(row, fields) =>
        row
          ? write('crews.updateCrew', { id: row.id, version: row.version, ...fields })
          : write('crews.addCrew', fields)
      }
      header={
        <Columns
          items={[
            [t('crews.name'), 140],
            [t('crews.members'), 220],
            [t('crews.phone'), 150],
            [t('crews.active'), 60],
          ]}
        />
      }
      inputs={(row) => {
        const label = (field: string) => t('crews.row', { name: row?.name ?? t('crews.addCrew'), field });
        return (
          <>
            <Cell name="name" width={140}>
              <TextInput max={30} aria-label={label(t('crews.name'))} autoFocus={!row} />
            </Cell>
            <Cell name="members" width={220}>
              <TextInput max={80} aria-label={label(t('crews.members'))} />
            </Cell>
            <Cell name="phone" width={150}>
              <Input aria-label={label(t('crews.phone'))} />
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
