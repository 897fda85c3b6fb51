import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { FLOOR } from '../../../shared/domain/roleGroups';
import { usePages } from '../../platform/api';
import { instantText, nearDateText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { EmptyState } from '../../ui/EmptyState';
import { ListPage } from '../../widgets/ListPage';
import { StaffSelect } from '../../widgets/StaffSelect';

/** Every contact of the showroom, newest first. */
export function ContactsList() {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [staffId, setStaffId] = useState<number | null>(null);
  const filters = { staffId };
  const list = usePages('followups.listContacts', filters);
  return (
    <ListPage
      pages={list}
      sheet="contacts"
      filters={filters}
      fields={
        <StaffSelect
          roles={FLOOR}
          style={{ width: 150 }}
          placeholder={t('followups.contacts.anybody')}
          aria-label={t('followups.sheet.staff')}
          value={staffId}
          onChange={(id) => setStaffId(id ?? null)}
        />
      }
      label={t('followups.sheet.title')}
      onOpen={({ customerId }) => navigate(`/customers/${customerId}`)}
      empty={
        staffId ? (
          <EmptyState
            title={t('followups.contacts.emptyFiltered')}
            hint={t('followups.contacts.emptyFilteredHint')}
          />
        ) : (
          <EmptyState
            title={t('followups.contacts.empty')}
            hint={t('followups.contacts.emptyHint')}
            action={
              <Button onClick={() => navigate('/customers')}>{t('followups.contacts.openCustomers')}</Button>
            }
          />
        )
      }
      columns={[
        { title: t('followups.sheet.at'), width: 150, render: (_, row) => instantText(row.at) },
        { title: t('followups.sheet.customer'), width: 120, ellipsis: true, dataIndex: 'customerName' },
        {
          title: t('followups.sheet.channel'),
          width: 100,
          render: (_, row) => t(`codes.contactChannel.${row.channel}`),
        },
        {
          title: t('followups.sheet.outcome'),
          width: 140,
          render: (_, row) => t(`codes.contactOutcome.${row.outcome}`),
        },
        { title: t('followups.sheet.note'), ellipsis: true, dataIndex: 'note' },
        {
          title: t('followups.sheet.nextDate'),
          width: 120,
          render: (_, row) => row.nextDate && nearDateText(row.nextDate, today),
        },
        { title: t('followups.sheet.staff'), width: 100, ellipsis: true, dataIndex: 'staffName' },
      ]}
    />
  );
}
