import { Alert, Button, Flex, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallFailed } from '../platform/answer';
import { errorText } from '../platform/errorText';
import { leastWidth } from './listColumns';

interface Props<R extends { id: number }> {
  pages: {
    rows: R[];
    total: number | null;
    loading: boolean;
    error: CallFailed | null;
    hasMore: boolean;
    loadMore: () => void;
  };
  columns: TableProps<R>['columns'];
  label: string;
  empty: ReactNode;
}

/** A list inside a settings section: it grows with its pages, and the section scrolls. */
export function PagedSection<R extends { id: number }>({ pages, columns, label, empty }: Props<R>) {
  const { t } = useTranslation();
  if (pages.error) return <Alert type="error" showIcon title={errorText(pages.error.error)} />;
  return (
    <section aria-label={label}>
      <Table<R>
        rowKey="id"
        size="small"
        scroll={{ x: leastWidth(columns ?? []) }}
        pagination={false}
        columns={columns ?? []}
        dataSource={pages.rows}
        loading={pages.loading}
        locale={{ emptyText: pages.loading ? t('common.loading') : empty }}
      />
      {pages.hasMore && (
        <Flex justify="center" style={{ padding: 12 }}>
          <Button onClick={pages.loadMore}>{t('common.more')}</Button>
        </Flex>
      )}
    </section>
  );
}
