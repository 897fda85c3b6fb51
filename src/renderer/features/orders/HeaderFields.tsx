import { AutoComplete, Checkbox, Form, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SELLERS } from '../../../shared/domain/roleGroups';
import { useCall } from '../../platform/api';
import { DateInput } from '../../ui/DateInput';
import { NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { PartnerSelect } from '../../widgets/PartnerSelect';
import { StaffSelect } from '../../widgets/StaffSelect';

/** Header of an order as its form has it; numbers and flags may be empty. */
export interface HeaderFieldsValue {
  contactName: string;
  phone: string | null;
  phone2: string | null;
  community: string | null;
  district: string | null;
  building: string | null;
  unit: string | null;
  room: string | null;
  floor: number | null;
  hasLift: boolean | null;
  fitsLift: boolean | null;
  carryingDistanceM: number | null;
  sellerId: number | null;
  designerId: number | null;
  partnerId: number | null;
  campaign: string | null;
  agreedDate: string | null;
  needsInstallation: boolean;
  oldFurnitureRemoval: string | null;
  note: string | null;
}

const grid = (columns: string) => ({ display: 'grid', gridTemplateColumns: columns, columnGap: 12 }) as const;

/** Who receives the goods, where, and when. */
export function HeaderFields({ dateHint }: { dateHint?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <div style={grid('1fr 1fr 1fr 1.2fr')}>
        <Form.Item name="contactName" label={t('orders.contactName')}>
          <TextInput autoFocus max={30} />
        </Form.Item>
        <Form.Item name="phone" label={t('orders.phone')}>
          <TextInput max={40} inputMode="tel" />
        </Form.Item>
        <Form.Item name="phone2" label={t('orders.phone2')}>
          <TextInput max={40} inputMode="tel" />
        </Form.Item>
        <Form.Item name="agreedDate" label={t('orders.agreedDate')} {...(dateHint && { extra: dateHint })}>
          <DateInput
            meant="next"
            style={{ width: '100%' }}
            shortcuts={[7, 15, 30, 45].map((days) => ({ label: t('common.day', { count: days }), days }))}
          />
        </Form.Item>
      </div>
      <AddressFields />
      <div style={grid('1fr 1fr 1fr 1.2fr')}>
        <Form.Item name="sellerId" label={t('orders.seller')}>
          <StaffSelect roles={SELLERS} />
        </Form.Item>
        <Form.Item name="designerId" label={t('orders.designer')}>
          <StaffSelect roles={['designer', 'owner']} />
        </Form.Item>
        <Form.Item name="partnerId" label={t('orders.partner')}>
          <PartnerSelect />
        </Form.Item>
        <Form.Item name="campaign" label={t('orders.campaign')}>
          <TextInput max={60} />
        </Form.Item>
      </div>
      <div style={grid('1fr 1.4fr auto')}>
        <Form.Item name="oldFurnitureRemoval" label={t('orders.oldFurniture')}>
          <TextInput max={100} placeholder={t('orders.oldFurnitureHint')} />
        </Form.Item>
        <Form.Item name="note" label={t('common.note')}>
          <TextInput max={500} placeholder={t('orders.noteHint')} />
        </Form.Item>
        <Form.Item name="needsInstallation" label={t('orders.installation')} valuePropName="checked">
          <Checkbox>{t('orders.needsInstallation')}</Checkbox>
        </Form.Item>
      </div>
    </>
  );
}

function AddressFields() {
  const { t } = useTranslation();
  return (
    <>
      <div style={grid('1.6fr 1fr 0.8fr 0.8fr 0.8fr')}>
        <Form.Item name="community" label={t('orders.community')}>
          <CommunityInput />
        </Form.Item>
        <Form.Item name="district" label={t('orders.district')}>
          <TextInput max={60} />
        </Form.Item>
        <Form.Item name="building" label={t('orders.building')}>
          <TextInput max={30} />
        </Form.Item>
        <Form.Item name="unit" label={t('orders.unit')}>
          <TextInput max={30} />
        </Form.Item>
        <Form.Item name="room" label={t('orders.room')}>
          <TextInput max={30} />
        </Form.Item>
      </div>
      <div style={grid('0.7fr 1fr 1fr 1fr')}>
        <Form.Item name="floor" label={t('orders.floor')}>
          <NumberInput />
        </Form.Item>
        <Form.Item name="hasLift" label={t('orders.lift')}>
          <YesNo />
        </Form.Item>
        <Form.Item name="fitsLift" label={t('orders.fitsLift')}>
          <YesNo />
        </Form.Item>
        <Form.Item name="carryingDistanceM" label={t('orders.carryingDistance')}>
          <NumberInput suffix={t('orders.metres')} />
        </Form.Item>
      </div>
    </>
  );
}

interface ControlProps<T> {
  id?: string;
  value?: T | null;
  onChange?: (value: T | null) => void;
}

/** Yes, no, or not known yet. */
function YesNo({ id, value, onChange }: ControlProps<boolean>) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      {...(id && { id })}
      optionType="button"
      value={value ?? null}
      onChange={(event) => onChange?.(event.target.value)}
      options={[
        { value: true, label: t('common.yes') },
        { value: false, label: t('common.no') },
        { value: null, label: t('common.unknown') },
      ]}
    />
  );
}

/** The communities that we know, offered while one types; a new one is just typed. */
function CommunityInput({ id, value, onChange }: ControlProps<string>) {
  const known = useCall('communities.list', {});
  const names = (known.data?.rows ?? []).map(({ name }) => ({ value: name }));
  return (
    <AutoComplete
      {...(id && { id })}
      value={value ?? ''}
      onChange={(text) => onChange?.(text || null)}
      options={names}
      showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
    />
  );
}
