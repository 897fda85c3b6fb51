CREATE TABLE `customer_facts` (
	`customer_id` integer PRIMARY KEY NOT NULL,
	`first_buy` text,
	`last_buy` text,
	`last_sign` text,
	`next_care` text,
	`next_birthday` text,
	`buys` integer NOT NULL,
	`net_fen` integer NOT NULL,
	`profit_fen` integer,
	`profit_estimated` integer NOT NULL,
	`cover_bp` integer,
	`referred` integer NOT NULL,
	`sat` integer,
	`share_bp` integer,
	`layer` text NOT NULL,
	`r` integer,
	`f` integer,
	`m` integer,
	`band` text,
	`pattern` text NOT NULL,
	`class` text,
	`quadrant` text NOT NULL,
	`tier` text NOT NULL,
	`tier_until` text,
	`changes_on` text,
	`computed_for` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "customer_facts_layer_code" CHECK("customer_facts"."layer" IN ('potential','new','regular','loyal','dormant','lost')),
	CONSTRAINT "customer_facts_band_code" CHECK("customer_facts"."band" IN ('high','mid','low')),
	CONSTRAINT "customer_facts_pattern_code" CHECK("customer_facts"."pattern" IN ('large_once','once','repeat','never')),
	CONSTRAINT "customer_facts_class_code" CHECK("customer_facts"."class" IN ('vip','high_profit','normal','negative','lost','unknown')),
	CONSTRAINT "customer_facts_quadrant_code" CHECK("customer_facts"."quadrant" IN ('loyal','captive','mercenary','defecting','undecided','unrated')),
	CONSTRAINT "customer_facts_tier_code" CHECK("customer_facts"."tier" IN ('none','silver','gold','diamond')),
	CONSTRAINT "customer_facts_rfm" CHECK("customer_facts"."r" BETWEEN 1 AND 5 AND "customer_facts"."f" BETWEEN 1 AND 5 AND "customer_facts"."m" BETWEEN 1 AND 5),
	CONSTRAINT "customer_facts_buyers" CHECK(("customer_facts"."buys" > 0) = ("customer_facts"."last_buy" IS NOT NULL) AND ("customer_facts"."buys" > 0) = ("customer_facts"."r" IS NOT NULL))
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_facts_layer` ON `customer_facts` (`layer`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_band` ON `customer_facts` (`band`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_class` ON `customer_facts` (`class`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_tier` ON `customer_facts` (`tier`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_quadrant` ON `customer_facts` (`quadrant`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_r_f` ON `customer_facts` (`r`,`f`,`customer_id`);--> statement-breakpoint
CREATE INDEX `customer_facts_changes_on` ON `customer_facts` (`changes_on`);--> statement-breakpoint
CREATE INDEX `customer_facts_computed_for` ON `customer_facts` (`computed_for`);--> statement-breakpoint
CREATE TABLE `tier_grants` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`tier` text NOT NULL,
	`reason` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tier_grants_tier_code" CHECK("tier_grants"."tier" IN ('none','silver','gold','diamond')),
	CONSTRAINT "tier_grants_dates" CHECK("tier_grants"."until_date" >= "tier_grants"."from_date")
) STRICT;
--> statement-breakpoint
CREATE INDEX `tier_grants_customer` ON `tier_grants` (`customer_id`,`id`);--> statement-breakpoint
-- by hand: drizzle would make three tables anew, with all their indexes, for one column each.
ALTER TABLE `product_kinds` ADD `default_margin_bp` integer CONSTRAINT "product_kinds_margin" CHECK("default_margin_bp" BETWEEN 0 AND 10000);--> statement-breakpoint
ALTER TABLE `products` ADD `cost_fen` integer CONSTRAINT "products_cost" CHECK("cost_fen" >= 0);--> statement-breakpoint
ALTER TABLE `order_lines` ADD `unit_cost_fen` integer CONSTRAINT "order_lines_cost" CHECK("unit_cost_fen" >= 0);--> statement-breakpoint
ALTER TABLE `customers` ADD `vip_pinned` integer DEFAULT false NOT NULL;