import { sql } from 'drizzle-orm';

/** What the person of a hit is called: by the phone where there is no name. */
export const PERSON = sql.raw(`CASE c.name WHEN '' THEN coalesce(c.phone, '') ELSE c.name END`);

/** The first columns of a document's hit; `x` is the document, `c` its customer. Address, date and total follow. */
export const DOCUMENT =
  sql.raw(`x.id AS id, x.number AS title, CASE c.name WHEN '' THEN c.phone ELSE c.name END AS customerName,
  c.phone AS phone, c.phone2 AS phone2, x.state AS state`);
