CREATE INDEX `orders_phone` ON `orders` (`phone`) WHERE "phone" IS NOT NULL;--> statement-breakpoint
CREATE INDEX `orders_phone2` ON `orders` (`phone2`) WHERE "phone2" IS NOT NULL;