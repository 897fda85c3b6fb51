import { Flex, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useRegistry } from '../../widgets/registry';

const EVERYWHERE = [
  ['Ctrl+K', 'search'],
  ['Ctrl+N', 'register'],
  ['Ctrl+L', 'lock'],
  ['Ctrl+Enter', 'save'],
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Alt+←', 'back'],
  ['Esc', 'close'],
  ['F9', 'hideInternal'],
  ['F1', 'keys'],
] as const;

/** The keys of the screen that is open, and those that work everywhere. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { screenKeys } = useRegistry();
  const here = screenKeys.find(({ at }) => at.test(pathname))?.keys ?? [];
  return (
    <Modal open title={t('search.shortcuts.title')} footer={null} width={460} onCancel={onClose}>
      <Flex vertical gap={8}>
        {here.map(([keys, what]) => (
          <Keys key={what} keys={keys} text={t(`search.shortcuts.${what}`)} />
        ))}
        {here.length > 0 && (
          <Typography.Text type="secondary" style={{ marginTop: 8 }}>
            {t('search.shortcuts.everywhere')}
          </Typography.Text>
        )}
        {EVERYWHERE.map(([keys, what]) => (
          <Keys key={what} keys={keys} text={t(`search.shortcuts.${what}`)} />
        ))}
      </Flex>
    </Modal>
  );
}

function Keys({ keys, text }: { keys: string; text: string }) {
  return (
    <Flex gap={12}>
      <span style={{ width: 110, flex: 'none' }}>
        <Typography.Text keyboard>{keys}</Typography.Text>
      </span>
      <span>{text}</span>
    </Flex>
  );
}
