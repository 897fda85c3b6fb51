import { Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RawInputOf } from '../../../shared/contract';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { HOME_PURPOSES, ROOMS, STYLES } from '../../../shared/domain/customerCodes';
import { useCall, useWrite } from '../../platform/api';
import { dateText } from '../../platform/format';
import { currentLocale } from '../../platform/i18n';
import { ChipGroup } from '../../ui/ChipGroup';
import { DateInput } from '../../ui/DateInput';
import { MoneyInput } from '../../ui/NumberInput';
import { TextArea, TextInput } from '../../ui/TextInput';
import { AttachmentGallery } from '../../widgets/AttachmentGallery';
import { budgetText } from '../../widgets/customerText';
import { BudgetMaxInput } from './BudgetMaxInput';
import { EditCard } from './EditCard';
import { Facts } from './Facts';
import { Pair } from './Pair';

type NeedFields = Omit<RawInputOf<'customers.saveNeed'>, 'customerId' | 'version'>;

const EMPTY: NeedFields = { rooms: [], styles: [], productKinds: [] };

/** What the customer wants to furnish, with the photos and floor plans they brought. */
export function NeedCard({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const save = useWrite('customers.saveNeed');
  const kinds = useKinds();
  const { need } = customer;
  const { id: _id, version = null, ...known } = need ?? { id: 0, version: null };
  return (
    <EditCard<NeedFields>
      title={t('customers.page.need')}
      version={version}
      initial={need ? (known as NeedFields) : EMPTY}
      save={(fields, seen) => save.mutateAsync({ ...fields, customerId: customer.id, version: seen })}
      view={
        <>
          {need ? (
            <NeedFacts
              need={need}
              kindName={(code) => kinds.find(({ value }) => value === code)?.label ?? code}
            />
          ) : (
            <Typography.Text type="secondary">{t('customers.page.noNeed')}</Typography.Text>
          )}
          {need && (
            <div style={{ marginTop: 12 }}>
              <Typography.Text type="secondary">{t('customers.page.pictures')}</Typography.Text>
              <div style={{ marginTop: 6 }}>
                <AttachmentGallery
                  entity="customer_needs"
                  entityId={need.id}
                  kinds={['floor_plan', 'photo', 'measurement', 'reference']}
                />
              </div>
            </div>
          )}
        </>
      }
      fields={() => (
        <>
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
          <Form.Item name="productKinds" label={t('customers.fields.productKinds')}>
            <Select mode="multiple" options={kinds} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="purpose" label={t('customers.fields.purpose')}>
            <ChipGroup
              label={t('customers.fields.purpose')}
              options={HOME_PURPOSES.map((value) => ({ value, label: t(`codes.homePurpose.${value}`) }))}
            />
          </Form.Item>
          <Pair>
            <Form.Item name="decideBy" label={t('customers.fields.decideBy')}>
              <DateInput meant="next" style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="neededBy" label={t('customers.fields.neededBy')}>
              <DateInput meant="next" style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="budgetMinFen" label={t('customers.fields.budgetMin')}>
              <MoneyInput />
            </Form.Item>
            <Form.Item name="budgetMaxFen" label={t('customers.fields.budgetMax')}>
              <BudgetMaxInput />
            </Form.Item>
          </Pair>
          <Form.Item name="currentLayout" label={t('customers.fields.currentLayout')}>
            <TextInput max={300} />
          </Form.Item>
          <Form.Item name="note" label={t('customers.fields.needNote')}>
            <TextArea rows={2} max={500} />
          </Form.Item>
        </>
      )}
    />
  );
}

/** Kinds of product by the code that a need keeps, named in the reader's language. */
function useKinds() {
  const kinds = useCall('catalogue.kinds', {}).data ?? [];
  const english = currentLocale() === 'en';
  return kinds.map((kind) => ({
    value: kind.code,
    label: (english && kind.nameEn) || kind.nameZh,
  }));
}

function NeedFacts({
  need,
  kindName,
}: {
  need: NonNullable<CustomerShape['need']>;
  kindName: (code: string) => string;
}) {
  const { t } = useTranslation();
  // The codes were checked when they were stored.
  const label = t as unknown as (key: string) => string;
  return (
    <Flex vertical gap={8}>
      <Facts
        facts={[
          [
            t('customers.fields.rooms'),
            need.rooms.map((code) => label(`codes.room.${code}`)).join(t('customers.listComma')),
          ],
          [
            t('customers.fields.styles'),
            need.styles.map((code) => label(`codes.style.${code}`)).join(t('customers.listComma')),
          ],
          [
            t('customers.fields.productKinds'),
            need.productKinds.map(kindName).join(t('customers.listComma')),
          ],
          [t('customers.fields.purpose'), need.purpose && t(`codes.homePurpose.${need.purpose}`)],
          [t('customers.fields.budget'), budgetText(t, need.budgetMinFen, need.budgetMaxFen)],
          [t('customers.fields.decideBy'), need.decideBy && dateText(need.decideBy)],
          [t('customers.fields.neededBy'), need.neededBy && dateText(need.neededBy)],
          [t('customers.fields.currentLayout'), need.currentLayout],
          [t('customers.fields.needNote'), need.note],
        ]}
      />
    </Flex>
  );
}
