import { StarFilled } from '@ant-design/icons';
import { Form, Rate, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { homeText } from '../../../shared/domain/address';
import { CHANNELS, TEMPERAMENTS } from '../../../shared/domain/customerCodes';
import { LONGEST_NOTE } from '../../../shared/domain/mergeFields';
import { useInternalHidden } from '../../platform/internalHidden';
import { ChipGroup } from '../../ui/ChipGroup';
import { InternalItem } from '../../ui/InternalItem';
import { NumberInput } from '../../ui/NumberInput';
import { TextArea, TextInput } from '../../ui/TextInput';
import { CustomerSelect } from '../../widgets/CustomerSelect';
import { PartnerSelect } from '../../widgets/PartnerSelect';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { StaffSelect } from '../../widgets/StaffSelect';
import { CommunityInput } from './CommunityInput';
import { EditCard } from './EditCard';
import { Facts } from './Facts';
import { Pair } from './Pair';
import { type Section, useSaveSection } from './profileSections';

interface Props {
  customer: CustomerShape;
}

export function ReachCard({ customer }: Props) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { phone, phone2, wechat, qq, email } = customer;
  return (
    <EditCard<Section<'reach'>>
      title={t('customers.page.contact')}
      version={customer.version}
      initial={{ reach: { phone, phone2, wechat, qq, email } }}
      save={save}
      view={
        <Facts
          facts={[
            [
              t('customers.fields.phone'),
              phone && <RevealablePhone phone={phone} place="customers" id={customer.id} />,
            ],
            [
              t('customers.fields.phone2'),
              phone2 && <RevealablePhone phone={phone2} place="customers" id={customer.id} />,
            ],
            [t('customers.fields.wechat'), wechat],
            [t('customers.fields.qq'), qq],
            [t('customers.fields.email'), email],
          ]}
        />
      }
      fields={() => (
        <Pair>
          <Form.Item name={['reach', 'phone']} label={t('customers.fields.phone')}>
            <TextInput autoFocus inputMode="tel" max={40} />
          </Form.Item>
          <Form.Item name={['reach', 'phone2']} label={t('customers.fields.phone2')}>
            <TextInput inputMode="tel" max={40} />
          </Form.Item>
          <Form.Item name={['reach', 'wechat']} label={t('customers.fields.wechat')}>
            <TextInput max={40} />
          </Form.Item>
          <Form.Item name={['reach', 'qq']} label={t('customers.fields.qq')}>
            <TextInput max={20} />
          </Form.Item>
          <Form.Item name={['reach', 'email']} label={t('customers.fields.email')}>
            <TextInput max={80} />
          </Form.Item>
        </Pair>
      )}
    />
  );
}

export function HomeCard({ customer }: Props) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { community, district, building, unit, room, floor, hasLift, areaM2, houseType } = customer;
  return (
    <EditCard<Section<'home'>>
      title={t('customers.page.home')}
      version={customer.version}
      initial={{ home: { community, district, building, unit, room, floor, hasLift, areaM2, houseType } }}
      save={save}
      view={
        <Facts
          facts={[
            [t('customers.fields.address'), homeText(customer)],
            [t('customers.fields.district'), district],
            [
              t('customers.fields.floor'),
              [
                floor === null ? null : t('customers.page.floorValue', { count: floor }),
                hasLift === null ? null : t(`customers.fields.${hasLift ? 'withLift' : 'withoutLift'}`),
              ]
                .filter(Boolean)
                .join(' · '),
            ],
            [
              t('customers.fields.houseType'),
              [houseType, areaM2 && t('customers.page.areaValue', { count: areaM2 })]
                .filter(Boolean)
                .join(' · '),
            ],
          ]}
        />
      }
      fields={(form) => (
        <>
          <Pair>
            <Form.Item name={['home', 'community']} label={t('customers.fields.community')}>
              <CommunityInput onKnown={(known) => form.setFieldValue(['home', 'district'], known.district)} />
            </Form.Item>
            <Form.Item name={['home', 'district']} label={t('customers.fields.district')}>
              <TextInput max={30} />
            </Form.Item>
          </Pair>
          <Pair columns={3}>
            <Form.Item name={['home', 'building']} label={t('customers.fields.building')}>
              <TextInput max={20} />
            </Form.Item>
            <Form.Item name={['home', 'unit']} label={t('customers.fields.unit')}>
              <TextInput max={20} />
            </Form.Item>
            <Form.Item name={['home', 'room']} label={t('customers.fields.room')}>
              <TextInput max={20} />
            </Form.Item>
            <Form.Item name={['home', 'floor']} label={t('customers.fields.floor')}>
              <NumberInput />
            </Form.Item>
            <Form.Item name={['home', 'hasLift']} label={t('customers.fields.hasLift')}>
              <Select
                allowClear={{ label: t('common.clear') }}
                options={[
                  { value: true, label: t('customers.fields.withLift') },
                  { value: false, label: t('customers.fields.withoutLift') },
                ]}
              />
            </Form.Item>
            <Form.Item name={['home', 'areaM2']} label={t('customers.fields.area')}>
              <NumberInput />
            </Form.Item>
          </Pair>
          <Form.Item name={['home', 'houseType']} label={t('customers.fields.houseType')}>
            <TextInput max={30} />
          </Form.Item>
        </>
      )}
    />
  );
}

