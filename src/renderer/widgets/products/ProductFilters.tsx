import { SearchOutlined } from '@ant-design/icons';
import { Flex, Input, type InputRef, Select } from 'antd';
import type { CSSProperties, KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../platform/api';
import { localName } from './productText';

export interface ProductFilterValues {
  search: string;
  kindId: number | null;
  seriesId: number | null;
}

interface Props {
  value: ProductFilterValues;
  onChange: (value: ProductFilterValues) => void;
  searchRef?: Ref<InputRef>;
  onKeyDown?: (event: KeyboardEvent) => void;
  /** How the row stands in what is around it. */
  style?: CSSProperties;
}

/** Words, kind and series; used by the picker and by the catalogue's table. */
export function ProductFilters({ value, onChange, searchRef, onKeyDown, style }: Props) {
  const { t } = useTranslation();
  const kinds = useCall('catalogue.kinds', {});
  const series = useCall('catalogue.series', {});
  return (
    <Flex gap={8} style={{ minWidth: 0, ...style }}>
      <Input
        {...(searchRef && { ref: searchRef })}
        prefix={<SearchOutlined />}
        allowClear
        style={{ flex: 1, minWidth: 160, maxWidth: 340 }}
        aria-label={t('catalogue.search')}
        placeholder={t('catalogue.searchHint')}
        maxLength={60}
        value={value.search}
        onChange={(event) => onChange({ ...value, search: event.target.value })}
        onKeyDown={(event) => onKeyDown?.(event)}
      />
      <Select<number>
        style={{ width: 150 }}
        allowClear={{ label: t('common.clear') }}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('catalogue.kind')}
        placeholder={t('catalogue.allKinds')}
        value={value.kindId}
        onChange={(kindId) => onChange({ ...value, kindId: kindId ?? null })}
        options={(kinds.data ?? []).map((kind) => ({ value: kind.id, label: localName(kind) }))}
      />
      <Select<number>
        style={{ width: 150 }}
        allowClear={{ label: t('common.clear') }}
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('catalogue.oneSeries')}
        placeholder={t('catalogue.allSeries')}
        value={value.seriesId}
        onChange={(seriesId) => onChange({ ...value, seriesId: seriesId ?? null })}
        options={(series.data ?? []).map((one) => ({ value: one.id, label: localName(one) }))}
      />
    </Flex>
  );
}
