CREATE TABLE `product_kinds` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`buffer_days` integer DEFAULT 3 NOT NULL,
	`sort` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `product_kinds_code` ON `product_kinds` (`code`);--> statement-breakpoint
CREATE TABLE `product_series` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`code` text NOT NULL,
	`name_zh` text NOT NULL,
	`name_en` text NOT NULL,
	`style` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `product_series_code` ON `product_series` (`code`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`kind_id` integer NOT NULL,
	`series_id` integer,
	`model` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text,
	`length_mm` integer,
	`width_mm` integer,
	`height_mm` integer,
	`materials` text NOT NULL,
	`colors` text NOT NULL,
	`unit` text DEFAULT '件' NOT NULL,
	`price_fen` integer NOT NULL,
	`packages` integer DEFAULT 1 NOT NULL,
	`volume_dm3` integer DEFAULT 0 NOT NULL,
	`production_days` integer DEFAULT 0 NOT NULL,
	`source` text DEFAULT 'ordered' NOT NULL,
	`picture_sha256` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`kind_id`) REFERENCES `product_kinds`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`series_id`) REFERENCES `product_series`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "products_source" CHECK("products"."source" IN ('sample','stock','ordered','custom')),
	CONSTRAINT "products_price" CHECK("products"."price_fen" >= 0),
	CONSTRAINT "products_packages" CHECK("products"."packages" BETWEEN 1 AND 999)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `products_model` ON `products` (`model`);--> statement-breakpoint
CREATE INDEX `products_kind` ON `products` (`kind_id`,`model`);--> statement-breakpoint
CREATE INDEX `products_series` ON `products` (`series_id`,`model`);--> statement-breakpoint
CREATE TABLE `communities` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`district` text,
	`households` integer,
	`renovating` integer,
	`has_lift` integer,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `communities_name` ON `communities` (`name`);--> statement-breakpoint
