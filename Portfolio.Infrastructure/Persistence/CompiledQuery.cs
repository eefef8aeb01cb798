using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using LinqKit;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// A query that is translated once for each model. Building the expression of an ordinary query and finding its translation costs more
/// processor time than the database needs for it, so the queries that run at every event of a page are compiled. Arguments are values or
/// lists of values: EF cannot read a member of an argument. Parts that several queries share are expressions, whose <c>Invoke</c> LinqKit
/// replaces by their body.
/// </summary>
internal sealed class CompiledQuery<TArg, TRow>(Expression<Func<PortfolioDbContext, TArg, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<PortfolioDbContext, TArg, IAsyncEnumerable<TRow>>> _compiled = [];

    public ValueTask<List<TRow>> ToListAsync(PortfolioDbContext db, TArg arg, CancellationToken ct) =>
        _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query.Expand()))(db, arg).ToListAsync(ct);
}

/// <inheritdoc cref="CompiledQuery{TArg, TRow}"/>
internal sealed class CompiledQuery<TArg1, TArg2, TRow>(Expression<Func<PortfolioDbContext, TArg1, TArg2, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<PortfolioDbContext, TArg1, TArg2, IAsyncEnumerable<TRow>>> _compiled = [];

    public ValueTask<List<TRow>> ToListAsync(PortfolioDbContext db, TArg1 arg1, TArg2 arg2, CancellationToken ct) =>
        _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query.Expand()))(db, arg1, arg2).ToListAsync(ct);
}

/// <inheritdoc cref="CompiledQuery{TArg, TRow}"/>
internal sealed class CompiledQuery<TArg1, TArg2, TArg3, TRow>(
    Expression<Func<PortfolioDbContext, TArg1, TArg2, TArg3, IQueryable<TRow>>> query)
{
    private readonly ConditionalWeakTable<IModel, Func<PortfolioDbContext, TArg1, TArg2, TArg3, IAsyncEnumerable<TRow>>> _compiled = [];

    public ValueTask<List<TRow>> ToListAsync(PortfolioDbContext db, TArg1 arg1, TArg2 arg2, TArg3 arg3, CancellationToken ct) =>
        _compiled.GetValue(db.Model, _ => EF.CompileAsyncQuery(query.Expand()))(db, arg1, arg2, arg3).ToListAsync(ct);
}
