using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace AfterSchoolBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items");

            migrationBuilder.AddColumn<int>(
                name: "safety_rules_read",
                table: "staff",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "safety_rules_read_at",
                table: "staff",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "complaint_days",
                table: "school",
                type: "INTEGER",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "morning_messages",
                table: "school",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeOnly(7, 35, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "offers_end",
                table: "school",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeOnly(20, 0, 0));

            migrationBuilder.AddColumn<int>(
                name: "reminders_a_round",
                table: "school",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "special_account_bank",
                table: "school",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "special_account_number",
                table: "school",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "together_children",
                table: "school",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "together_minutes",
                table: "school",
                type: "INTEGER",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "together_percent",
                table: "school",
                type: "INTEGER",
                nullable: false,
                defaultValue: 95);

            migrationBuilder.AddColumn<int>(
                name: "issued_by_id",
                table: "registration_codes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "children_per_adult",
                table: "plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "families_asked_at",
                table: "plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "season_from",
                table: "plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "season_to",
                table: "plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "sent_at",
                table: "plans",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_back_with",
                table: "plans",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "fee",
                table: "ledger",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "bank_transaction",
                table: "ledger",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_exemption",
                table: "fee_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "exempt_from",
                table: "fee_confirmations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "payment_number",
                table: "fee_confirmations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "to_pay",
                table: "fee_confirmations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "after_deadline",
                table: "enrolments",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "answer_by",
                table: "enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "answered_at",
                table: "enrolments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                table: "enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "asked_at",
                table: "enrolments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "asked_by",
                table: "enrolments",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "urged",
                table: "enrolments",
                type: "TEXT",
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.AddColumn<DateOnly>(
                name: "closed_on",
                table: "clubs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "room",
                table: "clubs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "second_group_proposed_on",
                table: "clubs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "short_reported_on",
                table: "clubs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "passed",
                table: "club_places",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "left_on",
                table: "children",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "pupil_number",
                table: "children",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items",
                columns: new[] { "schedule_version", "kind", "is_exemption" });

            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    reader_id = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    fields = table.Column<string>(type: "TEXT", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    bank = table.Column<string>(type: "TEXT", nullable: false),
                    account_number = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    decided_by = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    confirmed = table.Column<bool>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "asked_anew",
                columns: table => new
                {
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    guardian_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asked_anew", x => new { x.plan_version, x.guardian_id });
                });

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor_id = table.Column<int>(type: "INTEGER", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    activity_id = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: true),
                    change = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    versions = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    after = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    link = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_requests",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    weekday = table.Column<string>(type: "TEXT", nullable: false),
                    given_club_id = table.Column<int>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    urged = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_in = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_requests", x => x.number);
                    table.ForeignKey(
                        name: "FK_club_requests_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "club_rounds",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    opens_at = table.Column<long>(type: "INTEGER", nullable: false),
                    closes_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    drawn_at = table.Column<long>(type: "INTEGER", nullable: true),
                    input_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_rounds", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    chat = table.Column<string>(type: "TEXT", nullable: false),
                    complainant_id = table.Column<int>(type: "INTEGER", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    about_id = table.Column<int>(type: "INTEGER", nullable: true),
                    class_id = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    application_number = table.Column<int>(type: "INTEGER", nullable: true),
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    late_told = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaints", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "day_absences",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    given_at = table.Column<long>(type: "INTEGER", nullable: false),
                    taken_back_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    taken_back_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_absences", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_day_absences_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: true),
                    guardian_id = table.Column<int>(type: "INTEGER", nullable: true),
                    leaves_school = table.Column<bool>(type: "INTEGER", nullable: false),
                    chat = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    cleared_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "exemptions",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_in = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exemptions", x => new { x.child_id, x.number });
                    table.ForeignKey(
                        name: "FK_exemptions_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "export_wishes",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    asked_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    pupils = table.Column<int>(type: "INTEGER", nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    agreed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_export_wishes", x => x.number);
                    table.ForeignKey(
                        name: "FK_export_wishes_people_asked_by_id",
                        column: x => x.asked_by_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_news",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_news", x => new { x.child_id, x.about, x.number });
                    table.ForeignKey(
                        name: "FK_fee_news_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "gifts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    donor = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    use = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    value_fen = table.Column<long>(type: "INTEGER", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    registered_by = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joining_alerts",
                columns: table => new
                {
                    round = table.Column<string>(type: "TEXT", nullable: false),
                    class_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    applied = table.Column<int>(type: "INTEGER", nullable: false),
                    children = table.Column<int>(type: "INTEGER", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    together = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joining_alerts", x => new { x.round, x.class_id });
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    owner_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_files", x => x.key);
                    table.ForeignKey(
                        name: "FK_kept_files_people_owner_id",
                        column: x => x.owner_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "not_joining",
                columns: table => new
                {
                    round = table.Column<string>(type: "TEXT", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_not_joining", x => new { x.round, x.child_id });
                });

            migrationBuilder.CreateTable(
                name: "plan_papers",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_papers", x => new { x.plan_version, x.kind });
                    table.ForeignKey(
                        name: "FK_plan_papers_plans_plan_version",
                        column: x => x.plan_version,
                        principalTable: "plans",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_sessions",
                columns: table => new
                {
                    weekday = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_version = table.Column<int>(type: "INTEGER", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: true),
                    teacher_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan_sessions", x => new { x.plan_version, x.weekday, x.number });
                    table.ForeignKey(
                        name: "FK_plan_sessions_plans_plan_version",
                        column: x => x.plan_version,
                        principalTable: "plans",
                        principalColumn: "version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    round = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    families = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => new { x.round, x.number });
                });

            migrationBuilder.CreateTable(
                name: "roll_news",
                columns: table => new
                {
                    guardian_id = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    refund = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_news", x => new { x.guardian_id, x.child_id });
                    table.ForeignKey(
                        name: "FK_roll_news_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_roll_news_guardians_guardian_id",
                        column: x => x.guardian_id,
                        principalTable: "guardians",
                        principalColumn: "person_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    inspected_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    inspected_by_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rooms", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "club_wishes",
                columns: table => new
                {
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    weekday = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    first_club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    second_club_id = table.Column<int>(type: "INTEGER", nullable: true),
                    third_club_id = table.Column<int>(type: "INTEGER", nullable: true),
                    confirmed_in = table.Column<string>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    confirmed_words = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_wishes", x => new { x.round, x.child_id, x.weekday });
                    table.ForeignKey(
                        name: "FK_club_wishes_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_club_wishes_club_rounds_round",
                        column: x => x.round,
                        principalTable: "club_rounds",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw_results",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    weekday = table.Column<string>(type: "TEXT", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: false),
                    tier = table.Column<int>(type: "INTEGER", nullable: false),
                    misses = table.Column<int>(type: "INTEGER", nullable: false),
                    lot = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_results", x => new { x.round, x.weekday, x.code });
                    table.ForeignKey(
                        name: "FK_draw_results_club_rounds_round",
                        column: x => x.round,
                        principalTable: "club_rounds",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draw_seats",
                columns: table => new
                {
                    club_id = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    free = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_seats", x => new { x.round, x.club_id });
                    table.ForeignKey(
                        name: "FK_draw_seats_club_rounds_round",
                        column: x => x.round,
                        principalTable: "club_rounds",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "complaint_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    complaint_number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    desk = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaint_changes", x => new { x.complaint_number, x.number });
                    table.ForeignKey(
                        name: "FK_complaint_changes_complaints_complaint_number",
                        column: x => x.complaint_number,
                        principalTable: "complaints",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "room_hazards",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    room = table.Column<string>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    is_serious = table.Column<bool>(type: "INTEGER", nullable: false),
                    found_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    found_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    removed_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    removed_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_room_hazards", x => new { x.room, x.number });
                    table.ForeignKey(
                        name: "FK_room_hazards_rooms_room",
                        column: x => x.room,
                        principalTable: "rooms",
                        principalColumn: "name",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "numbers",
                columns: new[] { "kind", "last" },
                values: new object[,]
                {
                    { "ClubRequest", 0 },
                    { "Complaint", 0 },
                    { "Erasure", 0 },
                    { "Payment", 0 }
                });

            migrationBuilder.CreateIndex(
                name: "ux_ledger_bank_transaction",
                table: "ledger",
                column: "bank_transaction",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_fee_confirmations_payment_number",
                table: "fee_confirmations",
                column: "payment_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_children_pupil_number",
                table: "children",
                column: "pupil_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_access_log_at",
                table: "access_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_access_log_child_id_at",
                table: "access_log",
                columns: new[] { "child_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_events_child_id",
                table: "audit_events",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_events_not_linked",
                table: "audit_events",
                column: "id",
                filter: "number IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_audit_events_number",
                table: "audit_events",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_club_requests_open_of_child_on_day",
                table: "club_requests",
                columns: new[] { "child_id", "weekday" },
                unique: true,
                filter: "state = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_club_wishes_child_id",
                table: "club_wishes",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "IX_club_wishes_round_code",
                table: "club_wishes",
                columns: new[] { "round", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_complaints_filed_on",
                table: "complaints",
                column: "filed_on");

            migrationBuilder.CreateIndex(
                name: "ix_day_absences_day",
                table: "day_absences",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_export_wishes_asked_by_id",
                table: "export_wishes",
                column: "asked_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_kept_files_expires_at",
                table: "kept_files",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_kept_files_owner_id",
                table: "kept_files",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_roll_news_child_id",
                table: "roll_news",
                column: "child_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "account_changes");

            migrationBuilder.DropTable(
                name: "asked_anew");

            migrationBuilder.DropTable(
                name: "audit_events");

            migrationBuilder.DropTable(
                name: "club_requests");

            migrationBuilder.DropTable(
                name: "club_wishes");

            migrationBuilder.DropTable(
                name: "complaint_changes");

            migrationBuilder.DropTable(
                name: "day_absences");

            migrationBuilder.DropTable(
                name: "draw_results");

            migrationBuilder.DropTable(
                name: "draw_seats");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "exemptions");

            migrationBuilder.DropTable(
                name: "export_wishes");

            migrationBuilder.DropTable(
                name: "fee_news");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "joining_alerts");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "not_joining");

            migrationBuilder.DropTable(
                name: "plan_papers");

            migrationBuilder.DropTable(
                name: "plan_sessions");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "roll_news");

            migrationBuilder.DropTable(
                name: "room_hazards");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.DropTable(
                name: "club_rounds");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropIndex(
                name: "ux_ledger_bank_transaction",
                table: "ledger");

            migrationBuilder.DropPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items");

            migrationBuilder.DropIndex(
                name: "ux_fee_confirmations_payment_number",
                table: "fee_confirmations");

            migrationBuilder.DropIndex(
                name: "IX_children_pupil_number",
                table: "children");

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "ClubRequest");

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Complaint");

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Erasure");

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Payment");

            migrationBuilder.DropColumn(
                name: "safety_rules_read",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "safety_rules_read_at",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "complaint_days",
                table: "school");

            migrationBuilder.DropColumn(
                name: "morning_messages",
                table: "school");

            migrationBuilder.DropColumn(
                name: "offers_end",
                table: "school");

            migrationBuilder.DropColumn(
                name: "reminders_a_round",
                table: "school");

            migrationBuilder.DropColumn(
                name: "special_account_bank",
                table: "school");

            migrationBuilder.DropColumn(
                name: "special_account_number",
                table: "school");

            migrationBuilder.DropColumn(
                name: "together_children",
                table: "school");

            migrationBuilder.DropColumn(
                name: "together_minutes",
                table: "school");

            migrationBuilder.DropColumn(
                name: "together_percent",
                table: "school");

            migrationBuilder.DropColumn(
                name: "issued_by_id",
                table: "registration_codes");

            migrationBuilder.DropColumn(
                name: "children_per_adult",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "families_asked_at",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "season_from",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "season_to",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "sent_at",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "sent_back_with",
                table: "plans");

            migrationBuilder.DropColumn(
                name: "bank_transaction",
                table: "ledger");

            migrationBuilder.DropColumn(
                name: "is_exemption",
                table: "fee_items");

            migrationBuilder.DropColumn(
                name: "exempt_from",
                table: "fee_confirmations");

            migrationBuilder.DropColumn(
                name: "payment_number",
                table: "fee_confirmations");

            migrationBuilder.DropColumn(
                name: "to_pay",
                table: "fee_confirmations");

            migrationBuilder.DropColumn(
                name: "after_deadline",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "answer",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "answer_by",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "answered_at",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "asked",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "asked_at",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "asked_by",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "urged",
                table: "enrolments");

            migrationBuilder.DropColumn(
                name: "closed_on",
                table: "clubs");

            migrationBuilder.DropColumn(
                name: "room",
                table: "clubs");

            migrationBuilder.DropColumn(
                name: "second_group_proposed_on",
                table: "clubs");

            migrationBuilder.DropColumn(
                name: "short_reported_on",
                table: "clubs");

            migrationBuilder.DropColumn(
                name: "passed",
                table: "club_places");

            migrationBuilder.DropColumn(
                name: "left_on",
                table: "children");

            migrationBuilder.DropColumn(
                name: "pupil_number",
                table: "children");

            migrationBuilder.AlterColumn<string>(
                name: "fee",
                table: "ledger",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items",
                columns: new[] { "schedule_version", "kind" });
        }
    }
}
