import { config } from 'zod';

// The window's content security policy lets nothing be compiled from text. zod would try once and take the other way; the
// try alone is a breach, so it is told beforehand.
config({ jitless: true });
