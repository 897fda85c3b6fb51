import type { SampleStore } from '../sampleStore';

export async function fillCatalogue(_store: SampleStore): Promise<void> {}
