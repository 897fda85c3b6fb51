CREATE TABLE `home_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`visit_id` integer,
	`kind_id` integer NOT NULL,
	`room_name` text,
	`brand` text,
	`year` integer NOT NULL,
	`price_fen` integer,
	`satisfaction` integer,
	`note` text,
	`replaced_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`kind_id`) REFERENCES `product_kinds`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "home_items_year" CHECK("home_items"."year" >= 1950),
	CONSTRAINT "home_items_price" CHECK("home_items"."price_fen" > 0),
	CONSTRAINT "home_items_satisfaction" CHECK("home_items"."satisfaction" BETWEEN 1 AND 5)
) STRICT;
--> statement-breakpoint
CREATE INDEX `home_items_customer` ON `home_items` (`customer_id`,`id`);--> statement-breakpoint
-- by hand: drizzle would make the table of kinds anew for one column.
ALTER TABLE `product_kinds` ADD `typical_price_fen` integer CONSTRAINT "product_kinds_typical_price" CHECK("typical_price_fen" > 0);--> statement-breakpoint
ALTER TABLE `visits` ADD `inventory_done` integer DEFAULT false NOT NULL;