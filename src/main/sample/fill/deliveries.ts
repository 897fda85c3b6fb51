import type { SampleStore } from '../sampleStore';

export async function fillDeliveries(_store: SampleStore): Promise<void> {}
