using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Live;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Re-hashes stored files. Each hourly run takes those checked longest ago, enough to check all of them well within the period, and
/// every known damage.
/// </summary>
public sealed class Scrub(
    IDbContextFactory<PortfolioDbContext> contexts, ContentCheck check, DamageBook book, LiveUpdates live, IOptions<ScrubOptions> options,
    TimeProvider clock)
{
    /// <summary>A round takes less than the period, because the portal may be switched off at times.</summary>
    private const double Share = 0.8;

    /// <summary>How many hourly portions one run takes at most when it is behind: they are held in memory.</summary>
    private const int CatchingUp = 4;

    /// <summary>Checks one hourly portion, no faster than <see cref="ScrubOptions.BytesPerSecond"/>.</summary>
    /// <returns>How many contents were checked.</returns>
    /// <exception cref="IOException">A store cannot be reached.</exception>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var checkedNow = 0;
        await foreach (var _ in CheckAsync((await DueAsync(ct)).ToAsyncEnumerable(), new(options.Value.BytesPerSecond, clock), ct))
        {
            checkedNow++;
        }

        return checkedNow;
    }

    /// <summary>
    /// Checks these contents and reports the damage of each; administrators are notified at the end, also when the run is
    /// interrupted.
    /// </summary>
    internal async IAsyncEnumerable<(KeptContent Content, IReadOnlyList<BadCopy> Bad)> CheckAsync(
        IAsyncEnumerable<KeptContent> contents, Pace? pace, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (news, schools) = (new Dictionary<SchoolId, Findings>(), new HashSet<SchoolId>());
        try
        {
            await foreach (var content in contents.WithCancellation(ct))
            {
                schools.Add(content.SchoolId);
                var bad = await check.RunAsync(content, pace, ct);
                if (await book.RecordAsync(content, bad, ct) > 0)
                {
                    var before = news.GetValueOrDefault(content.SchoolId) ?? new(0, 0);
                    news[content.SchoolId] = new(before.Open + bad.Count(b => !b.IsHealed), before.Healed + bad.Count(b => b.IsHealed));
                }

                yield return (content, bad);
            }
        }
        finally
        {
            await book.TellAsync(news, CancellationToken.None);
            live.Publish(schools.Select(Topic.OfStorage));
        }
    }

    private async Task<IReadOnlyList<KeptContent>> DueAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var (now, round) = (clock.GetUtcNow(), options.Value.Period * Share);
        var (overdue, fresh) = (now - round, now - (round / 2));
        var referenced = db.ReferencedContents().AcrossSchools();
        var share = (int)Math.Ceiling(await db.Contents.AcrossSchools().CountAsync(ct) / Math.Max(round.TotalHours, 1));
        var damaged =
            await referenced.Where(c => db.EvidenceDamages.Any(d => d.SchoolId == c.SchoolId && d.Sha256 == c.Sha256 && d.HealedAt == null))
                .ToListAsync(ct);
        var late = await referenced.Where(c => c.VerifiedAt <= overdue).OrderBy(c => c.VerifiedAt).Take(share * CatchingUp).ToListAsync(ct);
        var next = late.Count >= share
            ? []
            : await referenced.Where(c => c.VerifiedAt <= fresh).OrderBy(c => c.VerifiedAt).Take(share).ToListAsync(ct);
        return [.. damaged.Concat(late).Concat(next).DistinctBy(c => c.Key)];
    }
}
