CREATE SCHEMA "stackmark";
--> statement-breakpoint
CREATE TABLE "stackmark"."actuals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"project_id" uuid,
	"name" text NOT NULL,
	"measures" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stackmark"."answered_keys" (
	"workspace_id" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"input_hash" text NOT NULL,
	"output" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answered_keys_workspace_id_key_pk" PRIMARY KEY("workspace_id","key")
);
--> statement-breakpoint
CREATE TABLE "stackmark"."assessments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"input_hash" text NOT NULL,
	"guide_version" text NOT NULL,
	"engine_version" text NOT NULL,
	"seed" text NOT NULL,
	"brief" json NOT NULL,
	"history" json,
	"document" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stackmark"."brief_revisions" (
	"project_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"brief" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "brief_revisions_project_id_number_pk" PRIMARY KEY("project_id","number"),
	CONSTRAINT "brief_revisions_from_1" CHECK ("stackmark"."brief_revisions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "stackmark"."project_assessments" (
	"project_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"assessment_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "project_assessments_project_id_revision_assessment_id_pk" PRIMARY KEY("project_id","revision","assessment_id")
);
--> statement-breakpoint
CREATE TABLE "stackmark"."projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"name" text NOT NULL,
	"searched" text NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stackmark"."shares" (
	"id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" text NOT NULL,
	"assessment_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "stackmark"."workspaces" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stackmark"."actuals" ADD CONSTRAINT "actuals_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."actuals" ADD CONSTRAINT "actuals_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "stackmark"."projects"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."answered_keys" ADD CONSTRAINT "answered_keys_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."assessments" ADD CONSTRAINT "assessments_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."brief_revisions" ADD CONSTRAINT "brief_revisions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "stackmark"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."project_assessments" ADD CONSTRAINT "project_assessments_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "stackmark"."projects"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."project_assessments" ADD CONSTRAINT "project_assessments_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "stackmark"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."projects" ADD CONSTRAINT "projects_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."shares" ADD CONSTRAINT "shares_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "stackmark"."workspaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stackmark"."shares" ADD CONSTRAINT "shares_assessment_id_assessments_id_fk" FOREIGN KEY ("assessment_id") REFERENCES "stackmark"."assessments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actuals_newest" ON "stackmark"."actuals" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "assessments_input" ON "stackmark"."assessments" USING btree ("workspace_id","input_hash");--> statement-breakpoint
CREATE INDEX "assessments_newest" ON "stackmark"."assessments" USING btree ("workspace_id","created_at","id");--> statement-breakpoint
CREATE INDEX "projects_active" ON "stackmark"."projects" USING btree ("workspace_id","created_at","id") WHERE "stackmark"."projects"."deleted_at" is null and "stackmark"."projects"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "projects_archived" ON "stackmark"."projects" USING btree ("workspace_id","created_at","id") WHERE "stackmark"."projects"."deleted_at" is null and "stackmark"."projects"."archived_at" is not null;--> statement-breakpoint
CREATE INDEX "projects_deleted" ON "stackmark"."projects" USING btree ("workspace_id","created_at","id") WHERE "stackmark"."projects"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "projects_words" ON "stackmark"."projects" USING gin (to_tsvector('simple', "searched")) WITH (fastupdate=false);--> statement-breakpoint
CREATE UNIQUE INDEX "shares_secret" ON "stackmark"."shares" USING btree ("secret_hash");--> statement-breakpoint
CREATE INDEX "shares_newest" ON "stackmark"."shares" USING btree ("workspace_id","created_at","id");