using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The one execution strategy, for every server: what a broken connection, a fail-over or a deadlock has cut off is sent again, after a
/// growing pause and for
/// no longer than a person waits. Inside a transaction of our own nothing is: whoever opened it begins again (<see cref="Attempts"/>).
/// <para>
/// A save whose answer was lost may have been done. Its mark (<see cref="SavedCommand"/>), written by the same save, tells; it is looked
/// for before the save is
/// sent again, and after one that finds the rows changed already.
/// </para>
/// </summary>
internal sealed class Perseverance(ExecutionStrategyDependencies dependencies, TimeProvider? clock = null) : IExecutionStrategy
{
    /// <summary>A deadlock's victim that fails again is read anew by whoever asked.</summary>
    private const int MostAsVictim = 3;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    /// <summary>EF reads all rows of an answer at once when it may have to ask again.</summary>
    public bool RetriesOnFailure => true;

    private PortfolioDbContext Db => (PortfolioDbContext)dependencies.CurrentContext.Context;

    /// <summary>Nothing of the portal's waits for the database on a thread of its own.</summary>
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

    /// <summary>Whether the save under way is there already; of a read, or a save that tells nothing, never.</summary>
    private async Task<bool> IsSavedAsync(CancellationToken ct)
    {
        if (Db.Mark is not { } mark)
        {
            return false;
        }

        // Asked through this strategy too, as a read of its own.
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

    /// <summary>
    /// What EF would have done with the answer. Only saves have a mark, and theirs is the number of rows, which nobody reads.
    /// </summary>
    private TResult Saved<TResult>()
    {
        Db.ChangeTracker.AcceptAllChanges();
        return (TResult)(object)0;
    }
}
