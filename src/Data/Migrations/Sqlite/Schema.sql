CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "channel_identities" (
    "account" TEXT NOT NULL CONSTRAINT "PK_channel_identities" PRIMARY KEY,
    "person_id" INTEGER NOT NULL,
    "since" INTEGER NOT NULL
);

CREATE TABLE "code_attempts" (
    "chat" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "tries" INTEGER NOT NULL,
    CONSTRAINT "PK_code_attempts" PRIMARY KEY ("chat", "day")
);

CREATE TABLE "conversations" (
    "id" TEXT NOT NULL CONSTRAINT "PK_conversations" PRIMARY KEY,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "sender" TEXT NOT NULL,
    "service_url" TEXT NULL,
    "touched_at" INTEGER NOT NULL
);

CREATE TABLE "documents" (
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "published_at" INTEGER NOT NULL,
    CONSTRAINT "PK_documents" PRIMARY KEY ("kind", "version")
);

CREATE TABLE "fee_schedules" (
    "version" INTEGER NOT NULL CONSTRAINT "PK_fee_schedules" PRIMARY KEY,
    "authority" TEXT NOT NULL,
    "document_number" TEXT NOT NULL,
    "approved_on" TEXT NOT NULL,
    "effective_from" INTEGER NOT NULL
);

CREATE TABLE "holidays" (
    "first_day" TEXT NOT NULL CONSTRAINT "PK_holidays" PRIMARY KEY,
    "last_day" TEXT NOT NULL,
    "name" TEXT NOT NULL
);

CREATE TABLE "inbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_inbox" PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "accepted_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "done" INTEGER NOT NULL
);

CREATE TABLE "make_up_days" (
    "day" TEXT NOT NULL CONSTRAINT "PK_make_up_days" PRIMARY KEY,
    "runs_as" TEXT NULL
);

CREATE TABLE "numbers" (
    "kind" TEXT NOT NULL CONSTRAINT "PK_numbers" PRIMARY KEY,
    "last" INTEGER NOT NULL
);

CREATE TABLE "office_questions" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_office_questions" PRIMARY KEY,
    "chat" TEXT NOT NULL,
    "asker_id" INTEGER NULL,
    "topic" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "wants_call_back" INTEGER NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "answer_due" TEXT NOT NULL,
    "answered_at" INTEGER NULL,
    "answered_by" INTEGER NULL,
    "answer" TEXT NULL
);

CREATE TABLE "outbox" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_outbox" PRIMARY KEY AUTOINCREMENT,
    "conversation" TEXT NOT NULL,
    "activity_id" TEXT NOT NULL,
    "inbox_id" INTEGER NULL,
    "in_reply_to" TEXT NULL,
    "service_url" TEXT NULL,
    "body" TEXT NOT NULL,
    "replaces" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL,
    "created_at" INTEGER NOT NULL,
    "due_at" INTEGER NOT NULL,
    "sent_at" INTEGER NULL,
    "channel_message_id" TEXT NULL,
    "why" TEXT NULL
);

CREATE TABLE "people" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_people" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "language" TEXT NULL
);

CREATE TABLE "plans" (
    "version" INTEGER NOT NULL CONSTRAINT "PK_plans" PRIMARY KEY,
    "term" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "published_at" INTEGER NULL,
    "published_by" INTEGER NULL,
    "revision" INTEGER NOT NULL,
    "first_published_at" INTEGER NULL,
    "applications_from" INTEGER NOT NULL,
    "applications_to" INTEGER NOT NULL,
    "club_choice_from" INTEGER NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "notice_days" INTEGER NOT NULL,
    "payment_days" INTEGER NOT NULL,
    "review_days" INTEGER NOT NULL,
    "fee_approval_authority" TEXT NULL,
    "fee_approval_day" TEXT NULL,
    "fee_approval_number" TEXT NULL,
    "fee_notice_version" INTEGER NULL,
    "pickup_rules_version" INTEGER NULL,
    "privacy_notice_version" INTEGER NULL,
    "service_agreement_version" INTEGER NULL,
    "service_notice_version" INTEGER NULL,
    "club_menu" TEXT NULL,
    "content" TEXT NULL,
    "emergency_plan" TEXT NULL,
    "fees" TEXT NULL,
    "liability" TEXT NULL,
    "safety_measures" TEXT NULL,
    "staffing" TEXT NULL,
    "time" TEXT NULL,
    "way" TEXT NULL
);

CREATE TABLE "terms" (
    "first_day" TEXT NOT NULL CONSTRAINT "PK_terms" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "last_day" TEXT NOT NULL
);

CREATE TABLE "document_passages" (
    "point" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_document_passages" PRIMARY KEY ("kind", "version", "point"),
    CONSTRAINT "FK_document_passages_documents_kind_version" FOREIGN KEY ("kind", "version") REFERENCES "documents" ("kind", "version") ON DELETE CASCADE
);

CREATE TABLE "fee_items" (
    "kind" TEXT NOT NULL,
    "schedule_version" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,
    "subsidy" INTEGER NOT NULL,
    "family" INTEGER NOT NULL,
    CONSTRAINT "PK_fee_items" PRIMARY KEY ("schedule_version", "kind"),
    CONSTRAINT "ck_fee_items_shares" CHECK (cost = subsidy + family),
    CONSTRAINT "FK_fee_items_fee_schedules_schedule_version" FOREIGN KEY ("schedule_version") REFERENCES "fee_schedules" ("version") ON DELETE CASCADE
);

