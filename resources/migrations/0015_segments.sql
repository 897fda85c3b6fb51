CREATE TABLE `segment_pins` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`segment_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`side` text NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "segment_pins_side" CHECK("segment_pins"."side" IN ('in','out'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `segment_pins_customer` ON `segment_pins` (`segment_id`,`customer_id`);--> statement-breakpoint
CREATE INDEX `segment_pins_of_customer` ON `segment_pins` (`customer_id`);--> statement-breakpoint
CREATE TABLE `segments` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`filter` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_name` ON `segments` (`name`);