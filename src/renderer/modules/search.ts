import { CommandPalette } from '../features/search';
import type { Module } from './module';

export const search = { Overlay: CommandPalette } satisfies Module;
