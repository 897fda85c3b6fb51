CREATE TABLE `used_ids` (
	`entity` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
) STRICT;--> statement-breakpoint
-- by hand: what was deleted until today is known from the audit log alone
INSERT INTO used_ids (entity, last)
SELECT entity, max(entity_id) FROM audit_log WHERE "after" IS NULL GROUP BY entity;
