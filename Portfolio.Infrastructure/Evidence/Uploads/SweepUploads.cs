using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Deletes uploads that were not finished within a day, and what a killed process has left in the incoming folder.</summary>
public sealed class SweepUploads(Incoming incoming, BegunUploads begun, TimeProvider clock)
{
    /// <returns>How many were deleted.</returns>
    public async Task<int> ExecuteAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var expired = begun.All.Where(u => u.ExpiresAt <= now).ToList();
        foreach (var upload in expired)
        {
            using (await begun.Holds.TakeAsync(upload.Id, ct))
            {
                begun.Remove(upload);
            }
        }

        return expired.Count + incoming.Sweep(begun.IsKept);
    }
}