CREATE TABLE "classes" (
    "id" TEXT NOT NULL CONSTRAINT "PK_classes" PRIMARY KEY,
    "class_teacher_id" INTEGER NOT NULL,
    CONSTRAINT "FK_classes_people_class_teacher_id" FOREIGN KEY ("class_teacher_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "clubs" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_clubs" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "weekday" TEXT NOT NULL,
    "starts" TEXT NOT NULL,
    "ends" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "leader_id" INTEGER NOT NULL,
    "leader_on_menu" TEXT NOT NULL,
    "first_day" TEXT NOT NULL,
    "last_day" TEXT NOT NULL,
    "minimum_to_open" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "from_grade" INTEGER NOT NULL,
    "to_grade" INTEGER NOT NULL,
    CONSTRAINT "ck_clubs_taken" CHECK (taken >= 0 AND taken <= seats),
    CONSTRAINT "FK_clubs_people_leader_id" FOREIGN KEY ("leader_id") REFERENCES "people" ("id") ON DELETE CASCADE
);

CREATE TABLE "guardians" (
    "person_id" INTEGER NOT NULL CONSTRAINT "PK_guardians" PRIMARY KEY,
    "phone_ending" TEXT NULL,
    CONSTRAINT "FK_guardians_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE CASCADE
);

CREATE TABLE "school" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_school" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "principal_id" INTEGER NOT NULL,
    "coordinator_id" INTEGER NOT NULL,
    "special_account_name" TEXT NOT NULL,
    "dismissal" TEXT NOT NULL,
    "care_from" TEXT NOT NULL,
    "club_from" TEXT NOT NULL,
    "club_to" TEXT NOT NULL,
    "office_from" TEXT NOT NULL,
    "office_to" TEXT NOT NULL,
    "quiet_from" TEXT NOT NULL,
    "quiet_to" TEXT NOT NULL,
    CONSTRAINT "FK_school_people_coordinator_id" FOREIGN KEY ("coordinator_id") REFERENCES "people" ("id") ON DELETE RESTRICT,
    CONSTRAINT "FK_school_people_principal_id" FOREIGN KEY ("principal_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "staff" (
    "person_id" INTEGER NOT NULL CONSTRAINT "PK_staff" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "roles" INTEGER NOT NULL,
    "vetted_until" TEXT NULL,
    CONSTRAINT "FK_staff_people_person_id" FOREIGN KEY ("person_id") REFERENCES "people" ("id") ON DELETE CASCADE
);

CREATE TABLE "plan_days" (
    "weekday" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "places" INTEGER NOT NULL,
    "in_charge_id" INTEGER NULL,
    "backup_id" INTEGER NULL,
    "room" TEXT NULL,
    CONSTRAINT "PK_plan_days" PRIMARY KEY ("plan_version", "weekday"),
    CONSTRAINT "FK_plan_days_plans_plan_version" FOREIGN KEY ("plan_version") REFERENCES "plans" ("version") ON DELETE CASCADE
);

CREATE TABLE "children" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_children" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "class_id" TEXT NOT NULL,
    CONSTRAINT "FK_children_classes_class_id" FOREIGN KEY ("class_id") REFERENCES "classes" ("id") ON DELETE RESTRICT
);

