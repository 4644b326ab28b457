using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Life : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "safety_rules_read",
                table: "staff",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "safety_rules_read_at",
                table: "staff",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "children_per_adult",
                table: "plans",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "families_asked_at",
                table: "plans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "season_from",
                table: "plans",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "season_to",
                table: "plans",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "sent_at",
                table: "plans",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sent_back_with",
                table: "plans",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "asked_anew",
                columns: table => new
                {
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    guardian_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_asked_anew", x => new { x.plan_version, x.guardian_id });
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
                name: "plan_papers",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
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
                    weekday = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    plan_version = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    room = table.Column<string>(type: "text", nullable: true),
                    teacher_id = table.Column<int>(type: "integer", nullable: true)
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
                name: "rooms",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    inspected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    inspected_by_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rooms", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "room_hazards",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    room = table.Column<string>(type: "character varying(40)", nullable: false),
                    what = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    is_serious = table.Column<bool>(type: "boolean", nullable: false),
                    found_by_id = table.Column<int>(type: "integer", nullable: false),
                    found_on = table.Column<DateOnly>(type: "date", nullable: false),
                    removed_by_id = table.Column<int>(type: "integer", nullable: true),
                    removed_on = table.Column<DateOnly>(type: "date", nullable: true)
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
                name: "asked_anew");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "plan_papers");

            migrationBuilder.DropTable(
                name: "plan_sessions");

            migrationBuilder.DropTable(
                name: "room_hazards");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropColumn(
                name: "safety_rules_read",
                table: "staff");

            migrationBuilder.DropColumn(
                name: "safety_rules_read_at",
                table: "staff");

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
        }
    }
}
