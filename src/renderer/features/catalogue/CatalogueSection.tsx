import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { KindsTable, SeriesTable } from './GroupsTable';
import { ProductTable } from './ProductTable';

/** What the showroom sells, in what kinds and series. */
export default function CatalogueSection() {
  const { t } = useTranslation();
  return (
    <Tabs
      destroyOnHidden
      items={[
        {
          key: 'products',
          label: t('catalogue.products'),
          children: (
            // The table draws only what is in view, so it needs a height: what the section leaves of the window.
            <div style={{ height: 'calc(100vh - 232px)', minHeight: 360 }}>
              <ProductTable />
            </div>
          ),
        },
        { key: 'kinds', label: t('catalogue.kinds'), children: <KindsTable /> },
        { key: 'series', label: t('catalogue.series'), children: <SeriesTable /> },
      ]}
    />
  );
}
