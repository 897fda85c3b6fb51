import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Table, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { OnlyRead } from '../../ui/OnlyRead';
import { PersonAvatar } from '../../ui/PersonAvatar';
import { RevealablePhone } from '../../widgets/RevealablePhone';
import { PinDialog } from './PinDialog';
import { StaffDialog } from './StaffDialog';
import type { StaffRow } from './staffRow';

export default function StaffSection() {
  const { t } = useTranslation();
  const staff = useCall('staff.list', {});
  const [edited, setEdited] = useState<StaffRow | 'new' | null>(null);
  const [pinOf, setPinOf] = useState<StaffRow | null>(null);
  return (
    <Flex vertical gap={12} align="start">
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
        {t('staff.add')}
      </Button>
      <Table<StaffRow>
        rowKey="id"
        size="middle"
        pagination={false}
        style={{ width: '100%', maxWidth: 820 }}
        loading={staff.isPending}
        dataSource={staff.data ?? []}
        columns={[
          {
            title: t('staff.name'),
            render: (_, row) => (
              <Flex align="center" gap={8}>
                <PersonAvatar name={row.name} />
                {row.name}
              </Flex>
            ),
          },
          { title: t('staff.role'), render: (_, row) => t(`codes.role.${row.role}`) },
          {
            title: t('staff.phone'),
            render: (_, row) => <RevealablePhone phone={row.phone} place="staff" id={row.id} />,
          },
          {
            title: t('staff.state'),
            render: (_, row) => (row.active ? t('staff.active') : <Tag>{t('staff.left')}</Tag>),
          },
          {
            title: <OnlyRead>{t('common.actions')}</OnlyRead>,
            align: 'right',
            render: (_, row) => (
              <>
                <Button type="link" size="small" onClick={() => setEdited(row)}>
                  {t('common.edit')}
                </Button>
                <Button type="link" size="small" onClick={() => setPinOf(row)}>
                  {t('staff.setPin')}
                </Button>
              </>
            ),
          },
        ]}
      />
      {edited && <StaffDialog person={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {pinOf && <PinDialog person={pinOf} onClose={() => setPinOf(null)} />}
    </Flex>
  );
}
