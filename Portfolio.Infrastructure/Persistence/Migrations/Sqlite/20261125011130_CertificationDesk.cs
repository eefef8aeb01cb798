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
                name: "CertificationReminders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SemesterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Mail = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    MailDueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    MailTries = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificationReminders", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "FeedbackDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OutcomeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    TypedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedbackDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedbackDrafts_Outcomes_OutcomeId",
                        column: x => x.OutcomeId,
                        principalTable: "Outcomes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PhraseLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phrases = table.Column<string>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhraseLists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReminderRounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SemesterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClosesAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LeadDays = table.Column<int>(type: "INTEGER", nullable: false),
                    HandledAt = table.Column<long>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderRounds", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_EffectiveAt",
                table: "Outcomes",
                column: "EffectiveAt");

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_PublicationId",
                table: "Outcomes",
                column: "PublicationId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificationReminders_Mail_MailDueAt",
                table: "CertificationReminders",
                columns: new[] { "Mail", "MailDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CertificationReminders_RecipientId_SemesterId_ClosesAt_LeadDays",
                table: "CertificationReminders",
                columns: new[] { "RecipientId", "SemesterId", "ClosesAt", "LeadDays" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedbackDrafts_OutcomeId_Revision_AuthorId",
                table: "FeedbackDrafts",
                columns: new[] { "OutcomeId", "Revision", "AuthorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReminderRounds_SemesterId_ClosesAt_LeadDays",
                table: "ReminderRounds",
                columns: new[] { "SemesterId", "ClosesAt", "LeadDays" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CertificationReminders");

            migrationBuilder.DropTable(
                name: "DecisionCorrections");

            migrationBuilder.DropTable(
                name: "FeedbackDrafts");

            migrationBuilder.DropTable(
                name: "PhraseLists");

            migrationBuilder.DropTable(
                name: "ReminderRounds");

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