CREATE TABLE "consents" (
    "guardian_id" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    CONSTRAINT "PK_consents" PRIMARY KEY ("guardian_id", "document"),
    CONSTRAINT "FK_consents_guardians_guardian_id" FOREIGN KEY ("guardian_id") REFERENCES "guardians" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "registration_codes" (
    "hash" TEXT NOT NULL CONSTRAINT "PK_registration_codes" PRIMARY KEY,
    "guardian_id" INTEGER NOT NULL,
    "issued_at" INTEGER NOT NULL,
    "expires_at" INTEGER NOT NULL,
    "used_at" INTEGER NULL,
    "superseded_at" INTEGER NULL,
    CONSTRAINT "FK_registration_codes_guardians_guardian_id" FOREIGN KEY ("guardian_id") REFERENCES "guardians" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "season_switches" (
    "from_day" TEXT NOT NULL,
    "school_id" INTEGER NOT NULL,
    "season" TEXT NOT NULL,
    CONSTRAINT "PK_season_switches" PRIMARY KEY ("school_id", "from_day"),
    CONSTRAINT "FK_season_switches_school_school_id" FOREIGN KEY ("school_id") REFERENCES "school" ("id") ON DELETE CASCADE
);

CREATE TABLE "staff_classes" (
    "class_id" TEXT NOT NULL,
    "person_id" INTEGER NOT NULL,
    CONSTRAINT "PK_staff_classes" PRIMARY KEY ("person_id", "class_id"),
    CONSTRAINT "FK_staff_classes_staff_person_id" FOREIGN KEY ("person_id") REFERENCES "staff" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "club_places" (
    "number" INTEGER NOT NULL,
    "club_id" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "tier" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "joined_at" INTEGER NOT NULL,
    "hold_until" INTEGER NULL,
    "seat_on" TEXT NULL,
    "seated_at" INTEGER NULL,
    "left_by_id" INTEGER NULL,
    "left_at" INTEGER NULL,
    "confirmed_in" TEXT NULL,
    "confirmed_at" INTEGER NULL,
    "confirmed_for_child_id" INTEGER NULL,
    "confirmed_by_id" INTEGER NULL,
    "confirmed_words" TEXT NULL,
    CONSTRAINT "PK_club_places" PRIMARY KEY ("club_id", "number"),
    CONSTRAINT "FK_club_places_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_club_places_clubs_club_id" FOREIGN KEY ("club_id") REFERENCES "clubs" ("id") ON DELETE CASCADE
);

CREATE TABLE "enrolments" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_enrolments" PRIMARY KEY,
    "child_id" INTEGER NOT NULL,
    "days" INTEGER NOT NULL,
    "granted_days" INTEGER NOT NULL,
    "priority" TEXT NULL,
    "state" TEXT NOT NULL,
    "declined_for" TEXT NULL,
    "alternative" TEXT NULL,
    "leaves_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    "confirmed_in" TEXT NOT NULL,
    "confirmed_at" INTEGER NOT NULL,
    "confirmed_for_child_id" INTEGER NOT NULL,
    "confirmed_by_id" INTEGER NOT NULL,
    "confirmed_words" TEXT NOT NULL,
    "need_in_own_words" TEXT NOT NULL,
    "need" TEXT NOT NULL,
    "agreement_version" INTEGER NOT NULL,
    "fee_schedule_version" INTEGER NOT NULL,
    "plan_version" INTEGER NOT NULL,
    CONSTRAINT "FK_enrolments_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "fee_confirmations" (
    "child_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "schedule_version" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "confirmed_in" TEXT NOT NULL,
    "confirmed_at" INTEGER NOT NULL,
    "confirmed_for_child_id" INTEGER NOT NULL,
    "confirmed_by_id" INTEGER NOT NULL,
    "confirmed_words" TEXT NOT NULL,
    CONSTRAINT "PK_fee_confirmations" PRIMARY KEY ("child_id", "number"),
    CONSTRAINT "FK_fee_confirmations_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_fee_confirmations_fee_schedules_schedule_version" FOREIGN KEY ("schedule_version") REFERENCES "fee_schedules" ("version") ON DELETE CASCADE
);

CREATE TABLE "guardianships" (
    "guardian_id" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "relation" TEXT NOT NULL,
    "authority" INTEGER NOT NULL,
    "ended_on" TEXT NULL,
    CONSTRAINT "PK_guardianships" PRIMARY KEY ("guardian_id", "child_id"),
    CONSTRAINT "FK_guardianships_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_guardianships_guardians_guardian_id" FOREIGN KEY ("guardian_id") REFERENCES "guardians" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "ledger" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_ledger" PRIMARY KEY AUTOINCREMENT,
    "child_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "fee" TEXT NOT NULL,
    "club_id" INTEGER NULL,
    "amount" INTEGER NOT NULL,
    "schedule_version" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    CONSTRAINT "ck_ledger_amount" CHECK (amount > 0),
    CONSTRAINT "FK_ledger_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_ledger_fee_schedules_schedule_version" FOREIGN KEY ("schedule_version") REFERENCES "fee_schedules" ("version") ON DELETE CASCADE
);

CREATE TABLE "consent_history" (
    "number" INTEGER NOT NULL,
    "guardian_id" INTEGER NOT NULL,
    "document" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "given_at" INTEGER NOT NULL,
    "withdrawn_at" INTEGER NULL,
    CONSTRAINT "PK_consent_history" PRIMARY KEY ("guardian_id", "document", "number"),
    CONSTRAINT "FK_consent_history_consents_guardian_id_document" FOREIGN KEY ("guardian_id", "document") REFERENCES "consents" ("guardian_id", "document") ON DELETE CASCADE
);

CREATE TABLE "enrolment_changes" (
    "number" INTEGER NOT NULL,
    "enrolment_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "granted_days" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "confirmed_in" TEXT NULL,
    "confirmed_at" INTEGER NULL,
    "confirmed_for_child_id" INTEGER NULL,
    "confirmed_by_id" INTEGER NULL,
    "confirmed_words" TEXT NULL,
    CONSTRAINT "PK_enrolment_changes" PRIMARY KEY ("enrolment_number", "number"),
    CONSTRAINT "FK_enrolment_changes_enrolments_enrolment_number" FOREIGN KEY ("enrolment_number") REFERENCES "enrolments" ("number") ON DELETE CASCADE
);

INSERT INTO "numbers" ("kind", "last")
VALUES ('Application', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Question', 0);
SELECT changes();


CREATE INDEX "IX_channel_identities_person_id" ON "channel_identities" ("person_id");

CREATE INDEX "IX_children_class_id" ON "children" ("class_id");

CREATE INDEX "IX_classes_class_teacher_id" ON "classes" ("class_teacher_id");

CREATE UNIQUE INDEX "ux_club_places_seat_of_child_on_day" ON "club_places" ("child_id", "seat_on");

CREATE INDEX "IX_clubs_leader_id" ON "clubs" ("leader_id");

CREATE INDEX "IX_conversations_sender" ON "conversations" ("sender");

CREATE INDEX "ix_enrolments_child_id" ON "enrolments" ("child_id");

CREATE UNIQUE INDEX "ux_enrolments_live_of_child" ON "enrolments" ("child_id") WHERE state IN ('Submitted', 'InReview', 'Waiting', 'Approved', 'Enrolled');

CREATE INDEX "IX_fee_confirmations_schedule_version" ON "fee_confirmations" ("schedule_version");

CREATE INDEX "IX_guardianships_child_id" ON "guardianships" ("child_id");

CREATE UNIQUE INDEX "IX_inbox_conversation_activity_id" ON "inbox" ("conversation", "activity_id");

CREATE INDEX "IX_inbox_due_at" ON "inbox" ("due_at") WHERE NOT done;

CREATE INDEX "ix_ledger_child_id" ON "ledger" ("child_id");

CREATE INDEX "IX_ledger_schedule_version" ON "ledger" ("schedule_version");

CREATE INDEX "IX_outbox_conversation_id" ON "outbox" ("conversation", "id");

CREATE INDEX "IX_outbox_due_at" ON "outbox" ("due_at") WHERE state = 0;

CREATE INDEX "IX_registration_codes_guardian_id" ON "registration_codes" ("guardian_id");

CREATE INDEX "IX_school_coordinator_id" ON "school" ("coordinator_id");

CREATE INDEX "IX_school_principal_id" ON "school" ("principal_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261124182655_First', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "documents" ADD "effective_from" TEXT NOT NULL DEFAULT '0001-01-01';

CREATE TABLE "policy_gaps" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_policy_gaps" PRIMARY KEY AUTOINCREMENT,
    "topic" TEXT NOT NULL,
    "day" TEXT NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128020337_Papers', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "staff" ADD "safety_rules_read" INTEGER NULL;

ALTER TABLE "staff" ADD "safety_rules_read_at" INTEGER NULL;

ALTER TABLE "school" ADD "complaint_days" INTEGER NOT NULL DEFAULT 5;

ALTER TABLE "school" ADD "morning_messages" TEXT NOT NULL DEFAULT '07:35:00';

ALTER TABLE "school" ADD "offers_end" TEXT NOT NULL DEFAULT '20:00:00';

ALTER TABLE "school" ADD "reminders_a_round" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "school" ADD "special_account_bank" TEXT NOT NULL DEFAULT '';

ALTER TABLE "school" ADD "special_account_number" TEXT NOT NULL DEFAULT '';

ALTER TABLE "school" ADD "together_children" INTEGER NOT NULL DEFAULT 10;

ALTER TABLE "school" ADD "together_minutes" INTEGER NOT NULL DEFAULT 30;

ALTER TABLE "school" ADD "together_percent" INTEGER NOT NULL DEFAULT 95;

ALTER TABLE "registration_codes" ADD "issued_by_id" INTEGER NULL;

ALTER TABLE "plans" ADD "children_per_adult" INTEGER NULL;

ALTER TABLE "plans" ADD "families_asked_at" INTEGER NULL;

ALTER TABLE "plans" ADD "season_from" TEXT NULL;

ALTER TABLE "plans" ADD "season_to" TEXT NULL;

ALTER TABLE "plans" ADD "sent_at" INTEGER NULL;

ALTER TABLE "plans" ADD "sent_back_with" TEXT NULL;

ALTER TABLE "ledger" ADD "bank_transaction" TEXT NULL;

ALTER TABLE "fee_items" ADD "is_exemption" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "fee_confirmations" ADD "exempt_from" TEXT NULL;

ALTER TABLE "fee_confirmations" ADD "payment_number" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "fee_confirmations" ADD "to_pay" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "enrolments" ADD "after_deadline" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "enrolments" ADD "answer" TEXT NULL;

ALTER TABLE "enrolments" ADD "answer_by" TEXT NULL;

ALTER TABLE "enrolments" ADD "answered_at" INTEGER NULL;

ALTER TABLE "enrolments" ADD "asked" TEXT NULL;

ALTER TABLE "enrolments" ADD "asked_at" INTEGER NULL;

ALTER TABLE "enrolments" ADD "asked_by" INTEGER NULL;

ALTER TABLE "enrolments" ADD "urged" TEXT NOT NULL DEFAULT 'Nobody';

ALTER TABLE "clubs" ADD "closed_on" TEXT NULL;

ALTER TABLE "clubs" ADD "room" TEXT NULL;

ALTER TABLE "clubs" ADD "second_group_proposed_on" TEXT NULL;

ALTER TABLE "clubs" ADD "short_reported_on" TEXT NULL;

ALTER TABLE "club_places" ADD "passed" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "children" ADD "left_on" TEXT NULL;

ALTER TABLE "children" ADD "pupil_number" TEXT NULL;

CREATE TABLE "access_log" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_access_log" PRIMARY KEY AUTOINCREMENT,
    "reader_id" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "fields" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "at" INTEGER NOT NULL
);

CREATE TABLE "account_changes" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_account_changes" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "bank" TEXT NOT NULL,
    "account_number" TEXT NOT NULL,
    "proposed_by" INTEGER NOT NULL,
    "proposed_at" INTEGER NOT NULL,
    "decided_by" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "confirmed" INTEGER NULL
);

CREATE TABLE "asked_anew" (
    "plan_version" INTEGER NOT NULL,
    "guardian_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_asked_anew" PRIMARY KEY ("plan_version", "guardian_id")
);

CREATE TABLE "audit_events" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_audit_events" PRIMARY KEY AUTOINCREMENT,
    "at" INTEGER NOT NULL,
    "actor_id" INTEGER NULL,
    "act" TEXT NOT NULL,
    "activity_id" TEXT NULL,
    "subject" TEXT NOT NULL,
    "child_id" INTEGER NULL,
    "change" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "versions" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "number" INTEGER NULL,
    "link" TEXT NULL
);

CREATE TABLE "club_requests" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_club_requests" PRIMARY KEY,
    "child_id" INTEGER NOT NULL,
    "club_id" INTEGER NOT NULL,
    "weekday" TEXT NOT NULL,
    "given_club_id" INTEGER NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "reason" TEXT NULL,
    "urged" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "confirmed_in" TEXT NOT NULL,
    "confirmed_at" INTEGER NOT NULL,
    "confirmed_for_child_id" INTEGER NOT NULL,
    "confirmed_by_id" INTEGER NOT NULL,
    "confirmed_words" TEXT NOT NULL,
    CONSTRAINT "FK_club_requests_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "club_rounds" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_club_rounds" PRIMARY KEY,
    "opens_at" INTEGER NOT NULL,
    "closes_at" INTEGER NOT NULL,
    "seed" TEXT NOT NULL,
    "drawn_at" INTEGER NULL,
    "input_hash" TEXT NULL
);

