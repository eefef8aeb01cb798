using System.Data.Common;

namespace Portfolio.Infrastructure;

/// <summary>A database server's error message, for the system administrator.</summary>
public static class DatabaseFault
{
    /// <summary>The log category that repeats the message with all details.</summary>
    public const string LoggedBy = "Microsoft.EntityFrameworkCore";

    /// <returns>The server's message in one line; null when the exception does not come from the database.</returns>
    public static string? Of(Exception exception) =>
        exception is DbException or DbUpdateException ? exception.GetBaseException().Message.ReplaceLineEndings(" ") : null;
}
