using System.Data.Common;

namespace Portfolio.Infrastructure;

/// <summary>What a database server has said against being asked, for those who run the program.</summary>
public static class DatabaseFault
{
    /// <summary>Whose log repeats it, with all that led to it.</summary>
    public const string LoggedBy = "Microsoft.EntityFrameworkCore";

    /// <returns>Its own words in one line; none when the fault is not the database's.</returns>
    public static string? Of(Exception exception) =>
        exception is DbException or DbUpdateException ? exception.GetBaseException().Message.ReplaceLineEndings(" ") : null;
}
