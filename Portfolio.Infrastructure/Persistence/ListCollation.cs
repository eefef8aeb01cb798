using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// A list of strings that is too long for parameters is sent to SQL Server as JSON. The unpacked values have the database's default
/// collation and our columns their own, and SQL Server refuses to compare the two (error 468; dotnet/efcore#35491). So the list is
/// given the columns' collation.
/// </summary>
internal sealed partial class ListCollation : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        command.CommandText = Told(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        command.CommandText = Told(command.CommandText);
        return ValueTask.FromResult(result);
    }

    internal static string Told(string sql) =>
        sql.Contains("OPENJSON(", StringComparison.Ordinal)
            ? Unpacked().Replace(sql, $"${{type}} COLLATE {SqlServerPortfolioDbContext.Collation} '$$')")
            : sql;

    [GeneratedRegex(
        @"(?<type>WITH \(\[\w+\] n(var)?char\((\d+|max)\)) '\$'\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unpacked();
}
