CREATE TABLE `erasures` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`approval_id` integer,
	`files` text NOT NULL,
	`purged_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_customer` ON `erasures` (`customer_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_approvals` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`kind` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`reason` text,
	`payload` text NOT NULL,
	`decided_by` integer,
	`decided_at` integer,
	`decision_note` text,
	CONSTRAINT "approvals_kind" CHECK("__new_approvals"."kind" IN ('discount','order_change','capacity','erasure')),
	CONSTRAINT "approvals_state_code" CHECK("__new_approvals"."state" IN ('pending','approved','rejected','withdrawn'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_approvals`("id", "version", "created_at", "created_by", "updated_at", "kind", "entity", "entity_id", "state", "reason", "payload", "decided_by", "decided_at", "decision_note") SELECT "id", "version", "created_at", "created_by", "updated_at", "kind", "entity", "entity_id", "state", "reason", "payload", "decided_by", "decided_at", "decision_note" FROM `approvals`;--> statement-breakpoint
DROP TABLE `approvals`;--> statement-breakpoint
ALTER TABLE `__new_approvals` RENAME TO `approvals`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `approvals_state` ON `approvals` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `approvals_entity` ON `approvals` (`entity`,`entity_id`);--> statement-breakpoint
ALTER TABLE `customers` ADD `erased_at` integer;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `salt` text;--> statement-breakpoint
ALTER TABLE `audit_log` ADD `words_digest` text;