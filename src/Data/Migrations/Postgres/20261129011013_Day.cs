using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Day : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_outbox_due_at",
                table: "outbox");

            migrationBuilder.CreateSequence<int>(
                name: "announcement_numbers");

            migrationBuilder.CreateSequence<int>(
                name: "emergency_numbers");

            migrationBuilder.CreateSequence<int>(
                name: "handover_numbers");

            migrationBuilder.CreateSequence<int>(
                name: "pickup_numbers");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "pickup_cut_off",
                table: "school",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(15, 30, 0));

            migrationBuilder.AddColumn<int>(
                name: "register_within",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<string>(
                name: "channel",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "delivery_id",
                table: "outbox",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "urgency",
                table: "outbox",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "announcements",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    wanted = table.Column<string>(type: "text", nullable: false),
                    audience = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    second_by_id = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    recalled = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_announcements", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "authorised_adults",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    relation = table.Column<string>(type: "text", nullable: false),
                    phone_ending = table.Column<string>(type: "text", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    entered_by_id = table.Column<int>(type: "integer", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_by_id = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_authorised_adults", x => x.number);
                    table.ForeignKey(
                        name: "FK_authorised_adults_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "child_days",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    is_here = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_child_days", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_child_days_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collections",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: true),
                    adult_name = table.Column<string>(type: "text", nullable: false),
                    handed_over_by_id = table.Column<int>(type: "integer", nullable: false),
                    gate = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_collections", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_collections_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "custody_limits",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    phone_ending = table.Column<string>(type: "text", nullable: true),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by_id = table.Column<int>(type: "integer", nullable: false),
                    ended_by_id = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custody_limits", x => x.number);
                    table.ForeignKey(
                        name: "FK_custody_limits_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "day_pickups",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: true),
                    adult_number = table.Column<int>(type: "integer", nullable: true),
                    asked_by_id = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    decided_by_id = table.Column<int>(type: "integer", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    code_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_day_pickups", x => x.number);
                    table.ForeignKey(
                        name: "FK_day_pickups_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deliveries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    announcement = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    channel = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<string>(type: "text", nullable: true),
                    conversation = table.Column<string>(type: "text", nullable: true),
                    token = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    why = table.Column<string>(type: "text", nullable: true),
                    opened_at = table.Column<long>(type: "bigint", nullable: true),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: true),
                    reminded_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "emergencies",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    is_drill = table.Column<bool>(type: "boolean", nullable: false),
                    raised_by_id = table.Column<int>(type: "integer", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cleared_by_id = table.Column<int>(type: "integer", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    complete_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergencies", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "late_pickups",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    expected = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    said_by_id = table.Column<int>(type: "integer", nullable: false),
                    said_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_late_pickups", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_late_pickups_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "missing_children",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<string>(type: "text", nullable: false),
                    noticed_by_id = table.Column<int>(type: "integer", nullable: false),
                    noticed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    found_by_id = table.Column<int>(type: "integer", nullable: true),
                    how = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_missing_children", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_missing_children_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pickup_notices",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    for_classes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    club_id = table.Column<int>(type: "integer", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_time = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    remark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recalled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pickup_notices", x => new { x.number, x.version });
                });

            migrationBuilder.CreateTable(
                name: "registers",
                columns: table => new
                {
                    group_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    taken_by_id = table.Column<int>(type: "integer", nullable: false),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_registers", x => new { x.day, x.group_id });
                });

            migrationBuilder.CreateTable(
                name: "roll_calls",
                columns: table => new
                {
                    group_id = table.Column<string>(type: "text", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    teacher_id = table.Column<int>(type: "integer", nullable: false),
                    opens = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    called_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    told = table.Column<string>(type: "text", nullable: false),
                    empty_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_roll_calls", x => new { x.day, x.group_id });
                });

            migrationBuilder.CreateTable(
                name: "send_paces",
                columns: table => new
                {
                    channel = table.Column<string>(type: "text", nullable: false),
                    full_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_send_paces", x => x.channel);
                });

            migrationBuilder.CreateTable(
                name: "shift_handovers",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<string>(type: "text", nullable: false),
                    from_id = table.Column<int>(type: "integer", nullable: false),
                    to_id = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counted = table.Column<int>(type: "integer", nullable: true),
                    alerted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shift_handovers", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "unclaimed_children",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    comes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    heard_by_id = table.Column<int>(type: "integer", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unclaimed_children", x => new { x.child_id, x.day });
                    table.ForeignKey(
                        name: "FK_unclaimed_children_children_child_id",
                        column: x => x.child_id,
                        principalTable: "children",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "announcement_texts",
                columns: table => new
                {
                    version = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    announcement = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_announcement_texts", x => new { x.announcement, x.version, x.language });
                    table.ForeignKey(
                        name: "FK_announcement_texts_announcements_announcement",
                        column: x => x.announcement,
                        principalTable: "announcements",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "care_steps",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    responsible_id = table.Column<int>(type: "integer", nullable: true),
                    group_id = table.Column<string>(type: "text", nullable: true),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_care_steps", x => new { x.child_id, x.day, x.number });
                    table.ForeignKey(
                        name: "FK_care_steps_child_days_child_id_day",
                        columns: x => new { x.child_id, x.day },
                        principalTable: "child_days",
                        principalColumns: new[] { "child_id", "day" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "head_counts",
                columns: table => new
                {
                    teacher_id = table.Column<int>(type: "integer", nullable: false),
                    emergency_number = table.Column<int>(type: "integer", nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_head_counts", x => new { x.emergency_number, x.teacher_id });
                    table.ForeignKey(
                        name: "FK_head_counts_emergencies_emergency_number",
                        column: x => x.emergency_number,
                        principalTable: "emergencies",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_marks",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<string>(type: "text", nullable: false),
                    mark = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_marks", x => new { x.day, x.group_id, x.child_id });
                    table.ForeignKey(
                        name: "FK_register_marks_registers_day_group_id",
                        columns: x => new { x.day, x.group_id },
                        principalTable: "registers",
                        principalColumns: new[] { "day", "group_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "register_revisions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    group_id = table.Column<string>(type: "text", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    old_mark = table.Column<string>(type: "text", nullable: false),
                    new_mark = table.Column<string>(type: "text", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_revisions", x => new { x.day, x.group_id, x.number });
                    table.ForeignKey(
                        name: "FK_register_revisions_registers_day_group_id",
                        columns: x => new { x.day, x.group_id },
                        principalTable: "registers",
                        principalColumns: new[] { "day", "group_id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "handed_children",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    handover_number = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handed_children", x => new { x.handover_number, x.child_id });
                    table.ForeignKey(
                        name: "FK_handed_children_shift_handovers_handover_number",
                        column: x => x.handover_number,
                        principalTable: "shift_handovers",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unclaimed_rungs",
                columns: table => new
                {
                    rung = table.Column<string>(type: "text", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unclaimed_rungs", x => new { x.child_id, x.day, x.rung });
                    table.ForeignKey(
                        name: "FK_unclaimed_rungs_unclaimed_children_child_id_day",
                        columns: x => new { x.child_id, x.day },
                        principalTable: "unclaimed_children",
                        principalColumns: new[] { "child_id", "day" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_claimed",
                table: "outbox",
                column: "due_at",
                filter: "state = 4");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_delivery",
                table: "outbox",
                column: "delivery_id",
                filter: "delivery_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_to_many",
                table: "outbox",
                columns: new[] { "channel", "urgency", "due_at" },
                filter: "state = 0 AND delivery_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_announcements_state",
                table: "announcements",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_authorised_adults_child_id",
                table: "authorised_adults",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_child_days_here",
                table: "child_days",
                column: "day",
                filter: "is_here");

            migrationBuilder.CreateIndex(
                name: "ix_custody_limits_child_id",
                table: "custody_limits",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_day_pickups_child_id",
                table: "day_pickups",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ix_day_pickups_day",
                table: "day_pickups",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_once",
                table: "deliveries",
                columns: new[] { "announcement", "version", "child_id", "person_id", "channel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_person",
                table: "deliveries",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_late_pickups_day",
                table: "late_pickups",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_missing_children_open",
                table: "missing_children",
                column: "day",
                filter: "found_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_pickup_notices_day",
                table: "pickup_notices",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_register_marks_child_id",
                table: "register_marks",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "ux_shift_handovers_open",
                table: "shift_handovers",
                column: "from_id",
                unique: true,
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unclaimed_children_next_at",
                table: "unclaimed_children",
                column: "next_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "announcement_texts");

            migrationBuilder.DropTable(
                name: "authorised_adults");

            migrationBuilder.DropTable(
                name: "care_steps");

            migrationBuilder.DropTable(
                name: "collections");

            migrationBuilder.DropTable(
                name: "custody_limits");

            migrationBuilder.DropTable(
                name: "day_pickups");

            migrationBuilder.DropTable(
                name: "deliveries");

            migrationBuilder.DropTable(
                name: "handed_children");

            migrationBuilder.DropTable(
                name: "head_counts");

            migrationBuilder.DropTable(
                name: "late_pickups");

            migrationBuilder.DropTable(
                name: "missing_children");

            migrationBuilder.DropTable(
                name: "pickup_notices");

            migrationBuilder.DropTable(
                name: "register_marks");

            migrationBuilder.DropTable(
                name: "register_revisions");

            migrationBuilder.DropTable(
                name: "roll_calls");

            migrationBuilder.DropTable(
                name: "send_paces");

            migrationBuilder.DropTable(
                name: "unclaimed_rungs");

            migrationBuilder.DropTable(
                name: "announcements");

            migrationBuilder.DropTable(
                name: "child_days");

            migrationBuilder.DropTable(
                name: "shift_handovers");

            migrationBuilder.DropTable(
                name: "emergencies");

            migrationBuilder.DropTable(
                name: "registers");

            migrationBuilder.DropTable(
                name: "unclaimed_children");

            migrationBuilder.DropIndex(
                name: "ix_outbox_claimed",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_delivery",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_to_many",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "pickup_cut_off",
                table: "school");

            migrationBuilder.DropColumn(
                name: "register_within",
                table: "school");

            migrationBuilder.DropColumn(
                name: "channel",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "delivery_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "urgency",
                table: "outbox");

            migrationBuilder.DropSequence(
                name: "announcement_numbers");

            migrationBuilder.DropSequence(
                name: "emergency_numbers");

            migrationBuilder.DropSequence(
                name: "handover_numbers");

            migrationBuilder.DropSequence(
                name: "pickup_numbers");

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                table: "outbox",
                column: "due_at",
                filter: "state = 0");
        }
    }
}
