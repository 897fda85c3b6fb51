import { App, Button, Card, Checkbox, Flex, Progress, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { UpdateOffer, UpdatesState } from '../../../shared/features/updates/contract';
import { useWrite } from '../../platform/api';
import { bytesText, dateText } from '../../platform/format';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { showState } from './useUpdates';

interface Props {
  state: UpdatesState;
  offer: UpdateOffer;
}

/** The newer version: what is new in it, and the next step towards it. */
export function OfferCard({ state, offer }: Props) {
  const { t } = useTranslation();
  const size = bytesText(offer.sizeBytes);
  return (
    <Card
      size="small"
      title={t('updates.offer', offer)}
      extra={
        <Typography.Text type="secondary">
          {offer.releaseDate ? t('updates.offerDate', { date: dateText(offer.releaseDate), size }) : size}
        </Typography.Text>
      }
    >
      <Flex vertical gap={12}>
        <section aria-label={t('updates.whatsNew')} style={{ maxHeight: 220, overflow: 'auto' }}>
          {offer.notes ? (
            <Typography.Text style={{ whiteSpace: 'pre-wrap' }}>{offer.notes}</Typography.Text>
          ) : (
            <Typography.Text type="secondary">{t('updates.noNotes')}</Typography.Text>
          )}
        </section>
        <NextStep state={state} offer={offer} />
      </Flex>
    </Card>
  );
}

function NextStep({ state, offer }: Props) {
  const { t } = useTranslation();
  const report = useReport();
  const download = useWrite('updates.download');
  const cancel = useWrite('updates.cancel');
  switch (state.phase) {
    case 'downloading':
      return (
        <Downloading state={state} offer={offer} onCancel={() => cancel.mutate({}, { onError: report })} />
      );
    case 'ready':
      return <Ready state={state} offer={offer} />;
    case 'installing':
      return <Typography.Text strong>{t('updates.installing')}</Typography.Text>;
    default:
      return (
        <Flex gap={12} align="center">
          <Button
            type="primary"
            disabled={state.phase === 'checking'}
            onClick={() => download.mutate({}, { onError: report })}
          >
            {t('updates.download')}
          </Button>
          <Typography.Text type="secondary">{t('updates.downloadHint')}</Typography.Text>
        </Flex>
      );
  }
}

function Downloading({ state: { doneBytes }, offer, onCancel }: Props & { onCancel: () => void }) {
  const { t } = useTranslation();
  const size = bytesText(offer.sizeBytes);
  const text = t('updates.downloading', { done: bytesText(doneBytes), size });
  return (
    <Flex gap={12} align="center">
      <Progress
        percent={Math.floor((doneBytes / offer.sizeBytes) * 100)}
        aria-label={text}
        style={{ flex: 1, margin: 0 }}
      />
      <Typography.Text type="secondary">{text}</Typography.Text>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </Flex>
  );
}

function Ready({ state: { atQuit }, offer }: Props) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const report = useReport();
  const agree = useWrite('updates.agree');
  const ask = () =>
    modal.confirm({
      title: t('updates.installNowTitle', offer),
      content: t('updates.installNowText'),
      okText: t('updates.installNowOk'),
      // Answers when the backup is made: what stands against it shows on the page.
      onOk: () => write('updates.install', {}).then(() => undefined, report),
    });
  return (
    <Flex vertical gap={10}>
      <Flex vertical gap={2}>
        <Typography.Text type="success">{t('updates.ready')}</Typography.Text>
        <Typography.Text type="secondary">
          {atQuit ? t('updates.atQuitOn', offer) : t('updates.readyHint')}
        </Typography.Text>
      </Flex>
      <Flex gap={16} align="center">
        <Button type="primary" onClick={ask}>
          {t('updates.installNow')}
        </Button>
        <Checkbox
          checked={agree.isPending ? agree.variables.atQuit : atQuit}
          onChange={({ target }) =>
            agree.mutate({ atQuit: target.checked }, { onSuccess: showState, onError: report })
          }
        >
          {t('updates.atQuit')}
        </Checkbox>
      </Flex>
    </Flex>
  );
}