CREATE TABLE "complaints" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_complaints" PRIMARY KEY,
    "chat" TEXT NOT NULL,
    "complainant_id" INTEGER NULL,
    "category" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "about_id" INTEGER NULL,
    "class_id" TEXT NULL,
    "text" TEXT NOT NULL,
    "application_number" INTEGER NULL,
    "desk" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "filed_on" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "late_told" INTEGER NOT NULL
);

CREATE TABLE "day_absences" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "given_by_id" INTEGER NOT NULL,
    "given_at" INTEGER NOT NULL,
    "taken_back_by_id" INTEGER NULL,
    "taken_back_at" INTEGER NULL,
    CONSTRAINT "PK_day_absences" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_day_absences_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "erasures" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_erasures" PRIMARY KEY,
    "child_id" INTEGER NULL,
    "guardian_id" INTEGER NULL,
    "leaves_school" INTEGER NOT NULL,
    "chat" TEXT NULL,
    "asked_at" INTEGER NOT NULL,
    "done_at" INTEGER NULL,
    "cleared_at" INTEGER NULL
);

CREATE TABLE "exemptions" (
    "child_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "from_day" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "reason" TEXT NOT NULL,
    "confirmed_in" TEXT NOT NULL,
    "confirmed_at" INTEGER NOT NULL,
    "confirmed_for_child_id" INTEGER NOT NULL,
    "confirmed_by_id" INTEGER NOT NULL,
    "confirmed_words" TEXT NOT NULL,
    CONSTRAINT "PK_exemptions" PRIMARY KEY ("child_id", "number"),
    CONSTRAINT "FK_exemptions_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "export_wishes" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_export_wishes" PRIMARY KEY,
    "report" TEXT NOT NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "pupils" INTEGER NOT NULL,
    "decided_by_id" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "agreed" INTEGER NOT NULL,
    CONSTRAINT "FK_export_wishes_people_asked_by_id" FOREIGN KEY ("asked_by_id") REFERENCES "people" ("id") ON DELETE RESTRICT
);

