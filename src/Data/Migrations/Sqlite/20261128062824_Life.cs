using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.AddColumn<bool>(
                name: "passed",
                table: "club_places",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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

            migrationBuilder.InsertData(
                table: "numbers",
                columns: new[] { "kind", "last" },
                values: new object[] { "Erasure", 0 });

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

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Erasure");

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
        }
    }
}
