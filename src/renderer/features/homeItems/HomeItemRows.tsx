import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Form, Select, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput, NumberInput } from '../../ui/NumberInput';
import { TextInput } from '../../ui/TextInput';
import { useHotkey } from '../../ui/useHotkey';
import { KindSelect, RoomInput } from './HomeItemFields';

/** As many as the contract takes at once. */
const MOST = 60;
const EMPTY = { roomName: null, brand: null, priceFen: null, satisfaction: null, note: null };
const SCORES = [1, 2, 3, 4, 5] as const;
const PLAIN = { margin: 0 };

interface RowsProps {
  fields: { key: number; name: number }[];
  add: (row: object) => void;
  remove: (name: number) => void;
  /** The room of the last row: whoever counts goes from room to room. */
  lastRoom: () => string | null;
}

/** Pieces that were seen on a visit, a row each, in the form around it; Alt+N adds one more from any field. */
export function HomeItemRows({ name: list }: { name: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const lastRoom = () => {
    const rows = form.getFieldValue(list) as { roomName?: string | null }[] | undefined;
    return rows?.at(-1)?.roomName ?? null;
  };
  return (
    <>
      <Typography.Text>{t('homeItems.visit.title')}</Typography.Text>
      <Form.List name={list}>
        {(fields, { add, remove }) => <Rows fields={fields} add={add} remove={remove} lastRoom={lastRoom} />}
      </Form.List>
    </>
  );
}

function Rows({ fields, add, remove, lastRoom }: RowsProps) {
  const { t } = useTranslation();
  const full = fields.length >= MOST;
  const addRow = () => add({ ...EMPTY, roomName: lastRoom() });
  useHotkey('alt+n', addRow, !full);
  return (
    <Flex vertical gap={8} style={{ margin: '4px 0 14px' }}>
      {fields.map(({ key, name }) => (
        <Row key={key} name={name} onRemove={() => remove(name)} />
      ))}
      <Button type="dashed" icon={<PlusOutlined />} disabled={full} onClick={addRow}>
        {t('homeItems.visit.add')} <kbd>Alt+N</kbd>
      </Button>
    </Flex>
  );
}

function Row({ name, onRemove }: { name: number; onRemove: () => void }) {
  const { t } = useTranslation();
  const field = (key: 'room' | 'kind' | 'brand' | 'year' | 'price' | 'satisfaction') => ({
    placeholder: t(`homeItems.form.${key}`),
    'aria-label': `${t(`homeItems.form.${key}`)} ${name + 1}`,
  });
  return (
    <Flex gap={6} align="start">
      <Form.Item name={[name, 'roomName']} style={{ ...PLAIN, width: 104 }}>
        <RoomInput {...field('room')} />
      </Form.Item>
      <Form.Item name={[name, 'kindId']} style={{ ...PLAIN, width: 132 }}>
        <KindSelect autoFocus {...field('kind')} />
      </Form.Item>
      <Form.Item name={[name, 'brand']} style={{ ...PLAIN, flex: 1 }}>
        <TextInput max={40} {...field('brand')} />
      </Form.Item>
      <Form.Item name={[name, 'year']} style={{ ...PLAIN, width: 104 }}>
        <NumberInput inputMode="numeric" {...field('year')} />
      </Form.Item>
      <Form.Item name={[name, 'priceFen']} style={{ ...PLAIN, width: 140 }}>
        <MoneyInput {...field('price')} />
      </Form.Item>
      <Form.Item name={[name, 'satisfaction']} style={{ ...PLAIN, width: 100 }}>
        <Select<number>
          allowClear={{ label: t('common.clear') }}
          {...field('satisfaction')}
          options={SCORES.map((value) => ({ value, label: `${value} / 5` }))}
        />
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('homeItems.visit.remove', { n: name + 1 })}
        onClick={onRemove}
      />
    </Flex>
  );
}
