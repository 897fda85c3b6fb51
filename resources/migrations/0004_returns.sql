CREATE TABLE `return_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`return_id` integer NOT NULL,
	`order_line_id` integer NOT NULL,
	`quantity` integer NOT NULL,
	`packages` integer,
	`credit_fen` integer,
	`closed_at` integer,
	FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "return_lines_quantity" CHECK("return_lines"."quantity" BETWEEN 1 AND 9999),
	CONSTRAINT "return_lines_settled" CHECK(("return_lines"."packages" IS NULL) = ("return_lines"."credit_fen" IS NULL) AND ("return_lines"."packages" IS NULL OR "return_lines"."closed_at" IS NOT NULL)),
	CONSTRAINT "return_lines_amounts" CHECK(coalesce("return_lines"."packages", 0) >= 0 AND coalesce("return_lines"."credit_fen", 0) >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `return_lines_line` ON `return_lines` (`return_id`,`order_line_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `return_lines_live` ON `return_lines` (`order_line_id`) WHERE "closed_at" IS NULL;--> statement-breakpoint
CREATE TABLE `returns` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`order_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`request_id` integer,
	`kind` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`reason` text NOT NULL,
	`note` text,
	`credit_fen` integer,
	`change_id` integer,
	`received_at` integer,
	`settled_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`change_id`) REFERENCES `order_changes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "returns_kind" CHECK("returns"."kind" IN ('return','exchange')),
	CONSTRAINT "returns_state_code" CHECK("returns"."state" IN ('open','received','settled','withdrawn')),
	CONSTRAINT "returns_received" CHECK("returns"."received_at" IS NOT NULL OR "returns"."state" NOT IN ('received', 'settled')),
	CONSTRAINT "returns_settled" CHECK(("returns"."state" = 'settled') = ("returns"."credit_fen" IS NOT NULL) AND ("returns"."state" = 'settled') = ("returns"."settled_at" IS NOT NULL)),
	CONSTRAINT "returns_credit" CHECK("returns"."credit_fen" IS NULL OR ("returns"."credit_fen" >= 0 AND ("returns"."kind" = 'return' OR "returns"."credit_fen" = 0)))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `returns_number` ON `returns` (`number`);--> statement-breakpoint
CREATE INDEX `returns_order` ON `returns` (`order_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `returns_customer` ON `returns` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `returns_request` ON `returns` (`request_id`,`id`) WHERE "request_id" IS NOT NULL;