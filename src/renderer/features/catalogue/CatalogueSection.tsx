import { Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KindsTable, SeriesTable } from './GroupsTable';
import { ProductTable } from './ProductTable';

const PARTS = ['products', 'kinds', 'series'] as const;

/** What the showroom sells, in what kinds and series. */
export default function CatalogueSection() {
  const { t } = useTranslation();
  const [part, setPart] = useState<(typeof PARTS)[number]>('products');
  return (
    <>
      <Tabs
        activeKey={part}
        onChange={(key) => setPart(PARTS.find((one) => one === key) ?? 'products')}
        items={PARTS.map((key) => ({ key, label: t(`catalogue.${key}`) }))}
      />
      {part === 'products' && (
        // The table draws only what is in view and scrolls by itself, so it takes what is left of the window.
        <div style={{ flex: '1 1 0', minHeight: 280 }}>
          <ProductTable />
        </div>
      )}
      {part === 'kinds' && <KindsTable />}
      {part === 'series' && <SeriesTable />}
    </>
  );
}