CREATE TABLE "fee_news" (
    "child_id" INTEGER NOT NULL,
    "about" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_fee_news" PRIMARY KEY ("child_id", "about", "number"),
    CONSTRAINT "FK_fee_news_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "gifts" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_gifts" PRIMARY KEY AUTOINCREMENT,
    "donor" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "use" TEXT NOT NULL,
    "value_fen" INTEGER NULL,
    "registered_on" TEXT NOT NULL,
    "registered_by" INTEGER NOT NULL
);

CREATE TABLE "joining_alerts" (
    "round" TEXT NOT NULL,
    "class_id" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    "applied" INTEGER NOT NULL,
    "children" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "together" INTEGER NOT NULL,
    CONSTRAINT "PK_joining_alerts" PRIMARY KEY ("round", "class_id")
);

CREATE TABLE "kept_files" (
    "key" TEXT NOT NULL CONSTRAINT "PK_kept_files" PRIMARY KEY,
    "owner_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "sealed" BLOB NOT NULL,
    "expires_at" INTEGER NOT NULL,
    CONSTRAINT "FK_kept_files_people_owner_id" FOREIGN KEY ("owner_id") REFERENCES "people" ("id") ON DELETE CASCADE
);

CREATE TABLE "not_joining" (
    "round" TEXT NOT NULL,
    "child_id" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_not_joining" PRIMARY KEY ("round", "child_id")
);

CREATE TABLE "plan_papers" (
    "kind" TEXT NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "PK_plan_papers" PRIMARY KEY ("plan_version", "kind"),
    CONSTRAINT "FK_plan_papers_plans_plan_version" FOREIGN KEY ("plan_version") REFERENCES "plans" ("version") ON DELETE CASCADE
);

CREATE TABLE "plan_sessions" (
    "weekday" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "plan_version" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "room" TEXT NULL,
    "teacher_id" INTEGER NULL,
    CONSTRAINT "PK_plan_sessions" PRIMARY KEY ("plan_version", "weekday", "number"),
    CONSTRAINT "FK_plan_sessions_plans_plan_version" FOREIGN KEY ("plan_version") REFERENCES "plans" ("version") ON DELETE CASCADE
);

CREATE TABLE "reminders" (
    "round" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "families" INTEGER NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_reminders" PRIMARY KEY ("round", "number")
);

CREATE TABLE "roll_news" (
    "guardian_id" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "from_day" TEXT NOT NULL,
    "refund" INTEGER NOT NULL,
    CONSTRAINT "PK_roll_news" PRIMARY KEY ("guardian_id", "child_id"),
    CONSTRAINT "FK_roll_news_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_roll_news_guardians_guardian_id" FOREIGN KEY ("guardian_id") REFERENCES "guardians" ("person_id") ON DELETE CASCADE
);

CREATE TABLE "rooms" (
    "name" TEXT NOT NULL CONSTRAINT "PK_rooms" PRIMARY KEY,
    "inspected_on" TEXT NULL,
    "inspected_by_id" INTEGER NULL
);

CREATE TABLE "club_wishes" (
    "round" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "weekday" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "first_club_id" INTEGER NOT NULL,
    "second_club_id" INTEGER NULL,
    "third_club_id" INTEGER NULL,
    "confirmed_in" TEXT NOT NULL,
    "confirmed_at" INTEGER NOT NULL,
    "confirmed_for_child_id" INTEGER NOT NULL,
    "confirmed_by_id" INTEGER NOT NULL,
    "confirmed_words" TEXT NOT NULL,
    CONSTRAINT "PK_club_wishes" PRIMARY KEY ("round", "child_id", "weekday"),
    CONSTRAINT "FK_club_wishes_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_club_wishes_club_rounds_round" FOREIGN KEY ("round") REFERENCES "club_rounds" ("number") ON DELETE CASCADE
);

CREATE TABLE "draw_results" (
    "code" TEXT NOT NULL,
    "weekday" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "turn" INTEGER NOT NULL,
    "tier" INTEGER NOT NULL,
    "misses" INTEGER NOT NULL,
    "lot" TEXT NOT NULL,
    "club_id" INTEGER NULL,
    CONSTRAINT "PK_draw_results" PRIMARY KEY ("round", "weekday", "code"),
    CONSTRAINT "FK_draw_results_club_rounds_round" FOREIGN KEY ("round") REFERENCES "club_rounds" ("number") ON DELETE CASCADE
);

CREATE TABLE "draw_seats" (
    "club_id" INTEGER NOT NULL,
    "round" INTEGER NOT NULL,
    "free" INTEGER NOT NULL,
    CONSTRAINT "PK_draw_seats" PRIMARY KEY ("round", "club_id"),
    CONSTRAINT "FK_draw_seats_club_rounds_round" FOREIGN KEY ("round") REFERENCES "club_rounds" ("number") ON DELETE CASCADE
);

