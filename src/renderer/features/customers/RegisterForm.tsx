import { Flex, Form, type FormInstance, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RawInputOf } from '../../../shared/contract';
import {
  CHANNELS,
  type Channel,
  GENDERS,
  ROOMS,
  STYLES,
  TEMPERAMENTS,
} from '../../../shared/domain/customerCodes';
import { ChipGroup } from '../../ui/ChipGroup';
import { DateInput } from '../../ui/DateInput';
import { InternalItem } from '../../ui/InternalItem';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { PartnerSelect } from '../../widgets/PartnerSelect';
import { StaffSelect } from '../../widgets/StaffSelect';
import { BudgetMaxInput } from './BudgetMaxInput';
import { CommunityInput } from './CommunityInput';

/** What the form holds; lift as a chip, everything else as the call wants it. */
export type RegisterFields = Omit<RawInputOf<'customers.register'>, 'hasLift'> & {
  lift?: 'yes' | 'no' | null;
};

/** Channels on which somebody brought the visitor. */
const PARTNER_CHANNELS: readonly Channel[] = ['designer', 'contractor', 'decoration_company', 'alliance'];

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Typography.Text strong type="secondary">
        {title}
      </Typography.Text>
      <div style={{ paddingTop: 4 }}>{children}</div>
    </section>
  );
}

const cell = (width: number | string) => ({
  style: typeof width === 'number' ? { width } : { flex: width, minWidth: 120 },
});

/** Every group of the registration, in the order in which a visitor is asked. */
export function RegisterForm({ form }: { form: FormInstance<RegisterFields> }) {
  const { t } = useTranslation();
  const channel = Form.useWatch('channel', form) ?? 'walk_in';
  return (
    <>
      <Group title={t('customers.register.who')}>
        <Flex gap={10} wrap>
          <Form.Item name="phone" label={t('customers.fields.phone')} {...cell('1 1 170px')}>
            <TextInput autoFocus inputMode="tel" max={40} autoComplete="off" />
          </Form.Item>
          <Form.Item name="name" label={t('customers.fields.name')} {...cell('1 1 140px')}>
            <TextInput max={30} autoComplete="off" />
          </Form.Item>
          <Form.Item name="gender" label={t('customers.fields.gender')}>
            <ChipGroup
              label={t('customers.fields.gender')}
              options={GENDERS.map((value) => ({ value, label: t(`codes.gender.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="phone2" label={t('customers.fields.phone2')} {...cell(150)}>
            <TextInput inputMode="tel" max={40} autoComplete="off" />
          </Form.Item>
        </Flex>
      </Group>
      <Group title={t('customers.register.how')}>
        <Form.Item name="channel" style={{ marginBottom: 10 }}>
          <ChipGroup
            required
            label={t('customers.fields.channel')}
            options={CHANNELS.map((value) => ({ value, label: t(`codes.channel.${value}`) }))}
          />
        </Form.Item>
        {PARTNER_CHANNELS.includes(channel) && (
          <Form.Item name="partnerId" label={t('customers.fields.partner')}>
            <PartnerSelect />
          </Form.Item>
        )}
        {channel === 'referral' && (
          <Form.Item name="introducerId" label={t('customers.fields.introducer')}>
            <CustomerSelect />
          </Form.Item>
        )}
      </Group>
      <HomeFields form={form} />
      <NeedFields />
      <ServiceFields />
    </>
  );
}

function HomeFields({ form }: { form: FormInstance<RegisterFields> }) {
  const { t } = useTranslation();
  return (
    <Group title={t('customers.register.home')}>
      <Flex gap={8} wrap>
        <Form.Item name="community" label={t('customers.fields.community')} {...cell('1 1 120px')}>
          <CommunityInput
            onKnown={({ district, hasLift }) =>
              form.setFieldsValue({ district, lift: hasLift === null ? null : hasLift ? 'yes' : 'no' })
            }
          />
        </Form.Item>
        <Form.Item name="district" label={t('customers.fields.district')} {...cell(84)}>
          <TextInput max={30} />
        </Form.Item>
        <Form.Item name="building" label={t('customers.fields.building')} {...cell(58)}>
          <TextInput max={20} />
        </Form.Item>
        <Form.Item name="unit" label={t('customers.fields.unit')} {...cell(58)}>
          <TextInput max={20} />
        </Form.Item>
        <Form.Item name="room" label={t('customers.fields.room')} {...cell(68)}>
          <TextInput max={20} />
        </Form.Item>
        <Form.Item name="floor" label={t('customers.fields.floor')} {...cell(56)}>
          <NumberInput />
        </Form.Item>
        <Form.Item name="lift" label={t('customers.fields.hasLift')}>
          <ChipGroup
            label={t('customers.fields.hasLift')}
            options={[
              { value: 'yes', label: t('customers.fields.withLift') },
              { value: 'no', label: t('customers.fields.withoutLift') },
            ]}
          />
        </Form.Item>
      </Flex>
    </Group>
  );
}

function NeedFields() {
  const { t } = useTranslation();
  return (
    <Group title={t('customers.register.wants')}>
      <Form.Item name="rooms" label={t('customers.fields.rooms')}>
        <ChipGroup
          multiple
          label={t('customers.fields.rooms')}
          options={ROOMS.map((value) => ({ value, label: t(`codes.room.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="styles" label={t('customers.fields.styles')}>
        <ChipGroup
          multiple
          label={t('customers.fields.styles')}
          options={STYLES.map((value) => ({ value, label: t(`codes.style.${value}`) }))}
        />
      </Form.Item>
      <Flex gap={8} wrap>
        <Form.Item name="decideBy" label={t('customers.fields.decideBy')} {...cell('1 1 140px')}>
          <DateInput style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="neededBy" label={t('customers.fields.neededBy')} {...cell('1 1 140px')}>
          <DateInput style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="budgetMinFen" label={t('customers.fields.budgetMin')} {...cell('1 1 110px')}>
          <MoneyInput />
        </Form.Item>
        <Form.Item name="budgetMaxFen" label={t('customers.fields.budgetMax')} {...cell('1 1 110px')}>
          <BudgetMaxInput />
        </Form.Item>
      </Flex>
      <Form.Item name="needNote" label={t('customers.fields.needNote')}>
        <TextInput max={500} />
      </Form.Item>
    </Group>
  );
}

function ServiceFields() {
  const { t } = useTranslation();
  return (
    <Group title={t('customers.register.serves')}>
      <Flex gap={8} wrap>
        <Form.Item name="sellerId" label={t('customers.fields.seller')} {...cell('1 1 140px')}>
          <StaffSelect roles={['sales', 'designer', 'owner']} />
        </Form.Item>
        <Form.Item name="nextContactDate" label={t('customers.fields.nextContact')} {...cell('1 1 140px')}>
          <DateInput fromToday style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="wechat" label={t('customers.fields.wechat')} {...cell('1 1 140px')}>
          <TextInput max={40} autoComplete="off" />
        </Form.Item>
      </Flex>
      <InternalItem name="temperament" label={t('customers.fields.temperament')}>
        <ChipGroup
          label={t('customers.fields.temperament')}
          options={TEMPERAMENTS.map((value) => ({ value, label: t(`codes.temperament.${value}`) }))}
        />
      </InternalItem>
      <Form.Item name="note" label={t('customers.fields.note')} style={{ marginBottom: 0 }}>
        <TextInput max={500} />
      </Form.Item>
    </Group>
  );
}
