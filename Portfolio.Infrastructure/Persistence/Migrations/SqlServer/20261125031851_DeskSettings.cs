using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.SqlServer
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
                type: "nvarchar(254)",
                maxLength: 254,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Policy_FirstReminderDays",
                table: "Schools",
                type: "int",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Policy_SecondReminderDays",
                table: "Schools",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Finding",
                table: "EvidenceFiles",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

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