CREATE TABLE "complaint_changes" (
    "number" INTEGER NOT NULL,
    "complaint_number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "by_id" INTEGER NULL,
    "at" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "PK_complaint_changes" PRIMARY KEY ("complaint_number", "number"),
    CONSTRAINT "FK_complaint_changes_complaints_complaint_number" FOREIGN KEY ("complaint_number") REFERENCES "complaints" ("number") ON DELETE RESTRICT
);

CREATE TABLE "room_hazards" (
    "number" INTEGER NOT NULL,
    "room" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "is_serious" INTEGER NOT NULL,
    "found_by_id" INTEGER NOT NULL,
    "found_on" TEXT NOT NULL,
    "removed_by_id" INTEGER NULL,
    "removed_on" TEXT NULL,
    CONSTRAINT "PK_room_hazards" PRIMARY KEY ("room", "number"),
    CONSTRAINT "FK_room_hazards_rooms_room" FOREIGN KEY ("room") REFERENCES "rooms" ("name") ON DELETE CASCADE
);

INSERT INTO "numbers" ("kind", "last")
VALUES ('ClubRequest', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Complaint', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Erasure', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Payment', 0);
SELECT changes();


CREATE UNIQUE INDEX "ux_ledger_bank_transaction" ON "ledger" ("bank_transaction");

CREATE UNIQUE INDEX "ux_fee_confirmations_payment_number" ON "fee_confirmations" ("payment_number");

CREATE UNIQUE INDEX "IX_children_pupil_number" ON "children" ("pupil_number");

CREATE INDEX "IX_access_log_at" ON "access_log" ("at");

CREATE INDEX "IX_access_log_child_id_at" ON "access_log" ("child_id", "at");

CREATE INDEX "IX_audit_events_child_id" ON "audit_events" ("child_id");

CREATE INDEX "ix_audit_events_not_linked" ON "audit_events" ("id") WHERE number IS NULL;

CREATE UNIQUE INDEX "IX_audit_events_number" ON "audit_events" ("number");

CREATE UNIQUE INDEX "ux_club_requests_open_of_child_on_day" ON "club_requests" ("child_id", "weekday") WHERE state = 'Open';

CREATE INDEX "IX_club_wishes_child_id" ON "club_wishes" ("child_id");

CREATE INDEX "IX_club_wishes_round_code" ON "club_wishes" ("round", "code");

CREATE INDEX "ix_complaints_filed_on" ON "complaints" ("filed_on");

CREATE INDEX "ix_day_absences_day" ON "day_absences" ("day");

CREATE INDEX "IX_export_wishes_asked_by_id" ON "export_wishes" ("asked_by_id");

CREATE INDEX "IX_kept_files_expires_at" ON "kept_files" ("expires_at");

CREATE INDEX "IX_kept_files_owner_id" ON "kept_files" ("owner_id");

CREATE INDEX "IX_roll_news_child_id" ON "roll_news" ("child_id");

CREATE TABLE "ef_temp_fee_items" (
    "schedule_version" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "is_exemption" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,
    "family" INTEGER NOT NULL,
    "subsidy" INTEGER NOT NULL,
    CONSTRAINT "PK_fee_items" PRIMARY KEY ("schedule_version", "kind", "is_exemption"),
    CONSTRAINT "ck_fee_items_shares" CHECK (cost = subsidy + family),
    CONSTRAINT "FK_fee_items_fee_schedules_schedule_version" FOREIGN KEY ("schedule_version") REFERENCES "fee_schedules" ("version") ON DELETE CASCADE
);

INSERT INTO "ef_temp_fee_items" ("schedule_version", "kind", "is_exemption", "cost", "family", "subsidy")
SELECT "schedule_version", "kind", "is_exemption", "cost", "family", "subsidy"
FROM "fee_items";

CREATE TABLE "ef_temp_ledger" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_ledger" PRIMARY KEY AUTOINCREMENT,
    "amount" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "bank_transaction" TEXT NULL,
    "child_id" INTEGER NOT NULL,
    "club_id" INTEGER NULL,
    "fee" TEXT NULL,
    "kind" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "schedule_version" INTEGER NOT NULL,
    CONSTRAINT "ck_ledger_amount" CHECK (amount > 0),
    CONSTRAINT "FK_ledger_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE,
    CONSTRAINT "FK_ledger_fee_schedules_schedule_version" FOREIGN KEY ("schedule_version") REFERENCES "fee_schedules" ("version") ON DELETE CASCADE
);

INSERT INTO "ef_temp_ledger" ("id", "amount", "at", "bank_transaction", "child_id", "club_id", "fee", "kind", "reference", "schedule_version")
SELECT "id", "amount", "at", "bank_transaction", "child_id", "club_id", "fee", "kind", "reference", "schedule_version"
FROM "ledger";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "fee_items";

ALTER TABLE "ef_temp_fee_items" RENAME TO "fee_items";

DROP TABLE "ledger";

ALTER TABLE "ef_temp_ledger" RENAME TO "ledger";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "ix_ledger_child_id" ON "ledger" ("child_id");

CREATE INDEX "IX_ledger_schedule_version" ON "ledger" ("schedule_version");

CREATE UNIQUE INDEX "ux_ledger_bank_transaction" ON "ledger" ("bank_transaction");

COMMIT;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128090149_Life', '10.0.15');

BEGIN TRANSACTION;
CREATE TABLE "channel_notes" (
    "key" TEXT NOT NULL CONSTRAINT "PK_channel_notes" PRIMARY KEY,
    "value" TEXT NOT NULL,
    "kept_at" INTEGER NOT NULL
);

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128133004_WeCom', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "conversations" ADD "closed" TEXT NULL;

CREATE TABLE "answer_ratings" (
    "answer" INTEGER NOT NULL CONSTRAINT "PK_answer_ratings" PRIMARY KEY,
    "topic" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "helped" INTEGER NOT NULL,
    "words" TEXT NOT NULL
);

