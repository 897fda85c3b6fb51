/**
 * English texts: the keys of the Chinese ones and, where a count of one reads otherwise, the same key with `_one`, which
 * i18next takes by itself for `count: 1`.
 */
export type English<Chinese> = {
  [Key in keyof Chinese]: Chinese[Key] extends string | readonly unknown[]
    ? Chinese[Key]
    : English<Chinese[Key]>;
} & {
  [Key in keyof Chinese as Key extends string
    ? Chinese[Key] extends string
      ? `${Key}_one`
      : never
    : never]?: string;
};
