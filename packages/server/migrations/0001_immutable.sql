-- What was assessed and what was answered then stays as it was, whatever a program does.
CREATE FUNCTION "stackmark"."refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
--> statement-breakpoint
CREATE TRIGGER "assessments_stay" BEFORE UPDATE ON "stackmark"."assessments"
	FOR EACH ROW EXECUTE FUNCTION "stackmark"."refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "brief_revisions_stay" BEFORE UPDATE ON "stackmark"."brief_revisions"
	FOR EACH ROW EXECUTE FUNCTION "stackmark"."refuse_change"();
