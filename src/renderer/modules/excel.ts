import { JobNotices } from '../features/excel';
import type { Module } from './module';

export const excel = { Overlay: JobNotices } satisfies Module;
