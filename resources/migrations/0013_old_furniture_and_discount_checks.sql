-- by hand: drizzle would make both tables anew, with all their indexes, for one column each.
ALTER TABLE `deliveries` ADD `taken` text CONSTRAINT "deliveries_old_furniture" CHECK("taken" IN ('all','some','none','nothing'));--> statement-breakpoint
UPDATE `deliveries` SET `taken` = CASE `old_furniture_taken` WHEN 1 THEN 'all' ELSE 'none' END WHERE `old_furniture_taken` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `deliveries` DROP COLUMN `old_furniture_taken`;--> statement-breakpoint
ALTER TABLE `deliveries` RENAME COLUMN `taken` TO `old_furniture_taken`;--> statement-breakpoint
ALTER TABLE `quotes` ADD `bp` integer CONSTRAINT "quotes_discount_bp" CHECK("bp" BETWEEN 0 AND 10000);--> statement-breakpoint
UPDATE `quotes` SET `bp` = max(0, min(10000, `discount_bp`)) WHERE `discount_bp` IS NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` DROP COLUMN `discount_bp`;--> statement-breakpoint
ALTER TABLE `quotes` RENAME COLUMN `bp` TO `discount_bp`;
