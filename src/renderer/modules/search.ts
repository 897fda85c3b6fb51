import { CommandPalette } from '../features/search';
import type { Module } from './module';

export const search = { order: 240, Overlay: CommandPalette } satisfies Module;
