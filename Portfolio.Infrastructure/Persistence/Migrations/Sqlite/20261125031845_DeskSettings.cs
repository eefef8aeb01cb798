using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskSettings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OwnEmail",
                table: "Teachers",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Policy_FirstReminderDays",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Policy_SecondReminderDays",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Finding",
                table: "EvidenceFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ScannedAt",
                table: "EvidenceFiles",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OwnEmail",
                table: "Teachers");

            migrationBuilder.DropColumn(
                name: "Policy_FirstReminderDays",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_SecondReminderDays",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Finding",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "ScannedAt",
                table: "EvidenceFiles");
        }
    }
}
