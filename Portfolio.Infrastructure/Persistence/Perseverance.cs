using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The single execution strategy for all servers: what a broken connection, a failover or a deadlock has interrupted is retried, with
/// increasing delays and for no longer than a person waits. Nothing is retried inside our own transactions: whoever opened one starts
/// over (<see cref="Attempts"/>).
/// <para>
/// A save whose response was lost may have succeeded. Its mark (<see cref="SavedCommand"/>), written by the same save, tells; it is
/// looked up before the save is retried, and after a retry that finds the rows changed already.
/// </para>
/// </summary>
internal sealed class Perseverance(ExecutionStrategyDependencies dependencies, TimeProvider? clock = null) : IExecutionStrategy
{
    /// <summary>A deadlock victim that fails so often is left to the caller, who reads again.</summary>
    private const int MostAsVictim = 3;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>Makes EF buffer all rows of a result, because a query may have to be retried.</summary>
    public bool RetriesOnFailure => true;

    private PortfolioDbContext Db => (PortfolioDbContext)dependencies.CurrentContext.Context;

    /// <summary>Nothing in the portal uses the database synchronously.</summary>
    TResult IExecutionStrategy.Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded) =>
            operation(Db, state);

    async Task<TResult> IExecutionStrategy.ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken)
    {
        var (startedAt, wasInterrupted) = (_clock.GetTimestamp(), false);
        for (var tries = 1; ; tries++)
        {
            Pause pause;
            try
            {
                return await operation(Db, state, cancellationToken);
            }
            catch (Exception e) when (IsWorthTrying(e, tries, startedAt) && !cancellationToken.IsCancellationRequested)
            {
                var isInterrupted = Interruption.Is(e);
                (pause, wasInterrupted) = (isInterrupted ? Pause.Interrupted : Pause.Overtaken, wasInterrupted || isInterrupted);
            }
            catch (Exception e) when (wasInterrupted && Db.Mark is not null && Overtaking.Is(e))
            {
                if (!await IsSavedAsync(cancellationToken))
                {
                    throw;
                }

                return Saved<TResult>();
            }

            await pause.AfterAsync(tries, _clock, cancellationToken);
            if (wasInterrupted && await IsSavedAsync(cancellationToken))
            {
                return Saved<TResult>();
            }
        }
    }

    private bool IsWorthTrying(Exception e, int tries, long startedAt) =>
        Db.Database.CurrentTransaction is null && Db.IsPatient
        && (Interruption.Is(e) ? _clock.GetElapsedTime(startedAt) < Interruption.Patience : Overtaking.IsVictim(e) && tries < MostAsVictim);

    /// <summary>Whether the current save has been committed already; never true for a read, or a save without events.</summary>
    private async Task<bool> IsSavedAsync(CancellationToken ct)
    {
        if (Db.Mark is not { } mark)
        {
            return false;
        }

        // Uses this strategy too, as a separate read.
        Db.Mark = null;
        try
        {
            return await Db.Commands.AsNoTracking().AnyAsync(c => c.Id == mark, ct);
        }
        finally
        {
            Db.Mark = mark;
        }
    }

    /// <summary>What EF would have returned. Only saves have a mark, and their result is the number of rows, which nobody uses.</summary>
    private TResult Saved<TResult>()
    {
        Db.ChangeTracker.AcceptAllChanges();
        return (TResult)(object)0;
    }
}
