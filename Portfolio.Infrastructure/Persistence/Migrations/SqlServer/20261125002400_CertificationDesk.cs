using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CertificationDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "EffectiveAt",
                table: "Outcomes",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublicationId",
                table: "Outcomes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublisherId",
                table: "Outcomes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UndoPublishingSeconds",
                table: "Accounts",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionCorrections",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RevisionNumber = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Feedback = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecidedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CorrectedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CorrectedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionCorrections", x => new { x.OutcomeId, x.RevisionNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_DecisionCorrections_OutcomeRevisions_OutcomeId_RevisionNumber",
                        columns: x => new { x.OutcomeId, x.RevisionNumber },
                        principalTable: "OutcomeRevisions",
                        principalColumns: new[] { "OutcomeId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_EffectiveAt",
                table: "Outcomes",
                column: "EffectiveAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_PublicationId",
                table: "Outcomes",
                column: "PublicationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DecisionCorrections");

            migrationBuilder.DropIndex(
                name: "IX_Outcomes_EffectiveAt",
                table: "Outcomes");

            migrationBuilder.DropIndex(
                name: "IX_Outcomes_PublicationId",
                table: "Outcomes");

            migrationBuilder.DropColumn(
                name: "EffectiveAt",
                table: "Outcomes");

            migrationBuilder.DropColumn(
                name: "PublicationId",
                table: "Outcomes");

            migrationBuilder.DropColumn(
                name: "PublisherId",
                table: "Outcomes");

            migrationBuilder.DropColumn(
                name: "UndoPublishingSeconds",
                table: "Accounts");
        }
    }
}
