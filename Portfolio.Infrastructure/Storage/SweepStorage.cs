namespace Portfolio.Infrastructure.Storage;

/// <summary>Deletes unreferenced content and leftovers every night.</summary>
public sealed class SweepStorage(UnknownContent unknown, UnusedContent unused, Leftovers leftovers)
{
    public async Task ExecuteAsync(CancellationToken ct)
    {
        leftovers.Sweep();
        await unknown.AddReferencedAsync(ct);
        await unknown.AddStrayAsync(ct);
        await unused.SweepAsync(ct);
    }
}
