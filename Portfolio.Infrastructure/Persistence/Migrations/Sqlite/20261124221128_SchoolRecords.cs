using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SchoolRecords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Extensions_SchoolId_SemesterId",
                table: "Extensions");

            migrationBuilder.DropIndex(
                name: "IX_Enrolments_StudentId_Year",
                table: "Enrolments");

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Teachers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Personal_BirthDate",
                table: "Teachers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Personal_Email",
                table: "Teachers",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Personal_NationalId",
                table: "Teachers",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Students",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Personal_BirthDate",
                table: "Students",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Personal_Email",
                table: "Students",
                type: "TEXT",
                maxLength: 254,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Personal_NationalId",
                table: "Students",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Policy_AccountNameMinLength",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 6);

            migrationBuilder.AddColumn<int>(
                name: "Policy_PerformancesLastMonthDay",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 731);

            migrationBuilder.AddColumn<int>(
                name: "Policy_ReceiptConfirmationDays",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<int>(
                name: "Policy_StaffPasswordMinLength",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 12);

            migrationBuilder.AddColumn<int>(
                name: "Policy_StudentPasswordMinLength",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 8);

            migrationBuilder.AddColumn<int>(
                name: "Policy_UndoPublishingSeconds",
                table: "Schools",
                type: "INTEGER",
                nullable: false,
                defaultValue: 10);

            migrationBuilder.AlterColumn<Guid>(
                name: "SemesterId",
                table: "Extensions",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<long>(
                name: "WithdrawnAt",
                table: "Extensions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Year",
                table: "Extensions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Enrolments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Status",
                table: "Enrolments",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Enrolled");

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "CourseTeachers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Grade",
                table: "Courses",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Courses",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsCreditBearing",
                table: "Courses",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRequired",
                table: "Courses",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "CourseMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Classes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Credential",
                table: "Accounts",
                type: "TEXT",
                maxLength: 16,
                nullable: false,
                defaultValue: "Own");

            migrationBuilder.AddColumn<Guid>(
                name: "ImportRunId",
                table: "Accounts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsActive",
                table: "Accounts",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<long>(
                name: "IssuedAt",
                table: "Accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastSignInAt",
                table: "Accounts",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateReason",
                table: "Accounts",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "AdviserAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TeacherId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdviserAssignments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CadreRoles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SemesterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Post = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ImportRunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CadreRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConductRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ImportRunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConductRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CourseRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Score = table.Column<decimal>(type: "TEXT", precision: 5, scale: 2, nullable: true),
                    IsEarned = table.Column<bool>(type: "INTEGER", nullable: true),
                    ImportRunId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourseRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AbsentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeputisingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormerPlaces",
                columns: table => new
                {
                    EnrolmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClassId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeatNo = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ImportRunId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerPlaces", x => new { x.EnrolmentId, x.Number });
                    table.ForeignKey(
                        name: "FK_FormerPlaces_Enrolments_EnrolmentId",
                        column: x => x.EnrolmentId,
                        principalTable: "Enrolments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportChanges",
                columns: table => new
                {
                    RunId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Act = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Table = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    After = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportChanges", x => new { x.RunId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    Absent = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MistakeReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 10000, nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    IsCorrected = table.Column<bool>(type: "INTEGER", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MistakeReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YearWindows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Grade = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearWindows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeputyCourses",
                columns: table => new
                {
                    DeputyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CourseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeputyCourses", x => new { x.DeputyId, x.CourseId });
                    table.ForeignKey(
                        name: "FK_DeputyCourses_Deputies_DeputyId",
                        column: x => x.DeputyId,
                        principalTable: "Deputies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_SchoolId_Year",
                table: "Extensions",
                columns: new[] { "SchoolId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_SemesterId",
                table: "Extensions",
                column: "SemesterId");

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_StudentId_Year",
                table: "Enrolments",
                columns: new[] { "StudentId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdviserAssignments_StudentId_Year",
                table: "AdviserAssignments",
                columns: new[] { "StudentId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_AdviserAssignments_TeacherId_Year",
                table: "AdviserAssignments",
                columns: new[] { "TeacherId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CadreRoles_SemesterId",
                table: "CadreRoles",
                column: "SemesterId");

            migrationBuilder.CreateIndex(
                name: "IX_CadreRoles_StudentId_SemesterId_Level_Post",
                table: "CadreRoles",
                columns: new[] { "StudentId", "SemesterId", "Level", "Post" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConductRecords_SchoolId_Year",
                table: "ConductRecords",
                columns: new[] { "SchoolId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_ConductRecords_StudentId_Year",
                table: "ConductRecords",
                columns: new[] { "StudentId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_CourseRecords_CourseId_StudentId_Kind",
                table: "CourseRecords",
                columns: new[] { "CourseId", "StudentId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourseRecords_StudentId",
                table: "CourseRecords",
                column: "StudentId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_AbsentId",
                table: "Deputies",
                column: "AbsentId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_DeputisingId",
                table: "Deputies",
                column: "DeputisingId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_SchoolId_At",
                table: "ImportRuns",
                columns: new[] { "SchoolId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MistakeReports_SchoolId_AnsweredAt",
                table: "MistakeReports",
                columns: new[] { "SchoolId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MistakeReports_StudentId",
                table: "MistakeReports",
                column: "StudentId");

            migrationBuilder.CreateIndex(
                name: "IX_YearWindows_SchoolId_Year_Kind_Grade",
                table: "YearWindows",
                columns: new[] { "SchoolId", "Year", "Kind", "Grade" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdviserAssignments");

            migrationBuilder.DropTable(
                name: "CadreRoles");

            migrationBuilder.DropTable(
                name: "ConductRecords");

            migrationBuilder.DropTable(
                name: "CourseRecords");

            migrationBuilder.DropTable(
                name: "DeputyCourses");

            migrationBuilder.DropTable(
                name: "FormerPlaces");

            migrationBuilder.DropTable(
                name: "ImportChanges");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "MistakeReports");

            migrationBuilder.DropTable(
                name: "YearWindows");

            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropIndex(
                name: "IX_Extensions_SchoolId_Year",
                table: "Extensions");

            migrationBuilder.DropIndex(
                name: "IX_Extensions_SemesterId",
                table: "Extensions");

            migrationBuilder.DropIndex(
                name: "IX_Enrolments_StudentId_Year",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Teachers");

            migrationBuilder.DropColumn(
                name: "Personal_BirthDate",
                table: "Teachers");

            migrationBuilder.DropColumn(
                name: "Personal_Email",
                table: "Teachers");

            migrationBuilder.DropColumn(
                name: "Personal_NationalId",
                table: "Teachers");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Students");

            migrationBuilder.DropColumn(
                name: "Personal_BirthDate",
                table: "Students");

            migrationBuilder.DropColumn(
                name: "Personal_Email",
                table: "Students");

            migrationBuilder.DropColumn(
                name: "Personal_NationalId",
                table: "Students");

            migrationBuilder.DropColumn(
                name: "Policy_AccountNameMinLength",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_PerformancesLastMonthDay",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_ReceiptConfirmationDays",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_StaffPasswordMinLength",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_StudentPasswordMinLength",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "Policy_UndoPublishingSeconds",
                table: "Schools");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "Year",
                table: "Extensions");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "Status",
                table: "Enrolments");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "CourseTeachers");

            migrationBuilder.DropColumn(
                name: "Grade",
                table: "Courses");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Courses");

            migrationBuilder.DropColumn(
                name: "IsCreditBearing",
                table: "Courses");

            migrationBuilder.DropColumn(
                name: "IsRequired",
                table: "Courses");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "CourseMembers");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Classes");

            migrationBuilder.DropColumn(
                name: "Credential",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "ImportRunId",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "IsActive",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "IssuedAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "LastSignInAt",
                table: "Accounts");

            migrationBuilder.DropColumn(
                name: "StateReason",
                table: "Accounts");

            migrationBuilder.AlterColumn<Guid>(
                name: "SemesterId",
                table: "Extensions",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Extensions_SchoolId_SemesterId",
                table: "Extensions",
                columns: new[] { "SchoolId", "SemesterId" });

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_StudentId_Year",
                table: "Enrolments",
                columns: new[] { "StudentId", "Year" });
        }
    }
}
