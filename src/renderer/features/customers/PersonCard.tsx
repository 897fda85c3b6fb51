import { Form, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import {
  AGE_BANDS,
  EDUCATIONS,
  GENDERS,
  INCOME_BANDS,
  MARITAL_STATUSES,
} from '../../../shared/domain/customerCodes';
import { dateText } from '../../platform/format';
import { ChipGroup } from '../../ui/ChipGroup';
import { DateInput } from '../../ui/DateInput';
import { TextInput } from '../../ui/TextInput';
import { birthdayText } from '../../widgets/customerText';
import { BirthdayFields } from './BirthdayFields';
import { EditCard } from './EditCard';
import { Facts } from './Facts';
import { Pair } from './Pair';
import { type Section, type Update, useSaveSection } from './profileSections';

export function PersonCard({ customer }: { customer: CustomerShape }) {
  const { t } = useTranslation();
  const save = useSaveSection(customer);
  const { name, gender, birthday, nextBirthday, occupation, jobTitle, weddingDate, hobbies } = customer;
  const { ageBand, education, incomeBand, maritalStatus } = customer;
  return (
    <EditCard<Section<'person'>>
      title={t('customers.page.profile')}
      version={customer.version}
      initial={{
        person: {
          name,
          gender,
          birthday: birthday ?? ({ calendar: 'solar', leap: false } as never),
          ageBand,
          education,
          occupation,
          jobTitle,
          incomeBand,
          maritalStatus,
          weddingDate,
          hobbies,
        },
      }}
      save={({ person }, version) => save({ person: withoutEmptyBirthday(person) }, version)}
      view={
        <Facts
          facts={[
            [t('customers.fields.gender'), gender && t(`codes.gender.${gender}`)],
            [t('customers.fields.birthday'), birthday && birthdayLine(t, birthday, nextBirthday)],
            [t('customers.fields.ageBand'), ageBand && t(`codes.ageBand.${ageBand}`)],
            [t('customers.fields.occupation'), [occupation, jobTitle].filter(Boolean).join(' · ')],
            [t('customers.fields.education'), education && t(`codes.education.${education}`)],
            [t('customers.fields.incomeBand'), incomeBand && t(`codes.incomeBand.${incomeBand}`)],
            [t('customers.fields.maritalStatus'), maritalStatus && t(`codes.maritalStatus.${maritalStatus}`)],
            [t('customers.fields.weddingDate'), weddingDate && dateText(weddingDate)],
            [t('customers.fields.hobbies'), hobbies],
          ]}
        />
      }
      fields={() => (
        <>
          <Pair>
            <Form.Item name={['person', 'name']} label={t('customers.fields.name')}>
              <TextInput autoFocus max={30} />
            </Form.Item>
            <Form.Item name={['person', 'gender']} label={t('customers.fields.gender')}>
              <ChipGroup
                label={t('customers.fields.gender')}
                options={GENDERS.map((value) => ({ value, label: t(`codes.gender.${value}`) }))}
              />
            </Form.Item>
          </Pair>
          <BirthdayFields />
          <Pair>
            <Form.Item name={['person', 'occupation']} label={t('customers.fields.occupation')}>
              <TextInput max={30} />
            </Form.Item>
            <Form.Item name={['person', 'jobTitle']} label={t('customers.fields.jobTitle')}>
              <TextInput max={30} />
            </Form.Item>
            <Form.Item name={['person', 'ageBand']} label={t('customers.fields.ageBand')}>
              <Select
                allowClear={{ label: t('common.clear') }}
                options={AGE_BANDS.map((value) => ({ value, label: t(`codes.ageBand.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={['person', 'education']} label={t('customers.fields.education')}>
              <Select
                allowClear={{ label: t('common.clear') }}
                options={EDUCATIONS.map((value) => ({ value, label: t(`codes.education.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={['person', 'incomeBand']} label={t('customers.fields.incomeBand')}>
              <Select
                allowClear={{ label: t('common.clear') }}
                options={INCOME_BANDS.map((value) => ({ value, label: t(`codes.incomeBand.${value}`) }))}
              />
            </Form.Item>
            <Form.Item name={['person', 'maritalStatus']} label={t('customers.fields.maritalStatus')}>
              <Select
                allowClear={{ label: t('common.clear') }}
                options={MARITAL_STATUSES.map((value) => ({
                  value,
                  label: t(`codes.maritalStatus.${value}`),
                }))}
              />
            </Form.Item>
            <Form.Item name={['person', 'weddingDate']} label={t('customers.fields.weddingDate')}>
              <DateInput style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name={['person', 'hobbies']} label={t('customers.fields.hobbies')}>
              <TextInput max={100} />
            </Form.Item>
          </Pair>
        </>
      )}
    />
  );
}

/** A birthday of which nothing but the calendar was given is none. */
function withoutEmptyBirthday(person: NonNullable<Update['person']>): NonNullable<Update['person']> {
  const { birthday } = person;
  const empty = !birthday?.month && !birthday?.day && !birthday?.year;
  return { ...person, birthday: empty ? null : birthday };
}

function birthdayLine(t: TFunction, birthday: NonNullable<CustomerShape['birthday']>, next: string | null) {
  const text = birthdayText(t, birthday);
  return next ? t('customers.page.nextBirthday', { birthday: text, date: dateText(next) }) : text;
}
