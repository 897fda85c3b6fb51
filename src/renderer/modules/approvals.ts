import { ApprovalsBell } from '../features/approvals';
import type { Module } from './module';

export const approvals = { order: 220, TopBarItem: ApprovalsBell } satisfies Module;
