import { PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Segmented, Switch, Typography } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/features/catalogue/contract';
import { useCall, usePages } from '../../platform/api';
import { moneyText } from '../../platform/format';
import { useSession } from '../../platform/session';
import { write } from '../../platform/write';
import { ListTable } from '../../ui/ListTable';
import { Thumbnail } from '../../ui/Media';
import { OnlyRead } from '../../ui/OnlyRead';
import { useReport } from '../../ui/useReport';
import { ExportButton } from '../../widgets/ExportButton';
import { isNarrowed, NoProducts } from '../../widgets/products/NoProducts';
import { ProductFilters, type ProductFilterValues } from '../../widgets/products/ProductFilters';
import { localName, productName, sizeText } from '../../widgets/products/productText';
import { CellInput } from './CellInput';
import { type KeptFields, ProductDialog } from './ProductDialog';
import { productInput } from './productInput';

const ACTIVE = { active: true, inactive: false, all: null } as const;
type ActiveKey = keyof typeof ACTIVE;

/** Every product, its price, packages and days edited where they stand. Not a `ListPage`: no row opens, its fields are the picker's as well, and adding stands beside Excel. */
export function ProductTable() {
  const { t } = useTranslation();
  const { actor } = useSession();
  const report = useReport();
  const readOnly = actor.role !== 'owner';
  const [filters, setFilters] = useState<ProductFilterValues>({ search: '', kindId: null, seriesId: null });
  const [activeKey, setActiveKey] = useState<ActiveKey>('active');
  const [edited, setEdited] = useState<Product | 'new' | null>(null);
  const [kept, setKept] = useState<KeptFields | null>(null);
  const [added, setAdded] = useState(0);
  const asked = { ...useDeferredValue(filters), active: ACTIVE[activeKey] };
  const list = usePages('catalogue.products', { ...asked, limit: 60 });
  const costs = useCall('catalogue.costs', {}, { enabled: !readOnly });
  const narrowed = isNarrowed(filters);

  const cell = (product: Product, field: 'priceFen' | 'packages' | 'productionDays', title: string) => (
    <CellInput
      kind={field === 'priceFen' ? 'money' : 'whole'}
      label={t('catalogue.editCell', { name: productName(product), field: title })}
      value={product[field]}
      shown={field === 'priceFen' ? moneyText(product.priceFen) : String(product[field])}
      readOnly={readOnly}
      onSave={(value) => write('catalogue.updateProduct', { ...productInput(product), [field]: value })}
    />
  );
  /** Undefined for a new one, and while the costs are not here: what is not typed then stays as it is. */
  const costOf = (product: Product | 'new') =>
    product === 'new' ? undefined : costs.data?.products.find(({ id }) => id === product.id)?.costFen;
  const setActive = (product: Product, active: boolean) =>
    write('catalogue.setActive', { id: product.id, version: product.version, active }).catch(report);

  return (
    <Flex vertical gap={12} style={{ height: '100%', minHeight: 0 }}>
      <Flex gap={8} align="center" wrap>
        <ProductFilters value={filters} onChange={setFilters} style={{ flex: '1 1 380px' }} />
        <Segmented<ActiveKey>
          aria-label={t('catalogue.active')}
          value={activeKey}
          onChange={setActiveKey}
          options={[
            { value: 'active', label: t('catalogue.activeOnly') },
            { value: 'inactive', label: t('catalogue.inactiveOnly') },
            { value: 'all', label: t('catalogue.all') },
          ]}
        />
        <Flex gap={8} style={{ marginInlineStart: 'auto' }}>
          <ExportButton list="products" filters={asked} />
          {!readOnly && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('catalogue.addProduct')}
            </Button>
          )}
        </Flex>
      </Flex>
      <Flex vertical style={{ flex: 1, minHeight: 0, margin: '0 -20px' }}>
        <ListTable
          {...list}
          label={t('catalogue.products')}
          empty={
            <NoProducts
              narrowed={narrowed || activeKey !== 'active'}
              action={
                !readOnly && (
                  <Button type="primary" onClick={() => setEdited('new')}>
                    {t('catalogue.firstProduct')}
                  </Button>
                )
              }
            />
          }
          columns={[
            {
              title: t('catalogue.name'),
              width: 226,
              render: (_, product) => (
                <Flex align="center" gap={10}>
                  <Thumbnail
                    sha256={product.pictureSha256}
                    alt={productName(product)}
                    zoom={product.pictureSha256 !== null}
                  />
                  <Flex vertical style={{ minWidth: 0 }}>
                    <Typography.Text ellipsis={{ tooltip: true }}>{productName(product)}</Typography.Text>
                    <Typography.Text type="secondary" ellipsis className="small">
                      {[product.model, product.materials[0]].filter(Boolean).join(' · ')}
                    </Typography.Text>
                  </Flex>
                </Flex>
              ),
            },
            {
              title: t('catalogue.kind'),
              width: 98,
              render: (_, product) => (
                <>
                  {localName(product.kind)}
                  <Typography.Text type="secondary" style={{ display: 'block', fontSize: 12 }}>
                    {product.series && localName(product.series)}
                  </Typography.Text>
                </>
              ),
            },
            {
              title: t('catalogue.size'),
              width: 136,
              render: (_, product) => <span style={{ whiteSpace: 'nowrap' }}>{sizeText(product)}</span>,
            },
            {
              title: t('catalogue.source'),
              width: 74,
              render: (_, { source }) => t(`codes.lineSource.${source}`),
            },
            {
              title: t('catalogue.price'),
              width: 118,
              align: 'right',
              render: (_, product) => cell(product, 'priceFen', t('catalogue.price')),
            },
            {
              title: t('catalogue.packages'),
              width: 76,
              align: 'right',
              render: (_, product) => cell(product, 'packages', t('catalogue.packages')),
            },
            {
              title: t('catalogue.productionDays'),
              width: 90,
              align: 'right',
              render: (_, product) => cell(product, 'productionDays', t('catalogue.productionDays')),
            },
            {
              title: t('catalogue.active'),
              width: 58,
              render: (_, product) => (
                <Switch
                  size="small"
                  checked={product.active}
                  disabled={readOnly}
                  aria-label={t('catalogue.editCell', {
                    name: productName(product),
                    field: t('catalogue.active'),
                  })}
                  onChange={(active) => void setActive(product, active)}
                />
              ),
            },
            ...(readOnly
              ? []
              : [
                  {
                    title: <OnlyRead>{t('common.actions')}</OnlyRead>,
                    width: 54,
                    fixed: 'right' as const,
                    render: (_: unknown, product: Product) => (
                      <Button
                        type="link"
                        size="small"
                        style={{ padding: 0 }}
                        onClick={() => setEdited(product)}
                      >
                        {t('common.edit')}
                      </Button>
                    ),
                  },
                ]),
          ]}
        />
      </Flex>
      {edited && (
        <ProductDialog
          // Each new one is a form of its own.
          key={added}
          product={edited === 'new' ? null : edited}
          costFen={costOf(edited)}
          kept={kept}
          onClose={() => {
            setEdited(null);
            setKept(null);
          }}
          {...(edited === 'new' && {
            onNext: (next: KeptFields) => {
              setKept(next);
              setAdded(added + 1);
            },
          })}
        />
      )}
    </Flex>
  );
}
