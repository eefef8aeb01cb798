using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.PostgreSql
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
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PublisherId",
                table: "Outcomes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UndoPublishingSeconds",
                table: "Accounts",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DecisionCorrections",
                columns: table => new
                {
                    OutcomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    RevisionNumber = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    Feedback = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    CorrectedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CorrectedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DecisionCorrections", x => new { x.OutcomeId, x.RevisionNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_DecisionCorrections_OutcomeRevisions_OutcomeId_RevisionNumb~",
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
