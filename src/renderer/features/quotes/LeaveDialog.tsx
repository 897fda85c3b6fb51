import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';

/** Somebody goes away from a quote that is not saved: save first, give it up, or stay. */
export function LeaveDialog({
  busy,
  onStay,
  onDiscard,
  onSave,
}: {
  busy: boolean;
  onStay: () => void;
  onDiscard: () => void;
  onSave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      open
      width={460}
      title={t('quotes.leave.title')}
      onCancel={onStay}
      footer={[
        <Button key="stay" onClick={onStay}>
          {t('quotes.leave.stay')}
        </Button>,
        <Button key="discard" danger onClick={onDiscard}>
          {t('quotes.leave.discard')}
        </Button>,
        <Button key="save" type="primary" autoFocus loading={busy} onClick={onSave}>
          {t('quotes.leave.save')}
        </Button>,
      ]}
    >
      {t('quotes.leave.hint')}
    </Modal>
  );
}
