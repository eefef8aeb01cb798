using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>Records the results of checks: damages until they are repaired, and when each content was last checked.</summary>
public sealed class DamageBook(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock, ILogger<DamageBook> log)
{
    /// <summary>Records one check of one content.</summary>
    /// <returns>How many of the bad copies were not known before.</returns>
    internal async Task<int> RecordAsync(KeptContent content, IReadOnlyList<BadCopy> bad, CancellationToken ct)
    {
        var recorded = await Attempts.RunAsync(() => RecordOnceAsync(content, bad, ct));
        return recorded.Error is null
            ? recorded.Value
            : throw new InvalidOperationException($"A check's findings could not be saved: {recorded.Error}");
    }

    private async Task<Result<int>> RecordOnceAsync(KeptContent content, IReadOnlyList<BadCopy> bad, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(content.SchoolId, ct);
        var now = clock.GetUtcNow();
        var open = await db.EvidenceDamages.Where(d => d.Sha256 == content.Sha256 && d.HealedAt == null).ToListAsync(ct);
        var news = 0;
        foreach (var copy in bad)
        {
            var damage = open.Find(d => d.Place == copy.Place);
            if (damage is null)
            {
                damage = new(new(Guid.CreateVersion7(now)), content.SchoolId, content.Sha256, copy.Place, copy.Kind, now);
                db.EvidenceDamages.Add(damage);
                news++;
            }

            log.LogError(
                "{Sha256} of school {School} in the {Place}: {Kind}, healed: {Healed}", content.Sha256, content.SchoolId.Value, copy.Place,
                copy.Kind, copy.IsHealed);
            if (copy.IsHealed)
            {
                damage.Heal(now);
            }
        }

        foreach (var past in open.Where(d => bad.All(b => b.Place != d.Place)))
        {
            past.Heal(now);
        }

        if (await db.SaveAsync(ct) is { Error: { } overtaken })
        {
            return overtaken;
        }

        await db.Contents.Where(c => c.Sha256 == content.Sha256).ExecuteUpdateAsync(set => set.SetProperty(c => c.VerifiedAt, now), ct);
        return news;
    }

    /// <summary>Notifies the administrators of each school of what a run has newly found.</summary>
    internal async Task TellAsync(IReadOnlyDictionary<SchoolId, Findings> found, CancellationToken ct)
    {
        foreach (var (school, findings) in found)
        {
            await using var db = await contexts.OpenAsync(school, ct);
            var now = clock.GetUtcNow();
            await db.TellAdministratorsAsync(NoticeKind.EvidenceDamaged, findings.Open, now, ct);
            await db.TellAdministratorsAsync(NoticeKind.EvidenceHealed, findings.Healed, now, ct);
            (await db.SaveAsync(ct)).DemandSaved("notices of damaged files");
        }
    }
}

/// <summary>What a run has newly found in one school: copies still damaged, and repaired copies.</summary>
internal sealed record Findings(int Open, int Healed);
