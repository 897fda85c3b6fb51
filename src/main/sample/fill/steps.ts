import type { OutputOf } from '../../../shared/contract';
import type { SampleStore } from '../sampleStore';

type Step = OutputOf<'orders.get'>['steps'][number]['kind'];

/** The front desk has told the customer: thanked, reminded, asked. */
export async function tickOff(store: SampleStore, orderId: number, kind: Step): Promise<void> {
  const [desk] = store.people('front_desk');
  const { steps } = await store.call(desk, 'orders.get', { id: orderId });
  const step = steps.find((one) => one.kind === kind);
  if (!step?.taskId || !step.taskVersion || step.state !== 'open') return;
  await store.call(desk, 'tasks.complete', { id: step.taskId, version: step.taskVersion });
}