export function SourceCard({ customer }: Props) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { channel, partnerId, partnerName, introducerId, introducerName, counts } = customer;
  return (
    <EditCard<Section<'source'>>
      title={t('customers.page.source')}
      readOnly={customer.erasedAt !== null}
      version={customer.version}
      initial={{ source: { channel, partnerId, introducerId } }}
      save={save}
      view={
        <Facts
          facts={[
            [t('customers.fields.channel'), t(`codes.channel.${channel}`)],
            [t('customers.fields.partner'), partnerName],
            [
              t('customers.fields.introducer'),
              introducerId && <Link to={`/customers/${introducerId}`}>{introducerName}</Link>,
            ],
            [
              t('customers.fields.introduced'),
              counts.introduced > 0 ? t('customers.page.introduced', { count: counts.introduced }) : null,
            ],
          ]}
        />
      }
      fields={() => (
        <>
          <Form.Item name={['source', 'channel']} label={t('customers.fields.channel')}>
            <Select options={CHANNELS.map((value) => ({ value, label: t(`codes.channel.${value}`) }))} />
          </Form.Item>
          <Form.Item name={['source', 'partnerId']} label={t('customers.fields.partner')}>
            <PartnerSelect chosenName={partnerName} />
          </Form.Item>
          <Form.Item name={['source', 'introducerId']} label={t('customers.fields.introducer')}>
            <CustomerSelect exceptId={customer.id} />
          </Form.Item>
        </>
      )}
    />
  );
}

export function ServiceCard({ customer }: Props) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { sellerId, sellerName, temperament, note } = customer;
  const hidden = useInternalHidden();
  return (
    <EditCard<Section<'service'>>
      title={t('customers.page.service')}
      version={customer.version}
      initial={{ service: { sellerId, temperament, note } }}
      save={save}
      view={
        <Facts
          facts={[
            [t('customers.fields.seller'), sellerName],
            [
              t('customers.fields.temperament'),
              temperament && !hidden && t(`codes.temperament.${temperament}`),
            ],
            [t('customers.fields.note'), note],
          ]}
        />
      }
      fields={() => (
        <>
          <Form.Item name={['service', 'sellerId']} label={t('customers.fields.seller')}>
            <StaffSelect roles={['owner', 'sales', 'designer']} />
          </Form.Item>
          <InternalItem name={['service', 'temperament']} label={t('customers.fields.temperament')}>
            <ChipGroup
              label={t('customers.fields.temperament')}
              options={TEMPERAMENTS.map((value) => ({ value, label: t(`codes.temperament.${value}`) }))}
            />
          </InternalItem>
          <Form.Item name={['service', 'note']} label={t('customers.fields.note')}>
            <TextArea rows={2} max={LONGEST_NOTE} />
          </Form.Item>
        </>
      )}
    />
  );
}

export function MarketCard({ customer }: Props) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { boughtElsewhere, suppliers, supplierSatisfaction } = customer;
  return (
    <EditCard<Section<'market'>>
      title={t('customers.page.market')}
      version={customer.version}
      initial={{ market: { boughtElsewhere, suppliers, supplierSatisfaction } }}
      save={({ market }, version) =>
        save({ market: { ...market, supplierSatisfaction: market.supplierSatisfaction || null } }, version)
      }
      view={
        <Facts
          facts={[
            [t('customers.fields.boughtElsewhere'), boughtElsewhere],
            [t('customers.fields.suppliers'), suppliers],
            [
              t('customers.fields.satisfaction'),
              supplierSatisfaction && t('customers.page.satisfactionValue', { count: supplierSatisfaction }),
            ],
          ]}
        />
      }
      fields={() => (
        <>
          <Form.Item name={['market', 'boughtElsewhere']} label={t('customers.fields.boughtElsewhere')}>
            <TextArea rows={2} max={300} />
          </Form.Item>
          <Form.Item name={['market', 'suppliers']} label={t('customers.fields.suppliers')}>
            <TextInput max={200} />
          </Form.Item>
          <Form.Item name={['market', 'supplierSatisfaction']} label={t('customers.fields.satisfaction')}>
            <Rate
              character={({ index = 0 }) => (
                <StarFilled aria-label={t('customers.page.satisfactionValue', { count: index + 1 })} />
              )}
            />
          </Form.Item>
        </>
      )}
    />
  );
}
