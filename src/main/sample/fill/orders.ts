import type { SampleStore } from '../sampleStore';

export async function fillOrders(_store: SampleStore): Promise<void> {}
