import { JobNotices } from '../features/excel';
import type { Module } from './module';

export const excel = { order: 230, Overlay: JobNotices } satisfies Module;
