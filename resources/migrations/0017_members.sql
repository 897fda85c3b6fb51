CREATE TABLE `member_cards` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`number` text NOT NULL,
	`voided_at` integer,
	`void_reason` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_cards_void_reason" CHECK("member_cards"."void_reason" IN ('lost','damaged','mistake','given_back','merged','erased')),
	CONSTRAINT "member_cards_void" CHECK(("member_cards"."voided_at" IS NULL) = ("member_cards"."void_reason" IS NULL))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `member_cards_number` ON `member_cards` (`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `member_cards_valid` ON `member_cards` (`customer_id`) WHERE "voided_at" IS NULL;--> statement-breakpoint
CREATE INDEX `member_cards_customer` ON `member_cards` (`customer_id`,`id`);--> statement-breakpoint
CREATE TABLE `tier_right_uses` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`right` text NOT NULL,
	`used_on` text NOT NULL,
	`order_id` integer,
	`request_id` integer,
	`amount_fen` integer DEFAULT 0 NOT NULL,
	`note` text,
	`over_reason` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`request_id`) REFERENCES `requests`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tier_right_uses_right" CHECK("tier_right_uses"."right" IN ('maintenance','fee','gift')),
	CONSTRAINT "tier_right_uses_amount" CHECK("tier_right_uses"."amount_fen" >= 0 AND ("tier_right_uses"."right" <> 'gift' OR "tier_right_uses"."amount_fen" > 0))
) STRICT;
--> statement-breakpoint
CREATE INDEX `tier_right_uses_customer` ON `tier_right_uses` (`customer_id`,`used_on`,`id`);--> statement-breakpoint
CREATE INDEX `tier_right_uses_order` ON `tier_right_uses` (`order_id`) WHERE "order_id" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tier_right_uses_request` ON `tier_right_uses` (`request_id`) WHERE "request_id" IS NOT NULL;--> statement-breakpoint
DROP INDEX `customer_facts_tier`;--> statement-breakpoint
CREATE INDEX `customer_facts_members` ON `customer_facts` (`tier_until`,`customer_id`) WHERE "tier" <> 'none';--> statement-breakpoint
CREATE INDEX `customer_facts_tier` ON `customer_facts` (`tier`,`tier_until`,`customer_id`);