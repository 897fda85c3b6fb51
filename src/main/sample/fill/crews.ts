import type { SampleStore } from '../sampleStore';

export async function fillCrews(_store: SampleStore): Promise<void> {}
