CREATE TABLE `pin_tries` (
	`staff_id` integer PRIMARY KEY NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `answered_calls` (
	`key` text PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`call` text NOT NULL,
	`input` text NOT NULL,
	`answer` text,
	`at` integer NOT NULL
) STRICT;
