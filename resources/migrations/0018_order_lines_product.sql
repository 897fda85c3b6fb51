DROP INDEX `order_lines_product`;--> statement-breakpoint
CREATE INDEX `order_lines_product` ON `order_lines` (`product_id`,`order_id`,`cancelled_at`,`gift`,`quantity`,`unit_price_fen`);