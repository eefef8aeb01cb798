using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class EvidenceSafety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Scan",
                table: "EvidenceFiles",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_Scan",
                table: "EvidenceFiles",
                column: "Scan");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceFiles_UploadId",
                table: "EvidenceFiles",
                column: "UploadId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_EvidenceFiles_Scan",
                table: "EvidenceFiles");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceFiles_UploadId",
                table: "EvidenceFiles");

            migrationBuilder.DropColumn(
                name: "Scan",
                table: "EvidenceFiles");
        }
    }
}
