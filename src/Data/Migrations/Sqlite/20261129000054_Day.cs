using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Day : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<TimeOnly>(
                name: "pickup_cut_off",
                table: "school",
                type: "TEXT",
                nullable: false,
                defaultValue: new TimeOnly(15, 30, 0));

            migrationBuilder.CreateTable(
                name: "authorised_adults",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", nullable: false),
                    phone_ending = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    entered_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "custody_limits",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<int>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    phone_ending = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    guardian_id = table.Column<int>(type: "INTEGER", nullable: true),
                    adult_number = table.Column<int>(type: "INTEGER", nullable: true),
                    asked_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by_id = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    code_used_at = table.Column<long>(type: "INTEGER", nullable: true)
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
                name: "late_pickups",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expected = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    said_by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    said_at = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "pickup_notices",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    for_classes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    club_id = table.Column<int>(type: "INTEGER", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_time = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    by_id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    recalled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    superseded_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pickup_notices", x => new { x.number, x.version });
                });

            migrationBuilder.InsertData(
                table: "numbers",
                columns: new[] { "kind", "last" },
                values: new object[] { "Pickup", 0 });

            migrationBuilder.CreateIndex(
                name: "ix_authorised_adults_child_id",
                table: "authorised_adults",
                column: "child_id");

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
                name: "ix_late_pickups_day",
                table: "late_pickups",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_pickup_notices_day",
                table: "pickup_notices",
                column: "day");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "authorised_adults");

            migrationBuilder.DropTable(
                name: "custody_limits");

            migrationBuilder.DropTable(
                name: "day_pickups");

            migrationBuilder.DropTable(
                name: "late_pickups");

            migrationBuilder.DropTable(
                name: "pickup_notices");

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Pickup");

            migrationBuilder.DropColumn(
                name: "pickup_cut_off",
                table: "school");
        }
    }
}
