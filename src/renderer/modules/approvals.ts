import { ApprovalsBell } from '../features/approvals';
import type { Module } from './module';

export const approvals = { TopBarItem: ApprovalsBell } satisfies Module;
