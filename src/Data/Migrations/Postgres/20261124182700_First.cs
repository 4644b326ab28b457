using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence<int>(
                name: "application_numbers");

            migrationBuilder.CreateSequence<int>(
                name: "question_numbers");

            migrationBuilder.CreateTable(
                name: "channel_identities",
                columns: table => new
                {
                    account = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_channel_identities", x => x.account);
                });

            migrationBuilder.CreateTable(
                name: "code_attempts",
                columns: table => new
                {
                    chat = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_code_attempts", x => new { x.chat, x.day });
                });

            migrationBuilder.CreateTable(
                name: "conversations",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    service_url = table.Column<string>(type: "text", nullable: true),
                    touched_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conversations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => new { x.kind, x.version });
                });

            migrationBuilder.CreateTable(
                name: "fee_schedules",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    authority = table.Column<string>(type: "text", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_schedules", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "holidays",
                columns: table => new
                {
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_holidays", x => x.first_day);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    conversation = table.Column<string>(type: "text", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    sender = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    accepted_at = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    done = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "make_up_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    runs_as = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_make_up_days", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "office_questions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    chat = table.Column<string>(type: "text", nullable: false),
                    asker_id = table.Column<int>(type: "integer", nullable: true),
                    topic = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    wants_call_back = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<int>(type: "integer", nullable: true),
                    answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_office_questions", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    conversation = table.Column<string>(type: "text", nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: false),
                    inbox_id = table.Column<long>(type: "bigint", nullable: true),
                    in_reply_to = table.Column<string>(type: "text", nullable: true),
                    service_url = table.Column<string>(type: "text", nullable: true),
                    body = table.Column<string>(type: "text", nullable: false),
                    replaces = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    due_at = table.Column<long>(type: "bigint", nullable: false),
                    sent_at = table.Column<long>(type: "bigint", nullable: true),
                    channel_message_id = table.Column<string>(type: "text", nullable: true),
                    why = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    term = table.Column<string>(type: "text", nullable: false),
                    stage = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_by = table.Column<int>(type: "integer", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    first_published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    applications_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applications_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    club_choice_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    notice_days = table.Column<int>(type: "integer", nullable: false),
                    payment_days = table.Column<int>(type: "integer", nullable: false),
                    review_days = table.Column<int>(type: "integer", nullable: false),
                    fee_approval_authority = table.Column<string>(type: "text", nullable: true),
                    fee_approval_day = table.Column<DateOnly>(type: "date", nullable: true),
                    fee_approval_number = table.Column<string>(type: "text", nullable: true),
                    fee_notice_version = table.Column<int>(type: "integer", nullable: true),
                    pickup_rules_version = table.Column<int>(type: "integer", nullable: true),
                    privacy_notice_version = table.Column<int>(type: "integer", nullable: true),
                    service_agreement_version = table.Column<int>(type: "integer", nullable: true),
                    service_notice_version = table.Column<int>(type: "integer", nullable: true),
                    club_menu = table.Column<string>(type: "text", nullable: true),
                    content = table.Column<string>(type: "text", nullable: true),
                    emergency_plan = table.Column<string>(type: "text", nullable: true),
                    fees = table.Column<string>(type: "text", nullable: true),
                    liability = table.Column<string>(type: "text", nullable: true),
                    safety_measures = table.Column<string>(type: "text", nullable: true),
                    staffing = table.Column<string>(type: "text", nullable: true),
                    time = table.Column<string>(type: "text", nullable: true),
                    way = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plans", x => x.version);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_terms", x => x.first_day);
                });

            migrationBuilder.CreateTable(
                name: "document_passages",
                columns: table => new
                {
                    point = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_passages", x => new { x.kind, x.version, x.point });
                    table.ForeignKey(
                        name: "FK_document_passages_documents_kind_version",
                        columns: x => new { x.kind, x.version },
                        principalTable: "documents",
                        principalColumns: new[] { "kind", "version" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_items",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    schedule_version = table.Column<int>(type: "integer", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    subsidy = table.Column<long>(type: "bigint", nullable: false),
                    family = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_items", x => new { x.schedule_version, x.kind });
                    table.CheckConstraint("ck_fee_items_shares", "cost = subsidy + family");
                    table.ForeignKey(
                        name: "FK_fee_items_fee_schedules_schedule_version",
                        column: x => x.schedule_version,
                        principalTable: "fee_schedules",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "classes",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    class_teacher_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_classes", x => x.id);
                    table.ForeignKey(
                        name: "FK_classes_people_class_teacher_id",
                        column: x => x.class_teacher_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "clubs",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    weekday = table.Column<string>(type: "text", nullable: false),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    leader_id = table.Column<int>(type: "integer", nullable: false),
                    leader_on_menu = table.Column<string>(type: "text", nullable: false),
                    first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    minimum_to_open = table.Column<int>(type: "integer", nullable: false),
                    taken = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_grade = table.Column<int>(type: "integer", nullable: false),
                    to_grade = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clubs", x => x.id);
                    table.CheckConstraint("ck_clubs_taken", "taken >= 0 AND taken <= seats");
                    table.ForeignKey(
                        name: "FK_clubs_people_leader_id",
                        column: x => x.leader_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guardians",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    phone_ending = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guardians", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_guardians_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "school",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    time_zone = table.Column<string>(type: "text", nullable: false),
                    principal_id = table.Column<int>(type: "integer", nullable: false),
                    coordinator_id = table.Column<int>(type: "integer", nullable: false),
                    special_account_name = table.Column<string>(type: "text", nullable: false),
                    dismissal = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    care_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    club_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    club_to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    office_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    office_to = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    quiet_to = table.Column<TimeOnly>(type: "time without time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school", x => x.id);
                    table.ForeignKey(
                        name: "FK_school_people_coordinator_id",
                        column: x => x.coordinator_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_school_people_principal_id",
                        column: x => x.principal_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<int>(type: "integer", nullable: false),
                    vetted_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.person_id);
                    table.ForeignKey(
                        name: "FK_staff_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_days",
                columns: table => new
                {
                    weekday = table.Column<string>(type: "text", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    places = table.Column<int>(type: "integer", nullable: false),
                    in_charge_id = table.Column<int>(type: "integer", nullable: true),
                    backup_id = table.Column<int>(type: "integer", nullable: true),
                    room = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_days", x => new { x.plan_version, x.weekday });
                    table.ForeignKey(
                        name: "FK_plan_days_plans_plan_version",
                        column: x => x.plan_version,
                        principalTable: "plans",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "children",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    class_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_children", x => x.id);
                    table.ForeignKey(
                        name: "FK_children_classes_class_id",
                        column: x => x.class_id,
                        principalTable: "classes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => new { x.guardian_id, x.document });
                    table.ForeignKey(
                        name: "FK_consents_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_codes",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registration_codes", x => x.hash);
                    table.ForeignKey(
                        name: "FK_registration_codes_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "season_switches",
                columns: table => new
                {
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    school_id = table.Column<int>(type: "integer", nullable: false),
                    season = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_season_switches", x => new { x.school_id, x.from_day });
                    table.ForeignKey(
                        name: "FK_season_switches_school_school_id",
                        column: x => x.school_id,
                        principalTable: "school",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "staff_classes",
                columns: table => new
                {
                    class_id = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_classes", x => new { x.person_id, x.class_id });
                    table.ForeignKey(
                        name: "FK_staff_classes_staff_person_id",
                        column: x => x.person_id,
                        principalTable: "staff",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_places",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    club_id = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    joined_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    hold_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    seat_on = table.Column<string>(type: "text", nullable: true),
                    seated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    left_by_id = table.Column<int>(type: "integer", nullable: true),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_in = table.Column<string>(type: "text", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_places", x => new { x.club_id, x.number });
                    table.ForeignKey(
                        name: "FK_club_places_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_club_places_clubs_club_id",
                        column: x => x.club_id,
                        principalTable: "clubs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    granted_days = table.Column<int>(type: "integer", nullable: false),
                    priority = table.Column<string>(type: "text", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    declined_for = table.Column<string>(type: "text", nullable: true),
                    alternative = table.Column<string>(type: "text", nullable: true),
                    leaves_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    confirmed_in = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    need_in_own_words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    need = table.Column<string>(type: "text", nullable: false),
                    agreement_version = table.Column<int>(type: "integer", nullable: false),
                    fee_schedule_version = table.Column<int>(type: "integer", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolments", x => x.number);
                    table.ForeignKey(
                        name: "FK_enrolments_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_confirmations",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    schedule_version = table.Column<int>(type: "integer", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    confirmed_in = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_confirmations", x => new { x.child_id, x.number });
                    table.ForeignKey(
                        name: "FK_fee_confirmations_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_fee_confirmations_fee_schedules_schedule_version",
                        column: x => x.schedule_version,
                        principalTable: "fee_schedules",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "guardianships",
                columns: table => new
                {
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    authority = table.Column<int>(type: "integer", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guardianships", x => new { x.guardian_id, x.child_id });
                    table.ForeignKey(
                        name: "FK_guardianships_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_guardianships_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    fee = table.Column<string>(type: "text", nullable: false),
                    club_id = table.Column<int>(type: "integer", nullable: true),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    schedule_version = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.id);
                    table.CheckConstraint("ck_ledger_amount", "amount > 0");
                    table.ForeignKey(
                        name: "FK_ledger_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ledger_fee_schedules_schedule_version",
                        column: x => x.schedule_version,
                        principalTable: "fee_schedules",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent_history",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consent_history", x => new { x.guardian_id, x.document, x.number });
                    table.ForeignKey(
                        name: "FK_consent_history_consents_guardian_id_document",
                        columns: x => new { x.guardian_id, x.document },
                        principalTable: "consents",
                        principalColumns: new[] { "guardian_id", "document" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enrolment_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    enrolment_number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    granted_days = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    confirmed_in = table.Column<string>(type: "text", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_enrolment_changes", x => new { x.enrolment_number, x.number });
                    table.ForeignKey(
                        name: "FK_enrolment_changes_enrolments_enrolment_number",
                        column: x => x.enrolment_number,
                        principalTable: "enrolments",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_channel_identities_person_id",
                table: "channel_identities",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_children_class_id",
                table: "children",
                column: "class_id");

            migrationBuilder.CreateIndex(
                name: "IX_classes_class_teacher_id",
                table: "classes",
                column: "class_teacher_id");

            migrationBuilder.CreateIndex(
                name: "ux_club_places_seat_of_child_on_day",
                table: "club_places",
                columns: new[] { "child_id", "seat_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_clubs_leader_id",
                table: "clubs",
                column: "leader_id");

            migrationBuilder.CreateIndex(
                name: "IX_conversations_sender",
                table: "conversations",
                column: "sender");

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_child_id",
                table: "enrolments",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ux_enrolments_live_of_child",
                table: "enrolments",
                column: "child_id",
                unique: true,
                filter: "state IN ('Submitted', 'InReview', 'Waiting', 'Approved', 'Enrolled')");

            migrationBuilder.CreateIndex(
                name: "IX_fee_confirmations_schedule_version",
                table: "fee_confirmations",
                column: "schedule_version");

            migrationBuilder.CreateIndex(
                name: "IX_guardianships_child_id",
                table: "guardianships",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "IX_inbox_conversation_activity_id",
                table: "inbox",
                columns: new[] { "conversation", "activity_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_inbox_due_at",
                table: "inbox",
                column: "due_at",
                filter: "NOT done");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_child_id",
                table: "ledger",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "IX_ledger_schedule_version",
                table: "ledger",
                column: "schedule_version");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_conversation_id",
                table: "outbox",
                columns: new[] { "conversation", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                table: "outbox",
                column: "due_at",
                filter: "state = 0");

            migrationBuilder.CreateIndex(
                name: "IX_registration_codes_guardian_id",
                table: "registration_codes",
                column: "guardian_id");

            migrationBuilder.CreateIndex(
                name: "IX_school_coordinator_id",
                table: "school",
                column: "coordinator_id");

            migrationBuilder.CreateIndex(
                name: "IX_school_principal_id",
                table: "school",
                column: "principal_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "channel_identities");

            migrationBuilder.DropTable(
                name: "club_places");

            migrationBuilder.DropTable(
                name: "code_attempts");

            migrationBuilder.DropTable(
                name: "consent_history");

            migrationBuilder.DropTable(
                name: "conversations");

            migrationBuilder.DropTable(
                name: "document_passages");

            migrationBuilder.DropTable(
                name: "enrolment_changes");

            migrationBuilder.DropTable(
                name: "fee_confirmations");

            migrationBuilder.DropTable(
                name: "fee_items");

            migrationBuilder.DropTable(
                name: "guardianships");

            migrationBuilder.DropTable(
                name: "holidays");

            migrationBuilder.DropTable(
                name: "inbox");

            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "make_up_days");

            migrationBuilder.DropTable(
                name: "office_questions");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "plan_days");

            migrationBuilder.DropTable(
                name: "registration_codes");

            migrationBuilder.DropTable(
                name: "season_switches");

            migrationBuilder.DropTable(
                name: "staff_classes");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "clubs");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "fee_schedules");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "school");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "guardians");

            migrationBuilder.DropTable(
                name: "children");

            migrationBuilder.DropTable(
                name: "classes");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropSequence(
                name: "application_numbers");

            migrationBuilder.DropSequence(
                name: "question_numbers");
        }
    }
}
