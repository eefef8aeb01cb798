using Microsoft.EntityFrameworkCore.Migrations;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// An import inserts, and its undo deletes, tens of thousands of rows of one school in one transaction. From 5,000 locks per
/// statement on, SQL Server would lock the whole table, and with it every other school.
/// </summary>
internal static class LockEscalation
{
    private static readonly string[] Imported =
    [
        "FormerPlaces", "CourseTeachers", "CourseMembers", "CourseRecords", "CadreRoles", "ConductRecords",
        "Enrolments", "Accounts", "Courses", "Classes", "Students", "Teachers", "ImportChanges",
    ];

    /// <summary>
    /// Disables lock escalation, so that an import locks only rows. Called manually at the end of the migration that creates the
    /// tables.
    /// </summary>
    public static void KeepLocksOnRows(this MigrationBuilder migrationBuilder)
    {
        foreach (var table in Imported)
        {
            migrationBuilder.Sql($"ALTER TABLE [{table}] SET (LOCK_ESCALATION = DISABLE)");
        }
    }
}
