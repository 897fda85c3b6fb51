import type { SampleStore } from '../sampleStore';

export async function fillProposals(_store: SampleStore): Promise<void> {}