CREATE TABLE `customer_needs` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`rooms` text NOT NULL,
	`styles` text NOT NULL,
	`product_kinds` text NOT NULL,
	`purpose` text,
	`current_layout` text,
	`decide_by` text,
	`needed_by` text,
	`budget_min_fen` integer,
	`budget_max_fen` integer,
	`note` text,
	`closed_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "customer_needs_purpose" CHECK("customer_needs"."purpose" IN ('new_home','renovation','addition')),
	CONSTRAINT "customer_needs_budget" CHECK("customer_needs"."budget_min_fen" >= 0 AND "customer_needs"."budget_max_fen" >= "customer_needs"."budget_min_fen")
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_needs_customer` ON `customer_needs` (`customer_id`,`id`);--> statement-breakpoint
CREATE TABLE `customers` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`gender` text,
	`phone` text,
	`phone2` text,
	`wechat` text,
	`qq` text,
	`email` text,
	`birthday_calendar` text,
	`birthday_month` integer,
	`birthday_day` integer,
	`birthday_leap` integer DEFAULT false NOT NULL,
	`birth_year` integer,
	`age_band` text,
	`education` text,
	`occupation` text,
	`job_title` text,
	`income_band` text,
	`marital_status` text,
	`wedding_date` text,
	`hobbies` text,
	`temperament` text,
	`channel` text DEFAULT 'walk_in' NOT NULL,
	`partner_id` integer,
	`introducer_id` integer,
	`community_id` integer,
	`building` text,
	`unit` text,
	`room` text,
	`floor` integer,
	`has_lift` integer,
	`area_m_2` integer,
	`house_type` text,
	`bought_elsewhere` text,
	`suppliers` text,
	`supplier_satisfaction` integer,
	`stage` text DEFAULT 'registered' NOT NULL,
	`lost_reason` text,
	`wake_up_date` text,
	`seller_id` integer,
	`next_contact_date` text,
	`last_contact_at` integer,
	`note` text,
	`merged_into_id` integer,
	FOREIGN KEY (`partner_id`) REFERENCES `partners`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `communities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "customers_gender" CHECK("customers"."gender" IN ('male','female')),
	CONSTRAINT "customers_channel_code" CHECK("customers"."channel" IN ('walk_in','referral','designer','contractor','decoration_company','community','mall','promotion','alliance','online')),
	CONSTRAINT "customers_stage_code" CHECK("customers"."stage" IN ('registered','contacted','qualified','visited','designing','invited','experienced','quoted','won','lost','paused')),
	CONSTRAINT "customers_name_or_phone" CHECK("customers"."name" <> '' OR "customers"."phone" IS NOT NULL),
	CONSTRAINT "customers_birthday_month" CHECK("customers"."birthday_month" BETWEEN 1 AND 12),
	CONSTRAINT "customers_birthday_day" CHECK("customers"."birthday_day" BETWEEN 1 AND 31)
) STRICT;
--> statement-breakpoint
CREATE INDEX `customers_phone` ON `customers` (`phone`);--> statement-breakpoint
CREATE INDEX `customers_phone2` ON `customers` (`phone2`);--> statement-breakpoint
CREATE INDEX `customers_partner` ON `customers` (`partner_id`,`merged_into_id`,`id`);--> statement-breakpoint
CREATE INDEX `customers_introducer` ON `customers` (`introducer_id`);--> statement-breakpoint
CREATE INDEX `customers_silent` ON `customers` (coalesce("last_contact_at", "created_at"),`id`,`last_contact_at`,`seller_id`) WHERE "next_contact_date" IS NULL AND "merged_into_id" IS NULL AND "stage" NOT IN ('won', 'lost', 'paused');--> statement-breakpoint
CREATE INDEX `customers_all_created` ON `customers` (`created_at`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_all_next` ON `customers` (coalesce("next_contact_date", '9999-12-31'),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_all_last` ON `customers` (coalesce("last_contact_at", 0),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_all_name` ON `customers` (`name`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_stage_created` ON `customers` (`stage`,`created_at`,`id`,`seller_id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_stage_next` ON `customers` (`stage`,coalesce("next_contact_date", '9999-12-31'),`id`,`seller_id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_stage_last` ON `customers` (`stage`,coalesce("last_contact_at", 0),`id`,`seller_id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_stage_name` ON `customers` (`stage`,`name`,`id`,`seller_id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_seller_created` ON `customers` (`seller_id`,`created_at`,`id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_seller_next` ON `customers` (`seller_id`,coalesce("next_contact_date", '9999-12-31'),`id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_seller_last` ON `customers` (`seller_id`,coalesce("last_contact_at", 0),`id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_seller_name` ON `customers` (`seller_id`,`name`,`id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_channel_created` ON `customers` (`channel`,`created_at`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_channel_next` ON `customers` (`channel`,coalesce("next_contact_date", '9999-12-31'),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_channel_last` ON `customers` (`channel`,coalesce("last_contact_at", 0),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_channel_name` ON `customers` (`channel`,`name`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_community_created` ON `customers` (`community_id`,`created_at`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_community_next` ON `customers` (`community_id`,coalesce("next_contact_date", '9999-12-31'),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_community_last` ON `customers` (`community_id`,coalesce("last_contact_at", 0),`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_community_name` ON `customers` (`community_id`,`name`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_dated_created` ON `customers` (("next_contact_date" IS NULL),`created_at`,`id`,`next_contact_date`,`stage`,`seller_id`,`channel`,`community_id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_dated_last` ON `customers` (("next_contact_date" IS NULL),coalesce("last_contact_at", 0),`id`,`next_contact_date`,`stage`,`seller_id`,`channel`,`community_id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_dated_name` ON `customers` (("next_contact_date" IS NULL),`name`,`id`,`next_contact_date`,`stage`,`seller_id`,`channel`,`community_id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE TABLE `partners` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`phone` text,
	`company` text,
	`commission_bp` integer DEFAULT 0 NOT NULL,
	`note` text,
	`active` integer DEFAULT true NOT NULL,
	CONSTRAINT "partners_kind" CHECK("partners"."kind" IN ('designer','contractor','company'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `partners_name` ON `partners` (`name`,`id`);--> statement-breakpoint
CREATE TABLE `blocked_days` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`date` text NOT NULL,
	`crew_id` integer,
	`slot_id` integer,
	`reason` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `blocked_days_date` ON `blocked_days` (`date`);--> statement-breakpoint
CREATE TABLE `crew_capacities` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`crew_id` integer NOT NULL,
	`slot_id` integer NOT NULL,
	`stops` integer NOT NULL,
	`packages` integer NOT NULL,
	`volume_dm3` integer NOT NULL,
	FOREIGN KEY (`crew_id`) REFERENCES `crews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "crew_capacities_amounts" CHECK("crew_capacities"."stops" >= 0 AND "crew_capacities"."packages" >= 0 AND "crew_capacities"."volume_dm3" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `crew_capacities_slot` ON `crew_capacities` (`crew_id`,`slot_id`);--> statement-breakpoint
CREATE TABLE `crews` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`members` text,
	`phone` text,
	`sort` integer DEFAULT 0 NOT NULL,
	`active` integer DEFAULT true NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `crews_name` ON `crews` (`name`);--> statement-breakpoint
CREATE TABLE `deliveries` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`order_id` integer NOT NULL,
	`kind` text DEFAULT 'delivery' NOT NULL,
	`state` text DEFAULT 'unscheduled' NOT NULL,
	`date` text,
	`slot_id` integer,
	`crew_id` integer,
	`vehicle_id` integer,
	`driver` text,
	`stop_no` integer,
	`promised_date` text,
	`packages` integer DEFAULT 0 NOT NULL,
	`volume_dm3` integer DEFAULT 0 NOT NULL,
	`old_furniture_removal` text,
	`remarks` text,
	`override_reason` text,
	`override_by` integer,
	`reminded_at` integer,
	`dispatched_at` integer,
	`finished_at` integer,
	`receiver` text,
	`collected_fen` integer DEFAULT 0 NOT NULL,
	`result_note` text,
	`revisited_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`slot_id`) REFERENCES `slots`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`crew_id`) REFERENCES `crews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`vehicle_id`) REFERENCES `vehicles`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "deliveries_kind" CHECK("deliveries"."kind" IN ('delivery','installation','revisit')),
	CONSTRAINT "deliveries_state_code" CHECK("deliveries"."state" IN ('unscheduled','booked','reminded','dispatched','on_the_way','signed','to_revisit','revisited','partly_signed','refused','moved','cancelled')),
	CONSTRAINT "deliveries_booked_whole" CHECK(("deliveries"."date" IS NULL) = ("deliveries"."slot_id" IS NULL) AND ("deliveries"."date" IS NULL) = ("deliveries"."crew_id" IS NULL)),
	CONSTRAINT "deliveries_amounts" CHECK("deliveries"."packages" >= 0 AND "deliveries"."volume_dm3" >= 0 AND "deliveries"."collected_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliveries_number` ON `deliveries` (`number`);--> statement-breakpoint
CREATE INDEX `deliveries_board` ON `deliveries` (`date`,`crew_id`,`slot_id`,`stop_no`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_state` ON `deliveries` (`state`,`promised_date`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_created` ON `deliveries` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_order` ON `deliveries` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `deliveries_all_day` ON `deliveries` (coalesce("date", '9999-12-31'),`id`);--> statement-breakpoint
CREATE INDEX `deliveries_state_day` ON `deliveries` (`state`,coalesce("date", '9999-12-31'),`id`,`crew_id`,`kind`);--> statement-breakpoint
CREATE INDEX `deliveries_crew_day` ON `deliveries` (`crew_id`,coalesce("date", '9999-12-31'),`id`,`kind`);--> statement-breakpoint
CREATE INDEX `deliveries_kind_day` ON `deliveries` (`kind`,coalesce("date", '9999-12-31'),`id`);--> statement-breakpoint
CREATE TABLE `delivery_packages` (
	`delivery_id` integer NOT NULL,
	`package_id` integer NOT NULL,
	`result` text DEFAULT 'pending' NOT NULL,
	PRIMARY KEY(`delivery_id`, `package_id`),
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`package_id`) REFERENCES `order_packages`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "delivery_packages_result" CHECK("delivery_packages"."result" IN ('pending','signed','refused','missing'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `delivery_packages_package` ON `delivery_packages` (`package_id`);--> statement-breakpoint
CREATE TABLE `slots` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`start_time` text NOT NULL,
	`end_time` text NOT NULL,
	`sort` integer NOT NULL,
	`active` integer DEFAULT true NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `slots_name` ON `slots` (`name`);--> statement-breakpoint
CREATE TABLE `vehicles` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`plate` text NOT NULL,
	`name` text,
	`driver` text,
	`volume_dm3` integer DEFAULT 0 NOT NULL,
	`crew_id` integer,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`crew_id`) REFERENCES `crews`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `vehicles_plate` ON `vehicles` (`plate`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`at` integer NOT NULL,
	`channel` text NOT NULL,
	`outcome` text NOT NULL,
	`note` text,
	`next_date` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "contacts_channel" CHECK("contacts"."channel" IN ('call','wechat','in_store','home','message')),
	CONSTRAINT "contacts_outcome" CHECK("contacts"."outcome" IN ('reached','interested','needs_clear','no_answer','postponed','not_interested'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `contacts_customer` ON `contacts` (`customer_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_all_at` ON `contacts` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_staff_at` ON `contacts` (`staff_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`proposal_id` integer,
	`staff_id` integer NOT NULL,
	`date` text NOT NULL,
	`start_time` text,
	`state` text DEFAULT 'invited' NOT NULL,
	`staged_set` text NOT NULL,
	`outcome` text,
	`add_on_sales` text,
	`note` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitations_state" CHECK("invitations"."state" IN ('invited','confirmed','attended','no_show','cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitations_customer` ON `invitations` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `invitations_date` ON `invitations` (`date`,`id`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`date` text NOT NULL,
	`start_time` text,
	`state` text DEFAULT 'planned' NOT NULL,
	`goal` text,
	`obstacles` text,
	`answers` text,
	`result` text,
	`measurements` text NOT NULL,
	`products_seen` text,
	`competitor_facts` text,
	`done_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "visits_state" CHECK("visits"."state" IN ('planned','done','cancelled'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `visits_customer` ON `visits` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `visits_date` ON `visits` (`date`,`id`);--> statement-breakpoint
CREATE INDEX `visits_all_time` ON `visits` (("date" || ' ' || coalesce("start_time", '')),`id`);--> statement-breakpoint
CREATE INDEX `visits_staff_time` ON `visits` (`staff_id`,("date" || ' ' || coalesce("start_time", '')),`id`,`state`);--> statement-breakpoint
CREATE INDEX `visits_state_time` ON `visits` (`state`,("date" || ' ' || coalesce("start_time", '')),`id`);--> statement-breakpoint
CREATE TABLE `order_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`order_id` integer NOT NULL,
	`reason` text NOT NULL,
	`old_total_fen` integer NOT NULL,
	`new_total_fen` integer NOT NULL,
	`summary` text NOT NULL,
	`state` text NOT NULL,
	`approval_id` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_changes_state" CHECK("order_changes"."state" IN ('applied','pending','rejected','withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_changes_order` ON `order_changes` (`order_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`order_id` integer NOT NULL,
	`sort` integer NOT NULL,
	`room_name` text,
	`product_id` integer,
	`name` text NOT NULL,
	`model` text,
	`length_mm` integer,
	`width_mm` integer,
	`height_mm` integer,
	`material` text,
	`color` text,
	`source` text NOT NULL,
	`quantity` integer NOT NULL,
	`packages` integer NOT NULL,
	`volume_dm3` integer DEFAULT 0 NOT NULL,
	`unit_price_fen` integer NOT NULL,
	`gift` integer DEFAULT false NOT NULL,
	`remark` text,
	`arrival_state` text DEFAULT 'pending' NOT NULL,
	`expected_date` text,
	`wanted_date` text,
	`cancelled_at` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_lines_source" CHECK("order_lines"."source" IN ('sample','stock','ordered','custom')),
	CONSTRAINT "order_lines_arrival" CHECK("order_lines"."arrival_state" IN ('pending','producing','partly_arrived','arrived')),
	CONSTRAINT "order_lines_amounts" CHECK("order_lines"."quantity" BETWEEN 1 AND 9999 AND "order_lines"."packages" BETWEEN 0 AND 9999 AND "order_lines"."unit_price_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `order_lines_order` ON `order_lines` (`order_id`,`sort`,`id`);--> statement-breakpoint
CREATE INDEX `order_lines_product` ON `order_lines` (`product_id`,`id`);--> statement-breakpoint
CREATE TABLE `order_packages` (
	`id` integer PRIMARY KEY NOT NULL,
	`order_id` integer NOT NULL,
	`line_id` integer NOT NULL,
	`no` integer NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`delivery_id` integer,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `order_lines`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "order_packages_state" CHECK("order_packages"."state" IN ('pending','arrived','booked','delivered','returned','cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `order_packages_line` ON `order_packages` (`line_id`,`no`);--> statement-breakpoint
CREATE INDEX `order_packages_order` ON `order_packages` (`order_id`,`state`);--> statement-breakpoint
CREATE INDEX `order_packages_delivery` ON `order_packages` (`delivery_id`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`customer_id` integer NOT NULL,
	`quote_id` integer,
	`order_date` text NOT NULL,
	`state` text DEFAULT 'pending' NOT NULL,
	`contact_name` text NOT NULL,
	`phone` text,
	`phone2` text,
	`community` text,
	`district` text,
	`building` text,
	`unit` text,
	`room` text,
	`floor` integer,
	`has_lift` integer,
	`fits_lift` integer,
	`carrying_distance_m` integer,
	`seller_id` integer,
	`designer_id` integer,
	`partner_id` integer,
	`campaign` text,
	`agreed_date` text,
	`needs_installation` integer DEFAULT true NOT NULL,
	`old_furniture_removal` text,
	`discount_fen` integer DEFAULT 0 NOT NULL,
	`delivery_fee_fen` integer DEFAULT 0 NOT NULL,
	`carrying_fee_fen` integer DEFAULT 0 NOT NULL,
	`installation_fee_fen` integer DEFAULT 0 NOT NULL,
	`total_fen` integer NOT NULL,
	`received_fen` integer DEFAULT 0 NOT NULL,
	`confirmed_at` integer,
	`cancelled_at` integer,
	`cancel_reason` text,
	`installed_at` integer,
	`revisited_at` integer,
	`note` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "orders_state_code" CHECK("orders"."state" IN ('pending','confirmed','producing','partly_arrived','ready','booked','partly_delivered','delivered','installed','completed','cancelled','returning')),
	CONSTRAINT "orders_money" CHECK("orders"."discount_fen" >= 0 AND "orders"."total_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `orders_number` ON `orders` (`number`);--> statement-breakpoint
CREATE INDEX `orders_customer` ON `orders` (`customer_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `orders_all_date` ON `orders` (`order_date`,`id`);--> statement-breakpoint
CREATE INDEX `orders_all_agreed` ON `orders` (coalesce("agreed_date", '9999-12-31'),`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_all_total` ON `orders` (`total_fen`,`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_all_balance` ON `orders` (("total_fen" - "received_fen"),`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_state_date` ON `orders` (`state`,`order_date`,`id`,`seller_id`);--> statement-breakpoint
CREATE INDEX `orders_state_agreed` ON `orders` (`state`,coalesce("agreed_date", '9999-12-31'),`id`,`seller_id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_state_total` ON `orders` (`state`,`total_fen`,`id`,`seller_id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_state_balance` ON `orders` (`state`,("total_fen" - "received_fen"),`id`,`seller_id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_seller_date` ON `orders` (`seller_id`,`order_date`,`id`);--> statement-breakpoint
CREATE INDEX `orders_seller_agreed` ON `orders` (`seller_id`,coalesce("agreed_date", '9999-12-31'),`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_seller_total` ON `orders` (`seller_id`,`total_fen`,`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_seller_balance` ON `orders` (`seller_id`,("total_fen" - "received_fen"),`id`,`order_date`);--> statement-breakpoint
CREATE INDEX `orders_owed_date` ON `orders` (`order_date`,`id`,`state`,`seller_id`) WHERE "total_fen" > "received_fen";--> statement-breakpoint
CREATE INDEX `orders_owed_agreed` ON `orders` (coalesce("agreed_date", '9999-12-31'),`id`,`state`,`seller_id`,`order_date`) WHERE "total_fen" > "received_fen";--> statement-breakpoint
CREATE INDEX `orders_owed_total` ON `orders` (`total_fen`,`id`,`state`,`seller_id`,`order_date`) WHERE "total_fen" > "received_fen";--> statement-breakpoint
CREATE INDEX `orders_owed_balance` ON `orders` (("total_fen" - "received_fen"),`id`,`state`,`seller_id`,`order_date`) WHERE "total_fen" > "received_fen";--> statement-breakpoint
CREATE INDEX `orders_unpaid` ON `orders` (`order_date`,`id`) WHERE "state" IN ('delivered', 'installed') AND "total_fen" > "received_fen";--> statement-breakpoint
CREATE TABLE `payments` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`order_id` integer NOT NULL,
	`customer_id` integer NOT NULL,
	`delivery_id` integer,
	`kind` text NOT NULL,
	`method` text NOT NULL,
	`amount_fen` integer NOT NULL,
	`paid_date` text NOT NULL,
	`staff_id` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "payments_kind" CHECK("payments"."kind" IN ('deposit_guarantee','deposit_advance','progress','final','refund','collected_on_delivery')),
	CONSTRAINT "payments_method" CHECK("payments"."method" IN ('cash','card','wechat','alipay','transfer')),
	CONSTRAINT "payments_amount" CHECK("payments"."amount_fen" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `payments_number` ON `payments` (`number`);--> statement-breakpoint
CREATE INDEX `payments_order` ON `payments` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `payments_all_date` ON `payments` (`paid_date`,`id`);--> statement-breakpoint
CREATE INDEX `payments_kind_date` ON `payments` (`kind`,`paid_date`,`id`,`method`);--> statement-breakpoint
CREATE INDEX `payments_method_date` ON `payments` (`method`,`paid_date`,`id`);--> statement-breakpoint
CREATE INDEX `payments_customer` ON `payments` (`customer_id`,`kind`,`amount_fen`,`id`);--> statement-breakpoint
CREATE TABLE `quote_lines` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`quote_id` integer NOT NULL,
	`proposal_item_id` integer,
	`sort` integer NOT NULL,
	`room_name` text,
	`product_id` integer,
	`name` text NOT NULL,
	`model` text,
	`length_mm` integer,
	`width_mm` integer,
	`height_mm` integer,
	`material` text,
	`color` text,
	`source` text NOT NULL,
	`quantity` integer NOT NULL,
	`packages` integer NOT NULL,
	`volume_dm3` integer DEFAULT 0 NOT NULL,
	`unit_price_fen` integer NOT NULL,
	`gift` integer DEFAULT false NOT NULL,
	`remark` text,
	FOREIGN KEY (`quote_id`) REFERENCES `quotes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_lines_source" CHECK("quote_lines"."source" IN ('sample','stock','ordered','custom')),
	CONSTRAINT "quote_lines_amounts" CHECK("quote_lines"."quantity" BETWEEN 1 AND 9999 AND "quote_lines"."packages" BETWEEN 0 AND 9999 AND "quote_lines"."unit_price_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `quote_lines_quote` ON `quote_lines` (`quote_id`,`sort`,`id`);--> statement-breakpoint
CREATE TABLE `quotes` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`customer_id` integer NOT NULL,
	`proposal_id` integer,
	`seller_id` integer,
	`state` text DEFAULT 'draft' NOT NULL,
	`valid_until` text NOT NULL,
	`discount_fen` integer DEFAULT 0 NOT NULL,
	`delivery_fee_fen` integer DEFAULT 0 NOT NULL,
	`carrying_fee_fen` integer DEFAULT 0 NOT NULL,
	`installation_fee_fen` integer DEFAULT 0 NOT NULL,
	`total_fen` integer DEFAULT 0 NOT NULL,
	`lost_reason` text,
	`note` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quotes_state_code" CHECK("quotes"."state" IN ('draft','offered','accepted','ordered','expired','lost')),
	CONSTRAINT "quotes_money" CHECK("quotes"."discount_fen" >= 0 AND "quotes"."total_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `quotes_number` ON `quotes` (`number`);--> statement-breakpoint
CREATE INDEX `quotes_customer` ON `quotes` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_all_created` ON `quotes` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_state_created` ON `quotes` (`state`,`created_at`,`id`,`seller_id`);--> statement-breakpoint
CREATE INDEX `quotes_seller_created` ON `quotes` (`seller_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `quotes_valid` ON `quotes` (`valid_until`,`id`) WHERE "state" IN ('offered', 'accepted');--> statement-breakpoint
CREATE TABLE `proposal_items` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`version_id` integer NOT NULL,
	`room_id` integer NOT NULL,
	`origin_id` integer,
	`product_id` integer,
	`name` text NOT NULL,
	`model` text,
	`length_mm` integer,
	`width_mm` integer,
	`height_mm` integer,
	`material` text,
	`color` text,
	`quantity` integer DEFAULT 1 NOT NULL,
	`unit_price_fen` integer NOT NULL,
	`picture_sha256` text,
	`decision` text DEFAULT 'open' NOT NULL,
	`decision_note` text,
	`sort` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `proposal_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`room_id`) REFERENCES `proposal_rooms`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposal_items_decision" CHECK("proposal_items"."decision" IN ('open','accepted','refused')),
	CONSTRAINT "proposal_items_quantity" CHECK("proposal_items"."quantity" BETWEEN 1 AND 9999),
	CONSTRAINT "proposal_items_price" CHECK("proposal_items"."unit_price_fen" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_items_version` ON `proposal_items` (`version_id`,`room_id`,`sort`,`id`);--> statement-breakpoint
CREATE TABLE `proposal_rooms` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`version_id` integer NOT NULL,
	`name` text NOT NULL,
	`sort` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `proposal_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `proposal_rooms_version` ON `proposal_rooms` (`version_id`,`sort`,`id`);--> statement-breakpoint
CREATE TABLE `proposal_versions` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`proposal_id` integer NOT NULL,
	`no` integer NOT NULL,
	`note` text,
	`submitted_at` integer,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposals`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proposal_versions_no` ON `proposal_versions` (`proposal_id`,`no`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`customer_id` integer NOT NULL,
	`designer_id` integer,
	`title` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`current_no` integer DEFAULT 1 NOT NULL,
	`note` text,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_state_code" CHECK("proposals"."state" IN ('draft','submitted','partially_accepted','accepted','quoted','declined'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `proposals_number` ON `proposals` (`number`);--> statement-breakpoint
CREATE INDEX `proposals_customer` ON `proposals` (`customer_id`,`id`);--> statement-breakpoint
CREATE INDEX `proposals_all_created` ON `proposals` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `proposals_state_created` ON `proposals` (`state`,`created_at`,`id`,`designer_id`);--> statement-breakpoint
CREATE INDEX `proposals_designer_created` ON `proposals` (`designer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `requests` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`number` text NOT NULL,
	`customer_id` integer NOT NULL,
	`order_id` integer,
	`delivery_id` integer,
	`kind` text NOT NULL,
	`urgency` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`state` text DEFAULT 'new' NOT NULL,
	`waiting_for` text,
	`assignee_id` integer,
	`due_at` integer NOT NULL,
	`escalation` integer DEFAULT 0 NOT NULL,
	`progress` text,
	`resolution` text,
	`revisit_result` text,
	`revisit_note` text,
	`accepted_at` integer,
	`resolved_at` integer,
	`revisited_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`customer_id`) REFERENCES `customers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_id`) REFERENCES `deliveries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "requests_kind_code" CHECK("requests"."kind" IN ('inquiry','price_inquiry','product_complaint','service_complaint','service_request','return_request','exchange_request')),
	CONSTRAINT "requests_urgency" CHECK("requests"."urgency" IN ('urgent','high','normal','low')),
	CONSTRAINT "requests_state_code" CHECK("requests"."state" IN ('new','accepted','working','resolved','revisited','closed','reopened')),
	CONSTRAINT "requests_waiting" CHECK("requests"."waiting_for" IN ('parts','factory','customer')),
	CONSTRAINT "requests_revisit" CHECK("requests"."revisit_result" IN ('content','so_so','discontent')),
	CONSTRAINT "requests_escalation" CHECK("requests"."escalation" BETWEEN 0 AND 3),
	CONSTRAINT "requests_open" CHECK(("requests"."state" IN ('new', 'accepted', 'working', 'reopened')) = ("requests"."resolved_at" IS NULL AND "requests"."closed_at" IS NULL)),
	CONSTRAINT "requests_waits_in_work" CHECK("requests"."waiting_for" IS NULL OR "requests"."state" = 'working')
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `requests_number` ON `requests` (`number`);--> statement-breakpoint
CREATE INDEX `requests_all_created` ON `requests` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_all_due` ON `requests` (`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_open_created` ON `requests` (`created_at`,`id`,`assignee_id`,`kind`) WHERE "resolved_at" IS NULL AND "closed_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_open_due` ON `requests` (`due_at`,`id`,`assignee_id`,`kind`) WHERE "resolved_at" IS NULL AND "closed_at" IS NULL;--> statement-breakpoint
CREATE INDEX `requests_state_created` ON `requests` (`state`,`created_at`,`id`,`assignee_id`,`kind`);--> statement-breakpoint
CREATE INDEX `requests_state_due` ON `requests` (`state`,`due_at`,`id`,`assignee_id`,`kind`);--> statement-breakpoint
CREATE INDEX `requests_assignee_created` ON `requests` (`assignee_id`,`created_at`,`id`,`kind`);--> statement-breakpoint
CREATE INDEX `requests_assignee_due` ON `requests` (`assignee_id`,`due_at`,`id`,`kind`);--> statement-breakpoint
CREATE INDEX `requests_kind_created` ON `requests` (`kind`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_kind_due` ON `requests` (`kind`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_customer` ON `requests` (`customer_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `requests_order` ON `requests` (`order_id`,`created_at`,`id`);--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`phone` text,
	`pin_hash` text NOT NULL,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`active` integer DEFAULT true NOT NULL,
	CONSTRAINT "staff_role" CHECK("staff"."role" IN ('owner','front_desk','sales','designer','delivery'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_name` ON `staff` (`name`);--> statement-breakpoint
CREATE TABLE `approvals` (
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
	CONSTRAINT "approvals_kind" CHECK("approvals"."kind" IN ('discount','order_change','capacity')),
	CONSTRAINT "approvals_state_code" CHECK("approvals"."state" IN ('pending','approved','rejected','withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `approvals_state` ON `approvals` (`state`,`id`);--> statement-breakpoint
CREATE INDEX `approvals_entity` ON `approvals` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`kind` text NOT NULL,
	`sha256` text NOT NULL,
	`mime` text NOT NULL,
	`name` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`removed_at` integer,
	CONSTRAINT "attachments_kind" CHECK("attachments"."kind" IN ('photo','floor_plan','measurement','delivery','reference'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachments_entity` ON `attachments` (`entity`,`entity_id`,`id`);--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`call` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`before` text,
	`after` text,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_log_entity` ON `audit_log` (`entity`,`entity_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_deleted` ON `audit_log` (`entity`,`id`) WHERE "after" IS NULL;--> statement-breakpoint
CREATE TABLE `number_counters` (
	`prefix` text NOT NULL,
	`date` text NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`prefix`, `date`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_docs` (
	`id` integer PRIMARY KEY NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_docs_entity` ON `search_docs` (`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `state_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` integer,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`note` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `state_changes_entity` ON `state_changes` (`entity`,`entity_id`,`id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` integer PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` integer,
	`updated_at` integer NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`customer_id` integer,
	`order_id` integer,
	`delivery_id` integer,
	`visit_id` integer,
	`assignee_id` integer,
	`due_date` text NOT NULL,
	`due_time` text,
	`snoozed_until` text,
	`note` text,
	`done_at` integer,
	`done_by` integer,
	`automatic` integer DEFAULT true NOT NULL,
	CONSTRAINT "tasks_kind" CHECK("tasks"."kind" IN ('contact','visit','invitation','wake_up','quote_expiring','confirm_order','thank_customer','book_delivery','remind_delivery','ask_after_delivery','collect_balance','install','request','revisit_request','custom')),
	CONSTRAINT "tasks_state" CHECK("tasks"."state" IN ('open','done','skipped','cancelled'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tasks_key` ON `tasks` (`key`);--> statement-breakpoint
CREATE INDEX `tasks_due` ON `tasks` (`state`,`due_date`,`id`);--> statement-breakpoint
CREATE INDEX `tasks_shown` ON `tasks` (`state`,(coalesce("snoozed_until", "due_date") || coalesce("due_time", '')),`id`,`kind`,`assignee_id`);--> statement-breakpoint
CREATE INDEX `tasks_order` ON `tasks` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `tasks_customer` ON `tasks` (`customer_id`,`state`,`due_date`,`kind`);