using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portfolio.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Interruptions : Migration
    {
        /// <summary>
        /// Into these an import writes, and an undoing deletes, tens of thousands of rows of one school in one transaction. From 5,000 locks in a statement on
        /// SQL Server would lock the whole table, and every other school with it.
        /// </summary>
        private static readonly string[] Imported =
        [
            "FormerPlaces", "CourseTeachers", "CourseMembers", "CourseRecords", "CadreRoles", "ConductRecords",
            "Enrolments", "Accounts", "Courses", "Classes", "Students", "Teachers", "ImportChanges",
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Imported)
            {
                migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)");
            }

            migrationBuilder.CreateTable(
                name: "Commands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SchoolId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commands", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Teachers_ImportRunId",
                table: "Teachers",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Students_ImportRunId",
                table: "Students",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_FormerPlaces_ImportRunId",
                table: "FormerPlaces",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_ImportRunId",
                table: "Enrolments",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CourseTeachers_ImportRunId",
                table: "CourseTeachers",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Courses_ImportRunId",
                table: "Courses",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CourseRecords_ImportRunId",
                table: "CourseRecords",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CourseMembers_ImportRunId",
                table: "CourseMembers",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ConductRecords_ImportRunId",
                table: "ConductRecords",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Classes_ImportRunId",
                table: "Classes",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CadreRoles_ImportRunId",
                table: "CadreRoles",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Accounts_ImportRunId",
                table: "Accounts",
                column: "ImportRunId",
                filter: "[ImportRunId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Commands_At",
                table: "Commands",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var table in Imported)
            {
                migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = TABLE)");
            }

            migrationBuilder.DropTable(
                name: "Commands");

            migrationBuilder.DropIndex(
                name: "IX_Teachers_ImportRunId",
                table: "Teachers");

            migrationBuilder.DropIndex(
                name: "IX_Students_ImportRunId",
                table: "Students");

            migrationBuilder.DropIndex(
                name: "IX_FormerPlaces_ImportRunId",
                table: "FormerPlaces");

            migrationBuilder.DropIndex(
                name: "IX_Enrolments_ImportRunId",
                table: "Enrolments");

            migrationBuilder.DropIndex(
                name: "IX_CourseTeachers_ImportRunId",
                table: "CourseTeachers");

            migrationBuilder.DropIndex(
                name: "IX_Courses_ImportRunId",
                table: "Courses");

            migrationBuilder.DropIndex(
                name: "IX_CourseRecords_ImportRunId",
                table: "CourseRecords");

            migrationBuilder.DropIndex(
                name: "IX_CourseMembers_ImportRunId",
                table: "CourseMembers");

            migrationBuilder.DropIndex(
                name: "IX_ConductRecords_ImportRunId",
                table: "ConductRecords");

            migrationBuilder.DropIndex(
                name: "IX_Classes_ImportRunId",
                table: "Classes");

            migrationBuilder.DropIndex(
                name: "IX_CadreRoles_ImportRunId",
                table: "CadreRoles");

            migrationBuilder.DropIndex(
                name: "IX_Accounts_ImportRunId",
                table: "Accounts");
        }
    }
}
