using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Backups;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// The state of a school's stored files for its administrator: how many, when last re-hashed, what was damaged, and the last backups.
/// </summary>
public sealed class StorageHealth(
    IDbContextFactory<PortfolioDbContext> contexts, StorePair stores, IOptions<ScrubOptions> scrub, IOptions<BackupOptions> backup,
    TimeProvider clock)
{
    private const int Shown = 20;

    private const int BackupsShown = 10;

    /// <returns>The state of the store; or <c>not-yours</c>.</returns>
    public async Task<Result<StorageView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var overdue = clock.GetUtcNow() - scrub.Value.Period;
        var files = await db.ReferencedContents().GroupBy(_ => 1).Select(g => new CheckedFiles(
            g.Count(), g.Sum(c => c.Size), g.Min(c => c.VerifiedAt), g.Max(c => c.VerifiedAt), g.Count(c => c.VerifiedAt < overdue)))
                .SingleOrDefaultAsync(ct);

        // In this order, a damage that is healed in between is in neither list until the next read; in the other, it would be in both.
        var healed = await db.EvidenceDamages.AsNoTracking().Where(d => d.HealedAt != null).OrderByDescending(d => d.HealedAt).Take(Shown)
            .ToListAsync(ct);
        var open = await db.EvidenceDamages.AsNoTracking().Where(d => d.HealedAt == null).OrderBy(d => d.FoundAt).ToListAsync(ct);
        return new StorageView(
            files ?? new(0, 0, null, null, 0),
            (int)scrub.Value.Period.TotalDays,
            stores.Mirror is not null,
            await db.Contents.CountAsync(c => c.UnreferencedSince != null, ct),
            await WithItemsAsync(db, open, ct),
            await WithItemsAsync(db, healed, ct),
            await db.InfectedAsync(ct),
            backup.Value.Directory.Length > 0,
            await db.BackupRuns.AsNoTracking().Where(r => r.State == BackupState.Done).MaxAsync(r => (DateTimeOffset?)r.EndedAt, ct),
            await db.BackupRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).Take(BackupsShown)
                .Select(r => new BackupView(r.Id, r.StartedAt, r.EndedAt, r.State, r.Files, r.Bytes)).ToListAsync(ct));
    }

    private static async Task<IReadOnlyList<DamageView>> WithItemsAsync(
        PortfolioDbContext db, List<EvidenceDamage> damages, CancellationToken ct)
    {
        var views = new List<DamageView>();
        foreach (var damage in damages)
        {
            var items = await db.ItemsWithAsync(damage.Sha256, ct);
            views.Add(new(damage.Id, damage.Sha256, damage.Place, damage.Kind, damage.FoundAt, damage.HealedAt, items));
        }

        return views;
    }
}

/// <param name="CheckDays">the number of days within which every file is re-hashed</param>
/// <param name="Unused">unreferenced contents that have not been deleted yet</param>
/// <param name="LastBackup">when the last successful backup ended</param>
public sealed record StorageView(
    CheckedFiles Files,
    int CheckDays,
    bool HasMirror,
    int Unused,
    IReadOnlyList<DamageView> Open,
    IReadOnlyList<DamageView> Healed,
    IReadOnlyList<InfectedView> Infected,
    bool HasBackups,
    DateTimeOffset? LastBackup,
    IReadOnlyList<BackupView> Backups);

/// <param name="Bytes">total size</param>
/// <param name="RoundSince">when the earliest of the current re-hashes was done: every file has been re-hashed since</param>
/// <param name="LastAt">when a file was last re-hashed</param>
/// <param name="Overdue">files not re-hashed within the period</param>
public sealed record CheckedFiles(int Count, long Bytes, DateTimeOffset? RoundSince, DateTimeOffset? LastAt, int Overdue);

/// <param name="Items">the items with these bytes as a file</param>
public sealed record DamageView(
    EvidenceDamageId Id, string Sha256, StoragePlace Place, DamageKind Kind, DateTimeOffset FoundAt, DateTimeOffset? HealedAt,
    IReadOnlyList<EvidenceItem> Items);

/// <param name="Bytes">of its files and the database's copy</param>
public sealed record BackupView(Guid Id, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, BackupState State, int Files, long Bytes);
