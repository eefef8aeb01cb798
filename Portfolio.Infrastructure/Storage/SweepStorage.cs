namespace Portfolio.Infrastructure.Storage;

/// <summary>Each night: what nothing refers to any more, and what was left behind.</summary>
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
