CREATE TABLE "stackmark"."jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"kind" text NOT NULL,
	"input" json NOT NULL,
	"place" text NOT NULL,
	"state" text NOT NULL,
	"progress" real NOT NULL,
	"sentence" text NOT NULL,
	"attempt" integer NOT NULL,
	"failures" integer NOT NULL,
	"error" json,
	"cancel_asked" boolean NOT NULL,
	"run_at" timestamp (3) with time zone NOT NULL,
	"lease_ends_at" timestamp (3) with time zone,
	"assessment_id" uuid,
	"file_name" text,
	"media_type" text,
	"file" "bytea",
	"created_at" timestamp (3) with time zone NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "jobs_state" CHECK ("stackmark"."jobs"."state" in ('queued', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "stackmark"."jobs" ADD CONSTRAINT "jobs_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."jobs" ADD CONSTRAINT "jobs_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "stackmark"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_newest" ON "stackmark"."jobs" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "jobs_unfinished" ON "stackmark"."jobs" USING btree ("state","lease_ends_at") WHERE "stackmark"."jobs"."state" in ('queued', 'running');