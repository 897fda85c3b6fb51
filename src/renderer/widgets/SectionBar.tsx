import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import type { SheetName } from '../../shared/features/excel/contract';
import { ExportButton } from './ExportButton';

interface Props {
  /** The list's sheet in Excel, narrowed by `text`. */
  list: Extract<SheetName, 'partners' | 'communities'>;
  text: string;
  onText: (text: string) => void;
  search: string;
  add: string;
  onAdd: () => void;
}

/** Above a list of the settings: its search, its workbook, and the button that adds to it. */
export function SectionBar({ list, text, onText, search, add, onAdd }: Props) {
  return (
    <Flex gap={8} style={{ marginBottom: 12 }}>
      <Input
        type="search"
        allowClear
        prefix={<SearchOutlined />}
        aria-label={search}
        placeholder={search}
        value={text}
        onChange={(event) => onText(event.target.value)}
        style={{ width: 260 }}
      />
      <span style={{ flex: 1 }} />
      <ExportButton list={list} filters={{ text }} />
      <Button type="primary" icon={<PlusOutlined />} onClick={onAdd}>
        {add}
      </Button>
    </Flex>
  );
}
