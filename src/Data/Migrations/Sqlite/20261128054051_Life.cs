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
            migrationBuilder.DropPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items");

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

            migrationBuilder.AddPrimaryKey(
                name: "PK_fee_items",
                table: "fee_items",
                columns: new[] { "schedule_version", "kind", "is_exemption" });

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
                name: "exemptions",
                columns: table => new
                {
                    child_id = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<int>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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

            migrationBuilder.InsertData(
                table: "numbers",
                columns: new[] { "kind", "last" },
                values: new object[] { "Payment", 0 });

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

            migrationBuilder.DeleteData(
                table: "numbers",
                keyColumn: "kind",
                keyValue: "Payment");

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
