using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Day : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence<int>(
                name: "emergency_numbers");

            migrationBuilder.CreateSequence<int>(
                name: "handover_numbers");

            migrationBuilder.AddColumn<int>(
                name: "register_within",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 10);

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
                name: "ix_child_days_here",
                table: "child_days",
                column: "day",
                filter: "is_here");

            migrationBuilder.CreateIndex(
                name: "ix_missing_children_open",
                table: "missing_children",
                column: "day",
                filter: "found_at IS NULL");

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
                name: "care_steps");

            migrationBuilder.DropTable(
                name: "collections");

            migrationBuilder.DropTable(
                name: "handed_children");

            migrationBuilder.DropTable(
                name: "head_counts");

            migrationBuilder.DropTable(
                name: "missing_children");

            migrationBuilder.DropTable(
                name: "register_marks");

            migrationBuilder.DropTable(
                name: "register_revisions");

            migrationBuilder.DropTable(
                name: "roll_calls");

            migrationBuilder.DropTable(
                name: "unclaimed_rungs");

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

            migrationBuilder.DropColumn(
                name: "register_within",
                table: "school");

            migrationBuilder.DropSequence(
                name: "emergency_numbers");

            migrationBuilder.DropSequence(
                name: "handover_numbers");
        }
    }
}
