using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Tests.Support;

/// <summary>Every command that EF has sent, for tests that count them or check their plans.</summary>
internal sealed partial class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<SqlStatement> _statements = new();

    public IReadOnlyCollection<string> Commands => [.. _statements.Select(s => s.Text)];

    public IReadOnlyCollection<SqlStatement> Statements => _statements;

    public void Clear() => _statements.Clear();

    /// <param name="fragment">without the quotes that each database puts around names</param>
    public int CountOf(string fragment) => _statements.Count(s => Quotes().Replace(s.Text, string.Empty).Contains(fragment, StringComparison.Ordinal));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _statements.Enqueue(SqlStatement.Of(command));
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _statements.Enqueue(SqlStatement.Of(command));
        return ValueTask.FromResult(result);
    }

    [GeneratedRegex("[\"\\[\\]]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();
}

/// <summary>A command with its parameter values.</summary>
internal sealed record SqlStatement(string Text, IReadOnlyList<KeyValuePair<string, object?>> Parameters)
{
    public static SqlStatement Of(DbCommand command) =>
        new(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => KeyValuePair.Create(p.ParameterName, p.Value))]);
}
