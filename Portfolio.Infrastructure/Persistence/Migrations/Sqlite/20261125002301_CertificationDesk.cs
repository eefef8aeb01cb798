using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.Sqlite
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
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublicationId",
                table: "Outcomes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublisherId",
                table: "Outcomes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UndoPublishingSeconds",
                table: "Accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionCorrections",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RevisionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Feedback = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    CorrectedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    CorrectedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
