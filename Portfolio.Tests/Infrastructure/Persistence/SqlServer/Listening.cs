using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

internal static class Listening
{
    /// <summary>Records every query and every saved row of a context for <see cref="ProductSql"/>.</summary>
    [SuppressMessage("Usage", "EF1001", Justification = "EF's own compiler is the one place that sees every query, cached or not")]
    public static DbContextOptionsBuilder Listen(this DbContextOptionsBuilder options) =>
        options.ReplaceService<IQueryCompiler, ListeningQueryCompiler>().AddInterceptors(ListeningSaves.Instance);
}

[SuppressMessage("Usage", "EF1001", Justification = "EF's own compiler is the one place that sees every query, cached or not")]
internal sealed class ListeningQueryCompiler(
    IQueryContextFactory queryContextFactory,
    ICompiledQueryCache compiledQueryCache,
    ICompiledQueryCacheKeyGenerator compiledQueryCacheKeyGenerator,
    IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logger,
    ICurrentDbContext currentContext,
    IEvaluatableExpressionFilter evaluatableExpressionFilter,
    IModel model)
    : QueryCompiler(queryContextFactory, compiledQueryCache, compiledQueryCacheKeyGenerator, database, logger, currentContext, evaluatableExpressionFilter, model)
{
    private readonly IDiagnosticsLogger<DbLoggerCategory.Query> _logger = logger;

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        ProductSql.Note(ExtractParameters(query, [], _logger));
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        ProductSql.NoteCompiled(ExtractParameters(query, [], _logger, compiledQuery: true));
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }
}

internal sealed class ListeningSaves : SaveChangesInterceptor
{
    public static readonly ListeningSaves Instance = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        foreach (var entry in eventData.Context!.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var changed = entry.State == EntityState.Modified ? string.Join(',', Changed(entry.Members, string.Empty)) : string.Empty;
            ProductSql.Note(new SavedRow(entry.Metadata.Name, entry.State, changed));
        }

        return ValueTask.FromResult(result);
    }

    private static IEnumerable<string> Changed(IEnumerable<MemberEntry> members, string path) => members.SelectMany(m => m switch
    {
        PropertyEntry { IsModified: true } property => [path + property.Metadata.Name],
        ComplexPropertyEntry complex => Changed(complex.Properties, $"{path}{complex.Metadata.Name}."),
        _ => [],
    }).Order(StringComparer.Ordinal);
}
