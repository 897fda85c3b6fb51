import { Flex, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

const SHORTCUTS = [
  ['Ctrl+K', 'search'],
  ['Ctrl+N', 'register'],
  ['Ctrl+L', 'lock'],
  ['Ctrl+Enter', 'save'],
  ['↑ ↓', 'move'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['F1', 'keys'],
] as const;

/** The keys that work everywhere. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('search.shortcuts.title')} footer={null} width={440} onCancel={onClose}>
      <Flex vertical gap={8}>
        {SHORTCUTS.map(([keys, what]) => (
          <Flex key={keys} gap={12}>
            <span style={{ width: 110, flex: 'none' }}>
              <Typography.Text keyboard>{keys}</Typography.Text>
            </span>
            <span>{t(`search.shortcuts.${what}`)}</span>
          </Flex>
        ))}
      </Flex>
    </Modal>
  );
}
