using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence<int>(
                name: "erasure_numbers");

            migrationBuilder.AddColumn<TimeOnly>(
                name: "morning_messages",
                table: "school",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(7, 35, 0));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "offers_end",
                table: "school",
                type: "time without time zone",
                nullable: false,
                defaultValue: new TimeOnly(20, 0, 0));

            migrationBuilder.AlterColumn<string>(
                name: "text",
                table: "office_questions",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500);

            migrationBuilder.AlterColumn<string>(
                name: "answer",
                table: "office_questions",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "phone_ending",
                table: "guardians",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(4)",
                oldMaxLength: 4,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "need_in_own_words",
                table: "enrolments",
                type: "text",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200);

            migrationBuilder.AddColumn<string>(
                name: "answer",
                table: "enrolments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "answer_by",
                table: "enrolments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "answered_at",
                table: "enrolments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "asked",
                table: "enrolments",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "asked_at",
                table: "enrolments",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "asked_by",
                table: "enrolments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "urged",
                table: "enrolments",
                type: "text",
                nullable: false,
                defaultValue: "Nobody");

            migrationBuilder.AddColumn<bool>(
                name: "passed",
                table: "club_places",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "access_log",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    reader_id = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    fields = table.Column<string>(type: "text", nullable: false),
                    form = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_log", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<int>(type: "integer", nullable: true),
                    act = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    activity_id = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: true),
                    change = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    versions = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    before = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    after = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    link = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "club_rounds",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seed = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    drawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    input_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_club_rounds", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: true),
                    guardian_id = table.Column<int>(type: "integer", nullable: true),
                    leaves_school = table.Column<bool>(type: "boolean", nullable: false),
                    chat = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    owner_id = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "club_wishes",
                columns: table => new
                {
                    round = table.Column<int>(type: "integer", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    weekday = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    first_club_id = table.Column<int>(type: "integer", nullable: false),
                    second_club_id = table.Column<int>(type: "integer", nullable: true),
                    third_club_id = table.Column<int>(type: "integer", nullable: true),
                    confirmed_in = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                    code = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    weekday = table.Column<string>(type: "text", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    turn = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    misses = table.Column<int>(type: "integer", nullable: false),
                    lot = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    club_id = table.Column<int>(type: "integer", nullable: true)
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
                    club_id = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    free = table.Column<int>(type: "integer", nullable: false)
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
                name: "IX_club_wishes_child_id",
                table: "club_wishes",
                column: "child_id");

            migrationBuilder.CreateIndex(
                name: "IX_club_wishes_round_code",
                table: "club_wishes",
                columns: new[] { "round", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_kept_files_expires_at",
                table: "kept_files",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "IX_kept_files_owner_id",
                table: "kept_files",
                column: "owner_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_log");

            migrationBuilder.DropTable(
                name: "audit_events");

            migrationBuilder.DropTable(
                name: "club_wishes");

            migrationBuilder.DropTable(
                name: "draw_results");

            migrationBuilder.DropTable(
                name: "draw_seats");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "club_rounds");

            migrationBuilder.DropColumn(
                name: "morning_messages",
                table: "school");

            migrationBuilder.DropColumn(
                name: "offers_end",
                table: "school");

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
                name: "passed",
                table: "club_places");

            migrationBuilder.DropSequence(
                name: "erasure_numbers");

            migrationBuilder.AlterColumn<string>(
                name: "text",
                table: "office_questions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AlterColumn<string>(
                name: "answer",
                table: "office_questions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "phone_ending",
                table: "guardians",
                type: "character varying(4)",
                maxLength: 4,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "need_in_own_words",
                table: "enrolments",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "text");
        }
    }
}
