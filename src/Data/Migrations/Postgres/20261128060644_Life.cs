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
                name: "complaint_numbers");

            migrationBuilder.AddColumn<int>(
                name: "complaint_days",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 5);

            migrationBuilder.AddColumn<int>(
                name: "reminders_a_round",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "together_children",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AddColumn<int>(
                name: "together_minutes",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 30);

            migrationBuilder.AddColumn<int>(
                name: "together_percent",
                table: "school",
                type: "integer",
                nullable: false,
                defaultValue: 95);

            migrationBuilder.CreateTable(
                name: "complaints",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    chat = table.Column<string>(type: "text", nullable: false),
                    complainant_id = table.Column<int>(type: "integer", nullable: true),
                    category = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    about_id = table.Column<int>(type: "integer", nullable: true),
                    class_id = table.Column<string>(type: "text", nullable: true),
                    text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    application_number = table.Column<int>(type: "integer", nullable: true),
                    desk = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    late_told = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_complaints", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "gifts",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    donor = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    what = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    use = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    value_fen = table.Column<long>(type: "bigint", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registered_by = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gifts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "joining_alerts",
                columns: table => new
                {
                    round = table.Column<string>(type: "text", nullable: false),
                    class_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    applied = table.Column<int>(type: "integer", nullable: false),
                    children = table.Column<int>(type: "integer", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    together = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_joining_alerts", x => new { x.round, x.class_id });
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
                name: "not_joining",
                columns: table => new
                {
                    round = table.Column<string>(type: "text", nullable: false),
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_not_joining", x => new { x.round, x.child_id });
                });

            migrationBuilder.CreateTable(
                name: "reminders",
                columns: table => new
                {
                    round = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    families = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminders", x => new { x.round, x.number });
                });

            migrationBuilder.CreateTable(
                name: "complaint_changes",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    complaint_number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    desk = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    by_id = table.Column<int>(type: "integer", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "ix_complaints_filed_on",
                table: "complaints",
                column: "filed_on");

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
                name: "complaint_changes");

            migrationBuilder.DropTable(
                name: "gifts");

            migrationBuilder.DropTable(
                name: "joining_alerts");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropTable(
                name: "not_joining");

            migrationBuilder.DropTable(
                name: "reminders");

            migrationBuilder.DropTable(
                name: "complaints");

            migrationBuilder.DropColumn(
                name: "complaint_days",
                table: "school");

            migrationBuilder.DropColumn(
                name: "reminders_a_round",
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

            migrationBuilder.DropSequence(
                name: "complaint_numbers");
        }
    }
}