CREATE TABLE "class_chats" (
    "conversation" TEXT NOT NULL CONSTRAINT "PK_class_chats" PRIMARY KEY,
    "class_id" TEXT NOT NULL,
    "bound_by" INTEGER NOT NULL,
    "bound_at" INTEGER NOT NULL
);

CREATE INDEX "IX_class_chats_class_id" ON "class_chats" ("class_id");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261128203033_Teams', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
DROP INDEX "IX_outbox_due_at";

ALTER TABLE "school" ADD "pickup_cut_off" TEXT NOT NULL DEFAULT '15:30:00';

ALTER TABLE "school" ADD "register_within" INTEGER NOT NULL DEFAULT 10;

ALTER TABLE "outbox" ADD "channel" TEXT NULL;

ALTER TABLE "outbox" ADD "delivery_id" INTEGER NULL;

ALTER TABLE "outbox" ADD "urgency" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "announcements" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_announcements" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "wanted" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "author_id" INTEGER NOT NULL,
    "written_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "second_by_id" INTEGER NULL,
    "ended_at" INTEGER NULL,
    "recalled" INTEGER NOT NULL
);

CREATE TABLE "authorised_adults" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_authorised_adults" PRIMARY KEY,
    "child_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "phone_ending" TEXT NOT NULL,
    "from_day" TEXT NOT NULL,
    "until_day" TEXT NULL,
    "entered_by_id" INTEGER NOT NULL,
    "entered_at" INTEGER NOT NULL,
    "ended_by_id" INTEGER NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "FK_authorised_adults_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "child_days" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "is_here" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_child_days" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_child_days_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "collections" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "guardian_id" INTEGER NULL,
    "adult_name" TEXT NOT NULL,
    "handed_over_by_id" INTEGER NOT NULL,
    "gate" TEXT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_collections" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_collections_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "custody_limits" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_custody_limits" PRIMARY KEY,
    "child_id" INTEGER NOT NULL,
    "person_id" INTEGER NULL,
    "name" TEXT NOT NULL,
    "phone_ending" TEXT NULL,
    "since" INTEGER NOT NULL,
    "entered_by_id" INTEGER NOT NULL,
    "ended_by_id" INTEGER NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "FK_custody_limits_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "day_pickups" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_day_pickups" PRIMARY KEY,
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "guardian_id" INTEGER NULL,
    "adult_number" INTEGER NULL,
    "asked_by_id" INTEGER NOT NULL,
    "asked_at" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "decided_by_id" INTEGER NULL,
    "decided_at" INTEGER NULL,
    "code" TEXT NULL,
    "code_used_at" INTEGER NULL,
    CONSTRAINT "FK_day_pickups_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "deliveries" (
    "id" INTEGER NOT NULL CONSTRAINT "PK_deliveries" PRIMARY KEY AUTOINCREMENT,
    "announcement" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "person_id" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "channel" TEXT NOT NULL,
    "account" TEXT NULL,
    "conversation" TEXT NULL,
    "token" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "why" TEXT NULL,
    "opened_at" INTEGER NULL,
    "confirmed_at" INTEGER NULL,
    "reminded_at" INTEGER NULL
);

CREATE TABLE "emergencies" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_emergencies" PRIMARY KEY,
    "day" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "is_drill" INTEGER NOT NULL,
    "raised_by_id" INTEGER NOT NULL,
    "raised_at" INTEGER NOT NULL,
    "cleared_by_id" INTEGER NULL,
    "cleared_at" INTEGER NULL,
    "complete_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "late_pickups" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    "said_by_id" INTEGER NOT NULL,
    "said_at" INTEGER NOT NULL,
    CONSTRAINT "PK_late_pickups" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_late_pickups_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "missing_children" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "noticed_by_id" INTEGER NOT NULL,
    "noticed_at" INTEGER NOT NULL,
    "told" TEXT NOT NULL,
    "found_at" INTEGER NULL,
    "found_by_id" INTEGER NULL,
    "how" TEXT NULL,
    CONSTRAINT "PK_missing_children" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_missing_children_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "pickup_notices" (
    "number" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "for_classes" TEXT NOT NULL,
    "club_id" INTEGER NULL,
    "day" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "from_time" TEXT NULL,
    "reason" TEXT NULL,
    "remark" TEXT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    "recalled_at" INTEGER NULL,
    "superseded_at" INTEGER NULL,
    CONSTRAINT "PK_pickup_notices" PRIMARY KEY ("number", "version")
);

CREATE TABLE "registers" (
    "group_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "taken_by_id" INTEGER NOT NULL,
    "taken_at" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "PK_registers" PRIMARY KEY ("day", "group_id")
);

CREATE TABLE "roll_calls" (
    "group_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "teacher_id" INTEGER NOT NULL,
    "opens" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "called_at" INTEGER NULL,
    "taken_at" INTEGER NULL,
    "told" TEXT NOT NULL,
    "empty_at" INTEGER NULL,
    CONSTRAINT "PK_roll_calls" PRIMARY KEY ("day", "group_id")
);

CREATE TABLE "send_paces" (
    "channel" TEXT NOT NULL CONSTRAINT "PK_send_paces" PRIMARY KEY,
    "full_at" INTEGER NOT NULL
);

CREATE TABLE "shift_handovers" (
    "number" INTEGER NOT NULL CONSTRAINT "PK_shift_handovers" PRIMARY KEY,
    "day" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "from_id" INTEGER NOT NULL,
    "to_id" INTEGER NOT NULL,
    "opened_at" INTEGER NOT NULL,
    "closed_at" INTEGER NULL,
    "counted" INTEGER NULL,
    "alerted_at" INTEGER NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "unclaimed_children" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "due_at" INTEGER NOT NULL,
    "next_at" INTEGER NULL,
    "comes_at" INTEGER NULL,
    "heard_by_id" INTEGER NULL,
    "ended_at" INTEGER NULL,
    CONSTRAINT "PK_unclaimed_children" PRIMARY KEY ("child_id", "day"),
    CONSTRAINT "FK_unclaimed_children_children_child_id" FOREIGN KEY ("child_id") REFERENCES "children" ("id") ON DELETE CASCADE
);

