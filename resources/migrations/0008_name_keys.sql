DROP INDEX `customers_all_name`;--> statement-breakpoint
DROP INDEX `customers_stage_name`;--> statement-breakpoint
DROP INDEX `customers_seller_name`;--> statement-breakpoint
DROP INDEX `customers_channel_name`;--> statement-breakpoint
DROP INDEX `customers_community_name`;--> statement-breakpoint
DROP INDEX `customers_dated_name`;--> statement-breakpoint
ALTER TABLE `customers` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `customers_all_name` ON `customers` (`name_key`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_stage_name` ON `customers` (`stage`,`name_key`,`id`,`seller_id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_seller_name` ON `customers` (`seller_id`,`name_key`,`id`,`channel`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_channel_name` ON `customers` (`channel`,`name_key`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_community_name` ON `customers` (`community_id`,`name_key`,`id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
CREATE INDEX `customers_dated_name` ON `customers` (("next_contact_date" IS NULL),`name_key`,`id`,`next_contact_date`,`stage`,`seller_id`,`channel`,`community_id`) WHERE "merged_into_id" IS NULL;--> statement-breakpoint
DROP INDEX `partners_name`;--> statement-breakpoint
ALTER TABLE `partners` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `partners_name` ON `partners` (`name_key`,`id`);--> statement-breakpoint
ALTER TABLE `communities` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `communities_name_key` ON `communities` (`name_key`,`id`);