import type { SampleStore } from '../sampleStore';

export async function fillCustomers(_store: SampleStore): Promise<void> {}
