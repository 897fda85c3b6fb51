import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { lazyComponent } from '../../ui/lazyComponent';
import { useHotkey } from '../../ui/useHotkey';
import { useShellActions } from '../../widgets/shellActions';
import { PaletteBox } from './PaletteBox';

const ShortcutsDialog = lazyComponent(async () => (await import('./ShortcutsDialog')).ShortcutsDialog);

/** Ctrl+K: anybody, any document, any command. F1: the keys of the app. */
export function CommandPalette() {
  const { searching, endSearch: close } = useShellActions();
  const navigate = useNavigate();
  const [showingKeys, setShowingKeys] = useState(false);
  useHotkey('f1', () => {
    close();
    setShowingKeys(true);
  });
  return (
    <>
      <Modal
        open={searching}
        onCancel={close}
        footer={null}
        closable={false}
        destroyOnHidden
        width={640}
        style={{ top: 64 }}
        styles={{ container: { padding: 0, overflow: 'hidden' } }}
      >
        {searching && (
          <PaletteBox
            onClose={close}
            onGo={(path) => {
              close();
              navigate(path);
            }}
            onShowKeys={() => {
              close();
              setShowingKeys(true);
            }}
          />
        )}
      </Modal>
      {showingKeys && <ShortcutsDialog onClose={() => setShowingKeys(false)} />}
    </>
  );
}
