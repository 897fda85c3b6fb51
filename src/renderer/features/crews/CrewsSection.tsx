import { Flex, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { Skeleton } from '../../ui/Skeleton';
import { BlockedDays } from './BlockedDays';
import { CapacityTable } from './CapacityTable';
import { CrewTable } from './CrewTable';
import { SlotTable } from './SlotTable';
import { VehicleTable } from './VehicleTable';

/** Settings of who drives, with what, when, and how much fits; each cell is edited where it stands. */
export default function CrewsSection() {
  const { t } = useTranslation();
  const all = useCall('crews.all', {});
  if (!all.data) return <Skeleton />;
  return (
    <Flex vertical gap={24} style={{ maxWidth: 900 }}>
      <Part title={t('crews.crews')} hint={t('crews.crewsHint')}>
        <CrewTable crews={all.data.crews} />
      </Part>
      <Part title={t('crews.slots')} hint={t('crews.slotsHint')}>
        <SlotTable slots={all.data.slots} />
      </Part>
      <Part title={t('crews.capacity')} hint={t('crews.capacityHint')}>
        <CapacityTable {...all.data} />
      </Part>
      <Part title={t('crews.vehicles')} hint={t('crews.vehiclesHint')}>
        <VehicleTable vehicles={all.data.vehicles} crews={all.data.crews} />
      </Part>
      <Part title={t('crews.blocked')} hint={t('crews.blockedHint')}>
        <BlockedDays {...all.data} />
      </Part>
    </Flex>
  );
}

function Part({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Typography.Title level={5} style={{ margin: 0 }}>
        {title}
      </Typography.Title>
      <Typography.Paragraph type="secondary" style={{ marginBottom: 8 }}>
        {hint}
      </Typography.Paragraph>
      {children}
    </section>
  );
}
