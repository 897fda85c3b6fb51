PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_products` (
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
	CONSTRAINT "products_source" CHECK("__new_products"."source" IN ('sample','stock','ordered','custom')),
	CONSTRAINT "products_price" CHECK("__new_products"."price_fen" >= 0),
	CONSTRAINT "products_packages" CHECK("__new_products"."packages" BETWEEN 0 AND 999)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_products`("id", "version", "created_at", "created_by", "updated_at", "kind_id", "series_id", "model", "name", "name_en", "length_mm", "width_mm", "height_mm", "materials", "colors", "unit", "price_fen", "packages", "volume_dm3", "production_days", "source", "picture_sha256", "active") SELECT "id", "version", "created_at", "created_by", "updated_at", "kind_id", "series_id", "model", "name", "name_en", "length_mm", "width_mm", "height_mm", "materials", "colors", "unit", "price_fen", "packages", "volume_dm3", "production_days", "source", "picture_sha256", "active" FROM `products`;--> statement-breakpoint
DROP TABLE `products`;--> statement-breakpoint
ALTER TABLE `__new_products` RENAME TO `products`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `products_model` ON `products` (`model`);--> statement-breakpoint
CREATE INDEX `products_kind` ON `products` (`kind_id`,`model`);--> statement-breakpoint
CREATE INDEX `products_series` ON `products` (`series_id`,`model`);