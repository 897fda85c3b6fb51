import type { ComponentType } from 'react';
import { ApprovalsBell } from '../../features/approvals/ApprovalsBell';
import { RegisterDrawer } from '../../features/customers/RegisterDrawer';
import { JobNotices } from '../../features/excel/JobNotices';
import { CommandPalette } from '../../features/search/CommandPalette';

/** Small things in the top bar, beside the language: approvals, running jobs. */
export const TOP_BAR_EXTRAS: readonly ComponentType[] = [ApprovalsBell];

/** Drawers and dialogs that open from anywhere: registration, search. */
export const TOP_BAR_OVERLAYS: readonly ComponentType[] = [RegisterDrawer, JobNotices, CommandPalette];
