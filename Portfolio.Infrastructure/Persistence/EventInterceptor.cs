using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Live;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Writes events into the journal together with the change, and notifies pages and the sealer after the commit.</summary>
internal sealed class EventInterceptor(LiveUpdates live, JournalBell bell) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new NotSupportedException("Save with SaveChangesAsync");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortfolioDbContext)eventData.Context!;
        DemandOwnRows(db);
        db.Saving = [.. db.ChangeTracker.Entries<Entity>().Select(e => e.Entity)];
        var events = db.Saving.SelectMany(e => e.Events).ToList();
        MarkSave(db, events);
        WriteJournal(db, events);
        return ValueTask.FromResult(result);
    }

    private static void WriteJournal(PortfolioDbContext db, List<DomainEvent> events)
    {
        var reasons = db.Saving.SelectMany(e => e.Reasons).ToList();
        foreach (var (step, happened) in events.Index())
        {
            var entry = JournalEntry.Of(happened, step);
            db.Journal.Add(entry);
            if (reasons.Find(r => ReferenceEquals(r.Of, happened)) is { } why)
            {
                db.EntryReasons.Add(new(entry.Id, entry.SchoolId, why.Text));
            }
        }
    }

    /// <summary>Marks the save so that a retry can recognise it; a save without events can be repeated without harm.</summary>
    private static void MarkSave(PortfolioDbContext db, List<DomainEvent> events)
    {
        db.Mark = null;
        if (events is [var first, ..])
        {
            var mark = new SavedCommand { Id = Guid.CreateVersion7(first.At), SchoolId = first.School, At = first.At };
            db.Commands.Add(mark);
            db.Mark = mark.Id;
        }
    }

    /// <exception cref="InvalidOperationException">A row of another school is about to be saved: a bug of ours that must never reach the
    /// disk.</exception>
    private static void DemandOwnRows(PortfolioDbContext db)
    {
        var foreign = db.ChangeTracker.Entries()
            .Where(
                e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
                    && e.Metadata.FindProperty(nameof(Entity.SchoolId)) is not null)
            .FirstOrDefault(e => !db.IsAcrossSchools && (SchoolId)e.Property(nameof(Entity.SchoolId)).CurrentValue! != db.School);
        if (foreign is not null)
        {
            throw new InvalidOperationException($"A {foreign.Metadata.ClrType.Name} of another school was about to be saved");
        }
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (PortfolioDbContext)eventData.Context!;
        var happened = db.Saving.SelectMany(e => e.Events).ToList();
        db.Mark = null;
        foreach (var entity in db.Saving)
        {
            entity.ForgetEvents();
        }

        Tell(db, [.. happened.SelectMany(LiveTopics.Of)]);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default) =>
        ForgetMark(eventData.Context);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default) =>
        ForgetMark(eventData.Context);

    private static Task ForgetMark(DbContext? context)
    {
        ((PortfolioDbContext)context!).Mark = null;
        return Task.CompletedTask;
    }

    /// <summary>Inside a transaction nobody can see the change yet.</summary>
    private void Tell(PortfolioDbContext db, IReadOnlyCollection<Topic> topics)
    {
        if (db.Database.CurrentTransaction is null)
        {
            live.Publish(topics);
            if (topics.Count > 0)
            {
                bell.Ring();
            }
        }
        else
        {
            db.ToTell.AddRange(topics);
        }
    }
}

/// <summary>Notifies live pages of everything that a transaction has changed, once it is committed.</summary>
internal sealed class CommitInterceptor(LiveUpdates live, JournalBell bell) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    /// <summary>A commit whose response was lost may have succeeded: an unnecessary reload does no harm.</summary>
    public override Task TransactionFailedAsync(
        DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private void Tell(DbContext? context)
    {
        if (context is PortfolioDbContext { ToTell.Count: > 0 } db)
        {
            live.Publish(db.ToTell);
            bell.Ring();
            db.ToTell.Clear();
        }
    }
}
