CREATE TABLE `care_records` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`kind_id` integer NOT NULL,
	`done_date` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `product_kinds`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `care_records_customer` ON `care_records` (`customer_id`,`kind_id`,`done_date`);--> statement-breakpoint
CREATE TABLE `reminder_pauses` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`reason` text NOT NULL,
	`until` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reminder_pauses_reason_code" CHECK("reminder_pauses"."reason" IN ('care','never','silent','not_bought','never_bought'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_pauses_reason` ON `reminder_pauses` (`customer_id`,`reason`);--> statement-breakpoint
CREATE INDEX `reminder_pauses_muted` ON `reminder_pauses` (`reason`,`until`,`customer_id`);--> statement-breakpoint
DROP INDEX `customers_silent`;--> statement-breakpoint
CREATE INDEX `customers_quiet` ON `customers` (`seller_id`,("last_contact_at" IS NULL),coalesce("last_contact_at", "created_at"),`id`,`created_at`) WHERE "next_contact_date" IS NULL AND "merged_into_id" IS NULL AND "erased_at" IS NULL AND "stage" NOT IN ('won', 'lost', 'paused');--> statement-breakpoint
CREATE INDEX `customers_waking` ON `customers` (`seller_id`,`wake_up_date`,`id`) WHERE "stage" = 'paused' AND "merged_into_id" IS NULL AND "erased_at" IS NULL;--> statement-breakpoint
-- by hand: drizzle would make the table anew for one column.
ALTER TABLE `product_kinds` ADD `care_days` integer CONSTRAINT "product_kinds_care_days" CHECK("care_days" BETWEEN 1 AND 3650);--> statement-breakpoint
ALTER TABLE `customer_facts` ADD `seller_id` integer;--> statement-breakpoint
CREATE INDEX `customer_facts_seller_care` ON `customer_facts` (`seller_id`,`next_care`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_seller_buy` ON `customer_facts` (`seller_id`,`last_buy`,`customer_id`);--> statement-breakpoint
ALTER TABLE `tasks` ADD `playbook` text;--> statement-breakpoint
ALTER TABLE `tasks` ADD `message` text;