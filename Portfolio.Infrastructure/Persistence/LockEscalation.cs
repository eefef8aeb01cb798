using Microsoft.EntityFrameworkCore.Migrations;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Into some tables an import writes, and an undoing deletes, tens of thousands of rows of one school in one transaction. From 5,000 locks
/// in a statement on SQL Server would lock the whole table, and every other school with it.
/// </summary>
internal static class LockEscalation
{
    private static readonly string[] Imported =
    [
        "FormerPlaces", "CourseTeachers", "CourseMembers", "CourseRecords", "CadreRoles", "ConductRecords",
        "Enrolments", "Accounts", "Courses", "Classes", "Students", "Teachers", "ImportChanges",
    ];

    /// <summary>Keeps the locks of an import on rows. Called by hand at the end of the migration that makes the tables.</summary>
    public static void KeepLocksOnRows(this MigrationBuilder migrationBuilder)
    {
        foreach (var table in Imported)
        {
            migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)");
        }
    }
}
