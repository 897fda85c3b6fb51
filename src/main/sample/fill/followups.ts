import type { SampleStore } from '../sampleStore';

export async function fillFollowups(_store: SampleStore): Promise<void> {}
