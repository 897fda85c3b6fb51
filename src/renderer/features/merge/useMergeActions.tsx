import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { OutputOf } from '../../../shared/contract';
import type { CustomerShape } from '../../../shared/contract/customerShapes';
import { write } from '../../platform/write';
import { useReport } from '../../ui/useReport';
import { useUndoToast } from '../../ui/useUndoToast';
import { customerName } from '../../widgets/customerText';
import { KeptList } from './KeptList';

type Named = Pick<CustomerShape, 'id' | 'name' | 'phone'>;

/** Takes a merge back, and says what was not put back. The toast that asks for it may outlive the screen. */
export function useUndoMerge(): (
  merge: { id: number; version: number },
  survivor: Named,
  merged: { name: string },
) => Promise<boolean> {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const report = useReport();
  return async ({ id, version }, survivor, merged) => {
    try {
      const { kept, mergedId } = await write('merge.undo', { id, version });
      const names = { survivor: customerName(t, survivor), merged: merged.name || t('customers.nameless') };
      void message.success(t('merge.undone', names));
      if (kept.fields.length + kept.stages.length + kept.records.length === 0) return true;
      modal.info({
        title: t('merge.keptTitle'),
        content: <KeptList kept={kept} mergedId={mergedId} {...names} />,
        okText: t('merge.understood'),
      });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };
}

/** Says that two were merged, with the way back. */
export function useSayMerged(): (
  made: OutputOf<'merge.run'>,
  survivor: CustomerShape,
  merged: CustomerShape,
) => void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const undoToast = useUndoToast();
  const undo = useUndoMerge();
  return (made, survivor, merged) =>
    undoToast(t('merge.done', { name: customerName(t, survivor) }), () => {
      void undo(made, survivor, { name: customerName(t, merged) }).then(
        (undone) => undone && navigate(`/customers?tab=merge&one=${survivor.id}&other=${merged.id}`),
      );
    });
}

/** Keeps that two are not one, with the way back. Answers whether it was kept. */
export function useTellApart(): (one: Named, other: Named) => Promise<boolean> {
  const { t } = useTranslation();
  const report = useReport();
  const undoToast = useUndoToast();
  return async (one, other) => {
    const pair = { oneId: one.id, otherId: other.id };
    const say = (notSame: boolean) => write('merge.notSame', { ...pair, notSame });
    try {
      await say(true);
      undoToast(t('merge.told', { one: customerName(t, one), other: customerName(t, other) }), () => {
        say(false).catch(report);
      });
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  };
}
