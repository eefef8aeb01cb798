using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Tests.Support;

/// <summary>Every command that EF has sent, for tests that count them.</summary>
internal sealed partial class SqlLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _commands = new();

    public IReadOnlyCollection<string> Commands => _commands;

    public void Clear() => _commands.Clear();

    /// <param name="fragment">without the quotes that each database sets around names in its own way</param>
    public int CountOf(string fragment) => _commands.Count(c => Quotes().Replace(c, string.Empty).Contains(fragment, StringComparison.Ordinal));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _commands.Enqueue(command.CommandText);
        return ValueTask.FromResult(result);
    }

    [GeneratedRegex("[\"\\[\\]]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();
}
