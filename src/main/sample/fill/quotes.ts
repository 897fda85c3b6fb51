import type { SampleStore } from '../sampleStore';

export async function fillQuotes(_store: SampleStore): Promise<void> {}
