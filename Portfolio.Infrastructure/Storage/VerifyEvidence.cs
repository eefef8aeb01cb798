using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Re-hashes every copy of every file of every school now; damage is recorded and repaired exactly as by the hourly check.
/// </summary>
public sealed class VerifyEvidence(IDbContextFactory<PortfolioDbContext> contexts, UnknownContent unknown, Scrub scrub)
{
    /// <summary>Each content with the differences found; empty for an intact one.</summary>
    /// <exception cref="IOException">A store cannot be reached: nothing is known about contents not read yet.</exception>
    public async IAsyncEnumerable<VerifiedContent> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await unknown.AddReferencedAsync(ct);
        var schools = await contexts.SchoolCodesAsync(ct);
        await foreach (var (content, bad) in scrub.CheckAsync(AllAsync(schools.Keys, ct), null, ct))
        {
            var items = bad.Count == 0 ? [] : await ItemsAsync(content, ct);
            yield return new(
                schools.GetValueOrDefault(content.SchoolId, content.SchoolId.Value.ToString()), content.Sha256, content.Size,
                items, [.. bad.Select(b => new EvidenceDifference(b.Place, b.Kind, b.IsHealed))]);
        }
    }

    private async Task<IReadOnlyList<EvidenceItem>> ItemsAsync(KeptContent content, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(content.SchoolId, ct);
        return await db.ItemsWithAsync(content.Sha256, ct);
    }

    /// <summary>One query per school: a run may take hours, and no query should stay open for so long.</summary>
    private async IAsyncEnumerable<KeptContent> AllAsync(IEnumerable<SchoolId> schools, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var school in schools)
        {
            await using var db = await contexts.OpenAsync(school, ct);
            foreach (var content in await db.ReferencedContents().OrderBy(c => c.FirstKeptAt).ToListAsync(ct))
            {
                yield return content;
            }
        }
    }
}

/// <param name="School">the school's code</param>
/// <param name="Size">bytes</param>
/// <param name="Items">the items with these bytes as a file, queried only when something is wrong</param>
public sealed record VerifiedContent(
    string School, string Sha256, long Size, IReadOnlyList<EvidenceItem> Items, IReadOnlyList<EvidenceDifference> Differences);

public sealed record EvidenceDifference(StoragePlace Place, DamageKind Kind, bool IsHealed);
