// What src/shared uses of both environments, Node and the window, and the language itself does not have. Seen by its own
// tsconfig only: whatever is missing here is missing in one of them, or is asked for here first.
declare class URL {
  constructor(url: string);
  static canParse(url: string): boolean;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly search: string;
  readonly hash: string;
  readonly hostname: string;
}

declare const performance: { now(): number };
