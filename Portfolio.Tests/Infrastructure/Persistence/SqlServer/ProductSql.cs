using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>The product's queries and saves so far in this test run, whichever test caused them.</summary>
internal static partial class ProductSql
{
    private static readonly Assembly Product = typeof(InfrastructureServices).Assembly;

    private static readonly Assembly Tests = typeof(ProductSql).Assembly;

    private static readonly Type[] Ears = [typeof(ProductSql), typeof(ListeningQueryCompiler)];

    private static readonly ConcurrentDictionary<Asked, byte> Questions = new();

    private static readonly ConcurrentDictionary<SavedRow, byte> Rows = new();

    public static IReadOnlyList<Asked> AllAsked => [.. Questions.Keys];

    /// <summary>
    /// Of changed rows one per entity type, changed in all columns that any save has changed: which columns change together depends
    /// on which of two saves came first.
    /// </summary>
    public static IReadOnlyList<SavedRow> AllSaved =>
    [
        .. Rows.Keys.GroupBy(r => (r.Entity, r.State)).Select(g => new SavedRow(
            g.Key.Entity, g.Key.State, string.Join(',', g.SelectMany(r => r.Changed.Split(',', StringSplitOptions.RemoveEmptyEntries)).Distinct().Order(StringComparer.Ordinal)))),
    ];

    /// <summary>Records a query of the product; a test's own queries are ignored.</summary>
    public static void Note(Expression query)
    {
        if (Asker() is { } asker)
        {
            Questions.TryAdd(new(NameOf(asker), query), 0);
        }
    }

    /// <summary>
    /// Records a compiled query under its type: which of the type's methods runs it first, and so compiles it, depends on the order of the tests.
    /// </summary>
    public static void NoteCompiled(Expression query)
    {
        if (Asker() is { } asker)
        {
            Questions.TryAdd(new($"{TypeOf(asker.DeclaringType!)} (compiled)", query), 0);
        }
    }

    public static void Note(SavedRow row) => Rows.TryAdd(row, 0);

    /// <summary>A readable name, <c>Outcomes.SendOutcome.TermsAsync</c>, whatever the compiler generated.</summary>
    public static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var made = method.Name;
        while (type.DeclaringType is { } outer)
        {
            made = type.Name + made;
            type = outer;
        }

        var written = Written().Match(made) is { Success: true } match ? match.Groups["name"].Value : made;
        return $"{TypeOf(type)}.{written}";
    }

    /// <summary>The written type, without <c>Portfolio.Infrastructure</c>.</summary>
    public static string TypeOf(Type type) => type.DeclaringType is { } outer ? TypeOf(outer)
        : type.FullName!.Replace("Portfolio.Infrastructure.", string.Empty, StringComparison.Ordinal);

    public static bool IsCompiledQuery(Type type) =>
        type.Assembly == Product && type.Name.StartsWith(nameof(CompiledQuery<int, int>) + "`", StringComparison.Ordinal);

    /// <summary>The method of the product that asks now; null when a test does.</summary>
    private static MethodBase? Asker()
    {
        var asker = new StackTrace(fNeedFileInfo: false).GetFrames().Select(f => f.GetMethod()).FirstOrDefault(m => m?.DeclaringType is { } type
            && ((type.Assembly == Product && !IsCompiledQuery(type.DeclaringType ?? type)) || (type.Assembly == Tests && !Ears.Contains(type))));
        return asker?.DeclaringType?.Assembly == Product ? asker : null;
    }

    [GeneratedRegex(@"<(?<name>\w+)>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}

/// <summary>One query with its parameters unbound, and the method that made it.</summary>
internal sealed record Asked(string By, Expression Query)
{
    public bool Equals(Asked? other) => other is not null && By == other.By && ExpressionEqualityComparer.Instance.Equals(Query, other.Query);

    public override int GetHashCode() => HashCode.Combine(By, ExpressionEqualityComparer.Instance.GetHashCode(Query));
}

/// <summary>A row that was added, removed, or changed in these columns.</summary>
/// <param name="Changed">property names in order, separated by commas; those of a complex property as
/// <c>Policy.DocumentMaxBytes</c></param>
internal sealed record SavedRow(string Entity, EntityState State, string Changed);