CREATE TABLE "announcement_texts" (
    "version" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "announcement" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    CONSTRAINT "PK_announcement_texts" PRIMARY KEY ("announcement", "version", "language"),
    CONSTRAINT "FK_announcement_texts_announcements_announcement" FOREIGN KEY ("announcement") REFERENCES "announcements" ("number") ON DELETE CASCADE
);

CREATE TABLE "care_steps" (
    "number" INTEGER NOT NULL,
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "responsible_id" INTEGER NULL,
    "group_id" TEXT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_care_steps" PRIMARY KEY ("child_id", "day", "number"),
    CONSTRAINT "FK_care_steps_child_days_child_id_day" FOREIGN KEY ("child_id", "day") REFERENCES "child_days" ("child_id", "day") ON DELETE CASCADE
);

CREATE TABLE "head_counts" (
    "teacher_id" INTEGER NOT NULL,
    "emergency_number" INTEGER NOT NULL,
    "expected" INTEGER NOT NULL,
    "answer" TEXT NULL,
    "answered_at" INTEGER NULL,
    CONSTRAINT "PK_head_counts" PRIMARY KEY ("emergency_number", "teacher_id"),
    CONSTRAINT "FK_head_counts_emergencies_emergency_number" FOREIGN KEY ("emergency_number") REFERENCES "emergencies" ("number") ON DELETE CASCADE
);

CREATE TABLE "register_marks" (
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    CONSTRAINT "PK_register_marks" PRIMARY KEY ("day", "group_id", "child_id"),
    CONSTRAINT "FK_register_marks_registers_day_group_id" FOREIGN KEY ("day", "group_id") REFERENCES "registers" ("day", "group_id") ON DELETE CASCADE
);

CREATE TABLE "register_revisions" (
    "number" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "group_id" TEXT NOT NULL,
    "child_id" INTEGER NOT NULL,
    "old_mark" TEXT NOT NULL,
    "new_mark" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "by_id" INTEGER NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_register_revisions" PRIMARY KEY ("day", "group_id", "number"),
    CONSTRAINT "FK_register_revisions_registers_day_group_id" FOREIGN KEY ("day", "group_id") REFERENCES "registers" ("day", "group_id") ON DELETE CASCADE
);

CREATE TABLE "handed_children" (
    "child_id" INTEGER NOT NULL,
    "handover_number" INTEGER NOT NULL,
    CONSTRAINT "PK_handed_children" PRIMARY KEY ("handover_number", "child_id"),
    CONSTRAINT "FK_handed_children_shift_handovers_handover_number" FOREIGN KEY ("handover_number") REFERENCES "shift_handovers" ("number") ON DELETE CASCADE
);

CREATE TABLE "unclaimed_rungs" (
    "rung" TEXT NOT NULL,
    "child_id" INTEGER NOT NULL,
    "day" TEXT NOT NULL,
    "at" INTEGER NOT NULL,
    CONSTRAINT "PK_unclaimed_rungs" PRIMARY KEY ("child_id", "day", "rung"),
    CONSTRAINT "FK_unclaimed_rungs_unclaimed_children_child_id_day" FOREIGN KEY ("child_id", "day") REFERENCES "unclaimed_children" ("child_id", "day") ON DELETE CASCADE
);

INSERT INTO "numbers" ("kind", "last")
VALUES ('Announcement', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Emergency', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Handover', 0);
SELECT changes();

INSERT INTO "numbers" ("kind", "last")
VALUES ('Pickup', 0);
SELECT changes();


CREATE INDEX "ix_outbox_claimed" ON "outbox" ("due_at") WHERE state = 4;

CREATE INDEX "ix_outbox_delivery" ON "outbox" ("delivery_id") WHERE delivery_id IS NOT NULL;

CREATE INDEX "ix_outbox_to_many" ON "outbox" ("channel", "urgency", "due_at") WHERE state = 0 AND delivery_id IS NOT NULL;

CREATE INDEX "ix_announcements_state" ON "announcements" ("state");

CREATE INDEX "ix_authorised_adults_child_id" ON "authorised_adults" ("child_id");

CREATE INDEX "ix_child_days_here" ON "child_days" ("day") WHERE is_here;

CREATE INDEX "ix_custody_limits_child_id" ON "custody_limits" ("child_id");

CREATE INDEX "ix_day_pickups_child_id" ON "day_pickups" ("child_id");

CREATE INDEX "ix_day_pickups_day" ON "day_pickups" ("day");

CREATE UNIQUE INDEX "ix_deliveries_once" ON "deliveries" ("announcement", "version", "child_id", "person_id", "channel");

CREATE INDEX "ix_deliveries_person" ON "deliveries" ("person_id");

CREATE INDEX "ix_late_pickups_day" ON "late_pickups" ("day");

CREATE INDEX "ix_missing_children_open" ON "missing_children" ("day") WHERE found_at IS NULL;

CREATE INDEX "ix_pickup_notices_day" ON "pickup_notices" ("day");

CREATE INDEX "ix_register_marks_child_id" ON "register_marks" ("child_id");

CREATE UNIQUE INDEX "ux_shift_handovers_open" ON "shift_handovers" ("from_id") WHERE closed_at IS NULL;

CREATE INDEX "ix_unclaimed_children_next_at" ON "unclaimed_children" ("next_at");

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129011006_Day', '10.0.15');

COMMIT;

BEGIN TRANSACTION;
ALTER TABLE "people" ADD "quiet_from" TEXT NULL;

ALTER TABLE "people" ADD "quiet_to" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261129080547_Quiet', '10.0.15');

COMMIT;

