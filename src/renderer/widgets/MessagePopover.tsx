import { CopyOutlined } from '@ant-design/icons';
import { App, Button, Flex, Input, Segmented, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../../shared/domain/locale';
import { type MessageKind, messageText } from '../../shared/domain/messageTexts';
import { formatPhone } from '../../shared/domain/phone';
import type { BoardRow } from '../../shared/features/today/contract';
import { useCall } from '../platform/api';
import { dateText, moneyText, slotText } from '../platform/format';
import { useSession } from '../platform/session';
import { UnsavedPopover } from '../ui/UnsavedPopover';
import { RevealablePhone } from './RevealablePhone';

interface Props {
  row: BoardRow;
  kind: MessageKind;
  /** The button that opens it. */
  children: ReactNode;
  /** What follows the message: marks the step done. */
  footer: (close: () => void) => ReactNode;
}

/** The message of a step with everything filled in: read it, copy it, mark it done. Open from the start. */
export function MessagePopover({ row, kind, children, footer }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(true);
  return (
    <UnsavedPopover
      open={open}
      onOpen={setOpen}
      placement="bottomRight"
      title={t('today.message.title', { kind: t(`codes.taskKind.${kind}`) })}
      content={<Message row={row} kind={kind} footer={footer(() => setOpen(false))} />}
    >
      {children}
    </UnsavedPopover>
  );
}

function Message({ row, kind, footer }: { row: BoardRow; kind: MessageKind; footer: ReactNode }) {
  const { t } = useTranslation();
  const { locale: mine, storeName } = useSession();
  const [locale, setLocale] = useState<Locale>(mine);
  const store = useCall('settings.all', {}).data?.store;
  const date = kind === 'confirm_order' || kind === 'book_delivery' ? row.agreedDate : row.deliveryDate;
  const text = messageText(kind, locale, {
    customerName: row.customerName,
    orderNumber: row.orderNumber,
    date: date ? dateText(date) : null,
    slot: slotText(row, locale) || null,
    balance: row.balanceFen !== null && row.balanceFen > 0 ? moneyText(row.balanceFen) : null,
    packagesLater: row.packagesLater,
    storeName,
    storePhone: store?.phone ? formatPhone(store.phone) : null,
  });
  return (
    <Words
      row={row}
      title={t('today.message.title', { kind: t(`codes.taskKind.${kind}`) })}
      text={text}
      footer={footer}
      language={
        <Segmented
          size="small"
          aria-label={t('shell.language')}
          value={locale}
          onChange={setLocale}
          options={[
            { value: 'zh-CN' as const, label: t('today.message.chinese') },
            { value: 'en' as const, label: t('today.message.english') },
          ]}
        />
      }
    />
  );
}

interface WordsProps {
  row: BoardRow;
  title: string;
  /** The message as it is sent. */
  text: string;
}

/** Any message with everything filled in, like `MessagePopover`. */
export function WordsPopover({
  children,
  footer,
  ...words
}: WordsProps & Pick<Props, 'children' | 'footer'>) {
  const [open, setOpen] = useState(true);
  return (
    <UnsavedPopover
      open={open}
      onOpen={setOpen}
      placement="bottomRight"
      title={words.title}
      content={<Words {...words} footer={footer(() => setOpen(false))} />}
    >
      {children}
    </UnsavedPopover>
  );
}

function Words({
  row,
  title,
  text,
  footer,
  language,
}: WordsProps & { footer: ReactNode; language?: ReactNode }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => message.success(t('today.message.copied')),
      () => message.warning(t('today.message.copyFailed')),
    );
  return (
    <Flex vertical gap={10} style={{ width: 400 }}>
      <Input.TextArea readOnly value={text} autoSize={{ minRows: 3, maxRows: 8 }} aria-label={title} />
      {row.phone && (
        <Typography.Text type="secondary">
          {row.customerName} <RevealablePhone phone={row.phone} {...placeOf(row)} />
        </Typography.Text>
      )}
      <Flex gap={8} align="center" wrap>
        {language}
        <div style={{ flex: 1 }} />
        {footer}
        <Button type="primary" icon={<CopyOutlined />} autoFocus onClick={() => void copy()}>
          {t('common.copy')}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Beside what the phone stands: a deliverer may open the delivery, not the customer. */
function placeOf({ customerId, deliveryId }: BoardRow): { place: 'customers' | 'deliveries'; id: number } {
  return deliveryId === null
    ? { place: 'customers', id: customerId ?? 0 }
    : { place: 'deliveries', id: deliveryId };
}
