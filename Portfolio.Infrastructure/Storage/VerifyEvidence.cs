using System.Runtime.CompilerServices;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Re-hashes every copy of every file of every school now; what is wrong is noted and healed exactly as by the rolling check.
/// </summary>
public sealed class VerifyEvidence(IDbContextFactory<PortfolioDbContext> contexts, UnknownContent unknown, Scrub scrub)
{
    /// <summary>Each content with the differences found, none for a sound one.</summary>
    /// <exception cref="IOException">A store cannot be reached: nothing is known of what was not yet read.</exception>
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

    /// <summary>A school at a time: it may take hours, and no query stays open for so long.</summary>
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

/// <param name="School">its code</param>
/// <param name="Size">bytes</param>
/// <param name="Items">whose files these bytes are, asked only when something is wrong</param>
public sealed record VerifiedContent(
    string School, string Sha256, long Size, IReadOnlyList<EvidenceItem> Items, IReadOnlyList<EvidenceDifference> Differences);

public sealed record EvidenceDifference(StoragePlace Place, DamageKind Kind, bool IsHealed);
