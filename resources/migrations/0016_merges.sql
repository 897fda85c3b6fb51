CREATE TABLE `merges` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`survivor_id` integer NOT NULL,
	`merged_id` integer NOT NULL,
	`moved` text NOT NULL,
	`changes` text NOT NULL,
	`last_ids` text NOT NULL,
	`undone_at` integer,
	`undone_by` integer,
	FOREIGN KEY (`survivor_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "merges_two" CHECK("merges"."survivor_id" <> "merges"."merged_id")
) STRICT;
--> statement-breakpoint
CREATE INDEX `merges_survivor` ON `merges` (`survivor_id`,`id`);--> statement-breakpoint
CREATE INDEX `merges_merged` ON `merges` (`merged_id`,`id`);--> statement-breakpoint
CREATE TABLE `not_same` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "not_same_two" CHECK("not_same"."customer_id" <> "not_same"."other_id")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `not_same_pair` ON `not_same` (min("customer_id", "other_id"),max("customer_id", "other_id"));--> statement-breakpoint
CREATE INDEX `not_same_customer` ON `not_same` (`customer_id`);--> statement-breakpoint
CREATE INDEX `not_same_other` ON `not_same` (`other_id`);--> statement-breakpoint
CREATE INDEX `customers_merged` ON `customers` (`merged_into_id`) WHERE "merged_into_id" IS NOT NULL;