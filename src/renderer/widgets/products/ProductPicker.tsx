import { CheckCircleFilled } from '@ant-design/icons';
import { Alert, Button, Flex, type InputRef, Modal, Spin, Tag, Typography } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Product } from '../../../shared/features/catalogue/contract';
import { usePages } from '../../platform/api';
import { errorText } from '../../platform/errorText';
import { COLORS } from '../../platform/theme';
import { Thumbnail } from '../../ui/Media';
import { Money } from '../../ui/Money';
import { useWhenAnswered } from '../../ui/useWhenAnswered';
import { isNarrowed, NoProducts } from './NoProducts';
import { ProductFilters, type ProductFilterValues } from './ProductFilters';
import { localName, productName, sizeText } from './productText';

type Props = { open: boolean; onClose: () => void } & (
  | { multiple?: false; onPick: (product: Product) => void }
  | { multiple: true; onPick: (products: Product[]) => void }
);

/** Chooses from the catalogue by keyboard: type, arrows, Enter. With `multiple`, Enter ticks and Ctrl+Enter takes all. */
export function ProductPicker(props: Props) {
  const { t } = useTranslation();
  const search = useRef<InputRef>(null);
  return (
    <Modal
      open={props.open}
      title={t('catalogue.picker')}
      onCancel={props.onClose}
      footer={null}
      width={820}
      style={{ top: 48 }}
      destroyOnHidden
      afterOpenChange={(open) => open && search.current?.focus()}
    >
      <PickerBody {...props} search={search} />
    </Modal>
  );
}

function PickerBody(props: Props & { search: React.RefObject<InputRef | null> }) {
  const { t } = useTranslation();
  const [filters, setFilters] = useState<ProductFilterValues>({ search: '', kindId: null, seriesId: null });
  const asked = useDeferredValue(filters);
  const list = usePages('catalogue.products', { ...asked, limit: 40 });
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<Product[]>([]);
  // As it is now: a key right after the one that ticked comes before the screen shows the tick.
  const ticked = useRef(chosen);
  const current = Math.min(active, Math.max(list.rows.length - 1, 0));

  const change = (next: ProductFilterValues) => {
    setFilters(next);
    setActive(0);
    enter.forget();
  };
  const take = (products: Product[]) => {
    const [first] = products;
    if (!first) return;
    if (props.multiple) props.onPick(products);
    else props.onPick(first);
    props.onClose();
  };
  const press = (product: Product | undefined) => {
    if (!product) return;
    if (!props.multiple) return take([product]);
    const others = ticked.current.filter(({ id }) => id !== product.id);
    ticked.current = others.length < ticked.current.length ? others : [...others, product];
    setChosen(ticked.current);
  };
  const enter = useWhenAnswered(asked === filters && !list.outdated, {
    tick: () => press(list.rows[current]),
    done: () => take(ticked.current),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = current + (event.key === 'ArrowDown' ? 1 : -1);
      setActive(Math.min(Math.max(next, 0), list.rows.length - 1));
      if (next > list.rows.length - 5) list.loadMore();
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // Ctrl+Enter is meant for the picker, and not for the page behind it, which would save.
      event.stopPropagation();
      enter.press(event.ctrlKey || event.metaKey ? 'done' : 'tick');
    }
  };

  return (
    <Flex vertical gap={12}>
      <ProductFilters value={filters} onChange={change} searchRef={props.search} onKeyDown={onKeyDown} />
      {list.error && <Alert type="error" showIcon title={errorText(list.error.error)} />}
      <div
        // A list box has nothing but options.
        {...(list.rows.length > 0 && { role: 'listbox', 'aria-label': t('catalogue.products') })}
        tabIndex={-1}
        style={{
          height: 'min(440px, calc(100vh - 300px))',
          overflow: 'auto',
          border: `1px solid ${COLORS.line}`,
          borderRadius: 8,
        }}
        onScroll={({ currentTarget: box }) => {
          if (box.scrollTop + box.clientHeight > box.scrollHeight - 400) list.loadMore();
        }}
      >
        {list.loading && <Spin style={{ display: 'block', margin: '60px auto' }} />}
        {!list.loading && list.rows.length === 0 && <NoProducts narrowed={isNarrowed(filters)} />}
        {list.rows.map((product, index) => (
          <Option
            key={product.id}
            product={product}
            active={index === current}
            chosen={chosen.some(({ id }) => id === product.id)}
            onPress={() => {
              setActive(index);
              press(product);
            }}
          />
        ))}
      </div>
      <Flex align="center" justify="space-between">
        <Typography.Text type="secondary">
          {t(props.multiple ? 'catalogue.pickerKeysMany' : 'catalogue.pickerKeys')}
        </Typography.Text>
        {props.multiple && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => take(chosen)}>
            {t('catalogue.pickMany', { count: chosen.length })}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

interface OptionProps {
  product: Product;
  active: boolean;
  chosen: boolean;
  onPress: () => void;
}

function Option({ product, active, chosen, onPress }: OptionProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const facts = [product.model, localName(product.kind), sizeText(product), product.materials[0]];
  return (
    // Focus stays in the search field, which hears the keys; the row itself is for the mouse.
    <div
      ref={row}
      role="option"
      aria-selected={chosen || active}
      tabIndex={-1}
      onClick={onPress}
      onKeyDown={(event) => event.key === 'Enter' && onPress()}
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 12,
        padding: '6px 12px',
        cursor: 'pointer',
        background: active ? COLORS.accentSoft : undefined,
        borderBottom: `1px solid ${COLORS.line}`,
      }}
    >
      <Thumbnail sha256={product.pictureSha256} alt="" size={48} />
      <Flex vertical style={{ flex: 1, minWidth: 0 }}>
        <Typography.Text strong ellipsis>
          {productName(product)}
        </Typography.Text>
        <Typography.Text type="secondary" ellipsis className="small">
          {facts.filter(Boolean).join(' · ')}
        </Typography.Text>
      </Flex>
      <Tag>{t(`codes.lineSource.${product.source}`)}</Tag>
      <div style={{ width: 110, textAlign: 'right' }}>
        <Money fen={product.priceFen} strong />
      </div>
      <CheckCircleFilled style={{ color: chosen ? COLORS.accent : 'transparent', fontSize: 18 }} />
    </div>
  );
}
