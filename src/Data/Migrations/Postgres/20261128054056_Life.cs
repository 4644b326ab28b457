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
            migrationBuilder.DropPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items");

            migrationBuilder.CreateSequence<int>(
                name: "payment_numbers");

            migrationBuilder.AddColumn<string>(
                name: "special_account_bank",
                table: "school",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "special_account_number",
                table: "school",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AlterColumn<string>(
                name: "fee",
                table: "ledger",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<string>(
                name: "bank_transaction",
                table: "ledger",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_exemption",
                table: "fee_items",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "exempt_from",
                table: "fee_confirmations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "payment_number",
                table: "fee_confirmations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "to_pay",
                table: "fee_confirmations",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items",
                columns: new[] { "schedule_version", "kind", "is_exemption" });

            migrationBuilder.CreateTable(
                name: "account_changes",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false),
                    bank = table.Column<string>(type: "text", nullable: false),
                    account_number = table.Column<string>(type: "text", nullable: false),
                    proposed_by = table.Column<int>(type: "integer", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<int>(type: "integer", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    confirmed = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exemptions",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<int>(type: "integer", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    confirmed_in = table.Column<string>(type: "text", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    confirmed_for_child_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_by_id = table.Column<int>(type: "integer", nullable: false),
                    confirmed_words = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                name: "fee_news",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
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
                name: "account_changes");

            migrationBuilder.DropTable(
                name: "exemptions");

            migrationBuilder.DropTable(
                name: "fee_news");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.DropIndex(
                name: "ux_ledger_bank_transaction",
                table: "ledger");

            migrationBuilder.DropPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items");

            migrationBuilder.DropIndex(
                name: "ux_fee_confirmations_payment_number",
                table: "fee_confirmations");

            migrationBuilder.DropColumn(
                name: "special_account_bank",
                table: "school");

            migrationBuilder.DropColumn(
                name: "special_account_number",
                table: "school");

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

            migrationBuilder.DropSequence(
                name: "payment_numbers");

            migrationBuilder.AlterColumn<string>(
                name: "fee",
                table: "ledger",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items",
                columns: new[] { "schedule_version", "kind" });
        }
    }
}
