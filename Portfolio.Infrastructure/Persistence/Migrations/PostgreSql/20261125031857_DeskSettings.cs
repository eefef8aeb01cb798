using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.PostgreSql
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
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Policy_FirstReminderDays",
                table: "Schools",
                type: "integer",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Policy_SecondReminderDays",
                table: "Schools",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Finding",
                table: "EvidenceFiles",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ScannedAt",
                table: "EvidenceFiles",
                type: "bigint",
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
