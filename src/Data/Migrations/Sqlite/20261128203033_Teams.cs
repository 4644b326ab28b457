using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace AfterSchoolBot.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Teams : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "closed",
                table: "conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "answer_ratings",
                columns: table => new
                {
                    answer = table.Column<long>(type: "INTEGER", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    helped = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_ratings", x => x.answer);
                });

            migrationBuilder.CreateTable(
                name: "class_chats",
                columns: table => new
                {
                    conversation = table.Column<string>(type: "TEXT", nullable: false),
                    class_id = table.Column<string>(type: "TEXT", nullable: false),
                    bound_by = table.Column<int>(type: "INTEGER", nullable: false),
                    bound_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_class_chats", x => x.conversation);
                });

            migrationBuilder.CreateIndex(
                name: "IX_class_chats_class_id",
                table: "class_chats",
                column: "class_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_ratings");

            migrationBuilder.DropTable(
                name: "class_chats");

            migrationBuilder.DropColumn(
                name: "closed",
                table: "conversations");
        }
    }
}
